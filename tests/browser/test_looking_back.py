"""Looking back: along the slider by keyboard, played by itself, and without script by a form."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.picture import visitor

BACK = "/activiteiten/hoogwater-maas/terugkijken/"


@pytest.fixture
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    page = visitor(chromium, demonstration_server, "bram")
    page.goto(BACK)
    yield page
    page.context.close()


def test_the_keyboard_goes_along_the_line_and_the_address_says_where(bram: Page) -> None:
    slider = bram.get_by_role("slider")
    slider.focus()
    bram.keyboard.press("PageDown")
    expect(bram.locator(".ho-moment__title")).to_contain_text("Zo stond het op")
    expect(bram).to_have_url(re.compile(r"\?moment=\d{4}-"))
    expect(slider).to_be_focused()
    said, title = slider.get_attribute("aria-valuetext"), bram.locator(".ho-moment__title").inner_text()
    assert said
    assert said[-5:] in title
    bram.reload()
    assert bram.locator(".ho-moment__title").inner_text() == title


def test_it_plays_from_event_to_event_until_it_is_stopped(bram: Page) -> None:
    slider = bram.get_by_role("slider")
    slider.focus()
    bram.keyboard.press("Home")
    bram.get_by_role("button", name="Speel af").click()
    expect(slider).not_to_have_value("0")
    bram.get_by_role("button", name="Stop").click()
    stopped = slider.input_value()
    expect(bram.locator(".ho-moment__state b").first).to_be_visible()  # the event itself is named
    bram.wait_for_timeout(1500)
    assert slider.input_value() == stopped


def test_on_a_phone_the_slider_stays_in_sight_and_map_and_summary_go_along(
    chromium: Browser, demonstration_server: str
) -> None:
    page = visitor(chromium, demonstration_server, "bram", viewport={"width": 390, "height": 844})
    page.goto(BACK)
    expect(page.get_by_role("heading", name="Samenvatting")).to_be_visible()
    page.locator(".ho-map").scroll_into_view_if_needed()
    expect(page.locator(".ho-map svg.plot-still")).to_be_visible()
    expect(page.get_by_role("slider")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Speel af")).to_be_in_viewport()
    page.get_by_role("slider").press("Home")
    expect(page.locator(".ho-moment__title")).to_contain_text("Zo stond het op")
    page.locator(".ho-map").scroll_into_view_if_needed()
    expect(page.locator(".ho-map")).to_contain_text(re.compile("zoals het stond|Er stond nog niets"))
    page.context.close()


def test_without_script_a_form_shows_the_moment(chromium: Browser, demonstration_server: str) -> None:
    page = visitor(chromium, demonstration_server, "bram", java_script_enabled=False)
    page.goto(BACK)
    page.get_by_role("link", name="Vorige gebeurtenis").click()
    expect(page.locator(".ho-moment__title")).to_contain_text("Zo stond het op")
    page.get_by_role("button", name="Toon").last.click()
    expect(page).to_have_url(re.compile("moment="))
    page.context.close()
