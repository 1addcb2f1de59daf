"""How an alarm stands: who confirmed, who is silent and for how long, and what was tried."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from samenbeeld.alerts import queries
from samenbeeld.alerts.models import Alarm, AlarmStep, Delivery, Recipient
from samenbeeld.alerts.rules.chain import CANNOT, CONFIRMING, Standing
from samenbeeld.organisations import queries as organisations

Kind = AlarmStep.Kind


@dataclass(frozen=True)
class Person:
    """One person in an alarm, with the moments of what happened; None when it did not happen."""

    recipient: Recipient
    phone: str
    sent_at: datetime | None = None
    delivered_at: datetime | None = None
    opened_at: datetime | None = None
    reminded_at: datetime | None = None
    answer: str = ""
    answered_at: datetime | None = None
    passed_on_at: datetime | None = None
    is_alone: bool = False  # nobody is left to alarm after them
    channels: tuple[str, ...] = ()  # over which something left
    failed: tuple[str, ...] = ()  # over which nothing left, given up or not

    @property
    def standing(self) -> Standing:
        """As the rule of the chain sees it."""
        return Standing(self.recipient.made_at, self.reminded_at, self.answer, self.passed_on_at is not None)

    @property
    def state(self) -> str:
        """The word for where they stand: an answer, else how far the message came."""
        if self.answer:
            return self.answer
        if self.opened_at:
            return "opened"
        if self.delivered_at:
            return "delivered"
        if self.sent_at:
            return "sent"
        return "failed" if self.failed else "made"


@dataclass(frozen=True)
class Row:
    """One place in the alarm: who it was sent to and who was alarmed for them. One of them is enough."""

    people: tuple[Person, ...]

    @property
    def is_confirmed(self) -> bool:
        """Somebody of this place comes or has seen it."""
        return any(one.answer in CONFIRMING for one in self.people)

    @property
    def is_alone(self) -> bool:
        """Everybody was alarmed and nobody answered: only a telephone call is left."""
        return not self.is_confirmed and any(one.is_alone for one in self.people)

    @property
    def leading(self) -> Person:
        """Whose name the row bears: who confirmed, else who was alarmed last."""
        confirmed = [one for one in self.people if one.answer in CONFIRMING]
        return confirmed[0] if confirmed else self.people[-1]


@dataclass(frozen=True)
class Board:
    """One alarm with all its places, the silent ones first."""

    alarm: Alarm
    rows: tuple[Row, ...]
    closed_at: datetime | None = None
    failures: tuple[tuple[str, int], ...] = field(default=())  # per channel how many messages did not leave

    @property
    def confirmed(self) -> int:
        """How many places confirmed."""
        return sum(row.is_confirmed for row in self.rows)

    @property
    def total(self) -> int:
        """How many places the alarm was sent to."""
        return len(self.rows)

    @property
    def silent(self) -> list[Row]:
        """Places nobody of which confirmed, the longest silent first."""
        return [row for row in self.rows if not row.is_confirmed]

    @property
    def organisations(self) -> int:
        """At how many organisations."""
        return len({row.people[0].recipient.membership.organisation_id for row in self.rows})


def board(alarm: Alarm) -> Board:
    """The board of one alarm. A fixed number of queries."""
    return boards([alarm])[alarm.pk]


def boards(alarms: Iterable[Alarm], *, to_act: bool = True) -> dict[Any, Board]:
    """The boards of these alarms, by id. A fixed number of queries.

    Who only wants to know who answered is not `to_act`: without numbers to call and what did not leave.
    """
    alarms = list(alarms)
    found = _recipients(alarms)
    recipients = list(found.prefetch_related("membership__organisation__regions") if to_act else found)
    stuck: dict[Any, list[Delivery]] = {}
    tried = Delivery.objects.filter(recipient__alarm__in=alarms, tries__gt=0)
    for delivery in tried.exclude(state=Delivery.State.SENT) if to_act else ():
        stuck.setdefault(delivery.recipient_id, []).append(delivery)
    steps = AlarmStep.objects.filter(alarm__in=alarms)
    return _boards(alarms, recipients, steps, stuck, _phones(recipients) if to_act else {})


def at(subject_kind: str, subject_id: str, moment: datetime) -> list[Board]:
    """Every alarm about one thing as it stood at that moment, the newest first. Three queries.

    What was tried and did not leave is not kept per moment, and a number to call is of now: both are empty.
    """
    alarms = list(queries.alarms_of(subject_kind, subject_id).filter(sent_at__lte=moment))
    if not alarms:
        return []
    recipients = list(_recipients(alarms).filter(made_at__lte=moment))
    found = _boards(alarms, recipients, AlarmStep.objects.filter(alarm__in=alarms, at__lte=moment), {}, {})
    return [found[alarm.pk] for alarm in alarms]


def _recipients(alarms: list[Alarm]) -> QuerySet[Recipient]:
    found = Recipient.objects.filter(alarm__in=alarms)
    return found.select_related("membership__account", "membership__organisation").order_by("made_at", "pk")


def _boards(
    alarms: list[Alarm],
    recipients: list[Recipient],
    happened: Iterable[AlarmStep],
    stuck: dict[Any, list[Delivery]],
    phones: dict[Any, str],
) -> dict[Any, Board]:
    steps: dict[Any, list[AlarmStep]] = {}
    closed: dict[Any, datetime] = {}
    for step in happened:
        steps.setdefault(step.recipient_id, []).append(step)
        if step.kind == Kind.CLOSED:
            closed[step.alarm_id] = step.at
    people: dict[Any, list[Person]] = {}
    for one in recipients:
        person = _person(one, steps.get(one.pk, []), stuck.get(one.pk, []), phones.get(one.pk, ""))
        people.setdefault(one.root_id or one.pk, []).append(person)
    rows: dict[Any, list[Row]] = {alarm.pk: [] for alarm in alarms}
    for together in people.values():
        rows[together[0].recipient.alarm_id].append(Row(tuple(together)))
    return {
        alarm.pk: Board(
            alarm,
            tuple(sorted(rows[alarm.pk], key=_silent_first)),
            closed.get(alarm.pk),
            _failures(rows[alarm.pk]),
        )
        for alarm in alarms
    }


def who_is_silent(board: Board) -> list[Person]:
    """Who did not answer yet and can still be reminded or followed: nobody else of their place confirmed."""
    return [one for row in board.silent for one in row.people if one.answer not in CONFIRMING]


def _silent_first(row: Row) -> tuple[Any, ...]:
    lead = row.leading
    if row.is_confirmed:
        return (2, lead.recipient.membership.organisation.name)
    # Who cannot and has no follower, then the longest silent.
    return (
        0 if row.is_alone else 1,
        row.people[0].recipient.made_at,
        lead.recipient.membership.organisation.name,
    )


def _person(recipient: Recipient, steps: list[AlarmStep], stuck: list[Delivery], phone: str) -> Person:
    first = {step.kind: step for step in reversed(steps)}
    answers = [step for step in steps if step.kind == Kind.ANSWERED]
    passed = [step for step in steps if step.kind == Kind.PASSED_ON]

    def at(kind: AlarmStep.Kind) -> datetime | None:
        return first[kind].at if kind in first else None

    return Person(
        recipient=recipient,
        phone=phone,
        sent_at=at(Kind.SENT),
        delivered_at=at(Kind.DELIVERED),
        opened_at=at(Kind.OPENED),
        reminded_at=at(Kind.REMINDED),
        answer=answers[-1].answer if answers else "",
        answered_at=answers[-1].at if answers else None,
        passed_on_at=passed[0].at if passed else None,
        is_alone=any(step.detail == "nobody" for step in passed)
        and (not answers or answers[-1].answer == CANNOT),
        channels=tuple(dict.fromkeys(step.channel for step in steps if step.kind == Kind.SENT)),
        failed=tuple(dict.fromkeys(delivery.channel for delivery in stuck)),
    )


def _phones(recipients: list[Recipient]) -> dict[Any, str]:
    """The own number of each, else the first number of their organisation."""
    members = [one.membership for one in recipients]
    reaches = queries.reaches(members)
    contacts = organisations.first_contacts({member.organisation for member in members})
    found = {}
    for one in recipients:
        contact = contacts.get(one.membership.organisation_id)
        number = contact.value if contact and contact.kind == "phone" else ""
        found[one.pk] = reaches[one.membership.account_id].phone or number
    return found


def _failures(rows: list[Row]) -> tuple[tuple[str, int], ...]:
    counted: dict[str, int] = {}
    for row in rows:
        for one in row.people:
            for channel in one.failed:
                counted[channel] = counted.get(channel, 0) + 1
    return tuple(sorted(counted.items()))
