"""Two nodes on two real NATS servers, linked through a cable that is cut and healed."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

from samenbeeld.federation.nats_config import nats_config
from samenbeeld.kernel.tests import databases
from samenbeeld.project.demonstration.cable import Cable
from tests.live.harness import REPOSITORY, free_port
from tests.live.nats_server import Nats

pytestmark = [pytest.mark.drill, databases.of_sqlite]

EACH = 1_000
NORTH, SOUTH = "vr23", "vr24"


class Node:
    """`tests.live.node_alone` in a process of its own, with its own data."""

    def __init__(self, code: str, data: Path) -> None:
        self.code = code
        with (data / "node.log").open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.live.node_alone"],
                cwd=REPOSITORY,
                env={**os.environ, "SAMENBEELD_DATA": str(data), "SAMENBEELD_NATS": ""},
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
        return json.loads(self._process.stdout.readline())

    def ask(self, *words: object) -> Any:
        self.tell(*words)
        return self.answer()

    def kill(self) -> None:
        self._process.kill()
        self._process.communicate()


@pytest.fixture
def cable(tmp_path: Path) -> Iterator[tuple[Cable, Nats, Nats]]:
    door = free_port()
    hub, leaf = Nats(free_port()), Nats(free_port())
    cable = Cable(door)
    for code, one, link in (
        (SOUTH, hub, {"listen": f"127.0.0.1:{door}"}),
        (NORTH, leaf, {"remote": f"nats-leaf://127.0.0.1:{cable.port}"}),
    ):
        written = nats_config(code=code, store=str(tmp_path / f"nats-{code}"), port=one.port, **link)
        (tmp_path / f"{code}.conf").write_text(written)
        one.start(config=tmp_path / f"{code}.conf")
    yield cable, hub, leaf
    leaf.kill()
    hub.kill()
    cable.close()


@pytest.fixture
def nodes(tmp_path: Path, transactional_db: None) -> Iterator[tuple[Node, Node]]:
    found = []
    for code in (SOUTH, NORTH):
        data = tmp_path / code
        data.mkdir()
        # The tables of this session, as they are before any test wrote in them.
        with connection.cursor() as cursor:
            cursor.execute("VACUUM INTO %s", [str(data / "samenbeeld.sqlite3")])
        found.append(Node(code, data))
    yield found[0], found[1]
    for one in found:
        one.kill()


def test_what_was_released_while_the_link_was_cut_comes_once_and_in_order(
    nodes: tuple[Node, Node], cable: tuple[Cable, Nats, Nats]
) -> None:
    south, north = nodes
    cut, hub, leaf = cable
    cards = [(one.tell("make", one.code), one)[1] for one in nodes]
    texts = [one.answer() for one in cards]
    south.ask("know", texts[1])
    north.ask("know", texts[0])
    south.ask("start", hub.address)
    north.ask("start", leaf.address)
    for one, other in ((south, NORTH), (north, SOUTH)):
        one.ask("write", other, 10)
    assert came(south, NORTH, 10)
    assert came(north, SOUTH, 10)

    cut.cut()
    south.tell("write", NORTH, EACH)
    north.tell("write", SOUTH, EACH)
    assert south.answer() == north.answer() == EACH
    assert len(north.ask("state", SOUTH)["numbers"]) == len(south.ask("state", NORTH)["numbers"]) == 10
    cut.heal()

    every = list(range(1, EACH + 11))
    for one, other in ((south, NORTH), (north, SOUTH)):
        assert came(one, other, EACH + 10), {each.code: each.ask("how") for each in nodes}
        assert one.ask("state", other)["numbers"] == every
        assert one.ask("state", other)["shown"] == EACH + 10
    for one, other in ((south, NORTH), (north, SOUTH)):
        assert until(partial(is_confirmed, one, other))


def came(one: Node, other: str, count: int) -> bool:
    return until(lambda: len(one.ask("state", other)["numbers"]) >= count)


def is_confirmed(one: Node, other: str) -> bool:
    return bool(one.ask("state", other)["confirmed"] == EACH + 10)


def until(is_so: Callable[[], bool], seconds: float = 20) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return True
        time.sleep(0.1)
    return False
