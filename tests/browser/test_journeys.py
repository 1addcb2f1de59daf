"""A night of high water, from the alarm at 03:10 to the evaluation, each person on a device of their own.

The tests stand in the order of the story and share one world: what one person did is what the next one sees.
Nobody types an address but the first one and the link in a message; everything else is a word on the screen.
"""

import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from itertools import takewhile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from samenbeeld.kernel.tests import databases
from tests.browser.demonstration import Demonstration
from tests.browser.messages import link_of_a_message
from tests.browser.night import (
    FLOOD,
    Night,
    enter,
    taken_along,
    ten_past_three,
    text_of_pdf,
    turn_to,
    write_in,
)
from tests.browser.picture import fill_in_login

OWN_PICTURE = "Het water staat in de kelder van Meers."
SENTENCE = "In Meers wachten 96 bewoners op vervoer."
PLAN = "Evacuatie van verpleeghuizen langs de Maas"
CHANGE = "Elk huis houdt een lijst bij van wie liggend vervoer nodig heeft."


class Nights:
    """The night that is told now, in a world of its own."""

    def __init__(self, chromium: Browser, settled: Path, folders: pytest.TempPathFactory) -> None:
        self._chromium, self._settled, self._folders = chromium, settled, folders
        self._over = ExitStack()
        self.now = self.begun()

    def begun(self) -> Night:
        """A new one; what was told before is gone."""
        self.ends()
        folder = databases.copied(self._settled, self._folders.mktemp("night") / "data")
        product = Demonstration(folder)
        self._over.callback(product.stop)
        product.start()
        self.now = Night(self._chromium, product.address, folder)
        self._over.callback(self.now.ends)
        return self.now

    def ends(self) -> None:
        """Nobody has a page open, and nothing runs."""
        self._over.close()


@pytest.fixture(scope="module")
def nights(
    chromium: Browser, settled_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Nights]:
    told = Nights(chromium, settled_folder, tmp_path_factory)
    yield told
    told.ends()


@pytest.fixture
def night(nights: Nights, request: pytest.FixtureRequest) -> Night:
    """As the tests before this one left it. One that is passed once more finds the night told anew up to it:
    what it did the first time must not stand in its way.
    """
    if getattr(request.node, "execution_count", 1) > 1:
        nights.begun()
        for earlier in takewhile(lambda item: item is not request.node, request.session.items):
            if isinstance(earlier, pytest.Function) and earlier.module is request.module:
                earlier.function(nights.now)
    return nights.now


def test_the_head_of_information_opens_the_activity_and_alarms(night: Night) -> None:
    bram = night.at_home("bram")
    bram.get_by_role("link", name="Activiteiten", exact=True).locator("visible=true").click()
    bram.get_by_role("link", name="Activiteit openen").click()
    bram.get_by_label("Naam").fill(FLOOD)
    bram.get_by_label("Zuid-Limburg", exact=True).check()
    for organisation in ("De Maasoever", "Zorggroep Grensmaas"):
        bram.get_by_label(organisation).check()
    bram.get_by_role("button", name="Activiteit openen").click()
    night.is_good(bram, "activity")
    bram.get_by_role("link", name="Nieuw alarm").click()
    bram.get_by_label("Wat is er aan de hand?").fill("Het water komt de kelders in.")
    bram.get_by_label("Wat vraag je?").fill("Zeg hoe het bij jullie staat.")
    bram.get_by_label("Verpleging en verzorging").check()
    bram.get_by_role("button", name="Kijk naar wie dit gaat").click()
    expect(bram.get_by_text("Dit gaat naar:")).to_be_visible()
    bram.get_by_role("button", name=re.compile("^Alarmeer")).click()
    expect(bram.locator(".alarms-sum__figure")).to_contain_text("0 van")
    night.is_good(bram, "board of an alarm")


