"""The pages of the signals as people use them, without script."""

from uuid import uuid4

import pytest
from django.test import Client

from samenbeeld.activities.actions import open_activity
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.safety_picture.actions import signals as actions
from samenbeeld.safety_picture.models import Signal, SignalStep

INBOX = "/veiligheidsbeeld/signalen/"
NEW = f"{INBOX}nieuw/"
TYPED = {"title": "Water over de weg in Itteren", "text": "De Brigidastraat staat blank.", "where": "VR24"}


def sent(cast: Cast, title: str = "Water over de weg in Itteren") -> Signal:
    return actions.send_signal(actor=cast.amina, region=cast.zuid_limburg, title=title)


def post(browser: Client, made: Signal, step: str, **fields: str) -> tuple[int, str]:
    answer = browser.post(f"{INBOX}{made.pk}/{step}/", fields, follow=True)
    return answer.status_code, answer.content.decode()


def test_three_fields_are_enough(cast: Cast) -> None:
    answer = cast.client(cast.amina).post(NEW, TYPED, follow=True)
    page = answer.content.decode()
    assert "Verstuurd. Een deskundige gaat het na." in page
    assert "De Brigidastraat staat blank." in page
    assert "Amina El Idrissi" in page


def test_a_second_press_sends_nothing_twice(cast: Cast) -> None:
    browser, key = cast.client(cast.amina), str(uuid4())
    for _ in range(2):
        assert browser.post(NEW, {**TYPED, "key": key}).status_code == 302
    assert Signal.objects.count() == 1


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"title": ""}, "Schrijf in één zin wat je ziet."),
        ({"title": "x" * 5000}, "120"),
        ({"text": "y" * 5000}, "1.000"),
        ({"where": "VR99"}, "Kies een gemeente of de hele regio."),
        ({"theme": "weerwolven"}, "Dit thema bestaat niet."),
        ({"happened_at": "gisteren"}, "Dit is geen dag of tijd."),
        ({"happened_at": "2099-01-01T10:00"}, "Dit moment is nog niet geweest."),
        ({"reference": "https://bron.example/1"}, "Schrijf van wie dit adres of nummer is."),
    ],
)
def test_a_form_that_is_refused_keeps_what_was_typed(cast: Cast, wrong: dict[str, str], words: str) -> None:
    typed = {**TYPED, "title": "Brug dicht bij Bunde", "text": "Een boom ligt op de brug.", **wrong}
    answer = cast.client(cast.amina).post(NEW, typed)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert words in page
    for typed_text in (typed["title"], typed["text"]):
        assert typed_text in page
    assert Signal.objects.count() == 0


def test_what_a_stranger_types_is_shown_as_text(cast: Cast) -> None:
    browser = cast.client(cast.amina)
    browser.post(NEW, {**TYPED, "title": "<b>vet</b>", "source": "Buur", "reference": "javascript:alert(1)"})
    page = browser.get(f"{INBOX}{Signal.objects.get().pk}/").content.decode()
    assert "<b>vet</b>" not in page
    assert 'href="javascript' not in page


def test_a_signal_goes_from_new_to_the_tile(cast: Cast) -> None:
    made, browser = sent(cast), cast.client(cast.chantal)
    status, page = post(browser, made, "nagaan", checked_against="Gebeld met de gemeente", seen="0")
    assert (status, "Gebeld met de gemeente" in page) == (200, True)
    post(browser, made, "koppelen", target="thema:hoogwater", seen="1")
    tile = cast.client(cast.amina).get("/veiligheidsbeeld/hoogwater/?regio=zuid-limburg").content.decode()
    assert made.title in tile
    assert "Amina El Idrissi" in tile


@pytest.mark.parametrize(
    ("step", "field", "wrong", "words"),
    [
        ("nagaan", "checked_against", "", "Schrijf waarmee je het vergeleek."),
        ("nagaan", "checked_against", "z" * 5000, "400"),
        ("afwijzen", "reason", "", "Schrijf waarom je het afwijst."),
        ("koppelen", "target", "thema:weerwolven", "Kies een tegel of een activiteit."),
        ("koppelen", "target", "activiteit:verzonnen", "Kies een tegel of een activiteit."),
    ],
)
def test_a_step_without_good_words_is_refused_at_its_field(
    cast: Cast, step: str, field: str, wrong: str, words: str
) -> None:
    status, page = post(cast.client(cast.chantal), sent(cast), step, **{field: wrong})
    assert status == 422
    assert words in page
    assert field == "target" or wrong in page
    assert SignalStep.objects.count() == 0


def test_who_was_second_sees_the_first_and_keeps_what_was_typed(cast: Cast) -> None:
    made = sent(cast)
    post(cast.client(cast.chantal), made, "afwijzen", reason="Oude foto", seen="0")
    status, page = post(cast.client(cast.bram), made, "nagaan", checked_against="Gebeld met Jos", seen="0")
    assert status == 422
    assert "Een collega deed intussen iets met dit signaal." in page
    assert "Gebeld met Jos" in page
    assert "Oude foto" in page
    assert 'name="seen" value="1"' in page


