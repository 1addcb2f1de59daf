"""The judge of nodes and processes."""

import pytest

from bench.federation import bounds, table
from bench.federation.bounds import CLOSED, SWALLOWED

ROAD = {"p50": 40.0, "p95": 90.0, "p99": 200.0, "longest": 300.0}
CUT = {
    "how": "closed", "cutSeconds": 60.0, "writeSeconds": 12.0, "each": 10_000, "leaked": 0, "firstS": 1.0,
    "caughtUpS": 4.2, "lost": 0, "double": 0, "notShown": 0, "disorder": 0,
}  # fmt: skip
STEADY = {
    "nodes": 26, "idleNodeMb": 120.0, "idleNatsMb": 30.0, "idleProcessors": 0.2, "idleNatsProcessors": 0.1,
    "seconds": 60.0, "written": 12_000.0, "perSecond": 200.0, "latestBegun": 0.1, "missing": 0.0, "wrong": 0,
    "road": ROAD, "processors": 1.1, "natsProcessors": 0.3, "nationalProcessor": 0.2, "nodeMb": 130.0,
    "nationalMb": 140.0, "natsMb": 40.0,
}  # fmt: skip
ROOM = {
    "edits": 800, "cpuPerEditMs": 2.0, "postgresqlPerEditMs": 0.5, "delivered": 1.0, "dropped": 0.0,
    "allP50": 30.0, "memoryMb": 200.0,
}  # fmt: skip
ROOMS = {"1 apart": ROOM, "2 apart": ROOM, "2 together": ROOM, "4 apart": ROOM, "seconds": 60.0}
PAGES = {"pages": {"picture of the manager": {"right": True, "p50": 90.0, "p95": 120.0, "longest": 130.0}}}


def everything(**changed: object) -> dict[str, object]:
    return {
        "edit": {"edits": 100, **ROAD},
        "words": {"edits": 100, **ROAD},
        "steady": STEADY,
        CLOSED: CUT,
        f"{CLOSED}, mirrors": {
            "how": "closed",
            "cutSeconds": 60.0,
            "each": 10_000,
            "caughtUpS": None,
            "lost": 9,
        },
        f"{CLOSED}, synapse": {"how": "closed", "cutSeconds": 60.0, "each": 20, "caughtUpS": 74.0, "lost": 0},
        SWALLOWED: {**CUT, "how": "black-holed"},
        "rooms": ROOMS,
        "pages": {"sqlite": PAGES, "postgresql": PAGES},
        **changed,
    }


def missed(results: dict[str, object]) -> list[str]:
    return [verdict.what for verdict in bounds.judge(results) if not verdict.holds]


def test_all_that_holds_is_not_missed_and_the_rival_is_held_to_nothing() -> None:
    assert missed(everything()) == []


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"edit": {"edits": 100, **ROAD, "p95": 251.0}}, "act on one node until certain on the other, p95"),
        (
            {"words": {"edits": 100, **ROAD, "p95": 251.0}},
            "typed on one node until certain in the text of the other, p95",
        ),
        ({"steady": {**STEADY, "perSecond": 150.0}}, "envelopes written per second"),
        ({"steady": {**STEADY, "road": {**ROAD, "p95": 1_001.0}}}, "written until certain there, p95"),
        ({"steady": {**STEADY, "latestBegun": 1.5}}, "begun late, the latest"),
        ({"steady": {**STEADY, "missing": 1.0}}, "envelopes that did not come"),
        ({CLOSED: {**CUT, "lost": 1}}, "lost"),
        ({CLOSED: {**CUT, "leaked": 3}}, "came through while it was cut"),
        ({SWALLOWED: {**CUT, "double": 1}}, "double"),
        ({SWALLOWED: {**CUT, "disorder": 1}}, "sides that are not in order"),
        ({SWALLOWED: {**CUT, "caughtUpS": 5.1}}, "caught up after contact"),
        (
            {"rooms": {**ROOMS, "4 apart": {**ROOM, "cpuPerEditMs": 2.6}}},
            "edits per second of processor, 4 processes",
        ),
        ({"rooms": {**ROOMS, "2 together": {**ROOM, "delivered": 0.9}}}, "delivered, worst of all"),
    ],
)
def test_what_does_not_hold_is_missed(changed: dict[str, object], what: str) -> None:
    assert missed(everything(**changed)) == [what]


def test_a_page_that_answers_otherwise_on_one_engine_is_missed() -> None:
    wrong = {"pages": {"picture of the manager": {"right": False}}}
    found = missed({"pages": {"sqlite": PAGES, "postgresql": wrong}})
    assert found == ["pages that do not answer as they should, postgresql"]


def test_a_case_that_failed_holds_nothing() -> None:
    verdicts = bounds.judge(dict.fromkeys(everything(), None))
    assert len(verdicts) == len(bounds.judge(everything()))
    assert not any(verdict.holds for verdict in verdicts)


def test_every_table_can_be_drawn() -> None:
    results = everything()
    made = table.tables(results, bounds.judge(results))
    assert len(made) == 6
    assert all(len(row) == len(each.columns) for each in made for row in each.rows)
