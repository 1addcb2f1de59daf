"""Measures in real Chromium: what a phone's first screen weighs, how fast a fact arrives, how a map moves."""

import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize, sync_playwright

from bench.room.figures import before, frames, spread
from scripts.chromium import CHROMIUM

PHONE = ViewportSize(width=390, height=844)
WIDE = ViewportSize(width=1440, height=900)
PASSWORD = "samenbeeld"
CRISIS = "/crisisbeeld/hoogwater-maas/"
SHORT = "/activiteiten/hoogwater-maas/in-het-kort/commander/"
# What somebody sees who opens the telephone at night.
FIRST_SCREENS = {"nu": ("bram", "/"), "picture": ("bram", CRISIS), "five minutes": ("chantal", SHORT)}
# A phone at the edge of its network: 1.6 Mbit/s and 150 ms. What came before the first content is then what
# was asked for first, not what a fast machine could squeeze in.
SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 200_000, "uploadThroughput": 93_750}
FACTS = 12
PAN_SECONDS = 6
# How often one zooms in before names stand beside the signs of a part of a region.
CLOSER = 2
PAINTED = "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null"
COUNT_FRAMES = """() => {
  window.frames_ = [];
  const note = at => { window.frames_.push(at); requestAnimationFrame(note) };
  requestAnimationFrame(note);
}"""
COUNTED = (
    """least => Number(document.querySelector("[data-map-count]").textContent.replace(/\\D/g, "")) >= least"""
)
# Looks at every change of the page, and keeps the moment at which the words were first there.
WATCH = """words => {
  window.shown_ = null;
  // Who watched for the words of the fact before sees those still.
  window.watching_?.disconnect();
  const look = () => {
    if (window.shown_ === null && document.querySelector('#dg-body')?.textContent.includes(words))
      window.shown_ = Date.now();
  };
  look();
  window.watching_ = new MutationObserver(look);
  window.watching_.observe(document.body, { childList: true, subtree: true, characterData: true });
}"""
Figures = dict[str, Any]


@dataclass
class Wire:
    """Bytes as they came over the wire, headers too, with the moment of each piece (seconds)."""

    began: float | None = None
    pieces: list[tuple[float, int]] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", SLOW_LINE)
        session.on("Network.requestWillBeSent", self._sent)
        session.on("Network.responseReceived", self._headers)
        session.on("Network.dataReceived", self._data)

    def _sent(self, event: dict[str, Any]) -> None:
        if self.began is None:
            self.began = event["timestamp"]

    def _headers(self, event: dict[str, Any]) -> None:
        self.pieces.append((event["timestamp"], int(event["response"].get("encodedDataLength", 0))))

    def _data(self, event: dict[str, Any]) -> None:
        self.pieces.append((event["timestamp"], int(event["encodedDataLength"])))


def logged_in(browser: Browser, site: str, login: str, viewport: ViewportSize) -> BrowserContext:
    """A device that has never been here before, with a session."""
    first = browser.new_context(locale="nl-NL")
    page = first.new_page()
    page.goto(f"{site}/inloggen/")
    page.locator("input[type=text], input:not([type])").first.fill(login)
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("input[type=password]").press("Enter")
    page.wait_for_url(lambda url: "/inloggen" not in url)
    kept = first.storage_state()
    first.close()
    return browser.new_context(
        storage_state=kept,
        viewport=viewport,
        locale="nl-NL",
        is_mobile=viewport is PHONE,
        device_scale_factor=2 if viewport is PHONE else 1,
    )


def weight(site: str) -> Figures:
    """Kilobytes (1,000 bytes) that had come when the phone first showed content, and after the whole load."""
    found: Figures = {}
    with _chromium() as browser:
        for name, (login, path) in FIRST_SCREENS.items():
            rounds = [_weighed(browser, site, login, path) for _ in range(3)]
            found[name] = {key: median(one[key] for one in rounds) for key in rounds[0]}
    return found


def _weighed(browser: Browser, site: str, login: str, path: str) -> dict[str, float]:
    context = logged_in(browser, site, login, PHONE)
    page, wire = context.new_page(), Wire()
    wire.watch(page)
    page.goto(site + path, wait_until="load", timeout=60_000)
    page.wait_for_timeout(1_500)
    painted = page.evaluate(PAINTED)
    context.close()
    if painted is None or wire.began is None:
        raise RuntimeError(f"{path} showed nothing")
    until = wire.began + painted / 1000
    return {
        "firstKb": before(wire.pieces, until) / 1000,
        "wholeKb": before(wire.pieces, float("inf")) / 1000,
        "paintedMs": painted,
    }


