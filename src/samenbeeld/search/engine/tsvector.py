"""PostgreSQL: a tsvector of our own tokens without places, because what fits best is weighed elsewhere."""

from collections.abc import Collection, Iterable

from django.db import connection

from samenbeeld.search.engine.expressions import ENTRY, PLACE, SHELF, Expression, Within, written

TABLE = "search_words"
# The tokens stand apart from the rows: who counts a thousand passages reads a thousand numbers, no words.
CREATE = (
    f"CREATE TABLE {TABLE} (number bigint PRIMARY KEY, words tsvector NOT NULL)"
    " WITH (toast_tuple_target = 128)",
    f"ALTER TABLE {TABLE} ALTER COLUMN words SET STORAGE EXTERNAL",
    f"CREATE INDEX {TABLE}_by_word ON {TABLE} USING gin (words)",
    # The planner counts the rows, which are small, and not the tokens that stand apart: it would read all.
    f"""CREATE FUNCTION {TABLE}_with(asked tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE ROWS 2000
        SET enable_seqscan = off SET jit = off
        AS 'SELECT number FROM {TABLE} WHERE words @@ asked'""",
)
DROP = (f"DROP FUNCTION IF EXISTS {TABLE}_with", f"DROP TABLE {TABLE}")
_FOUND = f"""FROM {TABLE}_with(%s::tsquery) AS number WHERE
    ({SHELF} = ANY(%s::bigint[]) OR {ENTRY} = ANY(%s::bigint[])) AND NOT {ENTRY} = ANY(%s::bigint[])"""


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


def matches(expression: Expression, within: Within, most: int | None) -> list[int]:
    """Numbers of passages, the newest entry first, and of one entry the first passage first."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT number {_FOUND} ORDER BY {ENTRY} DESC, {PLACE} LIMIT %s",
            [*_asked(expression, within), most],
        )
        return [number for (number,) in cursor.fetchall()]


def _asked(expression: Expression, within: Within) -> list[str | list[int]]:
    numbers = (sorted(each) for each in (within.shelves, within.opened, within.closed))
    return [written(expression, _token, " & ", " | "), *numbers]


def _token(token: str, may_go_on: bool) -> str:
    # Tokens hold letters, figures and our own signs (see rules.words): nothing in them can end the quotes.
    return f"'{token}':*" if may_go_on else f"'{token}'"
