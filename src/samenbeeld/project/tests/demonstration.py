"""The demonstration world for tests. Loaded for all tests as a plugin.

`demonstration`: the world in the test database, put there once per module and gone after it. Do not ask for
`cast` in the same module: both make the same people.
`demonstration_folder`: a data folder (SAMENBEELD_DATA) with the world in it, for a test that starts its own
server. Each test gets a copy, in which all that waits for a quiet moment is done: documents were looked at
and read. A server that starts does that in its first ten seconds, and each of twenty would do it again.

The world is made once, for all workers together, with the command that a user would type.
"""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pytest
from django.conf import settings as settings_of_django
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker, Settings

from samenbeeld.accounts.models import Account
from samenbeeld.activities.models import Activity
from samenbeeld.escalation.models import StepChange
from samenbeeld.kernel.tests import databases
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import unguard
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
def prepared_world(
    _prepared_folder: Path,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[Path]:
    """The world in the test database, for this module; its files lie in the folder, where they are found."""
    folder = databases.copied(_prepared_folder, tmp_path_factory.mktemp("world") / "data")
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        patch.setattr(settings_of_django, "DATA", folder)
        if databases.IS_SQLITE:
            with closing(sqlite3.connect(":memory:")) as before:
                connection.ensure_connection()
                connection.connection.backup(before)
                databases.fill_from(folder, connection.connection)
                unguard()
                yield folder
                before.backup(connection.connection)
        else:
            own = connection.settings_dict["NAME"]
            connection.close()
            connection.settings_dict["NAME"] = databases.database_of(folder)
            unguard()
            yield folder
            connection.close()
            connection.settings_dict["NAME"] = own


@pytest.fixture
def demonstration(prepared_world: Path, db: None, settings: Settings) -> Demonstration:
    """The world, in demonstration mode; what a test changes is undone after it."""
    settings.DEMONSTRATION = True
    settings.DATA = prepared_world
    return Demonstration(Story(_anchor(), world.figures()), prepare.logins())


def _anchor() -> datetime:
    """When the world was made: its first step of the ladder was set at a known moment of the story."""
    first = StepChange.objects.order_by("set_at")[0].set_at.replace(second=0, microsecond=0)
    return first + (first - Story(first).moment(world.steps()[0]["at"]))


@pytest.fixture(scope="session")
def _prepared_folder() -> Path:
    return _prepared()


def _prepared() -> Path:
    return databases.shared("demonstration", prepare_folder)


def prepare_folder(folder: Path) -> None:
    """Makes the world in this empty folder, in a process of its own."""
    databases.empty(folder)
    command = [str(Path(sys.executable).with_name("samenbeeld")), "demo", "--prepare"]
    environment = {**os.environ, **databases.environment(folder), "SAMENBEELD_DEMO": "1"}
    subprocess.run(command, env=environment, check=True, capture_output=True, timeout=900)


# What a server does between its requests, until nothing of it waits. And everybody logs in: a password is
# slow on purpose, and few tests are about that.
_WORK_OFF = """
import json
import django
django.setup()
from django.conf import settings
from django.test import Client
from samenbeeld.accounts.models import Account
from samenbeeld.jobs import queue, ticker
from samenbeeld.project import background
background.declare()
queue.work_off()
ticker.tick()
queue.work_off()
found = {}
for account in Account.objects.filter(is_active=True):
    browser = Client()
    browser.force_login(account)
    found[account.login] = browser.cookies[settings.SESSION_COOKIE_NAME].value
(settings.DATA / "logged-in.json").write_text(json.dumps(found))
"""


def settle_folder(folder: Path) -> None:
    """Makes the world in this empty folder as it is when a server has had nothing else to do for a while.

    `logged-in.json` in it says per login the session of a browser in which that person has logged in.
    """
    databases.copied(_prepared(), folder)
    databases.python(folder, "-c", _WORK_OFF, **databases.environment(folder), SAMENBEELD_DEMO="1")


def settled() -> Path:
    """That folder, made once for all workers."""
    return databases.shared("settled", settle_folder)


@pytest.fixture(scope="session")
def settled_folder() -> Path:
    """The world for a server of a test; whoever starts one takes a copy."""
    return settled()


@pytest.fixture
def demonstration_folder(settled_folder: Path, tmp_path: Path) -> Path:
    """A folder of its own with the world in it."""
    return databases.copied(settled_folder, tmp_path / "data")
