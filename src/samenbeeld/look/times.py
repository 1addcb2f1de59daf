"""Moments as a Dutch control room writes them: 24 hours, Europe/Amsterdam, the day only when it matters.

Pure writing: every function takes the moment, and `now` where it is needed.
"""

from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.dates import format_date

from samenbeeld.kernel import clock as world

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def local(moment: datetime) -> datetime:
    """The same moment on an Amsterdam clock. Raises ValueError for a moment without a time zone."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(AMSTERDAM)


def clock(moment: datetime, *, seconds: bool = False) -> str:
    """`14:22`, or `14:22:05` with seconds."""
    return f"{local(moment):%H:%M:%S}" if seconds else f"{local(moment):%H:%M}"


def day(when: date, language: str, *, now: datetime | None = None) -> str:
    """`do 14 jan`, with the year when it is another one than that of `now`."""
    on = local(when).date() if isinstance(when, datetime) else when
    this_year = local(now or world.now()).year
    return _written(on, "EEE d MMM" if on.year == this_year else "d MMM y", language)


def weekday(when: date, language: str) -> str:
    """`do`, as it stands above a column of a calendar."""
    return _written(when, "EEE", language)


def moment(when: datetime, language: str, *, now: datetime | None = None) -> str:
    """`14:22` today, `do 14 jan 14:22` on another day."""
    now = now or world.now()
    if local(when).date() == local(now).date():
        return clock(when)
    return f"{day(when, language, now=now)} {clock(when)}"


# The moments of a page are those of the page before it, all but a few.
@lru_cache(maxsize=8192)
def stamp(when: datetime, language: str) -> str:
    """The whole moment for a title: `donderdag 14 januari 2027, 14:22:05`."""
    return f"{_written(local(when).date(), 'EEEE d MMMM y', language)}, {clock(when, seconds=True)}"


# A page writes the same few days hundreds of times.
@lru_cache(maxsize=4096)
def _written(on: date, pattern: str, language: str) -> str:
    return format_date(on, pattern, locale=language)


@lru_cache(maxsize=8192)
def machine(when: datetime) -> str:
    """For `<time datetime>`: ISO 8601 with offset, to the second."""
    return local(when).isoformat(timespec="seconds")


def typed(written: str) -> datetime | None:
    """A moment as a form or an address has it, on the clock of the Netherlands; None when it is none."""
    try:
        # A plus in an address arrives as a space.
        moment = datetime.fromisoformat(written.replace(" ", "+"))
        return moment if moment.tzinfo else moment.replace(tzinfo=AMSTERDAM)
    except ValueError:
        return None


def for_input(when: datetime) -> str:
    """`2027-01-14T14:22`, as `<input type="datetime-local">` wants it."""
    return f"{local(when):%Y-%m-%dT%H:%M}"
