"""Reminders of reports: by hand and once by the clock, over the channels that people chose."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from uuid import uuid4

import pytest
from pytest_django import Settings

from samenbeeld.activities.models import Activity
from samenbeeld.activities.tests.situations import hoogwater_maas
from samenbeeld.alerts import actions as alerts
from samenbeeld.alerts import calm
from samenbeeld.alerts.models import CalmMessage
from samenbeeld.alerts.tests.servers import MailServer, own_mail
from samenbeeld.alerts.tests.test_channels import subject_of
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel import clock
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports import actions, tasks
from samenbeeld.situation_reports.models import DeadlineReminder
from samenbeeld.situation_reports.rules.rounds import Rhythm, to_remind
from samenbeeld.situation_reports.tests.cases import ask, send

NOON = datetime(2026, 11, 30, 12, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def flood(cast: Cast) -> Activity:
    return hoogwater_maas(cast)


@pytest.fixture
def mail(settings: Settings) -> Iterator[MailServer]:
    with own_mail(settings, "alarm@regio.example") as server:
        yield server


@pytest.fixture(autouse=True)
def amina_gets_mail(cast: Cast, mail: MailServer) -> None:
    reached(cast)


def reached(cast: Cast, **quiet: time) -> None:
    alerts.change_reach(actor=cast.amina, email="amina@example.org", phone="0612345678", **quiet)


def by_the_clock(at: datetime) -> None:
    with clock.at(at):
        tasks.remind_the_late()
        calm.leave()


@pytest.mark.parametrize(
    ("minutes", "so_far", "reminded"), [(-1, 0, None), (0, 0, 1), (59, 0, 1), (61, 0, None), (5, 1, None)]
)
def test_a_round_is_reminded_of_when_its_deadline_has_just_passed(
    minutes: int, so_far: int, reminded: int | None
) -> None:
    rhythm = Rhythm(NOON - AN_HOUR, NOON, timedelta(hours=4))
    found = to_remind(rhythm, so_far, NOON + timedelta(minutes=minutes), within=AN_HOUR)
    assert (found.number if found else None) == reminded


def test_a_request_that_ended_reminds_nobody() -> None:
    rhythm = Rhythm(NOON - AN_HOUR, NOON, None, ended_at=NOON)
    assert to_remind(rhythm, 0, NOON + MINUTE, within=AN_HOUR) is None


def test_at_the_deadline_the_clock_reminds_once(cast: Cast, flood: Activity, mail: MailServer) -> None:
    due = ask(cast, flood).first_due_at
    by_the_clock(due - MINUTE)
    assert mail.mails == []
    for minutes in (1, 2, 3):
        by_the_clock(due + minutes * MINUTE)
    assert [subject_of(each) for each in mail.mails] == [
        "Er wordt een situatierapport van je gevraagd: Hoogwater Maas"
    ]
    assert DeadlineReminder.objects.filter(organisation=cast.de_maasoever).count() == 1
    [line] = JournalLine.objects.filter(kind="situation_reports.OrganisationsReminded")
    assert (line.after or {})["by_clock"]
    assert line.actor_account == ""


def test_who_reported_or_said_that_nothing_changed_is_not_reminded(
    cast: Cast, flood: Activity, mail: MailServer
) -> None:
    due = ask(cast, flood, hours=4).first_due_at
    send(cast.amina, flood)
    by_the_clock(due + MINUTE)
    with clock.at(due + 2 * MINUTE):
        actions.confirm_unchanged(actor=cast.amina, activity=flood, base=1, key=uuid4())
    by_the_clock(due + timedelta(hours=4) + MINUTE)
    assert mail.mails == []


def test_by_hand_a_reminder_leaves_at_once_and_never_by_sms(
    cast: Cast, flood: Activity, mail: MailServer, settings: Settings
) -> None:
    settings.SMS_GATEWAY, settings.SMS_SECRET = "http://127.0.0.1:9/sms", "geheim"
    ask(cast, flood)
    actions.remind(actor=cast.bram, activity=flood, organisations=[cast.de_maasoever])
    assert calm.leave() == 1
    assert {each.channel for each in CalmMessage.objects.all()} == {"mail"}
    assert b"/situatierapport/" in mail.mails[0].content or b"http" in mail.mails[0].content


def test_quiet_hours_hold_a_reminder_until_the_morning(cast: Cast, flood: Activity, mail: MailServer) -> None:
    reached(cast, quiet_from=time(22, 0), quiet_until=time(7, 0))
    night = datetime(2030, 1, 14, 2, tzinfo=UTC)
    with clock.at(night):
        ask(cast, flood, first_due_at=night + AN_HOUR, hours=12)
    by_the_clock(night + AN_HOUR + MINUTE)
    assert mail.mails == []
    with clock.at(datetime(2030, 1, 14, 6, 1, tzinfo=UTC)):
        assert calm.leave() == 1


def test_what_came_too_late_to_help_is_not_sent(cast: Cast, flood: Activity, mail: MailServer) -> None:
    due = ask(cast, flood, hours=1).first_due_at
    with clock.at(due + MINUTE):
        tasks.remind_the_late()
    with clock.at(due + 2 * AN_HOUR):
        assert calm.leave() == 0
    assert CalmMessage.objects.get(membership=cast.amina).state == "given_up"
