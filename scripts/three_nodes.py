"""Three nodes that write one text, in Chromium. The line is cut, both sides write, the line is healed.

`python -m scripts.three_nodes` starts `samenbeeld node demo` in a temporary data folder with a small world,
plays that, checks that each window ends with the same text, and writes PNG files to `docs/pictures/`. A test
calls `play`.
"""

import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

from playwright.sync_api import Browser, Page, expect, sync_playwright

from scripts.chromium import CHROMIUM, DUTCH
from scripts.screenshots import PICTURES, WIDE, make_light, wait_until_up

PASSWORD = "samenbeeld"
WORLD = Path(__file__).with_suffix(".toml")
TITLE = "Landelijk beeld hoogwater Maas"
# Node, who looks there; their ports follow on each other in this order.
WINDOWS = (("kcr2", "noor"), ("limburg", "chantal"), ("brabant", "joost"))
# What is photographed, in order.
NAMES = (
    "samen-geschreven", "samen-los", "samen-weer-een", "samen-bij-kcr2", "samen-twee-standen", "samen-beslis",
)  # fmt: skip
FIRST_START_SECONDS = 600
PATIENCE_MS = 60_000
UNDO_MS = 31_000  # as long as a release can be undone, it goes nowhere


@dataclass(frozen=True)
class Window:
    """One person at one node, with the text open."""

    node: str
    page: Page

    def types(self, words: str) -> None:
        """One more paragraph at the end."""
        last = self.page.locator("[data-editor] .sb-text > *").last
        last.click()
        self.page.wait_for_timeout(300)  # the editor hears of the caret after the browser moved it
        self.page.keyboard.press("End")
        self.page.wait_for_timeout(300)
        self.page.keyboard.press("Enter")
        self.page.keyboard.type(words)

    def has(self, words: str) -> None:
        """Returns when it stands there."""
        expect(self.page.locator("[data-editor]")).to_contain_text(words, timeout=PATIENCE_MS)

    def has_not(self, words: str) -> None:
        """It does not stand there."""
        expect(self.page.locator("[data-editor]")).not_to_contain_text(words, timeout=1_000)

    def goes(self, path: str) -> None:
        """Opens this page of its node."""
        self.page.goto(urljoin(self.page.url, path))

    def shows(self, words: str) -> None:
        """Returns when the national picture says so; who looks there asks again."""
        deadline = time.monotonic() + PATIENCE_MS / 1000
        self.goes("/landelijk/")
        while time.monotonic() < deadline and words not in self.page.locator("#VR24").inner_text():
            self.page.wait_for_timeout(500)
            self.goes("/landelijk/")
        expect(self.page.locator("#VR24")).to_contain_text(words)

    def releases(self, words: str, *readers: str) -> None:
        """Gives the phase of Zuid-Limburg to these nodes, having read who will see it."""
        self.goes("/landelijk/delen/")
        self.page.get_by_label("Wat", exact=False).first.select_option(label="Fase en GRIP, Zuid-Limburg")
        for reader in readers:
            self.page.get_by_role("checkbox", name=reader, exact=True).check()
        self.page.get_by_label("Toelichting").fill(words)
        self.page.get_by_role("button", name="Bekijk wie dit ziet").click()
        self.page.get_by_role("button", name="Geef vrij").click()
        expect(self.page.get_by_role("heading", name="Landelijk beeld")).to_be_visible()

    @property
    def text(self) -> list[str]:
        """What stands there, a line per block."""
        return self.page.locator("[data-editor] .sb-text > *").all_inner_texts()


@contextmanager
def three_nodes(data: Path, port: int) -> Iterator[None]:
    """`samenbeeld node demo` on this port and the next two, stopped afterwards."""
    environment = {**os.environ, "SAMENBEELD_DATA": str(data), "SAMENBEELD_PORT": str(port)}
    with (data / "said").open("wb") as said:
        server = subprocess.Popen(_command("demo", str(WORLD)), env=environment, stdout=said, stderr=said)
    try:
        for number in range(len(WINDOWS)):
            wait_until_up(f"http://localhost:{port + number}", FIRST_START_SECONDS)
        yield
    finally:
        server.send_signal(signal.SIGINT)
        server.wait(timeout=90)


