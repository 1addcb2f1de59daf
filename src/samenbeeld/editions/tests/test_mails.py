"""The mail about an edition, on a real mail server: what it says, to whom, how often, and how it stops."""

import email
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from pytest_django import Settings

from samenbeeld.alerts.tests.servers import MailServer
from samenbeeld.editions import actions, sending
from samenbeeld.editions.models import EditionMail, EditionMailStep, Subscription
from samenbeeld.editions.queries import mailing
from samenbeeld.editions.tests.conftest import Freeze, subscribed
from samenbeeld.jobs import queue
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.tests.judging import judged


def text_of(envelope: Any) -> str:
    payload = email.message_from_bytes(envelope.content).get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode().replace("\r\n", "\n")


def stop_link(envelope: Any) -> str:
    found = re.search(r"https?://[^/]+(/weekeditie/afmelden/\S+)", text_of(envelope))
    assert found
    return found[1]


def test_freezing_mails_whoever_asked_for_a_region_of_it(
    cast: Cast, freeze: Freeze, mail: MailServer
) -> None:
    subscribed(cast.amina)
    subscribed(cast.daan, "VR23")
    subscribed(cast.hanna, "VR23")
    freeze(regions=[cast.zuid_limburg])
    queue.work_off()
    assert [envelope.rcpt_tos for envelope in mail.mails] == [["amina@example.org"]]


def test_a_green_mail_tells_phase_changes_and_levels_of_the_chosen_themes(
    cast: Cast, freeze: Freeze, mail: MailServer
) -> None:
    with clock.at(now() - timedelta(days=7)):
        judged(cast.chantal, cast.zuid_limburg, "weer", Level.GREEN)
        freeze()
    judged(cast.chantal, cast.zuid_limburg, "weer", Level.YELLOW)
    judged(cast.chantal, cast.zuid_limburg, "geweld", Level.YELLOW)
    subscribed(cast.amina, "VR24", themes=("weer",))
    freeze(introduction="Let op de storm.")
    queue.work_off()
    text = text_of(mail.mails[0])
    assert "Let op de storm." in text
    assert "Zuid-Limburg: Onbekend" in text
    assert "Zuid-Limburg, Extreem weer: van groen naar geel." in text
    assert "Extreem weer: Zuid-Limburg geel" in text
    assert "Limburg-Noord" not in text
    assert "geweld" not in text.lower()


def test_a_mail_above_green_says_only_that_there_is_an_edition(
    cast: Cast, freeze: Freeze, mail: MailServer
) -> None:
    judged(cast.chantal, cast.zuid_limburg, "weer", Level.YELLOW, what_is="De brug is dicht.")
    subscribed(cast.amina)
    edition = freeze(tlp=Tlp.AMBER, introduction="Alleen voor ons.")
    queue.work_off()
    text = text_of(mail.mails[0])
    assert f"/veiligheidsbeeld/edities/{edition.number}/" in text
    assert "Log in om de editie te lezen." in text
    for closed in ("Alleen voor ons.", "De brug is dicht.", "geel", "Zuid-Limburg", "Thema"):
        assert closed not in text


def test_who_may_not_read_it_gets_no_mail(cast: Cast, freeze: Freeze, mail: MailServer) -> None:
    subscribed(cast.daan)
    freeze(regions=[cast.zuid_limburg], tlp=Tlp.AMBER)
    queue.work_off()
    assert mail.mails == []
    assert EditionMail.objects.count() == 0


def test_a_mail_leaves_once_however_often_the_work_is_done(
    cast: Cast, freeze: Freeze, mail: MailServer
) -> None:
    subscribed(cast.amina)
    freeze()
    for _ in range(3):
        sending.leave()
    queue.work_off()
    assert len(mail.mails) == 1
    assert EditionMail.objects.get().state == "sent"


def test_a_long_list_goes_on_without_holding_up_other_work(
    cast: Cast, freeze: Freeze, mail: MailServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sending, "_AT_ONCE", 2)
    for person in (cast.amina, cast.bram, cast.chantal, cast.daan, cast.hanna):
        subscribed(person)
    freeze()
    assert queue.work_off() > 1
    assert sorted(envelope.rcpt_tos[0].partition("@")[0] for envelope in mail.mails) == [
        "amina", "bram", "chantal", "daan", "hanna",
    ]  # fmt: skip


def test_when_the_server_is_away_it_is_written_down_and_tried_again_later(
    cast: Cast, freeze: Freeze, settings: Settings, mail: MailServer
) -> None:
    right, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    subscribed(cast.amina)
    subscribed(cast.bram)
    edition = freeze()
    sending.leave()
    # One address is enough to know that nobody answers.
    assert EditionMailStep.objects.count() == 1
    told = {each.state for each in mailing.deliveries(edition)}
    assert told == {"trying", "waiting"}
    settings.EMAIL_PORT = right
    with clock.at(now() + timedelta(minutes=2)):
        sending.leave()
    assert [each.state for each in mailing.deliveries(edition)] == ["sent", "sent"]
    kinds = list(EditionMailStep.objects.order_by("pk").values_list("kind", "reason"))
    assert kinds == [("failed", "server-away"), ("sent", ""), ("sent", "")]


