"""Three nodes on real NATS servers that do not hear each other, each on a machine of its own: they write in
one text and decide about one region, and are healed in any order.

The same 500 times a night, on roads that lose, double and tear, without NATS: `test_partitioned`.
"""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases
from tests.drills.nodes import NORTH, SOUTH, SWALLOWED, Line, Node, meet, until

pytestmark = [pytest.mark.drill, pytest.mark.night]

NATIONAL = "kcr2"
LEAVES = (NORTH, NATIONAL)
TIMES, DEEDS = 8, 12
PATIENCE_SECONDS = 180.0


@pytest.fixture
def line(tmp_path: Path) -> Iterator[Line]:
    found = Line(tmp_path, SWALLOWED, LEAVES)
    yield found
    found.close()


@pytest.fixture
def nodes(tmp_path: Path, line: Line) -> Iterator[dict[str, Node]]:
    found = {}
    for code in (SOUTH, *LEAVES):
        data = tmp_path / code
        data.mkdir()
        found[code] = Node(code, databases.empty(data), at=line.at[code])
    yield found
    for one in found.values():
        one.kill()


def test_three_nodes_apart_end_with_one_text_and_both_show_every_conflict(
    nodes: dict[str, Node], line: Line
) -> None:
    chance = random.Random(20261201)
    meet(nodes.values(), line, "make_in_chain")
    nodes[SOUTH].ask("begin_text", list(LEAVES))
    assert until(lambda: texts(nodes) == {""}, PATIENCE_SECONDS)
    written: list[str] = []
    erased: set[str] = set()
    said: dict[str, tuple[str, str]] = {}
    answered: set[str] = set()
    for _ in range(TIMES):
        # Apart are all three: the leaves hear each other by way of the hub.
        for leaf in LEAVES:
            line.cut(leaf)
        for _ in range(DEEDS):
            node = nodes[chance.choice(list(nodes))]
            deed = chance.choice(["write", "write", "erase", "decide"])
            if deed == "write":
                written.append(f"{node.code}-{len(written)}")
                node.ask("write_word", written[-1], chance.random())
            elif deed == "erase":
                erased.add(node.ask("erase_word", chance.random()))
            else:
                pk, level, heard = node.ask(
                    "decide", chance.randrange(1, 5), [c for c in nodes if c != node.code]
                )
                said[node.code] = pk, level
                if node.code == SOUTH:
                    answered = set(heard)
        for leaf in chance.sample(LEAVES, 2):
            line.heal(leaf)
            # While one is back and the other is not, people go on.
            written.append(f"{leaf}-{len(written)}")
            nodes[leaf].ask("write_word", written[-1], chance.random())

        # SOUTH owns the region: its word stands beside all that it had not heard before it spoke last.
        stands = {level for code, (pk, level) in said.items() if code == SOUTH or pk not in answered}
        words = sorted(set(written) - erased)
        assert until(lambda: texts_sorted(nodes) == [words] * 3, PATIENCE_SECONDS), texts_sorted(nodes)  # noqa: B023
        assert until(lambda: len(texts(nodes)) == 1, PATIENCE_SECONDS), texts(nodes)
        assert until(lambda: all_claim(nodes, stands), PATIENCE_SECONDS), (  # noqa: B023
            stands,
            [each.ask("claims") for each in nodes.values()],
        )
    assert erased - {""}
    assert len({level for _, level in said.values()}) > 1
    for one in nodes.values():
        assert one.ask("refused") == {}
        for other in nodes:
            if other != one.code:
                numbers = one.ask("state", other)["numbers"]
                sent = nodes[other].ask("state", one.code)["sent"]
                assert until(lambda: one.ask("state", other)["numbers"] == list(range(1, sent + 1))), numbers  # noqa: B023


def texts(nodes: dict[str, Node]) -> set[str | None]:
    return {each.ask("text") for each in nodes.values()}


def texts_sorted(nodes: dict[str, Node]) -> list[list[str]]:
    return [sorted((each.ask("text") or "").split()) for each in nodes.values()]


def all_claim(nodes: dict[str, Node], levels: set[str]) -> bool:
    return all(each.ask("claims") == sorted(levels) for each in nodes.values())
