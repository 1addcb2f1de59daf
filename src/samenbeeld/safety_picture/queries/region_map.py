"""The regions on a small map, tinted by their level, with what is coming where."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from samenbeeld.geo import queries as geo
from samenbeeld.geo.models import Shape
from samenbeeld.geo.rules.drawing import on_paper, view
from samenbeeld.kernel.levels import Level
from samenbeeld.safety_picture.models import Occasion
from samenbeeld.safety_picture.queries.tiles import Tile

_KINDS = (Shape.Kind.NEIGHBOUR, Shape.Kind.REGION_BORDERS, Shape.Kind.RIVER)
# Sizes are parts of the longest side of the view.
_LETTERS, _CROWD, _NAMES = 0.038, 0.022, 0.16


@dataclass(frozen=True)
class Land:
    """One region: its shape, its level, and how high its name stands, beside it at the left edge."""

    name: str
    path: str
    level: Level
    y: float


@dataclass(frozen=True)
class Crowd:
    """How much stands on the calendar in one municipality."""

    name: str
    count: int
    x: float
    y: float


@dataclass(frozen=True)
class RegionMap:
    """Everything the map draws, in units of 10 m."""

    view: tuple[float, float, float, float]
    neighbours: tuple[str, ...]
    land: tuple[Land, ...]
    borders: tuple[str, ...]
    river: tuple[str, ...]
    crowds: tuple[Crowd, ...]
    left: float
    text_size: float
    radius: float


def region_map(tiles: Mapping[str, Tile], coming: Iterable[Occasion]) -> RegionMap | None:
    """The regions of these tiles with their levels. None when no shape of any of them is known."""
    regions = [shape for shape in geo.shapes(Shape.Kind.REGION) if shape.code in tiles]
    if not regions:
        return None
    seen = view(((shape.west, shape.south, shape.east, shape.north) for shape in regions), margin=0.03)
    longest = max(seen[2], seen[3])
    # Room on the left for the names, so that they cover nothing.
    seen = (seen[0] - longest * _NAMES, seen[1], seen[2] + longest * _NAMES, seen[3])
    left, top, wide, high = seen
    ground = geo.ground_of(geo.shapes(*_KINDS, within=(left, top, left + wide, top + high)))
    return RegionMap(
        view=seen,
        neighbours=ground.neighbours,
        land=tuple(_land(shape, tiles[shape.code]) for shape in regions),
        borders=ground.region_borders,
        river=ground.river,
        crowds=_crowds(coming),
        left=left + longest * _CROWD,
        text_size=longest * _LETTERS,
        radius=longest * _CROWD,
    )


def _land(shape: Shape, tile: Tile) -> Land:
    return Land(tile.region.name, shape.drawing, tile.level, _middle(shape)[1])


def _crowds(coming: Iterable[Occasion]) -> tuple[Crowd, ...]:
    counted = Counter(occasion.municipality for occasion in coming if occasion.municipality)
    if not counted:
        return ()
    there = {shape.code: shape for shape in geo.shapes(Shape.Kind.MUNICIPALITY).filter(code__in=counted)}
    return tuple(
        Crowd(there[code].name, count, *_middle(there[code]))
        for code, count in sorted(counted.items())
        if code in there
    )


def _middle(shape: Shape) -> tuple[float, float]:
    return on_paper((shape.west + shape.east) / 2, (shape.south + shape.north) / 2)