def play(browser: Browser, data: Path, port: int, pictures: Path | None = None) -> list[list[str]]:
    """Cut, write on both sides, heal; what each window says in the end."""
    windows = [_opened(browser, f"http://localhost:{port + at}", *who) for at, who in enumerate(WINDOWS)]
    national, limburg, brabant = windows
    for window in windows:
        window.has("Twee ambulances kunnen meteen rijden")
        window.has("Bunde en Meers zijn afgesneden")
    _photograph(limburg, pictures, "samen-geschreven")

    _line("cut", data)
    time.sleep(2)
    limburg.types("Limburg: Itteren is nu ook afgesneden.")
    national.types("KCR2: Gelderland-Zuid maakt vijf bedden vrij.")
    brabant.has("Gelderland-Zuid maakt vijf bedden vrij")
    limburg.has_not("Gelderland-Zuid maakt vijf bedden vrij")
    national.has_not("Itteren is nu ook afgesneden")
    _photograph(limburg, pictures, "samen-los")

    _line("heal", data)
    for window in windows:
        window.has("Itteren is nu ook afgesneden")
        window.has("Gelderland-Zuid maakt vijf bedden vrij")
    limburg.page.wait_for_timeout(2_000)  # the margin asks where it was written
    expect(limburg.page.locator("[data-entry-node='KCR2']").first).to_be_visible()
    _photograph(limburg, pictures, "samen-weer-een")
    _photograph(national, pictures, "samen-bij-kcr2")
    texts = [window.text for window in windows]
    _two_words(windows, data, pictures)
    return texts


def _two_words(windows: Sequence[Window], data: Path, pictures: Path | None) -> None:
    """What is decided is never merged: while Limburg is out of reach KCR2 says what it heard over the phone.
    Healed, all three show both words, and Limburg, whose region it is, settles it.
    """
    national, limburg, _ = windows
    _line("cut", data)
    national.goes("/fase/zuid-limburg/wijzigen/")
    national.page.get_by_text("Verhoogde dreiging", exact=True).click()
    national.page.get_by_label("Reden").fill("De lijn met Limburg is weg. Gehoord over de telefoon.")
    national.page.get_by_label("Naam van de nieuwe activiteit").fill("Hoogwater Maas")
    national.page.get_by_role("button", name="Vaststellen: Verhoogde dreiging").click()
    expect(national.page.get_by_text("Verhoogde dreiging").first).to_be_visible()
    national.releases("Gehoord over de telefoon: het water zakt.", "Limburg", "Brabant-Zuidoost")
    national.page.wait_for_timeout(UNDO_MS)
    _line("heal", data)
    for window in windows:
        window.shows("Twee standen")
    _photograph(national, pictures, "samen-twee-standen")

    limburg.goes("/")
    task = limburg.page.get_by_role("listitem").filter(has_text="KCR2 zegt iets anders dan wij")
    task.get_by_role("link").click()
    expect(limburg.page.get_by_text("Twee standen")).to_be_visible()
    _photograph(limburg, pictures, "samen-beslis")
    limburg.page.get_by_role("link", name=re.compile("Geef onze stand opnieuw vrij")).click()
    limburg.releases("Bunde is nog steeds afgesneden.", "KCR2", "Brabant-Zuidoost")
    limburg.page.wait_for_timeout(UNDO_MS)
    for window in windows:
        window.shows("Bunde is nog steeds afgesneden")
        expect(window.page.get_by_text("Twee standen")).to_have_count(0)


def free_ports() -> int:
    """The first of as many free ports after each other as there are nodes."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            first = int(probe.getsockname()[1])
        if all(_is_free(first + number) for number in range(len(WINDOWS))):
            return first


def _opened(browser: Browser, address: str, node: str, login: str) -> Window:
    context = browser.new_context(
        viewport=WIDE,  # type: ignore[arg-type]
        device_scale_factor=1.5,
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )
    page = context.new_page()
    page.goto(f"{address}/inloggen/")
    page.fill("input[name=login]", login)
    page.fill("input[name=password]", PASSWORD)
    page.press("input[name=password]", "Enter")
    page.wait_for_url(lambda url: "inloggen" not in url)
    deadline = time.monotonic() + PATIENCE_MS / 1000
    # It comes over the post, and perhaps it is still on its way.
    while time.monotonic() < deadline:
        page.goto(f"{address}/landelijk/")
        link = page.get_by_role("link", name=re.compile(TITLE))
        if link.count():
            link.first.click()
            break
        page.wait_for_timeout(1_000)
    expect(page.locator("[data-editor] .sb-text")).to_be_visible(timeout=PATIENCE_MS)
    return Window(node, page)


def _photograph(window: Window, pictures: Path | None, name: str) -> None:
    if pictures is not None:
        window.page.evaluate("scrollTo(0, 0)")
        window.page.screenshot(path=pictures / f"{name}.png", full_page=True)
        make_light(pictures / f"{name}.png")
        print(f"docs/pictures/{name}.png")


def _line(what: str, data: Path) -> None:
    environment = {**os.environ, "SAMENBEELD_DATA": str(data)}
    subprocess.run(_command(what, "--to", "limburg"), env=environment, check=True, stdout=subprocess.DEVNULL)


def _command(*words: str) -> Sequence[str]:
    return [str(Path(sys.executable).parent / "samenbeeld"), "node", *words]


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) != 0


def main() -> int:
    """0 when all windows end with the same text."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        data, port = Path(folder), free_ports()
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking", *DUTCH]
        )
        with three_nodes(data, port):
            texts = play(browser, data, port, PICTURES)
        browser.close()
    return int(any(text != texts[0] for text in texts))


if __name__ == "__main__":
    sys.exit(main())
