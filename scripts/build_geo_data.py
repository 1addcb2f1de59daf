"""Cut the geographic data of `src/samenbeeld/geo/data/` out of the national open files.

Run once per data year, by a developer: `python scripts/build_geo_data.py <folder with the national files>`.
Without a folder only the base map of the own regions is made anew, from what is in `data/`. Plain Python, no
geometry library.
What it takes and why is written in `src/samenbeeld/geo/data/README.md`.
"""

import csv
import json
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from samenbeeld.geo.rules import topology as shapes
from samenbeeld.geo.rules.coordinates import to_rd
from samenbeeld.geo.rules.polygons import Box, Point, Polygon, box_of, contains, simplified

OUT = Path(__file__).resolve().parents[1] / "src/samenbeeld/geo/data"
TOPOLOGY = "netherlands-2023.topo.json"
REGIONS = ("VR23", "VR24")
LIMBURG = "05"  # the province of both, in GeoNames
# Regions that share a border with them on the Maas and the Peel: the browser always draws these, pale.
NEIGHBOURS = ("VR08", "VR21", "VR22")
# The Maas in GSHHG has no name: these lines were picked by hand, from south to north, by their end points.
MAAS = (79, 80, 53, 51, 63, 52)
MAAS_SOUTH, MAAS_NORTH_WEST = 50.70, 5.70
BASE_MAP = OUT.parent / "static/geo/base-map.json"
# The rest of the country, which a browser fetches when somebody looks there.
COUNTRY_MAP = OUT.parent / "static/geo/country-map.json"
# Less than a pixel at the closest zoom of the map; the source itself is a grid of 17 m.
TOLERANCE_METRES = 12.0
# Where the name of a neighbouring country stands, in WGS84.
COUNTRIES = (("be", 5.585, 50.935), ("be", 5.60, 51.22), ("de", 6.14, 51.02), ("de", 6.19, 51.29))
# Outside both regions a smaller village has no name: at that zoom one lays a map of somebody else under it.
NAMED_FROM_INHABITANTS = 2_000
# WDBII says of each line how large the water is; these are rivers, what comes after them is smaller.
RIVER_LEVELS = (0, 1, 2)
# A river runs on for so many points beyond the border, one or two kilometres.
BEYOND_THE_BORDER = 12
BOX = (5.50, 50.70, 6.30, 51.85)  # west, south, east, north of both Limburg regions, with a margin


def main(source: Path) -> None:
    names = {row["gm_code"]: row for row in csv.DictReader((source / "gm-vr-2023.csv").open())}
    topology(source, names)
    links(names)
    hospitals(source)
    river(source)
    rivers(source)
    places(source)
    base_map()
    country_map(source)


def topology(source: Path, names: dict[str, dict[str, str]]) -> None:
    """Every municipality and every region, as one TopoJSON file.

    The arcs stay shared: a border drawn from them has no gaps, also after simplifying.
    """
    whole = json.loads((source / "nl-vr-gm-2023.topo.json").read_text())
    kept = {
        "municipalities": whole["objects"]["gm_features"]["geometries"],
        "regions": whole["objects"]["vr_features"]["geometries"],
    }
    region_names = {row["vr_code"]: row["vr_name"] for row in names.values()}
    number: dict[int, int] = {}
    for geometry in kept["municipalities"] + kept["regions"]:
        geometry["arcs"] = renumbered(geometry["arcs"], number)
        code = geometry["properties"]["code"]
        geometry["properties"]["name"] = names[code]["gm_name"] if code in names else region_names[code]
        if code in names:
            geometry["properties"]["region"] = names[code]["vr_code"]
    document = {
        "type": "Topology",
        "transform": whole["transform"],
        "objects": {
            name: {"type": "GeometryCollection", "geometries": geometries}
            for name, geometries in kept.items()
        },
        "arcs": [whole["arcs"][old] for old in number],
    }
    (OUT / TOPOLOGY).write_text(json.dumps(document, separators=(",", ":"), ensure_ascii=False))


