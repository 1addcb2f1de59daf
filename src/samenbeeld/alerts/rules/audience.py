"""Who gets an alarm. An empty audience is nobody, never everybody."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from samenbeeld.geo.rules import polygons
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode

Point = tuple[float, float]  # longitude, latitude
_EARTH_METRES = 6_371_008.8
_MOST_POINTS = 2_000


@dataclass(frozen=True)
class Circle:
    """Everything within so many metres of a point."""

    centre: Point
    metres: float


@dataclass(frozen=True)
class Polygon:
    """A closed outer ring; holes are not asked for."""

    ring: tuple[Point, ...]


Area = Circle | Polygon


@dataclass(frozen=True)
class Wanted:
    """What the sender chose. Kinds, regions and area narrow each other; `organisations` are added to them.

    `functions` says who there; without one it is the first contact of each organisation. `knowing` are the
    keys of who knows already.
    """

    functions: frozenset[str] = frozenset()
    organisations: frozenset[str] = frozenset()  # slugs
    kinds: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()  # codes
    area: Area | None = None
    knowing: frozenset[str] = frozenset()

    @property
    def is_empty(self) -> bool:
        """Nothing was chosen that says where."""
        return not (self.organisations or self.kinds or self.regions or self.area)


@dataclass(frozen=True)
class Within:
    """Beyond this no alarm goes: an exercise stays with who takes part, a region in the region."""

    mode: Mode
    regions: frozenset[str]
    organisations: frozenset[str] | None = None  # None: any organisation of the regions


@dataclass(frozen=True)
class Place:
    """One organisation as the choice sees it; `sites` are (name, longitude, latitude).

    `unplaced` are the sites of which nobody wrote down where they are.
    """

    slug: str
    kind: str
    regions: frozenset[str]
    sites: tuple[tuple[str, float, float], ...] = ()
    unplaced: tuple[str, ...] = ()


@dataclass(frozen=True)
class Worker:
    """Somebody who works for an organisation; `modes` are those in which their functions play a part."""

    key: str
    organisation: str
    functions: tuple[str, ...]
    modes: frozenset[Mode]


@dataclass(frozen=True)
class Addressed:
    """Somebody who gets the alarm, and why: on duty or as one of all, and the site that lies in the area."""

    worker: Worker
    function: str
    is_on_duty: bool
    site: str = ""


@dataclass(frozen=True)
class Audience:
    """Who gets it, and the organisations that were meant but have nobody.

    `unplaced` are perhaps in the area, and not in the alarm: nobody knows where all their sites are.
    """

    people: tuple[Addressed, ...] = ()
    unreached: tuple[str, ...] = ()
    unplaced: tuple[str, ...] = ()

    @property
    def organisations(self) -> frozenset[str]:
        """The organisations somebody of which gets it."""
        return frozenset(one.worker.organisation for one in self.people)


@dataclass(frozen=True)
class Staff:
    """Who works where, and who of them has duty: (organisation, function) -> keys."""

    workers: Sequence[Worker]
    on_duty: Mapping[tuple[str, str], Sequence[str]] = field(default_factory=dict)


def audience(
    wanted: Wanted, within: Within, places: Iterable[Place], staff: Staff, first_contact: Sequence[str]
) -> Audience:
    """Everybody who gets an alarm for `wanted`. Nobody is in it twice, and nobody from beyond `within`."""
    people: dict[str, Addressed] = {}
    unreached, unplaced = [], []
    for place in places:
        if not _is_allowed(place, within):
            continue
        site = _fits(place, wanted)
        if site is None:
            if _is_perhaps_there(place, wanted):
                unplaced.append(place.slug)
            continue
        found = people_at(place.slug, wanted.functions, within.mode, staff, first_contact)
        for worker, function, is_on_duty in found:
            if worker.key in wanted.knowing:
                continue
            people.setdefault(worker.key, Addressed(worker, function, is_on_duty, site))
        if not found:
            unreached.append(place.slug)
    return Audience(tuple(people.values()), tuple(unreached), tuple(unplaced))


def check_audience(found: Audience) -> None:
    """An alarm to nobody is no alarm."""
    if not found.people:
        raise Refused("alerts-nobody", field="functions")


def people_at(
    organisation: str, functions: frozenset[str], mode: Mode, staff: Staff, first_contact: Sequence[str]
) -> list[tuple[Worker, str, bool]]:
    """Who stands for this organisation: per function who has duty, else everybody who holds it."""
    there = [one for one in staff.workers if one.organisation == organisation and mode in one.modes]
    held = {function for one in there for function in one.functions}
    asked = (
        [code for code in first_contact if code in held][:1] if not functions else sorted(functions & held)
    )
    found: dict[str, tuple[Worker, str, bool]] = {}
    for function in asked:
        holders = [one for one in there if function in one.functions]
        duty = set(staff.on_duty.get((organisation, function), ()))
        called = [one for one in holders if one.key in duty]
        for one in called or holders:
            found.setdefault(one.key, (one, function, bool(called)))
    return list(found.values())


def contains(area: Area, point: Point) -> bool:
    """Whether the point lies in the area. A border belongs to one side only."""
    if isinstance(area, Circle):
        return metres_between(area.centre, point) <= area.metres
    return polygons.contains([[area.ring]], point)


def metres_between(first: Point, second: Point) -> float:
    """Along the surface of the earth, by the haversine formula."""
    (lon1, lat1), (lon2, lat2) = (tuple(map(math.radians, point)) for point in (first, second))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * _EARTH_METRES * math.asin(min(1.0, math.sqrt(half)))


def area_of(data: Any) -> Area:
    """An area as a door got it: a GeoJSON polygon (or a feature with one), or a circle.

    A circle is `{"type": "Circle", "center": [longitude, latitude], "radius": metres}`. Raises Refused.
    """
    if isinstance(data, Mapping) and data.get("type") == "Feature":
        data = data.get("geometry")
    if not isinstance(data, Mapping):
        raise Refused("alerts-area-unreadable", field="area")
    try:
        if data.get("type") == "Circle":
            return _circle(data)
        if data.get("type") == "Polygon":
            return _polygon(data)
    except (TypeError, ValueError, KeyError, IndexError) as wrong:
        raise Refused("alerts-area-unreadable", field="area") from wrong
    raise Refused("alerts-area-unreadable", field="area")


def _circle(data: Mapping[str, Any]) -> Circle:
    metres = float(data["radius"])
    if not 0 < metres <= 200_000:
        raise Refused("alerts-area-radius", field="area")
    return Circle(_point(data["center"]), metres)


def _polygon(data: Mapping[str, Any]) -> Polygon:
    ring = tuple(_point(pair) for pair in data["coordinates"][0])
    if not 4 <= len(ring) <= _MOST_POINTS or ring[0] != ring[-1]:
        raise Refused("alerts-area-open", field="area")
    return Polygon(ring)


def _point(pair: Any) -> Point:
    longitude, latitude = float(pair[0]), float(pair[1])
    if not (3.0 <= longitude <= 7.5 and 50.5 <= latitude <= 54.0):
        raise Refused("alerts-area-elsewhere", field="area")
    return longitude, latitude


def _is_allowed(place: Place, within: Within) -> bool:
    if within.organisations is not None and place.slug not in within.organisations:
        return False
    return bool(place.regions & within.regions) or (
        within.organisations is not None and place.slug in within.organisations
    )


def _fits(place: Place, wanted: Wanted) -> str | None:
    """None when this organisation was not meant; else its site that lies in the area, "" without an area."""
    if wanted.is_empty:
        return None
    if place.slug in wanted.organisations:
        return ""
    if not (wanted.kinds or wanted.regions or wanted.area):
        return None
    if not _is_of_those(place, wanted):
        return None
    if wanted.area is None:
        return ""
    area = wanted.area
    return next((name for name, lon, lat in place.sites if contains(area, (lon, lat))), None)


def _is_of_those(place: Place, wanted: Wanted) -> bool:
    """Whether its kind and its regions were chosen, or any will do."""
    if wanted.kinds and place.kind not in wanted.kinds:
        return False
    return not wanted.regions or bool(wanted.regions & place.regions)


def _is_perhaps_there(place: Place, wanted: Wanted) -> bool:
    """Whether an area cannot tell: no known site lies in it, and of one, or of all, we know no place."""
    return (
        wanted.area is not None and _is_of_those(place, wanted) and (bool(place.unplaced) or not place.sites)
    )
