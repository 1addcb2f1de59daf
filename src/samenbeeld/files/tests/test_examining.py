"""From quarantine to clean or infected, with a real ClamAV; and closed without one."""

import io
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from samenbeeld.files import actions, queries, scanner
from samenbeeld.files.intake import take_in, take_in_own
from samenbeeld.files.models import StoredFile
from samenbeeld.files.tests import papers
from samenbeeld.files.tests.clamd import EICAR
from samenbeeld.jobs.tests.work_of_tests import write_down
from samenbeeld.kernel.errors import Refused

TELL = f"{write_down.func.__module__}.write_down"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def data(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path
    settings.SCANNER = str(tmp_path / "there-is-none")


def kept(content: bytes = b"wijk;adressen\n", name: str = "wijken.csv", **values: Any) -> StoredFile:
    return actions.keep(take_in(io.BytesIO(content), name=name), tell=TELL, **values)


def examined(file: StoredFile) -> StoredFile:
    actions.examine(file)
    return queries.by_id(str(file.pk))


def test_what_comes_in_is_closed() -> None:
    with pytest.raises(Refused, match="files-not-out-quarantined"):
        queries.content(kept())


def test_without_a_scanner_it_stays_closed() -> None:
    file = kept()
    assert not actions.examine(file)
    assert queries.by_id(str(file.pk)).state == "quarantined"


@pytest.mark.usefixtures("scanner")
class TestWithAScanner:
    def test_a_clean_file_opens(self) -> None:
        file = examined(kept())
        assert file.state == "clean"
        assert b"".join(queries.content(file)) == b"wijk;adressen\n"

    def test_who_scanned_it_is_kept(self) -> None:
        assert examined(kept()).settled_by.startswith("ClamAV")

    def test_a_virus_is_found_and_never_opens(self) -> None:
        file = examined(kept(EICAR, "onschuldig.txt"))
        assert file.signature.startswith("Eicar-Test-Signature")
        with pytest.raises(Refused, match="files-not-out-infected"):
            queries.content(file)

    def test_a_virus_inside_a_document_is_found(self) -> None:
        hidden = papers.with_part(papers.word_file(), "word/media/image1.png", EICAR)
        assert examined(kept(hidden, "plan.docx")).state == "infected"

    def test_what_is_larger_than_the_scanner_takes_stays_closed(self) -> None:
        content = b"wijk;adressen\n" * 500_000  # 7 MB, and this scanner takes 5
        assert examined(kept(content)).state == "quarantined"

    def test_the_scanner_answers_the_doctor(self) -> None:
        assert queries.scanner_standing().version.startswith("ClamAV")


def test_what_waited_is_scanned_once_there_is_a_scanner(clamd_socket: str, settings: Settings) -> None:
    from samenbeeld.files.tasks import examine_waiting

    file = kept()
    examine_waiting()
    settings.SCANNER = clamd_socket
    examine_waiting()
    assert queries.by_id(str(file.pk)).state == "clean"


def test_a_scanner_that_says_something_else_opens_nothing(settings: Settings) -> None:
    settings.SCANNER = "127.0.0.1:9"
    with pytest.raises(scanner.NoScanner):
        scanner.scan([b"plan"])


def test_a_file_that_was_changed_on_disk_is_refused(clamd_socket: str, settings: Settings) -> None:
    from samenbeeld.files import vault

    settings.SCANNER = clamd_socket
    file = kept()
    vault.place(str(file.pk)).write_bytes(b"something else")
    assert examined(file).state == "refused"


def test_what_the_program_made_itself_is_open_and_says_so() -> None:
    file = actions.keep(take_in_own([b"a;b\n"], name="eigen.csv"), tell=TELL, made_by="Gemaakt, niet gescand")
    assert (file.state, file.settled_by) == ("clean", "Gemaakt, niet gescand")


@pytest.mark.parametrize(
    ("content", "name", "key"),
    [
        (b"", "leeg.pdf", "files-empty"),
        (b"MZ\x90\0\3", "rapport.pdf", "files-program"),
        (papers.pdf(script=True), "formulier.pdf", "files-script"),
        (papers.pdf(password="geheim"), "dossier.pdf", "files-locked"),
        (papers.bomb(), "plan.docx", "files-bomb"),
        (b"%PDF-1.7\n" + b"\xff" * 500, "kapot.pdf", "files-cannot-look-inside"),
        (b"tekst", "...", "files-no-name"),
    ],
)
def test_what_cannot_be_taken_in_is_refused_and_not_written(content: bytes, name: str, key: str) -> None:
    from samenbeeld.files import vault

    with pytest.raises(Refused, match=key):
        take_in(io.BytesIO(content), name=name)
    assert list(vault.folder().glob("*/*")) == []
