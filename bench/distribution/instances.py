"""Invented situations with a seed: the same each time. Of a region and of a whole country."""

from dataclasses import dataclass, replace
from math import ceil, dist
from random import Random

from samenbeeld.casualty_distribution.rules.situation import Hospital, Situation, TriageClass
from samenbeeld.casualty_distribution.rules.solving import transport_minutes

CLASSES = (
    TriageClass("T1", 9, by_ambulance=True, trauma_level_at_most=2),
    TriageClass("T2", 3, by_ambulance=True),
    TriageClass("T3", 1, by_ambulance=False),
)
HOSPITALS, REGIONS, PEOPLE, HOURS = 90, 25, 1_000, 12
# A country of about so many kilometres; a road is longer than the line, and an ambulance drives so fast.
_WIDE, _HIGH, _DETOUR, _KM_PER_HOUR, _REACH = 250, 200, 1.3, 70, 180
_SLOTS = {1: (3, 6, 12), 2: (2, 4, 10), 3: (1, 3, 8)}


def country(seed: int, places: int) -> Situation:
    """90 hospitals, 25 regions that each send ambulances, 1,000 casualties over `places`, 12 hours."""
    chance = Random(seed)
    spots = [(chance.uniform(0, _WIDE), chance.uniform(0, _HIGH)) for _ in range(HOSPITALS)]
    hospitals = tuple(
        _hospital(chance, number, 1 if number < 12 else 2 if number < 40 else 3, HOURS)
        for number in range(HOSPITALS)
    )
    scenes = [(chance.uniform(40, 210), chance.uniform(30, 170)) for _ in range(places)]
    regions = [
        (chance.uniform(0, _WIDE), chance.uniform(0, _HIGH), chance.randint(3, 12)) for _ in range(REGIONS)
    ]
    minutes = {
        (f"P{number}", hospital.code): ride
        for number, scene in enumerate(scenes)
        for hospital, spot in zip(hospitals, spots, strict=True)
        if (ride := _ride(scene, spot)) <= _REACH
    }
    demand: dict[tuple[str, str], int] = {}
    for number in range(places):
        people = PEOPLE // places + (1 if number < PEOPLE % places else 0)
        gravest, serious = people // 10, people * 3 // 10
        demand |= {
            (f"P{number}", "T1"): gravest,
            (f"P{number}", "T2"): serious,
            (f"P{number}", "T3"): people - gravest - serious,
        }
    transport = {
        f"P{number}": transport_minutes(
            [(max(1, count // places), _ride(scene, (x, y))) for x, y, count in regions], blocks=HOURS
        )
        for number, scene in enumerate(scenes)
    }
    return Situation(CLASSES, hospitals, demand, minutes, HOURS, 20, 200, transport)


@dataclass(frozen=True)
class Incident:
    """What people think at first, and what turns out to be so. `quiet`: hospitals that did not answer."""

    thought: Situation
    truth: Situation
    low: Situation
    high: Situation
    quiet: frozenset[str]


def incident(seed: int) -> Incident:
    """About sixty casualties near twelve hospitals. Counts turn out 0.6 to 1.6 times as thought; a quarter of
    the hospitals is silent, and half of the silent ones turn out to take nobody.
    """
    chance = Random(seed)
    hours = 6
    spots = [(chance.uniform(0, 70), chance.uniform(0, 70)) for _ in range(12)]
    hospitals = tuple(
        _hospital(chance, number, 1 if number < 2 else 2 if number < 6 else 3, hours) for number in range(12)
    )
    scene = (chance.uniform(15, 55), chance.uniform(15, 55))
    people = {"T1": chance.randint(8, 16), "T2": chance.randint(12, 24), "T3": chance.randint(20, 40)}
    thought = Situation(
        CLASSES,
        hospitals,
        {("P0", code): count for code, count in people.items()},
        {("P0", each.code): _ride(scene, spot) for each, spot in zip(hospitals, spots, strict=True)},
        hours,
        20,
        200,
        {"P0": transport_minutes([(chance.randint(8, 16), 5), (chance.randint(2, 8), 35)], blocks=hours)},
    )
    quiet = frozenset(each.code for each in hospitals if chance.random() < 0.25)
    gone = {code for code in sorted(quiet) if chance.random() < 0.5}
    found = {("P0", code): max(1, round(count * chance.uniform(0.6, 1.6))) for code, count in people.items()}
    truth = replace(thought, demand=found, hospitals=without(thought, gone))
    return Incident(thought, truth, _times(thought, 0.6), _times(thought, 1.6), quiet)


def without(situation: Situation, codes: set[str] | frozenset[str]) -> tuple[Hospital, ...]:
    """The hospitals, of which these take nobody."""
    return tuple(replace(each, slots={}) if each.code in codes else each for each in situation.hospitals)


def _times(situation: Situation, factor: float) -> Situation:
    demand = {key: max(1, round(count * factor)) for key, count in situation.demand.items()}
    return replace(situation, demand=demand)


def _hospital(chance: Random, number: int, level: int, hours: int) -> Hospital:
    slots = {
        each.code: (max(0, count + chance.randint(-1, 1)),) * hours
        for each, count in zip(CLASSES, _SLOTS[level], strict=True)
    }
    return Hospital(f"H{number:02}", level, slots)


def _ride(here: tuple[float, float], there: tuple[float, float]) -> int:
    return max(1, ceil(dist(here, there) * _DETOUR / _KM_PER_HOUR * 60))