def digest(site: str) -> Figures:
    """Milliseconds from the moment a form was sent until what it says stands in another's short picture."""
    took: list[float] = []
    with _chromium() as browser:
        reader = logged_in(browser, site, "chantal", PHONE).new_page()
        reader.goto(site + SHORT)
        writer = logged_in(browser, site, "bram", WIDE).new_page()
        # One comes before: a server that has just started reads everything for the first time.
        for number in range(FACTS + 1):
            # By turns, so that each is another level than the one before.
            level = "3" if number % 2 == 0 else "4"
            reader.evaluate(WATCH, f"GRIP {level}")
            writer.goto(f"{site}/activiteiten/hoogwater-maas/")
            writer.locator("summary", has_text="GRIP van een regio vaststellen").click()
            writer.locator("select[name=region]").select_option("VR24")
            writer.locator("[name=level]").first.select_option(level)
            writer.locator("[name=reason]").first.fill(f"Het water staat anders, {number}")
            with writer.expect_response(lambda answer: answer.request.method == "POST") as posted:
                writer.get_by_role("button", name="GRIP vaststellen").click()
            if posted.value.status >= 400:
                raise RuntimeError(f"the decision was refused: {posted.value.status}")
            sent = posted.value.request.timing["startTime"]
            reader.wait_for_function("() => window.shown_ !== null", timeout=10_000)
            took.append(reader.evaluate("() => window.shown_") - sent)
    return spread(took[1:])


def panned(site: str, features: int) -> Figures:
    """Frames per second while a map of so many named things is dragged: all of it in sight, and so close that
    names stand beside the signs, as far as they lie over no other. RuntimeError when it does not move.
    """
    with _chromium() as browser:
        page = logged_in(browser, site, "bram", WIDE).new_page()
        began = time.monotonic()
        page.goto(f"{site}{CRISIS}kaart/")
        paper = page.locator("[data-map-paper]")
        page.locator("[data-map-ready]").wait_for(timeout=60_000)
        page.wait_for_function(COUNTED, arg=features, timeout=60_000)
        ready = time.monotonic() - began
        whole = _dragged(page, paper)
        for _ in range(CLOSER):
            page.get_by_role("button", name="Groter").click()
            page.wait_for_timeout(500)
        return {"readyMs": ready * 1000, **whole, "close": _dragged(page, paper)}


def _dragged(page: Page, paper: Locator) -> Figures:
    page.wait_for_timeout(4_000)
    before = paper.screenshot()
    moments = drag(page)
    page.wait_for_timeout(1_000)
    if paper.screenshot() == before:
        raise RuntimeError("the map was dragged and did not move")
    return frames(moments)


def rival(folder: Path, features: int) -> Figures:
    """The same number of things as markers of Leaflet, one element each, as its documentation begins."""
    with _chromium() as browser:
        page = browser.new_page(viewport=WIDE)
        page.goto((folder / "leaflet.html").as_uri() + f"?things={features}")
        page.wait_for_function("() => window.ready_ === true", timeout=60_000)
        page.wait_for_timeout(2_000)
        return frames(drag(page))


def drag(page: Page) -> list[float]:
    """Drags to and fro; the moments of the frames meanwhile, in milliseconds."""
    page.mouse.move(600, 450)
    page.mouse.down()
    page.evaluate(COUNT_FRAMES)
    until, step = time.monotonic() + PAN_SECONDS, 0
    while time.monotonic() < until:
        step += 1
        page.mouse.move(600 + 120 * (1 if step // 30 % 2 else -1) * (step % 30) / 30, 450)
    # Not where it began, or it could not be seen that it moved.
    page.mouse.move(700, 520)
    page.mouse.up()
    moments: list[float] = page.evaluate("() => window.frames_")
    return moments


class _chromium:
    """A browser without a graphics card, closed at the end."""

    def __enter__(self) -> Browser:
        self._playwright = sync_playwright().start()
        arguments = ["--no-sandbox", "--disable-gpu"]
        self._browser = self._playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
        return self._browser

    def __exit__(self, *_: object) -> None:
        self._browser.close()
        self._playwright.stop()
