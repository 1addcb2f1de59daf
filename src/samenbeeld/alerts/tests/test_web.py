"""The page of an alarm, the link of a message, the bar and the reach, by who may and who may not."""

import json
import re
from datetime import timedelta

import pytest
from django.test import Client

from samenbeeld.alerts import actions
from samenbeeld.alerts.messages import message_for
from samenbeeld.alerts.models import Alarm, AlarmStep, AnswerLink, Delivery, Reach
from samenbeeld.alerts.queries import board, recipient_of
from samenbeeld.alerts.tests.conftest import FIRST, SECOND, Send
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel import clock
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.tests.cast import Cast


@pytest.fixture
def alarm(cast: Cast, send: Send) -> Alarm:
    organisations.add_contact(
        actor=SYSTEM, organisation=cast.ghor_zuid_limburg, kind="phone", value="000 240 10 01"
    )
    return send()


def link_to(cast: Cast, alarm: Alarm) -> str:
    """The path of a fresh link for Amina, as a message carries it."""
    delivery = Delivery.objects.create(recipient=recipient_of(alarm, cast.amina), channel="sms")
    return message_for(delivery).link.removeprefix("http://localhost:8000")


def page(browser: Client, path: str) -> str:
    return browser.get(path).content.decode()


def test_the_page_says_what_why_from_whom_and_what_follows(cast: Cast, alarm: Alarm) -> None:
    told = page(cast.client(cast.amina), f"/alarmen/{alarm.pk}/")
    for words in (
        "Alarm, geen oefening", FIRST, SECOND, "Je krijgt dit als ICo van De Maasoever", "Bram Janssen, HIN",
        "1 persoon bij 1 organisatie", "0 van 1 bevestigd", "Ik heb dit gelezen", "Als je niets doet",
        "Bel GHOR Zuid-Limburg, 000 240 10 01", 'href="tel:0002401001"',
    ):  # fmt: skip
        assert words in told


def test_the_page_counts_as_opened(cast: Cast, alarm: Alarm) -> None:
    page(cast.client(cast.amina), f"/alarmen/{alarm.pk}/")
    assert AlarmStep.objects.filter(alarm=alarm, kind="opened").count() == 1


@pytest.mark.parametrize("person", ["bram", "chantal", "eva"])
def test_for_who_is_not_in_it_the_alarm_does_not_exist(cast: Cast, alarm: Alarm, person: str) -> None:
    assert cast.client(cast.people[person]).get(f"/alarmen/{alarm.pk}/").status_code == 404


def test_a_stranger_goes_to_the_login_and_back(cast: Cast, alarm: Alarm) -> None:
    answer = Client().get(f"/alarmen/{alarm.pk}/")
    assert answer.headers["Location"] == f"/inloggen/?next=%2Falarmen%2F{alarm.pk}%2F"


def test_one_press_answers(cast: Cast, alarm: Alarm) -> None:
    answer = cast.client(cast.amina).post(f"/alarmen/{alarm.pk}/antwoord/", {"answer": "seen"}, follow=True)
    assert "Je antwoord: ik heb dit gelezen" in answer.content.decode()
    assert board.board(alarm).confirmed == 1


def test_a_second_press_says_that_it_was_known(cast: Cast, alarm: Alarm) -> None:
    browser = cast.client(cast.amina)
    browser.post(f"/alarmen/{alarm.pk}/antwoord/", {"answer": "seen"})
    answer = browser.post(f"/alarmen/{alarm.pk}/antwoord/", {"answer": "seen"})
    assert answer.status_code == 409
    assert "Dit antwoord hadden we al van je" in answer.content.decode()


def test_an_answer_that_is_none_is_refused(cast: Cast, alarm: Alarm) -> None:
    answer = cast.client(cast.amina).post(f"/alarmen/{alarm.pk}/antwoord/", {"answer": "misschien"})
    assert answer.status_code == 422


def test_another_cannot_answer_for_me(cast: Cast, alarm: Alarm) -> None:
    answer = cast.client(cast.chantal).post(f"/alarmen/{alarm.pk}/antwoord/", {"answer": "seen"})
    assert answer.status_code == 404


