"""A live text as HTML and as lines."""

from typing import Any

from pycrdt import Doc, XmlElement, XmlFragment, XmlText

from samenbeeld.crisis_picture.actions.composing import with_sentence
from samenbeeld.crisis_picture.queries import reading
from samenbeeld.crisis_picture.rules.suggestions import Certainty

FACT = {"statement": {"certainty": "fact", "source": "MKA", "observed_at": ""}}
GUESS = {"statement": {"certainty": "assumption", "source": "", "observed_at": ""}}
Run = tuple[str, dict[str, Any]]


def text_of(*blocks: tuple[str, list[Run]]) -> bytes:
    document: Doc[Any] = Doc()
    content = document.get("content", type=XmlFragment)
    with document.transaction():
        for tag, runs in blocks:
            text = content.children.append(XmlElement(tag)).children.append(XmlText())
            at = 0
            for run, marks in runs:
                # Marks that end must be said to end, or Yjs carries them on.
                text.insert(at, run, {"statement": None, "strong": None, "link": None, **marks})
                at += len(run.encode())
    return document.get_update()


def test_an_entry_of_one_certainty_carries_its_word() -> None:
    html = reading.html(text_of(("paragraph", [("De brug is dicht.", FACT)])))
    assert '<p class="sb-entry" data-certainty="fact" data-certainty-word="Feit">' in html


def test_sentences_of_different_certainty_are_told_apart() -> None:
    html = reading.html(text_of(("paragraph", [("Dicht.", FACT), (" ", {}), ("Tot morgen.", GUESS)])))
    assert html.count("sb-inline-certainty") == 2
    assert 'data-certainty-word="Aanname"' in html


def test_the_blank_between_two_sentences_survives_the_layout_of_the_page() -> None:
    html = reading.html(text_of(("paragraph", [("Dicht.", FACT), (" ", {}), ("Tot morgen.", GUESS)])))
    assert "&#32;" in html


def test_markup_in_a_text_is_only_text() -> None:
    html = reading.html(text_of(("paragraph", [("<script>alert(1)</script>", {})])))
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_an_address_that_could_run_is_no_link() -> None:
    html = reading.html(text_of(("paragraph", [("klik", {"link": {"href": "javascript:alert(1)"}})])))
    assert "javascript" not in html


def test_a_web_address_is_a_link() -> None:
    html = reading.html(text_of(("paragraph", [("KNMI", {"link": {"href": "https://knmi.example/nu"}})])))
    assert '<a href="https://knmi.example/nu"' in html


def test_a_source_cannot_break_out_of_its_attribute() -> None:
    mark = {"statement": {"certainty": "fact", "source": '"><img src=x>', "observed_at": ""}}
    assert "<img" not in reading.html(text_of(("paragraph", [("Dicht.", mark)])))


def test_an_element_that_nobody_knows_shows_its_text_alone() -> None:
    html = reading.html(text_of(("iframe", [("hallo", {})])))
    assert html == "hallo"


def test_a_certainty_that_nobody_knows_is_unknown() -> None:
    mark = {"statement": {"certainty": "absoluut", "source": "", "observed_at": ""}}
    assert 'data-certainty="unknown"' in reading.html(text_of(("paragraph", [("Dicht.", mark)])))


def test_statements_are_counted_by_certainty() -> None:
    state = text_of(
        ("paragraph", [("Dicht.", FACT), (" ", {}), ("Tot morgen.", GUESS)]), ("paragraph", [("Los.", {})])
    )
    assert reading.counts(state) == {Certainty.FACT: 1, Certainty.ASSUMPTION: 1, Certainty.UNKNOWN: 0}


def test_a_bold_word_does_not_make_two_sentences() -> None:
    state = text_of(("paragraph", [("Nog ", FACT), ("negen", {**FACT, "strong": {}}), (" uur.", FACT)]))
    assert reading.counts(state)[Certainty.FACT] == 1


def test_lines_follow_the_blocks() -> None:
    state = text_of(("heading", [("Water", {})]), ("paragraph", [("De  Maas stijgt.", {})]))
    assert reading.lines(state) == ["Water", "De Maas stijgt."]


def test_nothing_written_is_no_html() -> None:
    assert reading.html(b"") == ""


def test_a_new_sentence_takes_the_place_of_the_one_it_replaces() -> None:
    state = text_of(("paragraph", [("Eén. ", {}), ("Twee ² drie.", {}), (" Vier.", {})]))
    update = with_sentence(state, "Nieuw.", certainty="fact", source="", instead_of="Twee ² drie.")
    assert reading.lines(merged(state, update)) == ["Eén. Nieuw. Vier."]


def merged(state: bytes, update: bytes) -> bytes:
    document: Doc[Any] = Doc()
    document.apply_update(state)
    document.apply_update(update)
    return document.get_update()
