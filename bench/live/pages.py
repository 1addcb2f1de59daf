"""Weight of the pages, as a browser that has never been here before receives them."""

import gzip
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlparse

from playwright.sync_api import Browser, BrowserContext, Response, sync_playwright

from bench.live.contestants import Demonstration
from bench.live.generator import Figures
from scripts.chromium import CHROMIUM

LOGIN, PASSWORD = "bram", "samenbeeld"
PAGES = {"nuKb": "/", "pictureKb": "/crisisbeeld/hoogwater-maas/"}
QUIET_MS = 3000  # what a page fetches later on counts too
OURS = {"127.0.0.1", "localhost"}


@dataclass
class Weighed:
    """What one visit fetched: gzipped bytes per script address, and requests to other hosts."""

    scripts: dict[str, int] = field(default_factory=dict)
    outside: set[str] = field(default_factory=set)

    def request(self, url: str) -> None:
        parts = urlparse(url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.hostname not in OURS:
            self.outside.add(url)

    def response(self, response: Response) -> None:
        kind = response.headers.get("content-type", "")
        if "javascript" in kind and response.ok:
            size = len(gzip.compress(response.body(), 6))
            # The service worker asks for the same script again and is given an empty body.
            self.scripts[response.url] = max(size, self.scripts.get(response.url, 0))


def weigh(work: Path) -> Figures:
    """Kilobytes (1,000 bytes) of gzipped JavaScript per page (service worker too), outside requests."""
    server = Demonstration("samenbeeld", "Samenbeeld", work / "samenbeeld-pages")
    server.start()
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            visits = {
                key: _visit(browser, f"http://127.0.0.1:{server.port}", path) for key, path in PAGES.items()
            }
            browser.close()
    finally:
        server.stop()
    figures: Figures = {key: sum(visit.scripts.values()) / 1000 for key, visit in visits.items()}
    figures["scripts"] = {PAGES[key]: _by_path(visit.scripts) for key, visit in visits.items()}
    figures["outsideHosts"] = sorted({url for visit in visits.values() for url in visit.outside})
    figures["outside"] = len(figures["outsideHosts"])
    return figures


def _visit(browser: Browser, site: str, path: str) -> Weighed:
    login = browser.new_context()
    try:
        _log_in(login, site)
        kept = login.storage_state()
    finally:
        login.close()
    fresh = browser.new_context(storage_state=kept)
    weighed = Weighed()
    fresh.on("request", lambda request: weighed.request(request.url))
    fresh.on("response", weighed.response)
    page = fresh.new_page()
    page.on("websocket", lambda socket: weighed.request(socket.url))
    answer = page.goto(site + path, wait_until="load")
    if answer is None or not answer.ok or urlparse(page.url).path != path:
        raise RuntimeError(f"{path} did not open but led to {page.url}")
    page.wait_for_timeout(QUIET_MS)
    fresh.close()
    return weighed


def _log_in(context: BrowserContext, site: str) -> None:
    page = context.new_page()
    page.goto(f"{site}/inloggen/")
    page.locator("input[type=password]").fill(PASSWORD)
    page.locator("input[type=text], input:not([type])").first.fill(LOGIN)
    page.locator("input[type=password]").press("Enter")
    page.wait_for_url(lambda url: "/inloggen" not in url)


def _by_path(scripts: dict[str, int]) -> dict[str, int]:
    return {urlparse(url).path: size for url, size in scripts.items()}
