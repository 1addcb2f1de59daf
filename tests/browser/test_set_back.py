"""The server was put back to an older copy, and this device still has what came after it."""

import itertools
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.held import Held
from tests.browser.picture import (
    caret_at_end,
    eventually,
    open_picture,
    plain,
    saved_state,
    text_of,
    visitor,
    write,
)
from tests.browser.test_map import SHARED, open_map, put, stands

D1 = "hoogwater-maas.shared.D1.amber"
_count = itertools.count(1)


@pytest.fixture
def held() -> Held:
    """The road to the server, on which a test can speak as the server."""
    return Held()


@pytest.fixture
def words() -> str:
    """A line of this test alone: the tests share a server."""
    return f"Na kopie {next(_count)} geschreven."


@pytest.fixture
def bram(chromium: Browser, demonstration_server: str, held: Held, words: str) -> Iterator[Page]:
    """Wrote a line that was saved, and then the server was put back."""
    page = visitor(chromium, demonstration_server, "bram")
    held.route(page)
    open_picture(page)
    write(page, D1, words)
    expect(saved_state(page)).to_contain_text("Opgeslagen")
    held.set_back(D1)
    expect(_told(page)).to_contain_text("De server is teruggezet")
    # The text as it was is frozen until that of the server has taken its place.
    expect(text_of(page, D1)).to_have_attribute("contenteditable", "true")
    yield page
    page.context.close()


def _told(page: Page) -> Locator:
    return page.locator(".sb-refused--change")


def _line(page: Page, words: str) -> Locator:
    return text_of(page, D1).locator("p", has_text=words)


@pytest.mark.night
def test_what_the_server_lacks_stands_above_the_text_also_after_loading_the_page_again(
    bram: Page, words: str
) -> None:
    expect(_told(bram).locator("blockquote")).to_contain_text(words)
    open_picture(bram)
    expect(_told(bram).locator("blockquote")).to_contain_text(words)


@pytest.mark.night
def test_words_that_are_put_back_stand_there_once_and_say_who_put_them_back(bram: Page, words: str) -> None:
    expect(_line(bram, words)).to_have_count(1)
    others = plain(bram, D1).replace(words, "")
    caret_at_end(bram, D1)
    for _ in words:
        bram.keyboard.press("Backspace")
    expect(_line(bram, words)).to_have_count(0)
    _told(bram).get_by_role("button", name="Zet terug in de tekst").click()
    expect(_line(bram, words)).to_have_count(1)
    expect(_told(bram)).to_have_count(0)
    assert plain(bram, D1).replace(words, "").split() == others.split()
    expect(_line(bram, words).locator(".sb-statement").first).to_have_attribute(
        "data-source", "Teruggezet door Bram Janssen, stond hier voor de server werd teruggezet"
    )


@pytest.mark.night
def test_a_thing_the_server_lacks_is_told_and_stands_on_the_map_again_with_one_tap(
    chromium: Browser, demonstration_server: str, held: Held
) -> None:
    page = visitor(chromium, demonstration_server, "bram")
    elsewhere = visitor(chromium, demonstration_server, "bram")
    held.route(page)
    open_map(page)
    open_map(elsewhere)
    put(page, "Opvang", "Na de kopie", "50.962 5.743")
    assert stands(elsewhere, "Na de kopie")
    # A server that never had it, and has what came before it.
    held.is_deaf = True
    thing = elsewhere.locator("tr", has_text="Na de kopie")
    thing.get_by_role("button", name=re.compile("^Verwijder")).click()
    assert eventually(lambda: held.has_missed(page, SHARED))
    held.is_deaf = False
    held.set_back(SHARED)
    told = page.locator(".plot-refused")
    expect(told).to_contain_text("De server is teruggezet")
    expect(told).to_contain_text("Na de kopie")
    assert stands(page, "Na de kopie", times=0)
    page.reload()
    expect(page.locator("[data-map-ready]")).to_be_visible()
    told.get_by_role("button", name="Zet terug op de kaart").click()
    for each in (page, elsewhere):
        assert stands(each, "Na de kopie")
    expect(told).to_have_count(0)
    page.context.close()
    elsewhere.context.close()
