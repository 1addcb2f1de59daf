"""Where something is, from what a person typed: coordinates, or the name of a place."""

from collections.abc import Mapping, Sequence
from typing import Any

from samenbeeld.geo.queries import named_places
from samenbeeld.geo.rules.coordinates import Place
from samenbeeld.kernel.errors import Refused
from samenbeeld.plot.rules import places
from samenbeeld.plot.rules.features import positions
from samenbeeld.plot.rules.symbols import AREA, POINT

Named = tuple[str, float, float]


def known_places() -> list[str]:
    """The names of the own regions, to choose from; those of the rest of the country may be typed too."""
    return sorted({name for name, _, _, is_ours in named_places() if is_ours})


def geometry_of(written: str, draws: Sequence[str]) -> dict[str, Any]:
    """The geometry of what was typed, a line of text per point, drawn as one of `draws`.

    One point is a point; several are what the symbol can be beside a point. Raises Refused.
    """
    lines = [line.strip() for line in written.splitlines() if line.strip()]
    if not lines:
        raise Refused("plot-place-missing", field="place")
    named = {} if all(map(places.looks_like_numbers, lines)) else _named()
    points = [_point(line, named) for line in lines]
    wanted = POINT if len(points) == 1 and POINT in draws else next((d for d in draws if d != POINT), POINT)
    return places.geometry_from(wanted, points)


def written_place(geometry: Mapping[str, Any]) -> str:
    """The geometry as lines of text that `geometry_of` reads back; of an area its outer ring, not closed."""
    if geometry["type"] == AREA:
        points = [(x, y) for x, y, *_ in geometry["coordinates"][0]][:-1]
    else:
        points = list(positions(geometry))
    return "\n".join(places.written_in_degrees(*point) for point in points)


def _point(line: str, named: Mapping[str, Named]) -> Place:
    if places.looks_like_numbers(line):
        return places.point_from(line)
    found = named.get(line.casefold())
    if found is None:
        raise Refused("plot-place-unknown", field="place", name=line[:60])
    return Place(found[1], found[2])


def _named() -> dict[str, Named]:
    """Places; of two with the same name the one of ours, else the larger."""
    return {name.casefold(): (name, x, y) for name, x, y, _ in reversed(named_places())}
