"""The map at rest: what stands on it now as one drawing, for who has not opened the map itself."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.geo import queries as geo
from samenbeeld.geo.queries import Ground, Town
from samenbeeld.geo.rules.drawing import on_paper, path, view
from samenbeeld.geo.rules.labels import Label, placed
from samenbeeld.geo.rules.polygons import Box, Point
from samenbeeld.kernel.levels import urgency
from samenbeeld.organisations.models import Membership
from samenbeeld.plot.queries.care import CareLocation
from samenbeeld.plot.queries.layers import SeenLayer
from samenbeeld.plot.queries.views import Row, map_view
from samenbeeld.plot.rules.symbols import AREA, LINE, POINT

# More than this nobody sees in a column, and the page would wait for it.
MOST_DRAWN = 400
# About the size of the column on a wide screen; sizes of signs and names follow from it.
_WIDTH_PIXELS, _HEIGHT_PIXELS = 340, 600
_SIGN_PIXELS, _TEXT_PIXELS = 18, 13
# A ring: here stands a site, and its level is not for who looks. The island draws the same.
_CLOSED_SIGN = "M8 3a5 5 0 1 0 .1 0z"
# Below two kilometres the base map says nothing any more.
_SMALLEST = 200


@dataclass(frozen=True)
class Drawn:
    """A line or an area: what it is drawn as, and its SVG path data."""

    kind: str
    path: str


@dataclass(frozen=True)
class Sign:
    """A point: a level shape or a symbol, at its corner, with its name when there is room."""

    corner_x: float
    corner_y: float
    size: float
    name: str
    level: str
    is_stale: bool
    path: str
    strong: bool
    label: Label | None


@dataclass(frozen=True)
class Still:
    """Everything that is drawn, in units of 10 m; and how many things there was no room for."""

    view: Box
    ground: Ground
    towns: Sequence[Town]
    areas: Sequence[Drawn]
    lines: Sequence[Drawn]
    signs: Sequence[Sign]
    text_size: float
    left_out: int

    @property
    def is_empty(self) -> bool:
        """Nothing stands on the map but the ground."""
        return not (self.areas or self.lines or self.signs)


def still(
    activity: Activity, member: Membership, seen: Sequence[SeenLayer], moment: datetime | None = None
) -> Still | None:
    """What this member may see of the map, as it holds now or held at `moment`; None without a base map."""
    shown = map_view(activity, member, seen, moment)
    rows: list[Row] = [row for row in shown["rows"] if row.state == "now"]
    care: list[CareLocation] = sorted(shown["care"], key=lambda one: (urgency(one.level), one.name))
    regions = geo.own_regions()
    if not regions:
        return None
    # Whole areas and ways before points, which lie in them.
    drawn = sorted(rows, key=lambda row: row.feature.geometry["type"] == POINT)[:MOST_DRAWN]
    left, top, wide, high = _seen([_box(row.feature.geometry) for row in drawn] or regions)
    unit = max(wide / _WIDTH_PIXELS, high / _HEIGHT_PIXELS)
    within = (left, top, left + wide, top + high)
    signs = _signs(drawn, care[: MOST_DRAWN - len(drawn)], within, unit)
    return Still(
        view=(left, top, wide, high),
        ground=geo.ground(within),
        towns=geo.towns(within, _TEXT_PIXELS * unit, ((sign.corner_x, sign.corner_y) for sign in signs)),
        areas=[_area(row) for row in drawn if row.feature.geometry["type"] == AREA],
        lines=[_way(row, unit) for row in drawn if row.feature.geometry["type"] == LINE],
        signs=signs,
        text_size=_TEXT_PIXELS * unit,
        left_out=len(rows) + len(care) - len(drawn) - len(care[: MOST_DRAWN - len(drawn)]),
    )


def _area(row: Row) -> Drawn:
    rings = [[on_paper(*point[:2]) for point in ring] for ring in row.feature.geometry["coordinates"]]
    return Drawn(row.symbol.fill or "plain", path(rings, closed=True))


def _way(row: Row, unit: float) -> Drawn:
    way = [on_paper(*point[:2]) for point in row.feature.geometry["coordinates"]]
    if row.symbol.has_number:
        return Drawn("movement", path([_short_of_its_end(way, _SIGN_PIXELS * unit)]))
    return Drawn("strong" if row.symbol.strong else "line", path([way]))


def _short_of_its_end(way: Sequence[Point], by: float) -> list[Point]:
    """An arrow stops before what it points at, so that the sign there stays free."""
    (x1, y1), (x2, y2) = way[-2:]
    length = math.hypot(x2 - x1, y2 - y1)
    if length <= by:
        # Its last step lies under the sign.
        return _short_of_its_end(way[:-1], by - length) if len(way) > 2 else list(way)
    part = 1 - by / length
    return [*way[:-1], (x1 + (x2 - x1) * part, y1 + (y2 - y1) * part)]


def _signs(rows: Sequence[Row], care: Sequence[CareLocation], within: Box, unit: float) -> list[Sign]:
    """Signs with a name where it lies over no other; sites are named elsewhere too."""
    size = _SIGN_PIXELS * unit
    points = [
        (*on_paper(*row.feature.geometry["coordinates"][:2]), row)
        for row in rows
        if row.feature.geometry["type"] == POINT
    ]
    sites = [(*on_paper(one.longitude, one.latitude), one) for one in care]
    sites = [(x, y, one) for x, y, one in sites if within[0] < x < within[2] and within[1] < y < within[3]]
    labels = placed(
        [(x, y, row.feature.label) for x, y, row in points] + [(x, y, one.name) for x, y, one in sites],
        mark_size=size,
        text_size=_TEXT_PIXELS * unit,
        within=within,
    )
    found = [
        Sign(
            corner_x=x - size / 2,
            corner_y=y - size / 2,
            size=size,
            name=row.feature.label or row.name,
            level=(row.feature.level.value if row.feature.level else "unknown")
            if row.symbol.has_level
            else "",
            is_stale=False,
            path=row.symbol.path,
            strong=row.symbol.strong,
            label=label if row.feature.label else None,
        )
        for (x, y, row), label in zip(points, labels, strict=False)
    ]
    return found + [
        Sign(
            corner_x=x - size / 2,
            corner_y=y - size / 2,
            size=size,
            name=f"{one.name}: {one.said}",
            level="" if one.reported.is_closed else one.last_level.value,
            is_stale=one.reported.is_stale,
            path=_CLOSED_SIGN if one.reported.is_closed else "",
            strong=False,
            label=None,
        )
        for x, y, one in sites
    ]


def _box(geometry: Any) -> Box:
    found = geometry["coordinates"]
    points = [found] if geometry["type"] == POINT else found[0] if geometry["type"] == AREA else found
    longitudes, latitudes = zip(*(point[:2] for point in points), strict=True)
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def _seen(boxes: Sequence[Box]) -> Box:
    """The part of the paper that holds all of these, not smaller than says something."""
    x, y, width, height = view(boxes, margin=0.08)
    wide, high = max(width, _SMALLEST), max(height, _SMALLEST)
    return x - (wide - width) / 2, y - (high - height) / 2, wide, high
