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
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest

from samenbeeld.kernel.tests import databases
from samenbeeld.look.times import AMSTERDAM
from tests.browser.demonstration import ROOT, Demonstration, logged_in
from tests.live.balancer import Balancer
from tests.live.harness import People, free_port
from tests.live.nats_server import Nats

pytestmark = [pytest.mark.node, pytest.mark.drill, databases.of_postgresql]

NEWER = {"DJANGO_SETTINGS_MODULE": "tests.live.newer_settings", "PYTHONPATH": str(ROOT)}
GIVE = "/activiteiten/hoogwater-maas/besluiten/taken/nieuw/"
ROOM = "scratch.update"
TABLE = "crisis_picture_task"


class Giving(threading.Thread):
    """Somebody who gives a task, and another, until told to stop; each page by a connection of its own."""

    def __init__(self, port: int, session: str) -> None:
        super().__init__(daemon=True)
        self._port, self._session = port, session
        self._is_told = threading.Event()
        self.given: list[str] = []
        self.troubles: list[str] = []

    def run(self) -> None:
        while not self._is_told.is_set():
            try:
                self._give(f"Opdracht {len(self.given)} tijdens het bijwerken")
            except Exception as error:
                self.troubles.append(repr(error))

    def stop(self) -> None:
        self._is_told.set()
        self.join(60)

    def _give(self, text: str) -> None:
        page, cookie = self._page()
        wanted = {
            "csrfmiddlewaretoken": _value(page, "csrfmiddlewaretoken"),
            "key": _value(page, "key"),
            "organisation": _first_choice(page, "organisation"),
            "text": text,
            "due": f"{datetime.now(AMSTERDAM) + timedelta(hours=1):%Y-%m-%dT%H:%M}",
        }
        head = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": cookie, "Accept": "text/html"}
        status, _, page = self._asked("POST", urlencode(wanted), head)
        if status == 302:
            self.given.append(text)
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
            connection.request(method, GIVE, body, head)
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
def pair(demonstration_folder: Path, nats: Nats) -> Iterator[tuple[Demonstration, Demonstration]]:
    first, second = (Demonstration(demonstration_folder, SAMENBEELD_NATS=nats.address) for _ in range(2))
    first.start()
    second.start()
    yield first, second
    first.stop()
    second.stop()


def test_each_process_is_updated_while_people_write_and_they_lose_nothing_and_see_no_error(
    pair: tuple[Demonstration, Demonstration], demonstration_folder: Path
) -> None:
    balancer = Balancer(*pair)
    giving = Giving(balancer.port, logged_in[pair[0].address]["bram"])
    people = People(pair[0])  # type: ignore[arg-type]  # of a server it asks what it printed
    people("carry", who="amina", origin=f"http://127.0.0.1:{balancer.port}", rooms=[ROOM],
           token=token(demonstration_folder))  # fmt: skip
    people("synced", who=f"amina@{ROOM}")
    giving.start()
    typed = []
    for old in pair:
        type_for(people, 1.0, typed)
        update = threading.Thread(target=to_newer, args=(old,), daemon=True)
        update.start()
        while update.is_alive():
            type_for(people, 0.2, typed)
    type_for(people, 1.0, typed)
    giving.stop()
    people("allSaved", who=f"amina@{ROOM}", ms=20_000)
    people("carry", who="eva", origin=pair[1].address, rooms=[ROOM], token=token(demonstration_folder))
    people("synced", who=f"eva@{ROOM}")
    read = set(re.findall(r"\d+;", people("text", who=f"eva@{ROOM}")))
    people.close()
    balancer.close()
    assert giving.troubles == []
    assert read == set(typed)
    with databases.opened(demonstration_folder) as database:
        kept = {text for (text,) in database.execute(f"SELECT text FROM {TABLE} WHERE newer = ''")}
    assert giving.given
    assert set(giving.given) <= kept


def test_a_change_of_a_table_lets_those_go_first_who_are_reading_it(demonstration_folder: Path) -> None:
    longest, is_done = 0.0, threading.Event()

    def read_on() -> None:
        nonlocal longest
        with databases.opened(demonstration_folder) as database:
            while not is_done.is_set():
                started = time.monotonic()
                database.execute(f"SELECT count(*) FROM {TABLE}")
                longest = max(longest, time.monotonic() - started)
                time.sleep(0.05)

    def update() -> None:
        told = {**databases.environment(demonstration_folder), **NEWER}
        code = (
            "import django; django.setup(); from samenbeeld.project import tables; tables.bring_up_to_date()"
        )
        databases.python(demonstration_folder, "-c", code, **told)

    others = [threading.Thread(target=each, daemon=True) for each in (read_on, update)]
    with databases.opened(demonstration_folder) as reader:
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
    with databases.opened(demonstration_folder) as database:
        database.execute(f"SELECT newer FROM {TABLE}")
    # It waited for two seconds at a time, so nobody did longer.
    assert 1 < longest < 6


def to_newer(old: Demonstration) -> None:
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


def _first_choice(page: str, name: str) -> str:
    found = re.search(rf'<select[^>]*name="{name}".*?<option value="([^"]+)"', page, re.S)
    assert found is not None, name
    return found[1]
