"""What may be confirmed, how a unit goes, and when it runs out: pure."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.scale_up.rules.definition import definition
from samenbeeld.scale_up.rules.scaling import (
    DONE,
    OPEN,
    Standing,
    Wish,
    check_alarm,
    check_confirmation,
    deviates,
    is_down,
)
from samenbeeld.scale_up.rules.units import (
    OVER,
    Tally,
    Times,
    UnitState,
    Went,
    check_step,
    check_unit,
    clocks,
    may_follow,
    tallies,
)

RULES = definition(policy.load("scale-up"))
AT = datetime(2026, 11, 30, 13, 0, tzinfo=UTC)
CODE_30 = {"ambulance": 16, "mmt": 2, "nht": 1}
CARE = dict.fromkeys(RULES.aftercare, DONE)
UNIT: dict[str, Any] = {
    "kind": "mmt",
    "name": "MMT A",
    "count": 1,
    "ready_minutes": None,
    "endurance_minutes": None,
}


def minutes(count: int) -> datetime:
    return AT + timedelta(minutes=count)


def refusal(before: Standing, wish: Wish) -> Refused:
    with pytest.raises(Refused) as refused:
        check_confirmation(RULES, before, wish)
    return refused.value


def test_code_30_proposes_what_is_public_and_says_how_sure_that_is() -> None:
    code = RULES.code("30")
    assert {need.kind: (need.count, need.status) for need in code.needs} == {
        "ambulance": (16, "press"), "mmt": (2, "press"), "nht": (1, "proposed")
    }  # fmt: skip
    assert code.grip == 1


def test_only_what_one_public_source_says_is_called_so() -> None:
    """Numbers of the other codes come from no source, and none of them says it is verified."""
    sure = {(code.code, need.kind) for code in RULES.codes for need in code.needs if need.status == "press"}
    assert sure == {("30", "ambulance"), ("30", "mmt")}
    assert not any(need.status == "verified" for code in RULES.codes for need in code.needs)


def test_a_code_may_be_confirmed_as_it_is_proposed_without_a_word() -> None:
    check_confirmation(RULES, Standing(), Wish("30", CODE_30))


def test_another_number_needs_a_reason() -> None:
    wish = Wish("30", {**CODE_30, "ambulance": 20})
    assert (refusal(Standing(), wish).field, deviates(RULES.code("30"), wish.counts)) == ("reason", True)
    check_confirmation(RULES, Standing(), replace(wish, reason="Ook een bus."))


def test_nothing_of_a_kind_is_the_same_as_zero_of_it() -> None:
    assert not deviates(RULES.code("30"), {**CODE_30, "support_vehicle": 0})
    assert deviates(RULES.code("30"), {"ambulance": 16, "mmt": 2})


@pytest.mark.parametrize(("count", "key"), [(-1, "scale-up-below-nothing"), (201, "scale-up-too-many")])
def test_a_number_that_cannot_be_is_refused_at_its_field(count: int, key: str) -> None:
    refused = refusal(Standing(), Wish("30", {**CODE_30, "mmt": count}, "Zomaar"))
    assert (refused.key, refused.field) == (key, "count_mmt")


def test_the_same_code_with_the_same_numbers_is_confirmed_once() -> None:
    assert isinstance(refusal(Standing("30", CODE_30), Wish("30", CODE_30)), Conflict)
    check_confirmation(RULES, Standing("30", CODE_30), Wish("30", {**CODE_30, "ambulance": 24}, "Meer T2."))


def test_scaling_down_is_never_silent() -> None:
    assert is_down(RULES, "30", "10")
    wish = Wish("10", RULES.code("10").proposed)
    assert refusal(Standing("30", CODE_30), wish).key == "scale-up-reason-down"
    check_confirmation(RULES, Standing("30", CODE_30), replace(wish, reason="Minder slachtoffers."))


def test_it_does_not_end_while_a_unit_is_out() -> None:
    wish = Wish("0", {}, "Iedereen is vervoerd.", CARE)
    refused = refusal(Standing("30", CODE_30, units_out=2), wish)
    assert (refused.key, refused.values["count"]) == ("scale-up-units-out", 2)
    check_confirmation(RULES, Standing("30", CODE_30), wish)


@pytest.mark.parametrize("item", RULES.aftercare)
def test_at_the_end_each_item_of_the_aftercare_is_answered(item: str) -> None:
    wish = Wish("0", {}, "Klaar.", {**CARE, item: ""})
    assert refusal(Standing("30", CODE_30), wish).field == f"aftercare_{item}"
    check_confirmation(RULES, Standing("30", CODE_30), replace(wish, aftercare={**CARE, item: OPEN}))


def test_what_was_never_scaled_up_does_not_end() -> None:
    assert refusal(Standing(), Wish("0", {}, "Klaar.", CARE)).key == "scale-up-nothing-to-end"


def test_nobody_is_alarmed_unseen() -> None:
    with pytest.raises(Refused):
        check_alarm(wanted=True, seen="")
    check_alarm(wanted=False, seen="")


@pytest.mark.parametrize(
    ("field", "value"),
    [("kind", "tank"), ("name", "  "), ("count", 0), ("count", 201), ("ready_minutes", -1),
     ("endurance_minutes", 0), ("endurance_minutes", 20_161)],
)  # fmt: skip
def test_a_unit_that_cannot_be_is_refused_at_its_field(field: str, value: object) -> None:
    with pytest.raises(Refused) as refused:
        check_unit(RULES, **{**UNIT, field: value})
    assert refused.value.field == field
    check_unit(RULES, **UNIT)


def test_a_unit_goes_on_and_never_back() -> None:
    seen, state = [UnitState.ASKED], UnitState.ASKED
    while following := may_follow(state):
        state = following[0]
        assert state not in seen
        seen.append(state)
    assert state is UnitState.RELEASED


@pytest.mark.parametrize("state", OVER)
def test_what_is_over_stays_over(state: UnitState) -> None:
    with pytest.raises(Conflict):
        check_step(Went(state, AT), "there", at=minutes(1), told_at=minutes(2), reason="")


def test_a_step_is_told_afterwards_but_not_before_the_last_one_or_ahead() -> None:
    here = Went(UnitState.UNDER_WAY, minutes(10))
    check_step(here, "there", at=minutes(12), told_at=minutes(30), reason="")
    for at, key in ((9, "scale-up-moment-before-last"), (31, "scale-up-moment-in-future")):
        with pytest.raises(Refused) as refused:
            check_step(here, "there", at=minutes(at), told_at=minutes(30), reason="")
        assert (refused.value.key, refused.value.field) == (key, "at")


def test_who_does_not_come_says_why() -> None:
    with pytest.raises(Refused):
        check_step(Went(UnitState.ASKED, AT), "not_coming", at=AT, told_at=AT, reason=" ")


def test_a_unit_runs_out_from_the_moment_it_is_there() -> None:
    went = [Went(UnitState.UNDER_WAY, minutes(5)), Went(UnitState.THERE, minutes(20))]
    times = Times(ready_minutes=1, endurance_minutes=120, there_minutes=45)
    early = clocks(AT, went, times, at=minutes(30), warn_minutes=60)
    assert (early.runs_out_at, early.is_running_out, early.is_late) == (minutes(140), False, False)
    assert clocks(AT, went, times, at=minutes(90), warn_minutes=60).is_running_out
    past = clocks(AT, went, times, at=minutes(140), warn_minutes=60)
    assert (past.has_run_out, past.is_running_out) == (True, False)


def test_what_nobody_knows_runs_out_at_no_moment() -> None:
    went = [Went(UnitState.THERE, minutes(20))]
    told = clocks(AT, went, Times(None, None, None), at=minutes(900), warn_minutes=60)
    assert (told.runs_out_at, told.due_at, told.has_run_out, told.is_late) == (None, None, False, False)


def test_a_team_that_is_not_there_in_the_agreed_time_is_late_and_stays_so() -> None:
    times = Times(None, None, there_minutes=45)
    assert not clocks(AT, [], times, at=minutes(45), warn_minutes=60).is_late
    assert clocks(AT, [], times, at=minutes(46), warn_minutes=60).is_late
    came = [Went(UnitState.THERE, minutes(50))]
    assert clocks(AT, came, times, at=minutes(400), warn_minutes=60).is_late
    gone = [Went(UnitState.NOT_COMING, minutes(10))]
    assert not clocks(AT, gone, times, at=minutes(400), warn_minutes=60).is_late


def test_a_unit_that_does_not_come_leaves_its_place_open() -> None:
    [row] = tallies({"mmt": 2}, [("mmt", 1, UnitState.THERE), ("mmt", 1, UnitState.NOT_COMING)], RULES.kinds)
    assert (row.to_find, row.out) == (1, 1)


def test_what_is_there_unasked_is_counted_too() -> None:
    [row] = tallies({}, [("nht", 1, UnitState.ASKED)], RULES.kinds)
    assert (row.kind, row.wanted, row.to_find) == ("nht", 0, 0)


@given(st.integers(0, 200), st.dictionaries(st.sampled_from(list(UnitState)), st.integers(0, 200)))
def test_what_is_to_be_found_is_never_below_nothing(wanted: int, by_state: dict[UnitState, int]) -> None:
    tally = Tally("mmt", wanted, by_state)
    assert 0 <= tally.to_find <= wanted
    assert tally.out <= sum(by_state.values())
