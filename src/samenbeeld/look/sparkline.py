"""A time line as a drawing: where each stroke and each mark stands, in a box of 320 by 88. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from samenbeeld.look.parts import Spark, SparkMark, SparkPoint

WIDTH, HEIGHT = 320, 88
_TOP, _BOTTOM, _LEFT, _RIGHT = 14, 8, 2, 6
# So many slots side by side; of each the lowest and the highest value are drawn, so that no peak is lost.
_SLOTS = 120
# Marks closer than this have their names beside each other instead of above each other.
_APART = 13


@dataclass(frozen=True)
class Drawn:
    """`stroke`: an SVG path. `marks`: each with the place of its name. `last`: of the newest value."""

    stroke: str
    marks: list[tuple[SparkMark, float, float]]
    last: tuple[float, float] | None


def draw(spark: Spark) -> Drawn:
    """Everything in the box, with the first mark always in sight and the next one once it is near."""
    points = [each for each in _thinned(spark) if spark.begins <= each.at <= spark.ends]
    values = [each.value for each in points if each.value is not None]
    marks = _in_sight(spark.marks, values)
    seen = values + [each.value for each in marks]
    low, high = (min(seen), max(seen)) if seen else (0.0, 1.0)
    room = (high - low) or abs(high) or 1.0

    def up(value: float) -> float:
        return round(HEIGHT - _BOTTOM - (value - low) / room * (HEIGHT - _TOP - _BOTTOM), 1)

    def along(point: SparkPoint) -> float:
        share = (point.at - spark.begins) / ((spark.ends - spark.begins) or spark.gap)
        return round(_LEFT + share * (WIDTH - _LEFT - _RIGHT), 1)

    placed = [(along(point), None if point.value is None else up(point.value)) for point in points]
    last = next(((x, y) for x, y in reversed(placed) if y is not None), None)
    heights = [up(each.value) for each in marks]
    is_close = any(abs(a - b) < _APART for a, b in pairwise(heights))
    beside = (WIDTH - 8) / len(marks) if is_close else 0
    named = [
        (each, _LEFT + round(number * beside, 1), y)
        for number, (each, y) in enumerate(zip(marks, heights, strict=True))
    ]
    return Drawn(_stroke(placed), named, last)


def _stroke(placed: Iterable[tuple[float, float | None]]) -> str:
    parts: list[str] = []
    is_joined = False
    for x, y in placed:
        if y is None:
            is_joined = False
            continue
        # A value that stands alone is a dot: a line of no length with round ends.
        parts.append(f"L{x:g} {y:g}" if is_joined else f"M{x:g} {y:g}h0")
        is_joined = True
    return "".join(parts)


def _in_sight(marks: list[SparkMark], values: list[float]) -> list[SparkMark]:
    """The first mark, and each next one when a value went half of the way towards it."""
    if not values:
        return marks[:1]
    shown = marks[:1]
    for before, mark in pairwise(marks):
        half = (before.value + mark.value) / 2
        is_near = max(values) >= half if mark.value > before.value else min(values) <= half
        if not is_near:
            break
        shown.append(mark)
    return shown


def _with_gaps(spark: Spark) -> Iterator[SparkPoint]:
    """With a None where nothing was heard for longer than the gap: looked for before anything is left out."""
    before: SparkPoint | None = None
    for point in spark.points:
        if before is not None and point.at - before.at > spark.gap:
            yield SparkPoint(before.at, None)
        yield point
        before = point


def _thinned(spark: Spark) -> Iterator[SparkPoint]:
    points = list(_with_gaps(spark))
    if len(points) <= 2 * _SLOTS:
        yield from points
        return
    slot = (spark.ends - spark.begins) / _SLOTS
    held: list[SparkPoint] = []
    number = -1
    for point in points:
        here = int((point.at - spark.begins) / slot)
        if here != number or point.value is None:
            yield from _extremes(held)
            held, number = [], here
        if point.value is None:
            yield point
        else:
            held.append(point)
    yield from _extremes(held)


def _extremes(held: list[SparkPoint]) -> list[SparkPoint]:
    if len(held) < 3:
        return held
    ordered = sorted(held, key=lambda each: each.value or 0.0)
    return sorted({ordered[0], ordered[-1]}, key=lambda each: each.at)
