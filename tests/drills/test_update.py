"""An update while people work: one process after the other, and the newer version changes a table."""

import http.client
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode

import pytest

from samenbeeld.kernel.tests import databases
from tests.browser.demonstration import ROOT, Demonstration
from tests.drills.balancer import Balancer
from tests.drills.nats_server import Nats
from tests.live.harness import People, free_port

pytestmark = [pytest.mark.node, pytest.mark.drill, databases.of_postgresql]

THIS = {"DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings"}
NEWER = {"DJANGO_SETTINGS_MODULE": "tests.drills.newer_settings", "PYTHONPATH": str(ROOT)}
OPEN = "/activiteiten/nieuw/"
ROOM = "scratch.update"
TABLE = "activities_activity"

# A node on its first day, with somebody who has logged in.
FIRST_DAY = """
import django
django.setup()
from pathlib import Path
from django.conf import settings
from django.test import Client
from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.project import registering
registering.register(Path("deploy/register-example.toml"), SYSTEM)
Account.objects.update(password_is_temporary=False)
browser = Client()
browser.force_login(Account.objects.get(login="j.janssen"))
print(browser.cookies[settings.SESSION_COOKIE_NAME].value)
"""


class Product(Demonstration):
    """For real work, without the world of the demonstration."""

    words = ("serve",)


class Opening(threading.Thread):
    """Somebody who opens an activity, and another, until told to stop; each page by its own connection."""

    def __init__(self, port: int, session: str) -> None:
        super().__init__(daemon=True)
        self._port, self._session = port, session
        self._is_told = threading.Event()
        self.opened: list[str] = []
        self.troubles: list[str] = []

    def run(self) -> None:
        while not self._is_told.is_set():
            try:
                self._open(f"Inzet {len(self.opened)} tijdens het bijwerken")
            except Exception as error:
                self.troubles.append(repr(error))

    def stop(self) -> None:
        self._is_told.set()
        self.join(60)

    def _open(self, text: str) -> None:
        page, cookie = self._page()
        wanted = {
            "csrfmiddlewaretoken": _value(page, "csrfmiddlewaretoken"),
            "name": text,
            "kind": "incident",
            "regions": "VR24",
        }
        head = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie, "Accept": "text/html"}
        status, _, page = self._asked("POST", urlencode(wanted), head)
        if status == 302:
            self.opened.append(text)
        else:
            self.troubles.append(f"{status} {page[:2000]}")

    def _page(self) -> tuple[str, str]:
        """The form and its cookies. What only reads is asked once more of the next, as a proxy does."""
        head = {"Cookie": f"samenbeeld_session={self._session}", "Accept": "text/html"}
        with suppress(ConnectionError, http.client.HTTPException):
            return self._read(head)
        return self._read(head)

    def _read(self, head: dict[str, str]) -> tuple[str, str]:
        status, cookies, page = self._asked("GET", "", head)
        assert status == 200, f"{status} {page[:2000]}"
        proof = re.search(r"samenbeeld_csrf=[^;]+", cookies)
        assert proof is not None
        return page, f"{head['Cookie']}; {proof[0]}"

    def _asked(self, method: str, body: str, head: dict[str, str]) -> tuple[int, str, str]:
        connection = http.client.HTTPConnection("localhost", self._port, timeout=60)
        try:
            connection.request(method, OPEN, body, head)
            answer = connection.getresponse()
            return answer.status, answer.headers.get("Set-Cookie", ""), answer.read().decode()
        finally:
            connection.close()


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
    told = {**_without_settings(), **databases.environment(folder), **THIS}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_DAY], cwd=ROOT, env=told, capture_output=True, text=True, check=True
    )
    return done.stdout.split()[-1]


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


def type_for(people: People, seconds: float, typed: list[str]) -> None:
    """Amina types a number, and the next, for this long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        typed.append(f"{len(typed)};")
        people("type", who=f"amina@{ROOM}", text=typed[-1])
        time.sleep(0.05)


def token(folder: Path) -> str:
    """With which anybody may write in a scratch room, for as long as this test takes."""
    command = [
        str(Path(sys.executable).with_name("samenbeeld")),
        "live-token",
        "--room",
        ROOM,
        "--minutes",
        "30",
    ]
    told = databases.environment(folder)
    done = subprocess.run(
        command, env={**_without_settings(), **told}, capture_output=True, text=True, check=True
    )
    found = re.search(r"token=(\S+)", done.stdout)
    assert found is not None, done.stdout
    return found[1]


def _without_settings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}


def _value(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*value="([^"]+)"', page)
    assert found is not None, name
    return found[1]
