"""Sending, answering, following and closing, through the real actions."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from samenbeeld.access.rules import Scope
from samenbeeld.alerts import actions, queries, sending, tasks
from samenbeeld.alerts.models import Alarm, AlarmStep, Recipient
from samenbeeld.alerts.queries import board, mine
from samenbeeld.alerts.rules.audience import Wanted
from samenbeeld.alerts.tests.conftest import Send, colleague
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.tests.cast import Cast

SCOPE = Scope(owner="ghor-zuid-limburg", regions=frozenset(["VR24"]))
SOUTH = Wanted(regions=frozenset(["VR24"]))


def logins(alarm: Alarm) -> list[str]:
    return sorted(one.membership.account.login for one in Recipient.objects.filter(alarm=alarm))


def kinds(alarm: Alarm) -> list[str]:
    return [str(step.kind) for step in AlarmStep.objects.filter(alarm=alarm)]


def later(minutes: int) -> Any:
    return clock.at(now() + timedelta(minutes=minutes))


def test_an_alarm_reaches_the_first_contact_of_each_organisation(cast: Cast, send: Send) -> None:
    assert logins(send(wanted=SOUTH)) == ["amina", "bram"]


def test_who_may_not_send_is_refused(cast: Cast, send: Send) -> None:
    with pytest.raises(NotAllowed):
        send(actor=cast.amina)


def test_an_alarm_to_nobody_is_refused(cast: Cast, send: Send) -> None:
    with pytest.raises(Refused, match="alerts-nobody"):
        send(wanted=Wanted())


def test_a_list_that_changed_since_it_was_seen_is_refused(cast: Cast, send: Send) -> None:
    with pytest.raises(Conflict, match="alerts-list-changed"):
        send(seen="another list")


def test_the_same_form_twice_is_one_alarm(cast: Cast, send: Send) -> None:
    send(key="once")
    with pytest.raises(Conflict, match="alerts-sent-already"):
        send(key="once")
    assert Alarm.objects.count() == 1


def test_alarms_of_one_thing_are_counted(cast: Cast, send: Send) -> None:
    assert [send().number, send().number] == [1, 2]


def test_an_alarm_of_an_exercise_goes_to_who_takes_part_alone(cast: Cast, send: Send) -> None:
    alarm = send(mode=Mode.EXERCISE, wanted=SOUTH, taking_part=frozenset(["de-maasoever"]))
    assert logins(alarm) == ["amina"]


def test_an_exercise_guest_gets_no_real_alarm(cast: Cast, send: Send) -> None:
    organisations.change_functions(actor=SYSTEM, membership=cast.eva, functions=["exercise_guest", "guest"])
    wanted = Wanted(organisations=frozenset(["netwerk-maasland"]), functions=frozenset(["exercise_guest"]))
    exercise = send(mode=Mode.EXERCISE, wanted=wanted, taking_part=frozenset(["netwerk-maasland"]))
    assert logins(exercise) == ["eva"]
    organisations.change_functions(actor=SYSTEM, membership=cast.eva, functions=["exercise_guest"])
    with pytest.raises(Refused, match="alerts-nobody"):
        send(wanted=wanted)


def test_who_has_duty_is_alarmed_alone(cast: Cast, send: Send) -> None:
    yara = colleague(cast.de_maasoever, "yara", "ico")
    organisations.set_duty(
        actor=SYSTEM, membership=yara, function="ico", starts_at=now() - timedelta(hours=1),
        ends_at=now() + timedelta(hours=1),
    )  # fmt: skip
    alarm = send()
    assert logins(alarm) == ["yara"]
    assert Recipient.objects.get(alarm=alarm).is_on_duty


def test_answering_is_written_down_with_its_moment(cast: Cast, send: Send) -> None:
    alarm = send()
    actions.answer(actor=cast.amina, alarm=alarm, answer="seen")
    standing = board.board(alarm)
    assert (standing.confirmed, standing.total) == (1, 1)
    assert standing.rows[0].people[0].answered_at is not None
    assert JournalLine.objects.filter(kind="alerts.AlarmAnswered").count() == 1


def test_who_is_not_in_it_cannot_answer(cast: Cast, send: Send) -> None:
    with pytest.raises(NotFound):
        actions.answer(actor=cast.chantal, alarm=send(), answer="seen")


def test_the_same_answer_twice_changes_nothing(cast: Cast, send: Send) -> None:
    alarm = send()
    actions.answer(actor=cast.amina, alarm=alarm, answer="seen")
    with pytest.raises(Conflict):
        actions.answer(actor=cast.amina, alarm=alarm, answer="seen")


def test_who_cannot_is_followed_by_the_substitute_at_once(cast: Cast, send: Send) -> None:
    colleague(cast.de_maasoever, "wim", "logger")
    alarm = send()
    actions.answer(actor=cast.amina, alarm=alarm, answer="cannot")
    assert logins(alarm) == ["amina", "wim"]
    assert board.board(alarm).total == 1


def test_the_answer_of_a_substitute_confirms_the_place(cast: Cast, send: Send) -> None:
    wim = colleague(cast.de_maasoever, "wim", "logger")
    alarm = send()
    actions.answer(actor=cast.amina, alarm=alarm, answer="cannot")
    actions.answer(actor=wim, alarm=alarm, answer="coming")
    assert board.board(alarm).confirmed == 1


def test_the_silent_are_reminded_and_then_followed_until_nobody_is_left(cast: Cast, send: Send) -> None:
    colleague(cast.de_maasoever, "wim", "logger")
    alarm = send()
    for minutes in range(0, 60, 2):
        with later(minutes):
            tasks.follow()
    assert logins(alarm) == ["amina", "wim"]
    assert kinds(alarm).count("reminded") == 2
    assert kinds(alarm).count("passed_on") == 2
    assert board.board(alarm).rows[0].is_alone


def test_who_answered_is_not_followed(cast: Cast, send: Send) -> None:
    colleague(cast.de_maasoever, "wim", "logger")
    alarm = send()
    actions.answer(actor=cast.amina, alarm=alarm, answer="seen")
    with later(30):
        tasks.follow()
    assert logins(alarm) == ["amina"]


def test_a_closed_alarm_follows_and_asks_nobody_any_more(cast: Cast, send: Send) -> None:
    colleague(cast.de_maasoever, "wim", "logger")
    alarm = send()
    actions.close_alarm(actor=cast.bram, scope=SCOPE, alarm=alarm, reason="Voorbij")
    with later(30):
        tasks.follow()
    assert logins(alarm) == ["amina"]
    assert mine.waiting(cast.amina) == []
    with pytest.raises(Conflict, match="alerts-is-closed"):
        actions.answer(actor=cast.amina, alarm=alarm, answer="seen")


def test_who_may_not_send_may_not_close(cast: Cast, send: Send) -> None:
    with pytest.raises(NotAllowed):
        actions.close_alarm(actor=cast.amina, scope=SCOPE, alarm=send(), reason="")


def test_the_next_contact_is_alarmed_once(cast: Cast, send: Send) -> None:
    alarm = send()
    recipient = queries.recipient_of(alarm, cast.amina)
    actions.alarm_next_contact(actor=SYSTEM, recipient=recipient)
    with pytest.raises(Conflict):
        actions.alarm_next_contact(actor=SYSTEM, recipient=recipient)


def test_the_sender_writes_down_what_was_said_by_telephone(cast: Cast, send: Send) -> None:
    alarm = send()
    recipient = queries.recipient_of(alarm, cast.amina)
    actions.answer_by_phone(actor=cast.bram, scope=SCOPE, alarm=alarm, recipient=recipient, answer="seen")
    assert board.board(alarm).confirmed == 1
    assert JournalLine.objects.get(kind="alerts.AlarmAnsweredByPhone").actor_name == "Bram Janssen"


def test_another_may_not_answer_for_somebody(cast: Cast, send: Send) -> None:
    alarm = send()
    recipient = queries.recipient_of(alarm, cast.amina)
    with pytest.raises(NotAllowed):
        actions.answer_by_phone(
            actor=cast.amina, scope=SCOPE, alarm=alarm, recipient=recipient, answer="seen"
        )


def test_the_journal_keeps_no_words_of_a_red_alarm(cast: Cast, send: Send) -> None:
    send(tlp=Tlp.RED)
    after = JournalLine.objects.get(kind="alerts.AlarmSent").after
    assert after is not None
    assert after["first"] == ""


def test_the_database_changes_no_step(cast: Cast, send: Send) -> None:
    send()
    with pytest.raises(DatabaseError, match="stays"), transaction.atomic():
        AlarmStep.objects.update(detail="x")


def test_delivered_opened_and_confirmed_are_three_things(cast: Cast, send: Send) -> None:
    alarm = send()
    recipient = queries.recipient_of(alarm, cast.amina)
    states = [board.board(alarm).rows[0].leading.state]
    sending.note_on_screen([recipient])
    states.append(board.board(alarm).rows[0].leading.state)
    sending.note_opening(recipient)
    states.append(board.board(alarm).rows[0].leading.state)
    actions.answer(actor=cast.amina, alarm=alarm, answer="seen")
    states.append(board.board(alarm).rows[0].leading.state)
    assert states == ["sent", "delivered", "opened", "seen"]


def test_the_silent_stand_before_who_confirmed(cast: Cast, send: Send) -> None:
    alarm = send(wanted=SOUTH)
    actions.answer(actor=cast.amina, alarm=alarm, answer="seen")
    standing = board.board(alarm)
    assert [row.is_confirmed for row in standing.rows] == [False, True]


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"phone": "12", "email": ""}, "phone"),
        ({"phone": "", "email": "geen adres"}, "email"),
        ({"phone": "", "email": "", "quiet_from": now().time()}, "quiet_until"),
    ],
)
def test_a_number_or_address_that_cannot_be_is_named(cast: Cast, given: Any, field: str) -> None:
    with pytest.raises(Refused) as refused:
        actions.change_reach(actor=cast.amina, **given)
    assert refused.value.field == field


def test_numbers_stay_out_of_the_journal(cast: Cast) -> None:
    actions.change_reach(actor=cast.amina, phone="06 12 34 56 78", email="amina@example.org")
    line = JournalLine.objects.get(kind="alerts.ReachChanged")
    assert line.after == {"ways": ["phone", "email"]}