def test_one_tap_at_night_is_seen_by_who_alarmed_and_leads_to_the_own_picture(night: Night) -> None:
    amina, bram = night.device_of("amina"), night.device_of("bram")
    amina.goto(link_of_a_message(night.folder, night.address, "amina", FLOOD))
    expect(amina.get_by_role("heading", level=1)).to_have_text("Het water komt de kelders in.")
    amina.get_by_role("button", name="Ik heb dit gelezen").tap()
    expect(amina.get_by_role("status").first).to_contain_text("ik heb dit gelezen")
    night.is_good(amina, "answer by a link")
    bram.reload()
    expect(bram.locator(".alarms-sum__figure")).to_contain_text("1 van")

    amina.get_by_role("link", name="Ga naar Samenbeeld").tap()
    fill_in_login(amina, "amina")
    expect(amina.get_by_role("heading", level=1)).to_have_text("Je eigen beeld")
    night.is_good(amina, "now on a phone")
    amina.get_by_role("link", name="Open je eigen beeld").tap()
    write_in(amina, OWN_PICTURE)
    night.is_good(amina, "own picture")

    bram = night.in_the_flood("bram")
    bram.get_by_role("link", name="De Maasoever", exact=True).first.click()
    expect(bram.locator("main")).to_contain_text(OWN_PICTURE)


def test_the_legal_clocks_began_at_ten_past_three(night: Night) -> None:
    bram, alarmed = night.in_the_flood("bram", "Overleg"), ten_past_three()
    for event, minutes in (("criterion_met", 0), ("alerting_started", 1)):
        form = bram.locator("details", has=bram.get_by_role("heading", name="Leg een moment vast"))
        form.locator("summary").click()
        form.get_by_label("Wat gebeurde er?").select_option(event)
        form.get_by_label("Wanneer?").fill(f"{alarmed + timedelta(minutes=minutes):%Y-%m-%dT%H:%M}")
        form.get_by_role("button", name="Leg vast").click()
    expect(bram.get_by_role("row", name=re.compile("^Alarmering begint"))).to_contain_text("op tijd")


def test_a_report_is_asked_sent_accepted_and_next_time_one_tap(night: Night) -> None:
    bram = night.in_the_flood("bram", "Rapporten")
    expect(bram.get_by_text("Er is nog niet om rapporten gevraagd")).to_be_visible()
    bram.get_by_role("link", name="Vraag rapporten").click()
    night.is_good(bram, "asking for reports")
    bram.get_by_label("alle deelnemers").check()
    bram.get_by_role("button", name="Vraag om rapporten").click()
    expect(bram.get_by_role("row", name=re.compile("De Maasoever"))).to_be_visible()

    amina = night.at_home("amina")
    amina.get_by_role("listitem").filter(has_text="Stuur je rapport").filter(has_text=FLOOD).get_by_role(
        "link"
    ).tap()
    expect(amina.get_by_role("button", name=re.compile("Verstuur rapport"))).to_be_visible()
    night.is_good(amina, "first report")
    fill_in_report(amina)
    amina.get_by_role("button", name=re.compile("Verstuur rapport")).tap()
    expect(amina.get_by_text(re.compile("Rapport 1 is verstuurd om"))).to_be_visible()

    bram.reload()
    bram.get_by_role("button", name="Neem aan De Maasoever").click()
    expect(bram.get_by_text("Het rapport van De Maasoever is aangenomen.")).to_be_visible()
    night.is_good(bram, "board of reports")

    amina.get_by_role("button", name="Geen wijziging, verstuur").tap()
    expect(amina.get_by_text(re.compile("Rapport 2 is verstuurd om"))).to_be_visible()


def fill_in_report(page: Page) -> None:
    """The first one: a level, why, one bottleneck, and what they expect."""
    page.locator("label", has_text="Oranje").first.click()
    page.get_by_label("Waarom, in één zin").fill("Het water komt de kelder in.")
    page.get_by_role("button", name="Voeg een knelpunt toe").tap()
    stuck = page.get_by_role("group", name="Nieuw knelpunt").last
    stuck.get_by_label("Wat knelt er?").fill("Liggend vervoer voor 96 bewoners van Meers")
    stuck.get_by_label("Soort").select_option(label="Logistiek loopt vast")
    page.get_by_label("Over 24 uur").fill("Dat weten we nog niet.")
    expect(page.locator("[data-sr-saved]")).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d"))


