"""A small PMTiles file of vector tiles, written byte by byte: one area over everything, cut into tiles.

Each tile holds a strip of its neighbours, as real ones do. https://github.com/protomaps/PMTiles and
https://github.com/mapbox/vector-tile-spec say what stands where.
"""

import gzip
import json
import math
import struct
from collections.abc import Iterable

NONE, GZIP, BROTLI, ZSTANDARD = 1, 2, 3, 4
WEST, SOUTH, EAST, NORTH = 5.5, 50.7, 6.3, 51.6
# A tile is so many units wide, and holds so many of each neighbour.
_UNITS, _STRIP = 4096, 64
_MOVE, _LINE, _CLOSE = 1, 2, 7
_POLYGON = 3


def vector_file(*, zooms: tuple[int, int] = (8, 11), packing: int = GZIP, name: str = "Vlak") -> bytes:
    """The file. With another `packing` than none or gzip the tiles only say that they are packed so."""
    packed = gzip.compress(_tile(), mtime=0) if packing == GZIP else _tile()
    ids = sorted(_id(zoom, x, y) for zoom in range(zooms[0], zooms[1] + 1) for x, y in _places(zoom))
    about = {"name": name, "attribution": "Verzonnen", "vector_layers": [{"id": "gebied", "fields": {}}]}
    root, metadata = _directory(ids, len(packed)), json.dumps(about).encode()
    starts = [127, 127 + len(root), 127 + len(root) + len(metadata)]
    places = (starts[0], len(root), starts[1], len(metadata), starts[2], 0, starts[2], len(packed))
    corners = [round(degrees * 10_000_000) for degrees in (WEST, SOUTH, EAST, NORTH)]
    middle = [round((WEST + EAST) / 2 * 10_000_000), round((SOUTH + NORTH) / 2 * 10_000_000)]
    head = struct.pack(
        "<7sB11QBBBBBB4iB2i", b"PMTiles", 3, *places, len(ids), len(ids), 1, 0, NONE, packing, 1, *zooms,
        *corners, zooms[0], *middle,
    )  # fmt: skip
    return head + root + metadata + packed


def _tile() -> bytes:
    low, high = -_STRIP, _UNITS + _STRIP
    ring = [(low, low), (high, low), (high, high), (low, high)]
    feature = _field(3, _POLYGON) + _field(4, b"".join(_number(each) for each in _drawn(ring)))
    layer = _field(15, 2) + _field(1, b"gebied") + _field(2, feature) + _field(5, _UNITS)
    return _field(3, layer)


def _drawn(ring: list[tuple[int, int]]) -> Iterable[int]:
    """The commands of one ring: each point is told from the one before it."""
    before = (0, 0)
    for place, (x, y) in enumerate(ring):
        if place < 2:
            yield (_LINE if place else _MOVE) | (len(ring) - 1 if place else 1) << 3
        yield from (_zigzag(x - before[0]), _zigzag(y - before[1]))
        before = (x, y)
    yield _CLOSE | 1 << 3


def _directory(ids: list[int], length: int) -> bytes:
    """All tiles are the same bytes."""
    steps = [tile - before for tile, before in zip(ids, [0, *ids], strict=False)]
    columns = (steps, [1] * len(ids), [length] * len(ids), [1] * len(ids))
    return _number(len(ids)) + b"".join(_number(each) for column in columns for each in column)


def _places(zoom: int) -> Iterable[tuple[int, int]]:
    (left, top), (right, low) = _place(zoom, WEST, NORTH), _place(zoom, EAST, SOUTH)
    return ((x, y) for x in range(left, right + 1) for y in range(top, low + 1))


def _place(zoom: int, longitude: float, latitude: float) -> tuple[int, int]:
    turned = math.asinh(math.tan(math.radians(latitude))) / math.pi
    return int((longitude + 180) / 360 * 2**zoom), int((1 - turned) / 2 * 2**zoom)


def _id(zoom: int, x: int, y: int) -> int:
    """Its number along a Hilbert curve, after all tiles of the zooms before."""
    number, side = ((1 << 2 * zoom) - 1) // 3, (1 << zoom) // 2
    while side:
        right, low = int(bool(x & side)), int(bool(y & side))
        number += side * side * ((3 * right) ^ low)
        if not low:
            if right:
                x, y = side - 1 - x, side - 1 - y
            x, y = y, x
        side //= 2
    return number


def _field(number: int, value: int | bytes) -> bytes:
    """One field of a message of Protocol Buffers."""
    if isinstance(value, int):
        return _number(number << 3) + _number(value)
    return _number(number << 3 | 2) + _number(len(value)) + value


def _number(value: int) -> bytes:
    value &= 0xFFFFFFFF
    found = b""
    while value > 0x7F:
        found += bytes([value & 0x7F | 0x80])
        value >>= 7
    return found + bytes([value])


def _zigzag(value: int) -> int:
    return (value << 1) ^ (value >> 31)
