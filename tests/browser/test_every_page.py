"""Every page that somebody of the cast can open, looked at with its forms unfolded."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.urls import URLPattern, URLResolver, get_resolver, resolve
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.browser.conftest import axe_findings, is_night
from tests.browser.measures import BARE_COLOUR, CUT_OFF, IN_GREY, ON_PAPER, SIDEWAYS, WITHOUT_WORD
from tests.browser.picture import KEEPS_PAGES, TWO_FRAMES, device, visitor
from tests.browser.places import FLOOD, NO_PAGES, PLACES, Place, address, by_day

WIDE = {"width": 1440, "height": 900}
PHONE = {"width": 390, "height": 844}
SMALLEST = {"width": 320, "height": 640}
# What of a sheet of A4 lies between its margins, in pixels of CSS.
PAPER = {"width": 688, "height": 1000}


@dataclass
class Opened:
    """A page that stands open, with everything it asked for and complained about while it came."""

    page: Page
    place: Place
    status: int
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    shown: tuple[dict[str, int], str, str] | None = None  # how large, in which theme, on a screen or on paper


@pytest.fixture(scope="module")
def devices(
    chromium: Browser, demonstration_server: str, request: pytest.FixtureRequest
) -> Iterator[dict[str, Page]]:
    """One device per person: people log in once. By night it keeps the pages, as those of people do."""
    keeps = KEEPS_PAGES if request.config.getoption("--night") else {}
    pages: dict[str, Page] = {}
    for login in {place.login for place in PLACES}:
        if login:
            pages[login] = visitor(chromium, demonstration_server, login, **keeps)
        else:
            pages[login] = device(chromium, demonstration_server)
    yield pages
    for page in pages.values():
        page.context.close()


# By day every page is opened, and looked at in one of these ways; by night in all of them. A page that is new
# or changed is looked at in all ways with `pytest --night -k "name of the place"`.
_BY_TURNS = (
    ("test_axe_finds_nothing_serious",),
    ("test_on_the_smallest_screen_nothing_is_cut_or_scrolls_sideways",),
    ("test_text_of_twice_the_size_is_not_cut",),
    (
        "test_a_level_is_a_word_and_nothing_is_lost_without_colour",
        "test_on_paper_it_is_whole_and_says_what_it_is",
    ),
)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Each test once for each page that it looks at, and at night in both dresses. What waits for the night
    is not made by day: it would be thousands of tests, in each process.
    """
    night, test = metafunc.config.getoption("--night"), metafunc.function.__name__
    if "opened" in metafunc.fixturenames:
        places = PLACES if night else by_day(PLACES)
        turn = next((number for number, tests in enumerate(_BY_TURNS) if test in tests), None)
        if turn is not None and not night:
            places = places[turn :: len(_BY_TURNS)]
        metafunc.parametrize(
            "opened", places, ids=[place.name for place in places], indirect=True, scope="module"
        )
    if "is_by_day" in metafunc.fixturenames:
        dresses = {"by day": True, "by night": False} if night else {"by day": True}
        metafunc.parametrize("is_by_day", dresses.values(), ids=dresses.keys())


@pytest.fixture(scope="module")
def opened(request: pytest.FixtureRequest, devices: dict[str, Page]) -> Iterator[Opened]:
    """The page of one place. It stays open for all tests of that place."""
    place: Place = request.param
    page = devices[place.login]
    page.goto("about:blank")  # what the page before still asks for is not of this one
    page.set_viewport_size(WIDE)  # type: ignore[arg-type]
    # By day it stands still from the beginning; by night it comes as to most people, and is still when
    # it is measured.
    page.emulate_media(
        media="screen", color_scheme="light", reduced_motion="no-preference" if is_night() else "reduce"
    )
    found = Opened(page, place, status=0)
    listeners: list[tuple[Any, Callable[[Any], None]]] = [
        ("request", lambda asked: found.asked.append(asked.url)),
        ("pageerror", lambda error: found.complaints.append(str(error))),
        ("console", lambda message: _hear(found, message)),
    ]
    for event, listener in listeners:
        page.on(event, listener)
    answer = page.goto(_address(page, place.path))
    found.status = answer.status if answer else 0
    expect(page.locator("[data-editor]:not([data-live])")).to_have_count(0)
    page.evaluate("document.fonts.ready")
    page.evaluate("document.querySelectorAll('main details').forEach(folded => { folded.open = true })")
    if place.column:
        page.evaluate("id => document.getElementById(id).click()", f"cp-show-{place.column}")
    yield found
    for event, listener in listeners:
        page.remove_listener(event, listener)


