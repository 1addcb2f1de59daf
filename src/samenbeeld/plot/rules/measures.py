"""How long, how large and where, in RD: flat, and right to a few metres per kilometre."""

import itertools
import math
from collections.abc import Mapping
from typing import Any

from samenbeeld.geo.rules.coordinates import to_rd
from samenbeeld.geo.rules.polygons import area_of
from samenbeeld.plot.rules.features import Position, positions
from samenbeeld.plot.rules.symbols import AREA, LINE

Box = tuple[float, float, float, float]  # west, south, east, north


def length_metres(geometry: Mapping[str, Any]) -> float:
    """The length of a line; of anything else 0."""
    if geometry["type"] != LINE:
        return 0.0
    metres = [to_rd(*point) for point in positions(geometry)]
    return sum(math.dist(one, other) for one, other in itertools.pairwise(metres))


def area_square_metres(geometry: Mapping[str, Any]) -> float:
    """The surface of an area, its holes taken off; of anything else 0."""
    if geometry["type"] != AREA:
        return 0.0
    return area_of([[[to_rd(x, y) for x, y in ring] for ring in geometry["coordinates"]]])


def box(geometry: Mapping[str, Any]) -> Box:
    """The smallest box around it, in degrees."""
    xs, ys = zip(*positions(geometry), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def middle(geometry: Mapping[str, Any]) -> Position:
    """A point to name it by: the point itself, the middle of a line, the middle of the box of an area."""
    found = list(positions(geometry))
    if geometry["type"] == AREA:
        west, south, east, north = box(geometry)
        return (west + east) / 2, (south + north) / 2
    return found[len(found) // 2]


def touches(one: Box, other: Box) -> bool:
    """Whether two boxes have a point in common."""
    return one[0] <= other[2] and other[0] <= one[2] and one[1] <= other[3] and other[1] <= one[3]
