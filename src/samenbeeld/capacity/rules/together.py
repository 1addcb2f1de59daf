"""What a region or sector is told of one metric: always with how many are known, and how many are silent."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from samenbeeld.capacity.rules.catalogue import HIGHEST, LOWEST, STATE, SUM, Metric


@dataclass(frozen=True)
class Counted:
    """So many institutions alike: what the database adds up for one state ("" for figures)."""

    known: int = 0  # fresh and undisputed
    stale: int = 0
    disputed: int = 0
    total: float = 0.0  # of what is known
    lowest: float | None = None
    highest: float | None = None
    stale_total: float = 0.0
    holds_until: datetime | None = None  # when the first of what is known grows too old
    states: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Together:
    """One metric over several institutions. `of` counts everybody who should know, the silent too."""

    of: int
    known: int
    stale: int
    disputed: int
    value: float | None  # None: nobody knows, which is not zero
    total: float  # of what is known, whatever a region is told
    stale_value: float
    holds_until: datetime | None
    states: dict[str, int]

    def oldest(self, metric: Metric) -> datetime | None:
        """When the oldest figure in it was seen; None for states, of which one may end before it is old."""
        return self.holds_until - metric.holds if self.holds_until and metric.form != STATE else None

    @property
    def silent(self) -> int:
        """Of whom nothing can be said now: too old, disputed, not known, or never told."""
        return self.of - self.known


def add(parts: Iterable[Counted]) -> Counted:
    """Two countings of different institutions as one."""
    states: dict[str, int] = {}
    found, lows, highs = list(parts), [], []
    for each in found:
        for state, count in each.states.items():
            states[state] = states.get(state, 0) + count
        lows += [each.lowest] if each.lowest is not None else []
        highs += [each.highest] if each.highest is not None else []
    return Counted(
        known=sum(each.known for each in found),
        stale=sum(each.stale for each in found),
        disputed=sum(each.disputed for each in found),
        total=sum(each.total for each in found),
        lowest=min(lows, default=None),
        highest=max(highs, default=None),
        stale_total=sum(each.stale_total for each in found),
        holds_until=min((each.holds_until for each in found if each.holds_until), default=None),
        states=states,
    )


def together(metric: Metric, counted: Counted, *, of: int) -> Together:
    """What is known of `metric` over `of` institutions that should know it."""
    values = {SUM: counted.total, LOWEST: counted.lowest, HIGHEST: counted.highest}
    return Together(
        of=of,
        known=counted.known,
        stale=counted.stale,
        disputed=counted.disputed,
        value=values.get(metric.together) if counted.known else None,
        total=counted.total,
        stale_value=counted.stale_total if metric.together == SUM else 0.0,
        holds_until=counted.holds_until,
        states=counted.states,
    )
