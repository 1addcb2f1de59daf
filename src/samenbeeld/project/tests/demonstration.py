"""The demonstration world for tests. Loaded for all tests as a plugin.

`demonstration`: the world in the test database, made once per module (about a second) and gone after it. Do
not ask for `cast` in the same module: both make the same people.
`demonstration_folder`: a data folder (SAMENBEELD_DATA) with the world in it, for a test that starts its own
server. It is made once, for all workers together, with the command a user would type; each test gets a copy.
"""

import fcntl
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings

from samenbeeld.accounts.models import Account
from samenbeeld.activities.models import Activity
from samenbeeld.kernel import clock
from samenbeeld.kernel.tests import databases
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.demonstration import deciding, prepare, world
from samenbeeld.project.demonstration.prepare import Login
from samenbeeld.project.demonstration.story import Story


@dataclass
class Demonstration:
    """The world as it was made, with a hand to reach everybody."""

    story: Story
    logins: list[Login]

    def member(self, login: str) -> Membership:
        """Somebody of the world, for example "bram" or "ilse.vermeer"."""
        found = organisations.current_membership(Account.objects.get(login=login))
        assert found is not None
        return found

    def activity(self, slug: str = "hoogwater-maas") -> Activity:
        """An activity of the world."""
        return deciding.activity(slug)

    def client(self, login: str) -> Client:
        """A browser in which this person is logged in."""
        browser = Client()
        browser.force_login(Account.objects.get(login=login))
        return browser


@pytest.fixture(scope="module")
def demonstration_world(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Demonstration]:
    """The world inside one transaction that is undone when the module is over."""
    anchor: datetime = clock.now().replace(second=0, microsecond=0)
    with django_db_blocker.unblock(), transaction.atomic():
        logins = prepare.prepare(anchor)
        # Whom all of that would be told: each test that is undone would go through the list again.
        transaction.get_connection().run_on_commit.clear()
        yield Demonstration(Story(anchor, world.figures()), logins)
        transaction.set_rollback(True)


@pytest.fixture
def demonstration(demonstration_world: Demonstration, db: None, settings: Settings) -> Demonstration:
    """The world, in demonstration mode; what a test changes is undone after it."""
    settings.DEMONSTRATION = True
    return demonstration_world


@pytest.fixture(scope="session")
def _prepared_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent  # where all workers of this session meet
    folder, is_done = root / "demonstration", root / "demonstration-is-made"
    with (root / "demonstration-lock").open("w") as lock:
        # Whoever comes first makes it, the others wait.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_done.exists():
            folder.mkdir()
            command = [str(Path(sys.executable).with_name("samenbeeld")), "demo", "--prepare"]
            environment = {**os.environ, **databases.environment(folder), "SAMENBEELD_DEMO": "1"}
            subprocess.run(command, env=environment, check=True, capture_output=True, timeout=120)
            is_done.touch()
    return folder


@pytest.fixture
def demonstration_folder(_prepared_folder: Path, tmp_path: Path) -> Path:
    """A folder of its own with the world in it."""
    return databases.copied(_prepared_folder, tmp_path / "data")
