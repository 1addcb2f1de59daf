"""An institution reports in a minute on a phone, the region sees it, a guest does not."""

import re

from playwright.sync_api import Browser, expect

from tests.browser.picture import visitor

PHONE = {"width": 390, "height": 844}
OWN, FLOOD = "/capaciteit/instellingen/de-maasoever/", "/activiteiten/hoogwater-maas/capaciteit/"
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_an_institution_reports_on_a_phone_the_region_sees_it_and_a_guest_does_not(
    chromium: Browser, demonstration_server: str
) -> None:
    amina = visitor(chromium, demonstration_server, "amina", viewport=PHONE)
    amina.goto("/capaciteit/")
    amina.get_by_role("link", name="Meld je cijfers").click()
    places = amina.get_by_role("group", name="Opvang van bewoners van elders")
    expect(places.get_by_label("Met personeel")).to_have_value("12")

    # More free than there is: refused at its field, and what was typed stays.
    places.get_by_label("Vrij").fill("15")
    amina.get_by_role("button", name="Meld wat ik veranderde").click()
    expect(amina.get_by_text("Er kan niet meer vrij zijn dan er is.").first).to_be_visible()
    expect(places.get_by_label("Vrij")).to_have_value("15")
    places.get_by_label("Vrij").fill("7")
    amina.get_by_role("button", name="Meld wat ik veranderde").click()
    expect(amina.get_by_text("Eén cijfer gemeld.")).to_be_visible()
    assert amina.evaluate(WIDE) == 0
    amina.get_by_role("button", name="Geen wijziging").click()
    expect(amina.get_by_text("Gemeld dat er niets veranderde.")).to_be_visible()

    bram = visitor(chromium, demonstration_server, "bram", viewport={"width": 1440, "height": 900})
    bram.goto(FLOOD)
    row = bram.get_by_role("row", name="De Maasoever")
    expect(row).to_contain_text(re.compile(r"7\s+van 12"))
    expect(bram.get_by_text("Stop is niet dicht", exact=False)).to_be_visible()
    bram.goto(f"{FLOOD}overnemen/?plek=places&minstens=7&vanaf=zorggroep-heuvelkern")
    expect(bram.get_by_role("row", name="De Maasoever")).to_contain_text("km")

    eva = visitor(chromium, demonstration_server, "eva")
    for address in (FLOOD, OWN, "/capaciteit/"):
        answer = eva.goto(address)
        assert answer is not None
        assert answer.status in (403, 404)
    for page in (amina, bram, eva):
        page.context.close()