def renumbered(arcs: Any, number: dict[int, int]) -> Any:
    """The same nesting of arc references, counted anew; a reversed arc is its complement."""
    if isinstance(arcs, list):
        return [renumbered(part, number) for part in arcs]
    forward = arcs if arcs >= 0 else ~arcs
    new = number.setdefault(forward, len(number))
    return new if arcs >= 0 else ~new


def links(names: dict[str, dict[str, str]]) -> None:
    with (OUT / "municipalities-2023.csv").open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["gm_code", "gm_name", "vr_code", "vr_name"])
        for row in names.values():
            writer.writerow([row["gm_code"], row["gm_name"], row["vr_code"], row["vr_name"]])


def hospitals(source: Path) -> None:
    """Hospital sites of both regions. Outpatient sites stay in with their type; they are no hospitals."""
    whole = json.loads((source / "hospitals-nl-2019.geojson").read_text())
    wanted = ("1002", "1007", "1032", "1061", "1077")
    fields = (
        "id",
        "hospital_name",
        "site_name",
        "facility_type",
        "street",
        "house_number",
        "postcode",
        "city",
    )
    with (OUT / "hospitals-limburg-2019.csv").open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*fields, "longitude", "latitude"])
        for feature in whole["features"]:
            row = feature["properties"]
            longitude, latitude = feature["geometry"]["coordinates"][:2]
            if row["id"][:4] in wanted and inside(longitude, latitude) and row["city"] != "Budel":
                writer.writerow([" ".join(row[f].split()) for f in fields] + [longitude, latitude])


def river(source: Path) -> None:
    lines = json.loads((source / "rivers-nl-gshhg.geojson").read_text())["features"]
    course: list[list[float]] = []
    for index in MAAS:
        for longitude, latitude in lines[index]["geometry"]["coordinates"]:
            if latitude >= MAAS_SOUTH and not (latitude > 51.7 and longitude < MAAS_NORTH_WEST):
                point = [round(longitude, 4), round(latitude, 4)]
                if not course or course[-1] != point:
                    course.append(point)
    feature = {
        "type": "Feature",
        "properties": {"code": "maas", "name": "Maas"},
        "geometry": {"type": "LineString", "coordinates": course},
    }
    (OUT / "maas.geojson").write_text(json.dumps(feature, separators=(",", ":")))


def rivers(source: Path) -> None:
    """The rivers of the rest of the country, one line each, for drawings at rest."""
    lines = [part for kind, part in _water(source) if kind == "river"]
    feature = {
        "type": "Feature",
        "properties": {},
        "geometry": {"type": "MultiLineString", "coordinates": lines},
    }
    (OUT / "rivers.geojson").write_text(json.dumps(feature, separators=(",", ":")))


def places(source: Path) -> None:
    """Places with the region they lie in: of the own regions also the small ones."""
    regions = [
        (member.properties["region"], shapes.rings_joined(_country(), member))
        for member in _country().objects["municipalities"]
    ]
    boxes = [
        (code, box_of(p for polygon in polygons for p in polygon[0]), polygons) for code, polygons in regions
    ]
    columns = ("geonameid", "name", "longitude", "latitude", "population")
    with (OUT / "places.csv").open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow([*columns, "region"])
        for row in csv.DictReader((source / "places-nl.csv").open()):
            if row["admin1code"] == LIMBURG or int(row["population"]) >= NAMED_FROM_INHABITANTS:
                x, y = float(row["longitude"]), float(row["latitude"])
                found = next(
                    code
                    for code, (west, south, east, north), polygons in boxes
                    if west <= x <= east and south <= y <= north and contains(polygons, (x, y))
                )
                writer.writerow([*(row[column] for column in columns), found])


@cache
def _country() -> shapes.Topology:
    return shapes.parse(json.loads((OUT / TOPOLOGY).read_text()))


