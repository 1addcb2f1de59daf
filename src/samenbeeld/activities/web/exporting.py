"""An alarm with who confirmed, as content for a file; the door is in `project`."""

from samenbeeld.access import queries as access
from samenbeeld.activities import queries
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.models import Alarm
from samenbeeld.alerts.queries.board import Person, board
from samenbeeld.exports.rules import Content, Table, Text, Value
from samenbeeld.exports.words import columns
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership


def alarm_content(activity: Activity, member: Membership, number: int) -> Content:
    """What was said, and who answered what. Raises NotFound to whom it is closed."""
    alarm = alerts.alarm_of(queries.ACTIVITY, activity.slug, number)
    if not may_read_alarm(activity, member, alarm):
        raise NotFound("exports-not-found")
    found = board(alarm)
    tlp = Tlp(alarm.tlp)
    mark = alerts.mark_of(alarm)
    title = say("activities-alarm-number", number=str(alarm.number))
    said = Text(
        title=" ".join(part for part in (alarm.first, alarm.second) if part),
        html="",
        tlp=tlp,
        about=", ".join(
            (
                say("exports-sent", at=alarm.sent_at, who=_who(alarm.sent_by)),
                say("alerts-confirmed", confirmed=found.confirmed, total=found.total),
            )
        ),
        data={
            "number": alarm.number,
            "first": alarm.first,
            "second": alarm.second,
            "mark": mark,
            "sent_at": times.machine(alarm.sent_at),
            "sent_by": _who(alarm.sent_by),
            "closed_at": times.machine(found.closed_at) if found.closed_at else None,
            "confirmed": found.confirmed,
            "of": found.total,
        },
    )
    receipts = Table(
        key="receipts",
        title="",
        columns=columns(
            "person", "organisation", "function", "state", "answered_at", "sent_at", "delivered_at",
            "opened_at", "reminded_at", "passed_on_at", "channels", "failed", "instead_of",
        ),
        rows=[_receipt(one, before) for row in found.rows for before, one in _in_turn(row.people)],
        tlp=tlp,
        on_paper=frozenset(
            (
                "person", "organisation", "function", "state", "answered_at", "sent_at", "delivered_at",
                "opened_at",
            )
        ),
    )  # fmt: skip
    name = f"{activity.name}, {mark} {title}" if mark else f"{activity.name}, {title}"
    return Content(name, f"alarm-{alarm.number}", (said, receipts))


def may_read_alarm(activity: Activity, member: Membership, alarm: Alarm) -> bool:
    """An alarm may carry a stricter label than its activity."""
    return access.may(member, "alerts.read", queries.scope(activity, tlp=Tlp(alarm.tlp)))


def _in_turn(people: tuple[Person, ...]) -> list[tuple[Person | None, Person]]:
    """Each with whom they were alarmed for."""
    return list(zip((None, *people), people, strict=False))


def _receipt(one: Person, before: Person | None) -> tuple[Value, ...]:
    member = one.recipient.membership
    return (
        member.account.name,
        member.organisation.name,
        organisations.function_name(one.recipient.function),
        say(f"activities-alarm-state-{one.state}"),
        one.answered_at,
        one.sent_at,
        one.delivered_at,
        one.opened_at,
        one.reminded_at,
        one.passed_on_at,
        ", ".join(say(f"alerts-channel-{name}") for name in one.channels),
        ", ".join(say(f"alerts-channel-{name}") for name in one.failed),
        before.recipient.membership.account.name if before else None,
    )


def _who(member: Membership) -> str:
    return f"{member.account.name}, {member.organisation.name}"
