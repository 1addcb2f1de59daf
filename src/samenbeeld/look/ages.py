"""How old something is, and how long until it is due, in words."""

from datetime import datetime, timedelta

from samenbeeld.kernel import clock as world
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say

_HOUR = 60
_DAY = 24 * _HOUR


def age(moment: datetime, *, now: datetime | None = None, short: bool = False) -> str:
    """`12 min geleden` (short: `12 min`), from an hour on `2 u 10`, from a day on `ma 11 jan`.

    A moment ahead of `now` reads as just now: clocks differ by seconds, and an age is never negative.
    """
    now = now or world.now()
    minutes = _whole_minutes(now - moment)
    if minutes >= _DAY:
        return times.day(moment, current_language(), now=now)
    if minutes >= _HOUR:
        return _hours(minutes)
    if minutes < 1:
        return say("look-age-now-short" if short else "look-age-now")
    return say("look-age-minutes-short" if short else "look-age-minutes", minutes=minutes)


def duration(minutes: int) -> str:
    """`28 min` or `2 u 10`, for a silence or a time that is left."""
    return _hours(minutes) if minutes >= _HOUR else say("look-age-minutes-short", minutes=minutes)


def left(moment: datetime, *, now: datetime | None = None) -> str:
    """What is left until a deadline: `nog 23 min`, `nog geen minuut`, `net te laat` or `12 min te laat`."""
    now = now or world.now()
    is_late = moment < now
    minutes = _whole_minutes(now - moment if is_late else moment - now)
    key = "look-time-late" if is_late else "look-time-left"
    return say(key, duration=duration(minutes)) if minutes else say(f"{key}-now")


def _hours(minutes: int) -> str:
    return say("look-age-hours", hours=minutes // 60, minutes=f"{minutes % 60:02d}")


def _whole_minutes(span: timedelta) -> int:
    return max(0, int(span.total_seconds() // 60))