def test_looking_at_a_link_changes_nothing(cast: Cast, alarm: Alarm) -> None:
    before = AlarmStep.objects.count()
    path = link_to(cast, alarm)
    browser = Client()
    assert [browser.get(path).status_code, browser.head(path).status_code] == [200, 200]
    assert AlarmStep.objects.count() == before
    assert AnswerLink.objects.get().used_at is None


def opened(alarm: Alarm) -> int:
    return AlarmStep.objects.filter(alarm=alarm, kind="opened").count()


def test_a_link_that_stands_on_a_screen_counts_as_opened_once(cast: Cast, alarm: Alarm) -> None:
    path, browser = link_to(cast, alarm), Client()
    assert f'hx-post="{path}geopend/"' in page(browser, path)
    assert [browser.post(f"{path}geopend/").status_code for _ in range(2)] == [204, 204]
    assert opened(alarm) == 1
    assert board.board(alarm).rows[0].people[0].state == "opened"
    assert AnswerLink.objects.get().used_at is None


def test_a_link_in_the_browser_of_another_or_of_nobody_is_not_opened(cast: Cast, alarm: Alarm) -> None:
    path = link_to(cast, alarm)
    assert cast.client(cast.bram).post(f"{path}geopend/").status_code == 204
    assert Client().post("/a/verzonnen/geopend/").status_code == 404
    with clock.at(now() + timedelta(minutes=300)):
        Client().post(f"{path}geopend/")
    assert opened(alarm) == 0


def test_one_tap_on_the_link_answers_without_logging_in(cast: Cast, alarm: Alarm) -> None:
    path = link_to(cast, alarm)
    browser = Client(enforce_csrf_checks=True)
    token = browser.get(path).cookies.values()
    csrf = next(cookie.value for cookie in token if "csrf" in cookie.key)
    answer = browser.post(path, {"answer": "seen", "csrfmiddlewaretoken": csrf})
    assert "Je antwoord: ik heb dit gelezen" in answer.content.decode()
    assert board.board(alarm).confirmed == 1


def test_a_link_works_once_and_says_so_calmly(cast: Cast, alarm: Alarm) -> None:
    path, browser = link_to(cast, alarm), Client()
    browser.post(path, {"answer": "seen"})
    again = browser.post(path, {"answer": "cannot"})
    assert again.status_code == 409
    for words in ("Deze link is al gebruikt", "Je antwoord: ik heb dit gelezen", "000 240 10 01"):
        assert words in again.content.decode()
    assert FIRST not in again.content.decode()
    assert board.board(alarm).confirmed == 1


@pytest.mark.parametrize(("minutes", "status"), [(-10, 200), (250, 200), (300, 409)])
def test_a_link_lives_a_short_while_and_forgives_a_clock(
    cast: Cast, alarm: Alarm, minutes: int, status: int
) -> None:
    path = link_to(cast, alarm)
    with clock.at(now() + timedelta(minutes=minutes)):
        answer = Client().get(path)
    assert answer.status_code == status
    if status == 409:
        assert "Deze link is verlopen" in answer.content.decode()
        assert "000 240 10 01" in answer.content.decode()


def test_a_link_that_expired_does_not_say_that_an_answer_did_not_arrive(cast: Cast, alarm: Alarm) -> None:
    path, unanswered = link_to(cast, alarm), "Zij zien nog geen antwoord van je."
    with clock.at(now() + timedelta(hours=5)):
        assert unanswered in Client().get(path).content.decode()
    cast.client(cast.amina).post(f"/alarmen/{alarm.pk}/antwoord/", {"answer": "seen"})
    with clock.at(now() + timedelta(hours=5)):
        told = Client().get(path).content.decode()
    assert "Deze link is verlopen" in told
    assert "Je antwoord: ik heb dit gelezen" in told
    assert unanswered not in told


def test_a_link_of_somebody_who_left_opens_nothing(cast: Cast, alarm: Alarm) -> None:
    path = link_to(cast, alarm)
    organisations.end_membership(actor=SYSTEM, membership=cast.amina)
    told = Client().get(path).content.decode()
    assert "Deze link is verlopen" in told
    assert FIRST not in told


