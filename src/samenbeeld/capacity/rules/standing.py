"""Which value stands for one thing of one institution, how old it is, and who says something else."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from samenbeeld.capacity.rules.figures import Figure

FRESH, STALE, UNKNOWN, NEVER = "fresh", "stale", "unknown", "never"


@dataclass(frozen=True)
class Told:
    """One value as a source told it. `key` is what the caller knows it by."""

    key: int
    source: str
    observed_at: datetime
    reported_at: datetime
    figure: Figure

    @property
    def order(self) -> tuple[datetime, datetime, int]:
        """What is newer: seen later, then told later."""
        return (self.observed_at, self.reported_at, self.key)

    def seen_again(self, observed_at: datetime, reported_at: datetime) -> "Told":
        """The same, said once more later: nothing changed."""
        return replace(self, observed_at=observed_at, reported_at=reported_at)


@dataclass(frozen=True)
class Stands:
    """The value that stands, and the one of another source that contradicts it."""

    told: Told
    beside: Told | None = None


def stand(known: Stands | None, new: Told, within: timedelta) -> Stands:
    """What stands after `new` was told. A source corrects itself; another one never takes its word away.

    Two sources that say something else within `within` of each other are both kept: they are never averaged,
    and it is never left to who came last.
    """
    told = {new.source: new}
    for each in (known.told, known.beside) if known else ():
        if each is not None and (each.source not in told or each.order > told[each.source].order):
            told[each.source] = each
    newest, *others = sorted(told.values(), key=lambda each: each.order, reverse=True)
    beside = next((each for each in others if contradicts(newest, each, within)), None)
    return Stands(newest, beside)


def contradicts(one: Told, other: Told, within: timedelta) -> bool:
    """Whether two sources say something else of the same thing at the same time. Unknown says nothing."""
    if one.source == other.source or one.figure.is_unknown or other.figure.is_unknown:
        return False
    is_same_time = abs(one.observed_at - other.observed_at) <= within
    return is_same_time and one.figure.says_other_than(other.figure)


def holds_until(figure: Figure, observed_at: datetime, holds: timedelta) -> datetime:
    """Until when one can steer by it: as long as such a figure holds, and no longer than it said itself."""
    until = observed_at + holds
    return until if figure.until is None else min(until, figure.until)


def age(figure: Figure | None, valid_until: datetime | None, now: datetime) -> str:
    """How it may be read: to steer by, only to read, not known, or never told. A state of which the end has
    passed is not known: nobody said what came after it.
    """
    if figure is None or valid_until is None:
        return NEVER
    if figure.is_unknown or (figure.until is not None and figure.until <= now):
        return UNKNOWN
    return FRESH if now < valid_until else STALE
