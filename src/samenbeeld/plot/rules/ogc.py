"""OGC API - Features, parts 1 (core) and 2 (reference systems): what a question means. Pure.

OGC 17-069r4 and OGC 18-058r1. Collections are layers; answers are GeoJSON (RFC 7946).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from samenbeeld.geo.rules.coordinates import to_rd, to_wgs84
from samenbeeld.kernel.errors import Refused
from samenbeeld.plot.rules.features import MapFeature
from samenbeeld.plot.rules.measures import Box, box, touches

CRS84 = "http://www.opengis.net/def/crs/OGC/1.3/CRS84"
WGS84 = "http://www.opengis.net/def/crs/EPSG/0/4326"
RD = "http://www.opengis.net/def/crs/EPSG/0/28992"
ALL_CRS = (CRS84, WGS84, RD)
CONFORMANCE = (
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/core",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/geojson",
    "http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/oas30",
    "http://www.opengis.net/spec/ogcapi-features-2/1.0/conf/crs",
)
STANDARD_LIMIT, MOST = 100, 1_000
PARAMETERS = frozenset(("bbox", "bbox-crs", "crs", "datetime", "limit", "offset", "f"))
_OPEN = ("", "..")


@dataclass(frozen=True)
class Question:
    """Which features of a collection are asked for, and in which reference system."""

    limit: int = STANDARD_LIMIT
    offset: int = 0
    box: Box | None = None
    since: datetime | None = None
    until: datetime | None = None
    crs: str = CRS84

    def fits(self, feature: MapFeature) -> bool:
        """Whether this feature lies in the box and holds at some moment of the interval."""
        if self.box is not None and not touches(box(feature.geometry), self.box):
            return False
        ended = self.since and feature.valid_until and feature.valid_until <= self.since
        not_begun = self.until and feature.valid_from and feature.valid_from > self.until
        return not (ended or not_begun)


def question_from(given: Mapping[str, str]) -> Question:
    """The question behind these parameters. Raises Refused for one that cannot be read or does not exist."""
    for name in given:
        if name not in PARAMETERS:
            raise Refused("plot-ogc-parameter-unknown", name=name[:40])
    if given.get("f", "json") not in ("json", "geojson"):
        raise _unreadable("f")
    since, until = _interval(given.get("datetime", ""))
    return Question(
        limit=min(_whole(given, "limit", STANDARD_LIMIT, at_least=1), MOST),
        offset=_whole(given, "offset", 0, at_least=0),
        box=_box(given["bbox"], crs_from(given, "bbox-crs")) if "bbox" in given else None,
        since=since,
        until=until,
        crs=crs_from(given, "crs"),
    )


def crs_from(given: Mapping[str, str], name: str) -> str:
    """The reference system asked for; CRS84 when none is. Raises Refused for one that is not there."""
    asked = given.get(name, CRS84).replace("https://", "http://")
    if asked not in ALL_CRS:
        raise _unreadable(name)
    return asked


def written_in(geometry: Mapping[str, Any], crs: str) -> dict[str, Any]:
    """The geometry in that reference system, its axes in the order of that system."""
    return {"type": geometry["type"], "coordinates": _converted(geometry["coordinates"], crs)}


def extent_of(features: list[MapFeature]) -> Box | None:
    """The box around all of them in CRS84; None when there are none."""
    boxes = [box(feature.geometry) for feature in features]
    if not boxes:
        return None
    wests, souths, easts, norths = zip(*boxes, strict=True)
    return min(wests), min(souths), max(easts), max(norths)


def _converted(coordinates: Any, crs: str) -> Any:
    if isinstance(coordinates[0], int | float):
        longitude, latitude = coordinates[0], coordinates[1]
        if crs == RD:
            x, y = to_rd(longitude, latitude)
            return [round(x, 2), round(y, 2)]
        return [latitude, longitude] if crs == WGS84 else [longitude, latitude]
    return [_converted(part, crs) for part in coordinates]


def _box(written: str, crs: str) -> Box:
    try:
        numbers = [float(part) for part in written.split(",")]
    except ValueError:
        raise _unreadable("bbox") from None
    if len(numbers) == 6:
        numbers = [numbers[at] for at in (0, 1, 3, 4)]  # heights are left out
    if len(numbers) != 4 or numbers[1] > numbers[3] or numbers[0] > numbers[2]:
        raise _unreadable("bbox")
    if crs == RD:
        return _box_of_rd(numbers)
    one, two, three, four = numbers
    return (two, one, four, three) if crs == WGS84 else (one, two, three, four)


def _box_of_rd(numbers: list[float]) -> Box:
    # A client may ask for more than the area where RD is defined; outside it nothing lies.
    low_x, low_y = max(numbers[0], -7_000.0), max(numbers[1], 289_000.0)
    high_x, high_y = min(numbers[2], 300_000.0), min(numbers[3], 629_000.0)
    if low_x > high_x or low_y > high_y:
        return 0.0, 0.0, 0.0, 0.0
    corners = [to_wgs84(x, y) for x in (low_x, high_x) for y in (low_y, high_y)]
    longitudes = [corner.longitude for corner in corners]
    latitudes = [corner.latitude for corner in corners]
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def _interval(written: str) -> tuple[datetime | None, datetime | None]:
    if not written:
        return None, None
    parts = written.split("/")
    if len(parts) == 1:
        moment = _moment(parts[0])
        return moment, moment
    if len(parts) != 2 or (parts[0] in _OPEN and parts[1] in _OPEN):
        raise _unreadable("datetime")
    since, until = (None if part in _OPEN else _moment(part) for part in parts)
    if since and until and since > until:
        raise _unreadable("datetime")
    return since, until


def _moment(written: str) -> datetime:
    # A plus sign in a query string arrives as a blank.
    try:
        moment = datetime.fromisoformat(written.replace(" ", "+"))
    except ValueError:
        raise _unreadable("datetime") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _whole(given: Mapping[str, str], name: str, standard: int, *, at_least: int) -> int:
    written = given.get(name, "")
    if not written:
        return standard
    if not re.fullmatch(r"\d{1,9}", written) or int(written) < at_least:
        raise _unreadable(name)
    return int(written)


def _unreadable(name: str) -> Refused:
    return Refused("plot-ogc-parameter", field=name, name=name)
