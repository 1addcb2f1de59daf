"""Where moments stand on a line from the start until now. Positions are percentages of its width."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

ROWS = 2
_LETTER = 0.8  # width of one letter of a label, in percent of a line that is some 800 pixels wide
_STEPS = [timedelta(hours=hours) for hours in (1, 2, 3, 6, 12, 24, 48, 168, 336, 744)]
_MOST_TICKS = 9


@dataclass(frozen=True)
class Moment:
    """Something that happened. `kind` is "grip" or "version"; the label is a few words."""

    at: datetime
    label: str
    kind: str
    url: str


@dataclass(frozen=True)
class Mark:
    """A moment on the line. `row` counts from the top; None when its label would stand on another."""

    moment: Moment
    x: float
    row: int | None
    is_before: bool  # the label stands to the left of its mark, near the end of the line


@dataclass(frozen=True)
class Line:
    """From `start` until `end`, never shorter than an hour."""

    start: datetime
    end: datetime

    def x(self, at: datetime) -> float:
        """Percentage of the width; what lies outside stands at the border."""
        share = (at - self.start) / (self.end - self.start)
        return round(100 * min(1.0, max(0.0, share)), 2)


def line(start: datetime, now: datetime) -> Line:
    """The line of an activity that began at `start`."""
    return Line(min(start, now - timedelta(hours=1)), now)


def marks(on: Line, moments: Sequence[Moment]) -> list[Mark]:
    """Every moment, the earliest first, each label in the first row where there is room for it."""
    free_from = [0.0] * ROWS
    placed = []
    for moment in sorted(moments, key=lambda moment: moment.at):
        x, width = on.x(moment.at), len(moment.label) * _LETTER + 1
        is_before = x + width > 100
        left = x - width if is_before else x
        row = next((row for row in range(ROWS) if free_from[row] <= left), None)
        if row is not None:
            free_from[row] = left + width
        placed.append(Mark(moment, x, row, is_before))
    return placed


def ticks(on: Line, midnight: datetime) -> list[datetime]:
    """Round hours on the line, at most nine. `midnight` lies before the start, on the local clock."""
    span = on.end - on.start
    step = next((step for step in _STEPS if span / step <= _MOST_TICKS), _STEPS[-1])
    first = midnight + step * -(-(on.start - midnight) // step)
    count = int((on.end - first) // step) + 1 if first <= on.end else 0
    return [first + step * number for number in range(count)][:_MOST_TICKS]
