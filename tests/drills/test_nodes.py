"""Two nodes on two real NATS servers: the line is cut, healed and closed, and all is killed in turn."""

import random
import time

import pytest

from tests.drills.nodes import (
    NORTH,
    OPEN,
    SOUTH,
    SWALLOWED,
    TLS,
    WEBSOCKET,
    Line,
    Node,
    came,
    is_confirmed,
    meet,
)

pytestmark = pytest.mark.drill

EACH, EACH_AT_NIGHT = 1_000, 3_000
CUT_SECONDS = 60.0
KILLS = 6


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
    line.cut()
    write(nodes, EACH)
    for one, other in zip(nodes, (NORTH, SOUTH), strict=True):
        assert len(one.ask("state", other)["numbers"]) == 10
    line.heal()
    assert_all_came_once_and_in_order(nodes, EACH + 10)


@pytest.mark.night
@pytest.mark.parametrize("line", [OPEN, SWALLOWED], indirect=True)
def test_after_a_minute_apart_all_that_each_wrote_is_at_the_other_once_and_in_order(
    nodes: tuple[Node, Node], line: Line
) -> None:
    """Ten thousand on each side, and within how many seconds: `make bench-federation`."""
    meet(nodes, line)
    write(nodes, 10)
    assert_all_came_once_and_in_order(nodes, 10)
    line.cut()
    apart = time.monotonic()
    for _ in range(3):
        write(nodes, EACH_AT_NIGHT // 3)
    time.sleep(max(0.0, apart + CUT_SECONDS - time.monotonic()))
    for one, other in zip(nodes, (NORTH, SOUTH), strict=True):
        assert len(one.ask("state", other)["numbers"]) == 10
    line.heal()
    assert_all_came_once_and_in_order(nodes, EACH_AT_NIGHT + 10)


@pytest.mark.parametrize("line", [pytest.param(TLS, marks=pytest.mark.night), WEBSOCKET], indirect=True)
def test_over_a_closed_line_it_comes_just_so(nodes: tuple[Node, Node], line: Line) -> None:
    meet(nodes, line)
    write(nodes, 10)
    assert_all_came_once_and_in_order(nodes, 10)
    line.cut()
    write(nodes, 10)
    line.heal()
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
