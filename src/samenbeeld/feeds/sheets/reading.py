"""What each row of a sheet says of which institution, and what of it cannot be. Nothing is dropped unsaid."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from samenbeeld.capacity.rules.catalogue import PLACES, STATE, Metric
from samenbeeld.capacity.rules.figures import Figure, fields_of, problems
from samenbeeld.feeds.mapped.cells import Cell, Wrong, moment, number, text_of
from samenbeeld.feeds.mapped.definition import DAY_FIRST, ISO
from samenbeeld.feeds.rules.definition import Reason
from samenbeeld.feeds.sheets.grid import Grid, Line

INSTITUTION, MOMENT = "institution", "moment"
_ZONE = "Europe/Amsterdam"
# What people write for what they do not know. It is never zero.
_UNKNOWN = ("", "?", "-", "onbekend", "unknown", "n.b.", "nb", "n.v.t.", "nvt")
# How the parts of a metric are called above a column, beside its name.
_PARTS = {
    "": ("", "vrij", "vrije", "beschikbaar", "free", "available"),
    "-total": ("totaal", "met personeel", "capaciteit", "staffed", "total", "capacity"),
    "-licensed": ("vergunning", "volgens vergunning", "licensed"),
    "-reason": ("reden", "waarom", "reason"),
    "-until": ("tot", "verwacht einde", "until"),
}
_INSTITUTIONS = ("instelling", "naam", "ziekenhuis", "locatie", "institution", "name", "organisatie")
_MOMENTS = ("gezien", "gezien op", "moment", "tijdstip", "datum en tijd", "seen", "seen at")


@dataclass(frozen=True)
class Meaning:
    """By name of a column what it holds: INSTITUTION, MOMENT, or a field of a metric. `numbers`: how a number
    in a text is written, "" when only real numbers count.
    """

    columns: Mapping[str, str]
    numbers: str

    def column(self, what: str) -> str:
        """The column that holds it, "" for none."""
        return next((name for name, held in self.columns.items() if held == what), "")


@dataclass(frozen=True)
class Told:
    """What a row says. `name`: of the institution, as it is written; "" for none. `moment`: None for now."""

    number: int
    name: str
    moment: datetime | None
    figures: Mapping[str, Figure]
    refused: Sequence[Reason] = field(default_factory=tuple)


def suggested(names: Iterable[str], metrics: Iterable[Metric]) -> dict[str, str]:
    """What the columns probably hold, by their names; "" where that is not plain. A person looks at it."""
    known = dict.fromkeys(_INSTITUTIONS, INSTITUTION) | dict.fromkeys(_MOMENTS, MOMENT)
    for metric in metrics:
        for called in (metric.code, *metric.names.values(), *metric.briefs.values()):
            for part in fields_of(metric):
                known |= {
                    f"{_plain(called)} {words}".strip(): part
                    for words in _PARTS.get(part.removeprefix(metric.code), ())
                }
    found: dict[str, str] = {}
    for name in names:
        held = known.get(_plain(name), "")
        found[name] = "" if held in found.values() else held
    return found


def told(grid: Grid, meaning: Meaning, metrics: Sequence[Metric], now: datetime) -> list[Told]:
    """One per row, in order."""
    return [_row(line, meaning, metrics, now) for line in grid.lines]


def once(rows: Sequence[tuple[Told, str]]) -> list[Told]:
    """Of an institution that has several rows the newest counts; two of one moment contradict each other.

    `rows`: each with whose it is, "" for nobody's.
    """
    by_owner: dict[str, list[Told]] = {}
    for row, owner in rows:
        by_owner.setdefault(owner, []).append(row)
    judged: dict[int, Told] = {}
    for owner, same in by_owner.items():
        newest = max((each.moment for each in same if each.moment), default=None)
        last = [each for each in same if each.moment == newest]
        for each in same:
            if not owner or len(same) == 1 or (len(last) == 1 and each is last[0]):
                judged[each.number] = each
            else:
                key = "feeds-sheet-older" if each not in last else "feeds-sheet-row-twice"
                judged[each.number] = replace(
                    each, figures={}, refused=[*each.refused, Reason(key, {"row": each.number})]
                )
    return [judged[row.number] for row, _ in rows]


def _row(line: Line, meaning: Meaning, metrics: Sequence[Metric], now: datetime) -> Told:
    refused: list[Reason] = []
    at = _when(line, meaning.column(MOMENT), refused)
    figures: dict[str, Figure] = {}
    for metric in metrics:
        columns = {part: column for part in fields_of(metric) if (column := meaning.column(part))}
        if not columns:
            continue
        try:
            figure = _figure(metric, line, columns, meaning.numbers)
        except Wrong as wrong:
            refused.append(_in_row(line, wrong))
            continue
        if figure is None:
            continue
        wrong_with = problems(metric, figure, now=now)
        refused += [
            Reason(
                "feeds-sheet-cannot-be",
                {"row": line.number, "column": columns.get(each.field or "", metric.code), "why": each.key},
            )
            for each in wrong_with
        ]
        figures |= {} if wrong_with else {metric.code: figure}
    if meaning.column(MOMENT) and at is None:
        figures = {}
    name = text_of(line.cells.get(meaning.column(INSTITUTION)))
    return Told(line.number, name, at, figures, tuple(refused))


def _when(line: Line, column: str, refused: list[Reason]) -> datetime | None:
    if not column:
        return None
    cell = line.cells.get(column)
    for written in (ISO, DAY_FIRST):
        try:
            return moment(cell, written, _ZONE)
        except Wrong as wrong:
            reason = _in_row(line, wrong)
    refused.append(reason)
    return None


def _figure(metric: Metric, line: Line, columns: Mapping[str, str], numbers: str) -> Figure | None:
    """None where nothing is filled in: then the sheet does not say it. Raises Wrong."""
    cells = {part: _cell(line, column) for part, column in columns.items()}
    if all(text_of(cell) == "" for cell in cells.values()):
        return None
    names = fields_of(metric)
    if metric.form == STATE:
        return Figure(
            state=_state(metric, cells.get(names[0])),
            reason=text_of(cells.get(names[1])),
            until=moment(cells[names[2]], ISO, _ZONE) if text_of(cells.get(names[2])) else None,
        )
    values = [_number(cells.get(name), numbers) for name in names]
    if metric.form == PLACES:
        return Figure(values[0], values[1], values[2])
    return Figure(values[0])


def _cell(line: Line, column: str) -> Cell:
    """A figure that stands in merged cells is of several rows or columns: of which is not said."""
    if column in line.merged and text_of(line.cells.get(column)):
        raise Merger(line.merged[column])
    return line.cells.get(column)


def _number(cell: Cell, numbers: str) -> float | None:
    return None if text_of(cell).casefold() in _UNKNOWN else number(cell, numbers)


def _state(metric: Metric, cell: Cell) -> str:
    written = _plain(text_of(cell))
    if text_of(cell).casefold() in _UNKNOWN:
        return ""
    for option in metric.options:
        if written in {_plain(option.code), *(_plain(name) for name in option.names.values())}:
            return option.code
    raise Wrong("no-state", cell)


def _in_row(line: Line, wrong: Wrong) -> Reason:
    return Reason(wrong.reason.key, {"row": line.number, **wrong.reason.values})


def _plain(text: str) -> str:
    """Letters and digits, small, a blank between the words."""
    kept = "".join(each if each.isalnum() else " " for each in text.casefold())
    return " ".join(kept.split())


class Merger(Wrong):
    """A figure in merged cells."""

    def __init__(self, cells: str) -> None:
        super().__init__("merged", cells)
