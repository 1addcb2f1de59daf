"""A sentence that takes the place of another one, also across names and line breaks."""

from typing import Any

import pytest
from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from samenbeeld.crisis_picture.actions.composing import NotOnce, with_sentence
from samenbeeld.crisis_picture.queries import reading

FLOODED = "De Maasoever staat onder water."


def _document(*lines: tuple[str, ...]) -> Doc[Any]:
    """Paragraphs in which "@De Maasoever" is a name that was chosen, and a line break a break."""
    document: Doc[Any] = Doc()
    content = document.get("content", type=XmlFragment)
    for line in lines:
        paragraph = content.children.append(XmlElement("paragraph"))
        for piece in line:
            if piece.startswith("@"):
                paragraph.children.append(XmlElement("mention")).attributes["label"] = piece[1:]
            elif piece == "\n":
                paragraph.children.append(XmlElement("hard_break"))
            else:
                paragraph.children.append(XmlText()).insert(0, piece)
    return document


def _told(document: Doc[Any], instead_of: str, text: str = "De Maasoever is droog.") -> list[str]:
    update = with_sentence(document.get_update(), text, certainty="fact", source="RAV", instead_of=instead_of)
    document.apply_update(update)
    return reading.lines(document.get_update())


def test_a_sentence_that_begins_with_a_name_is_replaced() -> None:
    document = _document(("@De Maasoever", " staat onder water. De stroom is er nog."))
    assert _told(document, FLOODED) == ["De Maasoever is droog. De stroom is er nog."]


def test_a_sentence_with_a_name_in_its_middle_is_replaced() -> None:
    document = _document(("Eerst dit. In ", "@De Maasoever", " is het nat. En dan dat."))
    told = _told(document, "In De Maasoever is het nat.")
    assert told == ["Eerst dit. De Maasoever is droog. En dan dat."]


def test_a_sentence_that_ends_with_a_name_is_replaced() -> None:
    document = _document(("Eerst dit. Bel ", "@De Maasoever"))
    assert _told(document, "Bel De Maasoever") == ["Eerst dit. De Maasoever is droog."]


def test_a_sentence_that_is_nothing_but_a_name_is_replaced() -> None:
    assert _told(_document(("@De Maasoever",)), "De Maasoever") == ["De Maasoever is droog."]


def test_a_sentence_over_a_line_break_is_replaced() -> None:
    document = _document(("Het water", "\n", "stijgt. Blijf weg."))
    assert _told(document, "Het water\nstijgt.") == ["De Maasoever is droog. Blijf weg."]


def test_names_outside_the_sentence_stay() -> None:
    document = _document(("@RAV", " rijdt. Het is nat. ", "@GGD", " belt."))
    assert _told(document, "Het is nat.") == ["RAV rijdt. De Maasoever is droog. GGD belt."]


def test_signs_of_more_than_one_byte_before_it_do_not_move_the_sentence() -> None:
    document = _document(("Één café, 2.780 m³/s 🌊. Het is nat. Punt.",))
    assert _told(document, "Het is nat.") == ["Één café, 2.780 m³/s 🌊. De Maasoever is droog. Punt."]


def test_the_new_sentence_carries_its_own_certainty() -> None:
    document = _document(("@De Maasoever", " staat onder water. De stroom is er nog."))
    _told(document, FLOODED)
    html = reading.html(document.get_update())
    assert 'data-certainty="fact" data-source="RAV"' in html
    assert html.count('class="sb-statement"') == 1


def test_a_sentence_over_two_paragraphs_is_not_one_sentence() -> None:
    with pytest.raises(NotOnce):
        _told(_document(("De Maasoever staat ",), ("onder water.",)), FLOODED)


@pytest.mark.parametrize("now", ["112 bedden vrij", "12 bedden vrij tot morgen", "Nog 12 bedden vrij"])
def test_a_sentence_that_became_part_of_another_is_not_there_any_more(now: str) -> None:
    with pytest.raises(NotOnce) as refused:
        _told(_document((now,)), "12 bedden vrij")
    assert refused.value.times == 0


def test_a_sentence_without_a_full_stop_is_replaced_at_the_end_of_its_line() -> None:
    document = _document(
        ("Eerst dit. 12 bedden vrij",), ("Nu: ja!", "\n", "12 bedden bezet", "\n", "En dan dat.")
    )
    assert _told(document, "12 bedden vrij")[0] == "Eerst dit. De Maasoever is droog."
    assert "De Maasoever is droog." in _told(document, "12 bedden bezet")[1]


@pytest.mark.parametrize(("lines", "times"), [((), 0), ((FLOODED, FLOODED), 2), ((FLOODED * 3,), 3)])
def test_a_sentence_that_is_not_there_once_is_counted(lines: tuple[str, ...], times: int) -> None:
    with pytest.raises(NotOnce) as refused:
        _told(_document(*((line,) for line in lines)), FLOODED)
    assert refused.value.times == times
