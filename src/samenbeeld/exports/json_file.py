"""Content as JSON: an envelope with label, mode, time and reason, and in it rows by the keys of columns.

Moments are ISO 8601 with their offset; what is unknown is null, never left out and never zero.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from samenbeeld.exports import words
from samenbeeld.exports.rules import Content, Frame, Layer, Part, Table, Text, Value
from samenbeeld.look import times

FORM = "samenbeeld-export/1"


def pieces(content: Content, frame: Frame) -> Iterator[bytes]:
    """The file piece by piece; a table of ten thousand rows is never one text in memory."""
    envelope = {"form": FORM, "title": frame.title, **words.machine(frame)}
    yield (json.dumps(envelope, ensure_ascii=False)[:-1] + ', "parts": [').encode()
    for place, part in enumerate(content.parts):
        yield b",\n" if place else b"\n"
        yield from _part(part)
    yield b"\n]}\n"


def _part(part: Part) -> Iterator[bytes]:
    if isinstance(part, Text):
        yield _written({"kind": "text", "title": part.title, "label": part.tlp.label, **part.data})
        return
    kind = "layer" if isinstance(part, Layer) else "table"
    head = {
        "kind": kind,
        "key": part.key,
        "title": part.title,
        "label": part.tlp.label,
        "columns": {column.key: column.title for column in part.columns},
    }
    if part.about:
        head["about"] = part.about
    yield _written(head)[:-1] + (b', "features": [' if isinstance(part, Layer) else b', "rows": [')
    for place, row in enumerate(_rows(part)):
        yield b",\n" if place else b"\n"
        yield _written(row)
    yield b"\n]}"


def _rows(part: Table | Layer) -> Iterator[dict[str, Any]]:
    keys = [column.key for column in part.columns]
    if isinstance(part, Table):
        for row in part.rows:
            yield {key: _plain(value) for key, value in zip(keys, row, strict=True)}
        return
    for feature in part.features:
        properties = {key: _plain(value) for key, value in zip(keys, feature.values, strict=True)}
        yield {
            "type": "Feature", "id": feature.id, "geometry": dict(feature.geometry), "properties": properties,
        }  # fmt: skip


def _plain(value: Value) -> Any:
    return times.machine(value) if isinstance(value, datetime) else value


def _written(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
