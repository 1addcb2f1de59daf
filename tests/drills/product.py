"""The product as an operator runs it for real work, and people who use it, for drills."""

import http.client
import os
import re
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlencode

from samenbeeld.kernel.tests import databases
from tests.browser.demonstration import ROOT, Demonstration
from tests.live.harness import People

OPEN = "/activiteiten/nieuw/"
ROOM = "scratch.drill"
PROGRAM = str(Path(sys.executable).with_name("samenbeeld"))


class Product(Demonstration):
    """For real work, without the world of the demonstration."""

    words = ("serve",)


class Opening(threading.Thread):
    """Somebody who opens an activity, and another, until told to stop; each page by its own connection.

    `opened`: the names of those of which an answer said that they are there; `troubles`: all other answers.
    """

    def __init__(self, port: int, session: str, of_port: str = "") -> None:
        super().__init__(daemon=True)
        # Where one process serves, what a browser keeps is of its port.
        self._port, self._session, self._of_port = port, session, of_port
        self._is_told = threading.Event()
        self._tried = 0
        self.opened: list[str] = []
        self.troubles: list[str] = []

    def run(self) -> None:
        while not self._is_told.is_set():
            try:
                self._tried += 1
                self._open(f"Inzet {self._tried}")
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
        head = {"Cookie": f"samenbeeld_session{self._of_port}={self._session}", "Accept": "text/html"}
        with suppress(ConnectionError, http.client.HTTPException):
            return self._read(head)
        return self._read(head)

    def _read(self, head: dict[str, str]) -> tuple[str, str]:
        status, cookies, page = self._asked("GET", "", head)
        assert status == 200, f"{status} {page[:2000]}"
        proof = re.search(rf"samenbeeld_csrf{self._of_port}=[^;]+", cookies)
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


def type_for(people: People, seconds: float, typed: list[str]) -> None:
    """Amina types a number, and the next, for this long."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        typed.append(f"{len(typed)};")
        people("type", who=f"amina@{ROOM}", text=typed[-1])
        time.sleep(0.05)


def token(folder: Path) -> str:
    """With which anybody may write in a scratch room, for as long as this test takes."""
    command = [PROGRAM, "live-token", "--room", ROOM, "--minutes", "30"]
    done = subprocess.run(command, env=environment(folder), capture_output=True, text=True, check=True)
    found = re.search(r"token=(\S+)", done.stdout)
    assert found is not None, done.stdout
    return found[1]


def environment(folder: Path) -> dict[str, str]:
    """Of a process of the product that has its data in `folder`."""
    return {**_without_settings(), **databases.environment(folder)}


def said_by(folder: Path, code: str) -> str:
    """The last word that this Python prints, where the product has its data in `folder`."""
    told = environment(folder) | {"DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings"}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, env=told, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.split()[-1]


def session_of(login: str) -> str:
    """The session of somebody who logged in; only where Django stands ready."""
    from django.conf import settings
    from django.test import Client

    from samenbeeld.accounts.models import Account

    browser = Client()
    browser.force_login(Account.objects.get(login=login))
    return browser.cookies[settings.SESSION_COOKIE_NAME].value


def _without_settings() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}


def _value(page: str, name: str) -> str:
    found = re.search(rf'name="{name}"[^>]*value="([^"]+)"', page)
    assert found is not None, name
    return found[1]
