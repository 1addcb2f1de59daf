"""The only place that knows which engine searches. SQLite searches with FTS5, PostgreSQL with a tsvector.

An engine only says which passages hold which tokens: what fits best is weighed in `rules`, so that both give
the same hits in the same order. A token is a stem, a stem of the title, or a bare word.

The number of a passage holds its shelf, its entry and its place in the entry, so that permission and counts
need no other table.
"""

from collections.abc import Collection, Iterable
from types import ModuleType
from typing import Any, NamedTuple

from django.db import connection

from samenbeeld.search.engine import fts5, tsvector
from samenbeeld.search.engine.expressions import (
    ENTRY_BITS,
    PLACE_BITS,
    All,
    AnyOf,
    Expression,
    Starts,
    Within,
)

_TITLE, _BARE = "^", "="

__all__ = ["All", "AnyOf", "Expression", "Starts", "Within"]


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


def things(numbers: Iterable[int]) -> set[int]:
    """The things that these passages are of: each once, with its shelf."""
    return {number >> PLACE_BITS for number in numbers}


def shelf_of_thing(thing: int) -> int:
    """The shelf of one of `things`."""
    return thing >> ENTRY_BITS


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


def matches(expression: Expression, within: Within, most: int | None = None) -> list[int]:
    """Numbers of passages, the newest entry first, and of one entry the first passage first."""
    found: list[int] = _of(connection.vendor).matches(expression, within, most)
    return found


def _of(vendor: str) -> ModuleType:
    return tsvector if vendor == "postgresql" else fts5
