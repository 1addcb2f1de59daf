"""The best plan: the worked case to the minute, and the same as counting everything out."""

from dataclasses import replace
from random import Random

import pytest

from samenbeeld.casualty_distribution.rules.baselines import BASELINES, nearest_first
from samenbeeld.casualty_distribution.rules.explaining import means
from samenbeeld.casualty_distribution.rules.situation import Plan, Situation
from samenbeeld.casualty_distribution.rules.solving import solve, transport_minutes
from samenbeeld.casualty_distribution.tests.small_cases import every_plan, random_case
from samenbeeld.casualty_distribution.tests.worked import worked_case


def best(situation: Situation) -> Plan:
    solution = solve(situation)
    assert solution is not None
    assert solution.is_proven
    return solution.plan


@pytest.mark.parametrize(
    ("ambulances", "t1", "t2"),
    [(None, 21.7, 13.2), (8, 40.7, 68.7), (10, 37.0, 52.7), (12, 33.3, 43.1), (16, 33.3, 26.4),
     (24, 21.7, 20.6), (32, 21.7, 13.2)],
)  # fmt: skip
def test_the_worked_case_comes_out_to_the_minute(ambulances: int | None, t1: float, t2: float) -> None:
    case = worked_case(ambulances)
    found = means(case, best(case))
    assert {code: round(mean, 1) for code, mean in found.items()} == {"T1": t1, "T2": t2, "T3": 10.6}


def test_the_worked_case_weighs_and_fills_as_written_down() -> None:
    case = worked_case()
    assert best(case).weighted_minutes(case) == 3369
    assert round(best(case).fill(case), 2) == 0.33


def test_six_ambulances_are_too_few_for_three_hours() -> None:
    assert solve(worked_case(6)) is None


def test_nearest_first_comes_out_to_the_minute() -> None:
    case = worked_case()
    plan = nearest_first(case)
    assert plan is not None
    assert {code: round(mean, 1) for code, mean in means(case, plan).items()} == {
        "T1": 50.0, "T2": 58.7, "T3": 56.0
    }  # fmt: skip
    assert plan.weighted_minutes(case) == 10_248
    # Of the nearest hospital, every slot of the three hours that its classes weigh.
    assert round(plan.fill(case), 2) == 0.96


@pytest.mark.parametrize("seed", range(60))
def test_nothing_that_can_be_counted_out_is_better(seed: int) -> None:
    case = random_case(Random(seed))
    counted = [plan.cost(case) for plan in every_plan(case)]
    solution = solve(case)
    if not counted:
        assert solution is None
    else:
        assert solution is not None
        assert solution.plan.cost(case) == pytest.approx(min(counted))


@pytest.mark.parametrize("name", BASELINES)
@pytest.mark.parametrize("ambulances", [10, 16, 32])
def test_no_baseline_is_better_than_the_best(name: str, ambulances: int) -> None:
    case = worked_case(ambulances)
    plan = BASELINES[name](case)
    assert plan is None or plan.cost(case) >= best(case).cost(case)


def test_the_order_in_which_hospitals_are_named_changes_nothing() -> None:
    case = worked_case(12)
    turned = replace(
        case, hospitals=case.hospitals[::-1], demand=dict(sorted(case.demand.items(), reverse=True))
    )
    assert best(turned) == best(case)


def test_the_same_question_twice_has_the_same_answer() -> None:
    assert best(worked_case(16)) == best(worked_case(16))


def test_a_trauma_level_that_nobody_wrote_down_is_not_enough_for_the_gravest() -> None:
    case = worked_case()
    unknown = tuple(replace(each, trauma_level=None) for each in case.hospitals)
    assert solve(replace(case, hospitals=unknown)) is None


def test_who_left_already_stays_where_they_went() -> None:
    gone = {("scene", "T1", "H5", 0): 2, ("scene", "T2", "H3", 0): 1}
    case = replace(worked_case(24), under_way=gone, first_block=1)
    plan = best(case)
    assert {cell: plan.loads.get(cell, 0) for cell in gone} == gone
    assert plan.count(block=0) == 3
    assert plan.count() == 60


def test_who_left_for_a_hospital_without_slots_is_counted_there() -> None:
    case = replace(worked_case(), under_way={("scene", "T1", "H3", 0): 3})
    assert best(case).count("T1", "H3") == 3


def test_a_decision_of_a_person_is_kept() -> None:
    case = replace(worked_case(), pinned={("T1", "H4"): 3, ("T2", "H2"): 0})
    assert best(case).count("T1", "H4") == 3
    assert best(case).count("T2", "H2") == 0


def test_a_new_proposal_disturbs_as_few_as_can_be() -> None:
    """A hospital stops: with a weight on moving people, no more move than those who have to."""
    case = worked_case(16)
    before: dict[tuple[str, str, str], int] = {}
    for (place, triage, hospital, _), number in best(case).loads.items():
        key = (place, triage, hospital)
        before[key] = before.get(key, 0) + number
    stopped = replace(
        case,
        hospitals=tuple(replace(each, slots={}) if each.code == "H5" else each for each in case.hospitals),
        before=before,
    )
    must_move = sum(number for (_, _, hospital), number in before.items() if hospital == "H5")
    held = best(replace(stopped, disturbance_weight=10_000))
    free = best(stopped)
    assert held.moved(stopped) == must_move
    assert free.moved(stopped) >= must_move


def test_ambulances_count_from_when_they_are_there() -> None:
    assert transport_minutes([(2, 0), (1, 75)], blocks=3) == (120, 165, 180)


def test_minutes_that_are_past_carry_nobody() -> None:
    assert transport_minutes([(2, 0)], blocks=3, from_minute=90) == (0, 60, 120)
