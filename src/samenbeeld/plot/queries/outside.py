"""Layers from outside: which one may see or keep, what a service or a file offers, and one tile of it."""

import json
import threading
import time
import zlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import region_codes
from samenbeeld.plot.models import OutsideLayer
from samenbeeld.plot.rules import capabilities, pmtiles
from samenbeeld.plot.rules.outside import PMTILES, WMS, WMTS, Grid, Offer, Source, even_grid, source_from
from samenbeeld.security.outbound import Answer, Limits, NoAnswer, fetch

KEEPING = "plot.keep_outside_layers"
READING = "geo.read"
# What a picture of that kind begins with: a host that says "image/png" over a page of text is not believed.
_BEGINS = {
    "image/png": b"\x89PNG\r\n\x1a\n",
    "image/jpeg": b"\xff\xd8\xff",
    "image/webp": b"RIFF",
    "image/gif": b"GIF8",
}
_ASKED_BEFORE = frozenset(("service", "request", "version"))
# Whole and see-through, for where a service has nothing to show.
NO_PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000b49444154789c6360000200"
    "000500017a5eab3f0000000049454e44ae426082"
)


def may_keep(member: Membership) -> bool:
    """Whether this member adds and removes layers from outside."""
    return access.may(member, KEEPING, NODE_SCOPE)


def kept_layers() -> QuerySet[OutsideLayer]:
    """Every layer that was not withdrawn, by name."""
    return OutsideLayer.objects.filter(withdrawn_at=None).select_related(
        "region", "added_by__account", "added_by__organisation"
    )


def outside_layers(member: Membership) -> list[OutsideLayer]:
    """The layers that this member can put on the map. One query; none as long as nothing changed."""
    if not access.may(member, READING, NODE_SCOPE):
        return []
    mine = region_codes(member.organisation)
    return [each for each in _turned_on() if each.region_id is None or each.region_id in mine]


@until_a_change
def _turned_on() -> tuple[OutsideLayer, ...]:
    return tuple(kept_layers().filter(is_on=True))


def outside_layer(member: Membership, pk: UUID) -> OutsideLayer:
    """One that this member can put on the map, or keeps. Raises NotFound."""
    found = kept_layers().filter(pk=pk).first()
    if found is None or not (may_keep(member) or found in outside_layers(member)):
        raise NotFound("plot-outside-not-found")
    return found


def described(layer: OutsideLayer) -> dict[str, Any]:
    """The layer as the island draws it; see `islands/map/page-data.ts`."""
    source = source_from(layer.source)
    grid = source.grid
    return {
        "id": str(layer.pk),
        "name": layer.name,
        "attribution": layer.attribution,
        "url": reverse("plot_outside_file", args=[layer.pk])
        if layer.kind == PMTILES
        else reverse("plot_outside_tile", args=[layer.pk, 0, 0, 0]).removesuffix("0/0/0/"),
        "isFile": layer.kind == PMTILES,
        "isVector": source.format == pmtiles.VECTOR,
        "zooms": source.zooms,
        "grid": {
            "projection": grid.crs,
            "tileSize": grid.tile,
            "resolutions": [level.resolution for level in grid.levels],
            "origins": [level.origin for level in grid.levels],
            "sizes": [level.size for level in grid.levels],
        }
        if grid
        else None,
    }


def offers(kind: str, place: str) -> list[Offer]:
    """What can be shown of the service at that address, or of that file. Raises Refused and NoAnswer."""
    if kind == PMTILES:
        return [_of_file(place)]
    rule = policy.load("map-layers")["capabilities"]
    answer = fetch(_question(place, _describe(kind)), _limits(rule), accept="text/xml, application/xml")
    if answer.status != 200:
        raise NoAnswer("plot-outside-status", field="address", status=str(answer.status))
    return capabilities.offers(kind, answer.body, _grids(), most=rule["most_layers"])


def files() -> list[str]:
    """The names of the files that an operator put in the folder for layers."""
    return sorted(path.name for path in folder().glob("*.pmtiles") if path.is_file())


def file_of(layer: OutsideLayer) -> Path:
    """Where the file of this layer is. Raises NotFound when it was taken away, or there is none."""
    if layer.kind != PMTILES:
        raise NotFound("plot-outside-not-found")
    return _file(layer.place)


def tile(layer: OutsideLayer, z: int, x: int, y: int) -> Answer:
    """One tile, asked of the host of the layer; `NO_PICTURE` where it has none.

    Raises NotFound outside the grid, NoAnswer when the host is away or sends something else.
    """
    source = source_from(layer.source)
    if source.grid is None:
        raise NotFound("plot-outside-no-tile")
    address = _tile_address(layer, source, source.grid, z, x, y)
    answer = _asked(layer, address, source.format)
    if answer.status in (204, 404):
        return Answer(200, "image/png", NO_PICTURE)
    if answer.status != 200 or not answer.body.startswith(_BEGINS.get(answer.kind, b"\0no")):
        raise NoAnswer("plot-outside-no-picture", field="address")
    return answer


def kept_seconds() -> int:
    """How long a browser keeps a tile."""
    return int(policy.load("map-layers")["tile"]["kept_seconds"])


_away_until: dict[str, float] = {}


