"""A real browser for every browser test: Debian's Chromium, driven as a person would."""

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import TYPE_CHECKING, Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, expect, sync_playwright

from samenbeeld.kernel.tests import databases
from scripts.chromium import CHROMIUM
from tests.browser import picture
from tests.browser.demonstration import Demonstration

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"

OpenPage = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test in this folder drives the browser. One that failed is passed once more: what a browser of a
    busy machine did not do in time is not told as a fault of the product. The summary names each (`RERUN`),
    and one that fails twice fails; nowhere else is anything tried twice.
    """
    here, once_more = f"{Path(__file__).parent}{os.sep}", pytest.mark.flaky(reruns=1)
    for item in items:  # eight thousand of them, in each process
        if str(item.path).startswith(here):
            item.add_marker(pytest.mark.browser)
            item.add_marker(once_more)


class _OneBrowser:
    """One for all files that follow on each other: to start one takes as long as a short test."""

    def __init__(self) -> None:
        self.is_over = False  # the test that is passed now is the last of those that follow on each other
        self.is_held = False  # by the tests of a file
        self._open = ExitStack()
        self._browser: Browser | None = None

    def opened(self) -> Browser:
        if self._browser is None:
            playwright = self._open.enter_context(sync_playwright())
            # One process for all pages of a visitor: a page that follows finds the scripts compiled.
            arguments = ["--no-sandbox", "--process-per-site"]
            self._browser = playwright.chromium.launch(executable_path=CHROMIUM, args=arguments)
            self._open.callback(self._browser.close)
            expect.set_options(timeout=picture.PATIENCE)
        return self._browser

    @property
    def contexts(self) -> list[BrowserContext]:
        """Of all who have a page open."""
        return self._browser.contexts if self._browser else []

    def close(self) -> None:
        self._browser = None
        self._open.close()


_browser = _OneBrowser()


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(nextitem: pytest.Item | None) -> None:
    """Playwright runs an event loop in this thread, which tests of other kinds must not find; nor may what is
    made for all tests and taken down after the last one.
    """
    _browser.is_over = nextitem is None or Path(__file__).parent not in nextitem.path.parents
    if _browser.is_over and not _browser.is_held:
        _browser.close()


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    browser = _browser.opened()
    _browser.is_held = True
    yield browser
    _browser.is_held = False
    for context in browser.contexts:  # nobody's page goes on asking while other files are passed
        context.close()
    if _browser.is_over:
        _browser.close()


@pytest.fixture
def open_page(chromium: Browser) -> Iterator[OpenPage]:
    """`open_page(address, cookies={...}, **context)`: a page of its own visitor, wide and Dutch by default.

    The page remembers what it asked for and complained about in `page.asked` and `page.complaints`.
    """
    contexts: list[BrowserContext] = []

    def opened(address: str, *, cookies: dict[str, str] | None = None, **options: Any) -> Page:
        context = chromium.new_context(
            **{"viewport": {"width": 1440, "height": 900}, "locale": "nl-NL", **options}
        )
        contexts.append(context)
        for name, value in (cookies or {}).items():
            context.add_cookies([{"name": name, "value": value, "url": address}])
        page = context.new_page()
        listen(page)
        page.goto(address)
        page.evaluate("document.fonts.ready")
        return page

    yield opened
    for context in contexts:
        context.close()


def listen(page: Page) -> None:
    """Remember what the page asks for and complains about, in `page.asked` and `page.complaints`."""
    asked: list[str] = []
    complaints: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(message.text)

    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", hear)
    page.asked, page.complaints = asked, complaints  # type: ignore[attr-defined]


# axe gives a finding the weight of its rule, so a rule that weighs less than we look at need not run. No page
# has a frame, and no sheet of styles asks how a screen is turned: for those axe need not fetch all sheets.
_AXE_RUN = """contrast => axe.run(document, {
  resultTypes: ['violations'], iframes: false, preload: false,
  rules: Object.fromEntries(axe._audit.rules
    .filter(rule => rule.id === 'color-contrast' ? !contrast : ['minor', 'moderate'].includes(rule.impact))
    .map(rule => [rule.id, { enabled: false }])),
}).then(found => found.violations.filter(each => ['serious', 'critical'].includes(each.impact)))"""


_is_night = False


def pytest_configure(config: pytest.Config) -> None:
    """By night axe measures the contrast of every word."""
    global _is_night
    _is_night = config.getoption("--night")


def is_night() -> bool:
    """Everything is looked at, however long it takes."""
    return _is_night


def axe_findings(page: Page, *, contrast: bool | None = None) -> list[str]:
    """Serious and critical findings of axe on this page, one line each.

    `contrast`: also of the colours of each word, half of the work; at night unless it is said. By day the
    pages of all shared parts and the crisis picture say so: a page has no colours but theirs.
    """
    if not AXE.exists():
        pytest.fail("axe-core is not installed: run `npm ci`")
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE.read_text(encoding="utf-8"))
    violations = page.evaluate(_AXE_RUN, _is_night if contrast is None else contrast)
    return [
        f"{violation['id']}: {node['target']} {node.get('failureSummary', '')[:200]}"
        for violation in violations
        for node in violation["nodes"]
    ]


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """Tests say what went wrong; the server need not."""


class _Closing:
    """An application whose answers are closed also when the browser hangs up: wsgiref leaves those open."""

    def __init__(self, application: "WSGIApplication") -> None:
        self.application = application

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> list[bytes]:
        with closing(self.application(environ, start)) as answer:  # type: ignore[type-var]
            return [b"".join(answer)]


@pytest.fixture(scope="module")
def look_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Address of a server with the doors of `look` alone: the shared parts need nothing above them.

    `?oefening` gives the frame of an exercise, `?kaal` no frame at all.
    """
    from django.conf import settings
    from django.core.handlers.wsgi import WSGIHandler
    from django.test import override_settings

    engine = dict(settings.TEMPLATES[0])
    processors = ["django.template.context_processors.request", "tests.browser.look_frame.frame"]
    with override_settings(
        ROOT_URLCONF="tests.browser.look_frame",
        TEMPLATES=[{**engine, "OPTIONS": {"context_processors": processors}}],
        MIDDLEWARE=[
            "servestatic.middleware.ServeStaticMiddleware",
            "samenbeeld.security.headers.SecurityHeaders",
            "samenbeeld.look.language.ScreenLanguage",
            "django.middleware.csrf.CsrfViewMiddleware",
        ],
        STORAGES={"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}},
        STATIC_ROOT=tmp_path_factory.mktemp("static"),
        SERVESTATIC_USE_FINDERS=True,
    ):
        server = make_server("127.0.0.1", 0, _Closing(WSGIHandler()), _Server, _Silent)
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture(scope="session")
def demonstration(settled_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demonstration]:
    """The running product, started once for all browser tests that need the whole of it."""
    folder = tmp_path_factory.mktemp("running") / "data"
    running = Demonstration(databases.copied(settled_folder, folder))
    running.start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def demonstration_server(demonstration: Demonstration) -> str:
    """Its address."""
    return demonstration.address


@pytest.fixture(autouse=True)
def _the_world_as_it_was(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A test that is passed once more finds the world as it was before all tests: what it did the first time
    must not stand in its way. Who has a page open finds it opened anew, on a device that kept nothing: that
    belongs to a world that is gone, and the product would not let it be mixed with this one.
    """
    again: int = getattr(request.node, "execution_count", 1)
    if again > 1 and "demonstration" in request.fixturenames:
        settled: Path = request.getfixturevalue("settled_folder")
        running: Demonstration = request.getfixturevalue("demonstration")
        open_pages = picture.put_away(_browser.contexts, running.address)
        running.start_anew(databases.copied(settled, tmp_path_factory.mktemp("anew") / "data"))
        picture.take_out_again(open_pages, running.address)
