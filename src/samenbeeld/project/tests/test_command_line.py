"""The `samenbeeld` command as an operator types it: in a process of its own, on a data folder of its own."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases

SAMENBEELD = str(Path(sys.executable).with_name("samenbeeld"))
B1 = "hoogwater-maas.shared.B1.amber"
NOTHING_LISTENS = 9  # the discard port
CLOSES = 0x88  # first byte of a frame that ends a websocket


# A copy of a server holds every database in it: those of all tests.
PATIENCE_SECONDS = 60 if databases.IS_SQLITE else 300


def environment(data: Path, port: int, **more: str) -> dict[str, str]:
    """Only what an operator sets: the settings of the tests are not those of the product."""
    own = {
        name: value for name, value in os.environ.items() if not name.startswith(("SAMENBEELD_", "DJANGO_"))
    }
    return {**own, **databases.environment(data), "SAMENBEELD_PORT": str(port)} | more


def samenbeeld(*words: str, data: Path, **more: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [SAMENBEELD, *words],
        env=environment(data, NOTHING_LISTENS, **more),
        capture_output=True,
        text=True,
        timeout=PATIENCE_SECONDS,
        check=False,
    )


def refused(*words: str, data: Path, code: int = 1, **more: str) -> str:
    """What is said on standard error; nothing else was printed, and no stack was shown."""
    done = samenbeeld(*words, data=data, **more)
    assert (done.returncode, done.stdout) == (code, "")
    assert "Traceback" not in done.stderr
    return done.stderr


def told(*words: str, data: Path, code: int = 0, **more: str) -> str:
    done = samenbeeld(*words, data=data, **more)
    assert (done.returncode, done.stderr) == (code, ""), done.stdout
    return done.stdout


_TRIGGERS = (
    "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'"
    if databases.IS_SQLITE
    else "SELECT tgname, tgrelid::regclass FROM pg_trigger WHERE NOT tgisinternal"
)


def attack(data: Path, *statements: str) -> None:
    """What somebody does who owns the file: first the guard goes, then the line."""
    with databases.opened(data) as database:
        for name, table in database.execute(_TRIGGERS).fetchall():
            database.execute(f"DROP TRIGGER {name}" + ("" if databases.IS_SQLITE else f" ON {table}"))
        for statement in statements:
            database.execute(statement)


def ask(data: Path, question: str) -> list[tuple[object, ...]]:
    with databases.opened(data) as database:
        return list(database.execute(question).fetchall())


@pytest.fixture(scope="module")
def untouched(settled_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The world in a folder that these tests only read."""
    return databases.copied(settled_folder, tmp_path_factory.mktemp("untouched") / "data")


# --- the words themselves


def test_without_a_word_it_explains_itself_in_dutch(tmp_path: Path) -> None:
    explained = refused(data=tmp_path, code=2)
    assert explained.startswith("gebruik: samenbeeld")
    assert "kijkt of het logboek heel is" in explained


def test_what_it_does_not_understand_it_names(tmp_path: Path) -> None:
    complaint = refused("fly", data=tmp_path, code=2)
    assert (
        "De opdracht fly bestaat niet. Kies uit: serve, demo, work, node, register, end-access," in complaint
    )


@pytest.mark.night
def test_a_port_that_is_none_is_named(tmp_path: Path) -> None:
    assert "SAMENBEELD_PORT is acht." in refused("doctor", data=tmp_path, SAMENBEELD_PORT="acht")


@pytest.mark.night
def test_a_data_folder_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    complaint = refused("doctor", data=tmp_path / "file" / "data")
    assert f"De gegevensmap {tmp_path}/file/data kan niet worden gebruikt" in complaint
    assert "kies een andere map met SAMENBEELD_DATA" in complaint


# --- doctor


def test_a_healthy_node_is_told_so(untouched: Path) -> None:
    """All is well but for one thing, which every node must choose for itself: a scanner for uploads."""
    # The folder may have been made long ago, when many tests came first; its work waits since then.
    with databases.opened(untouched) as database:
        database.execute("UPDATE django_tasks_database_dbtaskresult SET enqueued_at = CURRENT_TIMESTAMP")
    findings = told("doctor", data=untouched).splitlines()
    warned = [finding for finding in findings if not finding.startswith("goed")]
    assert len(findings) - len(warned) == (13 if databases.IS_SQLITE else 16)
    assert [line.split()[0] for line in warned] == ["let", "->"]
    assert "scanner" in "".join(warned).casefold()


def test_before_the_first_start_the_doctor_says_how_to_start(tmp_path: Path) -> None:
    said = told("doctor", data=tmp_path)
    assert "let op  Tabellen" in said
    assert "Start 'samenbeeld serve' of 'samenbeeld demo'" in said