def test_a_document_of_a_house_is_found_by_who_looks_for_it(night: Night) -> None:
    amina = night.in_the_flood("amina", "Documenten")
    amina.locator("summary", has_text="Document toevoegen").tap()
    amina.get_by_label("Titel").fill("Ontruimingslijst Meers")
    amina.get_by_label("Bestand").set_input_files(
        {"name": "lijst.txt", "mimeType": "text/plain", "buffer": b"Afdeling 1: 32 bewoners"}
    )
    night.is_good(amina, "adding a document")
    amina.get_by_role("button", name="Voeg toe").tap()
    expect(amina.get_by_role("link", name="Ontruimingslijst Meers", exact=True)).to_be_visible()

    bram = night.in_the_flood("bram", "Documenten")
    bram.get_by_label("Zoek in de documenten").fill("ontruimingslijst")
    bram.keyboard.press("Enter")
    expect(bram.get_by_role("heading", name="Eén document met ‘ontruimingslijst’")).to_be_visible()
    expect(bram.get_by_role("link", name="Ontruimingslijst Meers", exact=True)).to_be_visible()


@pytest.mark.night
def test_the_same_bottleneck_of_two_houses_becomes_one(night: Night) -> None:
    ingrid = night.in_the_flood("ingrid.knols", "Knelpunten")
    form = ingrid.get_by_role("region", name="Noteer zelf een knelpunt")
    form.get_by_label("Wat knelt er?").fill("Liggend vervoer voor bewoners van Meers")
    form.get_by_label("Soort").select_option(label="Logistiek loopt vast")
    form.get_by_role("button", name="Noteer knelpunt").tap()
    expect(ingrid.locator(".sr-stuck").first).to_contain_text("Liggend vervoer voor bewoners van Meers")

    bram = night.in_the_flood("bram", "Knelpunten")
    expect(bram.get_by_role("heading", name="Misschien hetzelfde")).to_be_visible()
    bram.get_by_role("button", name="Voeg samen").click()
    expect(bram.get_by_role("heading", name="Misschien hetzelfde")).to_have_count(0)
    night.is_good(bram, "bottlenecks")
    bram.locator("summary", has_text="Voorbij").first.click()
    bram.get_by_role("button", name="Leg vast").first.click()
    expect(bram.get_by_text("Vul dit in: Hoe kwam dat?")).to_be_visible()


def test_a_question_goes_out_and_its_answer_comes_back(night: Night) -> None:
    bram = night.in_the_flood("bram", "Besluiten")
    bram.get_by_role("link", name=re.compile("^Vragen")).click()
    bram.locator("summary", has_text="Vraag").first.click()
    bram.get_by_label("Wat wil je weten?").fill("Hoe lang houdt de noodstroom in Meers het vol?")
    bram.get_by_label("De Maasoever").check()
    bram.get_by_role("button", name="Stel de vraag").click()
    expect(bram.get_by_role("link", name="Hoe lang houdt de noodstroom in Meers het vol?")).to_be_visible()

    answer(night, "noodstroom in Meers", "Nog negen uur.")

    bram.reload()
    expect(bram.locator("main")).to_contain_text("Nog negen uur.")


def answer(night: Night, about: str, words: str) -> None:
    """Amina answers what she was asked about this, from Nu, as a fact."""
    amina = night.at_home("amina")
    asked = amina.get_by_role("listitem").filter(has_text=about)
    asked.get_by_role("link", name="Antwoord").first.tap()
    amina.get_by_label("Antwoord", exact=True).fill(words)
    amina.get_by_label("Feit").check()
    night.is_good(amina, "answering a question")
    amina.get_by_role("button", name="Verstuur het antwoord").tap()
    expect(amina.get_by_role("heading", name="Antwoorden")).to_be_visible()


def test_two_sources_say_otherwise_and_after_asking_a_person_says_what_holds(night: Night) -> None:
    rob = night.in_the_flood("rob.cox", "Besluiten")
    rob.get_by_role("link", name=re.compile("^Tegenspraken")).click()
    rob.locator("summary", has_text="Tegenspraak").click()
    rob.get_by_label("Waarover gaat het?").fill("Bewoners die op vervoer wachten")
    for number, said, who in ((1, "96", "De Maasoever"), (2, "80", "Meldkamer")):
        side = rob.get_by_role("group", name=f"Bron {number}")
        side.get_by_label("Wat wordt gezegd?").fill(said)
        side.get_by_label("Door wie?").fill(who)
    rob.get_by_label("Wie moet het weten?").select_option(label="De Maasoever")
    rob.get_by_role("button", name="Zet naast elkaar").click()
    expect(rob.locator(".cw-contradiction")).to_contain_text("nog geen antwoord")

    answer(night, "Bewoners die op vervoer wachten", "Het zijn er 96: de meldkamer telde één gang niet mee.")

    bram = night.in_the_flood("bram", "Besluiten")
    bram.get_by_role("link", name=re.compile("^Tegenspraken")).click()
    expect(bram.locator(".cw-contradiction")).to_contain_text("Antwoord in vraag")
    bram.locator("summary", has_text="Beslechten, met reden").click()
    bram.get_by_role("radio", name="96 (De Maasoever)").check()
    bram.get_by_label("Waarom?").fill("De Maasoever heeft ze geteld.")
    bram.get_by_role("button", name="Leg vast wat klopt").click()
    settled = bram.get_by_role("region", name="Beslecht")
    expect(settled).to_contain_text("De Maasoever heeft ze geteld.")


