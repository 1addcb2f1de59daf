"""A place as a person types it: degrees in either order, RD metres, or several points."""

import re
from functools import lru_cache
from typing import Any

from samenbeeld.geo.rules.coordinates import Place, place, to_rd, to_wgs84
from samenbeeld.kernel.errors import Refused
from samenbeeld.plot.rules.symbols import AREA, LINE, POINT

_NUMBER = r"[-+]?\d+(?:[.,]\d+)?"
_PAIR = re.compile(rf"\s*({_NUMBER})\s*[°NO]?\s*(?:[ /]|[,;]\s)\s*({_NUMBER})\s*[°EO]?\s*")
# Thousands of metres with a point: only when both are, because 50.962 alone is a latitude.
_DOTTED_METRES = re.compile(r"\s*(\d{2,3})\.(\d{3})[\s,;/]+(\d{3})\.(\d{3})\s*")
_LATITUDES = (50.0, 54.5)
_LONGITUDES = (2.5, 8.0)
_LARGEST_DEGREE = 180.0
_FEWEST = {POINT: 1, LINE: 2, AREA: 3}


def looks_like_numbers(written: str) -> bool:
    """Whether this is meant as coordinates, and not as the name of a place."""
    return bool(re.match(r"\s*[-+]?\d", written))


def point_from(written: str) -> Place:
    """One point: `50,963 5,767`, `5.767, 50.963`, or RD `183.500 328.900`. Raises Refused.

    Latitudes and longitudes of the Netherlands do not overlap, so the order of degrees need not be asked.
    """
    dotted = _DOTTED_METRES.fullmatch(written)
    match = _PAIR.fullmatch(dotted.expand(r"\1\2 \3\4") if dotted else written)
    if match is None:
        raise Refused("plot-place-unreadable", field="place")
    first, second = (float(number.replace(",", ".")) for number in match.groups())
    try:
        if abs(first) > _LARGEST_DEGREE or abs(second) > _LARGEST_DEGREE:
            return to_wgs84(first, second)
        if _between(first, _LATITUDES) and _between(second, _LONGITUDES):
            return place(second, first)
        return place(first, second)
    except Refused:
        raise Refused("plot-place-outside", field="place") from None


def geometry_from(kind: str, points: list[Place]) -> dict[str, Any]:
    """The GeoJSON of these points as a point, a line, or an area that closes by itself. Raises Refused."""
    if len(points) < _FEWEST[kind] or (kind == POINT and len(points) > 1):
        raise Refused(f"plot-place-points-{kind.lower()}", field="place")
    found = [[round(each.longitude, 6), round(each.latitude, 6)] for each in points]
    if kind == POINT:
        return {"type": kind, "coordinates": found[0]}
    if kind == LINE:
        return {"type": kind, "coordinates": found}
    return {"type": kind, "coordinates": [[*found, found[0]] if found[0] != found[-1] else found]}


# What stands on a map is written on each page of it.
@lru_cache(maxsize=16_384)
def written_in_degrees(longitude: float, latitude: float) -> str:
    """`50.96300 5.76700`: latitude first, as people read it from a phone."""
    return f"{latitude:.5f} {longitude:.5f}"


@lru_cache(maxsize=16_384)
def written_in_rd(longitude: float, latitude: float) -> str:
    """`183500 328900`: whole metres."""
    x, y = to_rd(longitude, latitude)
    return f"{x:.0f} {y:.0f}"


def _between(value: float, ends: tuple[float, float]) -> bool:
    return ends[0] <= value <= ends[1]
