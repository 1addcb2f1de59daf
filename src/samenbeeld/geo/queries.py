"""What lies where."""

from collections.abc import Iterable

from django.db.models import QuerySet

from samenbeeld.geo.models import Shape
from samenbeeld.geo.rules.coordinates import place
from samenbeeld.geo.rules.polygons import contains


def region_of(longitude: float, latitude: float) -> str | None:
    """Code of the safety region the point lies in, for example "VR24"; None when it lies in none we know.

    Refuses swapped axes, RD metres, and a point outside the Netherlands.
    """
    found = _municipality_at(longitude, latitude)
    return found.part_of if found else None


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
