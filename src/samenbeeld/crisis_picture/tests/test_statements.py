"""Each sentence of a text with how sure it is and who says so, as a short picture takes it over."""

from typing import Any

from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from samenbeeld.crisis_picture.actions.composing import with_sentence
from samenbeeld.crisis_picture.queries.reading import Statement, statements
from samenbeeld.crisis_picture.rules.suggestions import Certainty

ASSUMED: dict[str, Any] = {"statement": {"certainty": "assumption", "source": "RAV"}}


def text_of(*pieces: tuple[str, dict[str, Any] | None] | str) -> bytes:
    """One paragraph: (letters, marks), or the label of a mention."""
    document: Doc[Any] = Doc()
    fragment = document.get("content", type=XmlFragment)
    paragraph = fragment.children.append(XmlElement("paragraph"))
    for piece in pieces:
        if isinstance(piece, str):
            paragraph.children.append(XmlElement("mention", {"label": piece, "organisation": "test"}))
        else:
            letters = paragraph.children.append(XmlText())
            letters.insert(0, piece[0], piece[1])
    return document.get_update()


def test_a_sentence_says_how_sure_it_is_and_from_whom() -> None:
    state = with_sentence(b"", "De lift staat stil.", certainty="fact", source="De Maasoever")
    assert statements(state) == [Statement("De lift staat stil.", Certainty.FACT, "De Maasoever")]


def test_a_mention_does_not_cut_a_sentence_in_two() -> None:
    state = text_of("Apotheek Maasdal", (" levert aan ", ASSUMED), "De Maasoever", (" en Itteren.", ASSUMED))
    told = "Apotheek Maasdal levert aan De Maasoever en Itteren."
    assert statements(state) == [Statement(told, Certainty.ASSUMPTION, "RAV")]


def test_a_line_that_nobody_marked_has_no_certainty() -> None:
    assert statements(text_of(("Nog uit te zoeken.", None))) == [Statement("Nog uit te zoeken.", None, "")]


def test_an_empty_text_says_nothing() -> None:
    assert statements(b"") == []
