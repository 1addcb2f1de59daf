"""When not everybody fits: how many are left, and what is short. A clear answer instead of a bad plan."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from samenbeeld.casualty_distribution.rules.ledger import open_cells
from samenbeeld.casualty_distribution.rules.situation import Situation
from samenbeeld.casualty_distribution.rules.solving import solve

# NOBODY: no hospital in reach takes this class; SLOTS: all slots together are fewer than the people;
# AMBULANCES: the slots are there, the rides are not; DECIDED: what a person decided cannot be; TOGETHER: only
# the limits together leave somebody behind.
NOBODY, SLOTS, AMBULANCES, DECIDED, TOGETHER = "nobody", "slots", "ambulances", "decided", "together"


@dataclass(frozen=True)
class Shortage:
    """Of one class: how many there are, how many find a place within the hours, and why not more."""

    triage: str
    people: int
    placed: int
    why: str
    slots: int


def shortages(situation: Situation) -> tuple[Shortage, ...]:
    """What is short, per class, the gravest first. Asked when there is no plan; () when there is one."""
    if situation.pinned and solve(replace(situation, pinned={})):
        return tuple(
            Shortage(triage, count, 0, DECIDED, slots_in_reach(situation).get(triage, 0))
            for (triage, _), count in sorted(situation.pinned.items())
        )
    best = solve(replace(situation, pinned={}, before={}), leaving_behind=True)
    left: dict[str, int] = {}
    for (_, triage), number in (best.left if best else situation.demand).items():
        left[triage] = left.get(triage, 0) + number
    people = per_class(situation)
    slots = slots_in_reach(situation)
    rides = bool(situation.transport) and solve(replace(situation, transport={}, pinned={})) is not None
    found = []
    for each in situation.classes:
        if number := left.get(each.code, 0):
            why = _why(people[each.code], slots.get(each.code, 0), rides=rides)
            count = people[each.code]
            found.append(Shortage(each.code, count, count - number, why, slots.get(each.code, 0)))
    return tuple(found)


def per_class(situation: Situation) -> dict[str, int]:
    """How many people of each class there are."""
    found: dict[str, int] = {}
    for (_, triage), number in situation.demand.items():
        found[triage] = found.get(triage, 0) + number
    return found


def slots_in_reach(situation: Situation) -> Mapping[str, int]:
    """Slots per class over all hours, of the hospitals that can be reached from any place."""
    found: dict[str, int] = {}
    named = situation.hospital_named
    for triage, hospital, block in {cell[1:] for cell in open_cells(situation)}:
        found[triage] = found.get(triage, 0) + named[hospital].slots_of(triage, block)
    return found


def _why(people: int, slots: int, *, rides: bool) -> str:
    if not slots:
        return NOBODY
    if people > slots:
        return SLOTS
    return AMBULANCES if rides else TOGETHER
