"""The main jobs by keyboard alone."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.picture import open_picture, saved_state, text_of, visitor

B3 = "hoogwater-maas.shared.B3.amber"


@pytest.fixture
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """The head of information at his desk, without a mouse."""
    page = visitor(chromium, demonstration_server, "bram")
    yield page
    page.context.close()


def _tab_to(page: Page, target: Locator, *, at_most: int = 70) -> None:
    """As somebody without a mouse gets there."""
    for _ in range(at_most):
        page.keyboard.press("Tab")
        if target.evaluate("one => one === document.activeElement"):
            return
    pytest.fail(f"the keyboard did not reach {target} in {at_most} steps")


def test_the_keyboard_alone_logs_in_and_opens_the_picture(
    chromium: Browser, demonstration_server: str
) -> None:
    page = chromium.new_context(base_url=demonstration_server, locale="nl-NL").new_page()
    page.goto("/inloggen/")
    _tab_to(page, page.get_by_label("Inlognaam"))
    page.keyboard.type("chantal")
    _tab_to(page, page.get_by_label("Wachtwoord"), at_most=1)
    page.keyboard.type("samenbeeld")
    page.keyboard.press("Enter")
    way = page.get_by_role("link", name="Open crisisbeeld")
    expect(way).to_be_visible()
    _tab_to(page, way)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Managementsamenvatting")).to_be_visible()
    page.context.close()


def test_the_keyboard_alone_writes_a_fact_sees_it_saved_and_writes_on(bram: Page) -> None:
    open_picture(bram)
    text = text_of(bram, B3)
    _tab_to(bram, text, at_most=150)
    bram.keyboard.press("Control+End")
    bram.keyboard.press("Enter")
    bram.keyboard.type("De brug bij Roosteren is dicht.")
    bram.keyboard.press("Alt+F10")
    expect(bram.get_by_role("button", name="Feit", exact=True)).to_be_focused()
    bram.keyboard.press("Enter")
    expect(saved_state(bram)).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d:\d\d"))
    expect(text).to_be_focused()
    bram.keyboard.type(" Omrijden kan via Maaseik.")
    fact = text.locator('[data-certainty="fact"]', has_text="De brug bij Roosteren is dicht.")
    expect(fact.first).to_be_visible()
    expect(text).to_contain_text("is dicht. Omrijden kan via Maaseik.")


def test_the_keyboard_alone_sets_a_grip_level(bram: Page) -> None:
    bram.goto("/activiteiten/griepgolf/")
    _tab_to(bram, bram.get_by_text("GRIP van een regio vaststellen"))
    bram.keyboard.press("Enter")
    _tab_to(bram, bram.get_by_label("GRIP-niveau"), at_most=2)
    bram.keyboard.type("GRIP 1")
    _tab_to(bram, bram.get_by_label("Reden").first, at_most=2)
    bram.keyboard.type("Overleg ter plaatse over de huisartsenposten.")
    _tab_to(bram, bram.get_by_role("button", name="GRIP vaststellen"), at_most=8)
    bram.keyboard.press("Enter")
    expect(
        bram.get_by_text("Vastgesteld. Iedereen in deze activiteit ziet het nieuwe niveau.")
    ).to_be_visible()
    expect(bram.get_by_role("row", name="Zuid-Limburg GRIP 1")).to_be_visible()


def test_the_first_tab_leads_past_what_stands_on_every_page(bram: Page) -> None:
    open_picture(bram)
    bram.keyboard.press("Tab")
    expect(bram.get_by_role("link", name="Ga naar de inhoud")).to_be_focused()
    bram.keyboard.press("Enter")
    bram.keyboard.press("Tab")
    assert bram.evaluate("document.querySelector('main').contains(document.activeElement)")
