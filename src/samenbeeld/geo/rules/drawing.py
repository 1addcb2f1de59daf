"""From degrees to the paper of the map: RD, in units of 10 m, y downwards as SVG wants it."""

import itertools
from collections.abc import Iterable, Sequence

from samenbeeld.geo.rules.coordinates import nearest_rd, to_rd, to_wgs84
from samenbeeld.geo.rules.polygons import Box, Point, box_of, simplified

UNIT_METRES = 10.0
_TOP_METRES = 640_000.0
# Half a pixel on the tall map of both regions: 116 km in 700 px.
_TOLERANCE_METRES = 80.0


def on_paper(longitude: float, latitude: float) -> Point:
    """Where a WGS84 point lies on the paper."""
    x, y = to_rd(longitude, latitude)
    return round(x / UNIT_METRES), round((_TOP_METRES - y) / UNIT_METRES)


def degrees_of(box: Box) -> Box:
    """The smallest box of degrees around this part of the paper, as far as it lies in the Netherlands."""
    left, top, right, bottom = box
    corners = [
        to_wgs84(*nearest_rd(x * UNIT_METRES, _TOP_METRES - y * UNIT_METRES))
        for x in (left, right)
        for y in (top, bottom)
    ]
    return box_of((corner.longitude, corner.latitude) for corner in corners)


def simplified_in_rd(line: Sequence[Point]) -> list[Point]:
    """A line of degrees as a line on the paper, without the points that nobody can see."""
    return simplified([on_paper(*point) for point in line], _TOLERANCE_METRES / UNIT_METRES)


def path(lines: Iterable[Sequence[Point]], *, closed: bool = False) -> str:
    """SVG path data: absolute start, then steps, which are shorter to send."""
    return "".join(_one(line, closed) for line in lines if len(line) > 1)


def _one(line: Sequence[Point], closed: bool) -> str:
    steps = [f"M{line[0][0]:.0f} {line[0][1]:.0f}l"]
    steps += [f"{x2 - x1:.0f} {y2 - y1:.0f} " for (x1, y1), (x2, y2) in itertools.pairwise(line)]
    return "".join(steps).rstrip() + ("z" if closed else "")


def view(boxes: Iterable[Box], margin: float = 0.04) -> tuple[float, float, float, float]:
    """The SVG view box (x, y, width, height) around boxes of degrees, with a margin on each side."""
    corners = [
        on_paper(longitude, latitude)
        for west, south, east, north in boxes
        for longitude in (west, east)
        for latitude in (south, north)
    ]
    left, right = min(x for x, _ in corners), max(x for x, _ in corners)
    top, bottom = min(y for _, y in corners), max(y for _, y in corners)
    extra = margin * max(right - left, bottom - top)
    return left - extra, top - extra, right - left + 2 * extra, bottom - top + 2 * extra
