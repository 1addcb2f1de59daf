"""The Veiligheidsbeeld by the people it is for: an expert, a second reader on call, a care partner."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.picture import visitor

PHONE = {"width": 390, "height": 844}
UNREST = "/veiligheidsbeeld/onrust/?regio=zuid-limburg"


def _judges(farid: Page) -> None:
    """Orange, with words; the proposal is there only after the level of his own."""
    farid.goto("/veiligheidsbeeld/")
    farid.get_by_role("link", name="Maatschappelijke onrust").click()
    farid.goto(UNREST)
    farid.get_by_role("link", name="Schrijf een nieuwe weging").click()
    expect(farid.get_by_role("heading", name="Voorstel van de regels")).to_have_count(0)
    farid.get_by_label("Niveau dat jij ziet").select_option("Oranje")
    farid.get_by_role("button", name="Verder").click()
    # On a Monday the outlook of last week is a proposal.
    told = re.compile("De regels hadden geen voorstel|Voorstel van de regels")
    expect(farid.get_by_role("heading", name=told)).to_be_visible()
    farid.get_by_label("Waarom anders dan het voorstel?").fill("Vanavond is het onrustig.")
    farid.get_by_label("Wat is er?").fill("Boze mensen staan voor een opvanglocatie in Meerssen.")
    farid.get_by_label("Wat nu?").fill("Personeel komt door de achterdeur naar binnen.")
    farid.get_by_label("Richting").select_option("stijgt")
    farid.get_by_role("button", name="Weging opslaan").click()
    expect(farid.get_by_text("Een tweede lezer kijkt mee")).to_be_visible()


def test_a_judgement_goes_from_the_expert_to_everybody(chromium: Browser, demonstration_server: str) -> None:
    farid = visitor(chromium, demonstration_server, "farid")
    amina = visitor(chromium, demonstration_server, "amina", viewport=PHONE)
    _judges(farid)

    # Until a second person read it, nobody else sees more than before.
    amina.goto(UNREST)
    expect(amina.get_by_text("Boze mensen")).to_have_count(0)

    chantal = visitor(chromium, demonstration_server, "chantal")
    chantal.goto("/")
    chantal.locator(".now__rest > summary").click()
    task = chantal.locator(".now__tasks li", has_text="Lees mee: Maatschappelijke onrust")
    task.get_by_role("link", name="Beoordeel").click()
    chantal.get_by_role("button", name="Akkoord, publiceer").click()
    expect(chantal.get_by_text("Gepubliceerd, met jou als tweede lezer.")).to_be_visible()
    chantal.goto("/")
    small = chantal.locator(".now__tiles li", has_text="Maatschappelijke onrust")
    expect(small).to_contain_text("Oranje")

    amina.goto(UNREST)
    expect(amina.get_by_text("Boze mensen staan voor een opvanglocatie in Meerssen.").first).to_be_visible()
    amina.get_by_role("button", name="Wij zien dit ook").click()
    expect(amina.get_by_text("Vastgelegd. Het staat bij de weging.")).to_be_visible()

    farid.goto(UNREST)
    expect(farid.get_by_role("listitem").filter(has_text="De Maasoever")).to_contain_text("ziet dit ook")
    for page in (farid, amina, chantal):
        page.context.close()


def test_a_signal_goes_from_a_phone_to_the_tile(chromium: Browser, demonstration_server: str) -> None:
    amina = visitor(chromium, demonstration_server, "amina", viewport=PHONE)
    amina.goto("/veiligheidsbeeld/")
    amina.get_by_role("link", name="Signalen (").click()
    amina.get_by_role("link", name="Stuur een signaal").click()
    amina.get_by_label("Wat zie je?").fill("De pont bij Berg vaart niet meer")
    amina.get_by_label("Wat weet je nog meer?").fill("Twee van onze mensen komen daardoor niet op hun werk.")
    amina.get_by_label("Waar?").select_option("Sittard-Geleen")
    amina.get_by_role("button", name="Verstuur").click()
    expect(amina.get_by_text("Verstuurd. Een deskundige gaat het na.")).to_be_visible()
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert amina.evaluate(wide) == 0

    farid = visitor(chromium, demonstration_server, "farid")
    farid.goto("/")
    task = farid.locator(".now__tasks li", has_text="nieuwe signalen")
    task.get_by_role("link", name="Beoordeel").click()
    farid.get_by_label("Thema").select_option("Geen thema")
    expect(farid.get_by_role("link", name="Filmpje over onze ontruiming")).to_have_count(0)
    farid.get_by_role("link", name="De pont bij Berg vaart niet meer").click()
    farid.get_by_label("Waarmee heb je het vergeleken?").fill("Gebeld met de veerman.")
    farid.get_by_role("button", name="Het klopt").click()
    farid.get_by_label("Waar hoort het bij?").select_option("Hoogwater")
    farid.get_by_role("button", name="Koppel", exact=True).click()
    expect(farid.get_by_text("Gekoppeld.", exact=True)).to_be_visible()

    amina.goto("/veiligheidsbeeld/hoogwater/?regio=zuid-limburg")
    expect(amina.get_by_role("link", name="De pont bij Berg vaart niet meer")).to_be_visible()
    assert amina.evaluate(wide) == 0
    for page in (amina, farid):
        page.context.close()


def test_two_tellings_of_the_same_become_one(chromium: Browser, demonstration_server: str) -> None:
    farid = visitor(chromium, demonstration_server, "farid")
    farid.goto("/veiligheidsbeeld/signalen/?stand=nieuw")
    farid.get_by_role("link", name="Brigidastraat in Itteren staat onder water").click()
    beside = farid.get_by_role("complementary")
    expect(beside).to_contain_text("Water over de weg in Itteren, visite lukt niet")
    beside.get_by_role("button", name="Dit is hetzelfde").click()
    expect(farid.get_by_text("Samengevoegd.")).to_be_visible()
    sources = farid.get_by_role("region", name="Wie zegt dit?")
    expect(sources).to_contain_text("Petra Senden")
    expect(sources).to_contain_text("Lieke Smeets")
    farid.context.close()


def test_one_theme_on_a_wall_is_read_from_four_metres(chromium: Browser, demonstration_server: str) -> None:
    """A letter of 16 millimetres at least on a screen of 1.2 metres wide; and nobody scrolls a wall."""
    page = visitor(chromium, demonstration_server, "farid")
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto("/veiligheidsbeeld/zorg/?regio=zuid-limburg")
    page.get_by_role("link", name="Groot, voor aan de wand").click()
    expect(page.get_by_role("heading", name="Zorg & Gezondheid, Zuid-Limburg")).to_be_visible()
    smallest = page.evaluate(_SMALLEST_LETTER)
    assert smallest / 1920 * 1200 >= 16
    assert page.evaluate("document.querySelector('.sp--far').getBoundingClientRect().bottom") <= 1080
    page.context.close()


# In pixels, of what is read in the page itself.
_SMALLEST_LETTER = """() => Math.min(...[...document.querySelectorAll('.sp--far *')]
  .filter(part => !part.closest('.sb-unseen')
    && [...part.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
  .map(part => parseFloat(getComputedStyle(part).fontSize)))"""