def test_a_link_in_the_browser_of_somebody_else_does_nothing(cast: Cast, alarm: Alarm) -> None:
    path = link_to(cast, alarm)
    answer = cast.client(cast.chantal).post(path, {"answer": "seen"})
    assert answer.status_code == 403
    assert "Deze link is voor iemand anders" in answer.content.decode()
    assert FIRST not in answer.content.decode()
    assert board.board(alarm).confirmed == 0


@pytest.mark.parametrize("behind", [")/", "./", "/)/", "/ en nog iets/", ",%20zei%20ze/"])
def test_what_stands_behind_a_link_is_not_part_of_it(cast: Cast, alarm: Alarm, behind: str) -> None:
    path = link_to(cast, alarm).rstrip("/") + behind
    answer = Client().get(path)
    is_known = "zei" not in behind
    assert (FIRST if is_known else "Deze link kennen we niet") in answer.content.decode()
    if is_known:
        assert "Je antwoord" in Client().post(path, {"answer": "seen"}).content.decode()


@pytest.mark.parametrize("token", ["verzonnen", "a.b", "AAAA.xxxxxxxx", "verzonnen/en/nog/iets"])
def test_a_link_we_did_not_make_gets_a_calm_answer(cast: Cast, token: str) -> None:
    answer = Client().get(f"/a/{token}/")
    assert answer.status_code == 404
    assert "Deze link kennen we niet" in answer.content.decode()


def test_guessing_links_ends(cast: Cast) -> None:
    browser = Client()
    statuses = [browser.get(f"/a/{number}/").status_code for number in range(31)]
    assert (statuses[0], statuses[-1]) == (404, 429)


def test_a_link_of_a_red_alarm_shows_nothing(cast: Cast, send: Send) -> None:
    alarm = send()
    path = link_to(cast, alarm)
    red = send(tlp=Tlp.RED)
    AnswerLink.objects.update(recipient=recipient_of(red, cast.amina))
    told = Client().get(path).content.decode()
    assert "Log in om te lezen" in told
    assert FIRST not in told


def test_a_link_of_a_closed_alarm_says_that_nothing_is_asked(cast: Cast, alarm: Alarm) -> None:
    path = link_to(cast, alarm)
    from samenbeeld.access.rules import Scope

    scope = Scope(owner="ghor-zuid-limburg", regions=frozenset(["VR24"]))
    actions.close_alarm(actor=cast.bram, scope=scope, alarm=alarm, reason="Voorbij")
    assert "Je hoeft niets meer te doen" in Client().get(path).content.decode()


def test_an_exercise_says_so_first_on_the_page_and_by_the_link(cast: Cast, send: Send) -> None:
    alarm = send(mode=Mode.EXERCISE, taking_part=frozenset(["de-maasoever"]))
    own = page(cast.client(cast.amina), f"/alarmen/{alarm.pk}/")
    linked = page(Client(), link_to(cast, alarm))
    for told in (own, linked):
        assert "<title>OEFENING" in told.replace("\n", "")
        assert "data-exercise" in told


def test_the_page_is_dark_at_night(cast: Cast, alarm: Alarm) -> None:
    path = link_to(cast, alarm)
    night = now().replace(hour=2, minute=10) + timedelta(days=0)
    AnswerLink.objects.update(made_at=night, expires_at=night + timedelta(hours=4))
    with clock.at(night):
        assert 'data-theme="dark"' in page(Client(), path)


def test_the_bar_stands_on_every_page_until_i_answer(cast: Cast, alarm: Alarm) -> None:
    browser = cast.client(cast.amina)
    assert FIRST in page(browser, "/organisaties/")
    actions.answer(actor=cast.amina, alarm=alarm, answer="seen")
    assert FIRST not in page(browser, "/organisaties/")


def test_asking_for_the_bar_means_that_it_was_on_my_screen(cast: Cast, alarm: Alarm) -> None:
    browser = cast.client(cast.amina)
    for _ in range(2):
        assert FIRST in page(browser, "/alarmen/balk/")
    assert AlarmStep.objects.filter(alarm=alarm, kind="delivered", channel="screen").count() == 1


