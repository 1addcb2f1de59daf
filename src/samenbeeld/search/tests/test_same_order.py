"""Each engine gives the same hits in the same order, so that moving to another engine moves no hit.

What an engine must find is written out here as plain Python over the same texts.
"""

import random

import pytest

from samenbeeld.kernel.marking import Mode
from samenbeeld.search import engine, rules
from samenbeeld.search.actions import index
from samenbeeld.search.engine import Within
from samenbeeld.search.queries import Found, find, language, search, shelves

pytestmark = pytest.mark.django_db

WORDS = [
    "de",
    "het",
    "een",
    "van",
    "water",
    "dijk",
    "dijken",
    "dijkdoorbraak",
    "ziekenhuis",
    "ziekenhuizen",
    "ziekenhuiscapaciteit",
    "noodstroom",
    "pomp",
    "evacueren",
    "geëvacueerd",
    "ontruiming",
    "bewoners",
    "bewoner",
    "Roermond",
    "Maas",
    "hoogwater",
    "waterpeil",
    "peil",
    "calamiteit",
    "gewond",
    "gewonden",
    "112",
    "3e5",
    "0012",
    "A2",
    "coördinatie",
    "zorg",
    "zorgcontinuïteit",
    "huisarts",
    "huisartsenpost",
    "ambulance",
]
QUESTIONS = (
    "dijk", "water", "ziekenhuis", "noodstroom pomp", "evacueren", "zorg", "de", "gewonden Roermond",
    "huisarts ambulance", "coordinatie", "112", "3e5", "0012", "a2 maas", "het water van de maas", "wat",
)  # fmt: skip


@pytest.fixture
def corpus(db: None) -> dict[int, rules.Passage]:
    """Two hundred texts of few and of many words; twins among them, and one that says one thing often."""
    chance = random.Random(7)
    texts = [
        (" ".join(chance.choices(WORDS, k=chance.randint(0, 4))), " ".join(chance.choices(WORDS, k=length)))
        for length in chance.choices((3, 20, 60), k=196)
    ]
    texts += [texts[0], texts[1], texts[1], ("Dijk", "dijk " * 300)]
    kept: dict[int, rules.Passage] = {}
    for number, (title, text) in enumerate(texts):
        entry = index(kind="text", object_id=str(number), title=title, text=text, mode=Mode.REAL)
        kept[entry.number] = rules.Passage(
            number=engine.number_of(entry.shelf_id, entry.number, 0),
            entry=entry.number,
            title=apart(rules.stems(" ".join([title, *parts_of(title)]))),
            stems=apart(rules.stems(text)),
            parts=apart(rules.stems(" ".join(parts_of(text)))),
        )
        WRITTEN[entry.number] = rules.words(f"{title} {text}")
    return kept


WRITTEN: dict[int, list[str]] = {}


def parts_of(text: str) -> list[str]:
    told = rules.words(text)
    verbs = [verb for word in told if (verb := rules.participle(word))]
    return verbs + [part for word in told for part in language().compounds.split(word)]


def apart(stems: str) -> str:
    return f" {stems} "


def holds(passage: rules.Passage, term: rules.Term) -> bool:
    stems = {*f"{passage.title} {passage.stems} {passage.parts}".split()}
    written = WRITTEN[passage.entry]
    whole = [*written, *parts_of(" ".join(written))]
    starts = term.prefix and any(word.startswith(term.prefix) for word in whole)
    return bool(starts) or any(stems >= {*way.stems} for way in term.ways)


def as_plain_reading_says(question: str, corpus: dict[int, rules.Passage]) -> list[int]:
    terms = rules.question(question, language())
    found = [one for one in corpus.values() if all(holds(one, term) for term in terms)]
    return [entry for entry, _ in rules.best(found, terms)]


def test_every_question_has_the_hits_and_the_order_of_plain_reading(corpus: dict[int, rules.Passage]) -> None:
    for question in QUESTIONS:
        hits = find(question, mode=Mode.REAL, visible=lambda _: True, limit=len(corpus))
        ids = [int(hit.object_id) + min(corpus) for hit in hits]
        assert ids == as_plain_reading_says(question, corpus), question
    assert len(as_plain_reading_says("water", corpus)) > 100


def searched(question: str) -> Found:
    return search(question, seen=Within(frozenset(shelves())), limit=5)


def test_the_first_hits_and_the_counts_stay_as_they_were(corpus: dict[int, rules.Passage]) -> None:
    """Written down from both engines: whoever changes the ranking sees what it moves."""
    found = {question: searched(question) for question in ("dijk", "noodstroom pomp", "ambulence")}
    told = {
        question: ([hit.object_id for hit in each.hits], sum(each.counts.values()), each.meant)
        for question, each in found.items()
    }
    assert told == {
        "dijk": (["199", "48", "65", "165", "36"], 138, {}),
        "noodstroom pomp": (["48", "66", "93", "92", "183"], 50, {}),
        "ambulence": (["59", "32", "161", "122", "100"], 89, {"ambulence": "ambulance"}),
    }


def test_a_text_of_very_many_words_is_found_by_its_last_one() -> None:
    text = " ".join(f"woord{number}" for number in range(20_000))
    index(kind="text", object_id="long", title="", text=text, mode=Mode.REAL)
    assert [hit.object_id for hit in find("woord19999", mode=Mode.REAL, visible=lambda _: True)] == ["long"]
