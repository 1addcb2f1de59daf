"""A table by keyboard: into it, through it and out of it."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.picture import open_picture, text_of, visitor, write

D1 = "hoogwater-maas.shared.D1.amber"
IN_TEXT = "document.activeElement.closest('.sb-text') !== null"


@pytest.fixture(scope="module")
def picture(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    page = visitor(chromium, demonstration_server, "bram")
    open_picture(page)
    yield page
    page.context.close()


@pytest.fixture
def bram(picture: Page) -> Page:
    """Has just put a table in the text."""
    write(picture, D1, "Bedden:")
    picture.keyboard.press("Enter")
    picture.get_by_role("button", name="Tabel", exact=True).click()
    return picture


def _expect_cells(page: Page, *words: str) -> None:
    """What stands in the first cells of the last table; the others are empty."""
    cells = text_of(page, D1).locator("table").last.locator("th, td")
    expect(cells).to_have_text([*words, *[""] * (9 - len(words))])


def _type_with_tabs(page: Page, *words: str) -> None:
    for word in words:
        page.keyboard.type(word)
        page.keyboard.press("Tab")


def test_what_is_typed_after_a_table_was_put_in_stands_in_its_first_cell(bram: Page) -> None:
    bram.keyboard.type("Locatie")
    _expect_cells(bram, "Locatie")


def test_tab_goes_from_cell_to_cell_and_then_to_the_line_after_the_table(bram: Page) -> None:
    _type_with_tabs(bram, *"abcdefghi")
    bram.keyboard.type("Tot zover.")
    _expect_cells(bram, *"abcdefghi")
    expect(text_of(bram, D1).locator("table + p").last).to_have_text("Tot zover.")


def test_shift_and_tab_go_back(bram: Page) -> None:
    _type_with_tabs(bram, "a", "b")
    bram.keyboard.press("Shift+Tab")
    bram.keyboard.type("c")
    _expect_cells(bram, "a", "c")


def test_after_the_table_tab_leaves_the_text(bram: Page) -> None:
    _type_with_tabs(bram, *"abcdefghi")
    assert bram.evaluate(IN_TEXT)
    bram.keyboard.press("Tab")
    assert not bram.evaluate(IN_TEXT)


@pytest.mark.parametrize("way", ["Tab", "Shift+Tab"])
def test_escape_and_then_tab_leave_the_text_from_any_cell(bram: Page, way: str) -> None:
    _type_with_tabs(bram, "a")
    bram.keyboard.press("Escape")
    bram.keyboard.press(way)
    assert not bram.evaluate(IN_TEXT)
