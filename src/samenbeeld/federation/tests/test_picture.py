"""How foreign facts are shown: they fade, and two claims stay two until the owner answers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from samenbeeld.federation.rules import facts, picture
from samenbeeld.federation.rules.canonical import Json, Unreadable
from samenbeeld.federation.rules.facts import PHASE, Fact
from samenbeeld.federation.rules.picture import Health, Statement
from samenbeeld.kernel import policy
from samenbeeld.kernel.levels import Level

NOW = datetime(2027, 1, 14, 13, 22, tzinfo=UTC)
LIMITS = picture.limits(policy.load("federation"))
CRISIS = Fact(PHASE, "VR23", "", Level.RED, "Crisis", "Crisis", 2, "", "DPG, GHOR", NOW, None)
RAISED = replace(CRISIS, level=Level.ORANGE, nl="Verhoogde dreiging")


def test_the_map_has_the_25_regions_each_in_its_own_place() -> None:
    found = picture.places(policy.load("federation"))
    assert len({each.code for each in found}) == len({(each.column, each.row) for each in found}) == 25


@pytest.mark.parametrize("level", [level for level in Level if level is not Level.UNKNOWN])
def test_what_is_too_old_is_unknown_and_never_green(level: Level) -> None:
    fact = replace(CRISIS, level=level)
    until = picture.holds_until(fact, NOW, LIMITS)
    assert picture.level_now(fact, NOW, now=until - timedelta(seconds=1), limits=LIMITS) is level
    assert picture.level_now(fact, NOW, now=until, limits=LIMITS) is Level.UNKNOWN


def test_a_fact_never_counts_longer_than_it_says_itself() -> None:
    fact = replace(CRISIS, until=NOW + timedelta(minutes=5))
    assert picture.holds_until(fact, NOW, LIMITS) == fact.until


def said(node: str, fact: Fact, minutes: int = 0, settles: frozenset[str] = frozenset()) -> Statement:
    return Statement(node, f"{node}-{minutes}", fact, NOW + timedelta(minutes=minutes), settles)


def test_two_nodes_that_say_otherwise_are_two_claims_the_owner_first() -> None:
    found = picture.claims([said("kcr2", CRISIS, 5), said("vr23", RAISED)], owner="vr23")
    assert [each.node for each in found] == ["vr23", "kcr2"]


def test_a_later_word_of_the_owner_alone_settles_nothing() -> None:
    """Clocks differ, and the owner may not have known of the other."""
    found = picture.claims([said("kcr2", CRISIS), said("vr23", RAISED, 5)], owner="vr23")
    assert len(found) == 2


def test_the_owner_settles_what_it_answers() -> None:
    answer = said("vr23", RAISED, 5, frozenset({"kcr2-0"}))
    assert [each.node for each in picture.claims([said("kcr2", CRISIS), answer], owner="vr23")] == ["vr23"]


def test_who_says_the_same_is_no_second_claim() -> None:
    assert len(picture.claims([said("kcr2", CRISIS), said("vr23", CRISIS)], owner="vr23")) == 1


def test_nobody_but_the_owner_settles() -> None:
    other = said("kcr2", CRISIS, 5, frozenset({"vr23-0"}))
    assert len(picture.claims([said("vr23", RAISED), other], owner="vr23")) == 2


@pytest.mark.parametrize(
    ("heard", "behind", "expected"),
    [
        (None, None, Health.NEVER),
        (1, None, Health.CONNECTED),
        (1, 30, Health.CONNECTED),
        (1, 90, Health.SLOW),
        (120, None, Health.SLOW),
        (1000, None, Health.SILENT),
    ],
)
def test_a_node_is_slow_before_it_is_silent(heard: int | None, behind: int | None, expected: Health) -> None:
    def ago(seconds: int | None) -> datetime | None:
        return None if seconds is None else NOW - timedelta(seconds=seconds)

    assert picture.health(ago(heard), ago(behind), now=NOW, limits=LIMITS) is expected


def test_a_fact_is_read_as_it_was_written() -> None:
    assert facts.read(facts.written(CRISIS)) == CRISIS


@pytest.mark.parametrize(
    "wrong",
    [{"level": "pink"}, {"kind": "tile"}, {"grip": 9}, {"grip": True}, {"said": "a" * 401}, {"name": "x"}],
)
def test_what_is_no_fact_is_refused(wrong: dict[str, Json]) -> None:
    with pytest.raises(Unreadable):
        facts.read({**facts.written(CRISIS), **wrong})
