"""Looking back: along the slider by keyboard, played by itself, and without script by a form."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.picture import visitor

BACK = "/activiteiten/hoogwater-maas/terugkijken/"
PICTURE = "/crisisbeeld/hoogwater-maas/"


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


def test_under_the_picture_a_mouse_drags_the_bar_to_how_it_stood_and_back_to_now(bram: Page) -> None:
    bram.goto(PICTURE)
    bar = bram.locator("[data-time-bar]")
    box = bar.get_by_role("slider").bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    bram.mouse.move(box["x"] + box["width"] - 2, middle)
    bram.mouse.down()
    bram.mouse.move(box["x"] + box["width"] / 2, middle, steps=4)
    expect(bar.locator("[data-time-hint]")).to_contain_text("Kijk terug naar")
    expect(bram).to_have_url(re.compile(f"{PICTURE}$"))  # nothing is opened before the mouse lets go
    bram.mouse.up()
    expect(bar).to_contain_text("Stand van")
    expect(bram).to_have_url(re.compile(r"\?moment=\d{4}-"))
    assert re.search(r"\d\d:\d\d", bar.get_by_role("slider").get_attribute("aria-valuetext") or "")

    bar.get_by_role("slider").focus()
    bram.keyboard.press("End")
    bram.keyboard.press("Enter")
    expect(bram).to_have_url(re.compile(f"{PICTURE}$"))


def test_under_the_picture_the_keyboard_looks_along_the_bar_and_escape_stays(bram: Page) -> None:
    bram.goto(PICTURE)
    bar = bram.locator("[data-time-bar]")
    slider, field = bar.get_by_role("slider"), bar.locator("input[name=moment]")
    stood = field.input_value()
    slider.focus()
    bram.keyboard.press("PageDown")
    expect(field).not_to_have_value(stood)
    bram.keyboard.press("Escape")
    expect(field).to_have_value(stood)
    expect(bram).to_have_url(re.compile(f"{PICTURE}$"))
    bram.keyboard.press("PageDown")
    chosen = field.input_value()
    bram.keyboard.press("Enter")
    expect(bram).to_have_url(re.compile("moment=" + re.escape(chosen.replace(":", "%3A"))))
