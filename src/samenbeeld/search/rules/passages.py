"""A long text is kept in passages, so that a find can say on which page it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

PAGE_ENDS = "\f"
MOST_WORDS = 300
_MOST_PIECES = 4_000


@dataclass(frozen=True)
class Piece:
    """A passage; `page` counts from 1, 0 for a text without pages."""

    text: str
    page: int = 0


def pieces(text: str) -> list[Piece]:
    """At least one, at most 4,000; what is longer than that is not kept."""
    found = list(_cut(text))[:_MOST_PIECES]
    return found or [Piece("", 0)]


def _cut(text: str) -> Iterator[Piece]:
    pages = text.split(PAGE_ENDS)
    for number, page in enumerate(pages, start=1):
        told = page.split()
        for start in range(0, len(told), MOST_WORDS):
            yield Piece(" ".join(told[start : start + MOST_WORDS]), number if len(pages) > 1 else 0)
