"""Layers as a GeoPackage (OGC 12-128r19): one file that QGIS, ArcGIS and GDAL open as it is.

In WGS84 (EPSG:4326), as it was drawn: a program that knows the exact grid of RD turns it better than we
can. Every thing has label, mode, time and reason as columns, because a thing is copied alone; the file says
it too.
"""

import json
import sqlite3
import struct
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from samenbeeld.exports import words
from samenbeeld.exports.rules import Column, Content, Frame, Layer, Value

_APPLICATION, _VERSION, _WGS84 = 0x47504B47, 10300, 4326
_SCHEMA = Path(__file__).with_name("geopackage.sql")
_POINT, _LINE, _AREA = 1, 2, 3
_KINDS = {"Point": _POINT, "LineString": _LINE, "Polygon": _AREA}
_STORED = {"bool": "BOOLEAN", "int": "INTEGER", "float": "DOUBLE", "datetime": "DATETIME"}

Box = tuple[float, float, float, float]


def made(content: Content, frame: Frame) -> bytes:
    """The file. Layers without anything on them are in it too: an empty layer is an answer."""
    with tempfile.TemporaryDirectory(prefix="samenbeeld-gpkg-") as folder:
        file = Path(folder) / "export.gpkg"
        with closing(sqlite3.connect(file)) as database, database:
            database.execute(f"PRAGMA application_id = {_APPLICATION}")
            database.execute(f"PRAGMA user_version = {_VERSION}")
            database.executescript(_SCHEMA.read_text())
            for part in content.parts:
                if isinstance(part, Layer):
                    _write(database, part, frame)
            _say_around(database, frame)
        return file.read_bytes()


def _write(database: sqlite3.Connection, layer: Layer, frame: Frame) -> None:
    around = list(words.around(frame))
    columns = [*layer.columns, *(column for column, _ in around)]
    rows = [(*feature.values, *(value for _, value in around)) for feature in layer.features]
    database.execute(
        f"CREATE TABLE {_name(layer.key)} (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom GEOMETRY, "
        f"id TEXT, {', '.join(_column(at, one, rows) for at, one in enumerate(columns))})"
    )
    marks = ", ".join("?" for _ in range(2 + len(columns)))
    names = ", ".join(["geom", "id", *(_name(column.key) for column in columns)])
    database.executemany(
        f"INSERT INTO {_name(layer.key)} ({names}) VALUES ({marks})",
        [
            (_geometry(feature.geometry), feature.id, *map(_stored, row))
            for feature, row in zip(layer.features, rows, strict=True)
        ],
    )
    boxes = [_box(feature.geometry) for feature in layer.features]
    box = _around(boxes) if boxes else (None, None, None, None)
    title = f"{frame.mark} {layer.title}".strip()
    database.execute(
        "INSERT INTO gpkg_contents VALUES (?, 'features', ?, ?, ?, ?, ?, ?, ?, ?)",
        (layer.key, f"{title} ({layer.key})", words.head(frame), _utc(frame.taken_at), *box, _WGS84),
    )
    database.execute(
        "INSERT INTO gpkg_geometry_columns VALUES (?, 'geom', 'GEOMETRY', ?, 0, 0)", (layer.key, _WGS84)
    )


def _say_around(database: sqlite3.Connection, frame: Frame) -> None:
    told = json.dumps({"title": frame.title, **words.machine(frame)}, ensure_ascii=False)
    database.execute(
        "INSERT INTO gpkg_metadata VALUES (1, 'dataset', 'urn:samenbeeld:export:1', 'application/json', ?)",
        (told,),
    )
    database.execute(
        "INSERT INTO gpkg_metadata_reference VALUES ('geopackage', NULL, NULL, NULL, ?, 1, NULL)",
        (_utc(frame.taken_at),),
    )


def _column(place: int, column: Column, rows: list[tuple[Value, ...]]) -> str:
    kinds = {type(row[place]).__name__ for row in rows if row[place] is not None}
    kind = "float" if kinds == {"int", "float"} else kinds.pop() if len(kinds) == 1 else "str"
    return f"{_name(column.key)} {_STORED.get(kind, 'TEXT')}"


def _name(key: str) -> str:
    """A name for SQL; keys come from us, and a quote in one still does no harm."""
    return '"' + key.replace('"', '""') + '"'


def _stored(value: Value) -> Any:
    return _utc(value) if isinstance(value, datetime) else value


def _utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y-%m-%dT%H:%M:%S.000Z}"


def _geometry(geometry: Mapping[str, Any]) -> bytes:
    """The GeoPackage header with its box, and the geometry as little-endian WKB."""
    west, south, east, north = _box(geometry)
    head = struct.pack("<2sBBi4d", b"GP", 0, 0b0000_0011, _WGS84, west, east, south, north)
    kind, found = _KINDS[geometry["type"]], geometry["coordinates"]
    body = struct.pack("<BI", 1, kind)
    if kind == _POINT:
        return head + body + struct.pack("<2d", found[0], found[1])
    if kind == _LINE:
        return head + body + _points(found)
    return head + body + struct.pack("<I", len(found)) + b"".join(map(_points, found))


def _points(found: Any) -> bytes:
    return struct.pack("<I", len(found)) + b"".join(struct.pack("<2d", one[0], one[1]) for one in found)


def _box(geometry: Mapping[str, Any]) -> Box:
    points = list(_positions(geometry["coordinates"]))
    longitudes, latitudes = [one[0] for one in points], [one[1] for one in points]
    return min(longitudes), min(latitudes), max(longitudes), max(latitudes)


def _positions(found: Any) -> Iterator[Any]:
    if isinstance(found[0], int | float):
        yield found
        return
    for part in found:
        yield from _positions(part)


def _around(boxes: list[Box]) -> Box:
    wests, souths, easts, norths = zip(*boxes, strict=True)
    return min(wests), min(souths), max(easts), max(norths)
