"""PostgreSQL: a tsvector of our own words, ranked as FTS5 ranks, so that both engines give one order.

Weight A marks the stems of the title, B those of the body. Bare words have C and a sign before them, so that
they are words of their own. The vectors are written out here: PostgreSQL's own parser would cut words
otherwise than `rules.words` does.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator

from django.db import connection

from samenbeeld.search.rules import Term

TABLE = "search_words"
CREATE = (
    f"CREATE TABLE {TABLE} (number bigint PRIMARY KEY, length integer NOT NULL, words tsvector NOT NULL)",
    f"CREATE INDEX {TABLE}_by_word ON {TABLE} USING gin (words)",
)
_BARE = "="
_PAGE = 50
# What a tsvector can hold: positions up to this one, this many per word, and this many bytes (a megabyte less
# the room for positions). Beyond it a word counts once, or is not found in a text of a million letters.
_LAST_POSITION = 16_383
_MOST_POSITIONS = 255
_MOST_BYTES = 500_000
# bm25 as FTS5 counts it: the weights of title, body and bare are 10, 1 and 0.05. `ts_rank_cd` of one word is
# the sum of the weights of its places, and takes weights up to 1 only, in the order D, C, B, A.
_WEIGHTS = "{0, 0.005, 0.1, 1}"
_SCALE = 10
_K1, _B = 1.2, 0.75
_LEAST_IDF = 1e-6
_RANKED = f"""
    SELECT number FROM (
        SELECT number, (
            SELECT sum(phrase.idf * here.frequency * {_K1 + 1}
                / (here.frequency + {_K1} * ({1 - _B} + {_B} * entry.length / %s)))
            FROM unnest(%s::text[], %s::float8[]) AS phrase (query, idf),
            LATERAL (SELECT {_SCALE} * ts_rank_cd('{_WEIGHTS}', entry.words, phrase.query::tsquery)::float8
                AS frequency) AS here
        ) AS score
        FROM {TABLE} entry WHERE words @@ %s::tsquery
    ) AS ranked ORDER BY score DESC, number DESC"""
_COUNTED = f"""SELECT (SELECT count(*) FROM {TABLE} WHERE words @@ query::tsquery)
    FROM unnest(%s::text[]) WITH ORDINALITY AS phrase (query, place) ORDER BY place"""


def put(number: int, *, title: str, body: str, bare: str) -> None:
    """Keep the stems of one entry, and its bare words for the start of a compound."""
    columns = [
        ("A", title.split()),
        ("B", body.split()),
        ("C", [_BARE + word for word in bare.split()]),
    ]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {TABLE} (number, length, words) VALUES (%s, %s, %s::tsvector)"
            " ON CONFLICT (number) DO UPDATE SET length = excluded.length, words = excluded.words",
            [number, sum(len(words) for _, words in columns), _vector(columns)],
        )


def take_away(numbers: Iterable[int]) -> None:
    """Forget these entries."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE} WHERE number = ANY(%s)", [list(numbers)])


def matches(terms: tuple[Term, ...]) -> Iterator[list[int]]:
    """Numbers of entries that hold every term, best first, in pages; the caller stops when it has enough."""
    phrases = [phrase for term in terms for phrase in _phrases(term)]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*), avg(length)::float8 FROM {TABLE}")
        entries, average = cursor.fetchone()
        cursor.execute(_COUNTED, [phrases])
        idfs = [_idf(entries, holding) for (holding,) in cursor.fetchall()]
        expression = " & ".join(f"({' | '.join(_phrases(term))})" for term in terms)
        cursor.execute(_RANKED, [average or 1.0, phrases, idfs, expression])
        found = [number for (number,) in cursor.fetchall()]
    for start in range(0, len(found), _PAGE):
        yield found[start : start + _PAGE]


def _phrases(term: Term) -> list[str]:
    # Words hold letters and figures only (see rules.words), so nothing in quotes can end the quotes.
    phrases = [f"'{stem}':AB" for stem in term.stems]
    return [*phrases, f"'{_BARE}{term.prefix}':*C"] if term.prefix else phrases


def _idf(entries: int, holding: int) -> float:
    weight = math.log((entries - holding + 0.5) / (holding + 0.5))
    return weight if weight > 0 else _LEAST_IDF


def _vector(columns: list[tuple[str, list[str]]]) -> str:
    places: dict[str, list[str]] = defaultdict(list)
    position = size = 0
    for weight, words in columns:
        for word in words:
            position = min(position + 1, _LAST_POSITION)
            if word not in places:
                size += len(word.encode())
                if size > _MOST_BYTES:
                    break
            if len(places[word]) < _MOST_POSITIONS:
                places[word].append(f"{position}{weight}")
    return " ".join(f"'{word}':{','.join(where)}" for word, where in places.items())
