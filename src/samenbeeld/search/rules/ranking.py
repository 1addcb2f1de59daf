"""What fits best. The same for every engine, and weighed only among what the person who asks may see."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from samenbeeld.search.rules.questions import LONGER, Term

# As bm25 has them. The length is measured against a fixed one: the average would tell of hidden texts.
_K1, _B = 1.2, 0.5
_USUAL_LENGTH = 120
_IN_TITLE = 4.0  # a word in the title counts as so many in the text
_IN_PART = 0.8  # the part of a compound
_OF_OTHERS = 0.1  # how much the other passages of a text add to its best one
_TOGETHER = 1.5  # the power of the share of the words that were found


@dataclass(frozen=True)
class Passage:
    """What is weighed. `title`, `stems` and `parts` are stems with one space around each of them."""

    number: int
    entry: int
    title: str
    stems: str
    parts: str


def best(passages: Iterable[Passage], terms: Sequence[Term]) -> list[tuple[int, int]]:
    """(entry, number of its best passage), the best entry first; of two alike the newest."""
    rows = list(passages)
    counts = [[_frequency(term, row) for term in terms] for row in rows]
    rarity = [_rarity(len(rows), sum(row[place] > 0 for row in counts)) for place in range(len(terms))]
    scored = sorted(
        (row.entry, -_score(row, count, rarity), row.number) for row, count in zip(rows, counts, strict=True)
    )
    found = []
    for entry, group in groupby(scored, key=lambda each: each[0]):
        (_, first, number), *others = group
        score = -first - _OF_OTHERS * sum(other for _, other, _ in others[:5])
        found.append((-round(score, 9), -entry, number))
    return [(-entry, number) for _, entry, number in sorted(found)]


def _score(passage: Passage, frequencies: Sequence[float], rarity: Sequence[float]) -> float:
    length = passage.stems.count(" ")
    shorter = _K1 * (1 - _B + _B * length / _USUAL_LENGTH)
    weights = sum(
        rare * frequency * (_K1 + 1) / (frequency + shorter)
        for rare, frequency in zip(rarity, frequencies, strict=True)
    )
    share = sum(frequency > 0 for frequency in frequencies) / (len(frequencies) or 1)
    return float(weights * share**_TOGETHER)


def _frequency(term: Term, passage: Passage) -> float:
    """How often the term is there, weighed by how and where it was found: its best way counts."""
    ways = [way.weight * min(_there(stem, passage) for stem in way.stems) for way in term.ways]
    if term.prefix:
        start = f" {term.prefix}"
        longer = _IN_TITLE * passage.title.count(start) + passage.stems.count(start)
        ways.append(LONGER * longer)
    return max(ways, default=0.0)


def _there(stem: str, passage: Passage) -> float:
    whole = f" {stem} "
    return (
        _IN_TITLE * passage.title.count(whole)
        + passage.stems.count(whole)
        + _IN_PART * passage.parts.count(whole)
    )


def _rarity(rows: int, holding: int) -> float:
    return math.log(1 + (rows - holding + 0.5) / (holding + 0.5))
