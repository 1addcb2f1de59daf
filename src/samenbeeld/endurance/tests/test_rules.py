"""Who tips first, what is unknown, what a measure changes, and how far a stock reaches. Milliseconds each."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction
from typing import Any

import pytest

from samenbeeld.endurance.rules import balance, lasting, saying, stock
from samenbeeld.endurance.rules import definition as policy_rules
from samenbeeld.endurance.rules.balance import Moved
from samenbeeld.endurance.rules.lasting import Added, Buffer, Course, Down
from samenbeeld.endurance.rules.stock import Stock
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.risk_profile.rules import method as method_rules

BEGAN = datetime(2026, 11, 1, 6, tzinfo=UTC)
KNOWN = policy_rules.definition(policy.load("endurance"))
METHOD = method_rules.method(policy.load("risk-profile"))
POWER = Down("power", BEGAN)


def after(hours: float) -> datetime:
    return BEGAN + timedelta(hours=hours)


def buffer(hours: float | None, *, seen: float | None = None, source: str = lasting.TOLD) -> Buffer:
    return Buffer(hours, source, None if seen is None else after(seen))


def course(hours: float | None, *added: Added, until: float | None = None) -> Course:
    down = Down("power", BEGAN, after(until) if until is not None else None)
    return lasting.course(down, None if hours is None else buffer(hours), added)


def model(process: str) -> balance.Model:
    found = balance.model_for(
        process, KNOWN.demands, KNOWN.needs, horizons=METHOD.horizons, borders=METHOD.balance_borders,
        always=KNOWN.always,
    )  # fmt: skip
    assert found is not None
    return found


def told(process: str, *courses: Course, moved: tuple[Moved, ...] = ()) -> list[str]:
    found = balance.balance(model(process), courses, began=BEGAN, moved=moved)
    return [f"{each.worst.ratio_text} {each.worst.letter.value}" for each in found if each.is_known]


def test_what_was_seen_last_counts_before_what_was_written_down_beforehand() -> None:
    found = [buffer(72, source=lasting.PROFILE), buffer(9, seen=5), buffer(12, seen=2)]
    counting = lasting.newest(found)
    assert counting is not None
    assert counting.hours == 9
    assert lasting.newest([]) is None


def test_who_says_now_that_they_do_not_know_is_believed() -> None:
    found = lasting.newest([buffer(72, source=lasting.PROFILE), buffer(None, seen=5)])
    assert found is not None
    assert found.hours is None
    assert lasting.course(POWER, found).is_unknown


def test_a_buffer_counts_from_when_it_was_seen_but_never_from_before_the_outage() -> None:
    assert lasting.course(POWER, buffer(10, seen=4)).ends_at == after(14)
    assert lasting.course(POWER, buffer(10, seen=-30)).ends_at == after(10)


def test_an_unknown_buffer_is_neither_zero_nor_fine() -> None:
    standing = lasting.standing([course(None)], now=after(1), soon=timedelta(hours=24))
    assert standing.state == lasting.UNKNOWN
    assert standing.ends_at is None


def test_one_that_holds_does_not_make_an_unknown_one_fine() -> None:
    both = [course(100, until=50), lasting.course(Down("water", BEGAN), None)]
    assert lasting.standing(both, now=after(1), soon=timedelta(hours=24)).state == lasting.UNKNOWN


def test_who_lasts_until_the_service_is_back_holds() -> None:
    assert course(50, until=50).holds
    assert not course(49, until=50).holds


def test_who_tips_first_stands_first_and_who_is_unknown_before_who_holds() -> None:
    cases = {"late": course(60), "holds": course(10, until=5), "unknown": course(None), "out": course(1)}
    soon = timedelta(hours=24)
    standings = {name: lasting.standing([each], now=after(2), soon=soon) for name, each in cases.items()}
    ordered = sorted(standings, key=lambda name: standings[name].order)
    assert ordered == ["out", "late", "unknown", "holds"]
    assert standings["out"].state == lasting.OUT


def test_refuelling_in_time_makes_it_last_longer() -> None:
    found = course(24, Added(1, 48, after(20)))
    assert found.ends_at == after(72)


def test_refuelling_too_late_leaves_a_gap_and_does_not_hide_it() -> None:
    found = course(24, Added(1, 48, after(30)))
    assert found.ends_at == after(24)
    assert [(each.since, each.until) for each in found.gaps] == [(after(24), after(30)), (after(78), None)]


def test_a_measure_never_makes_it_end_sooner() -> None:
    for hours in (1, 24, 100):
        for at in range(0, 48, 7):
            before, with_it = course(24), course(24, Added(1, hours, after(at)))
            assert before.ends_at is not None
            assert with_it.ends_at is not None
            assert with_it.ends_at >= before.ends_at


def test_the_worked_example_of_the_emergency_department() -> None:
    """0.955, 1.10: 1.15 B; 0.920, 1.15: 1.25 C; no refuelling after a day: 12.0 E; refuelled: 1.36 C."""
    assert told("emergency", course(24))[:3] == ["1.15 B", "1.25 C", "12.00 E"]
    assert told("emergency", course(24, Added(1, 48, after(20))))[2] == "1.36 C"


def test_the_worked_example_of_the_nursing_home_and_of_ventilation_at_home() -> None:
    assert told("nursing-home", course(4))[:2] == ["1.25 C", "2.62 E"]
    assert told("home-ventilation", course(4))[:2] == ["1.56 D", "13.00 E"]


def test_of_an_unknown_buffer_both_ends_are_told() -> None:
    found = balance.balance(model("emergency"), [course(None)], began=BEGAN)
    assert [f"{each.best.letter.value}{each.worst.letter.value}" for each in found][:3] == ["BE", "CE", "CE"]
    assert not found[0].is_known


def test_what_is_back_before_a_stretch_begins_is_not_lost_in_it() -> None:
    assert told("emergency", course(4, until=20))[2] == told("emergency", course(500, until=20))[2]


def test_moving_half_takes_half_of_what_is_asked_from_when_it_happens() -> None:
    half = Moved(Fraction(1, 2), after(10))
    assert told("nursing-home", course(4), moved=(half,))[:2] == ["1.25 C", "1.31 C"]
    assert told("nursing-home", course(4), moved=(half, half))[1] == "0.66 A"


def test_a_measure_is_told_as_before_and_after() -> None:
    refuelled = course(24, Added(1, 48, after(20)))
    (change,) = balance.changes(model("emergency"), [course(24)], [refuelled], began=BEGAN)
    assert (change.before.worst.letter.value, change.after.worst.letter.value) == ("E", "C")


def test_a_stock_reaches_as_long_as_what_is_used_of_it() -> None:
    found = stock.reach(Stock(6000, 1500, BEGAN))
    assert found.ends_at == after(96)
    assert stock.days_left(found, after(12)) == 3.5
    assert stock.days_left(found, after(200)) == 0
    assert stock.days_left(stock.reach(Stock(10, 0, BEGAN)), BEGAN) is None


def test_a_delivery_counts_when_it_comes_in_time_and_leaves_a_gap_when_it_does_not() -> None:
    assert stock.reach(Stock(100, 50, BEGAN, 100, after(24))).ends_at == after(96)
    late = stock.reach(Stock(100, 50, BEGAN, 100, after(60)))
    assert (late.ends_at, late.gap_until) == (after(48), after(60))


def test_an_outage_without_a_place_or_that_ends_before_it_began_is_refused_at_its_field() -> None:
    for field, change in (("where", {"where": []}), ("until", {"until": after(-1)}),
                          ("since", {"since": after(9)})):  # fmt: skip
        given: dict[str, Any] = {
            "since": BEGAN,
            "until": None,
            "is_over": False,
            "where": ["VR24"],
            "now": after(1),
            **change,
        }
        with pytest.raises(Refused) as refused:
            saying.check_down(**given)
        assert refused.value.field == field


def test_empty_hours_are_no_zero() -> None:
    saying.check_hours(KNOWN, None, may_be_unknown=True)
    with pytest.raises(Refused):
        saying.check_hours(KNOWN, None, may_be_unknown=False)
    with pytest.raises(Refused):
        saying.check_hours(KNOWN, float("nan"), may_be_unknown=True)


def test_a_measure_is_dropped_with_a_reason_and_not_done_before_it_is_agreed() -> None:
    with pytest.raises(Refused):
        saying.check_step(saying.PROPOSED, saying.DROPPED, " ")
    with pytest.raises(Conflict):
        saying.check_step(saying.PROPOSED, saying.DONE, "")


def test_every_way_to_stand_has_a_level_on_the_map_and_unknown_is_never_green() -> None:
    levels = KNOWN.levels
    assert set(levels) == set(lasting.STATES)
    assert levels[lasting.UNKNOWN] is Level.UNKNOWN
