"""What can be driven: rides per hour, and how many days it takes with so many vehicles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil


@dataclass(frozen=True)
class Leg:
    """So many to one hospital, each a ride of so many minutes one way."""

    code: str
    count: int
    minutes: int


@dataclass(frozen=True)
class Plan:
    """Per day how many go where, the first day first. `days` 0: nobody has to be driven; `left`: those for
    whom there is no ride within the days that are looked at.
    """

    days: tuple[Mapping[str, int], ...]
    left: int
    minutes_needed: int
    minutes_per_day: int


def per_hour(vehicles: int, minutes: int, handling: int) -> Fraction:
    """Rides per hour: there and back, and loading and unloading."""
    return Fraction(vehicles * 60, 2 * minutes + handling)


def minutes_for(count: int, vehicles: int, minutes: int, handling: int) -> int:
    """Until so many were driven, in whole minutes upwards. Raises ZeroDivisionError without a vehicle."""
    return ceil(count * 60 / per_hour(vehicles, minutes, handling))


def plan(legs: Sequence[Leg], *, vehicles: int, hours_per_day: int, handling: int, most_days: int) -> Plan:
    """Nearest first, so that of the first day most are there; a ride is never cut in two."""
    a_day = vehicles * hours_per_day * 60
    waiting = {each.code: each.count for each in legs}
    ordered = sorted(legs, key=lambda each: (each.minutes, each.code))
    days: list[Mapping[str, int]] = []
    while any(waiting.values()) and len(days) < most_days:
        left, today = a_day, {}
        for each in ordered:
            ride = 2 * each.minutes + handling
            count = min(waiting[each.code], left // ride)
            if count:
                today[each.code] = count
                waiting[each.code] -= count
                left -= count * ride
        if not today:
            break
        days.append(today)
    needed = sum(each.count * (2 * each.minutes + handling) for each in legs)
    return Plan(tuple(days), sum(waiting.values()), needed, a_day)
