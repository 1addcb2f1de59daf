"""What fits best. The same for every engine, and weighed only among what the person who asks may see."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
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
    """What is weighed. `title`, `stems` and `parts` are stems, with a space before and after each."""

    number: int
    entry: int
    title: str
    stems: str
    parts: str

    @cached_property
    def whole(self) -> str:
        """All of it, to see at once what is not there."""
        return self.title + self.stems + self.parts


def best(passages: Iterable[Passage], terms: Sequence[Term]) -> list[tuple[int, int]]:
    """(entry, number of its best passage), the best entry first; of two alike the newest."""
    rows, looked = list(passages), [_looked_for(term) for term in terms]
    counts = [[_frequency(term, row) for term in looked] for row in rows]
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


@dataclass(frozen=True)
class _Looked:
    """A term as it is counted: (weight, stems with a space around each), and the start of longer words."""

    ways: tuple[tuple[float, tuple[str, ...]], ...]
    start: str


def _looked_for(term: Term) -> _Looked:
    ways = tuple((way.weight, tuple(f" {stem} " for stem in way.stems)) for way in term.ways)
    return _Looked(ways, f" {term.prefix}" if term.prefix else "")


def _score(passage: Passage, frequencies: Sequence[float], rarity: Sequence[float]) -> float:
    length = passage.stems.count(" ") - 1
    shorter = _K1 * (1 - _B + _B * length / _USUAL_LENGTH)
    weights = sum(
        rare * frequency * (_K1 + 1) / (frequency + shorter)
        for rare, frequency in zip(rarity, frequencies, strict=True)
    )
    share = sum(frequency > 0 for frequency in frequencies) / (len(frequencies) or 1)
    return float(weights * share**_TOGETHER)


def _frequency(term: _Looked, passage: Passage) -> float:
    """How often the term is there, weighed by how and where it was found: its best way counts."""
    most, whole = 0.0, passage.whole
    for weight, stems in term.ways:
        if stems[0] not in whole:
            continue
        if len(stems) == 1:
            most = max(most, weight * _there(stems[0], passage))
        elif all(stem in whole for stem in stems):
            most = max(most, weight * min(_there(stem, passage) for stem in stems))
    if term.start:
        longer = _IN_TITLE * passage.title.count(term.start) + passage.stems.count(term.start)
        most = max(most, LONGER * longer)
    return most


def _there(stem: str, passage: Passage) -> float:
    return (
        _IN_TITLE * passage.title.count(stem)
        + passage.stems.count(stem)
        + _IN_PART * passage.parts.count(stem)
    )


def _rarity(rows: int, holding: int) -> float:
    return math.log(1 + (rows - holding + 0.5) / (holding + 0.5))
