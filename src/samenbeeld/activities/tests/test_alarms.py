"""The alarms of an activity: their list, a new one with its audience first, and the board."""

import json
from typing import Any

import pytest

from samenbeeld.activities.models import Activity
from samenbeeld.activities.tests.situations import hoogwater_maas, stroomuitval_roermond
from samenbeeld.alerts import actions as alerts
from samenbeeld.alerts.models import Alarm, Recipient
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.models import Site
from samenbeeld.organisations.tests.cast import Cast

PAGE = "/activiteiten/hoogwater-maas/alarmen/"
FIRST = "Het water bij Borgharen stijgt sneller."
FORM: dict[str, Any] = {
    "key": "een", "first": FIRST, "second": "Bereid je voor.", "kinds": ["nursing_home"], "tlp": "amber",
}  # fmt: skip


@pytest.fixture
def activity(cast: Cast) -> Activity:
    return hoogwater_maas(cast)


def seen(cast: Cast, **values: Any) -> dict[str, Any]:
    """The form with the list that Bram was shown."""
    given = {**FORM, **values}
    told = cast.client(cast.bram).post(f"{PAGE}nieuw/", {**given, "look": "1"}).content.decode()
    fingerprint = told.split('name="seen" value="')[1].split('"')[0]
    return {**given, "seen": fingerprint, "send": "1"}


def sent(cast: Cast, **values: Any) -> Alarm:
    cast.client(cast.bram).post(f"{PAGE}nieuw/", seen(cast, **values))
    return Alarm.objects.get()


def test_looking_says_whom_it_goes_to_and_sends_nothing(cast: Cast, activity: Activity) -> None:
    told = cast.client(cast.bram).post(f"{PAGE}nieuw/", {**FORM, "look": "1"}).content.decode()
    assert "Dit gaat naar: 1 persoon bij 1 organisatie." in told
    assert "Amina El Idrissi" in told
    assert not Alarm.objects.exists()


def test_sending_leads_to_the_board(cast: Cast, activity: Activity) -> None:
    answer = cast.client(cast.bram).post(f"{PAGE}nieuw/", seen(cast), follow=True)
    told = answer.content.decode()
    assert answer.redirect_chain[-1][0] == f"{PAGE}1/"
    for words in ("0 van 1 bevestigd", "Amina El Idrissi", "Verstuurd"):
        assert words in told


def test_sending_without_having_seen_the_list_shows_it_first(cast: Cast, activity: Activity) -> None:
    answer = cast.client(cast.bram).post(f"{PAGE}nieuw/", {**FORM, "send": "1"})
    assert answer.status_code == 422
    assert "De lijst is intussen veranderd" in answer.content.decode()
    assert not Alarm.objects.exists()


def test_pressing_twice_sends_once(cast: Cast, activity: Activity) -> None:
    form = seen(cast)
    browser = cast.client(cast.bram)
    answers = [browser.post(f"{PAGE}nieuw/", form) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 302]
    assert Alarm.objects.count() == 1


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"first": ""}, "Schrijf in één zin wat er aan de hand is."),
        ({"first": "x" * 90}, "Deze zin is 90 tekens lang. Er passen er 80 in."),
        ({"kinds": []}, "Dit gaat naar niemand."),
        ({"area": "geen kaart"}, "Dit gebied kunnen we niet lezen."),
        ({"area": '{"type": "Polygon", "coordinates": [[[1, 2]]]}'}, "Dit gebied ligt niet in Nederland."),
        ({"kilometres": "veel"}, "Vul een getal in"),
        ({"kinds": ["ruimtevaart"]}, "Deze keuze"),
    ],
)
def test_what_is_wrong_is_named_and_what_was_typed_stays(
    cast: Cast, activity: Activity, values: dict[str, Any], words: str
) -> None:
    answer = cast.client(cast.bram).post(f"{PAGE}nieuw/", {**FORM, **values, "look": "1"})
    assert answer.status_code == 422
    told = answer.content.decode()
    assert words in told
    assert "Bereid je voor." in told


@pytest.mark.parametrize("person", ["amina", "daan"])
def test_who_may_not_send_gets_no_form_and_no_board(cast: Cast, activity: Activity, person: str) -> None:
    sent(cast)
    browser = cast.client(cast.people[person])
    assert browser.get(PAGE).status_code == 403
    assert browser.get(f"{PAGE}nieuw/").status_code == 403
    assert browser.get(f"{PAGE}1/").status_code == 403
    assert browser.post(f"{PAGE}nieuw/", FORM).status_code == 403


def test_for_a_guest_there_is_nothing_here(cast: Cast, activity: Activity) -> None:
    assert cast.client(cast.eva).get(PAGE).status_code == 404


