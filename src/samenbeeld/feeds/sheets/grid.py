"""A sheet as names above rows, whatever the file was. Merged cells stay known as such."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from samenbeeld.feeds.mapped.cells import Cell, text_of
from samenbeeld.feeds.mapped.definition import SEPARATORS
from samenbeeld.feeds.rules.definition import Unreadable, clean

MOST_ROWS, MOST_COLUMNS = 5_000, 200
_LONGEST_CELL = 500
# What Excel writes in the Netherlands first; a file that is no UTF-8 is one of Windows.
_ENCODINGS = ("utf-8-sig", "windows-1252")
# A comma stands in Dutch numbers too, so it is tried last.
_MARKS = sorted(SEPARATORS.values(), key=lambda mark: mark == ",")

Place = tuple[int, int]  # row and column, from 0


@dataclass(frozen=True)
class Merged:
    """Cells that are one: from the first place up to and with the last."""

    first: Place
    last: Place

    @property
    def name(self) -> str:
        """`B4:B6`, as the program calls it."""
        return f"{cell_name(self.first)}:{cell_name(self.last)}"

    @property
    def size(self) -> int:
        """How many cells it is."""
        return (1 + self.last[0] - self.first[0]) * (1 + self.last[1] - self.first[1])

    def places(self) -> Iterator[Place]:
        """Each of them."""
        for row in range(self.first[0], self.last[0] + 1):
            for column in range(self.first[1], self.last[1] + 1):
                yield row, column


@dataclass(frozen=True)
class Sheet:
    """Every cell by its place. What is empty is not in it."""

    name: str
    cells: Mapping[Place, Cell]
    merged: Sequence[Merged] = ()

    @property
    def rows(self) -> int:
        """How many there are, the empty ones above the last among them."""
        return 1 + max((row for row, _ in self.cells), default=-1)

    @property
    def columns(self) -> int:
        """How wide it is."""
        return 1 + max((column for _, column in self.cells), default=-1)

    @cached_property
    def _mergers(self) -> dict[Place, Merged]:
        return {place: each for each in self.merged for place in each.places()}

    def merger(self, place: Place) -> Merged | None:
        """The merged cells that this one is part of."""
        return self._mergers.get(place)

    def at(self, place: Place) -> Cell:
        """What stands there; of merged cells what stands in the first."""
        merger = self.merger(place) if place not in self.cells else None
        return self.cells.get(merger.first if merger else place)


@dataclass(frozen=True)
class Line:
    """One row below the names. `number` as the program counts it; `merged`: by name of a column its cells."""

    number: int
    cells: Mapping[str, Cell]
    merged: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Grid:
    names: tuple[str, ...]
    lines: tuple[Line, ...]


def grid(sheet: Sheet, *, above: int, heads: int) -> Grid:
    """The names stand in `heads` rows after `above` others. Raises Unreadable for a sheet without names."""
    names: dict[int, str] = {}
    for column in range(min(sheet.columns, MOST_COLUMNS)):
        parts = (text_of(sheet.at((row, column))) for row in range(above, above + heads))
        if name := " ".join(dict.fromkeys(part for part in parts if part)):
            names[column] = name[:_LONGEST_CELL]
    if not names:
        raise Unreadable("feeds-sheet-no-names", row=above + 1)
    if len(set(names.values())) < len(names):
        raise Unreadable("feeds-mapped-name-twice")
    lines = tuple(_lines(sheet, names, above + heads))
    if len(lines) > MOST_ROWS:
        raise Unreadable("feeds-mapped-too-many", most=MOST_ROWS)
    return Grid(tuple(names.values()), lines)


def heads_of(sheet: Sheet, above: int) -> int:
    """Two, where one name spans columns of which the row below says which is which; else one."""
    spans = any(
        each.first[0] == each.last[0] == above and each.last[1] > each.first[1] for each in sheet.merged
    )
    return 2 if spans else 1


def rows_above(sheet: Sheet) -> int:
    """How many rows stand above the names: a title fills one cell, names fill several."""
    for row in range(min(sheet.rows, 20)):
        alone = {each.name for column in range(sheet.columns) if (each := sheet.merger((row, column)))}
        filled = [column for column in range(sheet.columns) if (row, column) in sheet.cells]
        if len(filled) > 1 or (len(filled) == 1 and sheet.columns == 1 and not alone):
            return row
    return 0


def csv_sheet(body: bytes) -> Sheet:
    """A CSV file as a sheet. Raises Unreadable."""
    text = _decoded(body)
    lines = [line for line in text.splitlines() if line.strip()][:20]
    mark = _mark(lines)
    cells: dict[Place, Cell] = {}
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=mark)
    try:
        for row, line in enumerate(reader):
            if row > MOST_ROWS + 30:
                raise Unreadable("feeds-mapped-too-many", most=MOST_ROWS)
            for column, cell in enumerate(line[:MOST_COLUMNS]):
                if found := clean(cell)[:_LONGEST_CELL]:
                    cells[row, column] = found
    except csv.Error:
        raise Unreadable("feeds-not-csv", row=reader.line_num) from None
    return Sheet("", cells)


def cell_name(place: Place) -> str:
    """`B4` of row 3 and column 1."""
    row, column = place
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def _mark(lines: Sequence[str]) -> str:
    """What stands equally often in most lines."""
    for mark in _MARKS:
        counts = [line.count(mark) for line in lines]
        if any(counts) and 2 * counts.count(max(counts)) >= len(counts):
            return mark
    return ","


def _decoded(body: bytes) -> str:
    for encoding in ("utf-16",) if body[:2] in (b"\xff\xfe", b"\xfe\xff") else _ENCODINGS:
        try:
            text = body.decode(encoding)
        except UnicodeError:
            continue
        if "\0" not in text:
            return text
    raise Unreadable("feeds-sheet-unknown")


def _lines(sheet: Sheet, names: Mapping[int, str], start: int) -> Iterator[Line]:
    for row in range(start, sheet.rows):
        cells = {name: sheet.at((row, column)) for column, name in names.items()}
        if not any(text_of(cell) for cell in cells.values()):
            continue
        merged = {
            name: found.name for column, name in names.items() if (found := sheet.merger((row, column)))
        }
        yield Line(row + 1, cells, merged)
