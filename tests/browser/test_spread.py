"""An epidemic over two regions: a fair share, taken over, offered, under way, arrived; each watches with what
they may see.
"""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import axe_findings
from tests.browser.picture import visitor

PHONE = {"width": 390, "height": 844}
FLU = "/activiteiten/griepgolf/"
SPREAD = f"{FLU}spreiding/"
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def _says(page: Page, step: str, stands: str) -> None:
    """The next step of the newest transfer to VieCuri, by somebody whose word it is."""
    page.goto(SPREAD)
    page.get_by_role("link", name="naar VieCuri").first.click()
    page.get_by_label(step).check()
    page.get_by_role("button", name="Leg vast").click()
    expect(page.get_by_text("Vastgelegd.")).to_be_visible()
    expect(page.locator(".sp .sb-lead")).to_contain_text(stands)
    assert page.evaluate(WIDE) == 0


@pytest.mark.night
def test_patients_are_spread_over_two_regions_and_each_watches_what_they_may(
    chromium: Browser, demonstration_server: str
) -> None:
    # The head of information works it out, and does not decide.
    bram = visitor(chromium, demonstration_server, "bram")
    bram.goto(SPREAD)
    bram.get_by_label("Soort bed").select_option("beds")
    bram.get_by_label("Hoeveel mensen").fill("14")
    bram.get_by_label("Naar omvang").check()
    bram.get_by_label("Vanuit").select_option("maastricht-umc")
    bram.get_by_label("Hoeveel wagens kunnen rijden").fill("3")
    bram.get_by_role("button", name="Bereken").click()
    made = bram.get_by_role("heading", name=re.compile(r"Voorstel \d+")).inner_text()
    proposal = f"{SPREAD}voorstel/{made.split()[-1]}/"
    expect(bram.get_by_role("button", name="Neem het deel over")).to_have_count(0)

    # The commander takes it over on a phone: what must be moved is asked at once.
    chantal = visitor(chromium, demonstration_server, "chantal", viewport=PHONE)
    chantal.goto(proposal)
    chantal.get_by_role("button", name="Neem het deel over").click()
    expect(chantal.get_by_text("Wat verplaatst moet worden, is gevraagd.", exact=False)).to_be_visible()
    assert chantal.evaluate(WIDE) == 0

    # The coordinator of a hospital in the other region sees its own, and offers.
    lars = visitor(chromium, demonstration_server, "lars.nabben", viewport=PHONE)
    lars.goto(SPREAD)
    expect(lars.get_by_text("Je ziet wat over je eigen ziekenhuis gaat", exact=False)).to_be_visible()
    expect(lars.get_by_text("naar Zuyderland", exact=False)).to_have_count(0)
    _says(lars, "Bied plek aan", "Aangeboden")

    # It stands beside the crisis picture by itself, and in the short picture of the board of the network.
    bram.goto("/crisisbeeld/griepgolf/")
    panel = bram.get_by_role("region", name="Zorg op dit moment")
    panel.get_by_text("Zorg op dit moment").click()
    expect(panel.get_by_text("naar VieCuri Medisch Centrum: aangeboden", exact=False).first).to_be_visible()
    expect(panel.get_by_text(f"{made} overgenomen", exact=False)).to_be_visible()
    bram.goto(f"{FLU}in-het-kort/care/")
    assert axe_findings(bram) == []
    vera = visitor(chromium, demonstration_server, "vera.custers")
    vera.goto(f"{FLU}in-het-kort/roaz_board/")
    expect(vera.get_by_role("heading", name="Spreiding van patiënten")).to_be_visible()
    expect(vera.get_by_text("naar VieCuri Medisch Centrum: aangeboden", exact=False).first).to_be_visible()
    # The board reads the whole share, and decides and says nothing of it.
    vera.goto(proposal)
    expect(vera.get_by_role("heading", name=made)).to_be_visible()
    expect(vera.get_by_text("Niet aan jou vrijgegeven.").first).to_be_visible()
    expect(vera.get_by_role("button", name="Neem het deel over")).to_have_count(0)
    vera.goto(SPREAD)
    expect(vera.get_by_text("naar Zuyderland", exact=False).first).to_be_visible()
    expect(vera.get_by_role("button", name="Bereken")).to_have_count(0)
    vera.get_by_role("link", name="naar VieCuri").first.click()
    expect(vera.get_by_role("heading", name="Verloop")).to_be_visible()
    expect(vera.get_by_role("button", name="Leg vast")).to_have_count(0)

    # The coordinator of who sends agrees, and says that they left; who receives says that they are there.
    karin = visitor(chromium, demonstration_server, "karin.hermans", viewport=PHONE)
    _says(karin, "Spreek af", "Afgesproken")
    _says(karin, "Ze zijn vertrokken", "Onderweg")
    expect(karin.get_by_label("Ze zijn aangekomen")).to_have_count(0)
    _says(lars, "Ze zijn aangekomen", "Aangekomen")

    # The page tells it to each, and so do the picture and the short picture of the board.
    for page in (lars, chantal, vera):
        page.goto(SPREAD)
        expect(page.locator(".sp .sb-lead").first).to_contain_text("aangekomen")
        page.get_by_text("verplaatsing die klaar is").click()
        expect(page.get_by_role("listitem").filter(has_text="naar VieCuri").first).to_be_visible()
        expect(page.get_by_text(": Aangekomen", exact=False).first).to_be_visible()
    bram.goto("/crisisbeeld/griepgolf/")
    panel.get_by_text("Zorg op dit moment").click()
    expect(panel.get_by_text("bij VieCuri Medisch Centrum", exact=False).first).to_be_visible()
    expect(panel.get_by_text("aangekomen, het laatst", exact=False).first).to_be_visible()
    vera.goto(f"{FLU}in-het-kort/roaz_board/")
    expect(vera.get_by_text("aangekomen, het laatst", exact=False).first).to_be_visible()

    # A guest of another network is told nothing of it.
    eva = visitor(chromium, demonstration_server, "eva")
    for address in (SPREAD, proposal, f"{FLU}in-het-kort/care/", "/crisisbeeld/griepgolf/"):
        answer = eva.goto(address)
        assert answer is not None
        assert answer.status == 404
    for page in (bram, chantal, lars, karin, vera, eva):
        page.context.close()
