"""The only place that knows which engine searches. The words come in stemmed and bare, see `rules`.

Two columns, `title` and `body`; a hit in the title weighs ten times. SQLite searches with FTS5 (`fts5`),
PostgreSQL with a tsvector (`tsvector`). Both give the same hits in the same order.
"""

from collections.abc import Iterable, Iterator
from types import ModuleType
from typing import Any

from django.db import connection

from samenbeeld.search.engine import fts5, tsvector
from samenbeeld.search.rules import Term


def create(schema: Any) -> None:
    """Make the table of the engine; for the migration."""
    for statement in _of(schema.connection.vendor).CREATE:
        schema.execute(statement, None)


def drop(schema: Any) -> None:
    """Take it away; to undo the migration."""
    schema.execute("DROP TABLE search_words", None)


def put(number: int, *, title: str, body: str, bare: str) -> None:
    """Keep the stems of one entry, and its bare words for the start of a compound."""
    _of(connection.vendor).put(number, title=title, body=body, bare=bare)


def take_away(numbers: Iterable[int]) -> None:
    """Forget these entries."""
    _of(connection.vendor).take_away(numbers)


def matches(terms: tuple[Term, ...]) -> Iterator[list[int]]:
    """Numbers of entries that hold every term, best first, in pages; the caller stops when it has enough."""
    found: Iterator[list[int]] = _of(connection.vendor).matches(terms)
    return found


def _of(vendor: str) -> ModuleType:
    return tsvector if vendor == "postgresql" else fts5
