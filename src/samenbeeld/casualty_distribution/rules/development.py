"""How the count of a class went: what stood at each moment at which somebody counted, over all places."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.casualty_distribution.rules.reporting import Group


@dataclass(frozen=True)
class Point:
    """What stood from that moment: how many there were at least, likely and at most."""

    at: datetime
    low: int
    likely: int
    high: int

    @property
    def counts(self) -> tuple[int, int, int]:
        """Without the moment."""
        return (self.low, self.likely, self.high)


def development(groups: Iterable[Group], triage: str) -> tuple[Point, ...]:
    """Of what is handed over in the order in which it was told; the last one is what counts now.

    What says the same as what stood is no step; what corrects a count of the same moment takes its place.
    """
    standing: dict[str, Group] = {}
    found: list[Point] = []
    for group in groups:
        if group.triage != triage:
            continue
        standing[group.place] = group
        point = Point(
            group.seen_at,
            sum(each.low for each in standing.values()),
            sum(each.likely for each in standing.values()),
            sum(each.high for each in standing.values()),
        )
        if found and found[-1].at == point.at:
            found.pop()
        if not found or found[-1].counts != point.counts:
            found.append(point)
    return tuple(found)
