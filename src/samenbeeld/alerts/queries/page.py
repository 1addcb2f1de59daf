"""What the page of an alarm tells the person who is in it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samenbeeld.alerts import queries
from samenbeeld.alerts.models import Alarm, AlarmStep, Recipient
from samenbeeld.alerts.queries import addressing, board
from samenbeeld.alerts.queries.board import Board, Person
from samenbeeld.alerts.rules import chain
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import queries as organisations


@dataclass(frozen=True)
class Told:
    """One alarm as one person sees it. `substitute`: who is alarmed next for them, "" when nobody is left."""

    alarm: Alarm
    person: Person
    board: Board
    mark: str
    instead_of: str  # for whom they are alarmed, "" when it was sent to them
    remind_at: datetime
    next_at: datetime
    substitute: str
    call_name: str
    call_number: str

    @property
    def is_open(self) -> bool:
        """Whether an answer is still asked for."""
        return not self.person.answer and self.board.closed_at is None

    @property
    def is_exercise(self) -> bool:
        """Whether the frame of an exercise stands around it."""
        return self.alarm.mode == Mode.EXERCISE.value


def told_to(recipient: Recipient) -> Told:
    """The alarm, for this person. A fixed number of queries."""
    alarm = recipient.alarm
    whole = board.board(alarm)
    people = [one for row in whole.rows for one in row.people]
    person = next(one for one in people if one.recipient.pk == recipient.pk)
    waits = queries.waits()
    name, number = queries.number_to_call(recipient.membership.organisation)
    return Told(
        alarm=alarm,
        person=person,
        board=whole,
        mark=queries.mark_of(alarm),
        instead_of=_instead_of(recipient, people),
        remind_at=recipient.made_at + waits.remind,
        next_at=recipient.made_at + waits.next_contact,
        substitute=_substitute(recipient, people),
        call_name=name,
        call_number=number,
    )


def _instead_of(recipient: Recipient, people: list[Person]) -> str:
    if recipient.root_id is None:
        return ""
    root = next(one for one in people if one.recipient.pk == recipient.root_id)
    return root.recipient.membership.account.name


def _substitute(recipient: Recipient, people: list[Person]) -> str:
    passed_on = AlarmStep.objects.filter(recipient=recipient, kind=AlarmStep.Kind.PASSED_ON).exists()
    mine = recipient.root_id or recipient.pk
    followers = [
        one for one in people if one.recipient.root_id == mine and one.recipient.made_at > recipient.made_at
    ]
    if passed_on:
        return followers[0].recipient.membership.account.name if followers else ""
    organisation = recipient.membership.organisation
    members = organisations.members_of(organisation)
    alarmed = {one.recipient.membership.account_id for one in people}
    found = chain.next_contact(
        organisation.slug,
        function=recipient.function,
        mode=Mode(recipient.alarm.mode),
        workers=[addressing.worker_of(one) for one in members],
        on_duty={key for keys in addressing.duties([organisation]).values() for key in keys},
        alarmed={str(one.pk) for one in members if one.account_id in alarmed},
        order=addressing.first_contact(),
    )
    names: dict[str, Any] = {str(one.pk): one.account.name for one in members}
    return names[found.key] if found else ""
