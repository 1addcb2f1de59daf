"""PostgreSQL: a tsvector of our own tokens without places, because what fits best is weighed elsewhere."""

from collections.abc import Collection, Iterable, Sequence

import numpy
from django.db import connection
from numpy.typing import NDArray

from samenbeeld.search.engine.expressions import Expression, ways, written

TABLE = "search_words"
# What is asked is a list of which any must be there: each is looked up by itself, in half the time that it
# takes to weigh of each passage which of them are there. The planner counts the rows, which are small, and
# not the tokens that stand apart: it would read all.
FUNCTIONS = (
    f"""CREATE OR REPLACE FUNCTION {TABLE}_with(asked tsquery[]) RETURNS SETOF bigint
        LANGUAGE sql STABLE ROWS 2000 SET enable_seqscan = off SET jit = off
        AS 'SELECT number FROM {TABLE} WHERE words @@ ANY(asked)'""",
    # All of them as one value, put together where they are found: rows that leave a function cost twice that.
    f"""CREATE OR REPLACE FUNCTION {TABLE}_numbers(asked tsquery[]) RETURNS bytea
        LANGUAGE sql STABLE SET enable_seqscan = off SET jit = off
        AS 'SELECT string_agg(int8send(number), ''''::bytea) FROM {TABLE} WHERE words @@ ANY(asked)'""",
)
# The tokens stand apart from the rows: who counts a thousand passages reads a thousand numbers, no words.
CREATE = (
    f"CREATE TABLE {TABLE} (number bigint PRIMARY KEY, words tsvector NOT NULL)"
    " WITH (toast_tuple_target = 128)",
    f"ALTER TABLE {TABLE} ALTER COLUMN words SET STORAGE EXTERNAL",
    f"CREATE INDEX {TABLE}_by_word ON {TABLE} USING gin (words)",
    *FUNCTIONS,
)
DROP = (f"DROP TABLE {TABLE}", f"DROP ROUTINE IF EXISTS {TABLE}_numbers(tsquery[]), {TABLE}_with(tsquery[])")


def put(rows: Iterable[tuple[int, Collection[str]]]) -> None:
    """Keep these passages: number and tokens."""
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} (number, words) VALUES (%s, array_to_tsvector(%s::text[]))",
            [(number, sorted(tokens)) for number, tokens in rows],
        )


def take_away(numbers: Iterable[int]) -> None:
    """Forget these passages."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE} WHERE number = ANY(%s)", [list(numbers)])


def learn(words: list[str]) -> None:
    """Remember these words."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO search_searchword (word, head, tail)"
            " SELECT word, left(word, 3), right(word, 3) FROM unnest(%s::text[]) AS word"
            " WHERE NOT EXISTS (SELECT FROM search_searchword known WHERE known.word = word.word)"
            " ON CONFLICT DO NOTHING",
            [words],
        )


def matches(expressions: Sequence[Expression]) -> list[NDArray[numpy.int64]]:
    """Per expression the numbers of passages, in no order, seen or not. One query."""
    with connection.cursor() as cursor:
        # One value instead of thousands of rows: each number in eight bytes, the highest first.
        cursor.execute(
            "SELECT " + ", ".join([f"{TABLE}_numbers(%s::tsquery[])"] * len(expressions)),
            [_asked(each) for each in expressions],
        )
        told = cursor.fetchone()
    return [numpy.frombuffer(each or b"", dtype=">i8").astype(numpy.int64) for each in told]


def some(expression: Expression, most: int) -> NDArray[numpy.int64]:
    """At most so many of these numbers, whichever are found first."""
    with connection.cursor() as cursor:
        # In this place, and not after FROM, it is read no further than is asked.
        cursor.execute(f"SELECT {TABLE}_with(%s::tsquery[]) LIMIT %s", [_asked(expression), most])
        return numpy.array([number for (number,) in cursor.fetchall()], dtype=numpy.int64)


def tokens_of(entries: list[int], most: int) -> list[tuple[int, str]]:
    """At most so many passages of these entries: number, and its tokens with a space between."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT number, array_to_string(tsvector_to_array(words), ' ')
            FROM search_searchpassage JOIN {TABLE} USING (number)
            WHERE entry_id = ANY(%s::bigint[]) LIMIT %s""",
            [entries, most],
        )
        found: list[tuple[int, str]] = cursor.fetchall()
        return found


def _asked(expression: Expression) -> list[str]:
    return [written(way, _token, " & ", " | ") for way in ways(expression)]


def _token(token: str, may_go_on: bool) -> str:
    # Tokens hold letters, figures and our own signs (see rules.words): nothing in them can end the quotes.
    return f"'{token}':*" if may_go_on else f"'{token}'"
