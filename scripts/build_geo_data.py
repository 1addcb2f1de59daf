"""Cut the geographic data of `src/samenbeeld/geo/data/` out of the national open files.

Run once per data year, by a developer: `python scripts/build_geo_data.py <folder with the national files>`.
Plain Python, no geometry library. What it takes and why is written in `src/samenbeeld/geo/data/README.md`.
"""

import csv
import json
import sys
from pathlib import Path
from typing import Any

OUT = Path(__file__).resolve().parents[1] / "src/samenbeeld/geo/data"
REGIONS = ("VR23", "VR24")
# Regions that share a border with them on the Maas and the Peel; drawn pale, never asked for a point.
NEIGHBOURS = ("VR08", "VR21", "VR22")
# The Maas in GSHHG has no name: these lines were picked by hand, from south to north, by their end points.
MAAS = (79, 80, 53, 51, 63, 52)
MAAS_SOUTH, MAAS_NORTH_WEST = 50.70, 5.70
BOX = (5.50, 50.70, 6.30, 51.85)  # west, south, east, north of both Limburg regions, with a margin


def main(source: Path) -> None:
    names = {row["gm_code"]: row for row in csv.DictReader((source / "gm-vr-2023.csv").open())}
    topology(source, names)
    links(names)
    hospitals(source)
    river(source)
    places(source)


def topology(source: Path, names: dict[str, dict[str, str]]) -> None:
    """Municipalities of both regions, and the regions with their neighbours, as one TopoJSON file.

    The arcs stay shared: a border drawn from them has no gaps, also after simplifying.
    """
    whole = json.loads((source / "nl-vr-gm-2023.topo.json").read_text())
    keep = {
        "municipalities": [
            g
            for g in whole["objects"]["gm_features"]["geometries"]
            if names[g["properties"]["code"]]["vr_code"] in REGIONS
        ],
        "regions": [
            g
            for g in whole["objects"]["vr_features"]["geometries"]
            if g["properties"]["code"] in REGIONS + NEIGHBOURS
        ],
    }
    region_names = {row["vr_code"]: row["vr_name"] for row in names.values()}
    number: dict[int, int] = {}
    for geometry in keep["municipalities"] + keep["regions"]:
        geometry["arcs"] = renumbered(geometry["arcs"], number)
        code = geometry["properties"]["code"]
        geometry["properties"]["name"] = names[code]["gm_name"] if code in names else region_names[code]
        if code in names:
            geometry["properties"]["region"] = names[code]["vr_code"]
    cut = {
        "type": "Topology",
        "transform": whole["transform"],
        "objects": {
            name: {"type": "GeometryCollection", "geometries": geometries}
            for name, geometries in keep.items()
        },
        "arcs": [whole["arcs"][old] for old in number],
    }
    (OUT / "limburg-2023.topo.json").write_text(json.dumps(cut, separators=(",", ":"), ensure_ascii=False))


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
            if row["vr_code"] in REGIONS:
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


def places(source: Path) -> None:
    with (OUT / "places-limburg.csv").open("w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["geonameid", "name", "longitude", "latitude", "population"])
        for row in csv.DictReader((source / "places-nl.csv").open()):
            if row["admin1code"] == "05":
                columns = ("geonameid", "name", "longitude", "latitude", "population")
                writer.writerow([row[column] for column in columns])


def inside(longitude: float, latitude: float) -> bool:
    west, south, east, north = BOX
    return west <= longitude <= east and south <= latitude <= north


if __name__ == "__main__":
    main(Path(sys.argv[1]))
