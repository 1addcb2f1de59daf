"""The five cases, each as figures."""

from collections.abc import Callable
from dataclasses import replace
from random import Random
from statistics import mean, quantiles
from time import perf_counter

from bench.distribution import rival
from bench.distribution.checking import broken_limits
from bench.distribution.instances import Incident, country, incident, without
from bench.live.summary import Results
from samenbeeld.casualty_distribution.rules.baselines import BASELINES
from samenbeeld.casualty_distribution.rules.explaining import means
from samenbeeld.casualty_distribution.rules.robust import begun, least_regret
from samenbeeld.casualty_distribution.rules.situation import Plan, Situation
from samenbeeld.casualty_distribution.rules.solving import AGAIN_SECONDS, solve
from samenbeeld.casualty_distribution.tests.small_cases import every_plan, random_case
from samenbeeld.casualty_distribution.tests.worked import worked_case

# Mean minutes of T1 and T2 in the domain notes, per number of ambulances; None: infeasible in three hours.
WORKED: dict[int, tuple[float, float] | None] = {
    6: None, 8: (40.7, 68.7), 10: (37.0, 52.7), 12: (33.3, 43.1), 16: (33.3, 26.4), 24: (21.7, 20.6),
    32: (21.7, 13.2),
}  # fmt: skip
SMALL_CASES, SIMULATED = 1_000, 200
# (how many places, how many seeds)
COUNTRIES = ((1, 10), (2, 5))
SECONDS = 2.0
Policy = Callable[[Situation], Plan | None]


def worked() -> Results:
    """The worked case of the domain notes, to a tenth of a minute."""
    rows = []
    for ambulances, wanted in WORKED.items():
        case = worked_case(ambulances)
        solution = solve(case)
        found = means(case, solution.plan) if solution else None
        got = (round(found["T1"], 1), round(found["T2"], 1)) if found else None
        rows.append({"ambulances": ambulances, "wanted": wanted, "found": got, "right": got == wanted})
    free = solve(worked_case())
    near = BASELINES["nearest_first"](worked_case())
    return {
        "rows": rows,
        "weighted": free.plan.weighted_minutes(worked_case()) if free else None,
        "nearest": near.weighted_minutes(worked_case()) if near else None,
    }


def small() -> Results:
    """A thousand small random cases beside counting every plan out."""
    wrong, possible, plans = [], 0, 0
    for seed in range(SMALL_CASES):
        case = random_case(Random(seed))
        counted = [plan.cost(case) for plan in every_plan(case)]
        solution = solve(case)
        plans += len(counted)
        possible += bool(counted)
        same = (
            solution is None
            if not counted
            else solution is not None
            and abs(solution.plan.cost(case) - min(counted)) < 1e-6
            and not broken_limits(case, solution.plan)
        )
        if not same:
            wrong.append(seed)
    return {"cases": SMALL_CASES, "possible": possible, "plans": plans, "wrong": wrong}


def national() -> Results:
    """Countries with a seed: ours, the rival on the same model, and the simple ways, in turn."""
    rows = []
    for places, seeds in COUNTRIES:
        for seed in range(seeds):
            case = country(seed, places)
            began = perf_counter()
            solution = solve(case)
            seconds = perf_counter() - began
            theirs = rival.solve(case, SECONDS)
            simple = {name: _cost(case, made(case)) for name, made in BASELINES.items()}
            cost = solution.plan.cost(case) if solution else None
            rows.append(
                {
                    "places": places, "seed": seed, "seconds": seconds, "cost": cost,
                    "gap": solution.gap if solution else None,
                    "broken": broken_limits(case, solution.plan) if solution else ["no plan"],
                    "rivalCost": _cost(case, theirs.plan), "rivalSeconds": theirs.seconds,
                    "rivalGap": _gap(_cost(case, theirs.plan), theirs.bound),
                    # What the rival proved no plan can be under: a second opinion on our proof.
                    "underRivalBound": cost is not None and cost < theirs.bound - 1,
                    **simple,
                }
            )  # fmt: skip
    return {"rows": rows}


def replan() -> Results:
    """An hour later: the first hour of the plan was driven, and three of its hospitals stop."""
    rows = []
    for seed in range(10):
        case = country(seed, 1)
        solution = solve(case)
        if solution is None:
            rows.append({"seed": seed, "seconds": None, "gap": None, "moved": None, "free": None})
            continue
        busiest = sorted({cell[2] for cell in solution.plan.loads}, key=lambda code: (
            -solution.plan.count(hospital=code), code
        ))[:3]  # fmt: skip
        before: dict[tuple[str, str, str], int] = {}
        for (place, triage, hospital, _), count in solution.plan.loads.items():
            before[place, triage, hospital] = before.get((place, triage, hospital), 0) + count
        driven = begun(case, solution.plan)
        now = replace(driven, hospitals=without(driven, set(busiest)), before=before, disturbance_weight=60)
        began = perf_counter()
        again = solve(now)
        seconds = perf_counter() - began
        free = solve(replace(now, before={}, disturbance_weight=0), seconds=AGAIN_SECONDS)
        rows.append(
            {
                "seed": seed, "seconds": seconds, "gap": again.gap if again else None,
                "moved": again.plan.moved(now) if again else None,
                "free": free.plan.moved(now) if free else None,
                "broken": broken_limits(now, again.plan) if again else ["no plan"],
            }
        )  # fmt: skip
    return {"rows": rows}


def simulation() -> Results:
    """200 incidents with wrong counts and silent hospitals: how much of the best in hindsight is reached."""
    survived: dict[str, list[float]] = {name: [] for name in POLICIES}
    failed = dict.fromkeys(POLICIES, 0)
    counted = 0
    for seed in range(SIMULATED):
        case = incident(seed)
        hindsight = solve(case.truth)
        if hindsight is None:
            continue  # nobody could have done it
        counted += 1
        best = hindsight.plan.cost(case.truth)
        for name, lived in POLICIES.items():
            cost = lived(case)
            if cost is None:
                failed[name] += 1
                survived[name].append(0.0)
            else:
                survived[name].append(best / cost)
    return {
        "incidents": counted,
        "policies": {
            name: {"mean": mean(each), "p5": quantiles(each, n=20)[0], "failed": failed[name]}
            for name, each in survived.items()
        },
    }


def _optimal(case: Incident) -> float | None:
    return _lived(case, lambda situation: _plan(situation), _plan)


def _careful(case: Incident) -> float | None:
    silent = replace(case.thought, hospitals=without(case.thought, case.quiet))
    found = least_regret({"likely": case.thought, "low": case.low, "high": case.high, "silent": silent})
    return _lived(case, lambda _: found.plans[found.chosen] if found else None, _plan)


def _baseline(name: str) -> Callable[[Incident], float | None]:
    return lambda case: _lived(case, BASELINES[name], BASELINES[name])


def _lived(case: Incident, first: Policy, later: Policy) -> float | None:
    """The first hour by what was thought, as far as the truth allows; the rest by what is known then."""
    plan = first(case.thought)
    if plan is None:
        return None
    return _cost(case.truth, later(begun(case.truth, plan)))


def _plan(situation: Situation) -> Plan | None:
    solution = solve(situation)
    return solution.plan if solution else None


def _cost(situation: Situation, plan: Plan | None) -> float | None:
    return plan.cost(situation) if plan else None


def _gap(cost: float | None, bound: float) -> float | None:
    return None if cost is None else max(0.0, (cost - bound) / cost)


POLICIES: dict[str, Callable[[Incident], float | None]] = {
    "optimal": _optimal,
    "careful": _careful,
    **{name: _baseline(name) for name in BASELINES},
}
