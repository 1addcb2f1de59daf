"""Each row of a source of one's own: a value, a notice, or why it is neither."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.feeds.mapped.cells import Wrong, moment, number, text_of
from samenbeeld.feeds.mapped.definition import VALUES, Reading, reading_of
from samenbeeld.feeds.mapped.tables import Row, Table, plain, table
from samenbeeld.feeds.rules.definition import Feed, Reason, Unreadable
from samenbeeld.feeds.said import Notice, Said
from samenbeeld.indicators.rules.machine import AHEAD, Value

_WEB = ("https://", "http://")


@dataclass(frozen=True)
class Outcome:
    """What becomes of one row: exactly one of the three."""

    row: Row
    value: Value | None = None
    notice: Notice | None = None
    refused: Reason | None = None


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """What the rows say. Raises Unreadable, also when no row can be used: then the source has changed."""
    reading = reading_of(feed.own["reading"])
    found = table(reading, body)
    made = list(outcomes(reading, found, feed.own["unit"], at))
    refused = [each.refused for each in made if each.refused]
    if made and len(refused) == len(made):
        raise Unreadable.of(refused)
    values = [each.value for each in made if each.value]
    notices = [each.notice for each in made if each.notice]
    return Said({reading.indicator: values} if values else {}, notices=notices, refused=refused)


def outcomes(reading: Reading, found: Table, unit: str, at: datetime) -> Iterator[Outcome]:
    """One per row, in order. `unit`: of the indicator. Raises Unreadable for a column that is not there."""
    for name in reading.columns:
        if name not in found.columns:
            raise Unreadable("feeds-column-missing", column=name)
    for row in found.rows:
        try:
            if reading.goal == VALUES:
                yield Outcome(row, value=_value(reading, row, unit, at))
            else:
                yield Outcome(row, notice=_notice(reading, row, at))
        except Wrong as wrong:
            told = Reason(wrong.reason.key, {"row": row.number, **wrong.reason.values})
            yield Outcome(row, refused=told)


def _value(reading: Reading, row: Row, unit: str, at: datetime) -> Value:
    of = _moment(reading, row, at)
    if reading.unit_column and text_of(row.cells.get(reading.unit_column)) != unit:
        raise Wrong("other-unit", row.cells.get(reading.unit_column))
    cell = row.cells.get(reading.value)
    # A meter that says nothing failed: that is no zero.
    if cell is None or text_of(cell) in ("", *reading.gaps):
        return Value(of, None, at, "failed")
    return Value(of, number(cell, reading.numbers), at)


def _notice(reading: Reading, row: Row, at: datetime) -> Notice:
    title = plain(_text(row, reading.title))
    if not title:
        raise Wrong("no-title", None)
    when = _moment(reading, row, at) if reading.moment else None
    link = _text(row, reading.link)
    key = _text(row, reading.key) or link
    if not key:
        raise Wrong("no-key", title)
    return Notice(
        key=key, version=when.isoformat() if when else "", title=title, text=plain(_text(row, reading.text)),
        link=link if link.startswith(_WEB) else "", theme=reading.theme, regions=reading.regions or None,
        moment=when,
    )  # fmt: skip


def _moment(reading: Reading, row: Row, at: datetime) -> datetime:
    cell = row.cells.get(reading.moment)
    if reading.time:
        cell = f"{text_of(cell)} {text_of(row.cells.get(reading.time))}"
    found = moment(cell, reading.moments, reading.zone)
    if found > at + AHEAD:
        raise Wrong("ahead", cell)
    return found


def _text(row: Row, name: str) -> str:
    return text_of(row.cells.get(name)) if name else ""