def test_what_goes_on_failing_is_given_up_and_sent_again_by_a_person(
    cast: Cast, freeze: Freeze, settings: Settings, mail: MailServer
) -> None:
    right, settings.EMAIL_PORT = settings.EMAIL_PORT, 9
    subscribed(cast.amina)
    edition = freeze()
    for hours in range(0, 20, 2):
        with clock.at(now() + timedelta(hours=hours)):
            sending.leave()
    row = EditionMail.objects.get()
    assert row.state == "given_up"
    settings.EMAIL_PORT = right
    with pytest.raises(NotAllowed):
        actions.send_again(actor=cast.amina, edition=edition, mail=row)
    actions.send_again(actor=cast.chantal, edition=edition, mail=row)
    sending.leave()
    assert len(mail.mails) == 1
    with pytest.raises(Conflict, match="editions-mail-on-its-way"):
        actions.send_again(actor=cast.chantal, edition=edition, mail=row)


def test_an_address_that_is_refused_is_not_tried_again(cast: Cast, freeze: Freeze, mail: MailServer) -> None:
    mail.refuses = "550 no such address"
    subscribed(cast.amina)
    edition = freeze()
    sending.leave()
    [told] = mailing.deliveries(edition)
    assert (told.state, told.reason) == ("given_up", "refused")


def test_a_mail_that_the_server_took_without_a_word_is_not_sent_twice_by_itself(
    cast: Cast, freeze: Freeze, mail: MailServer
) -> None:
    mail.hangs_up = True
    subscribed(cast.amina)
    edition = freeze()
    sending.leave()
    mail.hangs_up = False
    with clock.at(now() + timedelta(hours=1)):
        sending.leave()
        [told] = mailing.deliveries(edition)
        assert (len(mail.mails), told.state) == (1, "unknown")
        text = cast.client(cast.bram).get(f"/veiligheidsbeeld/edities/{edition.number}/verzending/")
        assert "Onbekend of deze aankwam" in text.content.decode()
        actions.send_again(actor=cast.bram, edition=edition, mail=told.mail)
        sending.leave()
    first, second = (email.message_from_bytes(envelope.content)["Message-ID"] for envelope in mail.mails)
    assert first == second


def test_without_a_mail_server_no_mail_is_promised_and_the_screen_says_so(
    cast: Cast, freeze: Freeze, settings: Settings
) -> None:
    settings.EMAIL_HOST = ""
    subscribed(cast.amina)
    edition = freeze()
    assert EditionMail.objects.count() == 0
    browser = cast.client(cast.bram)
    for path in ("/veiligheidsbeeld/edities/", f"/veiligheidsbeeld/edities/{edition.number}/verzending/"):
        assert "Er is geen mailserver ingesteld." in browser.get(path).content.decode()


def test_who_stopped_meanwhile_gets_nothing(cast: Cast, freeze: Freeze, mail: MailServer) -> None:
    subscribed(cast.amina)
    edition = freeze()
    actions.unsubscribe(actor=cast.amina)
    sending.leave()
    assert mail.mails == []
    assert mailing.deliveries(edition)[0].reason == "unsubscribed"


def test_looking_at_the_link_in_a_mail_stops_nothing(cast: Cast, freeze: Freeze, mail: MailServer) -> None:
    subscribed(cast.amina)
    freeze()
    sending.leave()
    path, scanner = stop_link(mail.mails[0]), Client()
    assert [scanner.get(path).status_code, scanner.head(path).status_code] == [200, 200]
    assert Subscription.objects.get().ended_at is None


def test_one_press_stops_the_mail_without_logging_in(cast: Cast, freeze: Freeze, mail: MailServer) -> None:
    subscribed(cast.amina)
    freeze()
    sending.leave()
    path = stop_link(mail.mails[0])
    answer = Client(enforce_csrf_checks=True).post(path, {"List-Unsubscribe": "One-Click"})
    assert "De mail is gestopt" in answer.content.decode()
    assert Subscription.objects.get().ended_at is not None
    assert "De mail was al gestopt" in Client().post(path).content.decode()
    header = email.message_from_bytes(mail.mails[0].content)["List-Unsubscribe"]
    assert "".join(header.split()).endswith(f"{path}>")


def test_an_old_link_stops_what_was_asked_later_too(cast: Cast, freeze: Freeze, mail: MailServer) -> None:
    subscribed(cast.amina)
    freeze()
    sending.leave()
    subscribed(cast.amina, "VR24")
    Client().post(stop_link(mail.mails[0]))
    assert mailing.subscription_of(cast.amina.account) is None


def test_a_forged_link_stops_nothing(cast: Cast) -> None:
    subscribed(cast.amina)
    answer = Client().post(f"/weekeditie/afmelden/{cast.amina.account_id}.verzonnen/")
    assert answer.status_code == 404
    assert Subscription.objects.get().ended_at is None
