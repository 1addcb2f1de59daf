"""Stems, questions and excerpts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.search import rules

SYNONYMS = rules.synonym_table([["ontruimen", "evacueren"], ["ziekenhuis", "ziekenhuizen"]])


def test_words_lose_accents_and_capitals() -> None:
    assert rules.words("Geëvacueerd, vóór 14:00") == ["geevacueerd", "voor", "14", "00"]


@pytest.mark.parametrize(("one", "other"), [("bewoners", "bewoner"), ("ontruimen", "ontruiming")])
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert rules.stems(one) == rules.stems(other)


def test_a_synonym_is_asked_along() -> None:
    (term,) = rules.question("ontruimen", SYNONYMS)
    assert rules.stems("evacueren") in term.stems


def test_a_word_without_synonyms_brings_nothing_along() -> None:
    (term,) = rules.question("water", SYNONYMS)
    assert term.stems == ("water",)


def test_a_short_word_is_not_the_start_of_everything() -> None:
    (term,) = rules.question("de", {})
    assert term.prefix == ""


def test_an_excerpt_stands_around_the_word_that_was_found() -> None:
    text = "Eerst een lang verhaal. " * 20 + "De bewoners zijn veilig. " + "Daarna nog meer. " * 20
    assert "bewoners zijn veilig" in rules.excerpt(text, rules.question("bewoner", {}))


@given(st.text(max_size=400), st.text(max_size=20))
def test_an_excerpt_is_never_much_longer_than_asked(text: str, asked: str) -> None:
    assert len(rules.excerpt(text, rules.question(asked, {}), length=80)) <= 80 + len("… ") + len(" …")


@given(st.text(max_size=60))
def test_a_question_holds_letters_and_figures_only(text: str) -> None:
    for term in rules.question(text, SYNONYMS):
        assert all(part.isalnum() for part in (*term.stems, *filter(None, [term.prefix])))
