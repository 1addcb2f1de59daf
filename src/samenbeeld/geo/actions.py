"""The one change: taking in the shapes of a data year."""

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from django.db import transaction

from samenbeeld.geo.models import Shape
from samenbeeld.geo.rules import drawing, topology
from samenbeeld.geo.rules.polygons import Point, box_of

DATA = Path(__file__).parent / "data"
_EDITION = date(2023, 1, 1)
_CBS = "CBS gebiedsindelingen 2023, via minvws/nl-covid19-data-dashboard; CC BY 4.0"
_GSHHG = "GSHHG 2.3.7 (WDBII); LGPL-3.0-or-later"
_GEONAMES = "GeoNames; CC BY 4.0"
# What is drawn as ours; the rest of the country is drawn pale around it.
OWN_REGIONS = ("VR23", "VR24")


def import_shapes() -> int:
    """Take in every shape of `data/`, and answer how many there are. Doing it again changes nothing.

    Public open data without any decision of a person: it is below the journal and makes no line in it.
    """
    shapes = _shapes()
    with transaction.atomic():
        known = set(Shape.objects.values_list("code", "valid_from"))
        if known != {(shape.code, shape.valid_from) for shape in shapes}:
            Shape.objects.all().delete()
            Shape.objects.bulk_create(shapes)
    return len(shapes)


@cache
def _shapes() -> tuple[Shape, ...]:
    return (*_areas(), *_rivers(), *_places())


def _areas() -> Iterator[Shape]:
    whole = topology.parse(_json("netherlands-2023.topo.json"))
    municipalities, regions = whole.objects["municipalities"], whole.objects["regions"]
    for member in municipalities:
        yield _area(whole, member, Shape.Kind.MUNICIPALITY)
    for member in regions:
        kind = Shape.Kind.REGION if member.properties["code"] in OWN_REGIONS else Shape.Kind.NEIGHBOUR
        yield _area(whole, member, kind)
    yield from _borders(whole, municipalities)


def _borders(whole: topology.Topology, municipalities: Iterable[topology.Member]) -> Iterator[Shape]:
    """Per region its municipal borders, and its border with others, each line once.

    The coast is no border. Around the own regions the border of the country is drawn too.
    """
    sides: dict[int, list[str]] = {}
    for member in municipalities:
        for arc in member.arcs:
            sides.setdefault(arc, []).append(member.properties["region"])
    inside: dict[str, set[int]] = {}
    around: dict[str, set[int]] = {}
    for arc, codes in sides.items():
        # An arc between two regions stands with the own one, else with the first.
        first = min(codes, key=lambda code: (code not in OWN_REGIONS, code))
        if len(set(codes)) == 2 or (len(codes) == 1 and first in OWN_REGIONS):
            around.setdefault(first, set()).add(arc)
        elif len(codes) == 2:
            inside.setdefault(first, set()).add(arc)
    for kind, found in ((Shape.Kind.MUNICIPAL_BORDERS, inside), (Shape.Kind.REGION_BORDERS, around)):
        for code, arcs in sorted(found.items()):
            yield _lines(whole, arcs, f"{kind.value.replace('_', '-')}-{code}", kind)


def _area(whole: topology.Topology, member: topology.Member, kind: Shape.Kind) -> Shape:
    polygons = topology.rings_joined(whole, member)
    rings = topology.rings_joined(whole, member, drawing.simplified_in_rd)
    return _shape(
        code=member.properties["code"],
        kind=kind,
        name=member.properties["name"],
        part_of=member.properties.get("region", ""),
        geometry={"type": "MultiPolygon", "coordinates": polygons},
        drawing=drawing.path((ring for polygon in rings for ring in polygon), closed=True),
        points=[point for polygon in polygons for ring in polygon for point in ring],
    )


def _lines(whole: topology.Topology, arcs: set[int], code: str, kind: Shape.Kind) -> Shape:
    lines = [whole.arcs[arc] for arc in sorted(arcs)]
    return _shape(
        code=code,
        kind=kind,
        geometry={"type": "MultiLineString", "coordinates": lines},
        drawing=drawing.path(map(drawing.simplified_in_rd, lines)),
        points=[point for line in lines for point in line],
    )


def _rivers() -> Iterator[Shape]:
    maas = _json("maas.geojson")
    named = maas["properties"]
    yield _river(maas["geometry"]["coordinates"], code=named["code"], name=named["name"])
    for number, course in enumerate(_json("rivers.geojson")["geometry"]["coordinates"], 1):
        yield _river(course, code=f"river-{number}")


def _river(course: Iterable[tuple[float, float]], **fields: str) -> Shape:
    points: list[Point] = [(x, y) for x, y in course]
    return _shape(
        kind=Shape.Kind.RIVER,
        geometry={"type": "LineString", "coordinates": points},
        drawing=drawing.path([drawing.simplified_in_rd(points)]),
        points=points,
        source=_GSHHG,
        **fields,
    )


def _places() -> Iterator[Shape]:
    for row in _rows("places.csv"):
        point = (float(row["longitude"]), float(row["latitude"]))
        yield _shape(
            code=f"place-{row['geonameid']}",
            kind=Shape.Kind.PLACE,
            name=row["name"],
            part_of=row["region"],
            geometry={"type": "Point", "coordinates": point},
            points=[point],
            inhabitants=int(row["population"]),
            source=_GEONAMES,
        )


def _shape(*, points: list[Point], source: str = _CBS, **fields: Any) -> Shape:
    west, south, east, north = box_of(points)
    return Shape(west=west, south=south, east=east, north=north, source=source, valid_from=_EDITION, **fields)


def _json(name: str) -> Any:
    return json.loads((DATA / name).read_text(encoding="utf-8"))


def _rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
