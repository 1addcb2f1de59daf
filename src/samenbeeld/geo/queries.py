"""What lies where."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import QuerySet

from samenbeeld.geo.models import Shape
from samenbeeld.geo.rules.coordinates import place
from samenbeeld.geo.rules.drawing import degrees_of, on_paper
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
    """Code of the safety region the point lies in, for example "VR24"; None when it lies in none.

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
        near = _near(Shape.objects.filter(kind=Shape.Kind.MUNICIPALITY), box_of(plain))
        found |= {
            shape.part_of
            for shape in near
            if shape.part_of not in found and touches(shape.geometry["coordinates"], plain)
        }
    return sorted(found)


def municipality_of(longitude: float, latitude: float) -> str | None:
    """Code of the municipality the point lies in, for example "GM0935"; None when it lies in none."""
    found = _municipality_at(longitude, latitude)
    return found.code if found else None


def municipality_name(code: str) -> str:
    """The name of a municipality, "" when unknown."""
    return Shape.objects.filter(pk=code).values_list("name", flat=True).first() or ""


def shapes(*kinds: Shape.Kind, within: Box | None = None) -> QuerySet[Shape]:
    """The shapes of these kinds, without their full geometry, which a map does not need.

    `within`: only what may be seen in this part of the paper of `rules.drawing`.
    """
    found = Shape.objects.filter(kind__in=kinds).defer("geometry").order_by("kind", "code")
    return found if within is None else _near(found, degrees_of(within))


def own_regions() -> list[Box]:
    """The boxes, in degrees, of the regions that are drawn as ours; none without a base map."""
    found = Shape.objects.filter(kind=Shape.Kind.REGION).order_by("code")
    return list(found.values_list("west", "south", "east", "north"))


def ground(within: Box) -> Ground:
    """The quiet base map of this part of the paper. One query."""
    return ground_of(shapes(*GROUND, within=within))


def ground_of(shapes_there: Iterable[Shape]) -> Ground:
    """The quiet base map that these shapes make."""
    found = list(shapes_there)

    def drawings(kind: Shape.Kind) -> tuple[str, ...]:
        return tuple(shape.drawing for shape in found if shape.kind == kind)

    return Ground(*(drawings(kind) for kind in GROUND))


def towns(within: Box, text_size: float, taken: Iterable[Point] = ()) -> list[Town]:
    """Towns in this part of the paper, the largest first, none over another or what is `taken`: marks are
    the message, towns the ground."""
    occupied = list(taken)
    found = []
    for shape in places(at_least=TOWN_INHABITANTS, within=within):
        x, y = on_paper(shape.west, shape.south)
        free = all(abs(x - left) > 9 * text_size or abs(y - top) > 2.2 * text_size for left, top in occupied)
        if free and within[0] < x < within[2] and within[1] < y < within[3]:
            found.append(Town(shape.name, x, y))
            occupied.append((x, y))
    return found


def municipalities_of(region_codes: Iterable[str]) -> QuerySet[Shape]:
    """The municipalities of these regions, by name."""
    return shapes(Shape.Kind.MUNICIPALITY).filter(part_of__in=list(region_codes)).order_by("name")


def places(*, at_least: int, within: Box | None = None) -> QuerySet[Shape]:
    """Places with at least so many inhabitants, the largest first, with their point.

    `within`: only those that may be seen in this part of the paper of `rules.drawing`.
    """
    found = Shape.objects.filter(kind=Shape.Kind.PLACE, inhabitants__gte=at_least).order_by("-inhabitants")
    return found if within is None else _near(found, degrees_of(within))


def places_in(region_codes: Iterable[str], *, at_least: int) -> QuerySet[Shape]:
    """The same, of these regions only."""
    return places(at_least=at_least).filter(part_of__in=list(region_codes))


def named_places() -> list[tuple[str, float, float, bool]]:
    """(name, longitude, latitude, whether it lies in a region of ours) of every place, ours and the largest
    first.
    """
    own = set(Shape.objects.filter(kind=Shape.Kind.REGION).values_list("code", flat=True))
    rows = places(at_least=0).values_list("name", "west", "south", "part_of")
    found = [(name, west, south, part_of in own) for name, west, south, part_of in rows]
    return sorted(found, key=lambda place: not place[3])


def _near(shapes_there: QuerySet[Shape], box: Box) -> QuerySet[Shape]:
    west, south, east, north = box
    return shapes_there.filter(west__lte=east, east__gte=west, south__lte=north, north__gte=south)


def _municipality_at(longitude: float, latitude: float) -> Shape | None:
    # The region too is asked of its municipalities: the source simplified both apart, and two answers about
    # one point must never disagree.
    point = place(longitude, latitude)
    box = (point.longitude, point.latitude, point.longitude, point.latitude)
    for shape in _near(Shape.objects.filter(kind=Shape.Kind.MUNICIPALITY), box):
        if contains(shape.geometry["coordinates"], (point.longitude, point.latitude)):
            return shape
    return None
