"""The one change: taking in the shapes of a data year."""

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date
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
_OWN_REGIONS = ("VR23", "VR24")


def import_shapes() -> int:
    """Take in every shape of `data/`, and answer how many there are. Doing it again changes nothing.

    Public open data without any decision of a person: it is below the journal and makes no line in it.
    """
    shapes = [*_areas(), _river(), *_places()]
    with transaction.atomic():
        known = set(Shape.objects.values_list("code", "valid_from"))
        if known != {(shape.code, shape.valid_from) for shape in shapes}:
            Shape.objects.all().delete()
            Shape.objects.bulk_create(shapes)
    return len(shapes)


def _areas() -> Iterator[Shape]:
    whole = topology.parse(_json("limburg-2023.topo.json"))
    municipalities, regions = whole.objects["municipalities"], whole.objects["regions"]
    for member in municipalities:
        yield _area(whole, member, Shape.Kind.MUNICIPALITY)
    for member in regions:
        kind = Shape.Kind.REGION if member.properties["code"] in _OWN_REGIONS else Shape.Kind.NEIGHBOUR
        yield _area(whole, member, kind)
    inside = set().union(*(topology.borders(part) for part in _by_region(municipalities)))
    around = set().union(*(member.arcs for member in municipalities)) - inside
    yield _lines(whole, inside, "municipal-borders", Shape.Kind.MUNICIPAL_BORDERS)
    yield _lines(whole, around, "region-borders", Shape.Kind.REGION_BORDERS)


def _by_region(members: Iterable[topology.Member]) -> list[list[topology.Member]]:
    return [[m for m in members if m.properties["region"] == code] for code in _OWN_REGIONS]


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


def _river() -> Shape:
    feature = _json("maas.geojson")
    course: list[Point] = [(x, y) for x, y in feature["geometry"]["coordinates"]]
    return _shape(
        code=feature["properties"]["code"],
        kind=Shape.Kind.RIVER,
        name=feature["properties"]["name"],
        geometry=feature["geometry"],
        drawing=drawing.path([drawing.simplified_in_rd(tuple(course))]),
        points=course,
        source=_GSHHG,
    )


def _places() -> Iterator[Shape]:
    for row in _rows("places-limburg.csv"):
        point = (float(row["longitude"]), float(row["latitude"]))
        yield _shape(
            code=f"place-{row['geonameid']}",
            kind=Shape.Kind.PLACE,
            name=row["name"],
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
