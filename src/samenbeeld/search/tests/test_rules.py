"""Stems, compounds, questions, what fits best, words that were meant, passages and excerpts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samenbeeld.search import rules
from samenbeeld.search.rules.nearness import slips
from samenbeeld.search.rules.passages import MOST_WORDS

PARTS = rules.Compounds(
    ["nood", "stroom", "noodstroom", "voorziening", "plan", "hoogwater", "dienst", "rooster"]
)
LANGUAGE = rules.Language(
    compounds=PARTS,
    synonyms=rules.synonym_table(
        [["ontruimen", "evacueren"], ["ziekenhuis", "ziekenhuizen"], ["acute zorg", "spoedzorg"]]
    ),
    empty=frozenset(["wat", "als", "de"]),
)


def ways(text: str) -> list[tuple[str, ...]]:
    return [way.stems for term in rules.question(text, LANGUAGE) for way in term.ways]


def test_words_lose_accents_and_capitals() -> None:
    assert rules.words("Geëvacueerd, vóór 14:00") == ["geevacueerd", "voor", "14", "00"]


@pytest.mark.parametrize(("one", "other"), [("bewoners", "bewoner"), ("ontruimen", "ontruiming")])
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert rules.stems(one) == rules.stems(other)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("noodstroomvoorziening", ("noodstroom", "voorziening", "nood", "stroom")),
        ("noodstroomvoorzieningen", ("noodstroom", "voorzieningen", "nood", "stroom")),
        ("hoogwaterplan", ("hoogwater", "plan")),
        ("dienstenrooster", ("dienst", "rooster")),
        ("stroomfantasie", ("stroom", "fantasie")),
        ("fantasierooster", ("fantasie", "rooster")),
        ("noodstroom", ("nood", "stroom")),
        ("plan", ()),
        ("planten", ()),
        ("fantasie", ()),
    ],
)
def test_the_words_in_a_compound(word: str, parts: tuple[str, ...]) -> None:
    assert PARTS.split(word) == parts


@given(st.text(alphabet="noodstrmplaviezg", max_size=70))
def test_parts_are_shorter_than_their_compound_and_stand_in_it(word: str) -> None:
    assert all(len(part) < len(word) and part in word for part in PARTS.split(word))


def test_a_compound_is_asked_as_its_parts_together_too() -> None:
    assert ("hoogwater", "plan") in ways("hoogwaterplan") or ("hoogwat", "plan") in ways("hoogwaterplan")


def test_a_synonym_is_asked_along() -> None:
    assert (rules.stem("evacueren"),) in ways("ontruimen")


def test_two_words_that_mean_one_thing_are_asked_as_that() -> None:
    assert (rules.stem("spoedzorg"),) in ways("acute zorg")
    assert (rules.stem("acute"), rules.stem("zorg")) in ways("spoedzorg")


def test_a_word_without_synonyms_brings_nothing_along() -> None:
    assert ways("water") == [("water",)]


def test_words_that_say_nothing_are_left_out() -> None:
    assert [term.word for term in rules.question("wat als de stroom uitvalt", LANGUAGE)] == [
        "stroom",
        "uitvalt",
    ]


def test_a_question_of_nothing_else_keeps_them() -> None:
    assert [term.word for term in rules.question("wat als", LANGUAGE)] == ["wat", "als"]


def test_a_short_word_is_not_the_start_of_everything() -> None:
    (term,) = rules.question("hap", LANGUAGE)
    assert term.prefix == ""


@pytest.mark.parametrize(
    ("word", "verb"),
    [("afgeschakeld", "afschakel"), ("gehackt", "hack"), ("gebouw", ""), ("gevaarlijk", ""), ("gered", "")],
)
def test_a_participle_is_of_its_verb(word: str, verb: str) -> None:
    assert rules.participle(word) == verb


def test_a_word_is_seen_as_two_without_what_links_them() -> None:
    assert ("portofoon", "kanaal") in rules.splits("portofoonkanaal")
    assert ("bijstand", "aanvraag") in rules.splits("bijstandsaanvraag")


@pytest.mark.parametrize(
    ("one", "other", "away"),
    [("pomp", "pomp", 0), ("ambulence", "ambulance", 1), ("stroom", "strom", 1),
     ("noostdroom", "noodstroom", 2),
     ("evacautie", "evacuatie", 1), ("pomp", "dijk", 3)],
)  # fmt: skip
def test_slips_between_two_words(one: str, other: str, away: int) -> None:
    assert slips(one, other, 2) == away


def test_the_nearest_words_come_first_and_far_ones_not_at_all() -> None:
    known = ["ambulances", "ambulance", "dijken", "ambulence"]
    assert rules.near("ambulence", known) == ["ambulance", "ambulances"]


def test_a_short_word_may_have_one_slip_only() -> None:
    assert rules.near("bedde", ["bedden", "bad"]) == ["bedden"]


@given(st.text(max_size=12), st.text(max_size=12))
def test_slips_are_the_same_both_ways(one: str, other: str) -> None:
    assert slips(one, other, 2) == slips(other, one, 2)


def test_a_text_with_pages_knows_on_which_page_it_stands() -> None:
    assert [(piece.text, piece.page) for piece in rules.pieces("een\f\ftwee")] == [("een", 1), ("twee", 3)]


def test_a_text_without_pages_has_none() -> None:
    assert [piece.page for piece in rules.pieces("een twee")] == [0]


@given(st.text(alphabet="ab \f", max_size=3000))
def test_no_word_is_lost_in_passages(text: str) -> None:
    found = rules.pieces(text)
    assert " ".join(piece.text for piece in found).split() == text.replace("\f", " ").split()
    assert all(len(piece.text.split()) <= MOST_WORDS for piece in found)


def test_an_excerpt_stands_around_the_word_that_was_found() -> None:
    text = "Eerst een lang verhaal. " * 20 + "De bewoners zijn veilig. " + "Daarna nog meer. " * 20
    assert "bewoners zijn veilig" in rules.excerpt(text, rules.question("bewoner", LANGUAGE))


def test_an_excerpt_stands_around_a_compound_that_holds_the_word() -> None:
    text = "Eerst een lang verhaal. " * 20 + "Het hoogwaterplan ligt klaar. " + "Daarna nog meer. " * 20
    asked = rules.question("plan", LANGUAGE)
    assert "hoogwaterplan ligt" in rules.excerpt(text, asked, compounds=PARTS)


@given(st.text(max_size=400), st.text(max_size=20))
def test_an_excerpt_is_never_much_longer_than_asked(text: str, asked: str) -> None:
    assert len(rules.excerpt(text, rules.question(asked, LANGUAGE), length=80)) <= 80 + len("… ") + len(" …")


@given(st.text(max_size=60))
def test_a_question_holds_letters_and_figures_only(text: str) -> None:
    for term in rules.question(text, LANGUAGE):
        stems = [stem for way in term.ways for stem in way.stems]
        assert all(part.isalnum() for part in (*stems, *filter(None, [term.prefix])))


def test_a_word_in_the_title_weighs_more_and_all_words_more_than_one() -> None:
    terms = rules.question("pomp water", LANGUAGE)
    rows = [
        rules.Passage(1, 1, " x ", " pomp x pomp x pomp ", " "),
        rules.Passage(2, 2, " x ", " pomp water ", " "),
        rules.Passage(3, 3, " pomp water ", " x ", " "),
    ]
    assert [entry for entry, _ in rules.best(rows, terms)] == [3, 2, 1]
