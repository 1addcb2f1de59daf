"""Who has room, drawn: a dot for each, larger for more, with the names beside in the list."""

from dataclasses import dataclass

from samenbeeld.capacity.queries.room import WithRoom
from samenbeeld.geo import queries as geo
from samenbeeld.geo.queries import Ground, Town
from samenbeeld.geo.rules.drawing import on_paper, view
from samenbeeld.organisations.models import Organisation

_WIDE, _HIGH = 460.0, 640.0  # pixels on a wide screen


@dataclass(frozen=True)
class Dot:
    """One that has room; `number` is its place in the list."""

    number: int
    name: str
    x: float
    y: float


@dataclass(frozen=True)
class RoomMap:
    """Everything that is drawn, in units of 10 m."""

    box: tuple[float, float, float, float]
    ground: Ground
    towns: list[Town]
    dots: list[Dot]
    here: Dot | None
    size: float


def drawn(found: WithRoom, near: Organisation | None) -> RoomMap | None:
    """None when there is no base map, or nobody has room in a place that is known."""
    regions = geo.own_regions()
    dots = [
        Dot(number, room.who.organisation.name, *on_paper(*found.points[room.who.organisation.slug]))
        for number, room in enumerate(found.rooms, 1)
        if room.who.organisation.slug in found.points
    ]
    if not regions or not dots:
        return None
    box = view(regions)
    size = max(box[2] / _WIDE, box[3] / _HIGH)
    here = found.points.get(near.slug) if near else None
    left, top, wide, high = box
    within = (left, top, left + wide, top + high)
    taken = [(dot.x, dot.y) for dot in dots]
    return RoomMap(
        box,
        geo.ground(within),
        geo.towns(within, 12 * size, taken),
        dots,
        Dot(0, near.name, *on_paper(*here)) if near and here else None,
        size,
    )