def test_a_suggestion_of_a_house_becomes_a_sentence_of_the_shared_picture(night: Night) -> None:
    amina = night.in_the_flood("amina")
    amina.locator("summary", has_text="Doe een voorstel").first.tap()
    form = amina.locator(".cp-suggest[open]")
    form.get_by_role("button", name="Verstuur voorstel").tap()
    expect(form.get_by_text("Vul dit in: Welke zin stel je voor?")).to_be_visible()
    form.get_by_label("Welke zin stel je voor?").fill(SENTENCE)
    form.get_by_role("button", name="Verstuur voorstel").tap()
    expect(amina.locator("[data-suggestion]", has_text=SENTENCE)).to_be_visible()
    night.is_good(amina, "shared picture on a phone")

    bram = night.in_the_flood("bram")
    waiting = bram.locator("[data-suggestion]", has_text=SENTENCE)
    waiting.get_by_role("button", name="Neem over", exact=True).click()
    expect(bram.locator("[data-editor][data-live]").first).to_contain_text(SENTENCE)
    bram.locator("summary", has_text="Versie vastleggen").click()
    bram.get_by_label("Naam, mag leeg").fill("voor het eerste overleg")
    bram.get_by_role("button", name="Leg vast").click()
    turn_to(bram, "Versies")
    expect(bram.locator("main")).to_contain_text("voor het eerste overleg")


def test_what_is_proposed_on_the_scene_the_commander_decides_on_a_version_and_steps_up(night: Night) -> None:
    chantal = night.in_the_flood("chantal", "In het kort")
    expect(chantal.get_by_role("heading", level=1)).to_contain_text("Vijf minuten voor de commandant")
    expect(chantal.locator("#dg-body")).to_contain_text("Liggend vervoer")
    night.is_good(chantal, "five minutes of the commander")

    jasper = night.in_the_flood("jasper.wolters", "Besluiten")
    jasper.locator("summary", has_text="Besluit").first.tap()
    jasper.get_by_label("Wat?").fill("De Maasoever ontruimt Meers.")
    jasper.get_by_label("Waarom?").fill("Het water staat in de kelder.")
    jasper.get_by_label("Welke opties zijn gewogen?").fill("Nu ontruimen\nAfwachten tot 06:00")
    jasper.get_by_label("Wie besluit?").select_option(label="ACGZ")
    jasper.get_by_role("button", name="Stel voor").tap()
    expect(jasper.get_by_role("link", name="De Maasoever ontruimt Meers.").first).to_be_visible()

    chantal = night.in_the_flood("chantal", "Besluiten")
    chantal.get_by_role("link", name="De Maasoever ontruimt Meers.").first.tap()
    expect(chantal.get_by_label("Op welk beeld rust dit besluit?")).to_be_visible()
    night.is_good(chantal, "decision on a phone")
    chantal.get_by_role("button", name=re.compile("^Neem besluit")).tap()
    expect(chantal.locator("main")).not_to_contain_text("nog niet besloten")

    chantal.locator(".sb-tabs summary").tap()
    chantal.get_by_role("link", name="Fase", exact=True).locator("visible=true").tap()
    chantal.get_by_role("link", name="Fase wijzigen").tap()
    chantal.get_by_role("link", name="Grootschalige crisis").tap()
    chantal.get_by_label("Reden").fill("De dijk bij Meers houdt het niet.")
    night.is_good(chantal, "phase on a phone")
    # Nobody else is called out of bed by this test.
    for box in chantal.locator("input[name=items]").all():
        box.uncheck()
    chantal.get_by_role("button", name="Vaststellen: Grootschalige crisis").tap()
    expect(chantal.get_by_role("heading", name="Opvolging in Zuid-Limburg")).to_be_visible()

    amina = night.at_home("amina")
    expect(amina.get_by_role("region", name="Fase per regio").first).to_contain_text("Grootschalige crisis")
    bram = night.in_the_flood("bram", "Besluiten")
    expect(bram.get_by_role("link", name="De Maasoever ontruimt Meers.").first).to_be_visible()


