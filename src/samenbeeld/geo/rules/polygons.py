"""Rings and polygons in plain Python. A ring is a closed list of (longitude, latitude) or (x, y)."""

import itertools
from collections.abc import Iterable, Sequence

Point = tuple[float, float]
Ring = Sequence[Point]
Polygon = Sequence[Ring]  # the outer ring, then its holes
Box = tuple[float, float, float, float]  # west, south, east, north


def box_of(points: Iterable[Point]) -> Box:
    """The smallest box around the points. Raises ValueError when there are none."""
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def contains(polygons: Iterable[Polygon], point: Point) -> bool:
    """Whether the point lies in one of the polygons and in none of that polygon's holes.

    Each border belongs to one side only (half-open edges), so a point on the line between two
    municipalities lies in exactly one of them.
    """
    return any(_odd_crossings(polygon, point) for polygon in polygons)


def touches(polygons: Iterable[Polygon], ring: Ring) -> bool:
    """Whether an area has any part in common with one of the polygons. Holes are not looked at: what lies in
    a hole of a municipality is surrounded by it.
    """
    west, south, east, north = box_of(ring)
    edges = list(itertools.pairwise(ring))
    for outer, *_ in polygons:
        if contains([[outer]], ring[0]) or contains([[ring]], outer[0]):
            return True
        near = (
            (a, b)
            for a, b in itertools.pairwise(outer)
            if max(a[0], b[0]) >= west and min(a[0], b[0]) <= east
            if max(a[1], b[1]) >= south and min(a[1], b[1]) <= north
        )
        if any(_cross(edge, other) for edge in near for other in edges):
            return True
    return False


def _odd_crossings(polygon: Polygon, point: Point) -> bool:
    x, y = point
    inside = False
    for ring in polygon:
        for (x1, y1), (x2, y2) in itertools.pairwise(ring):
            if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
                inside = not inside
    return inside


def area_of(polygons: Iterable[Polygon]) -> float:
    """Surface, holes taken off, in the square of the unit of the points."""
    total = 0.0
    for outer, *holes in polygons:
        total += abs(_signed_area(outer)) - sum(abs(_signed_area(hole)) for hole in holes)
    return total


def _signed_area(ring: Ring) -> float:
    return sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in itertools.pairwise(ring)) / 2


def crosses_itself(ring: Ring) -> bool:
    """Whether two edges of the ring that are not neighbours cross: an invalid ring."""
    edges = list(itertools.pairwise(ring))
    last = len(edges) - 1
    for i, first in enumerate(edges):
        for j in range(i + 2, len(edges)):
            if (i, j) != (0, last) and _cross(first, edges[j]):
                return True
    return False


def _cross(first: tuple[Point, Point], second: tuple[Point, Point]) -> bool:
    (a, b), (c, d) = first, second
    return _side(a, b, c) * _side(a, b, d) < 0 and _side(c, d, a) * _side(c, d, b) < 0


def _side(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def simplified(line: Sequence[Point], tolerance: float) -> list[Point]:
    """The line with fewer points, nowhere further than `tolerance` from it (Douglas and Peucker, 1973)."""
    if len(line) < 3:
        return list(line)
    keep = {0, len(line) - 1}
    spans = [(0, len(line) - 1)]
    while spans:
        start, end = spans.pop()
        furthest, distance = _furthest(line, start, end)
        if distance > tolerance:
            keep.add(furthest)
            spans += [(start, furthest), (furthest, end)]
    return [line[index] for index in sorted(keep)]


def _furthest(line: Sequence[Point], start: int, end: int) -> tuple[int, float]:
    best, distance = start, 0.0
    for index in range(start + 1, end):
        away = _distance(line[index], line[start], line[end])
        if away > distance:
            best, distance = index, away
    return best, distance


def _distance(point: Point, start: Point, end: Point) -> float:
    dx, dy = end[0] - start[0], end[1] - start[1]
    length = dx * dx + dy * dy
    # A ring that starts and ends at one point has no line to be away from.
    along = 0.0 if length == 0 else ((point[0] - start[0]) * dx + (point[1] - start[1]) * dy) / length
    along = min(1.0, max(0.0, along))
    x, y = start[0] + along * dx, start[1] + along * dy
    return float(((point[0] - x) ** 2 + (point[1] - y) ** 2) ** 0.5)
