"""The people of one night of high water, each on a device of their own, and how they find their way."""

import io
import re
from datetime import datetime, timedelta
from pathlib import Path

from playwright.sync_api import Browser, Page, expect
from pypdf import PdfReader

from samenbeeld.kernel.clock import now
from samenbeeld.look.times import local
from tests.browser.conftest import axe_findings, is_night
from tests.browser.picture import TWO_FRAMES, device, fill_in_login

PHONE = {"width": 390, "height": 844}
OUTSIDE = {
    "amina", "chantal", "eva", "ingrid.knols", "jasper.wolters", "lotte.wouters", "nadia.benali",
    "noor.hermsen", "tamar.berends",
}  # fmt: skip
HYPHEN = "\N{HYPHEN}"  # where a word is broken off
FLOOD = "Hoogwater Geul"


class Night:
    """The people of this night. Who is outside holds a phone, who is in the room sits at a wide screen."""

    def __init__(self, chromium: Browser, address: str, folder: Path) -> None:
        self.folder = folder
        self.address = address
        self._chromium = chromium
        self._pages: dict[str, Page] = {}
        self._looked_at: set[str] = set()

    def device_of(self, login: str) -> Page:
        """Their device, as they left it; a new one is on no page yet."""
        if login not in self._pages:
            size = {"viewport": PHONE, "has_touch": True} if login in OUTSIDE else {}
            self._pages[login] = device(self._chromium, self.address, **size)
        return self._pages[login]

    def at_home(self, login: str) -> Page:
        """Logged in, on Nu."""
        page = self.device_of(login)
        if page.url == "about:blank":
            page.goto("/")
            fill_in_login(page, login)
        else:
            page.get_by_role("link", name="Samenbeeld", exact=True).first.click()
        expect(page.get_by_role("heading", name="Mijn taken")).to_be_visible()
        return page

    def in_the_flood(self, login: str, view: str = "") -> Page:
        """In the picture of the flood, or in a view of it, by what stands on Nu."""
        page = self.at_home(login)
        enter(page, FLOOD)
        turn_to(page, view)
        return page

    def is_good(self, page: Page, screen: str) -> None:
        """It never needs to be moved sideways. By night axe looks at each screen the first time it is met; by
        day at the pages themselves, one after the other.
        """
        if screen not in self._looked_at:
            self._looked_at.add(screen)
            page.wait_for_load_state()
            assert not is_night() or axe_findings(page) == []
            assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

    def ends(self) -> None:
        """Everybody goes home."""
        for page in self._pages.values():
            page.context.close()


def enter(page: Page, activity: str) -> None:
    """From Nu into the picture of an activity, straight or by the page of the activity."""
    page.get_by_role("row").get_by_role("link", name=activity).click()
    expect(page).to_have_url(re.compile(activity.lower().replace(" ", "-")))
    page.wait_for_load_state()
    if page.get_by_role("link", name="Open crisisbeeld").count():
        page.get_by_role("link", name="Open crisisbeeld").click()
    expect(page).to_have_url(re.compile("/crisisbeeld/"))


def turn_to(page: Page, view: str) -> None:
    """A view of the activity, in the row on top or under Meer."""
    if not view:
        return
    page.wait_for_load_state()
    views = page.locator("main")
    link = views.get_by_role("link", name=re.compile(rf"^{view}( \d+)?$")).first
    if not link.is_visible():
        views.locator("summary", has_text=re.compile("^\\s*Meer")).first.click()
    link.click()


def write_in(page: Page, words: str) -> None:
    """At the end of the one text of a page, until it is saved."""
    text = page.locator("[data-editor][data-live] .sb-text").first
    text.click()
    page.evaluate(TWO_FRAMES)
    page.keyboard.press("Control+End")
    page.evaluate(TWO_FRAMES)
    page.keyboard.type(words)
    expect(page.locator("[data-saved-state]").first).to_have_text(re.compile(r"Opgeslagen \d\d:\d\d"))


def taken_along(page: Page, kind: str) -> bytes:
    """The evaluation as a file, from its own page and back there."""
    page.get_by_role("link", name="Evaluatie meenemen (PDF, JSON)").click()
    choice = page.get_by_label("Als wat?")
    choice.select_option(label=choice.locator("option", has_text=kind).first.inner_text())
    page.get_by_label("Waarvoor?").fill("Nabespreking")
    with page.expect_download() as download:
        page.get_by_role("button", name="Bestand maken").click()
    turn_to(page, "Evaluatie")
    return Path(download.value.path()).read_bytes()


def text_of_pdf(sheets: bytes) -> str:
    """Its words, however the lines are broken."""
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(sheets)).pages)
    return " ".join(text.replace(HYPHEN + "\n", "").split())


def ten_past_three() -> datetime:
    """When the water came: the last time that it was so late here, a minute ago at least."""
    at = local(now()).replace(hour=3, minute=10, second=0, microsecond=0)
    return at if at + timedelta(minutes=1) <= now() else at - timedelta(days=1)
