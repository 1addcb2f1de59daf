"""What the pages of the alarms of an activity show, made ready for their templates."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.alerts import queries as alerts
from samenbeeld.alerts.queries.addressing import Preview
from samenbeeld.alerts.queries.board import Board, Person, Row
from samenbeeld.alerts.rules.chain import CANNOT, CONFIRMING
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.look import ages
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.rules import dialled


@dataclass(frozen=True)
class AlarmRow:
    """One alarm in the list."""

    board: Board
    mark: str
    state: str


@dataclass(frozen=True)
class PersonRow:
    """Somebody on the board, in words: where they stand, since when, what did not work, and their number."""

    person: Person
    name: str
    organisation: str
    function: str
    state: str
    at: datetime | None
    trail: str
    failed: str
    href: str
    follows: str  # for whom they were alarmed, "" for whom it was sent to
    may_be_called: bool


@dataclass(frozen=True)
class PlaceRow:
    """One place on the board: a person, or several when others were alarmed for them."""

    people: tuple[PersonRow, ...]
    is_confirmed: bool
    is_alone: bool
    silence: str


def preview_sentence(preview: Preview, activity: Activity) -> str:
    """ "Dit gaat naar: 23 mensen bij 14 organisaties"."""
    key = (
        "activities-alarm-goes-to-exercise"
        if activity.mode == Mode.EXERCISE.value
        else "activities-alarm-goes-to"
    )
    return say(key, people=len(preview.people), organisations=len(preview.organisations))


def shown(board: Board) -> AlarmRow:
    """One alarm as a row."""
    return AlarmRow(board, alerts.mark_of(board.alarm), _state_of(board))


def board_page(board: Board) -> dict[str, Any]:
    """Everything the board of one alarm shows."""
    places = [_place(row) for row in board.rows]
    waits = alerts.waits()
    sender = board.alarm.sent_by
    return {
        "board": board,
        "alarm": board.alarm,
        "mark": alerts.mark_of(board.alarm),
        "sender": f"{sender.account.name}, {sender.organisation.name}",
        "silent": [place for place in places if not place.is_confirmed],
        "confirmed": [place for place in places if place.is_confirmed],
        "state": _state_of(board),
        "failures": [
            say("activities-alarm-channel-fails", channel=say(f"alerts-channel-{name}"), count=count)
            for name, count in board.failures
        ],
        "rule": say(
            "activities-alarm-rule",
            remind=int(waits.remind.total_seconds() // 60),
            next=int(waits.next_contact.total_seconds() // 60),
        ),
        "rule_unconfirmed": not alerts.is_confirmed_policy("chain"),
        "bars": [*(["yes"] * board.confirmed), *(["no"] * (board.total - board.confirmed))],
    }


def _place(row: Row) -> PlaceRow:
    people = []
    before = ""
    for person in row.people:
        people.append(_person(person, before, row))
        before = person.recipient.membership.account.name
    silent_since = row.people[0].recipient.made_at
    minutes = int((now() - silent_since).total_seconds() // 60)
    silence = "" if row.is_confirmed else ages.duration(max(0, minutes))
    return PlaceRow(tuple(people), row.is_confirmed, row.is_alone, silence)


def _person(person: Person, follows: str, row: Row) -> PersonRow:
    recipient = person.recipient
    member = recipient.membership
    function = organisations.function_name(recipient.function, short=True)
    moments = {
        "delivered": person.delivered_at,
        "opened": person.opened_at,
        "sent": person.sent_at,
        "made": recipient.made_at,
    }
    return PersonRow(
        person=person,
        name=member.account.name,
        organisation=member.organisation.name,
        function=f"{function}, {say('activities-alarm-on-duty')}" if recipient.is_on_duty else function,
        state=say(f"activities-alarm-state-{person.state}"),
        at=person.answered_at if person.answer else moments.get(person.state),
        trail=_trail(person),
        failed=", ".join(say(f"alerts-channel-{name}") for name in person.failed),
        href=f"tel:{dialled(person.phone)}" if person.phone else "",
        follows=follows,
        may_be_called=person.answer not in CONFIRMING and not row.is_confirmed,
    )


def _trail(person: Person) -> str:
    """Delivered, opened and confirmed are three things, each with its moment."""
    steps = [
        ("sent", person.sent_at),
        ("delivered", person.delivered_at),
        ("opened", person.opened_at),
        ("reminded", person.reminded_at),
        ("passed-on", person.passed_on_at if person.answer != CANNOT else None),
    ]
    return ", ".join(say(f"activities-alarm-trail-{name}", at=at) for name, at in steps if at)


def _state_of(board: Board) -> str:
    if board.closed_at is not None:
        return say("activities-alarm-is-closed", at=board.closed_at)
    if board.confirmed == board.total:
        return say("activities-alarm-is-whole")
    return say("activities-alarm-runs")
