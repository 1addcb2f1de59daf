"""iCalendar (RFC 5545) in and out, as other programs write and read it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta, tzinfo
from typing import Any

import recurring_ical_events
from icalendar import Calendar, Event

from samenbeeld.kernel.errors import Refused
from samenbeeld.safety_picture.rules.calendar import (
    CLASSES,
    FIRST_YEAR,
    LONGEST_NOTE,
    LONGEST_TITLE,
    CalendarPolicy,
    Entry,
    check_entry,
)
from samenbeeld.safety_picture.rules.naming import place_named

LARGEST_BYTES = 512 * 1024
MOST_EVENTS = 500
MOST_SERIES = 50  # each is worked out moment by moment
_PRODUCT = "-//Samenbeeld//Veiligheidsbeeld//NL"


@dataclass(frozen=True)
class Told:
    """One event of a file: an entry, or the sentence id, with its values, of why it is none."""

    title: str
    entry: Entry | None
    why_not: str = ""
    values: Mapping[str, object] = field(default_factory=dict)


def read(
    data: bytes, *, policy: CalendarPolicy, kind: str, places: Mapping[str, str], zone: tzinfo, today: date
) -> list[Told]:
    """Every event of the file; of what repeats each moment from `today` on, as far as policy looks ahead.
    `places`: name of a municipality -> its CBS code; `zone` for moments that say no zone of their own. What
    the file calls cancelled is left out.

    Raises Refused for what is no calendar, and for one that is too large.
    """
    if len(data) > LARGEST_BYTES:
        raise Refused("safety-picture-file-too-large", field="file", kilobytes=LARGEST_BYTES // 1024)
    try:
        calendar = Calendar.from_ical(data)
        events = list(calendar.walk("VEVENT"))
    except (ValueError, IndexError, KeyError, UnicodeDecodeError) as error:
        raise Refused("safety-picture-no-calendar", field="file") from error
    if len(events) > MOST_EVENTS:
        raise Refused("safety-picture-too-many-events", field="file", most=MOST_EVENTS)
    series = _series(events)
    if len(series) > MOST_SERIES:
        raise Refused("safety-picture-too-many-series", field="file", most=MOST_SERIES)
    zones = calendar.walk("VTIMEZONE")
    told = [
        _told(event, kind, places, zone)
        for event in events
        if _uid(event) not in series and not _is_cancelled(event)
    ]
    for same in series.values():
        told += _moments(same, zones, policy, today, kind, places, zone)
    return [_checked(policy, each) for each in told]


def written(entries: Iterable[Entry], *, stamp: datetime, kinds: Mapping[str, str]) -> bytes:
    """These entries as a calendar. `kinds`: what each kind is called; `stamp`: when the file was made."""
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for entry in entries:
        event = Event()
        event.add("uid", entry.uid)
        event.add("dtstamp", stamp)
        event.add("summary", entry.title)
        event.add("dtstart", entry.starts_at.date() if entry.is_whole_day else entry.starts_at)
        event.add("dtend", entry.ends_at.date() if entry.is_whole_day else entry.ends_at)
        event.add("categories", [name for name in (kinds[entry.kind], entry.risk_class) if name])
        if entry.place:
            event.add("location", entry.place)
        if entry.note:
            event.add("description", entry.note)
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _checked(policy: CalendarPolicy, told: Told) -> Told:
    """What cannot stand on the calendar is said here, before anybody takes anything over."""
    if told.entry is None:
        return told
    try:
        check_entry(policy, told.entry)
    except Refused as refused:
        return Told(told.title, None, refused.key, refused.values)
    return told


def _series(events: Sequence[Any]) -> dict[str, list[Any]]:
    """By its name each series of the file: the event that repeats, and what differs at one of its moments."""
    found = {_uid(event) for event in events if "RRULE" in event or "RDATE" in event}
    return {uid: [event for event in events if _uid(event) == uid] for uid in sorted(found)}


def _moments(
    same: Sequence[Any],
    zones: Sequence[Any],
    policy: CalendarPolicy,
    today: date,
    kind: str,
    places: Mapping[str, str],
    zone: tzinfo,
) -> Iterator[Told]:
    title = str(same[0].get("SUMMARY", "")).strip()[:LONGEST_TITLE]
    if not _uid(same[0]) or not all(_is_of_days(event) for event in same):
        yield Told(title, None, "safety-picture-repeats")
        return
    alone = Calendar()
    for part in (*zones, *same):
        alone.add_component(part)
    try:
        every = recurring_ical_events.of(alone).between(today, today + policy.repeats_ahead)
    except (ValueError, KeyError, AttributeError, TypeError, OverflowError):
        yield Told(title, None, "safety-picture-no-moment")
        return
    kept = [event for event in every if not _is_cancelled(event)]
    if len(kept) > policy.repeats_most:
        yield Told(title, None, "safety-picture-repeats-too-often", {"most": policy.repeats_most})
        return
    for event in kept:
        said = _told(event, kind, places, zone)
        if said.entry is not None:
            # The day on which the series has it: what is moved stays the same thing.
            planned = event.get("RECURRENCE-ID", event["DTSTART"]).dt
            said = replace(said, entry=replace(said.entry, uid=f"{_uid(event)[:240]}/{planned:%Y%m%d}"))
        yield said


def _is_of_days(event: Any) -> bool:
    """Whether it repeats by days or longer: every second for a year is no calendar. Nor is what began long
    before anybody kept one.
    """
    rule = event.get("RRULE")
    if rule is None:
        return True
    several = rule if isinstance(rule, list) else [rule]
    starts = event.get("DTSTART")
    return (
        starts is not None
        and starts.dt.year >= FIRST_YEAR
        and all(
            str(each.get("FREQ", [""])[0]).upper() in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
            and not {"BYHOUR", "BYMINUTE", "BYSECOND"} & {str(name).upper() for name in each}
            for each in several
        )
    )


def _is_cancelled(event: Any) -> bool:
    return str(event.get("STATUS", "")).upper() == "CANCELLED"


def _uid(event: Any) -> str:
    return str(event.get("UID", "")).strip()[:255]


def _told(event: Any, kind: str, places: Mapping[str, str], zone: tzinfo) -> Told:
    title = str(event.get("SUMMARY", "")).strip()[:LONGEST_TITLE]
    if not title:
        return Told("", None, "safety-picture-title-missing")
    try:
        starts, ends, is_whole_day = _span(event, zone)
    except (ValueError, KeyError, AttributeError, TypeError, OverflowError):
        return Told(title, None, "safety-picture-no-moment")
    place = str(event.get("LOCATION", "")).strip()[:LONGEST_TITLE]
    return Told(
        title,
        Entry(
            uid=_uid(event),
            kind=kind,
            risk_class=_class(event) if kind == "event" else "",
            title=title,
            municipality=place_named(f"{place} {title}", places),
            place=place,
            starts_at=starts,
            ends_at=ends,
            is_whole_day=is_whole_day,
            note=str(event.get("DESCRIPTION", "")).strip()[:LONGEST_NOTE],
        ),
    )


def _span(event: Any, zone: tzinfo) -> tuple[datetime, datetime, bool]:
    """From the first moment to the first one after it. Without an end it takes a day, or an hour."""
    starts = event["DTSTART"].dt
    is_whole_day = not isinstance(starts, datetime)
    if "DTEND" in event:
        ends = event["DTEND"].dt
    elif "DURATION" in event:
        ends = starts + event["DURATION"].dt
    else:
        ends = starts + (timedelta(days=1) if is_whole_day else timedelta(hours=1))
    return _moment(starts, zone), _moment(ends, zone), is_whole_day


def _moment(value: date, zone: tzinfo) -> datetime:
    if not isinstance(value, datetime):
        return datetime.combine(value, time(), tzinfo=zone)
    return value if value.tzinfo is not None else value.replace(tzinfo=zone)


def _class(event: Any) -> str:
    """The class that the categories name, as `B` or `klasse B`."""
    categories = event.get("CATEGORIES")
    if categories is None:
        return ""
    several = categories if isinstance(categories, list) else [categories]
    words = {word for each in several for name in each.cats for word in str(name).upper().split()}
    return next((letter for letter in CLASSES if letter in words), "")
