"""A week ahead, simple and said so: who lies there leaves in the usual time, and so many come each day.

With a mean stay of L days a part 1/L leaves every day. `N(k+1) = N(k) (1 - 1/L) + arrivals`; in the long run
that is arrivals x L. The range is that of the arrivals; the stay is taken as it is.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor


@dataclass(frozen=True)
class Day:
    """So many days from now: how many beds are taken, low, likely and high."""

    ahead: int
    low: int
    likely: int
    high: int


def long_run(per_day: float, stay_days: float) -> float:
    """How many lie there when it goes on like this."""
    return per_day * stay_days


def expected(present: float, per_day: float, stay_days: float, days: int) -> list[float]:
    """How many lie there after 1, 2, … days."""
    stays, found = 1 - 1 / stay_days, []
    for _ in range(days):
        present = present * stays + per_day
        found.append(present)
    return found


def week(present: int, arrivals: tuple[float, float, float], stay_days: float, days: int) -> list[Day]:
    """Each day low, likely and high; outwards to whole people."""
    low, likely, high = (expected(present, each, stay_days, days) for each in arrivals)
    return [
        Day(place + 1, floor(a), round(b), ceil(c))
        for place, (a, b, c) in enumerate(zip(low, likely, high, strict=True))
    ]


def full_on(days: Sequence[Day], beds: int) -> tuple[int | None, int | None]:
    """After how many days there are more than `beds`: likely, and at the earliest. None: not then."""
    likely = next((each.ahead for each in days if each.likely > beds), None)
    earliest = next((each.ahead for each in days if each.high > beds), None)
    return likely, earliest