def test_the_director_says_the_grip_and_an_expert_sees_the_phase_and_no_more(night: Night) -> None:
    lotte = at_the_activity(night, "lotte.wouters")
    lotte.locator("summary", has_text="GRIP van een regio vaststellen").tap()
    form = lotte.locator("form[action$='/grip/']")
    form.locator("[name=region]").select_option("VR24")
    form.locator("[name=level]").select_option("2")
    form.get_by_role("button", name="GRIP vaststellen").tap()
    expect(lotte.get_by_text(re.compile("^Er klopt nog iets niet"))).to_be_visible()
    expect(form.locator("[name=level]")).to_have_value("2")
    form.locator("[name=reason]").fill("Het water raakt drie gemeenten.")
    night.is_good(lotte, "grip on a phone")
    form.get_by_role("button", name="GRIP vaststellen").tap()
    expect(lotte.locator("main")).to_contain_text("Iedereen in deze activiteit ziet het nieuwe niveau.")

    farid = night.at_home("farid")
    expect(farid.get_by_role("region", name="Fase per regio").first).to_contain_text("Grootschalige crisis")
    expect(farid.get_by_role("link", name=FLOOD)).to_have_count(0)


def at_the_activity(night: Night, login: str) -> Page:
    """On the page of the flood where who leads it does things, by the list of activities."""
    page = night.at_home(login)
    page.get_by_role("link", name="Activiteiten", exact=True).locator("visible=true").click()
    page.get_by_role("link", name=FLOOD).first.click()
    expect(page.get_by_role("link", name="Open crisisbeeld")).to_be_visible()
    return page


@pytest.mark.night
def test_a_task_for_the_head_of_support_is_taken_up_and_done(night: Night) -> None:
    bram = night.in_the_flood("bram", "Besluiten")
    bram.get_by_role("link", name=re.compile("^Taken")).click()
    bram.locator("summary", has_text="Taak").first.click()
    bram.get_by_label("Wat moet er gebeuren?").fill("Regel aflossing voor zeven uur.")
    bram.get_by_label("Functie", exact=True).select_option(label="HON")
    bram.get_by_role("button", name="Geef de taak").click()
    expect(bram.get_by_role("link", name="Regel aflossing voor zeven uur.")).to_be_visible()

    peter = night.in_the_flood("peter.habets", "Besluiten")
    peter.get_by_role("link", name=re.compile("^Taken")).click()
    peter.get_by_role("link", name="Regel aflossing voor zeven uur.").click()
    peter.get_by_role("button", name="Neem aan").click()
    expect(peter.get_by_role("button", name="Neem aan")).to_have_count(0)
    peter.get_by_role("button", name="Klaar").first.click()
    expect(peter.locator(".cw-steps li", has_text="Peter Habets")).to_have_count(2)


@pytest.mark.night
def test_a_hospital_joins_and_reports_and_a_neighbour_reads_along(night: Night) -> None:
    bram = at_the_activity(night, "bram")
    for each in ("Zuyderland Heerlen", "GHOR Limburg-Noord"):
        form = bram.locator("form[action$='/deelnemers/']", has=bram.locator("select"))
        form.locator("select").select_option(label=each)
        form.get_by_role("button", name="Laat meedoen").click()
        expect(bram.get_by_text(f"{each} doet nu mee")).to_be_visible()

    nadia = night.in_the_flood("nadia.benali", "Capaciteit")
    nadia.get_by_role("link", name="Meld je cijfers").first.tap()
    nadia.get_by_role("group", name="Bedden in de kliniek").get_by_label("Vrij").fill("31")
    night.is_good(nadia, "figures of a hospital on a phone")
    nadia.get_by_role("button", name="Meld wat ik veranderde").tap()
    expect(nadia.get_by_text("Eén cijfer gemeld.")).to_be_visible()
    nadia = night.in_the_flood("nadia.benali", "In het kort")
    nadia.locator("summary", has_text="Kies voor wie").tap()
    nadia.get_by_role("link", name="ROAZ-bestuur").tap()
    expect(nadia.locator("#dg-body")).to_contain_text("De Maasoever ontruimt Meers.")
    expect(nadia.locator("#dg-body")).to_contain_text("oudste cijfer")
    night.is_good(nadia, "board of the network on a phone")

    daan = night.in_the_flood("daan")
    expect(daan.locator("main")).to_contain_text(SENTENCE)
    expect(daan.get_by_role("button", name=re.compile("^Versie vastleggen"))).to_have_count(0)


