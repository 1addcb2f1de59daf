"""Each engine gives the hits in the order of one formula, so that moving to another engine moves no hit.

The formula is written out here: bm25 with 10 for a word in the title, 1 in the text, and 0.05 for a longer
word that starts so; of two that fit as well, the newest first.
"""

import math
import random
from collections.abc import Iterator

import pytest

from samenbeeld.kernel.marking import Mode
from samenbeeld.search import engine, rules
from samenbeeld.search.actions import index
from samenbeeld.search.queries import find, synonyms

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
Entry = tuple[list[str], list[str], list[str]]


@pytest.fixture
def corpus(db: None) -> dict[int, Entry]:
    """Two hundred texts of few and of many words; twins among them, and one that says one thing often."""
    chance = random.Random(7)
    texts = [
        (" ".join(chance.choices(WORDS, k=chance.randint(0, 4))), " ".join(chance.choices(WORDS, k=length)))
        for length in chance.choices((3, 20, 60), k=196)
    ]
    texts += [texts[0], texts[1], texts[1], ("Dijk", "dijk " * 300)]
    kept: dict[int, Entry] = {}
    for number, (title, text) in enumerate(texts):
        entry = index(kind="text", object_id=str(number), title=title, text=text, mode=Mode.REAL)
        kept[entry.number] = (
            rules.stems(title).split(),
            rules.stems(text).split(),
            rules.words(f"{title} {text}"),
        )
    return kept


def frequencies(term: rules.Term, entry: Entry) -> Iterator[float]:
    """Per phrase of the term how often it occurs, weighed by where."""
    title, body, bare = entry
    for stem in term.stems:
        yield 10 * title.count(stem) + body.count(stem)
    if term.prefix:
        yield 0.05 * sum(word.startswith(term.prefix) for word in bare)


def _flat(lists: list[list[float]]) -> list[float]:
    return [one for several in lists for one in several]


def as_the_formula_says(question: str, corpus: dict[int, Entry]) -> list[int]:
    terms = rules.question(question, synonyms())
    per_entry = {
        number: [list(frequencies(term, entry)) for term in terms] for number, entry in corpus.items()
    }
    phrases = [_flat(number) for number in per_entry.values()]
    holding = [sum(frequency > 0 for frequency in one) for one in zip(*phrases, strict=True)]
    odds = [math.log((len(corpus) - many + 0.5) / (many + 0.5)) for many in holding]
    lengths = {number: sum(map(len, entry)) for number, entry in corpus.items()}
    average = sum(lengths.values()) / len(corpus)

    def score(number: int) -> float:
        shorter = 1.2 * (0.25 + 0.75 * lengths[number] / average)
        return sum(
            max(weight, 1e-6) * frequency * 2.2 / (frequency + shorter)
            for weight, frequency in zip(odds, _flat(per_entry[number]), strict=True)
        )

    found = [number for number, of_terms in per_entry.items() if all(map(any, of_terms))]
    return sorted(found, key=lambda number: (float(f"{score(number):.9g}"), number), reverse=True)


def test_every_question_has_its_hits_in_the_order_of_the_formula(corpus: dict[int, Entry]) -> None:
    for question in QUESTIONS:
        terms = rules.question(question, synonyms())
        found = [number for page in engine.matches(terms) for number in page]
        assert found == as_the_formula_says(question, corpus), question
    assert len(as_the_formula_says("water", corpus)) > 100


def test_a_text_of_very_many_words_is_found_by_its_last_one() -> None:
    text = " ".join(f"woord{number}" for number in range(20_000))
    index(kind="text", object_id="long", title="", text=text, mode=Mode.REAL)
    assert [hit.object_id for hit in find("woord19999", mode=Mode.REAL, visible=lambda _: True)] == ["long"]
