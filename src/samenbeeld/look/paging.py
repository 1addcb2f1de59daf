"""A long list in pages: the rows that are shown, and the numbers of the pages beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

WHOLE = "alles"  # asks for everything in one list


@dataclass(frozen=True)
class ListPage(Generic[T]):
    """Rows of the list from `first` to `last` (counted from 1), and the numbers of the pages beside them."""

    rows: Sequence[T]
    first: int
    last: int
    previous: int | None
    following: int | None

    @property
    def is_part(self) -> bool:
        """Whether there is more than this."""
        return self.previous is not None or self.following is not None


def asked_page(written: str) -> int | None:
    """The page that was asked for, None for everything. What is no number, or absurd, counts as not given."""
    if written == WHOLE:
        return None
    return int(written) if written.isdecimal() and len(written) < 8 else 1


def list_page(rows: Sequence[T], number: int | None, *, size: int, at: int | None = None) -> ListPage[T]:
    """Page `number` of the list, 1 is the first, None is everything; or the one with the row at place `at`.

    A page that is not there is the first one.
    """
    if number is None:
        return ListPage(rows, 1, len(rows), None, None)
    if at is not None:
        number = at // size + 1
    start = (number - 1) * size
    if not 0 <= start < len(rows):
        number, start = 1, 0
    shown = rows[start : start + size]
    last = start + len(shown)
    return ListPage(
        rows=shown,
        first=start + 1,
        last=last,
        previous=number - 1 if start else None,
        following=number + 1 if last < len(rows) else None,
    )
