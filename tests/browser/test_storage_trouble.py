"""The server is there and cannot save: a full disk, a locked database. Nothing is claimed meanwhile."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.held import Held
from tests.browser.picture import open_picture, saved_state, visitor, write

C1 = "hoogwater-maas.shared.C1.amber"


@pytest.fixture
def held() -> Held:
    """What Bram writes arrives, but is not acknowledged while this is held."""
    return Held()


@pytest.fixture
def bram(chromium: Browser, demonstration_server: str, held: Held) -> Iterator[Page]:
    """Writes while the server cannot save."""
    page = visitor(chromium, demonstration_server, "bram")
    held.route(page)
    open_picture(page)
    write(page, C1, "Bewaard.")
    expect(saved_state(page)).to_contain_text("Opgeslagen")
    held.is_held = True
    write(page, C1, "Nog niet bewaard.")
    yield page
    page.context.close()


def test_a_server_that_cannot_save_is_told_beside_the_text_and_under_the_stripe(
    bram: Page, held: Held
) -> None:
    held.say(C1, {"key": "realtime-storage-trouble", "passing": True})
    expect(saved_state(bram)).to_have_text(re.compile(r"Nog niet opgeslagen sinds \d\d:\d\d"))
    expect(bram.locator("[data-offline-line]")).to_contain_text(
        "Opslaan lukt nu niet: wat je schrijft, wordt nog niet opgeslagen."
    )


def test_when_there_is_room_again_everything_is_saved_and_the_line_is_gone(bram: Page, held: Held) -> None:
    held.say(C1, {"key": "realtime-storage-trouble", "passing": True})
    expect(saved_state(bram)).to_contain_text("Nog niet opgeslagen")
    held.let_go()
    expect(saved_state(bram)).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d:\d\d"))
    expect(bram.locator("[data-offline-line]")).to_be_empty()


@pytest.mark.night
def test_saving_that_takes_long_is_no_longer_called_saving(bram: Page) -> None:
    expect(saved_state(bram)).to_have_text("Bewaren…")
    expect(saved_state(bram)).to_contain_text("Nog niet opgeslagen")
