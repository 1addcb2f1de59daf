"""A node that deceives, or has a wrong clock, on real NATS servers: what is true stays, and it is told."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases
from tests.drills.nodes import NORTH, SOUTH, Line, Node, came, is_confirmed, meet, until

pytestmark = [pytest.mark.drill, pytest.mark.night]

MANY = 1_000
# So what was said ten minutes ahead may be here a minute after that.
TOLERANCE = 9


@pytest.fixture
def nodes(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[tuple[Node, Node]]:
    """The clock of the second is as many minutes ahead as the test says; behind when less than none."""
    found = []
    (tmp_path / "federation.toml").write_text(f"[post]\nmany_an_hour = {MANY}\nclock_minutes = {TOLERANCE}\n")
    for code, minutes in ((SOUTH, 0), (NORTH, getattr(request, "param", 0))):
        data = tmp_path / code
        data.mkdir()
        found.append(Node(code, databases.empty(data), minutes, str(tmp_path)))
    yield found[0], found[1]
    for one in found:
        one.kill()


def refused(node: Node, reason: str) -> int:
    return int(node.ask("refused").get(f"federation-refused-{reason}", 0))


def test_who_replays_forges_speaks_an_older_version_and_floods_changes_nothing_and_is_told(
    nodes: tuple[Node, Node], line: Line
) -> None:
    south, north = nodes
    meet(nodes, line)
    north.ask("write", SOUTH, 10)
    assert came(south, NORTH, 10)
    assert south.ask("alarm") == ["", ""]
    address = line.servers[NORTH].address

    # All that it ever said, thirty times; as many that somebody else signed, and as many of a stranger.
    assert north.ask("replay", SOUTH, address, 30) == 300
    assert north.ask("forge", SOUTH, address, 300) == 300
    assert north.ask("pretend", SOUTH, address, 300) == 300
    assert until(lambda: refused(south, "forged") == 300), south.ask("refused")
    assert until(lambda: refused(south, "unknown") == 300), south.ask("refused")
    # In its own name, in order, in the format of before.
    north.ask("write_as_before", SOUTH, 1)
    assert until(lambda: refused(south, "downgrade") == 1), south.ask("refused")
    # And what it says in order then is heard as ever, also beside a flood of its own.
    north.ask("write", SOUTH, MANY)
    assert came(south, NORTH, MANY + 11)

    state = south.ask("state", NORTH)
    assert state["numbers"] == list(range(1, MANY + 12))
    assert state["shown"] == MANY + 10
    refusals, floods = south.ask("alarm")
    assert "De handtekening klopt niet" in refusals
    assert "Van een oudere versie dan dit knooppunt eerder sprak" in refusals
    assert "VR23" in floods
    # And so it stands where an operator, or his monitoring, asks how the post is.
    code, said = south.command("node", "peers")
    assert code == 1
    assert "De handtekening klopt niet" in said
    assert "VR23" in said


@pytest.mark.parametrize("nodes", [10], indirect=True)
def test_of_a_node_ten_minutes_ahead_everything_waits_and_its_silence_is_told(
    nodes: tuple[Node, Node], line: Line
) -> None:
    south, north = nodes
    meet(nodes, line)
    north.ask("write", SOUTH, 10)
    assert until(lambda: refused(south, "clock") > 0)
    assert south.ask("state", NORTH)["numbers"] == []
    assert "De klok van het andere knooppunt" in south.ask("alarm")[0]
    # What is right about its clock: it hears of us as of somebody of ten minutes ago.
    south.ask("write", NORTH, 10)
    assert came(north, SOUTH, 10)
    assert until(lambda: refused(north, "clock") > 0)

    # Its operator sets the clock right: all comes, once and in order, when its moment is near enough.
    north.kill()
    north.minutes = 0
    north.start()
    north.ask("start", line.servers[NORTH].address)
    for one, other in ((south, NORTH), (north, SOUTH)):
        assert came(one, other, 10, 180), one.ask("how")
        assert one.ask("state", other)["numbers"] == list(range(1, 11))


@pytest.mark.parametrize("nodes", [-10], indirect=True)
def test_of_a_node_ten_minutes_behind_all_is_heard_and_what_is_said_to_it_waits_until_its_clock_is_there(
    nodes: tuple[Node, Node], line: Line
) -> None:
    south, north = nodes
    meet(nodes, line)
    # For us it speaks of ten minutes ago: that may be.
    north.ask("write", SOUTH, 10)
    assert came(south, NORTH, 10)
    assert south.ask("state", NORTH)["numbers"] == list(range(1, 11))
    # For it we are ten minutes ahead.
    south.ask("write", NORTH, 10)
    assert until(lambda: refused(north, "clock") > 0)
    assert north.ask("state", SOUTH)["numbers"] == []
    assert "De klok van het andere knooppunt" in north.ask("alarm")[0]
    assert south.ask("state", NORTH)["confirmed"] == 0

    # Its operator sets the clock right: all comes, once and in order.
    north.kill()
    north.minutes = 0
    north.start()
    north.ask("start", line.servers[NORTH].address)
    assert came(north, SOUTH, 10, 180), north.ask("how")
    assert north.ask("state", SOUTH)["numbers"] == list(range(1, 11))
    assert north.ask("state", SOUTH)["shown"] == 10
    assert is_confirmed(south, NORTH, 10)
