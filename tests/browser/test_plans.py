"""A plan from its first word to an answer for a reader, by people with a page of their own each."""

import io
import re

from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from tests.browser.conftest import axe_findings
from tests.browser.picture import eventually, offline, visitor

PHONE = {"width": 390, "height": 844}
TITLE = "Opvang bij een gaslek in het centrum"
HERE = re.compile(r"/plannen/ghor-zuid-limburg/\d+/")
TEXT = "[data-live] .sb-text"


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def _begins(bram: Page) -> str:
    """The place of a plan that Bram begins to write here."""
    bram.goto("/plannen/")
    bram.get_by_role("link", name="Nieuw plan").click()
    bram.get_by_label("We schrijven het hier, samen").check()
    expect(bram.get_by_label("Bestand", exact=True)).to_be_hidden()
    bram.get_by_label("Titel").fill(TITLE)
    bram.get_by_label("Soort").select_option(label="Plan")
    for box in ("Stroom, gas en telefoon", "Crisis", "Zuid-Limburg"):
        bram.get_by_label(box, exact=True).check()
    _press(bram, "Bewaar als concept")
    bram.wait_for_url("**/schrijven/")
    found = HERE.search(bram.url)
    assert found is not None
    return found.group()


def _write(page: Page, words: str) -> None:
    page.locator(TEXT).click()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.type(words)


def _write_together(bram: Page, ilse: Page, place: str) -> None:
    expect(bram.locator(TEXT)).to_be_visible()
    bram.locator(TEXT).click()
    bram.get_by_role("button", name="Kop", exact=True).click()
    bram.keyboard.type("Wie doet wat")
    bram.keyboard.press("Enter")
    bram.keyboard.type("De brandweer meet elk half uur.")
    ilse.goto(f"{place}schrijven/")
    expect(ilse.locator(TEXT)).to_contain_text("De brandweer meet elk half uur.")
    expect(bram.locator(".sb-disc", has_text="Ilse Vermeer")).to_be_visible()
    offline(ilse.context, True)
    _write(ilse, " De GHOR belt de huisartsenpost.")
    offline(ilse.context, False)
    expect(bram.locator(TEXT)).to_contain_text("De GHOR belt de huisartsenpost.")
    assert axe_findings(bram) == []


def _establishes(bram: Page, ilse: Page, chantal: Page, place: str) -> None:
    chantal.goto(f"{place}schrijven/")
    expect(chantal.locator(TEXT)).to_contain_text("huisartsenpost")
    # What is still under way when it is submitted comes too late, and whose words they are keeps them.
    offline(ilse.context, True)
    _write(ilse, " Te laat.")
    _press(bram, "Leg ter beoordeling voor")
    expect(bram.get_by_text("Iemand anders beoordeelt het.").first).to_be_visible()
    offline(ilse.context, False)
    expect(ilse.locator(".sb-refused").first).to_contain_text("Te laat.")
    _press(ilse, "Leg ter beoordeling voor")
    expect(ilse.get_by_text("Bram Janssen legde deze versie al ter beoordeling voor")).to_be_visible()
    expect(ilse.get_by_role("button", name="Leg ter beoordeling voor")).to_have_count(0)
    chantal.goto(place)
    chantal.get_by_role("link", name="Lees wat is voorgelegd").click()
    expect(chantal.get_by_role("heading", name="Wie doet wat")).to_be_visible()
    expect(chantal.get_by_text("Te laat.")).to_have_count(0)
    chantal.goto(place)
    _press(chantal, "Stel vast")
    expect(chantal.get_by_text("geldt nu")).to_be_visible()


def _reads_and_proposes(amina: Page, place: str) -> None:
    amina.goto(place)
    with amina.expect_download() as taken:
        amina.get_by_role("link", name="Haal op als PDF").click()
    words = "".join(
        page.extract_text() for page in PdfReader(io.BytesIO(taken.value.path().read_bytes())).pages
    )
    assert "TLP:AMBER" in words
    assert "De brandweer meet elk half uur." in " ".join(words.split())
    amina.get_by_role("link", name="Lees het plan").click()
    expect(amina.get_by_text("De GHOR belt de huisartsenpost.")).to_be_visible()
    assert axe_findings(amina) == []
    amina.get_by_role("link", name="Stel een wijziging voor bij Wie doet wat").click()
    expect(amina.get_by_label("Waar in de tekst")).to_have_value("Wie doet wat")
    amina.get_by_label("Wat zou je veranderen").fill("Zet de thuiszorg erbij.")
    amina.get_by_label("Waarom").fill("Wij hadden mensen in het gebied.")
    assert axe_findings(amina) == []
    _press(amina, "Stel voor")
    expect(amina.get_by_text("De eigenaar van het plan krijgt je voorstel als taak.")).to_be_visible()


def _answers_and_works_it_in(bram: Page, place: str) -> None:
    bram.goto(place)
    bram.locator("li", has_text="Zet de thuiszorg erbij.").get_by_role("link", name="Antwoord").click()
    bram.get_by_label("We nemen dit over in een volgende versie").check()
    _press(bram, "Antwoord")
    bram.get_by_text("Nieuwe versie…").click()
    _press(bram, "Bewaar als concept")
    bram.wait_for_url("**/schrijven/")
    expect(bram.locator(TEXT)).to_contain_text("De brandweer meet elk half uur.")
    expect(bram.get_by_text("Wij hadden mensen in het gebied.")).to_be_visible()
    _write(bram, " De thuiszorg belt haar cliënten.")
    assert eventually(lambda: "Opgeslagen" in bram.locator("[data-saved-state]").first.inner_text())
    _press(bram, "Staat erin")
    expect(bram.locator(TEXT)).to_contain_text("De thuiszorg belt haar cliënten.")


def _throws_it_away(bram: Page) -> None:
    """Asked first; what people read stays, and what was worked in waits again."""
    bram.get_by_text("Gooi dit concept weg…").click()
    assert axe_findings(bram) == []
    _press(bram, "Ja, gooi het weg")
    expect(bram.get_by_text("Het concept is weggegooid.")).to_be_visible()
    expect(bram.get_by_text("als concept weggegooid")).to_be_visible()
    expect(bram.get_by_text("geldt nu")).to_be_visible()


def test_a_plan_is_written_together_established_and_answered(
    chromium: Browser, demonstration_server: str
) -> None:
    bram, ilse, chantal = (
        visitor(chromium, demonstration_server, login) for login in ("bram", "ilse.vermeer", "chantal")
    )
    amina = visitor(chromium, demonstration_server, "amina", viewport=PHONE)
    place = _begins(bram)
    _write_together(bram, ilse, place)
    _establishes(bram, ilse, chantal, place)
    _reads_and_proposes(amina, place)
    _answers_and_works_it_in(bram, place)
    amina.goto("/plannen/")
    expect(amina.get_by_text("Overgenomen door Bram Janssen, staat in versie 2")).to_be_visible()
    _throws_it_away(bram)
    amina.reload()
    expect(amina.get_by_text("staat in versie 2")).to_have_count(0)
    for page in (bram, ilse, chantal, amina):
        page.context.close()