@pytest.mark.night
def test_the_plotter_draws_a_point_and_an_area_and_prints(night: Night) -> None:
    sanne = night.in_the_flood("sanne.ritzen", "Kaart")
    expect(sanne.locator("[data-map-ready]")).to_be_visible()
    draw(sanne, "Opvang", "Sporthal Beek", "50.94 5.80")
    draw(sanne, "Onder water", "Meers onder water", "50.95 5.73\n50.97 5.73\n50.97 5.76")
    night.is_good(sanne, "map")
    sheets = sanne.pdf(format="A4", prefer_css_page_size=True)
    assert "Sporthal Beek" in text_of_pdf(sheets)
    bram = night.in_the_flood("bram", "Kaart")
    expect(bram.locator("[data-map-list]")).to_contain_text("Meers onder water")


def draw(page: Page, symbol: str, label: str, place: str) -> None:
    form = page.locator("[data-map-form]")
    form.locator("> summary").click()  # it closes itself when something was put on the map
    form.get_by_label("Soort").select_option(label=symbol)
    form.get_by_label("Opschrift").fill(label)
    form.locator("[name=place]").fill(place)
    form.get_by_role("button", name="Zet op de kaart").click()
    expect(page.locator("[data-map-list] tbody tr", has_text=label)).to_be_visible()


def test_the_logger_writes_and_corrects_by_a_new_line(night: Night) -> None:
    wim = night.in_the_flood("wim.cuijpers", "Overleg")
    wim.get_by_role("link", name=re.compile("ogboek")).first.click()
    wim.get_by_label("Nieuwe regel").fill("Bus 1 vertrekt met 20 bewoners.")
    wim.get_by_role("button", name="Schrijf in het logboek").click()
    line = wim.get_by_role("listitem").filter(has_text="Bus 1 vertrekt met 20 bewoners.").first
    line.locator("summary", has_text="Corrigeer").click()
    line.get_by_label("Zo had het er moeten staan").fill("Bus 1 vertrekt met 12 bewoners.")
    line.get_by_role("button", name="Schrijf de correctie").click()
    expect(wim.locator("main")).to_contain_text("Bus 1 vertrekt met 12 bewoners.")
    expect(wim.locator("main")).to_contain_text("Bus 1 vertrekt met 20 bewoners.")
    night.is_good(wim, "log")


def test_a_guest_sees_what_was_released_and_nothing_else(night: Night) -> None:
    bram = night.in_the_flood("bram")
    bram.locator("summary", has_text="Meer voor Managementsamenvatting").click()
    bram.get_by_role("link", name="Vrijgeven… Managementsamenvatting").click()
    bram.get_by_label("Aan welke organisatie?").select_option(label="Netwerk Maasland")
    bram.get_by_label("Waarom?").fill("Zij moeten weten waar bewoners wachten.")
    night.is_good(bram, "release")
    bram.get_by_role("button", name="Geef vrij").click()

    eva = night.in_the_flood("eva")
    expect(eva.locator("main")).to_contain_text(SENTENCE)
    expect(eva.locator("main")).not_to_contain_text(OWN_PICTURE)
    expect(eva.get_by_role("link", name="Besluiten")).to_have_count(0)
    night.is_good(eva, "picture of a guest")
    refused = eva.request.get(eva.url.replace("crisisbeeld", "activiteiten") + "besluiten/")
    assert refused.status in (403, 404)