@pytest.mark.night
def test_what_the_doctor_says_of_the_key_mends_it(demonstration_folder: Path) -> None:
    (demonstration_folder / "secret-key").chmod(0o644)
    said = told("doctor", data=demonstration_folder, code=1)
    assert "fout    Geheime sleutel" in said
    subprocess.run(re.findall(r"chmod 600 .*", said)[0].split(), check=True)
    told("doctor", data=demonstration_folder)


@pytest.mark.night
@databases.of_sqlite
def test_the_doctor_finds_a_damaged_file(demonstration_folder: Path) -> None:
    for file in demonstration_folder.glob("samenbeeld.sqlite3*"):
        file.write_bytes(b"no database " * 1000)
    said = told("doctor", data=demonstration_folder, code=1)
    assert "fout    Gegevensbestand" in said
    assert "zet de laatste reservekopie terug" in said


@pytest.mark.night
def test_the_doctor_finds_a_journal_that_is_not_whole(demonstration_folder: Path) -> None:
    attack(demonstration_folder, "DELETE FROM audit_journalline WHERE number = 7")
    said = told("doctor", data=demonstration_folder, code=1)
    assert "fout    Logboek" in said
    assert "Regel 7 klopt niet. Deze regel ontbreekt." in said


def test_the_doctor_finds_real_people_among_those_of_the_demonstration(demonstration_folder: Path) -> None:
    attack(demonstration_folder, "UPDATE accounts_account SET is_demonstration = false WHERE login = 'bram'")
    assert "fout    Accounts" in told("doctor", data=demonstration_folder, code=1)


@pytest.mark.night
def test_a_port_in_use_is_no_illness(untouched: Path) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        said = told("doctor", data=untouched, SAMENBEELD_PORT=port)
    assert "let op  Poort" in said


# --- verify


def test_an_untouched_node_is_whole(untouched: Path) -> None:
    [(count, digest)] = ask(
        untouched, "SELECT number, digest FROM audit_journalline ORDER BY number DESC LIMIT 1"
    )
    journal, end, logs = told("verify", data=untouched).splitlines()
    assert journal == f"Het logboek is heel: {count:,} regels.".replace(",", ".")
    assert f"{count}, met zegel {digest}" in end
    assert logs.startswith("De schrijfgeschiedenis is heel")


def test_where_nothing_is_yet_verify_says_how_to_start(tmp_path: Path) -> None:
    assert "Start eerst 'samenbeeld serve'" in refused("verify", data=tmp_path)


@pytest.mark.parametrize(
    ("statement", "number", "why"),
    [
        pytest.param(
            "UPDATE audit_journalline SET actor_name = 'Niemand' WHERE number = 5",
            5,
            "De inhoud van deze regel is na het schrijven gewijzigd.",
            id="changed",
            marks=pytest.mark.night,
        ),
        pytest.param(
            "DELETE FROM audit_journalline WHERE number = 9",
            9,
            "Deze regel ontbreekt.",
            id="removed",
            marks=pytest.mark.night,
        ),
        pytest.param(
            "DELETE FROM audit_journalline WHERE number > 100",
            101,
            "Het einde van het logboek is weg: deze regel was er, en is er niet meer.",
            id="cut off",
        ),
    ],
)
def test_a_falsified_journal_is_found(
    demonstration_folder: Path, statement: str, number: int, why: str
) -> None:
    attack(demonstration_folder, statement)
    said = told("verify", data=demonstration_folder, code=1)
    assert f"Het logboek is gebroken bij regel {number}: {why}\n" in said
    assert f"Verander niets. Bewaar een kopie van {demonstration_folder}" in said


@pytest.mark.night
def test_a_journal_without_its_witness_is_not_called_proved(demonstration_folder: Path) -> None:
    (demonstration_folder / "journal-witness.txt").unlink()
    said = told("verify", data=demonstration_folder)
    assert "Of het einde er nog is, kan niet worden nagegaan" in said


def test_a_falsified_text_is_found_with_its_row(demonstration_folder: Path) -> None:
    [(document, name)] = ask(
        demonstration_folder, f"SELECT id, name FROM realtime_document WHERE name = '{B1}'"
    )
    attack(
        demonstration_folder, f"UPDATE realtime_logrow SET delivered_at_ms = 1 WHERE document_id = {document}"
    )
    said = told("verify", data=demonstration_folder, code=1)
    assert "Het logboek is heel" in said
    assert f"De schrijfgeschiedenis van {name} is gebroken bij rij 1." in said


