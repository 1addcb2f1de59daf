"""The clocks of the decree: from a start event to an end event within a limit; and the next meeting."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from samenbeeld.kernel.errors import Conflict, Refused

# The end of a clock whose moment the first alarm can propose.
ALERTING_STARTED = "alerting_started"


class ClockStatus(StrEnum):
    """How one clock stands in one activity."""

    NOT_STARTED = "not_started"
    RUNNING = "running"
    PAST_LIMIT = "past_limit"  # it still runs, and the limit has gone by
    IN_TIME = "in_time"
    TOO_LATE = "too_late"


@dataclass(frozen=True)
class Clock:
    """One rule: within `limit` after `start` comes `end`. `status` says how sure we are of its text;
    `article` is "" for what was agreed and no law says.
    """

    code: str
    name: Mapping[str, str]
    article: str
    start: str
    end: str
    limit: timedelta
    source: str
    status: str
    valid_from: date
    valid_until: date | None = None

    def holds_on(self, day: date) -> bool:
        """Whether this version of the rule held on that day."""
        return self.valid_from <= day and (self.valid_until is None or day < self.valid_until)


def clocks(policy: Mapping[str, Any]) -> tuple[Clock, ...]:
    """Every version of every clock in `policy/clocks.toml`, in the order of the file."""
    return tuple(
        Clock(
            code=record["code"],
            name={"nl": record["nl"], "en": record["en"]},
            article=record["article"],
            start=record["start"],
            end=record["end"],
            limit=timedelta(minutes=record["limit_minutes"]),
            source=record["source"],
            status=record["status"],
            valid_from=record["valid_from"],
            valid_until=record.get("valid_until"),
        )
        for record in policy["clocks"]
    )


def status(
    limit: timedelta, *, started_at: datetime | None, ended_at: datetime | None, at: datetime
) -> ClockStatus:
    """In time includes the limit itself; an end without a start was measured by nobody."""
    if started_at is None:
        return ClockStatus.NOT_STARTED
    if ended_at is None:
        return ClockStatus.PAST_LIMIT if at - started_at > limit else ClockStatus.RUNNING
    return ClockStatus.TOO_LATE if ended_at - started_at > limit else ClockStatus.IN_TIME


def check_moment(happened_at: datetime, *, now: datetime) -> None:
    """A moment is often written down later, never before it came."""
    if happened_at > now:
        raise Refused("crisis-picture-moment-in-future", field="happened_at")


def check_meeting(starts_at: datetime, *, planned_at: datetime) -> None:
    """A meeting is planned ahead."""
    if starts_at < planned_at:
        raise Refused("crisis-picture-meeting-passed", field="starts_at")


def repeated(
    starts_at: datetime, *, every_days: int | None, until: date | None, most: int
) -> tuple[datetime, ...]:
    """When a team meets: once, or every so many days on the same time of the clock up to and with that day.

    `starts_at` bears the zone of that clock. Raises Refused without a last day, and for too many.
    """
    if every_days is None:
        return (starts_at,)
    if until is None or until < starts_at.date():
        raise Refused("crisis-picture-repeat-until-missing", field="until")
    times = (until - starts_at.date()).days // every_days + 1
    if times > most:
        raise Refused("crisis-picture-repeat-too-often", field="until", most=most)
    # A day on the wall: in an autumn night it is 25 hours.
    return tuple(starts_at + timedelta(days=every_days * step) for step in range(times))


def check_reason(reason: str) -> None:
    """Whoever counted on a meeting wants to know why there is none."""
    if not reason.strip():
        raise Refused("crisis-picture-cancel-reason-missing", field="reason")


def check_still_next(is_replaced: bool) -> None:
    """A meeting is moved or called off once; after that the new one counts."""
    if is_replaced:
        raise Conflict("crisis-picture-meeting-changed-already")


def within(spans: Iterable[timedelta], limit: timedelta) -> tuple[int, int]:
    """(how many within the limit, how many in all): for a rule that holds for each piece of information."""
    found = list(spans)
    return sum(span <= limit for span in found), len(found)
