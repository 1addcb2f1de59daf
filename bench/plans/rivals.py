"""What the engines find by themselves: FTS5 as it comes, and PostgreSQL with its own Dutch.

Each may ask for every word or for any word, and PostgreSQL has two ways to rank: all are measured, and the
best of each engine is the one to beat.
"""

import re
import sqlite3
from collections.abc import Iterable

from django.db import connection

from bench.plans.judging import DEEP, Passage

Found = dict[str, list[str]]


def fts5(passages: Iterable[Passage], asked: Iterable[str]) -> dict[str, Found]:
    """By way: per question the ids of the first ten."""
    table = sqlite3.connect(":memory:")
    table.execute("CREATE VIRTUAL TABLE plain USING fts5(id UNINDEXED, title, text)")
    rows = [(each.id, each.title, each.text) for each in passages]
    table.executemany("INSERT INTO plain VALUES (?, ?, ?)", rows)

    def find(words: list[str], between: str) -> list[str]:
        question = between.join(f'"{word}"' for word in words)
        found = table.execute(
            f"SELECT id FROM plain WHERE plain MATCH ? ORDER BY bm25(plain, 0, 10, 1) LIMIT {DEEP}",
            [question],
        )
        return [row[0] for row in found]

    asked = list(asked)
    ways = {"every word": " ", "any word": " OR "}
    return {name: {each: find(_words(each), between) for each in asked} for name, between in ways.items()}


def postgresql(passages: Iterable[Passage], asked: Iterable[str]) -> dict[str, Found]:
    """The same with the configuration `dutch`: its stems, its stop words, the title above the text."""
    asked = list(asked)
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMPORARY TABLE plain (id text, words tsvector)")
        cursor.executemany(
            "INSERT INTO plain VALUES (%s, setweight(to_tsvector('dutch', %s), 'A')"
            " || setweight(to_tsvector('dutch', %s), 'D'))",
            [(each.id, each.title, each.text) for each in passages],
        )

        def find(words: list[str], between: str, rank: str) -> list[str]:
            question = between.join("plainto_tsquery('dutch', %s)" for _ in words)
            cursor.execute(
                f"SELECT id FROM plain, (SELECT {question} AS asked) AS question WHERE words @@ asked"
                f" ORDER BY {rank}(words, asked, 1) DESC, id LIMIT {DEEP}",
                words,
            )
            return [row[0] for row in cursor.fetchall()]

        found: dict[str, Found] = {}
        for what, between in (("every word", " && "), ("any word", " || ")):
            for rank in ("ts_rank", "ts_rank_cd"):
                found[f"{what}, {rank}"] = {each: find(_words(each), between, rank) for each in asked}
        cursor.execute("DROP TABLE plain")
    return found


def _words(question: str) -> list[str]:
    return re.findall(r"\w+", question.lower())