@pytest.mark.night
@databases.of_sqlite
def test_a_damaged_file_is_told_in_words(demonstration_folder: Path) -> None:
    for file in demonstration_folder.glob("samenbeeld.sqlite3*"):
        file.write_bytes(b"no database " * 1000)
    assert "is beschadigd" in refused("verify", data=demonstration_folder)


# --- live-token


def test_without_a_room_it_makes_a_new_one_for_trying_out(untouched: Path) -> None:
    address = urllib.parse.urlsplit(told("live-token", data=untouched, SAMENBEELD_PORT="8123").strip())
    assert (address.scheme, address.netloc) == ("ws", "127.0.0.1:8123")
    assert address.path.startswith("/live/scratch.")


def test_a_named_room_opens_for_somebody_and_is_in_the_journal(demonstration_folder: Path) -> None:
    address = told("live-token", "--room", B1, "--as", "Bram", "--minutes", "5", data=demonstration_folder)
    assert urllib.parse.urlsplit(address).path == f"/live/{B1}"
    [(kind, actor, label, after)] = ask(
        demonstration_folder,
        'SELECT kind, actor_name, object_label, "after" FROM audit_journalline ORDER BY number DESC LIMIT 1',
    )
    assert (kind, actor, label) == ("accounts.PassIssued", "Samenbeeld", "Bram Janssen")
    assert B1 in str(after)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--room", B1], f"Voor {B1} moet je zeggen namens wie"),
        pytest.param(["--as", "niemand"], "Er is niemand met inlognaam niemand.", marks=pytest.mark.night),
        pytest.param(
            ["--room", B1.replace("maas", "rijn"), "--as", "bram"],
            "hoogwater-rijn.shared.B1.amber bestaat niet",
            marks=pytest.mark.night,
        ),
        pytest.param(
            ["--room", "mijn/tekst", "--as", "bram"],
            "mijn/tekst kan geen naam van een tekst zijn.",
            marks=pytest.mark.night,
        ),
        (["--room", "hoogwater-maas.own.de-maasoever.amber", "--as", "eva"], "of eva mag er niet in."),
    ],
)
def test_a_room_that_does_not_open_is_told_why(untouched: Path, words: list[str], said: str) -> None:
    assert said in refused("live-token", *words, data=untouched)


# --- demo and serve


@pytest.mark.parametrize("command", ["serve", pytest.param("demo", marks=pytest.mark.night)])
def test_a_port_that_is_taken_is_named(tmp_path: Path, command: str) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = str(taken.getsockname()[1])
        complaint = refused(command, data=tmp_path, SAMENBEELD_PORT=port)
    assert f"Poort {port} is al in gebruik." in complaint
    assert "kies een andere poort met SAMENBEELD_PORT" in complaint