def test_a_reader_sees_the_inbox_and_no_forms(cast: Cast) -> None:
    made = sent(cast)
    browser = cast.client(cast.amina)
    assert made.title in browser.get(INBOX).content.decode()
    page = browser.get(f"{INBOX}{made.pk}/").content.decode()
    assert "Wat doe je ermee?" not in page
    assert post(browser, made, "afwijzen", reason="Nee")[0] == 403


def test_a_guest_of_one_incident_sees_no_signals(cast: Cast) -> None:
    made, browser = sent(cast), cast.client(cast.eva)
    for address in (INBOX, NEW, f"{INBOX}{made.pk}/"):
        assert browser.get(address).status_code == 403


def test_a_signal_that_is_not_there_is_not_found(cast: Cast) -> None:
    browser = cast.client(cast.chantal)
    assert browser.get(f"{INBOX}{uuid4()}/").status_code == 404
    for other in (str(uuid4()), "niets", ""):
        assert post(browser, sent(cast), "hetzelfde", other=other)[0] == 404


def test_what_looks_the_same_is_folded_with_one_button_and_can_be_taken_apart(cast: Cast) -> None:
    first, second = sent(cast), sent(cast, "Weg in Itteren staat onder water")
    browser = cast.client(cast.chantal)
    page = browser.get(f"{INBOX}{first.pk}/").content.decode()
    assert second.title in page
    _, page = post(browser, first, "hetzelfde", other=str(second.pk))
    assert "Beide bronnen staan bij het eerste signaal." in page
    assert second.title not in browser.get(INBOX).content.decode()
    _, page = post(browser, second, "toch-anders")
    assert second.title in browser.get(INBOX).content.decode()


def test_the_name_of_an_activity_stays_with_who_may_know_it(cast: Cast) -> None:
    made = sent(cast)
    secret = open_activity(
        actor=cast.chantal,
        name="Dreiging Station",
        kind="threat",
        mode=Mode.REAL,
        regions=[cast.zuid_limburg],
    )
    actions.verify_signal(actor=cast.chantal, signal=made, checked_against="De politie")
    actions.link_signal(actor=cast.chantal, signal=made, activity=secret)
    address = f"{INBOX}{made.pk}/"
    assert "Dreiging Station" in cast.client(cast.chantal).get(address).content.decode()
    for reader in (cast.amina, cast.daan):
        page = cast.client(reader).get(address).content.decode()
        assert "Dreiging Station" not in page
        assert "een activiteit" in page


def test_the_inbox_is_filtered_and_what_is_not_known_is_left_out(cast: Cast) -> None:
    shown = sent(cast)
    actions.dismiss_signal(actor=cast.chantal, signal=sent(cast, "Loos bericht"), reason="Oud")
    browser = cast.client(cast.amina)
    assert "Loos bericht" not in browser.get(INBOX).content.decode()
    assert "Loos bericht" in browser.get(f"{INBOX}?stand=afgewezen").content.decode()
    assert shown.title not in browser.get(f"{INBOX}?thema=verkeer").content.decode()
    for odd in (
        "?stand=raar",
        "?thema=raar",
        "?regio=raar",
        "?bladzijde=-1",
        "?bladzijde=999999",
        "?bladzijde=x",
    ):
        assert shown.title in browser.get(f"{INBOX}{odd}").content.decode(), odd


def test_what_a_source_sent_leads_back_to_it(cast: Cast) -> None:
    made = actions.receive_signal(
        actor=SYSTEM, region=cast.zuid_limburg, source="Rijkswaterstaat",
        reference="https://waterinfo.rws.nl/borgharen", title="Maas bij Borgharen stijgt",
    )  # fmt: skip
    page = cast.client(cast.amina).get(f"{INBOX}{made.pk}/").content.decode()
    assert 'href="https://waterinfo.rws.nl/borgharen"' in page
    assert "Binnengekomen van Rijkswaterstaat" in page


def test_new_signals_are_a_task_for_who_handles_them(cast: Cast) -> None:
    sent(cast)
    assert "Eén nieuw signaal" in cast.client(cast.chantal).get("/").content.decode()
    for reader in (cast.amina, cast.daan):
        assert "Eén nieuw signaal" not in cast.client(reader).get("/").content.decode()
    assert "Signalen (1 nieuw)" in cast.client(cast.amina).get("/veiligheidsbeeld/").content.decode()


def test_signals_are_english_for_who_reads_english(cast: Cast) -> None:
    made, browser = sent(cast), cast.client(cast.chantal)
    browser.post("/voorkeur/", {"preference": "language", "value": "en"})
    assert "What do you do with it?" in browser.get(f"{INBOX}{made.pk}/").content.decode()
    assert "One signal is new." in browser.get(INBOX).content.decode()
    assert "What do you see?" in browser.get(NEW).content.decode()
