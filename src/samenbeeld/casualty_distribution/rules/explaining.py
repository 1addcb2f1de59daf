"""Why a plan is as it is: per hospital, what pinches, and what another ambulance would change."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from samenbeeld.casualty_distribution.rules.ledger import Ledger, open_cells
from samenbeeld.casualty_distribution.rules.situation import Plan, Situation
from samenbeeld.casualty_distribution.rules.solving import SECONDS, solve

# Why this hospital. UNDER_WAY: they left already, or come by themselves; PINNED: a person decided; NEAREST:
# none is nearer; FULL: the nearer ones are full in these hours; UNABLE: their trauma level is too low;
# NO_SLOTS: they have none (a stop, or never agreed); SPREAD: a nearer one has room, but would become too full
# or is kept for another.
UNDER_WAY, PINNED, NEAREST, FULL, UNABLE, NO_SLOTS, SPREAD = (
    "under-way", "pinned", "nearest", "full", "unable", "no-slots", "spread",
)  # fmt: skip
_NONE: tuple[str, ...] = ()
# What pinches.
AMBULANCES, SLOTS, LEVEL = "ambulances", "slots", "level"


@dataclass(frozen=True)
class Reason:
    """Why `count` of a class go from a place to a hospital.

    `instead_of`: the nearer hospitals that the reason is about. `second`: where one of them would go if not
    here, "" when nowhere; `second_minutes`: how much later they would be there, on the clock.
    """

    place: str
    triage: str
    hospital: str
    count: int
    minutes: int
    why: str
    instead_of: tuple[str, ...] = ()
    second: str = ""
    second_minutes: int = 0


@dataclass(frozen=True)
class Pinch:
    """What is short: with more of `kind` somebody would be there sooner. `gains`: mean minutes per class."""

    kind: str
    gains: Mapping[str, float]


@dataclass(frozen=True)
class MoreAmbulances:
    """Mean minutes per class with so many ambulances more at each place."""

    more: int
    means: Mapping[str, float]


@dataclass(frozen=True)
class Explanation:
    """Everything that is said beside a plan."""

    reasons: tuple[Reason, ...]
    pinches: tuple[Pinch, ...]
    more_ambulances: tuple[MoreAmbulances, ...]


def explain(
    situation: Situation, plan: Plan, *, more: tuple[int, ...], seconds: float = SECONDS
) -> Explanation:
    """Reasons, what pinches, and what each number of `more` ambulances changes. `seconds` per question."""
    return Explanation(
        reasons(situation, plan),
        pinches(situation, plan, seconds=seconds),
        more_ambulances(situation, more, seconds=seconds),
    )


def reasons(situation: Situation, plan: Plan) -> tuple[Reason, ...]:
    """One per place, class and hospital, the gravest class first, then by minutes."""
    ledger = Ledger(situation)
    for cell, number in plan.loads.items():
        ledger.put(cell, number - situation.under_way.get(cell, 0))
    groups: dict[tuple[str, str, str], set[int]] = {}
    for (place, triage, hospital, block), number in plan.loads.items():
        if number:
            groups.setdefault((place, triage, hospital), set()).add(block)
    found = [_reason(situation, plan, ledger, key, blocks) for key, blocks in groups.items()]
    weight = {each.code: each.weight for each in situation.classes}
    return tuple(sorted(found, key=lambda each: (-weight[each.triage], each.minutes, each.hospital)))


def pinches(situation: Situation, plan: Plan, *, seconds: float = SECONDS) -> tuple[Pinch, ...]:
    """What, if there were more of it, would bring somebody there sooner; the most helpful first."""
    able = tuple(replace(each, trauma_level_at_most=None) for each in situation.classes)
    twice = tuple(
        replace(each, slots={code: tuple(2 * n for n in slots) for code, slots in each.slots.items()})
        for each in situation.hospitals
    )
    relaxed = {
        AMBULANCES: replace(situation, transport={}),
        SLOTS: replace(situation, hospitals=twice),
        LEVEL: replace(situation, classes=able),
    }
    before, found = means(situation, plan), []
    for kind, wider in relaxed.items():
        solution = solve(wider, seconds=seconds)
        after = means(wider, solution.plan) if solution else {}
        gains = {code: before[code] - mean for code, mean in after.items() if code in before}
        # Half a minute on average is within the rounding of travel times.
        if gains := {code: gain for code, gain in gains.items() if gain >= 0.5}:
            found.append(Pinch(kind, gains))
    weight = {each.code: each.weight for each in situation.classes}
    return tuple(sorted(found, key=lambda p: -sum(weight[c] * gain for c, gain in p.gains.items())))


def more_ambulances(
    situation: Situation, more: tuple[int, ...], *, seconds: float = SECONDS
) -> tuple[MoreAmbulances, ...]:
    """Mean minutes with more ambulances, which are there from the first block that is not past."""
    if not situation.transport:
        return ()
    found = []
    for number in more:
        extra = {
            place: tuple(
                minutes + (60 * number if block >= situation.first_block else 0)
                for block, minutes in enumerate(each)
            )
            for place, each in situation.transport.items()
        }
        wider = replace(situation, transport=extra)
        solution = solve(wider, seconds=seconds)
        if solution:
            found.append(MoreAmbulances(number, means(wider, solution.plan)))
    return tuple(found)


def means(situation: Situation, plan: Plan) -> dict[str, float]:
    """Mean minutes until there, per class that has anybody."""
    found = {each.code: plan.mean_minutes(situation, each.code) for each in situation.classes}
    return {code: mean for code, mean in found.items() if mean is not None}


def _reason(
    situation: Situation, plan: Plan, ledger: Ledger, key: tuple[str, str, str], blocks: set[int]
) -> Reason:
    place, triage, hospital = key
    count = sum(plan.loads.get((*key, block), 0) for block in blocks)
    if all(plan.loads[(*key, block)] == situation.under_way.get((*key, block)) for block in blocks):
        why, instead, second, later = UNDER_WAY, _NONE, "", 0
    else:
        why, instead = _why(situation, ledger, key, blocks)
        second, later = _second_best(situation, ledger, key, blocks)
    minutes = situation.minutes[place, hospital]
    return Reason(place, triage, hospital, count, minutes, why, instead, second, later)


def _why(
    situation: Situation, ledger: Ledger, key: tuple[str, str, str], blocks: set[int]
) -> tuple[str, tuple[str, ...]]:
    place, triage, hospital = key
    if (triage, hospital) in situation.pinned:
        return PINNED, ()
    sorted_out: dict[str, list[str]] = {UNABLE: [], NO_SLOTS: [], FULL: [], SPREAD: []}
    for other in sorted(situation.hospitals, key=lambda each: each.code):
        if situation.minutes.get((place, other.code), 10**6) < situation.minutes[place, hospital]:
            if not situation.takes(other, situation.class_named[triage]):
                kind = UNABLE
            elif not any(other.slots_of(triage, block) for block in blocks):
                kind = NO_SLOTS
            elif any(ledger.free_slots(triage, other.code, block) for block in blocks):
                kind = SPREAD
            else:
                kind = FULL
            sorted_out[kind].append(other.code)
    # What a person could doubt most comes first: a nearer one that has room.
    for kind in (SPREAD, FULL, UNABLE, NO_SLOTS):
        if sorted_out[kind]:
            return kind, tuple(sorted_out[kind])
    return NEAREST, ()


def _second_best(
    situation: Situation, ledger: Ledger, key: tuple[str, str, str], blocks: set[int]
) -> tuple[str, int]:
    """Where one of them would go, all else as it is: the place that is soonest."""
    place, triage, hospital = key
    found: list[tuple[int, str]] = []
    here = max(blocks)
    if here < situation.first_block:
        return "", 0
    ledger.put((*key, here), -1)
    for cell in open_cells(situation):
        if cell[:2] == (place, triage) and cell[2] != hospital and ledger.room(cell):
            later = situation.delay(place, cell[2], cell[3]) - situation.delay(place, hospital, here)
            found.append((later, cell[2]))
    ledger.put((*key, here), 1)
    later, other = min(found, default=(0, ""))
    return other, later
