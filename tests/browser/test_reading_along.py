"""What somebody sees who reads and does not write."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.picture import open_picture, saved_state, text_of, visitor, write

D2 = "hoogwater-maas.shared.D2.amber"


@pytest.fixture
def bram(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Writes."""
    yield from _there(chromium, demonstration_server, "bram")


@pytest.fixture
def amina(chromium: Browser, demonstration_server: str) -> Iterator[Page]:
    """Reads."""
    yield from _there(chromium, demonstration_server, "amina")


def _there(chromium: Browser, address: str, login: str) -> Iterator[Page]:
    page = visitor(chromium, address, login)
    open_picture(page)
    yield page
    page.context.close()


@pytest.mark.night
def test_who_reads_alone_is_not_told_that_somebody_reads_along(amina: Page, bram: Page) -> None:
    expect(amina.locator("[data-presence] .sb-disc").first).to_be_visible()
    expect(bram.locator("[data-presence]")).to_contain_text("1 leest mee")
    expect(amina.locator("[data-presence]")).not_to_contain_text("leest mee")


def test_who_reads_hears_when_the_text_changed_and_not_that_it_was_saved(amina: Page, bram: Page) -> None:
    expect(saved_state(amina)).not_to_contain_text("Opgeslagen")
    write(bram, D2, "Net geschreven.")
    expect(text_of(amina, D2)).to_contain_text("Net geschreven.")
    expect(saved_state(amina)).to_have_text(re.compile(r"Bijgewerkt \d\d:\d\d"))
