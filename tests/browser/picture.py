"""How a person works in the crisis picture, in the words of the tests."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    Locator,
    Page,
    StorageState,
    StorageStateCookie,
    expect,
)

from tests.browser import demonstration

PICTURE = "/crisisbeeld/hoogwater-maas/"
# How long is waited for something, in ms: three browsers share two cores, and those may be slow for a while.
PATIENCE = 30_000
# A browser tells where the caret went once per frame; no hand is quicker than that, but a robot is.
TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


NOTHING_AFTER_THE_CARET = """text => {
  const { focusNode, focusOffset } = getSelection();
  if (!text.contains(focusNode)) return false;
  const after = document.createRange();
  after.selectNodeContents(text);
  after.setStart(focusNode, focusOffset);
  const rest = after.cloneContents();
  for (const name of rest.querySelectorAll(".sb-other-caret")) name.remove();
  return rest.textContent.trim() === "";
}"""


KEEPS_PAGES = {"service_workers": "allow"}
# One login per person and server: logging in is limited in number, as it should be.
_logins: dict[tuple[str, str], StorageState] = {}


def visitor(chromium: Browser, address: str, login: str, **options: Any) -> Page:
    """A person with a device of their own, logged in. It keeps no pages for when the network is away, unless
    the options say `**KEEPS_PAGES`: to fetch them all takes longer than most tests.
    """
    known = _logins.get((address, login)) or _logged_in(address, login)
    page = device(chromium, address, **{"service_workers": "block", "storage_state": known, **options})
    if known is None:
        log_in(page, login)
        _logins[address, login] = page.context.storage_state()
    return page


def _logged_in(address: str, login: str) -> StorageState | None:
    """Who logged in before the server began; None for somebody of whom no session was kept."""
    session = demonstration.logged_in.get(address, {}).get(login)
    if session is None:
        return None
    where = urlsplit(address)
    cookie: StorageStateCookie = {
        "name": f"samenbeeld_session_{where.port}", "value": session, "domain": str(where.hostname),
        "path": "/", "expires": -1, "httpOnly": True, "secure": False, "sameSite": "Lax",
    }  # fmt: skip
    return {"cookies": [cookie], "origins": []}


def visitor_with_own_login(chromium: Browser, address: str, login: str) -> Page:
    """The same with a session of its own, for who will log out."""
    page = device(chromium, address)
    log_in(page, login)
    return page


def device(chromium: Browser, address: str, **options: Any) -> Page:
    """A browser of its own at this address; wide and Dutch, unless the options say otherwise."""
    wide = {"viewport": {"width": 1440, "height": 900}, "locale": "nl-NL", "base_url": address}
    context = chromium.new_context(**{**wide, **options})
    context.set_default_timeout(PATIENCE)
    return context.new_page()


def log_in(page: Page, login: str) -> None:
    """Through the page for it, as anybody does."""
    page.goto("/inloggen/")
    fill_in_login(page, login)


def fill_in_login(page: Page, login: str) -> None:
    """On the page for it, however one came there."""
    page.locator("input[name=username], input[name=login]").first.fill(login)
    page.locator("input[type=password]").fill("samenbeeld")
    page.locator("main form button, form[action*=inloggen] button").first.click()
    page.wait_for_url(lambda url: "/inloggen/" not in url)


def put_away(contexts: list[BrowserContext], address: str) -> dict[Page, str]:
    """The pages of this server, each with where it was. They stand empty now, and what they kept is gone."""
    pages = {page: page.url for each in contexts for page in each.pages if page.url.startswith(address)}
    for page in pages:
        page.goto("about:blank")
        page.context.set_offline(False)
        kept = "indexeddb,local_storage,service_workers,cache_storage"
        page.context.new_cdp_session(page).send(
            "Storage.clearDataForOrigin", {"origin": address, "storageTypes": kept}
        )
    return pages


def take_out_again(pages: dict[Page, str], address: str) -> None:
    """Each where it was, as who is logged in in this world, with its texts alive."""
    for key in [key for key in _logins if key[0] == address]:
        del _logins[key]
    for page, where in pages.items():
        page.goto(where)
        expect(page.locator("[data-editor]:not([data-live])")).to_have_count(0)


def open_picture(page: Page, path: str = PICTURE) -> None:
    """The picture, with its texts alive."""
    page.goto(path)
    expect(page.locator("[data-live]").first).to_be_visible()
    expect(page.locator("[data-editor]:not([data-live])")).to_have_count(0)


def text_of(page: Page, room: str) -> Locator:
    """The live text of a room, to write in or to read."""
    return page.locator(f'[data-editor="{room}"] .sb-text')


def write(page: Page, room: str, words: str) -> None:
    """A new entry at the end of the text."""
    caret_at_end(page, room)
    page.keyboard.press("Enter")
    page.keyboard.type(words)


def caret_at_end(page: Page, room: str) -> None:
    """The caret after the last word. Asked again until it is there: a busy browser may still move it."""
    text = text_of(page, room)
    for _ in range(10):
        text.locator("> p").last.click()
        page.evaluate(TWO_FRAMES)
        page.keyboard.press("ControlOrMeta+End")  # "End" alone stops where the line is broken
        page.evaluate(TWO_FRAMES)
        if text.evaluate(NOTHING_AFTER_THE_CARET):
            return
    raise AssertionError("the caret does not come to the end of the text")


def saved_state(page: Page) -> Locator:
    """What the page says about saving."""
    return page.locator("[data-saved-state]").first


def plain(page: Page, room: str) -> str:
    """The words of a text, without names at cursors. After a page is loaded the text comes a moment later."""
    text_of(page, room).wait_for()
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


def eventually(holds: Callable[[], bool], *, within: float = PATIENCE / 1000) -> bool:
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
