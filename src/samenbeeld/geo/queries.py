"""What lies where."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from samenbeeld.geo.models import Shape
from samenbeeld.geo.rules.coordinates import place
from samenbeeld.geo.rules.drawing import on_paper
from samenbeeld.geo.rules.polygons import Box, Point, Ring, box_of, contains, simplified, touches

# About fifty metres, in degrees: less says nothing about which region an area lies in.
_SEEN_FROM_A_REGION = 0.0005
TOWN_INHABITANTS = 25_000
GROUND = (
    Shape.Kind.NEIGHBOUR,
    Shape.Kind.REGION,
    Shape.Kind.MUNICIPAL_BORDERS,
    Shape.Kind.REGION_BORDERS,
    Shape.Kind.RIVER,
)


@dataclass(frozen=True)
class Ground:
    """What lies under every drawing, as SVG path data on the paper of `rules.drawing`."""

    neighbours: tuple[str, ...]
    land: tuple[str, ...]
    municipal_borders: tuple[str, ...]
    region_borders: tuple[str, ...]
    river: tuple[str, ...]


@dataclass(frozen=True)
class Town:
    """The name of a town, as ground."""

    name: str
    x: float
    y: float


def region_of(longitude: float, latitude: float) -> str | None:
    """Code of the safety region the point lies in, for example "VR24"; None when it lies in none we know.

    Refuses swapped axes, RD metres, and a point outside the Netherlands.
    """
    found = _municipality_at(longitude, latitude)
    return found.part_of if found else None


def regions_touched(rings: Iterable[Ring]) -> list[str]:
    """Codes of the safety regions that have any part of these areas, for example ["VR23", "VR24"].

    A ring is a closed list of (longitude, latitude); it may lie anywhere on earth.
    """
    found: set[str] = set()
    for ring in rings:
        plain = simplified(ring, _SEEN_FROM_A_REGION)
        west, south, east, north = box_of(plain)
        near = Shape.objects.filter(
            kind=Shape.Kind.MUNICIPALITY, west__lte=east, east__gte=west, south__lte=north, north__gte=south
        )
        found |= {
            shape.part_of
            for shape in near
            if shape.part_of not in found and touches(shape.geometry["coordinates"], plain)
        }
    return sorted(found)


def municipality_of(longitude: float, latitude: float) -> str | None:
    """Code of the municipality the point lies in, for example "GM0935"; None when it lies in none we know."""
    found = _municipality_at(longitude, latitude)
    return found.code if found else None


def municipality_name(code: str) -> str:
    """The name of a municipality, "" when unknown."""
    return Shape.objects.filter(pk=code).values_list("name", flat=True).first() or ""


def shapes(*kinds: Shape.Kind) -> QuerySet[Shape]:
    """The shapes of these kinds, without their full geometry, which a map does not need."""
    return Shape.objects.filter(kind__in=kinds).defer("geometry").order_by("kind", "code")


def ground(shapes_there: Iterable[Shape] | None = None) -> Ground:
    """The quiet base map. One query, none when the shapes are at hand."""
    found = list(shapes(*GROUND) if shapes_there is None else shapes_there)

    def drawings(kind: Shape.Kind) -> tuple[str, ...]:
        return tuple(shape.drawing for shape in found if shape.kind == kind)

    return Ground(*(drawings(kind) for kind in GROUND))


def towns(within: Box, text_size: float, taken: Iterable[Point] = ()) -> list[Town]:
    """Towns in this part of the paper, the largest first, none over another or what is `taken`: marks are
    the message, towns the ground."""
    occupied = list(taken)
    found = []
    for shape in places(at_least=TOWN_INHABITANTS):
        x, y = on_paper(shape.west, shape.south)
        free = all(abs(x - left) > 9 * text_size or abs(y - top) > 2.2 * text_size for left, top in occupied)
        if free and within[0] < x < within[2] and within[1] < y < within[3]:
            found.append(Town(shape.name, x, y))
            occupied.append((x, y))
    return found


def municipalities_of(region_codes: Iterable[str]) -> QuerySet[Shape]:
    """The municipalities of these regions, by name."""
    return shapes(Shape.Kind.MUNICIPALITY).filter(part_of__in=list(region_codes)).order_by("name")


def places(*, at_least: int) -> QuerySet[Shape]:
    """Places with at least so many inhabitants, the largest first, with their point."""
    return Shape.objects.filter(kind=Shape.Kind.PLACE, inhabitants__gte=at_least).order_by("-inhabitants")


def named_places() -> list[tuple[str, float, float]]:
    """(name, longitude, latitude) of every place, the largest first."""
    rows = places(at_least=0).values_list("name", "west", "south")
    return list(rows)


def _municipality_at(longitude: float, latitude: float) -> Shape | None:
    # The region too is asked of its municipalities: the source simplified both apart, and two answers about
    # one point must never disagree.
    point = place(longitude, latitude)
    candidates = Shape.objects.filter(
        kind=Shape.Kind.MUNICIPALITY,
        west__lte=point.longitude,
        east__gte=point.longitude,
        south__lte=point.latitude,
        north__gte=point.latitude,
    )
    for shape in candidates:
        if contains(shape.geometry["coordinates"], (point.longitude, point.latitude)):
            return shape
    return None