def test_a_test_call_is_counted_apart(cast: Cast, activity: Activity) -> None:
    sent(cast, is_test="on")
    told = cast.client(cast.bram).get(PAGE).content.decode()
    assert "Er is nog geen alarm verstuurd" in told
    assert "Testoproepen" in told


def test_an_exercise_alarms_only_who_takes_part(cast: Cast) -> None:
    stroomuitval_roermond(cast)
    page = "/activiteiten/stroomuitval-roermond/alarmen/nieuw/"
    form = {**FORM, "kinds": [], "regions": ["VR24"], "look": "1"}
    told = cast.client(cast.bram).post(page, form).content.decode()
    assert "OEFENING. Dit gaat naar: 2 mensen bij 2 organisaties" in told
    assert "Netwerk Maasland" not in told


def test_the_silent_have_their_number_beside_them(cast: Cast, activity: Activity) -> None:
    organisations.add_contact(
        actor=SYSTEM, organisation=cast.de_maasoever, kind="phone", value="000 240 80 01"
    )
    sent(cast)
    assert 'href="tel:0002408001"' in cast.client(cast.bram).get(f"{PAGE}1/").content.decode()


def test_what_was_said_by_telephone_is_on_the_board(cast: Cast, activity: Activity) -> None:
    sent(cast)
    recipient = str(Recipient.objects.get().pk)
    form = {"recipient": recipient, "answer": "seen"}
    assert cast.client(cast.amina).post(f"{PAGE}1/gebeld/", form).status_code == 403
    told = cast.client(cast.bram).post(f"{PAGE}1/gebeld/", form, follow=True).content.decode()
    assert "1 van 1 bevestigd" in told


def test_closing_is_for_who_may_send(cast: Cast, activity: Activity) -> None:
    sent(cast)
    assert cast.client(cast.amina).post(f"{PAGE}1/sluiten/", {"reason": "x"}).status_code == 403
    told = cast.client(cast.bram).post(f"{PAGE}1/sluiten/", {"reason": "x"}, follow=True).content.decode()
    assert "Gesloten" in told


def test_a_reason_to_close_that_does_not_fit_is_said_so_and_kept(cast: Cast, activity: Activity) -> None:
    sent(cast)
    answer = cast.client(cast.bram).post(f"{PAGE}1/sluiten/", {"reason": "Voorbij. " * 30 + "Slotwoord."})
    assert answer.status_code == 422
    assert "Er passen er 200." in answer.content.decode()
    assert "Slotwoord." in answer.content.decode()


def test_a_red_alarm_is_not_on_the_board_of_who_may_not_read_red(cast: Cast, activity: Activity) -> None:
    sent(cast, tlp="red")
    organisations.change_functions(actor=SYSTEM, membership=cast.chantal, functions=["im"])
    assert cast.client(cast.chantal).get(f"{PAGE}1/").status_code == 403
    assert FIRST not in cast.client(cast.chantal).get(PAGE).content.decode()


def test_an_alarm_that_is_not_there_is_not_found(cast: Cast, activity: Activity) -> None:
    assert cast.client(cast.bram).get(f"{PAGE}7/").status_code == 404


def test_the_board_asks_a_fixed_number_of_questions(
    cast: Cast, activity: Activity, django_assert_max_num_queries: pytest.FixtureRequest
) -> None:
    alarm = sent(cast, kinds=[], regions=["VR24"])
    alerts.answer(actor=cast.amina, alarm=alarm, answer="seen")
    browser = cast.client(cast.bram)
    browser.get(f"{PAGE}1/")
    with django_assert_max_num_queries(35):  # type: ignore[operator]
        browser.get(f"{PAGE}1/")


def test_whom_an_area_cannot_place_is_named_and_can_be_added(cast: Cast, activity: Activity) -> None:
    browser = cast.client(cast.bram)
    ring = [[5.6, 50.8], [5.61, 50.8], [5.61, 50.81], [5.6, 50.8]]
    area = json.dumps({"type": "Polygon", "coordinates": [ring]})
    given = {**FORM, "kinds": [], "area": area, "look": "1"}
    Site.objects.filter(organisation=cast.de_maasoever).update(longitude=None, latitude=None)
    told = " ".join(browser.post(f"{PAGE}nieuw/", given).content.decode().split())
    assert "weten we niet waar alle locaties liggen" in told
    assert '<input type="checkbox" name="organisations" value="de-maasoever"> <span>De Maasoever' in told
    told = browser.post(f"{PAGE}nieuw/", {**given, "organisations": ["de-maasoever"]}).content.decode()
    assert "Dit gaat naar: 1 persoon bij 1 organisatie." in told
