"""Files as they really come: scanned, locked, damaged, very long, from right to left, with macros.

Looked into in this process, which is what the closed one does once it is closed.
"""

import io
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from xml.parsers.expat import ExpatError

import pytest

from samenbeeld.files import closed_process, rules
from samenbeeld.files.tests import papers
from samenbeeld.kernel import policy

ARABIC = "\u0627\u0644\u0645\u062e\u0631\u062c \u0641\u064a \u0627\u0644\u062e\u0644\u0641"

# Whatever breaks, the closed process ends without an answer.
BROKEN = (zipfile.BadZipFile, zlib.error, ExpatError)


def inspected(content: bytes) -> dict[str, str]:
    question = {"unpacked": asdict(rules.unpacked(policy.load("files")))}
    return closed_process.inspect(io.BytesIO(content), question)


def words(content: bytes, kind: str) -> str:
    return closed_process.read(io.BytesIO(content), {"kind": kind, "characters": 1_000_000})["text"]


def test_a_scan_is_taken_and_has_no_words() -> None:
    assert inspected(papers.scan()) == {"found": "pdf", "wrong": ""}
    assert words(papers.scan(), "pdf").strip() == ""


def test_three_hundred_pages_are_read_to_the_last() -> None:
    long = papers.long_pdf(300)
    assert inspected(long) == {"found": "pdf", "wrong": ""}
    pages = words(long, "pdf").split("\f")
    assert len(pages) == 301  # what follows the last page is nothing
    assert "uitgang287" in pages[286]


def test_words_from_right_to_left_stay_in_their_order() -> None:
    assert ARABIC in words(papers.word_file(ARABIC), "docx")


def test_a_file_with_macros_is_known_by_what_it_says_of_itself() -> None:
    assert inspected(papers.macro_file())["found"] == "macros"


def test_a_file_that_broke_off_half_way_is_no_document() -> None:
    assert inspected(papers.cut_off(papers.word_file()))["found"] == rules.UNKNOWN


@pytest.mark.parametrize(
    ("content", "part"),
    [
        (papers.word_file, "word/document.xml"),
        (papers.sheet, "xl/worksheets/sheet1.xml"),
        (papers.slides, "ppt/slides/slide1.xml"),
        (papers.open_document, "content.xml"),
    ],
)
def test_a_document_that_rotted_inside_is_not_taken(content: Callable[[], bytes], part: str) -> None:
    with pytest.raises(BROKEN):
        inspected(papers.rotten(content(), part))


def test_a_document_whose_words_are_no_xml_is_not_taken() -> None:
    hollow = papers.with_part(papers.word_file(), "word/footnotes.xml", b"<w:p>niet af")
    with pytest.raises(BROKEN):
        inspected(hollow)


OFFICE = Path(__file__).parent / "office"
CARD = ("Uitval van de telefonie", "noodtelefoon uit kast 4", "toestel 14", "familiecoördinator")


@pytest.mark.parametrize(
    ("name", "kind", "said"),
    [
        ("uitval.odt", "odt", CARD),
        ("uitval.docx", "docx", CARD),
        ("uitval.pdf", "pdf", CARD),
        ("rooster.xlsx", "xlsx", ("Beukenhof", "dinsdag", "toestel 14")),
        ("briefing.pptx", "pptx", ("wie belt met welk toestel", "ruststandcontrole")),
    ],
)
def test_what_libreoffice_makes_is_known_and_read_to_its_end(
    name: str, kind: str, said: tuple[str, ...]
) -> None:
    content = (OFFICE / name).read_bytes()
    assert inspected(content) == {"found": kind, "wrong": ""}
    told = " ".join(words(content, kind).split())
    assert [each for each in said if each not in told] == []


def test_the_second_page_of_a_pdf_of_libreoffice_is_the_second_page() -> None:
    pages = words((OFFICE / "uitval.pdf").read_bytes(), "pdf").split("\f")
    assert "ruststandcontrole" not in pages[0]
    assert "ruststandcontrole" in pages[1]


def test_a_pdf_that_libreoffice_locked_is_told_to_be_locked() -> None:
    assert inspected((OFFICE / "uitval-op-slot.pdf").read_bytes())["wrong"] == "locked"
