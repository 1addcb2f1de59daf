"""SQLite: a table of FTS5 that keeps which passage holds which token, and no more."""

import json
from collections.abc import Collection, Iterable

from django.db import connection

from samenbeeld.search.engine.expressions import ENTRY, PLACE, SHELF, Expression, Within, written

TABLE = "search_words"
# With `ascii` every letter beyond it is part of a token, so that a token is never cut in two.
CREATE = (
    f"CREATE VIRTUAL TABLE {TABLE} USING fts5(tokens, detail = none, prefix = '5 6',"
    """ tokenize = "ascii tokenchars '^='")""",
)
DROP = (f"DROP TABLE {TABLE}",)
_FOUND = f"""FROM (SELECT rowid AS number FROM {TABLE} WHERE {TABLE} MATCH %s) WHERE
    ({SHELF} IN (SELECT value FROM json_each(%s)) OR {ENTRY} IN (SELECT value FROM json_each(%s)))
    AND {ENTRY} NOT IN (SELECT value FROM json_each(%s))"""


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


def matches(expression: Expression, within: Within, most: int | None) -> list[int]:
    """Numbers of passages, the newest entry first, and of one entry the first passage first."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT number {_FOUND} ORDER BY {ENTRY} DESC, {PLACE} LIMIT %s",
            [*_asked(expression, within), -1 if most is None else most],
        )
        return [number for (number,) in cursor.fetchall()]


def _asked(expression: Expression, within: Within) -> list[str]:
    numbers = (sorted(each) for each in (within.shelves, within.opened, within.closed))
    return [written(expression, _token, " AND ", " OR "), *map(json.dumps, numbers)]


def _token(token: str, may_go_on: bool) -> str:
    # Tokens hold letters, figures and our own signs (see rules.words): nothing in them can end the quotes.
    return f'"{token}" *' if may_go_on else f'"{token}"'
