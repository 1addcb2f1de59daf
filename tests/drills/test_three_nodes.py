"""Three nodes in one command: what one releases, and what one asks, is there at another."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from http.cookiejar import CookieJar
from pathlib import Path

import pytest
from django.db import connection

from samenbeeld.kernel.tests import databases
from samenbeeld.look.times import AMSTERDAM
from samenbeeld.project.commands.doctor import port_is_free
from tests.live.harness import REPOSITORY, free_port

pytestmark = [pytest.mark.drill, pytest.mark.night, databases.of_sqlite]

# In the form of the demonstration, without its large world.
NODES = """
[[nodes]]
code = "kcr2"
name = "KCR2"
regions = []
oin = "00000000000000000003"
policy = "national"
whole = false
places = [{ code = "NL01", slug = "nederland", name = "Nederland" }]
organisations = [{ slug = "kcr2", name = "KCR2", kind = "national", regions = ["NL01"] }]
people = [{ login = "noor", name = "Noor de Wit", organisation = "kcr2", functions = ["hin"] }]
steps = []
releases = []
""" + "".join(
    f"""
[[nodes]]
code = "{code}"
name = "{name}"
regions = ["{region}"]
oin = "0000000000000000000{number}"
policy = ""
whole = false
places = [{{ code = "{region}", slug = "{code}", name = "{name}" }}]
organisations = [{{ slug = "ghor", name = "GHOR {name}", kind = "ghor", regions = ["{region}"] }}]
people = [{{ login = "joost", name = "Joost van Erp", organisation = "ghor", functions = ["acgz"] }}]
steps = [{{ by = "joost", region = "{region}", step = {step}, reason = "Maas stijgt" }}]
releases = [{{ by = "joost", region = "{region}", kind = "phase", to = {to}, said = "{said}" }}]
"""
    for number, code, name, region, step, to, said in (
        (1, "limburg", "Limburg", "VR24", 3, '["kcr2", "brabant"]', "Bunde is afgesneden"),
        (2, "brabant", "Brabant", "VR22", 1, '["limburg"]', "Alleen voor de buren"),
    )
)

LOGINS = ("noor", "joost", "joost")


class Browser:
    """Somebody who logged in at one node."""

    def __init__(self, port: int, login: str) -> None:
        self._base = f"http://localhost:{port}"
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        [token] = set(re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.page("/inloggen/")))
        form = {"login": login, "password": "samenbeeld", "csrfmiddlewaretoken": token}
        self.page("/inloggen/", urllib.parse.urlencode(form).encode())

    def page(self, path: str, sent: bytes | None = None) -> str:
        with self._opener.open(self._base + path, sent, timeout=20) as answer:
            return str(answer.read().decode())

    def sends(self, path: str, **form: object) -> str:
        """Fills in the form on this page, and sees where that leads."""
        token = re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.page(path))[0]
        return self.page(path, urllib.parse.urlencode({**form, "csrfmiddlewaretoken": token}, True).encode())

    def question(self, words: str) -> str:
        """The address of the question with these words; "" as long as it is not here."""
        for path in re.findall(r'href="(/landelijk/vragen/[0-9a-f-]{36}/)"', self.page("/landelijk/vragen/")):
            if words in self.page(path):
                return str(path)
        return ""

    def row(self, region: str) -> str:
        """Of the table, or of the list of those that nobody spoke for."""
        [(_, row)] = re.findall(rf'<(tr|li) id="{region}"(.*?)</\1>', self.page("/landelijk/"), re.DOTALL)
        return str(row)


@pytest.fixture
def three(tmp_path: Path, transactional_db: None) -> Iterator[int]:
    """The port of KCR2; the others listen on the next two."""
    port = next(port for port in iter(free_port, 0) if port_is_free(port + 1) and port_is_free(port + 2))
    empty = tmp_path / "nodes" / "empty"
    empty.mkdir(parents=True)
    # The tables of this session, as they are before any test wrote in them.
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(empty / "samenbeeld.sqlite3")])
    (tmp_path / "nodes.toml").write_text(NODES)
    own = {"SAMENBEELD_DATA": str(tmp_path), "SAMENBEELD_PORT": str(port), "SAMENBEELD_NATS": ""}
    bare = {
        name: value for name, value in os.environ.items() if not name.startswith(("SAMENBEELD_", "DJANGO_"))
    }
    words = [Path(sys.executable).with_name("samenbeeld"), "node", "demo", tmp_path / "nodes.toml"]
    with (tmp_path / "said").open("wb") as said:
        process = subprocess.Popen(words, cwd=REPOSITORY, env={**bare, **own}, stdout=said, stderr=said)
    try:
        wait_for(lambda: "Ctrl-C" in (tmp_path / "said").read_text() or process.poll() is not None, 120)
        assert process.poll() is None, (tmp_path / "said").read_text()
        yield port
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(90) == 0
    # Ctrl-C at the first ended all.
    assert all(port_is_free(port + number) for number in range(3))


def wait_for(is_so: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while not is_so() and time.monotonic() < end:
        time.sleep(0.2)


def test_what_one_node_released_stands_on_the_national_page_of_another(three: int) -> None:
    national, limburg = Browser(three, "noor"), Browser(three + 1, "joost")
    wait_for(lambda: "Bunde is afgesneden" in national.row("VR24"), 30)
    row = national.row("VR24")
    assert "Bunde is afgesneden" in row
    assert 'data-level="red"' in row
    # Brabant gave its phase to Limburg alone, and of Groningen nobody said anything.
    wait_for(lambda: "Alleen voor de buren" in limburg.row("VR22"), 30)
    assert "Alleen voor de buren" in limburg.row("VR22")
    for region in ("VR22", "VR01"):
        assert 'data-level="unknown"' in national.row(region)
    assert "Informatiecoördinator landelijk beeld" in national.page("/landelijk/")


def test_a_question_goes_to_two_nodes_and_each_answer_to_who_asked_alone(three: int) -> None:
    """Asked, late, answered, answered anew after a correction, and withdrawn: over NATS, on the pages."""
    national, limburg, brabant = (Browser(three + number, login) for number, login in enumerate(LOGINS))
    soon, past = (typed(timedelta(hours=1)), typed(timedelta(minutes=-1)))
    asked = {
        "text": "Hoeveel bedden?",
        "audience": ["limburg", "brabant"],
        "function": "acgz",
        "tlp": "amber",
    }
    assert "Dit moment is al voorbij." in refused(national, {**asked, "deadline": past})
    national.sends("/landelijk/vragen/nieuw/", **asked, deadline=soon)
    wait_for(lambda: bool(limburg.question("Hoeveel bedden?") and brabant.question("Hoeveel bedden?")), 30)
    here, there = limburg.question("Hoeveel bedden?"), brabant.question("Hoeveel bedden?")
    at_home = national.question("Hoeveel bedden?")
    limburg.sends(here, do="answer", step="answered", text="Zes bedden", tlp="amber")
    brabant.sends(there, do="answer", step="later", text="Wij tellen", until=soon, tlp="amber")
    wait_for(lambda: "Wij tellen" in (page := national.page(at_home)) and "Zes bedden" in page, 30)
    page = national.page(at_home)
    assert "Zes bedden" in page
    assert "later, toegezegd voor" in page
    # Neither region hears what the other said.
    assert "Zes bedden" not in brabant.page(there)
    assert "Wij tellen" not in limburg.page(here)
    national.sends(at_home, do="correct", text="Hoeveel bedden met zuurstof?", deadline=soon)
    wait_for(lambda: "met zuurstof" in limburg.page(here), 30)
    assert "Dit antwoord is van voor de verbetering" in national.page(at_home)
    limburg.sends(here, do="answer", step="declined", text="Niet geteld", tlp="amber")
    wait_for(lambda: "Niet geteld" in national.page(at_home), 30)
    national.sends(at_home, do="withdraw", text="Niet meer nodig")
    for one, path in ((limburg, here), (brabant, there)):
        wait_for(lambda one=one, path=path: "Niet meer nodig" in one.page(path), 30)  # type: ignore[misc]
        assert "Ingetrokken" in one.page(path)


def typed(ahead: timedelta) -> str:
    return f"{(datetime.now(AMSTERDAM) + ahead):%Y-%m-%dT%H:%M}"


def refused(browser: Browser, form: dict[str, object]) -> str:
    with pytest.raises(urllib.error.HTTPError) as error:
        browser.sends("/landelijk/vragen/nieuw/", **form)
    assert error.value.code == 422
    return error.value.read().decode()
