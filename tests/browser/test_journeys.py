"""A night of high water, from the alarm at 03:10 to the evaluation, each person on a device of their own.

The tests stand in the order of the story and share one world: what one person did is what the next one sees.
Nobody types an address but the first one and the link in a message; everything else is a word on the screen.
"""

import io
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from samenbeeld.kernel.tests import databases
from tests.browser.conftest import axe_findings
from tests.browser.demonstration import Demonstration
from tests.browser.messages import link_of_a_message
from tests.browser.picture import PATIENCE, TWO_FRAMES, device, fill_in_login

PHONE = {"width": 390, "height": 844}
OUTSIDE = {"amina", "chantal", "eva", "ingrid.knols", "noor.hermsen"}
HYPHEN = "\N{HYPHEN}"  # where a word is broken off
FLOOD = "Hoogwater Geul"
OWN_PICTURE = "Het water staat in de kelder van Meers."
SENTENCE = "In Meers wachten 96 bewoners op vervoer."


class Night:
    """The people of this night. Who is outside holds a phone, who is in the room sits at a wide screen."""

    def __init__(self, chromium: Browser, address: str, folder: Path) -> None:
        self.folder = folder
        self.address = address
        self._chromium = chromium
        self._pages: dict[str, Page] = {}
        self._looked_at: set[str] = set()

    def device_of(self, login: str) -> Page:
        """Their device, as they left it; a new one is on no page yet."""
        if login not in self._pages:
            size = {"viewport": PHONE, "has_touch": True} if login in OUTSIDE else {}
            self._pages[login] = device(self._chromium, self.address, **size)
        return self._pages[login]

    def at_home(self, login: str) -> Page:
        """Logged in, on Nu."""
        page = self.device_of(login)
        if page.url == "about:blank":
            page.goto("/")
            fill_in_login(page, login)
        else:
            page.get_by_role("link", name="Samenbeeld", exact=True).first.click()
        expect(page.get_by_role("heading", name="Mijn taken")).to_be_visible()
        return page

    def in_the_flood(self, login: str, view: str = "") -> Page:
        """In the picture of the flood, or in a view of it, by what stands on Nu."""
        page = self.at_home(login)
        enter(page, FLOOD)
        turn_to(page, view)
        return page

    def is_good(self, page: Page, screen: str) -> None:
        """The first time a screen is met axe looks at it, and it never needs to be moved sideways."""
        if screen not in self._looked_at:
            self._looked_at.add(screen)
            page.wait_for_load_state()
            assert axe_findings(page) == []
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

    def ends(self) -> None:
        """Everybody goes home."""
        for page in self._pages.values():
            page.context.close()


def enter(page: Page, activity: str) -> None:
    """From Nu into the picture of an activity, straight or by the page of the activity."""
    page.get_by_role("row").get_by_role("link", name=activity).click()
    expect(page).to_have_url(re.compile(activity.lower().replace(" ", "-")))
    page.wait_for_load_state()
    if page.get_by_role("link", name="Open crisisbeeld").count():
        page.get_by_role("link", name="Open crisisbeeld").click()
    expect(page).to_have_url(re.compile("/crisisbeeld/"))


def turn_to(page: Page, view: str) -> None:
    """A view of the activity, in the row on top or under Meer."""
    if not view:
        return
    page.wait_for_load_state()
    views = page.locator("main")
    link = views.get_by_role("link", name=re.compile(rf"^{view}( \d+)?$")).first
    if not link.is_visible():
        views.locator("summary", has_text=re.compile("^\\s*Meer")).first.click()
    link.click()


@pytest.fixture(scope="module")
def night(
    chromium: Browser, _prepared_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Night]:
    folder = databases.copied(_prepared_folder, tmp_path_factory.mktemp("night") / "data")
    product = Demonstration(folder)
    product.start()
    people = Night(chromium, product.address, folder)
    expect.set_options(timeout=PATIENCE)
    yield people
    expect.set_options(timeout=None)
    people.ends()
    product.stop()


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


def write_in(page: Page, words: str) -> None:
    """At the end of the one text of a page, until it is saved."""
    text = page.locator("[data-editor][data-live] .sb-text").first
    text.click()
    page.evaluate(TWO_FRAMES)
    page.keyboard.press("Control+End")
    page.evaluate(TWO_FRAMES)
    page.keyboard.type(words)
    expect(page.locator("[data-saved-state]").first).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d"))


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

    amina = night.at_home("amina")
    asked = amina.get_by_role("listitem").filter(has_text="noodstroom in Meers")
    asked.get_by_role("link", name="Antwoord").first.tap()
    amina.get_by_label("Antwoord", exact=True).fill("Nog negen uur.")
    amina.get_by_label("Feit").check()
    night.is_good(amina, "answering a question")
    amina.get_by_role("button", name="Verstuur het antwoord").tap()
    expect(amina.get_by_role("heading", name="Antwoorden")).to_be_visible()

    bram.reload()
    expect(bram.locator("main")).to_contain_text("Nog negen uur.")


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


def test_the_commander_decides_on_a_version_and_steps_up(night: Night) -> None:
    chantal = night.in_the_flood("chantal", "In het kort")
    expect(chantal.get_by_role("heading", level=1)).to_contain_text("Vijf minuten voor de commandant")
    expect(chantal.locator("#dg-body")).to_contain_text("Liggend vervoer")
    night.is_good(chantal, "five minutes of the commander")

    chantal = night.in_the_flood("chantal", "Besluiten")
    chantal.locator("summary", has_text="Besluit").first.tap()
    chantal.get_by_label("Wat?").fill("De Maasoever ontruimt Meers.")
    chantal.get_by_label("Waarom?").fill("Het water staat in de kelder.")
    chantal.get_by_label("Welke opties zijn gewogen?").fill("Nu ontruimen\nAfwachten tot 06:00")
    chantal.get_by_label("Wie besluit?").select_option(label="ACGZ")
    chantal.get_by_role("button", name="Stel voor").tap()
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


def text_of_pdf(sheets: bytes) -> str:
    """Its words, however the lines are broken."""
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(sheets)).pages)
    return " ".join(text.replace(HYPHEN + "\n", "").split())


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


def test_an_exercise_is_prepared_played_observed_and_taken_along(night: Night) -> None:
    daan = night.at_home("daan")
    daan.get_by_role("link", name="Activiteiten", exact=True).locator("visible=true").click()
    daan.get_by_role("link", name="Oefening openen").click()
    daan.get_by_label("Naam").fill("Oefening dijkdoorbraak")
    daan.get_by_label("Limburg-Noord", exact=True).check()
    daan.get_by_label("Veiligheidsregio Limburg-Noord").check()
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


def taken_along(page: Page, kind: str) -> bytes:
    """The evaluation as a file, from its own page and back there."""
    page.get_by_role("link", name="Evaluatie meenemen (PDF, JSON)").click()
    choice = page.get_by_label("Als wat?")
    choice.select_option(label=choice.locator("option", has_text=kind).first.inner_text())
    page.get_by_label("Waarvoor?").fill("Nabespreking")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bestand maken").click()
    turn_to(page, "Evaluatie")
    return Path(download.value.path()).read_bytes()


def test_the_security_officer_finds_it_all_in_a_journal_that_is_whole(night: Night) -> None:
    hanna = night.at_home("hanna")
    hanna.get_by_role("link", name="Logboek", exact=True).locator("visible=true").click()
    expect(hanna.locator("main")).to_contain_text(FLOOD)
    hanna.get_by_role("button", name=re.compile("Controleer")).click()
    expect(hanna.get_by_role("status").first).to_contain_text("heel")
    night.is_good(hanna, "journal")
