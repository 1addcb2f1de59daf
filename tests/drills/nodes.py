"""Nodes, each on a real NATS server, joined by lines: for drills that cut, kill and deceive."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from bench.federation.lines import Machines
from samenbeeld.federation.nats_config import nats_config
from samenbeeld.kernel.tests import databases
from samenbeeld.project.demonstration.cable import Cable
from tests.drills.certificates import Authority
from tests.drills.nats_server import Nats
from tests.live.harness import REPOSITORY, free_port

NORTH, SOUTH = "vr23", "vr24"
OPEN, TLS, WEBSOCKET, SWALLOWED = "open", "tls", "websocket", "swallowed"
# Other work may take the machine; what is measured stands in the bench.
PATIENCE_SECONDS = 150.0


class Node:
    """`tests.drills.node_alone` in a process of its own, with its own data. Started again it goes on.

    `minutes`: how far the clock of its machine is ahead; `policy`: a folder laid over ours; `at`: words
    before a command that run it on another machine.
    """

    def __init__(
        self, code: str, data: Path, minutes: int = 0, policy: str = "", at: Sequence[str] = ()
    ) -> None:
        self.code, self.data, self.minutes, self._at = code, data, minutes, at
        own = {**databases.environment(data), "SAMENBEELD_NATS": "", "SAMENBEELD_POLICY": policy}
        self.environment = {**os.environ, **own}
        self.start()

    def start(self) -> None:
        with (self.data / "node.log").open("ab") as log:
            self._process = subprocess.Popen(
                [*self._at, sys.executable, "-m", "tests.drills.node_alone", str(self.minutes)],
                cwd=REPOSITORY,
                env=self.environment,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
            )

    def command(self, *words: str) -> tuple[int, str]:
        """How `samenbeeld …` of its operator ended, and what it said."""
        own = {name: value for name, value in self.environment.items() if name != "DJANGO_SETTINGS_MODULE"}
        program = str(Path(sys.executable).with_name("samenbeeld"))
        done = subprocess.run(
            [program, *words], cwd=REPOSITORY, env=own, capture_output=True, text=True, check=False
        )
        return done.returncode, done.stdout + done.stderr

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
    """A NATS for each node, and from each leaf a line to SOUTH, the hub. `road`: how they are joined.

    Cut, both ends of a line are told; not on SWALLOWED, where each node has a machine of its own.
    """

    def __init__(self, folder: Path, road: str = OPEN, leaves: Sequence[str] = (NORTH,)) -> None:
        codes = (SOUTH, *leaves)
        self._numbers = {code: number for number, code in enumerate(codes, start=1)}
        self._machines = _machines(len(codes)) if road == SWALLOWED else None
        self.at = {code: self._machines.at(n) if self._machines else () for code, n in self._numbers.items()}
        self.servers = {code: Nats(free_port(), self.at[code]) for code in codes}
        door, called = free_port(), self._machines.address(1) if self._machines else "127.0.0.1"
        self._cables = {} if self._machines else {leaf: Cable(door) for leaf in leaves}
        every = {code: _Config(code, self.servers[code], folder) for code in codes}
        scheme = "nats-leaf"
        if road in (TLS, WEBSOCKET):
            authority, scheme = Authority(), "tls"
            for code, config in every.items():
                config.more["certificates"] = authority.folder(code, folder / f"certificates-{code}")
            every[SOUTH].more["peers"] = leaves
        every[SOUTH].more["listen"] = f"{called}:{door}"
        if road == WEBSOCKET:
            # Then others come in at a port of its own.
            every[SOUTH].more |= {"listen": f"127.0.0.1:{free_port()}", "websocket": f"127.0.0.1:{door}"}
            scheme = "wss"
        for leaf in leaves:
            way = self._cables[leaf].port if self._cables else door
            every[leaf].more["remote"] = f"{scheme}://{called}:{way}"
        self.configs = {code: config.written() for code, config in every.items()}
        for code, server in self.servers.items():
            server.start(config=self.configs[code])

    def cut(self, leaf: str = NORTH) -> None:
        """Nothing comes to or from this node."""
        if self._machines:
            self._machines.cut(self._numbers[leaf])
        else:
            self._cables[leaf].cut()

    def heal(self, leaf: str = NORTH) -> None:
        """As it was before."""
        if self._machines:
            self._machines.heal(self._numbers[leaf])
        else:
            self._cables[leaf].heal()

    def close(self) -> None:
        for server in self.servers.values():
            server.kill()
        for cable in self._cables.values():
            cable.close()
        if self._machines:
            self._machines.close()

    def nats_of(self, node: Node) -> Nats:
        return self.servers[node.code]


def _machines(count: int) -> Machines:
    try:
        return Machines(count)
    except (RuntimeError, OSError) as error:
        pytest.skip(f"no right to make networks here: {error}")


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


def meet(nodes: Iterable[Node], line: Line, world: str = "make") -> None:
    """All are made, know each other, and their post runs."""
    every = list(nodes)
    for one in every:
        one.tell(world, one.code)
    cards = {one.code: one.answer() for one in every}
    for one in every:
        for code, card in cards.items():
            if code != one.code:
                one.ask("know", card)
    for one in every:
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
