"""Another region asks, we offer from a phone; and our own request has its offers side by side."""

from playwright.sync_api import Browser, expect

from tests.browser.picture import visitor

PHONE = {"width": 390, "height": 844}
WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def test_we_offer_to_a_neighbour_on_a_phone_and_see_who_offers_to_us(
    chromium: Browser, demonstration_server: str
) -> None:
    chantal = visitor(chromium, demonstration_server, "chantal", viewport=PHONE)
    chantal.goto("/landelijk/")
    chantal.get_by_role("link", name="Bijstand", exact=True).click()
    chantal.get_by_role("link", name="20 × Plekken in een verpleeghuis", exact=False).click()
    expect(chantal.get_by_text("Brabant-Noord vraagt het", exact=False)).to_be_visible()

    # Without a word of what it is: refused at its field, and what was typed stays.
    chantal.get_by_label("Aantal").fill("8")
    chantal.get_by_role("button", name="Bied aan").click()
    expect(chantal.get_by_text("Schrijf wat je kunt geven.").first).to_be_visible()
    expect(chantal.get_by_label("Aantal")).to_have_value("8")
    chantal.get_by_label("Wat kun je geven").fill("Bedden in Heerlen, ook voor wie ligt")
    chantal.get_by_role("button", name="Bied aan").click()
    expect(chantal.get_by_text("Aangeboden. Wie vraagt en wie behandelt, zien het.")).to_be_visible()
    assert chantal.evaluate(WIDE) == 0

    bram = visitor(chromium, demonstration_server, "bram", viewport={"width": 1440, "height": 900})
    bram.goto("/landelijk/bijstand/")
    bram.get_by_role("link", name="6 × Ambulances voor liggend vervoer").click()
    offers = bram.get_by_role("region", name="Aanbod, naast elkaar")
    # Two offers, and who was asked and did not answer yet.
    expect(offers.get_by_role("row")).to_have_count(4)
    expect(offers.get_by_role("row", name="Utrecht")).to_contain_text("6 van 6")
    bram.get_by_label("Trek de aanvraag in").check()
    bram.get_by_role("button", name="Leg vast").click()
    expect(bram.get_by_text("Schrijf waarom. Alle kanten zien deze reden.").first).to_be_visible()
    bram.get_by_label("Waarom", exact=True).fill("De wagens van de regio zijn terug.")
    bram.get_by_role("button", name="Leg vast").click()
    expect(bram.get_by_text("De aanvraag is ingetrokken.")).to_be_visible()
    for page in (bram, chantal):
        page.context.close()
