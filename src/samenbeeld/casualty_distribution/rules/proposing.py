"""A whole proposal: the plan, its explanation, the simple ways beside it, what a decision of a person costs.

What comes out is plain data, kept as it is shown: a proposal stays as it was made.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypedDict

from samenbeeld.casualty_distribution.rules.baselines import BASELINES
from samenbeeld.casualty_distribution.rules.explaining import Reason, explain, means
from samenbeeld.casualty_distribution.rules.impossible import Shortage, shortages
from samenbeeld.casualty_distribution.rules.ledger import open_cells
from samenbeeld.casualty_distribution.rules.robust import begun, least_regret
from samenbeeld.casualty_distribution.rules.situation import Plan, Situation
from samenbeeld.casualty_distribution.rules.solving import SECONDS, SMALL, Solution, solve
from samenbeeld.kernel.errors import Refused

RULE_VERSION = "1"
LIKELY_COUNTS, LOW_COUNTS, HIGH_COUNTS, SILENT_HOSPITALS = "likely", "low", "high", "silent"


class Figures(TypedDict):
    """What people compare: mean minutes per class, when the last is there, how full the fullest becomes."""

    means: dict[str, float]
    last: dict[str, int]
    fill: float
    weighted: int


class RegretRow(TypedDict):
    """One candidate with its regret per scenario; None: not everybody fits."""

    name: str
    regrets: dict[str, float | None]


class KeptRobust(TypedDict):
    """Which beginning can be regretted least, and why."""

    chosen: str
    rows: list[RegretRow]
    impossible: list[str]


class KeptReason(TypedDict):
    """`Reason` as it is kept."""

    place: str
    triage: str
    hospital: str
    count: int
    minutes: int
    why: str
    instead_of: list[str]
    second: str
    second_minutes: int


class KeptGain(TypedDict):
    """What pinches, with the minutes per class that more of it would save."""

    kind: str
    gains: dict[str, float]


class KeptMore(TypedDict):
    """Mean minutes per class with so many more ambulances."""

    more: int
    means: dict[str, float]


class KeptShortage(TypedDict):
    """`Shortage` as it is kept."""

    triage: str
    people: int
    placed: int
    why: str
    slots: int


class Outcome(TypedDict):
    """Everything that is shown of a proposal. `loads` is empty when it is impossible."""

    loads: list[tuple[str, str, str, int, int]]
    gap: float
    figures: Figures | None
    baselines: dict[str, Figures | None]
    reasons: list[KeptReason]
    pinches: list[KeptGain]
    more_ambulances: list[KeptMore]
    shortages: list[KeptShortage]
    undecided: Figures | None
    moved: int
    robust: KeptRobust | None


def propose(
    situation: Situation, *, more: tuple[int, ...], scenarios: Mapping[str, Situation] | None = None
) -> Outcome:
    """The proposal for `situation`. With `scenarios` it begins as can be regretted least; they hold the
    situation itself under LIKELY_COUNTS. Raises Refused when there is nobody to place.
    """
    if not situation.total:
        raise Refused("casualty-distribution-nobody")
    # A whole country takes the solver seconds: what is said beside it may then be a little less sharp.
    seconds = SECONDS if len(open_cells(situation)) <= SMALL else 0.3
    robust: KeptRobust | None = None
    solution: Solution | None = None
    if scenarios:
        solution, robust = _least_regretted(situation, scenarios, seconds)
    solution = solution or solve(situation)
    if solution is None:
        return _impossible(situation)
    plan = solution.plan
    explanation = explain(situation, plan, more=more, seconds=seconds)
    free = solve(replace(situation, pinned={}), seconds=seconds) if situation.pinned else None
    beside = replace(situation, pinned={})
    return Outcome(
        loads=[(*cell, number) for cell, number in sorted(plan.loads.items())],
        gap=solution.gap,
        figures=figures(situation, plan),
        baselines={name: _figures_or_none(beside, made(beside)) for name, made in BASELINES.items()},
        reasons=[_kept_reason(each) for each in explanation.reasons],
        pinches=[KeptGain(kind=each.kind, gains=dict(each.gains)) for each in explanation.pinches],
        more_ambulances=[
            KeptMore(more=each.more, means=dict(each.means)) for each in explanation.more_ambulances
        ],
        shortages=[],
        undecided=figures(situation, free.plan) if free else None,
        moved=plan.moved(situation),
        robust=robust,
    )


def figures(situation: Situation, plan: Plan) -> Figures:
    """The figures of one plan."""
    last = {each.code: plan.last_minute(situation, each.code) for each in situation.classes}
    return Figures(
        means=means(situation, plan),
        last={code: minute for code, minute in last.items() if minute is not None},
        fill=plan.fill(situation),
        weighted=plan.weighted_minutes(situation),
    )


def check_decided(situation: Situation, *, triage: str, hospital: str, count: int, reason: str) -> None:
    """Raises Refused with the field: a class or hospital that does not take part, a count below nothing or
    above how many there are, a trauma level that is not enough, or no reason.
    """
    if triage not in situation.class_named:
        raise Refused("casualty-distribution-class-unknown", field="triage")
    if hospital not in situation.hospital_named:
        raise Refused("casualty-distribution-hospital-unknown", field="hospital")
    people = sum(number for (_, each), number in situation.demand.items() if each == triage)
    if count < 0:
        raise Refused("casualty-distribution-below-nothing", field="count")
    if count > people:
        raise Refused("casualty-distribution-more-than-there-are", field="count", most=people)
    able = situation.takes(situation.hospital_named[hospital], situation.class_named[triage])
    if count and not able:
        raise Refused("casualty-distribution-not-able", field="hospital", triage=triage)
    if not reason.strip():
        raise Refused("casualty-distribution-reason-missing", field="reason")


def _least_regretted(
    situation: Situation, scenarios: Mapping[str, Situation], seconds: float
) -> tuple[Solution | None, KeptRobust | None]:
    found = least_regret(scenarios, seconds=seconds)
    if found is None:
        return None, None
    begin = begun(situation, found.plans[found.chosen])
    # Who is begun with does not count as under way: nobody left yet.
    solution = solve(begin)
    rows = [RegretRow(name=row.name, regrets=dict(row.regrets)) for row in found.rows]
    return solution, KeptRobust(chosen=found.chosen, rows=rows, impossible=list(found.impossible))


def _impossible(situation: Situation) -> Outcome:
    return Outcome(
        loads=[],
        gap=0.0,
        figures=None,
        baselines={},
        reasons=[],
        pinches=[],
        more_ambulances=[],
        shortages=[_kept_shortage(each) for each in shortages(situation)],
        undecided=None,
        moved=0,
        robust=None,
    )


def _figures_or_none(situation: Situation, plan: Plan | None) -> Figures | None:
    return figures(situation, plan) if plan else None


def _kept_reason(reason: Reason) -> KeptReason:
    return KeptReason(
        place=reason.place,
        triage=reason.triage,
        hospital=reason.hospital,
        count=reason.count,
        minutes=reason.minutes,
        why=reason.why,
        instead_of=list(reason.instead_of),
        second=reason.second,
        second_minutes=reason.second_minutes,
    )


def _kept_shortage(shortage: Shortage) -> KeptShortage:
    return KeptShortage(
        triage=shortage.triage,
        people=shortage.people,
        placed=shortage.placed,
        why=shortage.why,
        slots=shortage.slots,
    )
