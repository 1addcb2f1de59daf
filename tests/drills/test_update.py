"""An update while people work: one process after the other, and the newer version changes a table."""

import re
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases
from tests.browser.demonstration import ROOT
from tests.drills.balancer import Balancer
from tests.drills.nats_server import Nats
from tests.drills.product import ROOM, Opening, Product, said_by, token, type_for
from tests.live.harness import People, free_port

pytestmark = [pytest.mark.node, pytest.mark.drill, databases.of_postgresql]

NEWER = {"DJANGO_SETTINGS_MODULE": "tests.drills.newer_settings", "PYTHONPATH": str(ROOT)}
TABLE = "activities_activity"

# A node on its first day, with somebody who has logged in.
FIRST_DAY = """
import django
django.setup()
from pathlib import Path
from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.project import registering
from tests.drills.product import session_of
registering.register(Path("deploy/register-example.toml"), SYSTEM)
Account.objects.update(password_is_temporary=False)
print(session_of("j.janssen"))
"""


@pytest.fixture
def nats() -> Iterator[Nats]:
    one = Nats(free_port()).start()
    yield one
    one.kill()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return databases.empty(tmp_path / "data")


@pytest.fixture
def session(folder: Path) -> str:
    return said_by(folder, FIRST_DAY)


@pytest.fixture
def pair(folder: Path, session: str, nats: Nats) -> Iterator[tuple[Product, Product]]:
    first, second = (Product(folder, SAMENBEELD_NATS=nats.address) for _ in range(2))
    first.start()
    second.start()
    yield first, second
    first.stop()
    second.stop()


def test_each_process_is_updated_while_people_write_and_they_lose_nothing_and_see_no_error(
    pair: tuple[Product, Product], folder: Path, session: str
) -> None:
    balancer = Balancer(*pair)
    opening = Opening(balancer.port, session)
    people = People(pair[0])  # type: ignore[arg-type]  # of a server it asks what it printed
    people("carry", who="amina", origin=f"http://127.0.0.1:{balancer.port}", rooms=[ROOM],
           token=token(folder))  # fmt: skip
    people("synced", who=f"amina@{ROOM}")
    opening.start()
    typed = []
    for old in pair:
        type_for(people, 1.0, typed)
        update = threading.Thread(target=to_newer, args=(old,), daemon=True)
        update.start()
        while update.is_alive():
            type_for(people, 0.2, typed)
    type_for(people, 1.0, typed)
    opening.stop()
    people("allSaved", who=f"amina@{ROOM}", ms=20_000)
    people("carry", who="eva", origin=pair[1].address, rooms=[ROOM], token=token(folder))
    people("synced", who=f"eva@{ROOM}")
    read = set(re.findall(r"\d+;", people("text", who=f"eva@{ROOM}")))
    people.close()
    balancer.close()
    assert opening.troubles == []
    assert read == set(typed)
    with databases.opened(folder) as database:
        kept = {name for (name,) in database.execute(f"SELECT name FROM {TABLE} WHERE newer = ''")}
    assert opening.opened
    assert set(opening.opened) <= kept


def test_a_change_of_a_table_lets_those_go_first_who_are_reading_it(folder: Path) -> None:
    longest, is_done = 0.0, threading.Event()

    def read_on() -> None:
        nonlocal longest
        with databases.opened(folder) as database:
            while not is_done.is_set():
                started = time.monotonic()
                database.execute(f"SELECT count(*) FROM {TABLE}")
                longest = max(longest, time.monotonic() - started)
                time.sleep(0.05)

    def update() -> None:
        told = {**databases.environment(folder), **NEWER}
        code = (
            "import django; django.setup(); from samenbeeld.project import tables; tables.bring_up_to_date()"
        )
        databases.python(folder, "-c", code, **told)

    others = [threading.Thread(target=each, daemon=True) for each in (read_on, update)]
    with databases.opened(folder) as reader:
        reader.execute("BEGIN")
        reader.execute(f"SELECT count(*) FROM {TABLE}")
        for each in others:
            each.start()
        others[1].join(20)
        assert others[1].is_alive()
        reader.execute("COMMIT")
    others[1].join(120)
    is_done.set()
    others[0].join()
    with databases.opened(folder) as database:
        database.execute(f"SELECT newer FROM {TABLE}")
    # It waited for two seconds at a time, so nobody did longer.
    assert 1 < longest < 6


def to_newer(old: Product) -> None:
    """As systemd does: told to end, and begun anew, of the newer version."""
    old.stop()
    old.told |= NEWER
    old.start()
