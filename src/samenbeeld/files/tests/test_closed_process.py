"""What the closed process finds in real files, and what it does not let happen."""

import io
import subprocess
import sys
import zipfile

import pytest

from samenbeeld.files import asking, closed_process
from samenbeeld.files.tests import papers
from samenbeeld.kernel import policy


def inspected(content: bytes) -> tuple[str, str]:
    return asking.inspect(asking.pieces_of(io.BytesIO(content)))


def looked_into(content: bytes) -> tuple[str, str]:
    """The same without the walls around it, and without the time that a process takes."""
    unpacked = policy.load("files")["unpacked"]
    limits = {name: unpacked[name] for name in ("bytes", "times", "times_from", "entries")}
    answer = closed_process.inspect(io.BytesIO(content), {"unpacked": limits})
    return answer["found"], answer["wrong"]


FILES = {
    "pdf": papers.pdf,
    "docx": papers.word_file,
    "xlsx": papers.sheet,
    "pptx": papers.slides,
    "odt": papers.open_document,
}


@pytest.mark.parametrize("kind", FILES)
def test_a_real_file_is_known_by_its_content(kind: str) -> None:
    assert inspected(FILES[kind]()) == (kind, "")


@pytest.mark.parametrize("kind", FILES)
def test_the_words_of_a_real_file_are_read(kind: str) -> None:
    assert papers.WORD in asking.words(kind, [FILES[kind]()])


def test_words_of_a_table_in_an_old_encoding_are_read() -> None:
    assert "geëvacueerd" in asking.words("csv", ["Itteren;geëvacueerd\r\n".encode("cp1252")])


def test_a_pdf_with_a_script_is_found_out() -> None:
    assert inspected(papers.pdf(script=True)) == ("pdf", "script")


XFA = b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><script>xfa.host.gotoURL('http://elders')</script></xdp:xdp>"


@pytest.mark.parametrize(
    "content",
    [
        papers.pdf(
            catalog=b"/AcroForm << /Fields [] /XFA 6 0 R >>",
            more=(b"<< /Length %d >>\nstream\n" % len(XFA) + XFA + b"\nendstream",),
        ),
        papers.pdf(catalog=b"/OpenAction << /S 6 0 R /F (cmd.exe) >>", more=(b"/Launch",)),
        papers.pdf(catalog=b"/OpenAction 6 1 R", more=(b"<< /S /Launch /F (cmd.exe) >>",), generation=1),
        papers.pdf(catalog=b"/OpenAction << /S /L#61unch /F (cmd.exe) >>"),
    ],
    ids=[
        "a form of XFA",
        "what it does stands elsewhere",
        "an object of a later generation",
        "spelled otherwise",
    ],
)
def test_a_pdf_that_hides_its_script_is_found_out(content: bytes) -> None:
    assert looked_into(content) == ("pdf", "script")


def test_a_pdf_that_points_to_a_place_in_itself_holds_no_script() -> None:
    assert looked_into(
        papers.pdf(catalog=b"/OpenAction << /S 6 0 R /D [3 0 R /Fit] >>", more=(b"/GoTo",))
    ) == (
        "pdf",
        "",
    )


def test_a_pdf_with_a_password_is_found_out() -> None:
    assert inspected(papers.pdf(password="geheim")) == ("pdf", "locked")


def test_a_bomb_is_found_out_without_opening_it() -> None:
    assert inspected(papers.bomb())[1] == "bomb"


def test_macros_are_found_out() -> None:
    assert inspected(papers.with_part(papers.word_file(), "word/vbaProject.bin", b"macro"))[0] == "macros"


@pytest.mark.parametrize(
    "place", ["Basic/Standard/Module1.xml", "Scripts/python/doe.py", "Object 1/Basic/Standard/Module1.xml"]
)
def test_macros_of_an_open_document_are_found_out(place: str) -> None:
    assert looked_into(papers.with_part(papers.open_document(), place, b"Sub Main"))[0] == "macros"


def test_an_archive_that_is_no_document_is_only_an_archive() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("virus.exe", b"MZ")
    assert inspected(out.getvalue()) == ("zip", "")


def test_a_broken_pdf_gives_no_answer_and_breaks_nothing_else() -> None:
    with pytest.raises(asking.NoAnswer):
        inspected(b"%PDF-1.7\n" + b"\xff" * 5000)


def test_entities_that_grow_give_no_answer() -> None:
    lol = b'<!DOCTYPE l [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]><l>&b;</l>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", lol)
    with pytest.raises(asking.NoAnswer):
        asking.words("docx", [out.getvalue()])


@pytest.mark.parametrize(
    "attempt",
    [
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import subprocess; subprocess.run(['true'])",
        "open('/tmp/gevonden', 'w')",
        "bytearray(3_000_000_000)",
    ],
)
def test_inside_there_is_no_network_no_program_no_disk_and_little_memory(attempt: str) -> None:
    shut_in = "from samenbeeld.files.closed_process import _shut_in; _shut_in(5, 1_000_000_000);"
    done = subprocess.run([sys.executable, "-c", shut_in + attempt], stderr=subprocess.PIPE, check=False)
    assert done.returncode != 0
    assert b"PermissionError" in done.stderr or b"MemoryError" in done.stderr


def test_who_loops_for_ever_is_stopped() -> None:
    shut_in = "from samenbeeld.files.closed_process import _shut_in; _shut_in(1, 1_000_000_000);"
    done = subprocess.run([sys.executable, "-c", shut_in + "\nwhile True: pass"], timeout=20, check=False)
    assert done.returncode < 0
