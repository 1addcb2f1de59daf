"""SQLite: a table of FTS5, which ranks by itself with bm25."""

from collections.abc import Iterable, Iterator

from django.db import connection

from samenbeeld.search.rules import Term

TABLE = "search_words"
CREATE = (
    f"CREATE VIRTUAL TABLE {TABLE} USING fts5(title, body, bare, tokenize = 'unicode61', prefix = '3 4')",
)
_WEIGHTS = "10.0, 1.0, 0.05"
_PAGE = 50


def put(number: int, *, title: str, body: str, bare: str) -> None:
    """Keep the stems of one entry, and its bare words for the start of a compound."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE} WHERE rowid = %s", [number])
        cursor.execute(
            f"INSERT INTO {TABLE} (rowid, title, body, bare) VALUES (%s, %s, %s, %s)",
            [number, title, body, bare],
        )


def take_away(numbers: Iterable[int]) -> None:
    """Forget these entries."""
    with connection.cursor() as cursor:
        cursor.executemany(f"DELETE FROM {TABLE} WHERE rowid = %s", [(number,) for number in numbers])


def matches(terms: tuple[Term, ...]) -> Iterator[list[int]]:
    """Numbers of entries that hold every term, best first, in pages; the caller stops when it has enough."""
    expression = _expression(terms)
    offset = 0
    while True:
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s"
                f" ORDER BY bm25({TABLE}, {_WEIGHTS}), rowid DESC LIMIT {_PAGE} OFFSET %s",
                [expression, offset],
            )
            page = [row[0] for row in cursor.fetchall()]
        if page:
            yield page
        if len(page) < _PAGE:
            return
        offset += _PAGE


def _expression(terms: tuple[Term, ...]) -> str:
    return " AND ".join(_any_of(term) for term in terms)


def _any_of(term: Term) -> str:
    # Words hold letters and figures only (see rules.words), so nothing in quotes can end the quotes.
    choices = [f'{{title body}} : "{stem}"' for stem in term.stems]
    if term.prefix:
        choices.append(f'bare : "{term.prefix}" *')
    return f"({' OR '.join(choices)})"
