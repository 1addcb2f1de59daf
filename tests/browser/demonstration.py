"""The whole product as a new user starts it, on a free port with a data folder of its own."""

import json
import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError

from samenbeeld.kernel.tests import databases

ROOT = Path(__file__).resolve().parents[2]
STARTS_WITHIN_SECONDS = 180


# Address of a server -> login -> the session of a browser in which that person has logged in before.
logged_in: dict[str, dict[str, str]] = {}


class Demonstration:
    """`samenbeeld demo` in a process of its own. The player is quiet: only the test writes.

    `told` is what else stands in its environment.
    """

    words: tuple[str, ...] = ("demo", "--quiet-player")

    def __init__(self, data: Path, **told: str) -> None:
        self.told = told
        self.port = _free_port()
        self.address = f"http://localhost:{self.port}"
        self._data = data
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when it answers. Raises when it ends before that."""
        environment = {**os.environ, **databases.environment(self._data), "SAMENBEELD_PORT": str(self.port)}
        # The tests have settings of their own; the product must not take those over.
        environment.pop("DJANGO_SETTINGS_MODULE", None)
        environment |= self.told
        self._data.mkdir(parents=True, exist_ok=True)
        with (self._data / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [str(Path(sys.executable).with_name("samenbeeld")), *self.words],
                cwd=ROOT, env=environment, stdout=log, stderr=log,
            )  # fmt: skip
        until = time.monotonic() + STARTS_WITHIN_SECONDS
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise RuntimeError(self.log()[-3000:])
            time.sleep(0.1)
        if (sessions := self._data / "logged-in.json").exists():
            logged_in[self.address] = json.loads(sessions.read_text())

    @property
    def map_layers(self) -> Path:
        """Where its operator puts files that are layers of the map."""
        return self._data / "map-layers"

    @property
    def pid(self) -> int:
        """Of the server, while it runs."""
        assert self._process is not None
        return self._process.pid

    def log(self) -> str:
        """What it printed since the first start."""
        return (self._data / "server.log").read_text()

    def kill(self) -> None:
        """As a power cut: no word, no last commit."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def stop(self) -> None:
        """As an operator does."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(timeout=40)
            except subprocess.TimeoutExpired:
                self.kill()

    def start_anew(self, data: Path) -> None:
        """At the same address with other data."""
        self.stop()
        self._data = data
        self.start()

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.address}/inloggen/", timeout=2) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