class Running:
    """A server that `samenbeeld …` started, and what it has said so far."""

    def __init__(self, *words: str, data: Path, **more: str) -> None:
        self.data, self.port = data, free_port()
        self._said = (data.parent / f"said-{self.port}").open("w+")
        self.process = subprocess.Popen(
            [SAMENBEELD, *words],
            env=environment(data, self.port, **more),
            stdout=self._said,
            stderr=self._said,
        )
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        until = time.monotonic() + 60
        while not self._answers():
            assert self.process.poll() is None, self.said
            assert time.monotonic() < until, self.said
            time.sleep(0.1)

    @property
    def said(self) -> str:
        self._said.seek(0)
        return self._said.read()

    def page(self, path: str = "/inloggen/", form: dict[str, str] | None = None) -> tuple[int, str]:
        """Status and text of a page, or of the answer to this form on it."""
        sent = None
        if form is not None:
            [token] = set(re.findall(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.page(path)[1]))
            sent = urllib.parse.urlencode({**form, "csrfmiddlewaretoken": token}).encode()
        try:
            with self.browser.open(f"http://localhost:{self.port}{path}", sent, timeout=20) as answer:
                return answer.status, answer.read().decode()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read().decode()

    def stop(self, how: signal.Signals = signal.SIGTERM) -> int:
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(20)

    def close(self) -> None:
        self.stop()
        self._said.close()

    def _answers(self) -> bool:
        with closing(socket.socket()) as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def demo(settled_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """The demonstration, started as the README says."""
    folder = databases.copied(settled_folder, tmp_path_factory.mktemp("demo") / "data")
    with closing(Running("demo", "--quiet-player", data=Path(folder))) as running:
        yield running


@pytest.fixture(scope="module")
def node(settled_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A node for real work; while it runs somebody brings a login of the demonstration into the same folder.

    Its environment still says demonstration, as a shell in which somebody tried that.
    """
    folder = tmp_path_factory.mktemp("node") / "data"
    # To name and compress them takes longer than all else at a first start.
    shutil.copytree(settled_folder / "static", folder / "static")
    with closing(Running("serve", data=folder, SAMENBEELD_DEMO="1")) as running:
        databases.bring("accounts_account", "login = 'bram'", of=settled_folder, to=folder)
        yield running


def printed_logins(demo: Running) -> list[list[str]]:
    lines = demo.said.partition("log in als een van deze mensen")[2].splitlines()[1:7]
    return [line.split(maxsplit=2) for line in lines]


def test_the_demonstration_prints_where_to_go_and_who_to_be(demo: Running) -> None:
    assert f"Open http://localhost:{demo.port}/ en log in" in demo.said
    assert [login for login, _, _ in printed_logins(demo)] == [
        "amina", "bram", "chantal", "daan", "eva", "hanna",
    ]  # fmt: skip
    assert "Directeur Publieke Gezondheid, Hoofd Ondersteuning, Officier van Dienst Geneeskundig" in demo.said


def test_a_printed_login_opens_the_demonstration(demo: Running) -> None:
    login, password, who = printed_logins(demo)[1]
    status, page = demo.page(form={"login": login, "password": password})
    assert status == 200
    assert who.split(",")[0] in page


def test_the_demonstration_has_a_button_for_everybody(demo: Running) -> None:
    fresh = urllib.request.build_opener()
    with fresh.open(f"http://localhost:{demo.port}/inloggen/", timeout=20) as page:
        assert page.read().decode().count('name="person"') == 17


@pytest.mark.parametrize("words", [[], ["--room", B1, "--as", "bram"]])
def test_a_printed_live_address_opens_a_room(demo: Running, words: list[str]) -> None:
    printed = told("live-token", *words, data=demo.data, SAMENBEELD_PORT=str(demo.port))
    assert close_code(printed.strip()) is None


@pytest.mark.night
def test_a_live_address_opens_no_other_room(demo: Running) -> None:
    printed = told("live-token", data=demo.data, SAMENBEELD_PORT=str(demo.port))
    other = re.sub(r"scratch\.\w+", B1, printed.strip(), count=1)
    assert close_code(other) == 4403


def close_code(address: str) -> int | None:
    """Why the server closes this websocket at once; None when it begins to send the text instead."""
    parts = urllib.parse.urlsplit(address)
    with closing(socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10)) as line:
        line.sendall(
            f"GET {parts.path}?{parts.query} HTTP/1.1\r\nHost: {parts.netloc}\r\nUpgrade: websocket\r\n"
            "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n".encode()
        )
        answer = line.makefile("rb")
        assert answer.readline().startswith(b"HTTP/1.1 101")
        while answer.readline() != b"\r\n":
            pass
        frame = answer.read(4)
    return int.from_bytes(frame[2:], "big") if frame[0] == CLOSES else None


def test_for_real_work_no_login_of_the_demonstration_is_let_in(node: Running) -> None:
    assert ask(node.data, "SELECT count(*) FROM accounts_account WHERE login = 'bram'") == [(1,)]
    status, page = node.page(form={"login": "bram", "password": "samenbeeld"})
    assert status == 403
    assert "horen niet bij elkaar" in page


def test_for_real_work_no_button_is_offered(node: Running) -> None:
    assert 'name="person"' not in node.page()[1]


def test_for_real_work_a_pressed_button_opens_nothing(node: Running) -> None:
    assert node.page(form={"person": "bram"})[0] == 403


def test_for_real_work_it_says_where_it_runs(node: Running) -> None:
    assert node.said == f"Samenbeeld draait op http://localhost:{node.port}/\n"


def test_real_work_does_not_start_where_public_logins_are(untouched: Path) -> None:
    complaint = refused("serve", data=untouched, SAMENBEELD_DEMO="1")
    assert f"In {untouched} staan inlognamen van de demonstratie. Hun wachtwoord is openbaar." in complaint
    assert "Start met 'samenbeeld demo', of kies een andere map" in complaint


@pytest.mark.night
def test_the_demonstration_does_not_start_among_real_people(demonstration_folder: Path) -> None:
    attack(demonstration_folder, "UPDATE accounts_account SET is_demonstration = false WHERE login = 'bram'")
    complaint = refused("demo", data=demonstration_folder)
    assert "staan echte accounts. De demonstratie start daar niet." in complaint


def test_ctrl_c_ends_without_a_stack(demonstration_folder: Path) -> None:
    with closing(Running("demo", data=demonstration_folder)) as running:
        assert running.stop(signal.SIGINT) == 0
        assert running.said.endswith("Stoppen: Ctrl-C. Wat geschreven is, blijft bewaard.\n")
