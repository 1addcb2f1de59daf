"""What stands on the layers, on the quiet base map for paper: numbers that refer to the list below it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Any

from samenbeeld.exports.rules import Layer
from samenbeeld.geo import queries as geo
from samenbeeld.geo.models import Shape
from samenbeeld.geo.rules.drawing import on_paper, path, view

# Below two kilometres the base map says nothing any more.
_SMALLEST = 200
_TOWN_INHABITANTS = 5_000
# Sizes are parts of the longest side of the view.
_NUMBER, _LETTERS, _RADIUS, _STROKE = 0.014, 0.017, 0.012, 0.002


@dataclass(frozen=True)
class Numbered:
    """One thing with its number: where the number stands, and its line or area ("" for a point)."""

    number: int
    x: float
    y: float
    path: str
    is_area: bool


@dataclass(frozen=True)
class Sketch:
    """Everything the paper draws, in units of 10 m."""

    view: tuple[float, float, float, float]
    ground: tuple[tuple[str, str], ...]  # (kind, SVG path data)
    towns: tuple[tuple[str, float, float], ...]
    things: tuple[Numbered, ...]
    number_size: float
    letter_size: float
    radius: float
    stroke: float


def drawn(layers: Sequence[Layer]) -> Sketch | None:
    """The drawing of these layers, numbered through in their order; None when nothing stands on them."""
    numbers = count(1)
    things = [_numbered(next(numbers), feature.geometry) for layer in layers for feature in layer.features]
    if not things:
        return None
    boxes = [_box(_points(feature.geometry)) for layer in layers for feature in layer.features]
    seen = _widened(view(boxes, margin=0.08))
    longest = max(seen[2], seen[3])
    within = (seen[0], seen[1], seen[0] + seen[2], seen[1] + seen[3])
    return Sketch(
        view=seen,
        ground=tuple(
            (str(shape.kind), shape.drawing) for shape in _ordered(geo.shapes(*geo.GROUND, within=within))
        ),
        towns=tuple(_towns(seen)),
        things=tuple(things),
        number_size=longest * _NUMBER,
        letter_size=longest * _LETTERS,
        radius=longest * _RADIUS,
        stroke=longest * _STROKE,
    )


def _numbered(number: int, geometry: Any) -> Numbered:
    points = [on_paper(*point) for point in _points(geometry)]
    if geometry["type"] == "Point":
        return Numbered(number, *points[0], "", False)
    is_area = geometry["type"] == "Polygon"
    lines = geometry["coordinates"] if is_area else [geometry["coordinates"]]
    drawing = path([[on_paper(point[0], point[1]) for point in line] for line in lines], closed=is_area)
    if is_area:
        xs, ys = [point[0] for point in points], [point[1] for point in points]
        return Numbered(number, (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2, drawing, True)
    return Numbered(number, *points[len(points) // 2], drawing, False)


def _points(geometry: Any) -> list[tuple[float, float]]:
    found = geometry["coordinates"]
    if geometry["type"] == "Point":
        return [(found[0], found[1])]
    line = found[0] if geometry["type"] == "Polygon" else found
    return [(point[0], point[1]) for point in line]


def _box(points: list[tuple[float, float]]) -> tuple[float, float, float, float]:
    longitudes, latitudes = zip(*points, strict=True)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def _widened(seen: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    """At least so wide and high, and no narrower than paper: three to two."""
    x, y, width, height = seen
    high = max(height, _SMALLEST, width / 1.6)
    wide = max(width, _SMALLEST, high * 1.2)
    return x - (wide - width) / 2, y - (high - height) / 2, wide, high


def _ordered(shapes: Iterable[Shape]) -> list[Shape]:
    return sorted(shapes, key=lambda shape: [str(kind) for kind in geo.GROUND].index(str(shape.kind)))


def _towns(seen: tuple[float, float, float, float]) -> Iterable[tuple[str, float, float]]:
    """Towns in view, the largest first, none over another."""
    x, y, width, height = seen
    size, taken = max(width, height) * _LETTERS, list[tuple[float, float]]()
    for shape in geo.places(at_least=_TOWN_INHABITANTS, within=(x, y, x + width, y + height)):
        left, top = on_paper(shape.west, shape.south)
        within = x < left < x + width and y < top < y + height
        if within and all(abs(left - a) > 8 * size or abs(top - b) > 2 * size for a, b in taken):
            taken.append((left, top))
            yield shape.name, left, top