@pytest.mark.night
def test_the_administrator_lets_somebody_read_along_who_then_writes_nothing(night: Night) -> None:
    otto = night.at_home("otto.bisschops")
    otto.get_by_role("link", name="Organisaties", exact=True).locator("visible=true").click()
    otto.get_by_role("link", name="De Maasoever", exact=True).click()
    otto.get_by_role("link", name="Beheer mensen en functies").click()
    otto.get_by_role("link", name="Wijzig Gijs Moonen").click()
    otto.get_by_label("Logger").uncheck()
    otto.get_by_role("button", name="Sla op").click()
    expect(otto.get_by_text("Kies ten minste één functie uit de lijst.").first).to_be_visible()
    otto.get_by_label("Meelezer").check()
    night.is_good(otto, "functions of somebody")
    otto.get_by_role("button", name="Sla op").click()
    expect(otto.get_by_text("Wat Gijs Moonen mag is meteen veranderd.")).to_be_visible()
    expect(otto.get_by_role("listitem").filter(has_text="Gijs Moonen")).to_contain_text("Meelezer")

    gijs = night.in_the_flood("gijs.moonen")
    expect(gijs.locator("main")).to_contain_text(SENTENCE)
    expect(gijs.locator("summary", has_text="Doe een voorstel")).to_have_count(0)


def test_the_relief_knows_what_happened_and_takes_over(night: Night) -> None:
    bram = night.in_the_flood("bram", "Overdracht")
    bram.get_by_label("Wat moet je aflosser weten dat hier niet staat?").fill("Bel Grensmaas om 07:00 zelf.")
    bram.get_by_role("button", name="Bewaar de overdracht").click()
    expect(bram.locator("main")).to_contain_text("Bel Grensmaas om 07:00 zelf.")

    ilse = night.in_the_flood("ilse.vermeer", "Overdracht")
    expect(ilse.locator("main")).to_contain_text("De Maasoever ontruimt Meers.")
    night.is_good(ilse, "hand-over")
    ilse.get_by_role("button", name="Gelezen, ik neem het over").first.click()
    ilse.get_by_role("link", name="Alles wat er in deze dienst gebeurde").click()
    expect(ilse.locator("main")).to_contain_text("De Maasoever ontruimt Meers.")
    night.is_good(ilse, "what happened")

    turn_to(ilse, "Terugkijken")
    then, slider = ilse.locator("#toen"), ilse.get_by_role("slider")
    expect(then).to_contain_text("De Maasoever ontruimt Meers.")
    slider.press("Home")
    expect(then).to_contain_text("Zo stond het op")
    expect(then).not_to_contain_text("De Maasoever ontruimt Meers.")


def test_the_commander_says_of_what_is_open_what_happens_with_it_and_closes(night: Night) -> None:
    chantal = night.in_the_flood("chantal", "Nazorg")
    chantal.get_by_role("link", name="Afschalen of afsluiten").tap()
    expect(chantal.get_by_text(re.compile(r"Er staan nog \d+ punten open"))).to_be_visible()
    first = chantal.locator(".uk-item").first
    first.locator("summary").tap()
    first.get_by_label("Gaat niet door, omdat").check()
    night.is_good(chantal, "scaling down on a phone")
    chantal.get_by_role("button", name="Afschalen").tap()
    expect(chantal.get_by_role("alert")).to_contain_text("Schrijf een reden bij elk punt dat niet doorgaat.")
    first.get_by_label("Reden").fill("Dat is vanochtend opgelost.")
    chantal.get_by_role("button", name="Afschalen").tap()
    expect(chantal.get_by_role("heading", name="Nog te doen")).to_be_visible()
    expect(chantal.locator("main")).to_contain_text("Dat is vanochtend opgelost.")

    chantal.get_by_role("link", name="Afschalen of afsluiten").tap()
    chantal.get_by_role("button", name="Activiteit afsluiten").tap()
    expect(chantal.get_by_text("De nieuwe toestand staat vast")).to_be_visible()


