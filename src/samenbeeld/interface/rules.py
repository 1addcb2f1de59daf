"""A list in parts, and which part follows: a program that goes on sees nothing twice and misses nothing."""

import base64
import binascii
import json
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from samenbeeld.kernel.errors import Refused

VERSION = "1.0.0"
ROOT = "/api/v1"
STANDARD, MOST = 50, 200  # rows of one answer
LONGEST_CURSOR = 400
_FAR = 10**17  # microseconds, later than any moment of a row

T = TypeVar("T")


@dataclass(frozen=True)
class Part(Generic[T]):
    """Some rows of a list; `following` is the cursor of what comes after them, "" when nothing does."""

    rows: tuple[T, ...]
    following: str


def cut(rows: Iterable[T], key: Callable[[T], str], *, cursor: str, most: int) -> Part[T]:
    """The part after `cursor`, in the order of `key`, which no two rows share. Raises Refused."""
    after = read_cursor(cursor)
    found = sorted((key(row), place, row) for place, row in enumerate(rows))
    rest = [(key_of, row) for key_of, _, row in found if key_of > after]
    some = rest[:most]
    following = cursor_after(some[-1][0]) if len(rest) > most else ""
    return Part(tuple(row for _, row in some), following)


def cursor_after(key: str) -> str:
    """Where a list goes on after the row with this key."""
    return base64.urlsafe_b64encode(json.dumps([1, key]).encode()).decode().rstrip("=")


def read_cursor(cursor: str) -> str:
    """The key in a cursor, "" for the beginning. Raises Refused for what is none of ours."""
    if not cursor:
        return ""
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        said = json.loads(base64.b64decode(padded.encode("ascii"), altchars=b"-_", validate=True))
    except (ValueError, RecursionError, binascii.Error):
        said = None
    if not (isinstance(said, list) and len(said) == 2 and said[0] == 1 and isinstance(said[1], str)):
        raise Refused("interface-cursor-wrong", field="cursor")
    return said[1]


def newest_first(moment: datetime, key: str) -> str:
    """A key by which the newest comes first, and of one moment the row by its own `key`."""
    return f"{_FAR - round(moment.timestamp() * 1_000_000):018d}-{key}"


def check_names(given: Collection[str], known: Collection[str]) -> None:
    """Raises Refused for a parameter that is not there: a mistake in a name may not widen an answer."""
    for name in given:
        if name not in known:
            raise Refused("interface-parameter-unknown", field=name[:40], name=name[:40])
