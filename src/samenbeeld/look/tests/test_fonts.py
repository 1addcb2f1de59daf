from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from scripts.subset_fonts import CUT, FONTS, ROOT, WEIGHTS, characters

SIGNS = {"\n", "\t"}


def said() -> set[str]:
    """Every letter of our own sentences."""
    files = (ROOT / "locale").glob("*/*.ftl")
    return {letter for file in files for letter in Path(file).read_text()} - SIGNS


@pytest.mark.parametrize(("source", "result", "family"), CUT)
def test_the_first_font_draws_the_letters_that_the_style_sheet_asks_of_it(
    source: str, result: str, family: str
) -> None:
    there = set(TTFont(FONTS / result).getBestCmap())
    wanted = set(characters(family)) & set(TTFont(FONTS / source).getBestCmap())
    assert wanted <= there


@pytest.mark.parametrize(("source", "result", "family"), CUT)
def test_no_sentence_of_ours_needs_the_whole_font(source: str, result: str, family: str) -> None:
    whole = set(TTFont(FONTS / source).getBestCmap())
    lacking = {letter for letter in said() if ord(letter) in whole} - {
        chr(each) for each in characters(family)
    }
    assert lacking == set()


@pytest.mark.parametrize(("source", "result", "family"), CUT)
def test_the_first_font_bears_its_own_name_and_has_the_weights_of_the_look(
    source: str, result: str, family: str
) -> None:
    font = TTFont(FONTS / result)
    assert {str(record) for record in font["name"].names if record.nameID in (1, 16)} == {family}
    [axis] = font["fvar"].axes
    assert (axis.minValue, axis.maxValue) == WEIGHTS