def test_what_stands_in_the_bar_already_is_not_given_again(cast: Cast, alarm: Alarm, send: Send) -> None:
    browser = cast.client(cast.amina)
    found = re.search(r'name="na" value="([^"]*)"', page(browser, "/organisaties/"))
    assert found
    assert browser.get("/alarmen/balk/", {"na": found[1]}).status_code == 204
    second = send()
    assert f"/alarmen/{second.pk}/" in browser.get("/alarmen/balk/", {"na": found[1]}).content.decode()
    for each in (alarm, second):
        actions.answer(actor=cast.amina, alarm=each, answer="seen")
    assert "/alarmen/" not in page(browser, "/alarmen/balk/?na=" + found[1]).partition('id="sb-bell"')[0]
    assert browser.get("/alarmen/balk/", {"na": ""}).status_code == 204


def test_the_bar_of_another_is_empty(cast: Cast, alarm: Alarm) -> None:
    assert FIRST not in page(cast.client(cast.chantal), "/alarmen/balk/")


def test_a_stranger_has_no_bar(cast: Cast, alarm: Alarm) -> None:
    assert Client().get("/alarmen/balk/").status_code == 204


def test_my_alarms_say_what_waits_and_what_was(cast: Cast, alarm: Alarm) -> None:
    browser = cast.client(cast.amina)
    assert FIRST in page(browser, "/alarmen/")
    actions.answer(actor=cast.amina, alarm=alarm, answer="seen")
    told = page(browser, "/alarmen/")
    assert "Geen alarm wacht op je" in told
    assert "Je antwoord: ik heb dit gelezen" in told


def test_i_say_how_i_am_reached(cast: Cast) -> None:
    browser = cast.client(cast.amina)
    given = {"phone": "06 12 34 56 78", "email": "amina@example.org", "quiet_from": "", "quiet_until": ""}
    assert browser.post("/alarmen/bereik/", given).status_code == 302
    assert Reach.objects.get().phone == "06 12 34 56 78"


def test_a_wrong_number_keeps_what_was_typed(cast: Cast) -> None:
    answer = cast.client(cast.amina).post("/alarmen/bereik/", {"phone": "12", "email": "a@b.nl"})
    assert answer.status_code == 422
    told = answer.content.decode()
    assert "Dit nummer kan niet" in told
    assert 'value="a@b.nl"' in told


def test_a_device_is_added_and_taken_away(cast: Cast) -> None:
    browser = cast.client(cast.amina)
    keys = {"p256dh": "B" * 86 + "A", "auth": "A" * 22}
    body = {"endpoint": "https://push.example.org/1", "keys": keys, "name": "Firefox"}
    added = browser.post("/alarmen/bereik/apparaat/", json.dumps(body), content_type="application/json")
    assert added.json()["message"] == "Dit apparaat toont voortaan alarmen."
    assert "Firefox" in page(browser, "/alarmen/bereik/")
    from samenbeeld.alerts.models import PushDevice

    device = PushDevice.objects.get()
    stranger = cast.client(cast.bram).post("/alarmen/bereik/apparaat/weg/", {"device": str(device.pk)})
    assert stranger.status_code == 404
    browser.post("/alarmen/bereik/apparaat/weg/", {"device": str(device.pk)})
    assert "Firefox" not in page(browser, "/alarmen/bereik/")


@pytest.mark.parametrize("body", ["", "[]", "{}", '{"endpoint": 1, "keys": {}}', "geen json"])
def test_a_device_that_is_none_is_refused(cast: Cast, body: str) -> None:
    answer = cast.client(cast.amina).post(
        "/alarmen/bereik/apparaat/", body, content_type="application/json", HTTP_ACCEPT="application/json"
    )
    assert answer.status_code == 400
    assert answer.json()["key"] == "alerts-device-wrong"


def test_the_page_asks_a_fixed_number_of_questions(
    cast: Cast, alarm: Alarm, django_assert_max_num_queries: pytest.FixtureRequest
) -> None:
    browser = cast.client(cast.amina)
    page(browser, f"/alarmen/{alarm.pk}/")
    with django_assert_max_num_queries(40):  # type: ignore[operator]
        page(browser, f"/alarmen/{alarm.pk}/")
