"""What stands in one cell: a number or a moment, as the source says that it writes them. Never guessed."""

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from email.utils import parsedate_to_datetime
from math import isfinite
from zoneinfo import ZoneInfo

from samenbeeld.feeds.mapped.definition import (
    DAY_FIRST,
    ISO,
    LETTERS,
    MILLISECONDS,
    MONTH_FIRST,
    NUMBERS,
    SECONDS,
)
from samenbeeld.feeds.rules.definition import Reason

Cell = str | int | float | None

_SPELLED = re.compile(
    r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?", re.ASCII
)
_LONGEST_SHOWN = 60


class Wrong(Exception):
    """This cell does not say what it should."""

    def __init__(self, key: str, cell: Cell) -> None:
        super().__init__(key)
        self.reason = Reason(f"feeds-mapped-{key}", {"cell": text_of(cell)[:_LONGEST_SHOWN]})


def text_of(cell: Cell) -> str:
    """The cell as text, without spaces around it."""
    return "" if cell is None else str(cell).strip()


def number(cell: Cell, written: str) -> float:
    """What a cell that is not empty says. `written`: a key of NUMBERS, "" when only real numbers count.

    Raises Wrong.
    """
    if isinstance(cell, bool):
        raise Wrong("no-number", cell)
    if isinstance(cell, (int, float)):
        return _finite(float(cell), cell)
    if written not in NUMBERS:
        raise Wrong("number-in-text", cell)
    decimal, thousands = NUMBERS[written]
    text = text_of(cell).replace("\u2212", "-")
    whole = rf"[0-9]{{1,3}}(?:[{re.escape(thousands)}][0-9]{{3}})+|[0-9]+" if thousands else "[0-9]+"
    if not re.fullmatch(rf"[+-]?(?:{whole})(?:{re.escape(decimal)}[0-9]+)?", text):
        # One that would be a number if points and commas were meant otherwise has two meanings.
        is_two = re.fullmatch(r"[+-]?[0-9.,]*[0-9]", text) is not None
        raise Wrong("other-number" if is_two else "no-number", cell)
    for mark in thousands:
        text = text.replace(mark, "")
    return _finite(float(text.replace(decimal, ".")), cell)


def moment(cell: Cell, written: str, zone: str) -> datetime:
    """The moment with its zone. A moment that names one keeps it; another is on the clock of `zone`.

    Raises Wrong, also for an hour that a clock skipped, or had twice.
    """
    try:
        found = _moment(cell, written)
    except (ValueError, OverflowError, OSError, TypeError, IndexError):
        raise Wrong("no-moment", cell) from None
    if found.tzinfo is not None:
        return found
    clock = _zone(zone)
    here, later = found.replace(tzinfo=clock), found.replace(tzinfo=clock, fold=1)
    if here.utcoffset() != later.utcoffset():
        is_skipped = here.astimezone(UTC).astimezone(clock).replace(tzinfo=None) != found
        raise Wrong("skipped-hour" if is_skipped else "double-hour", cell)
    return here


def _moment(cell: Cell, written: str) -> datetime:
    if written in (SECONDS, MILLISECONDS):
        count = number(cell, "1234.5")
        return datetime.fromtimestamp(count / (1000 if written == MILLISECONDS else 1), UTC)
    text = text_of(cell)
    if written == ISO:
        return datetime.fromisoformat(text)
    if written == LETTERS:
        # Atom writes ISO 8601, RSS as in a letter.
        return datetime.fromisoformat(text) if text[:4].isdigit() else parsedate_to_datetime(text)
    found = _SPELLED.fullmatch(text)
    if found is None or written not in (DAY_FIRST, MONTH_FIRST):
        raise ValueError("not spelled so")
    first, second, year, hour, minute, count = (int(part or 0) for part in found.groups())
    day, month = (first, second) if written == DAY_FIRST else (second, first)
    return datetime(year, month, day, hour, minute, count)


def _zone(name: str) -> tzinfo:
    return timezone(timedelta(hours=1)) if name == "+01:00" else ZoneInfo(name or "UTC")


def _finite(found: float, cell: Cell) -> float:
    if not isfinite(found):
        raise Wrong("no-number", cell)
    return found
