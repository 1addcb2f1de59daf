"""The quiet base map: land, borders, the Maas, and sites as level shapes, with the same as a table.

`{% load region_map %}{% region_map marks region="VR24" %}`
  marks: any list of `geo.rules.marks.Mark`; region: code of the region to look at, "" for both
  title: the sentence above the table for a screen reader; place_names=False leaves the towns out
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django import template

from samenbeeld.geo import queries
from samenbeeld.geo.models import Shape
from samenbeeld.geo.rules.drawing import on_paper, view
from samenbeeld.geo.rules.labels import Label, placed
from samenbeeld.geo.rules.marks import Mark, most_urgent_first
from samenbeeld.look.words import say

register = template.Library()

# The map is drawn about this tall, or this wide, on a wide screen; sizes of marks and names follow from it.
_HEIGHT_PIXELS, _WIDTH_PIXELS = 700, 460
_MARK_PIXELS, _TEXT_PIXELS = 15, 13
_TOWN_INHABITANTS = 25_000


@dataclass(frozen=True)
class DrawnMark:
    """A mark with its place on the paper."""

    mark: Mark
    corner_x: float
    corner_y: float
    size: float
    label: Label | None

    @property
    def sentence(self) -> str:
        """Name and level in words, for whoever points at the mark."""
        return say("geo-site-level", name=self.mark.name, level=say(f"look-level-{self.mark.level.value}"))


@dataclass(frozen=True)
class Town:
    """The name of a town, as ground."""

    name: str
    x: float
    y: float


@register.inclusion_tag("geo/region_map.html")
def region_map(
    marks: Iterable[Mark] = (), region: str = "", title: str = "", place_names: bool = True
) -> dict[str, Any]:
    """Everything the template draws. Marks outside the view stay in the table."""
    ground = {shape.code: shape for shape in queries.shapes(*_GROUND)}
    seen = [s for s in ground.values() if s.kind == Shape.Kind.REGION and region in ("", s.code)]
    if not seen:
        return {"view": None}
    x, y, width, height = view((s.west, s.south, s.east, s.north) for s in seen)
    unit = max(height / _HEIGHT_PIXELS, width / _WIDTH_PIXELS)
    ordered = most_urgent_first(list(marks))
    drawn = _drawn(ordered, (x, y, x + width, y + height), unit)
    return {
        "view": (x, y, width, height),
        "unit": unit,
        "title": title or say("geo-map-title"),
        "neighbours": _paths(ground, Shape.Kind.NEIGHBOUR),
        "land": _paths(ground, Shape.Kind.REGION),
        "municipal_borders": _paths(ground, Shape.Kind.MUNICIPAL_BORDERS),
        "region_borders": _paths(ground, Shape.Kind.REGION_BORDERS),
        "river": _paths(ground, Shape.Kind.RIVER),
        "marks": drawn,
        "towns": _towns(drawn, (x, y, x + width, y + height), unit) if place_names else [],
        "text_size": _TEXT_PIXELS * unit,
        "rows": ordered,
    }


_GROUND = (
    Shape.Kind.NEIGHBOUR,
    Shape.Kind.REGION,
    Shape.Kind.MUNICIPAL_BORDERS,
    Shape.Kind.REGION_BORDERS,
    Shape.Kind.RIVER,
)


def _paths(ground: dict[str, Shape], kind: Shape.Kind) -> list[str]:
    return [shape.drawing for shape in ground.values() if shape.kind == kind]


def _drawn(marks: list[Mark], within: tuple[float, float, float, float], unit: float) -> list[DrawnMark]:
    size = _MARK_PIXELS * unit
    points = [(mark, *on_paper(mark.longitude, mark.latitude)) for mark in marks]
    shown = [(m, x, y) for m, x, y in points if within[0] < x < within[2] and within[1] < y < within[3]]
    labels = placed(
        [(x, y, mark.name) for mark, x, y in shown],
        mark_size=size,
        text_size=_TEXT_PIXELS * unit,
        within=within,
    )
    return [
        DrawnMark(mark, x - size / 2, y - size / 2, size, label)
        for (mark, x, y), label in zip(shown, labels, strict=True)
    ]


def _towns(drawn: list[DrawnMark], within: tuple[float, float, float, float], unit: float) -> list[Town]:
    """Towns whose name does not lie over a mark or a mark's name: marks are the message, towns the ground."""
    size = _TEXT_PIXELS * unit
    taken = [(mark.corner_x, mark.corner_y) for mark in drawn]
    towns = []
    for shape in queries.places(at_least=_TOWN_INHABITANTS):
        x, y = on_paper(shape.west, shape.south)
        free = all(abs(x - left) > 9 * size or abs(y - top) > 2.2 * size for left, top in taken)
        if free and within[0] < x < within[2] and within[1] < y < within[3]:
            towns.append(Town(shape.name, x, y))
            taken.append((x, y))
    return towns