def base_map() -> None:
    """The base map that the browser draws, as GeoJSON in whole RD metres: small, and nothing to convert.

    Made from the files in `data/` only. `kind` says how it is drawn: land, neighbour, municipal, region,
    river, place, hospital, country.
    """
    _write(BASE_MAP, [*_areas(), *_river(), *_points()])


def _write(path: Path, features: list[dict[str, Any]]) -> None:
    whole = {
        "type": "FeatureCollection",
        "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}},
        "features": features,
    }
    path.write_text(json.dumps(whole, separators=(",", ":"), ensure_ascii=False))


def country_map(source: Path) -> None:
    """What lies around the base map, in the same form: the other regions, pale, with their borders, water,
    places and hospitals.
    """
    features = [*_country_land(), *_country_borders(), *_country_water(source), *_country_points(source)]
    _write(COUNTRY_MAP, features)


def _country_land() -> Iterator[dict[str, Any]]:
    for member in _country().objects["regions"]:
        if member.properties["code"] not in REGIONS + NEIGHBOURS:
            rings = shapes.rings_joined(_country(), member, _in_metres)
            yield _feature("MultiPolygon", rings, kind="neighbour")


def _country_borders() -> Iterator[dict[str, Any]]:
    """Between municipalities, and around regions; the coast is no border, and Limburg has its own."""
    regions_at: dict[int, list[str]] = {}
    for member in _country().objects["municipalities"]:
        for arc in member.arcs:
            regions_at.setdefault(arc, []).append(member.properties["region"])
    around = {arc: at for arc, at in regions_at.items() if not set(at) & set(REGIONS)}
    municipal = [arc for arc, at in around.items() if len(at) == 2 and at[0] == at[1]]
    regional = [arc for arc, at in around.items() if len(set(at)) == 2]
    for kind, arcs in (("municipal", municipal), ("region", regional)):
        lines = [_in_metres(_country().arcs[arc]) for arc in sorted(arcs)]
        yield _feature("MultiLineString", lines, kind=kind)


def _country_water(source: Path) -> Iterator[dict[str, Any]]:
    lines: dict[str, list[list[Point]]] = {"river": [], "stream": []}
    for kind, part in _water(source):
        lines[kind].append(_in_metres(part))
    for kind, parts in lines.items():
        yield _feature("MultiLineString", parts, kind=kind)


def _water(source: Path) -> Iterator[tuple[str, list[Point]]]:
    """Rivers and canals ("river" or "stream", the course in degrees), as far as they lie in the country or
    just beyond its border; the Maas of the base map is not drawn twice.
    """
    members = _country().objects["regions"]
    land = [polygon for member in members for polygon in shapes.rings_joined(_country(), member)]
    boxes = [(box_of(polygon[0]), polygon) for polygon in land]
    for feature in json.loads((source / "rivers-nl-gshhg.geojson").read_text())["features"]:
        course = [(x, y) for x, y in feature["geometry"]["coordinates"]]
        if len(set(course)) < 2:
            continue
        level = int(feature["properties"]["h"].rsplit(" ", 1)[1])
        kind = "river" if level in RIVER_LEVELS else "stream"
        near = [_lies_in(point, boxes) and not inside(*point) for point in course]
        for part in _parts(course, near):
            yield kind, part


def _lies_in(point: Point, boxes: list[tuple[Box, Polygon]]) -> bool:
    x, y = point
    return any(
        west <= x <= east and south <= y <= north and contains([polygon], point)
        for (west, south, east, north), polygon in boxes
    )


def _parts(course: list[Point], near: list[bool]) -> Iterator[list[Point]]:
    """The stretches of a line that are wanted, each a little longer at both ends."""
    wanted = [
        any(near[max(0, at - BEYOND_THE_BORDER) : at + BEYOND_THE_BORDER + 1]) for at in range(len(course))
    ]
    for is_wanted, points in groupby(zip(wanted, course, strict=True), key=itemgetter(0)):
        part = [point for _, point in points]
        if is_wanted and len(part) > 1:
            yield part


