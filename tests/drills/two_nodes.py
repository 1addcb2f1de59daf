"""Two nodes on two real NATS servers, linked through a cable: for drills that cut, kill and deceive."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from samenbeeld.federation.nats_config import nats_config
from samenbeeld.kernel.tests import databases
from samenbeeld.project.demonstration.cable import Cable
from tests.drills.certificates import Authority
from tests.drills.nats_server import Nats
from tests.live.harness import REPOSITORY, free_port

NORTH, SOUTH = "vr23", "vr24"
OPEN, TLS, WEBSOCKET = "open", "tls", "websocket"
# Other work may take the machine; what is measured stands in the bench.
PATIENCE_SECONDS = 60.0


class Node:
    """`tests.drills.node_alone` in a process of its own, with its own data. Started again it goes on.

    `minutes`: how far the clock of its machine is ahead; `policy`: a folder laid over ours.
    """

    def __init__(self, code: str, data: Path, minutes: int = 0, policy: str = "") -> None:
        self.code, self.data, self.minutes = code, data, minutes
        own = {**databases.environment(data), "SAMENBEELD_NATS": "", "SAMENBEELD_POLICY": policy}
        self._environment = {**os.environ, **own}
        self.start()

    def start(self) -> None:
        with (self.data / "node.log").open("ab") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.drills.node_alone", str(self.minutes)],
                cwd=REPOSITORY,
                env=self._environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )

    def tell(self, *words: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()

    def answer(self) -> Any:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, (self.data / "node.log").read_text()[-4000:]
        return json.loads(line)

    def ask(self, *words: object) -> Any:
        self.tell(*words)
        return self.answer()

    def kill(self) -> None:
        """kill -9."""
        self._process.kill()
        self._process.communicate()


class Line:
    """A NATS for each of two nodes, and the cable between them; NORTH calls SOUTH, the hub."""

    def __init__(self, folder: Path, road: str = OPEN) -> None:
        door = free_port()
        self.hub, self.leaf = Nats(free_port()), Nats(free_port())
        self.cable = Cable(door)
        hub, leaf = _Config(SOUTH, self.hub, folder), _Config(NORTH, self.leaf, folder)
        scheme = "nats-leaf"
        if road != OPEN:
            authority = Authority()
            hub.more = {"certificates": authority.folder(SOUTH, folder / "south"), "peers": [NORTH]}
            leaf.more = {"certificates": authority.folder(NORTH, folder / "north")}
            scheme = "tls"
        hub.more["listen"] = f"127.0.0.1:{door}"
        if road == WEBSOCKET:
            # Then others come in at a port of its own.
            hub.more |= {"listen": f"127.0.0.1:{free_port()}", "websocket": f"127.0.0.1:{door}"}
            scheme = "wss"
        leaf.more["remote"] = f"{scheme}://127.0.0.1:{self.cable.port}"
        self.configs = {SOUTH: hub.written(), NORTH: leaf.written()}
        self.hub.start(config=self.configs[SOUTH])
        self.leaf.start(config=self.configs[NORTH])

    def close(self) -> None:
        self.leaf.kill()
        self.hub.kill()
        self.cable.close()

    def nats_of(self, node: Node) -> Nats:
        return self.hub if node.code == SOUTH else self.leaf


@dataclass
class _Config:
    """As `samenbeeld node nats-config` writes it."""

    code: str
    nats: Nats
    folder: Path
    more: dict[str, Any] = field(default_factory=dict)

    def written(self) -> Path:
        store = str(self.folder / f"nats-{self.code}")
        file = self.folder / f"{self.code}.conf"
        file.write_text(
            nats_config(code=self.code, store=store, port=self.nats.port, nobody_says="niemand", **self.more)
        )
        return file


def meet(nodes: Iterable[Node], line: Line) -> None:
    """Both are made, know each other, and their post runs."""
    south, north = nodes
    for one in (south, north):
        one.tell("make", one.code)
    cards = [one.answer() for one in (south, north)]
    south.ask("know", cards[1])
    north.ask("know", cards[0])
    for one in (south, north):
        one.ask("start", line.nats_of(one).address)


def came(one: Node, other: str, count: int, seconds: float = PATIENCE_SECONDS) -> bool:
    """Whether it gets so many of the other."""
    return until(lambda: len(one.ask("state", other)["numbers"]) >= count, seconds)


def is_confirmed(one: Node, other: str, count: int) -> bool:
    return until(lambda: bool(one.ask("state", other)["confirmed"] == count))


def until(is_so: Callable[[], bool], seconds: float = PATIENCE_SECONDS) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.1)
    return False
