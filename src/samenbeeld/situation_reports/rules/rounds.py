"""The rhythm of asking. A round follows from the clock by itself: nothing has to run for it to be due."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from samenbeeld.kernel.errors import Refused


@dataclass(frozen=True)
class Rhythm:
    """Asked, first due, then due again `every` so long; None is once. `ended_at`: no more."""

    asked_at: datetime
    first_due_at: datetime
    every: timedelta | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True)
class Round:
    """One time of asking, counted from 1: open from the deadline before it, due at its own."""

    number: int
    opens_at: datetime
    due_at: datetime


@dataclass(frozen=True)
class Standing:
    """How an organisation stands towards a rhythm. `due` is what it should answer next, None: nothing.

    `missed_since` is the deadline of the oldest round that it let pass since it last answered.
    """

    due: Round | None
    missed_since: datetime | None

    @property
    def is_overdue(self) -> bool:
        """Whether a deadline passed without an answer."""
        return self.missed_since is not None


def check_asking(
    *, first_due_at: datetime, every_hours: int | None, hours: tuple[int, ...], now: datetime
) -> None:
    """Raises Refused for a deadline that has passed, or a rhythm that policy does not know."""
    if first_due_at <= now:
        raise Refused("situation-reports-deadline-past", field="first_due_at")
    if every_hours is not None and every_hours not in hours:
        raise Refused("situation-reports-rhythm-unknown", field="every_hours")


def round_at(rhythm: Rhythm, moment: datetime) -> Round | None:
    """The round that is open at that moment: the first whose deadline has not passed.

    None before it was asked, after it ended, and after the one deadline of a request without rhythm.
    """
    if moment < rhythm.asked_at or (rhythm.ended_at is not None and moment >= rhythm.ended_at):
        return None
    if moment < rhythm.first_due_at:
        return Round(1, rhythm.asked_at, rhythm.first_due_at)
    if rhythm.every is None:
        return None
    return numbered(rhythm, (moment - rhythm.first_due_at) // rhythm.every + 2)


def numbered(rhythm: Rhythm, number: int) -> Round:
    """Round `number` of this rhythm."""
    if number <= 1 or rhythm.every is None:
        return Round(1, rhythm.asked_at, rhythm.first_due_at)
    due_at = rhythm.first_due_at + (number - 1) * rhythm.every
    return Round(number, due_at - rhythm.every, due_at)


def last_passed(rhythm: Rhythm, moment: datetime) -> Round | None:
    """The round whose deadline passed last; None when none has."""
    until = min(moment, rhythm.ended_at) if rhythm.ended_at else moment
    if until < rhythm.first_due_at:
        return None
    if rhythm.every is None:
        return numbered(rhythm, 1)
    return numbered(rhythm, (until - rhythm.first_due_at) // rhythm.every + 1)


def all_passed(rhythm: Rhythm, moment: datetime) -> list[Round]:
    """Every round whose deadline has passed, the oldest first."""
    last = last_passed(rhythm, moment)
    return [numbered(rhythm, each) for each in range(1, last.number + 1)] if last else []


def to_remind(rhythm: Rhythm, so_far: int, moment: datetime, *, within: timedelta) -> Round | None:
    """The round whose deadline has just passed without an answer; None when it was answered, when no deadline
    passed, or when that is longer ago than `within`: then nobody is helped by being told.
    """
    passed = last_passed(rhythm, moment)
    if passed is None or passed.number <= so_far or rhythm.ended_at is not None:
        return None
    return passed if moment - passed.due_at <= within else None


def answered(rhythm: Rhythm, so_far: int, moment: datetime, late_share: float) -> Round | None:
    """Which round a report at that moment answers; `so_far` is the highest round answered before.

    Late still counts for the round it missed, until `late_share` of the rhythm has passed after its deadline.
    """
    passed, current = last_passed(rhythm, moment), round_at(rhythm, moment)
    if passed is not None and passed.number > so_far:
        length = rhythm.every or (passed.due_at - passed.opens_at)
        if current is None or moment - passed.due_at < length * late_share:
            return passed
    return current


def standing(rhythm: Rhythm, so_far: int, moment: datetime, *, over_at: datetime | None = None) -> Standing:
    """How an organisation stands that answered round `so_far` last (0: none).

    After `over_at` nothing is asked any more: what was missed by then stays missed, and nothing more is.
    """
    if over_at is not None and moment >= over_at:
        return Standing(None, standing(rhythm, so_far, over_at).missed_since)
    passed, current = last_passed(rhythm, moment), round_at(rhythm, moment)
    missed = passed is not None and passed.number > so_far and rhythm.ended_at is None
    if missed:
        first_missed = numbered(rhythm, so_far + 1)
        return Standing(current or passed, first_missed.due_at)
    if current is not None and current.number <= so_far:
        following = numbered(rhythm, so_far + 1) if rhythm.every else None
        return Standing(following if following and following.number > so_far else None, None)
    return Standing(current, None)
