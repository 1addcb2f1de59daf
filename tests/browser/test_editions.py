"""A weekly edition goes from who makes it to a mayor without an account."""

from urllib.parse import urlsplit

from playwright.sync_api import Browser, ViewportSize, expect

from tests.browser.conftest import axe_findings
from tests.browser.measures import BARE_COLOUR, CUT_OFF, SIDEWAYS, WITHOUT_WORD
from tests.browser.picture import visitor

SMALLEST: ViewportSize = {"width": 320, "height": 640}


def test_a_mayor_reads_the_edition_on_a_phone_until_the_link_is_revoked(
    chromium: Browser, demonstration_server: str
) -> None:
    bram = visitor(chromium, demonstration_server, "bram")
    bram.goto("/veiligheidsbeeld/")
    bram.get_by_role("link", name="Weekedities").click()
    bram.get_by_role("link", name="editie 3").click()
    bram.get_by_role("link", name="Delen met een link").click()
    bram.get_by_label("Voor wie is de link?").fill("Burgemeester van Beek")
    bram.get_by_role("button", name="Maak een link").click()
    address = bram.locator(".ed-secret code").inner_text()

    context = chromium.new_context(base_url=demonstration_server, locale="nl-NL")
    mayor = context.new_page()
    mayor.set_viewport_size(SMALLEST)
    mayor.goto(urlsplit(address).path)
    expect(mayor.get_by_text("Gedeeld met Burgemeester van Beek")).to_be_visible()
    expect(mayor.get_by_role("heading", name="Thema’s")).to_be_visible()
    assert mayor.get_by_role("link").count() == 0
    assert axe_findings(mayor) == []
    assert mayor.evaluate(SIDEWAYS) <= 0
    for measure in (CUT_OFF, WITHOUT_WORD, BARE_COLOUR):
        assert mayor.evaluate(measure) == []

    row = bram.get_by_role("row", name="Burgemeester van Beek")
    bram.goto("/veiligheidsbeeld/edities/3/links/")
    row.get_by_role("button", name="Trek in").click()
    expect(bram.get_by_text("De link werkt niet meer.")).to_be_visible()
    expect(row).to_contain_text("1 keer")
    mayor.reload()
    expect(mayor.get_by_role("heading", name="Deze link is ingetrokken")).to_be_visible()
    expect(mayor.get_by_role("heading", name="Thema’s")).to_have_count(0)
    context.close()
    bram.context.close()


def test_the_week_is_seen_before_it_is_frozen_and_then_stands(
    chromium: Browser, demonstration_server: str
) -> None:
    bram = visitor(chromium, demonstration_server, "bram")
    bram.goto("/veiligheidsbeeld/edities/")
    bram.get_by_role("link", name="Maak de editie van deze week").click()
    expect(bram.get_by_role("heading", name="Dit komt erin")).to_be_visible()
    bram.get_by_label("Limburg-Noord").check()
    bram.get_by_label("Rubricering").select_option("TLP:AMBER")
    bram.get_by_role("button", name="Toon wat erin komt").click()
    bram.get_by_label("Inleiding").fill("Hoogwater en griep komen samen.")
    bram.get_by_role("button", name="Zet de editie vast").click()
    expect(bram.get_by_text("is vastgezet.")).to_be_visible()
    expect(bram.get_by_text("Hoogwater en griep komen samen.")).to_be_visible()
    bram.goto("/veiligheidsbeeld/edities/nieuw/")
    expect(bram.get_by_text("Deze week heeft al een editie")).to_be_visible()
    bram.context.close()
