"""A table as a file that a Dutch spreadsheet opens by itself, and that a machine reads all the same.

Semicolons, a mark at the start by which Excel knows the letters, a decimal comma, and moments as
`2027-01-14 14:22:05` on an Amsterdam clock: with those a double click is enough where the language is
Dutch. Label, mode, time and reason stand in columns of every row. A line above the head would be lost with
the first sorting, and no reader of CSV knows what to do with it.
"""

import csv
import io
from collections.abc import Iterator
from datetime import datetime
from itertools import islice

from samenbeeld.exports import words
from samenbeeld.exports.rules import Frame, Table, Value
from samenbeeld.look import times
from samenbeeld.look.words import say

# Spreadsheets take text that begins so for a formula and would run it.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_ROWS_IN_A_PIECE = 500


def pieces(table: Table, frame: Frame) -> Iterator[bytes]:
    """The file piece by piece: head and rows, each row with the frame around it."""
    around = list(words.around(frame))
    ends = [written(value) for _, value in around]
    head = [*(column.title for column in table.columns), *(column.title for column, _ in around)]
    yield ("\ufeff" + _lines([head])).encode()
    rows = iter(table.rows)
    while some := list(islice(rows, _ROWS_IN_A_PIECE)):
        yield _lines([[*map(written, row), *ends] for row in some]).encode()


def written(value: Value) -> str:
    """One value as it stands in a cell; empty for what is unknown, which is not zero."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return say("exports-yes") if value else say("exports-no")
    if isinstance(value, datetime):
        return f"{times.local(value):%Y-%m-%d %H:%M:%S}"
    if isinstance(value, int | float):
        return f"{value}".replace(".", ",")
    return harmless(value)


def harmless(cell: str) -> str:
    """The text, with a quote before it when a spreadsheet would take it for a formula."""
    return f"'{cell}" if cell.lstrip(" ").startswith(_FORMULA) else cell


def _lines(rows: list[list[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerows(rows)
    return text.getvalue()