def _address(page: Page, path: str) -> str:
    return address(path, lambda where: page.request.get(where).text())


@pytest.fixture
def wide(opened: Opened) -> Page:
    """The page on a desk, in the light."""
    return _shown(opened, WIDE, "light")


def _shown(opened: Opened, size: dict[str, int], theme: str, on: str = "screen") -> Page:
    if opened.shown == (size, theme, on):
        return opened.page
    opened.shown = (size, theme, on)
    opened.page.set_viewport_size(size)  # type: ignore[arg-type]
    # Without motion: halfway from light to dark every contrast is too low.
    opened.page.emulate_media(media=on, color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    opened.page.evaluate(TWO_FRAMES)
    return opened.page


def _dress(place: Place, is_first: bool) -> tuple[dict[str, int], str]:
    """A size and a theme: wide in the light and a phone in the dark, which of both first by turns."""
    is_wide = (PLACES.index(place) % 2 == 0) == is_first
    return (WIDE, "light") if is_wide else (PHONE, "dark")


def _hear(found: Opened, message: ConsoleMessage) -> None:
    # The browser reports the status of a refused page; the test of that page asks for it.
    own_status = message.text.startswith("Failed to load resource") and found.place.status >= 400
    is_of_the_tests = "blocked by Playwright" in message.text  # a device that keeps no pages, by day
    if message.type in ("error", "warning") and not own_status and not is_of_the_tests:
        found.complaints.append(message.text)


def test_the_page_answers_complains_of_nothing_and_asks_no_other_host(
    opened: Opened, demonstration_server: str
) -> None:
    hosts = {urlsplit(address).netloc for address in opened.asked}
    assert (opened.status, opened.complaints) == (opened.place.status, [])
    assert hosts == {urlsplit(demonstration_server).netloc}


def test_a_level_is_a_word_and_nothing_is_lost_without_colour(wide: Page) -> None:
    assert (wide.evaluate(WITHOUT_WORD), wide.evaluate(BARE_COLOUR), wide.evaluate(IN_GREY)) == ([], [], [])


# Each size and each theme once: what a theme changes are colours, and those are the same at every size.
# By day one of both, by turns over the pages.
def test_axe_finds_nothing_serious(opened: Opened, is_by_day: bool) -> None:
    assert axe_findings(_shown(opened, *_dress(opened.place, is_by_day))) == []


def test_text_of_twice_the_size_is_not_cut(opened: Opened, is_by_day: bool) -> None:
    page = _shown(opened, *_dress(opened.place, not is_by_day))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    page.evaluate(TWO_FRAMES)
    measured = (max(0, page.evaluate(SIDEWAYS)), page.evaluate(CUT_OFF))
    page.evaluate("document.documentElement.style.fontSize = ''")
    assert measured == (0, [])


def test_on_the_smallest_screen_nothing_is_cut_or_scrolls_sideways(opened: Opened) -> None:
    page = _shown(opened, SMALLEST, "light")
    assert (max(0, page.evaluate(SIDEWAYS)), page.evaluate(CUT_OFF)) == (0, [])


def test_on_paper_it_is_whole_and_says_what_it_is(opened: Opened) -> None:
    assert _shown(opened, PAPER, "light", "print").evaluate(ON_PAPER) == []


@pytest.mark.parametrize("column", ["shared", "organisations", "map", "stream"])
def test_a_column_of_the_picture_takes_the_whole_phone(devices: dict[str, Page], column: str) -> None:
    page = devices["bram"]
    page.emulate_media(media="screen")
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    page.goto(FLOOD)
    page.evaluate("id => document.getElementById(id).click()", f"cp-show-{column}")
    box = page.locator(f".cp-{column}").bounding_box()
    assert box
    assert box["width"] == PHONE["width"]


def test_every_page_of_the_product_is_looked_at() -> None:
    looked_at = {resolve(urlsplit(place.path).path).url_name for place in PLACES}
    pages = {pattern.name for pattern in _patterns(get_resolver().url_patterns)} - NO_PAGES
    assert pages == looked_at


def _patterns(found: Iterable[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for each in found:
        if isinstance(each, URLResolver):
            yield from _patterns(each.url_patterns)
        else:
            yield each
