"""What a plan leaves free per hospital and hour, and what keeps somebody from leaving sooner there."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass

# (place, class, hospital, block, number)
Load = tuple[str, str, str, int, int]


@dataclass(frozen=True)
class Drive:
    """What ambulances of a proposal had: `transport[place][block]` minutes beside what was under way,
    `rides[place, hospital]` minutes per ride, and the classes that go by ambulance.
    """

    transport: Mapping[str, tuple[int, ...]]
    rides: Mapping[tuple[str, str], int]
    classes: Set[str]


def slots_left(
    slots: Mapping[str, Mapping[str, tuple[int, ...]]], loads: Iterable[Load]
) -> dict[tuple[str, int, str], int]:
    """By (hospital, block, class) what is left of its slots; below nothing for what is over them."""
    left = {
        (hospital, block, triage): count
        for hospital, classes in slots.items()
        for triage, blocks in classes.items()
        for block, count in enumerate(blocks)
    }
    for _, triage, hospital, block, number in loads:
        key = (hospital, block, triage)
        left[key] = left.get(key, 0) - number
    return left


def without_ambulance(drive: Drive, loads: Iterable[Load], under_way: Iterable[Load]) -> set[tuple[str, int]]:
    """The (place, block) in which no ambulance has minutes left for the shortest ride that was planned."""
    gone = {(place, triage, hospital, block): number for place, triage, hospital, block, number in under_way}
    used: dict[tuple[str, int], int] = {}
    shortest: dict[tuple[str, int], int] = {}
    for place, triage, hospital, block, number in loads:
        if triage in drive.classes and place in drive.transport:
            ride, key = drive.rides[place, hospital], (place, block)
            used[key] = used.get(key, 0) + ride * (number - gone.get((place, triage, hospital, block), 0))
            shortest[key] = min(ride, shortest.get(key, ride))
    return {
        (place, block)
        for (place, block), minutes in used.items()
        if drive.transport[place][block] - minutes < shortest[place, block]
    }