def _asked(layer: OutsideLayer, address: str, kind: str) -> Answer:
    """The answer of the host. One that did not answer is left alone for a while; not too many ask at once."""
    rule = policy.load("map-layers")
    key = f"{layer.pk}"
    if time.monotonic() < _away_until.get(key, 0.0):
        raise NoAnswer("plot-outside-away")
    if not _room().acquire(timeout=rule["tile"]["seconds"]):
        raise NoAnswer("plot-outside-away")
    try:
        answer = fetch(address, _limits(rule["tile"]), accept=kind)
    except Refused:
        _away_until[key] = time.monotonic() + rule["away"]["rest_seconds"]
        raise
    finally:
        _room().release()
    _away_until.pop(key, None)
    return answer


@cache
def _room() -> threading.BoundedSemaphore:
    return threading.BoundedSemaphore(policy.load("map-layers")["away"]["at_once"])


def _tile_address(layer: OutsideLayer, source: Source, grid: Grid, z: int, x: int, y: int) -> str:
    level = grid.at(z, x, y)
    if layer.kind == WMS:
        is_old = source.version.startswith("1.1")
        return _question(
            layer.place,
            {
                "SERVICE": "WMS",
                "VERSION": source.version,
                "REQUEST": "GetMap",
                "LAYERS": source.layer,
                "STYLES": source.style,
                "SRS" if is_old else "CRS": grid.crs,
                "BBOX": ",".join(f"{number:.6f}" for number in grid.box(z, x, y)),
                "WIDTH": str(grid.tile),
                "HEIGHT": str(grid.tile),
                "FORMAT": source.format,
                "TRANSPARENT": "TRUE",
            },
        )
    filled = {
        **source.dimensions,
        "Style": source.style,
        "TileMatrixSet": source.matrix_set,
        "TileMatrix": level.name,
        "TileRow": str(y),
        "TileCol": str(x),
    }
    if source.template:
        return _filled(source.template, filled)
    asked = {"SERVICE": "WMTS", "REQUEST": "GetTile", "VERSION": "1.0.0", "LAYER": source.layer}
    return _question(layer.place, {**asked, "FORMAT": source.format, **filled})


def _filled(template: str, values: Mapping[str, str]) -> str:
    """The template with its {names}, which services write in any case, filled in."""
    known = {key.lower(): quote(value, safe="") for key, value in values.items()}
    parts = template.split("{")
    filled = [parts[0]]
    for part in parts[1:]:
        name, _, rest = part.partition("}")
        filled.append(known.get(name.lower(), "") + rest)
    return "".join(filled)


def _describe(kind: str) -> dict[str, str]:
    version = {WMS: "1.3.0", WMTS: "1.0.0"}[kind]
    return {"SERVICE": kind.upper(), "REQUEST": "GetCapabilities", "VERSION": version}


def _question(address: str, asked: Mapping[str, str]) -> str:
    """The address with these parameters; its own stay (`map=`), save those that are asked anew."""
    place = urlsplit(address)
    names = {name.lower() for name in asked} | _ASKED_BEFORE
    own = [
        (key, value)
        for key, value in parse_qsl(place.query, keep_blank_values=True)
        if key.lower() not in names
    ]
    # A WMTS that is a file of its own, as `.../WMTSCapabilities.xml`, answers to any question.
    return urlunsplit(place._replace(query=urlencode([*own, *asked.items()]), fragment=""))


def _limits(rule: Mapping[str, Any]) -> Limits:
    return Limits(rule["most_bytes"], rule["seconds"])


@cache
def _grids() -> dict[str, Grid]:
    return {record["crs"]: even_grid(record) for record in policy.load("map-layers")["grid"].values()}


def folder() -> Path:
    """Where an operator puts files that are layers."""
    return Path(settings.DATA) / "map-layers"


def _file(name: str) -> Path:
    # Only a name that is in the folder: no path leads out of it.
    if name not in files():
        raise NotFound("plot-outside-no-file", field="file")
    return folder() / name


def _of_file(name: str) -> Offer:
    path = _file(name)
    with path.open("rb") as file:
        head = pmtiles.head_of(file.read(pmtiles.HEAD_BYTES), path.stat().st_size)
        offset, length = head.metadata
        file.seek(offset)
        told = _told(
            file.read(min(length, _limits(policy.load("map-layers")["capabilities"]).most_bytes)), head
        )
    source = Source(format=head.format, zooms=head.zooms)
    title = str(told.get("name") or path.stem)
    return Offer(path.stem, title[:80], source, _plain(str(told.get("attribution") or "")))


def _told(packed: bytes, head: pmtiles.Head) -> dict[str, Any]:
    """What the file says of itself; nothing when that cannot be read."""
    try:
        found = json.loads(_unpacked(packed) if head.is_packed else packed)
    except (ValueError, OSError, EOFError, zlib.error):
        return {}
    return found if isinstance(found, dict) else {}


def _unpacked(packed: bytes) -> bytes:
    most = int(policy.load("map-layers")["capabilities"]["most_bytes"])
    return zlib.decompressobj(wbits=zlib.MAX_WBITS | 16).decompress(packed, most)


def _plain(text: str) -> str:
    """Attributions are written as links; the words are what counts."""
    words, is_tag = [], False
    for letter in text:
        if letter == "<":
            is_tag = True
        elif letter == ">":
            is_tag = False
        elif not is_tag:
            words.append(letter)
    return " ".join("".join(words).split())[:200]
