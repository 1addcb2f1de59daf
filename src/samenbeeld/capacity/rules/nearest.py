"""Who has room, nearest first: straight lines, so it is said that a ride is longer."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Generic, TypeVar

EARTH_KM = 6371.0088
Point = tuple[float, float]  # longitude, latitude in degrees, WGS84
T = TypeVar("T")


@dataclass(frozen=True)
class Room(Generic[T]):
    """One that has room, and how far it is; None when nobody wrote down where."""

    who: T
    free: float
    km: float | None


def with_room(
    found: Iterable[tuple[T, float, Point | None]], *, at_least: float, here: Point | None
) -> list[Room[T]]:
    """Those with at least so much free, nearest first; whose place is not known stands last."""
    rooms = [
        Room(who, free, distance_km(here, there) if here and there else None)
        for who, free, there in found
        if free >= at_least and free > 0
    ]
    return sorted(rooms, key=lambda each: (each.km is None, each.km or 0.0, -each.free))


def distance_km(here: Point, there: Point) -> float:
    """In a straight line."""
    (lon_a, lat_a), (lon_b, lat_b) = (tuple(map(radians, each)) for each in (here, there))
    half = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))
