"""SQLite: a table of FTS5 that keeps which passage holds which token, and no more."""

import json
from collections.abc import Collection, Iterable, Sequence

import numpy
from django.db import connection
from numpy.typing import NDArray

from samenbeeld.search.engine.expressions import Expression, written

TABLE = "search_words"
# With `ascii` every letter beyond it is part of a token, so that a token is never cut in two.
CREATE = (
    f"CREATE VIRTUAL TABLE {TABLE} USING fts5(tokens, detail = none, prefix = '5 6',"
    """ tokenize = "ascii tokenchars '^='")""",
)
DROP = (f"DROP TABLE {TABLE}",)


def put(rows: Iterable[tuple[int, Collection[str]]]) -> None:
    """Keep these passages: number and tokens."""
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} (rowid, tokens) VALUES (%s, %s)",
            [(number, " ".join(sorted(tokens))) for number, tokens in rows],
        )


def take_away(numbers: Iterable[int]) -> None:
    """Forget these passages."""
    with connection.cursor() as cursor:
        cursor.executemany(f"DELETE FROM {TABLE} WHERE rowid = %s", [(number,) for number in numbers])


def learn(words: list[str]) -> None:
    """Remember these words."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT OR IGNORE INTO search_searchword (word, head, tail)"
            " SELECT value, substr(value, 1, 3), substr(value, -3) FROM json_each(%s)",
            [json.dumps(words)],
        )


def matches(expressions: Sequence[Expression]) -> list[NDArray[numpy.int64]]:
    """Per expression the numbers of passages, in no order, seen or not."""
    return [_matches(each) for each in expressions]


def _matches(expression: Expression) -> NDArray[numpy.int64]:
    with connection.cursor() as cursor:
        # One value instead of thousands of rows: to hand over a row costs ten times what it costs to find it.
        cursor.execute(
            f"SELECT group_concat(rowid) FROM {TABLE} WHERE {TABLE} MATCH %s",
            [written(expression, _token, " AND ", " OR ")],
        )
        told = cursor.fetchone()[0]
    return numpy.fromstring(told, dtype=numpy.int64, sep=",") if told else numpy.empty(0, numpy.int64)


def some(expression: Expression, most: int) -> NDArray[numpy.int64]:
    """At most so many of these numbers, whichever are found first."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s LIMIT %s",
            [written(expression, _token, " AND ", " OR "), most],
        )
        return numpy.array([number for (number,) in cursor.fetchall()], dtype=numpy.int64)


def tokens_of(entries: list[int], most: int) -> list[tuple[int, str]]:
    """At most so many passages of these entries: number, and its tokens with a space between."""
    with connection.cursor() as cursor:
        # In this order: whatever reads the words first reads all of them.
        cursor.execute(
            f"""SELECT passage.number, words.tokens FROM json_each(%s) AS one
            CROSS JOIN search_searchpassage AS passage ON passage.entry_id = one.value
            CROSS JOIN {TABLE} AS words ON words.rowid = passage.number LIMIT %s""",
            [json.dumps(entries), most],
        )
        found: list[tuple[int, str]] = cursor.fetchall()
        return found


def _token(token: str, may_go_on: bool) -> str:
    # Tokens hold letters, figures and our own signs (see rules.words): nothing in them can end the quotes.
    return f'"{token}" *' if may_go_on else f'"{token}"'
