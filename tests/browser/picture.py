"""How a person works in the crisis picture, in the words of the tests."""

import time
from collections.abc import Callable

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

PICTURE = "/crisisbeeld/hoogwater-maas/"
PATIENCE = 10_000
# A browser tells where the caret went once per frame; no hand is quicker than that, but a robot is.
TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def visitor(chromium: Browser, address: str, login: str, **options: object) -> Page:
    """A person with a device of their own, logged in, at the first page."""
    context = chromium.new_context(
        viewport={"width": 1440, "height": 900}, locale="nl-NL", base_url=address, **options
    )
    context.set_default_timeout(PATIENCE)
    page = context.new_page()
    log_in(page, login)
    return page


def log_in(page: Page, login: str) -> None:
    """Through the page for it, as anybody does."""
    page.goto("/inloggen/")
    page.locator("input[name=username], input[name=login]").first.fill(login)
    page.locator("input[type=password]").fill("samenbeeld")
    page.locator("main form button, form[action*=inloggen] button").first.click()
    page.wait_for_url(lambda url: "/inloggen/" not in url)


def open_picture(page: Page, path: str = PICTURE) -> None:
    """The picture, with its texts alive."""
    page.goto(path)
    expect(page.locator("[data-live]").first).to_be_visible()


def text_of(page: Page, room: str) -> Locator:
    """The live text of a room, to write in or to read."""
    return page.locator(f'[data-editor="{room}"] .sb-text')


def write(page: Page, room: str, words: str) -> None:
    """A new entry at the end of the text."""
    caret_at_end(page, room)
    page.keyboard.press("Enter")
    page.keyboard.type(words)


def caret_at_end(page: Page, room: str) -> None:
    """The caret after the last word."""
    text_of(page, room).locator("> p").last.click()
    page.evaluate(TWO_FRAMES)
    page.keyboard.press("End")
    page.evaluate(TWO_FRAMES)


def saved_state(page: Page) -> Locator:
    """What the page says about saving."""
    return page.locator("[data-saved-state]").first


def plain(page: Page, room: str) -> str:
    """The words of a text, without names at cursors."""
    return str(
        page.evaluate(
            """room => {
              const copy = document.querySelector(`[data-editor="${room}"] .sb-text`).cloneNode(true);
              for (const name of copy.querySelectorAll(".sb-other-caret")) name.remove();
              return [...copy.querySelectorAll("p,h3,h4")].map(block => block.textContent).join("\\n");
            }""",
            room,
        )
    )


def eventually(holds: Callable[[], bool], *, within: float = 10.0) -> bool:
    """Whether it comes true in time; asked often, never slept blindly."""
    until = time.monotonic() + within
    while time.monotonic() < until:
        if holds():
            return True
        time.sleep(0.05)
    return holds()


def offline(context: BrowserContext, is_off: bool) -> None:
    """Pull the plug, or put it back."""
    context.set_offline(is_off)
