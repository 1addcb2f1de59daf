"""TopoJSON: areas that share their borders. Reading it gives areas, and borders between them without gaps.

Format: github.com/topojson/topojson-specification, version 1 (quantised arcs, `~n` is arc n reversed).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from samenbeeld.geo.rules.polygons import Point, Polygon


@dataclass(frozen=True)
class Member:
    """One area of a topology: its properties and the arcs around it."""

    properties: Mapping[str, str]
    polygons: tuple[tuple[tuple[int, ...], ...], ...]  # polygon -> ring -> arc references

    @property
    def arcs(self) -> set[int]:
        """The arcs it uses, without direction."""
        return {forward(arc) for polygon in self.polygons for ring in polygon for arc in ring}


@dataclass(frozen=True)
class Topology:
    """Arcs in degrees, and the collections of areas made of them."""

    arcs: tuple[tuple[Point, ...], ...]
    objects: Mapping[str, tuple[Member, ...]]


def parse(document: Mapping[str, Any]) -> Topology:
    """A topology from its JSON. Raises KeyError or ValueError for anything else."""
    scale, move = document["transform"]["scale"], document["transform"]["translate"]
    return Topology(
        arcs=tuple(_unpacked(arc, scale, move) for arc in document["arcs"]),
        objects={
            name: tuple(_member(geometry) for geometry in collection["geometries"])
            for name, collection in document["objects"].items()
        },
    )


def _unpacked(arc: Iterable[list[int]], scale: list[float], move: list[float]) -> tuple[Point, ...]:
    x = y = 0
    points: list[Point] = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((round(x * scale[0] + move[0], 6), round(y * scale[1] + move[1], 6)))
    return tuple(points)


def _member(geometry: Mapping[str, Any]) -> Member:
    kind = geometry["type"]
    if kind not in ("Polygon", "MultiPolygon"):
        raise ValueError(f"an area cannot be a {kind}")
    polygons = [geometry["arcs"]] if kind == "Polygon" else geometry["arcs"]
    return Member(
        properties=geometry["properties"],
        polygons=tuple(tuple(tuple(ring) for ring in polygon) for polygon in polygons),
    )


def forward(arc: int) -> int:
    """The number of an arc whichever way it is walked."""
    return arc if arc >= 0 else ~arc


def rings_joined(
    topology: Topology, member: Member, change: Callable[[tuple[Point, ...]], Iterable[Point]] = tuple
) -> list[Polygon]:
    """The polygons of a member, each arc first passed through `change` (for example simplified)."""
    return [[_ring(topology, ring, change) for ring in polygon] for polygon in member.polygons]


def _ring(
    topology: Topology, ring: tuple[int, ...], change: Callable[[tuple[Point, ...]], Iterable[Point]]
) -> list[Point]:
    points: list[Point] = []
    for arc in ring:
        line = list(change(topology.arcs[forward(arc)]))
        if arc < 0:
            line.reverse()
        points += line[1:] if points else line
    return points


def borders(members: Iterable[Member]) -> set[int]:
    """The arcs that lie between two of the members."""
    seen: set[int] = set()
    shared: set[int] = set()
    for member in members:
        shared |= seen & member.arcs
        seen |= member.arcs
    return shared
