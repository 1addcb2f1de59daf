"""Three nodes in one command: what one releases stands on the national picture of another."""

import os
import re
import signal
import subprocess
import sys
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from http.cookiejar import CookieJar
from pathlib import Path

import pytest
from django.db import connection

from samenbeeld.kernel.tests import databases
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

    def row(self, region: str) -> str:
        return self.page("/landelijk/").split(f'<tr id="{region}"')[1].split("</tr>")[0]


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