def _country_points(source: Path) -> Iterator[dict[str, Any]]:
    for row in csv.DictReader((source / "places-nl.csv").open()):
        if row["admin1code"] != LIMBURG and int(row["population"]) >= NAMED_FROM_INHABITANTS:
            yield _point(row, kind="place", name=row["name"], inhabitants=int(row["population"]))
    known = {row["id"] for row in csv.DictReader((OUT / "hospitals-limburg-2019.csv").open())}
    for feature in json.loads((source / "hospitals-nl-2019.geojson").read_text())["features"]:
        row = feature["properties"]
        if row["facility_type"] != "Buitenpolikliniek" and row["id"] not in known:
            longitude, latitude = feature["geometry"]["coordinates"][:2]
            name = " ".join(row["site_name"].split())
            yield _point({"longitude": longitude, "latitude": latitude}, kind="hospital", name=name)


def _areas() -> Iterator[dict[str, Any]]:
    whole = _country()
    municipalities = [m for m in whole.objects["municipalities"] if m.properties["region"] in REGIONS]
    for member in whole.objects["regions"]:
        if member.properties["code"] in REGIONS + NEIGHBOURS:
            kind = "land" if member.properties["code"] in REGIONS else "neighbour"
            yield _feature("MultiPolygon", shapes.rings_joined(whole, member, _in_metres), kind=kind)
    per_region = [[m for m in municipalities if m.properties["region"] == code] for code in REGIONS]
    inner: set[int] = set().union(*(shapes.borders(part) for part in per_region))
    outer: set[int] = set().union(*(member.arcs for member in municipalities)) - inner
    for kind, arcs in (("municipal", inner), ("region", outer)):
        yield _feature("MultiLineString", [_in_metres(whole.arcs[arc]) for arc in sorted(arcs)], kind=kind)


def _river() -> Iterator[dict[str, Any]]:
    river = json.loads((OUT / "maas.geojson").read_text())
    course = [(x, y) for x, y in river["geometry"]["coordinates"]]
    yield _feature("LineString", _in_metres(course), kind="river", name=river["properties"]["name"])


def _points() -> Iterator[dict[str, Any]]:
    for row in csv.DictReader((OUT / "places.csv").open()):
        if row["region"] in REGIONS:
            yield _point(row, kind="place", name=row["name"], inhabitants=int(row["population"]))
    for row in csv.DictReader((OUT / "hospitals-limburg-2019.csv").open()):
        # An outpatient site is no hospital: it takes nobody in.
        if row["facility_type"] != "Buitenpolikliniek":
            yield _point(row, kind="hospital", name=row["site_name"])
    for code, longitude, latitude in COUNTRIES:
        yield _point({"longitude": longitude, "latitude": latitude}, kind="country", name=code)


def _point(row: dict[str, Any], **properties: object) -> dict[str, Any]:
    x, y = to_rd(float(row["longitude"]), float(row["latitude"]))
    return _feature("Point", (round(x), round(y)), **properties)


def _feature(kind_of_geometry: str, coordinates: object, **properties: object) -> dict[str, Any]:
    geometry = {"type": kind_of_geometry, "coordinates": coordinates}
    return {"type": "Feature", "properties": properties, "geometry": geometry}


def _in_metres(line: Iterable[Point]) -> list[Point]:
    metres = [(round(x), round(y)) for x, y in (to_rd(*point) for point in line)]
    return simplified(metres, TOLERANCE_METRES)


def inside(longitude: float, latitude: float) -> bool:
    west, south, east, north = BOX
    return west <= longitude <= east and south <= latitude <= north


if __name__ == "__main__":
    if len(sys.argv) > 1:
        main(Path(sys.argv[1]))
    else:
        base_map()
