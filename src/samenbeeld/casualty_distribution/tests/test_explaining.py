"""Why this hospital, what pinches, what is impossible, and which plan can be regretted least."""

from dataclasses import replace
from random import Random

import pytest

from samenbeeld.casualty_distribution.rules.explaining import (
    AMBULANCES,
    FULL,
    NEAREST,
    PINNED,
    SLOTS,
    UNABLE,
    UNDER_WAY,
    explain,
    pinches,
    reasons,
)  # fmt: skip
from samenbeeld.casualty_distribution.rules.impossible import shortages
from samenbeeld.casualty_distribution.rules.robust import begun, least_regret
from samenbeeld.casualty_distribution.rules.situation import Plan, Situation
from samenbeeld.casualty_distribution.rules.solving import solve
from samenbeeld.casualty_distribution.tests.small_cases import random_case
from samenbeeld.casualty_distribution.tests.worked import worked_case


def plan_of(situation: Situation) -> Plan:
    solution = solve(situation)
    assert solution is not None
    return solution.plan


def why(situation: Situation, triage: str, hospital: str) -> tuple[str, tuple[str, ...]]:
    found = {(each.triage, each.hospital): each for each in reasons(situation, plan_of(situation))}
    return found[triage, hospital].why, found[triage, hospital].instead_of


def test_the_nearest_hospital_needs_no_other_reason() -> None:
    assert why(worked_case(), "T1", "H2") == (NEAREST, ())


def test_a_farther_hospital_is_chosen_because_the_nearer_one_is_full() -> None:
    assert why(worked_case(), "T1", "H1") == (FULL, ("H2",))


def test_a_farther_hospital_is_chosen_because_the_nearer_one_is_not_able() -> None:
    case = worked_case()
    only = replace(case, hospitals=tuple(each for each in case.hospitals if each.code in ("H3", "H4")),
                   demand={("scene", "T1"): 2})  # fmt: skip
    assert why(only, "T1", "H4") == (UNABLE, ("H3",))


def test_what_a_person_decided_is_said_to_be_so() -> None:
    assert why(replace(worked_case(), pinned={("T2", "H4"): 2}), "T2", "H4")[0] == PINNED


def test_who_left_already_is_said_to_be_under_way() -> None:
    gone = replace(worked_case(), under_way={("scene", "T1", "H3", 0): 2}, first_block=1)
    assert why(gone, "T1", "H3") == (UNDER_WAY, ())


def test_the_second_best_is_where_there_is_room_soonest() -> None:
    case = worked_case()
    found = {(each.triage, each.hospital): each for each in reasons(case, plan_of(case))}
    # T3: the two nearest are full in the first hour, the third has room seven minutes later.
    assert (found["T3", "H2"].second, found["T3", "H2"].second_minutes) == ("H3", 7)


def test_every_person_of_a_plan_has_a_reason() -> None:
    case = worked_case(16)
    assert sum(each.count for each in reasons(case, plan_of(case))) == 60


def test_with_sixteen_ambulances_both_rides_and_slots_pinch() -> None:
    case = worked_case(16)
    found = {each.kind: each.gains for each in pinches(case, plan_of(case))}
    # From the worked table: without limits on rides T1 goes from 33.3 to 21.7 and T2 from 26.4 to 13.2.
    assert found[AMBULANCES] == pytest.approx({"T1": 11.6, "T2": 13.2}, abs=0.1)
    assert SLOTS in found


def test_more_ambulances_are_worth_what_the_worked_table_says() -> None:
    case = worked_case(16)
    (eight,) = explain(case, plan_of(case), more=(8,)).more_ambulances
    assert {code: round(mean, 1) for code, mean in eight.means.items()} == {
        "T1": 21.7,
        "T2": 20.6,
        "T3": 10.6,
    }


def test_too_few_rides_are_named_as_what_is_short() -> None:
    (found,) = shortages(worked_case(6))
    assert (found.triage, found.people, found.placed, found.why) == ("T2", 18, 15, "ambulances")


def test_a_hundred_thousand_people_have_no_slots() -> None:
    found = {
        each.triage: each for each in shortages(replace(worked_case(), demand={("scene", "T1"): 100_000}))
    }
    # 4 + 2 + 4 + 2 slots of able hospitals an hour, three hours.
    assert (found["T1"].placed, found["T1"].slots, found["T1"].why) == (36, 36, "slots")


def test_a_place_out_of_reach_has_nobody() -> None:
    (found,) = shortages(replace(worked_case(), minutes={}, demand={("scene", "T2"): 3}))
    assert (found.why, found.placed) == ("nobody", 0)


def test_a_decision_that_cannot_be_is_named() -> None:
    (found,) = shortages(replace(worked_case(), pinned={("T1", "H2"): 100}))
    assert found.why == "decided"


def test_a_plan_has_no_shortage() -> None:
    assert shortages(worked_case()) == ()


def test_the_plan_that_is_begun_with_can_be_regretted_least() -> None:
    low, likely, high = (
        replace(worked_case(16), demand={("scene", "T1"): t1, ("scene", "T2"): t2, ("scene", "T3"): t3})
        for t1, t2, t3 in ((6, 10, 20), (12, 18, 30), (16, 24, 45))
    )
    found = least_regret({"likely": likely, "low": low, "high": high})
    assert found is not None
    rows = {row.name: row for row in found.rows}
    assert rows[found.chosen].greatest == min(row.greatest for row in found.rows)
    assert all(rows[name].regrets[name] == pytest.approx(0, abs=1e-6) for name in rows)


def test_a_scenario_that_cannot_be_does_not_count() -> None:
    found = least_regret({"likely": worked_case(16), "few": worked_case(6)})
    assert found is not None
    assert (found.chosen, found.impossible) == ("likely", ("few",))


@pytest.mark.parametrize("seed", range(40))
def test_what_was_begun_never_breaks_a_limit(seed: int) -> None:
    """The first hour of a plan for more people, in a situation with fewer: nobody leaves who is not there."""
    chance = Random(seed)
    case = random_case(chance)
    solution = solve(case)
    if solution is None:
        return
    fewer = replace(case, demand={key: chance.randint(0, count) for key, count in case.demand.items()})
    gone = begun(fewer, solution.plan).under_way
    for key, count in fewer.demand.items():
        assert sum(number for cell, number in gone.items() if cell[:2] == key) <= count
