"""Who is next when somebody does not answer or cannot come, and when. The chain always ends."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from samenbeeld.alerts.rules.audience import Worker
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Mode

COMING, SEEN, CANNOT = "coming", "seen", "cannot"
ANSWERS = (COMING, SEEN, CANNOT)
CONFIRMING = (COMING, SEEN)


@dataclass(frozen=True)
class Waits:
    """How long after the alarm was made for somebody they are reminded, and the next contact is alarmed."""

    remind: timedelta
    next_contact: timedelta


@dataclass(frozen=True)
class Standing:
    """Where one person stands in an alarm: when it was made for them, and what came since."""

    made_at: datetime
    reminded_at: datetime | None = None
    answer: str = ""
    is_passed_on: bool = False


def waits(policy: Any) -> Waits:
    """The waits in `policy/alarm.toml`."""
    chain = policy["chain"]
    return Waits(
        timedelta(minutes=chain["remind_after_minutes"]),
        timedelta(minutes=chain["next_contact_after_minutes"]),
    )


def is_due_for_reminder(standing: Standing, waits: Waits, now: datetime) -> bool:
    """Silent long enough to be told once more, and the next contact not yet alarmed."""
    if standing.answer or standing.is_passed_on or standing.reminded_at is not None:
        return False
    return now >= standing.made_at + waits.remind


def is_due_for_next(standing: Standing, waits: Waits, now: datetime) -> bool:
    """Silent for so long, or unable to come: the next contact is alarmed, once."""
    if standing.is_passed_on or standing.answer in CONFIRMING:
        return False
    return standing.answer == CANNOT or now >= standing.made_at + waits.next_contact


def next_contact(
    organisation: str,
    *,
    function: str,
    mode: Mode,
    workers: Sequence[Worker],
    on_duty: Collection[str],
    alarmed: Collection[str],
    order: Sequence[str],
) -> Worker | None:
    """Who of the same organisation is alarmed next; None when everybody was.

    Who has duty first, then who holds the same function, then by the order of functions in policy. Only
    somebody who is not in the alarm yet, so each step makes the rest smaller and the chain ends.
    """

    def place(one: Worker) -> tuple[bool, bool, int, str]:
        ranks = [order.index(code) for code in one.functions if code in order]
        return (
            one.key not in on_duty,
            function not in one.functions,
            min(ranks, default=len(order)),
            one.key,
        )

    left = [
        one
        for one in workers
        if one.organisation == organisation
        and one.key not in alarmed
        and mode in one.modes
        and any(code in order for code in one.functions)
    ]
    return min(left, key=place, default=None)


def check_answer(answer: str, given: str) -> None:
    """Raises Refused for an unknown answer. Who said they come may still say they cannot, and the reverse."""
    if answer not in ANSWERS:
        raise Refused("alerts-answer-unknown", field="answer")
    if answer == given:
        raise Conflict("alerts-answered-already", field="answer")


def is_night(at: time, *, from_hour: int, until_hour: int) -> bool:
    """Whether the page of an alarm is dark at this clock time."""
    if from_hour <= until_hour:
        return from_hour <= at.hour < until_hour
    return at.hour >= from_hour or at.hour < until_hour


def may_leave_now(*, is_test: bool, quiet_from: time | None, quiet_until: time | None, at: time) -> bool:
    """Quiet hours hold a test call, and what is no alarm; never an alarm, real or of an exercise."""
    if not is_test or quiet_from is None or quiet_until is None or quiet_from == quiet_until:
        return True
    if quiet_from < quiet_until:
        return not quiet_from <= at < quiet_until
    return quiet_until <= at < quiet_from