def test_a_lesson_reaches_the_owner_of_the_plan_and_the_evaluation_pack_holds_the_night(night: Night) -> None:
    chantal = night.device_of("chantal")
    turn_to(chantal, "Evaluatie")
    chantal.locator("summary", has_text="Les toevoegen").tap()
    chantal.get_by_label("Wat hebben we geleerd?").fill("Niemand wist wie liggend vervoer nodig had.")
    chantal.get_by_label("Plan dat moet veranderen").select_option(label=f"{PLAN} (GHOR Zuid-Limburg)")
    chantal.get_by_label("Wat er moet komen te staan").fill(CHANGE)
    night.is_good(chantal, "lesson on a phone")
    chantal.get_by_role("button", name="Les vastleggen").tap()
    expect(chantal.locator("#les-1")).to_contain_text("nog geen antwoord")

    bram = night.at_home("bram")
    bram.get_by_text(re.compile(r"Toon nog \d+ taken")).click()
    asked = bram.get_by_role("listitem").filter(has_text="bij plan").filter(has_text=PLAN)
    asked.get_by_role("link").first.click()
    bram.get_by_role("listitem").filter(has_text=CHANGE).get_by_role("link", name="Antwoord").click()
    bram.get_by_label("We nemen dit over in een volgende versie").check()
    bram.get_by_role("button", name="Antwoord").click()
    bram.get_by_role("link", name=f"Les 1 van {FLOOD}").click()
    expect(bram.locator("#les-1")).to_contain_text("Overgenomen door Bram Janssen")

    sheets = text_of_pdf(taken_along(bram, "PDF"))
    pack = json.dumps(json.loads(taken_along(bram, "JSON")), ensure_ascii=False)
    for words in (CHANGE, "Overgenomen door Bram Janssen", "De Maasoever ontruimt Meers."):
        assert words in sheets
        assert words in pack
    assert "03:10" in sheets
    assert "OEFENING" not in sheets


@pytest.mark.night
def test_an_exercise_is_prepared_played_observed_and_taken_along(night: Night) -> None:
    daan = night.at_home("daan")
    daan.get_by_role("link", name="Activiteiten", exact=True).locator("visible=true").click()
    daan.get_by_role("link", name="Oefening openen").click()
    daan.get_by_label("Naam").fill("Oefening dijkdoorbraak")
    daan.get_by_label("Limburg-Noord", exact=True).check()
    daan.get_by_label("Veiligheidsregio Limburg-Noord").check()
    daan.get_by_label("Laurentius Ziekenhuis").check()
    daan.get_by_role("button", name="Oefening openen").click()
    daan.get_by_role("link", name="Open crisisbeeld").click()
    turn_to(daan, "Oefenleiding")
    daan.locator("summary", has_text="Draaiboek overnemen").click()
    daan.get_by_label("Kant-en-klaar draaiboek").select_option(index=1)
    daan.get_by_role("button", name="Overnemen").click()
    expect(daan.get_by_text("Het draaiboek is overgenomen")).to_be_visible()
    daan.get_by_role("button", name="Klok starten").click()
    expect(daan.get_by_text("De klok van de oefening loopt")).to_be_visible()
    daan.get_by_role("button", name="Nu spelen").last.click()  # the first may come due by itself
    expect(daan.get_by_role("button", name="Is gebeurd").first).to_be_visible()
    daan.get_by_role("button", name="Is gebeurd").first.click()
    night.is_good(daan, "exercise control")

    tamar = night.at_home("tamar.berends")
    expect(tamar.get_by_role("link", name=FLOOD)).to_have_count(0)
    enter(tamar, "Oefening dijkdoorbraak")
    expect(tamar.locator("body")).to_contain_text("OEFENING")
    night.is_good(tamar, "exercise of an exercise guest")

    noor = night.at_home("noor.hermsen")
    enter(noor, "Oefening dijkdoorbraak")
    turn_to(noor, "Waarnemingen")
    noor.get_by_label("Doel").select_option(index=1)
    noor.get_by_label("+ Ging goed").check()
    noor.get_by_label("Tekst").fill("Het alarm ging binnen een minuut.")
    noor.get_by_role("button", name="Noteren").click()
    expect(noor.locator("main")).to_contain_text("Het alarm ging binnen een minuut.")
    night.is_good(noor, "observations")

    turn_to(daan, "Evaluatie")
    expect(daan.locator("main")).to_contain_text("Het alarm ging binnen een minuut.")
    night.is_good(daan, "evaluation")
    sheets = taken_along(daan, "PDF")
    assert "Het alarm ging binnen een minuut." in text_of_pdf(sheets)
    assert "OEFENING" in text_of_pdf(sheets)
    assert "Het alarm ging binnen een minuut." in json.dumps(
        json.loads(taken_along(daan, "JSON")), ensure_ascii=False
    )


def test_the_security_officer_finds_it_all_in_a_journal_that_is_whole(night: Night) -> None:
    hanna = night.at_home("hanna")
    hanna.get_by_role("link", name="Logboek", exact=True).locator("visible=true").click()
    expect(hanna.locator("main")).to_contain_text(FLOOD)
    hanna.get_by_role("button", name=re.compile("Controleer")).click()
    expect(hanna.get_by_role("status").first).to_contain_text("heel")
    night.is_good(hanna, "journal")
