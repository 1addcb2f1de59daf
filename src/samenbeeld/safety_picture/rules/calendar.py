"""What stands on the calendar, what may stand there, and when several things come together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.errors import Refused

CLASSES = ("A", "B", "C")
LONGEST_TITLE = 200
LONGEST_NOTE = 400
# Further away it is a slip of the pen.
FIRST_YEAR, _LAST_YEAR = 2000, 2100


@dataclass(frozen=True)
class Kind:
    """A kind of thing on the calendar. Only events have a class of risk."""

    code: str
    name: Words
    has_class: bool


@dataclass(frozen=True)
class CalendarPolicy:
    """How far ahead the calendar looks, and from how many things on a day it says so."""

    kinds: Mapping[str, Kind]
    weeks_ahead: int
    accumulation_from: int
    longest: timedelta
    repeats_ahead: timedelta
    repeats_most: int


@dataclass(frozen=True)
class Entry:
    """Something on the calendar as somebody wrote it down. `municipality` is a CBS code, "" for the whole
    region; both moments are aware; `ends_at` is the first moment after it.
    """

    uid: str
    kind: str
    risk_class: str
    title: str
    municipality: str
    place: str
    starts_at: datetime
    ends_at: datetime
    is_whole_day: bool
    note: str


class OnDays(Protocol):
    """What an accumulation is counted from."""

    @property
    def municipality(self) -> str: ...

    @property
    def days(self) -> Sequence[date]: ...


@dataclass(frozen=True)
class Accumulation:
    """Several things in one place, from the first to the last day on which all of them are there."""

    first: date
    last: date
    municipality: str
    things: tuple[Any, ...]


def calendar_policy(policy: Mapping[str, Any]) -> CalendarPolicy:
    """The table `[calendar]` as values. Raises KeyError for a record that misses a field."""
    whole = policy["calendar"]
    kinds = {
        code: Kind(code, Words(nl=record["nl"], en=record["en"]), record.get("has_class", False))
        for code, record in whole["kinds"].items()
    }
    return CalendarPolicy(
        kinds,
        whole["weeks_ahead"],
        whole["accumulation_from"],
        timedelta(days=whole["longest_days"]),
        timedelta(weeks=whole["repeats_weeks"]),
        whole["repeats_most"],
    )


def check_entry(policy: CalendarPolicy, entry: Entry) -> None:
    """Raise Refused, with the field, for what cannot stand on the calendar."""
    if not entry.title.strip():
        raise Refused("safety-picture-title-missing", field="title")
    if len(entry.title) > LONGEST_TITLE or len(entry.place) > LONGEST_TITLE:
        raise Refused("safety-picture-text-too-long", field="title", most=LONGEST_TITLE)
    if len(entry.note) > LONGEST_NOTE:
        raise Refused("safety-picture-text-too-long", field="note", most=LONGEST_NOTE)
    if entry.kind not in policy.kinds:
        raise Refused("safety-picture-kind-unknown", field="kind")
    if entry.risk_class and entry.risk_class not in CLASSES:
        raise Refused("safety-picture-class-unknown", field="risk_class")
    if entry.risk_class and not policy.kinds[entry.kind].has_class:
        raise Refused("safety-picture-class-of-an-event", field="risk_class")
    check_years(entry.starts_at, entry.ends_at)
    if entry.ends_at <= entry.starts_at:
        raise Refused("safety-picture-ends-before", field="ends")
    if entry.ends_at - entry.starts_at > policy.longest:
        raise Refused("safety-picture-too-long", field="ends", days=policy.longest.days)


def check_years(first: date, last: date) -> None:
    """Raise Refused for a slip of the pen."""
    if not (first.year >= FIRST_YEAR and last.year <= _LAST_YEAR):
        raise Refused("safety-picture-far-away", field="starts", first=str(FIRST_YEAR), last=str(_LAST_YEAR))


def check_withdrawal(*, is_gone: bool, reason: str) -> None:
    """Raise Refused when this may not be taken off the calendar."""
    if is_gone:
        raise Refused("safety-picture-occasion-gone")
    if not reason.strip():
        raise Refused("safety-picture-withdraw-why", field="reason")


def repeated(policy: CalendarPolicy, entry: Entry, every: int, until: date | None) -> list[Entry]:
    """The entry, and the same every so many days up to and including `until`, at the same hour of the clock.

    Raises Refused, with the field, for an end that is missing, too early or too far, and for too many.
    """
    first = entry.starts_at.date()
    if until is None:
        raise Refused("safety-picture-repeat-until-missing", field="repeat_until")
    if until < first + timedelta(days=every):
        raise Refused("safety-picture-repeat-until-early", field="repeat_until")
    if until - first > policy.repeats_ahead:
        weeks = policy.repeats_ahead.days // 7
        raise Refused("safety-picture-repeat-until-far", field="repeat_until", weeks=weeks)
    times = (until - first).days // every + 1
    if times > policy.repeats_most:
        raise Refused("safety-picture-repeat-too-often", field="repeat_until", most=policy.repeats_most)
    # On a Dutch clock a day has 23 or 25 hours twice a year: what begins at ten begins at ten.
    return [
        replace(entry, starts_at=entry.starts_at + later, ends_at=entry.ends_at + later)
        for later in (timedelta(days=every * number) for number in range(times))
    ]


def days_between(first: date, last: date) -> list[date]:
    """Every day from the first to the last one."""
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]


def accumulations(things: Iterable[OnDays], at_least: int) -> list[Accumulation]:
    """Where and when at least so many things are there at once, the first day first.

    What is for the whole region counts in each municipality where something is. Days that follow each other
    with the same things are one.
    """
    known = list(things)
    wide = [thing for thing in known if not thing.municipality]
    per_day: dict[tuple[str, date], list[OnDays]] = {}
    for thing in known:
        if thing.municipality:
            for day in thing.days:
                per_day.setdefault((thing.municipality, day), []).append(thing)
    found: list[Accumulation] = []
    for (municipality, day), here in sorted(per_day.items(), key=lambda each: each[0]):
        together = (*here, *(thing for thing in wide if day in thing.days))
        if len(together) < at_least:
            continue
        before = found[-1] if found else None
        yesterday = municipality, day - timedelta(days=1), together
        if before and (before.municipality, before.last, before.things) == yesterday:
            found[-1] = Accumulation(before.first, day, municipality, together)
        else:
            found.append(Accumulation(day, day, municipality, together))
    return sorted(found, key=lambda each: (each.first, each.municipality))
