"""Lists that come in pages are printed whole, and who has a wrong clock hears so."""

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.conftest import OpenPage

ALL_PARTS = "/bouwstenen/"
PAGED = """() => {
  const list = document.createElement("section");
  list.id = "rows";
  const link = `<a href="?bladzijde=alles#rows" data-list-whole>Alles</a>`;
  list.innerHTML = `<p>eerste</p><nav data-list-pages>${link}</nav>`;
  document.querySelector("main").append(list);
}"""
WHOLE = '<!doctype html><section id="rows"><p>eerste</p><p>tweede</p><p>derde</p></section>'
# A device of which the clock is so many minutes fast, also in what it measures.
FAST = """() => {
  const off = %d * 60_000, now = Date.now.bind(Date), origin = performance.timeOrigin + off;
  Date.now = () => now() + off;
  Object.defineProperty(performance, "timeOrigin", { get: () => origin });
}"""


def rows(page: Page) -> list[str]:
    return page.locator("#rows p").all_inner_texts()


def test_a_list_in_pages_is_printed_whole_and_is_on_the_screen_as_it_was(
    open_page: OpenPage, look_address: str
) -> None:
    def answer(route: Route) -> None:
        route.fulfill(body=WHOLE, content_type="text/html")

    page = open_page(look_address + ALL_PARTS)
    page.route("**/*bladzijde=alles*", answer)
    page.evaluate(PAGED)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert rows(page) == ["eerste", "tweede", "derde"]
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert (rows(page), page.locator("#rows nav").count()) == (["eerste"], 1)


@pytest.mark.parametrize(("minutes", "told"), [(10, "10 min voor"), (-30, "30 min achter")])
def test_who_has_a_wrong_clock_is_told_by_how_much(
    chromium: Browser, look_address: str, minutes: int, told: str
) -> None:
    page = chromium.new_page(locale="nl-NL")
    page.add_init_script(f"({FAST % minutes})()")
    page.goto(look_address + ALL_PARTS)
    expect(page.locator("[data-clock-line]")).to_contain_text(told)
    page.close()


def test_a_clock_that_is_about_right_is_not_spoken_of(open_page: OpenPage, look_address: str) -> None:
    page = open_page(look_address + ALL_PARTS)
    page.wait_for_function("() => document.querySelector('[data-sb-clock] time')")
    assert page.locator("[data-clock-line]").count() == 0
