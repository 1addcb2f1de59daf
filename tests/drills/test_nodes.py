"""Two nodes on two real NATS servers: the line is cut, healed and closed, and all is killed in turn."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases
from tests.drills.two_nodes import (
    NORTH,
    OPEN,
    SOUTH,
    TLS,
    WEBSOCKET,
    Line,
    Node,
    came,
    is_confirmed,
    meet,
)

pytestmark = pytest.mark.drill

EACH = 1_000
KILLS = 6


@pytest.fixture
def line(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Line]:
    found = Line(tmp_path, getattr(request, "param", OPEN))
    yield found
    found.close()


@pytest.fixture
def nodes(tmp_path: Path) -> Iterator[tuple[Node, Node]]:
    found = []
    for code in (SOUTH, NORTH):
        data = tmp_path / code
        data.mkdir()
        found.append(Node(code, databases.empty(data)))
    yield found[0], found[1]
    for one in found:
        one.kill()


def write(nodes: tuple[Node, Node], count: int) -> None:
    """Each writes so many for the other, at the same time."""
    south, north = nodes
    south.tell("write", NORTH, count)
    north.tell("write", SOUTH, count)
    assert south.answer() == north.answer() == count


def assert_all_came_once_and_in_order(nodes: tuple[Node, Node], count: int) -> None:
    south, north = nodes
    for one, other in ((south, NORTH), (north, SOUTH)):
        assert came(one, other, count), {each.code: each.ask("how") for each in nodes}
        assert one.ask("state", other)["numbers"] == list(range(1, count + 1))
        assert one.ask("state", other)["shown"] == count
    for one, other in ((south, NORTH), (north, SOUTH)):
        assert is_confirmed(one, other, count)


def test_what_was_released_while_the_link_was_cut_comes_once_and_in_order(
    nodes: tuple[Node, Node], line: Line
) -> None:
    meet(nodes, line)
    write(nodes, 10)
    assert_all_came_once_and_in_order(nodes, 10)
    line.cable.cut()
    write(nodes, EACH)
    for one, other in zip(nodes, (NORTH, SOUTH), strict=True):
        assert len(one.ask("state", other)["numbers"]) == 10
    line.cable.heal()
    assert_all_came_once_and_in_order(nodes, EACH + 10)


@pytest.mark.parametrize("line", [TLS, WEBSOCKET], indirect=True)
def test_over_a_closed_line_it_comes_just_so(nodes: tuple[Node, Node], line: Line) -> None:
    meet(nodes, line)
    write(nodes, 10)
    assert_all_came_once_and_in_order(nodes, 10)
    line.cable.cut()
    write(nodes, 10)
    line.cable.heal()
    assert_all_came_once_and_in_order(nodes, 20)


@pytest.mark.night
def test_whatever_is_killed_while_both_write_nothing_is_lost_nor_comes_twice(
    nodes: tuple[Node, Node], line: Line
) -> None:
    """The post with all of its process, or a NATS server, at any moment."""
    chance = random.Random(20261130)
    meet(nodes, line)
    written = 0
    for number in range(KILLS):
        write(nodes, 100)
        written += 100
        node = chance.choice(nodes)
        came(node, NORTH if node.code == SOUTH else SOUTH, chance.randrange(written))
        nats = line.nats_of(node)
        if number % 2:
            nats.kill()
            nats.start(config=line.configs[node.code])
        else:
            node.kill()
            node.start()
            node.ask("start", nats.address)
    assert_all_came_once_and_in_order(nodes, written)
