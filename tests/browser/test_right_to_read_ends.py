"""A right to read that ends: the text goes from the screen and from the device."""

from collections.abc import Callable, Iterator
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.picture import KEEPS_PAGES, PICTURE, eventually, open_picture, text_of, visitor

OWN = "hoogwater-maas.own.de-maasoever.amber"
OWN_PICTURE = f"{PICTURE}organisatie/de-maasoever/"
RELEASE = f"{PICTURE}vrijgeven/?room={quote(OWN)}"
KEPT = """path => caches.open("samenbeeld-pages").then(cache => cache.keys())
  .then(keys => keys.some(key => new URL(key.url).pathname === path))"""


@pytest.fixture
def take_back(chromium: Browser, demonstration_server: str) -> Iterator[Callable[[], None]]:
    """De Maasoever lets the neighbours read its own picture, until this is called."""
    page = visitor(chromium, demonstration_server, "amina", **KEEPS_PAGES)
    page.goto(RELEASE)
    form = page.locator("form", has=page.get_by_role("button", name="Geef vrij"))
    form.get_by_label("Aan welke organisatie?").select_option("ghor-limburg-noord")
    form.get_by_label("Waarom?").fill("Om mee te lezen")
    form.get_by_role("button", name="Geef vrij").click()
    done: list[bool] = []

    def take() -> None:
        page.goto(RELEASE)
        page.locator("summary", has_text="Trek in").first.click()
        withdrawal = page.locator("details[open]", has_text="leest de tekst vanaf nu niet meer")
        withdrawal.get_by_label("Waarom?").fill("Niet meer nodig")
        withdrawal.get_by_role("button", name="Trek de vrijgave in").click()
        done.append(True)

    yield take
    if not done:
        take()
    page.context.close()


@pytest.fixture
def daan(chromium: Browser, demonstration_server: str, take_back: Callable[[], None]) -> Iterator[Page]:
    """A neighbour who reads along; his device has kept the page."""
    page = visitor(chromium, demonstration_server, "daan", **KEEPS_PAGES)
    open_picture(page, OWN_PICTURE)
    expect(text_of(page, OWN)).to_be_visible()
    page.wait_for_function("navigator.serviceWorker.ready.then(() => true)")
    assert eventually(lambda: page.evaluate(KEPT, OWN_PICTURE))
    yield page
    page.context.close()


def test_an_open_page_shows_the_text_no_more_and_the_device_keeps_neither(
    daan: Page, take_back: Callable[[], None]
) -> None:
    take_back()
    expect(daan.locator(f'[data-editor="{OWN}"]')).to_contain_text("niet meer zien")
    assert eventually(lambda: not daan.evaluate(KEPT, OWN_PICTURE))
    names = daan.evaluate("indexedDB.databases().then(all => all.map(one => one.name))")
    assert not [name for name in names if name.endswith(OWN)]


def test_a_page_that_was_closed_meanwhile_is_not_kept_after_the_next_visit(
    daan: Page, take_back: Callable[[], None]
) -> None:
    daan.goto("/")
    take_back()
    daan.goto(OWN_PICTURE)
    expect(daan.locator(f'[data-editor="{OWN}"]')).to_have_count(0)
    assert eventually(lambda: not daan.evaluate(KEPT, OWN_PICTURE))
