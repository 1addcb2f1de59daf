"""The only place that knows which engine searches. SQLite searches with FTS5, PostgreSQL with a tsvector.

An engine only says which passages hold which tokens: what fits best is weighed in `rules`, so that both give
the same hits in the same order. A token is a stem, a stem of the title, or a bare word.

The number of a passage holds its shelf, its entry and its place in the entry, so that permission and counts
need no other table.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import ModuleType
from typing import Any, NamedTuple

import numpy
from django.db import connection
from numpy.typing import NDArray

from samenbeeld.search.engine import fts5, tsvector
from samenbeeld.search.engine.expressions import (
    ENTRY_BITS,
    PLACE_BITS,
    All,
    AnyOf,
    Expression,
    Starts,
    Within,
    holds,
)

_TITLE, _BARE = "^", "="
_TRIED = 64  # passages of which is asked whether one is seen, before all are handed over
_MOST_READ = 400  # passages that are read rather than searched, for who sees no shelf and so few things

__all__ = ["All", "AnyOf", "Expression", "Looked", "Starts", "Within"]

# Of passages. A question finds tens of thousands: as objects of Python each of them costs more than to find.
Numbers = NDArray[numpy.int64]
Marks = NDArray[numpy.bool_]


class Place(NamedTuple):
    """What the number of a passage says."""

    shelf: int
    entry: int


def number_of(shelf: int, entry: int, place: int) -> int:
    """The number of the passage at `place` (from 0) of an entry on a shelf."""
    return (shelf << (ENTRY_BITS + PLACE_BITS)) | (entry << PLACE_BITS) | place


def place_of(number: int) -> Place:
    """Shelf and entry of a passage."""
    return Place(number >> (ENTRY_BITS + PLACE_BITS), (number >> PLACE_BITS) & ((1 << ENTRY_BITS) - 1))


def things(numbers: Numbers) -> int:
    """Of how many things these passages are."""
    return len(_distinct(numbers >> PLACE_BITS))


def things_by_shelf(numbers: Numbers) -> dict[int, int]:
    """Per shelf of how many things these passages are."""
    each = _distinct(numbers >> PLACE_BITS)
    shelves, many = numpy.unique(each >> ENTRY_BITS, return_counts=True)
    return dict(zip(shelves.tolist(), many.tolist(), strict=True))


def on_shelves(numbers: Numbers, shelves: Collection[int]) -> Numbers:
    """Those that stand on one of these."""
    return numbers[numpy.isin(numbers >> (ENTRY_BITS + PLACE_BITS), _array(shelves))]


def newest(numbers: Numbers, most: int) -> list[int]:
    """At most so many passages, the newest entry first, and of one entry the first passage first."""
    newness = (numbers & ((1 << (ENTRY_BITS + PLACE_BITS)) - 1)) ^ ((1 << PLACE_BITS) - 1)
    if len(numbers) > most:
        chosen = numpy.argpartition(newness, -most)[-most:]
        numbers, newness = numbers[chosen], newness[chosen]
    found: list[int] = numbers[numpy.argsort(-newness)].tolist()
    return found


def of_title(stems: Iterable[str]) -> set[str]:
    """The tokens of the stems of a title: in every passage, as themselves and as words of the title."""
    return {token for stem in stems for token in (stem, title(stem))}


def bare(words: Iterable[str]) -> set[str]:
    """The tokens of words as they were written."""
    return {_BARE + word for word in words}


def written_so(word: str) -> str:
    """The token of this very word."""
    return _BARE + word


def title(stem: str) -> str:
    """The token of a stem that stands in the title."""
    return _TITLE + stem


def starts(word: str) -> Starts:
    """Any bare word that starts so."""
    return Starts(_BARE + word)


def stems_of(numbers: Collection[int]) -> list[tuple[int, int, str, str, str]]:
    """Of these passages: number, entry, and the stems of its title, of its text and of the parts."""
    if not numbers:
        return []
    with connection.cursor() as cursor:
        # The numbers are ours. Handed over one by one they cost as much as what is read.
        cursor.execute(
            f"""SELECT passage.number, passage.entry_id, entry.title_stems, passage.stems, passage.parts
            FROM search_searchpassage AS passage JOIN search_searchentry AS entry
            ON entry.number = passage.entry_id
            WHERE passage.number IN ({", ".join(str(int(number)) for number in numbers)})"""
        )
        found: list[tuple[int, int, str, str, str]] = cursor.fetchall()
        return found


def create(schema: Any) -> None:
    """Make the table of the engine; for the migration."""
    for statement in _of(schema.connection.vendor).CREATE:
        schema.execute(statement, None)


def drop(schema: Any) -> None:
    """Take it away; to undo the migration."""
    for statement in _of(schema.connection.vendor).DROP:
        schema.execute(statement, None)


def put(rows: Iterable[tuple[int, Collection[str]]]) -> None:
    """Keep these passages: number and tokens. None of them may be there."""
    _of(connection.vendor).put(rows)


def take_away(numbers: Iterable[int]) -> None:
    """Forget these passages."""
    _of(connection.vendor).take_away(numbers)


def learn(words: Iterable[str]) -> None:
    """Remember that these were written, see `SearchWord`; those that are known stay as they are."""
    # In one order, so that two who learn the same words never wait for each other.
    _of(connection.vendor).learn(sorted(words))


@dataclass(frozen=True)
class Looked:
    """Where one question looks. `few`: the tokens of each passage when these were read, else None."""

    within: Within
    few: Mapping[int, frozenset[str]] | None
    _found: dict[Expression, Numbers] = field(default_factory=dict, repr=False, compare=False)

    def matches(self, expression: Expression) -> Numbers:
        """Passages, in no order. The engine is asked once for the same."""
        return self.each([expression])[0]

    def each(self, expressions: Sequence[Expression]) -> list[Numbers]:
        """The passages of each of these; what was not asked before is asked in one question."""
        asked = [each for each in dict.fromkeys(expressions) if each not in self._found]
        if self.few is not None:
            for one in asked:
                numbers = [number for number, tokens in self.few.items() if holds(one, tokens)]
                self._found[one] = numpy.array(numbers, dtype=numpy.int64)
        elif asked:
            found = map(self._seen, _of(connection.vendor).matches(asked))
            self._found.update(zip(asked, found, strict=True))
        return [self._found[each] for each in expressions]

    def _seen(self, numbers: Numbers) -> Numbers:
        entries = (numbers >> PLACE_BITS) & ((1 << ENTRY_BITS) - 1)
        shelves, opened, closed = self._marked
        is_seen = _told(shelves, numbers >> (ENTRY_BITS + PLACE_BITS))
        is_seen |= _told(opened, entries)
        is_seen &= ~_told(closed, entries)
        return numbers[is_seen]

    @cached_property
    def _marked(self) -> tuple[Marks, Marks, Marks]:
        within = self.within
        return _marks(within.shelves), _marks(within.opened), _marks(within.closed)

    def has(self, expression: Expression) -> bool:
        """Whether there is any such passage."""
        if self.few is not None or expression in self._found:
            return len(self.matches(expression)) > 0
        some = _of(connection.vendor).some(expression, _TRIED)
        # Most often one of the first is seen; or there are no more.
        return len(self._seen(some)) > 0 or (len(some) == _TRIED and len(self.matches(expression)) > 0)

    @cached_property
    def words(self) -> frozenset[str] | None:
        """Every word that stands there as it was written; None when that was not read."""
        if self.few is None:
            return None
        every = frozenset[str]().union(*self.few.values())
        return frozenset(token.removeprefix(_BARE) for token in every if token.startswith(_BARE))


def looked(within: Within) -> Looked:
    """Where a question looks. Who sees no shelf sees a few things: to read them costs less than to search
    among everything, again and again.
    """
    if within.shelves:
        return Looked(within, None)
    found = _of(connection.vendor).tokens_of(sorted(within.opened - within.closed), _MOST_READ + 1)
    few = {number: frozenset(tokens.split(" ")) for number, tokens in found}
    return Looked(within, few if len(few) <= _MOST_READ else None)


def _distinct(numbers: Numbers) -> Numbers:
    """Each of these once, in order. `numpy.unique` takes six times as long, for it makes a table of them."""
    numbers = numpy.sort(numbers)
    return numbers[numpy.flatnonzero(numpy.diff(numbers, prepend=-1))]


def _array(wanted: Collection[int]) -> Numbers:
    return numpy.fromiter(wanted, numpy.int64, len(wanted))


def _marks(wanted: Collection[int]) -> Marks:
    """Whether each number from 0 is one of these; the last stands for all beyond it."""
    marks = numpy.zeros(max(wanted, default=0) + 2, dtype=numpy.bool_)
    marks[_array(wanted)] = True
    return marks


def _told(marks: Marks, values: Numbers) -> Marks:
    return marks[numpy.minimum(values, len(marks) - 1)]


def _of(vendor: str) -> ModuleType:
    return tsvector if vendor == "postgresql" else fts5
