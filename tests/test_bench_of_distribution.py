"""The judge of the casualty distribution, and the situations and checks that it measures with."""

from dataclasses import replace

import pytest

from bench.distribution import bounds, table
from bench.distribution.checking import broken_limits
from bench.distribution.instances import country, incident
from samenbeeld.casualty_distribution.rules.baselines import soonest
from samenbeeld.casualty_distribution.rules.situation import Plan
from samenbeeld.casualty_distribution.tests.worked import worked_case


def row(**changed: object) -> dict[str, object]:
    given: dict[str, object] = {
        "places": 1, "seed": 0, "seconds": 1.0, "cost": 100.0, "gap": 0.001, "broken": [],
        "rivalCost": 100.0, "rivalSeconds": 1.0, "rivalGap": 0.0, "underRivalBound": False,
        "nearest_first": 200.0, "round_robin": None, "soonest": 110.0,
    }  # fmt: skip
    return {**given, **changed}


def missed(results: dict[str, object]) -> list[str]:
    return [verdict.what for verdict in bounds.judge(results) if not verdict.holds]


@pytest.mark.parametrize(
    ("changed", "what"),
    [
        ({"seconds": 2.1}, "longest solve"),
        ({"gap": 0.02}, "widest gap"),
        ({"gap": None}, "widest gap"),
        ({"broken": ["too full"]}, "plans that break a limit or a proof"),
        ({"underRivalBound": True}, "plans that break a limit or a proof"),
        ({"soonest": 99.0}, "instances in which a simple way is better"),
    ],
)
def test_one_bad_country_is_enough_to_miss(changed: dict[str, object], what: str) -> None:
    assert missed({"national": {"rows": [row(), row()]}}) == []
    assert missed({"national": {"rows": [row(), row(**changed)]}}) == [what]


def test_a_small_case_that_differs_is_missed() -> None:
    found = {"cases": 1_000, "possible": 900, "plans": 5_000, "wrong": [7]}
    assert missed({"small": found}) == ["cases in which counting everything out finds otherwise"]


def test_a_simple_way_that_survives_better_is_missed() -> None:
    policies = {
        name: {"mean": share, "p5": 0.5, "failed": 0}
        for name, share in (
            ("optimal", 0.8), ("careful", 0.9), ("nearest_first", 0.4), ("round_robin", 0.6),
            ("soonest", 0.81),
        )
    }  # fmt: skip
    results = {"simulation": {"incidents": 200, "policies": policies}}
    assert missed(results) == ["ahead of the best simple way, on average"]
    assert table.tables(results, bounds.judge(results))[0].rows[0][1] == "80.00 %"


@pytest.mark.parametrize("case", list(bounds.JUDGES))
def test_a_case_that_failed_holds_nothing(case: str) -> None:
    verdicts = bounds.judge({case: None})
    assert verdicts
    assert not any(verdict.holds for verdict in verdicts)


def test_a_country_is_of_the_promised_size_and_the_same_each_time() -> None:
    case = country(3, 2)
    assert (len(case.hospitals), case.total, case.blocks) == (90, 1_000, 12)
    assert country(3, 2) == case
    assert incident(5) == incident(5)


def test_a_plan_that_breaks_a_limit_is_seen() -> None:
    case = worked_case(32)
    plan = soonest(case)
    assert plan is not None
    assert broken_limits(case, plan) == []
    too_many = Plan({**plan.loads, ("scene", "T1", "H3", 0): 1})
    assert broken_limits(case, too_many) == ["T1 to H3 of level 3", "('scene', 'T1'): 13 of 12"]
    assert broken_limits(replace(case, transport={"scene": (0, 0, 0)}), plan) != []
