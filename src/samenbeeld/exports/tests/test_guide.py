"""The page for the information coordinator: one sheet, in the words of the screen."""

import io
import re

import pytest
from pypdf import PdfReader

from samenbeeld.look.words import words_text
from scripts import guide

PACKAGES = (
    "alerts", "situation_reports", "situation_reports_filling", "crisis_picture", "crisis_picture_editor",
    "crisis_picture_decisions", "look", "page", "exports",
)  # fmt: skip


def letters(text: str) -> str:
    return re.sub(r"[\s\u00ad]+|#|\*\*|^\d+\.( |$)|^-( |$)", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("words", guide.words_of_the_screen(guide.TEXT.read_text()))
def test_what_is_bold_stands_on_the_screen(words: str) -> None:
    said = "\n".join(words_text(package, "nl") for package in PACKAGES)
    assert words == "vet" or re.search(rf" = {re.escape(words)}(\s|$)", said, re.MULTILINE)


def test_it_fits_on_one_sheet() -> None:
    assert len(PdfReader(guide.PAPER).pages) == 1


def test_the_sheet_says_what_the_text_says() -> None:
    [page] = PdfReader(io.BytesIO(guide.PAPER.read_bytes())).pages
    printed = letters(page.extract_text())
    for line in guide.TEXT.read_text().splitlines():
        for part in re.split(r"\*\*", line):
            assert letters(part.strip()) in printed
