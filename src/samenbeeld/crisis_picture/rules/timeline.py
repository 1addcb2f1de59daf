"""Where moments stand on a line from the start until now. Positions are percentages of its width."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

ROWS = 2
# Who gets room for a label first.
KINDS = ("phase", "grip", "version")
_LETTER = 0.8  # width of one letter of a label, in percent of a line that is some 800 pixels wide
_STEPS = [timedelta(hours=hours) for hours in (1, 2, 3, 6, 12, 24, 48, 168, 336, 744)]
_MOST_TICKS = 9
# A slider of that many minutes goes in steps of so many: an arrow key is a small step, and never a lost one.
_SLIDES = [(2 * 24 * 60, 5), (14 * 24 * 60, 15)]
_LONGEST_STEP = 60


@dataclass(frozen=True)
class Moment:
    """Something that happened. `kind` is one of `KINDS`; the label is a few words."""

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

    @property
    def minutes(self) -> int:
        """How long it is."""
        return int((self.end - self.start) / timedelta(minutes=1))

    @property
    def step(self) -> int:
        """How many minutes a slider over it goes at a time."""
        return next((step for longest, step in _SLIDES if self.minutes <= longest), _LONGEST_STEP)

    @property
    def steps(self) -> int:
        """How many of those there are; the last ends at or after the end."""
        return -(-self.minutes // self.step)

    def steps_until(self, at: datetime) -> int:
        """The step of the slider nearest to that moment."""
        return self.steps if at >= self.end else round(self.x(at) / 100 * self.minutes / self.step)


def line(start: datetime, now: datetime) -> Line:
    """The line of an activity that began at `start`."""
    return Line(min(start, now - timedelta(hours=1)), now)


def marks(on: Line, moments: Sequence[Moment]) -> list[Mark]:
    """Every moment, the earliest first; a label stands in the first row where there is room for it."""
    taken: list[list[tuple[float, float]]] = [[] for _ in range(ROWS)]
    placed = []
    for moment in sorted(moments, key=lambda moment: (KINDS.index(moment.kind), moment.at)):
        x, width = on.x(moment.at), len(moment.label) * _LETTER + 1
        is_before = x + width > 100
        left = x - width if is_before else x
        free = (
            row
            for row in range(ROWS)
            if all(left >= end or left + width <= start for start, end in taken[row])
        )
        row = next(free, None) if left >= 0 else None
        if row is not None:
            taken[row].append((left, left + width))
        placed.append(Mark(moment, x, row, is_before))
    return sorted(placed, key=lambda mark: mark.moment.at)


def ticks(on: Line, midnight: datetime) -> list[datetime]:
    """Round hours on the line, at most nine. `midnight` lies before the start, on the local clock."""
    span = on.end - on.start
    step = next((step for step in _STEPS if span / step <= _MOST_TICKS), _STEPS[-1])
    first = midnight + step * -(-(on.start - midnight) // step)
    count = int((on.end - first) // step) + 1 if first <= on.end else 0
    return [first + step * number for number in range(count)][:_MOST_TICKS]
