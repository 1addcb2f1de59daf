"""The head of a PMTiles file, version 3: what kind of tiles are in it, and how far in one can go. Pure.

https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
"""

import struct
from dataclasses import dataclass

from samenbeeld.kernel.errors import Refused

HEAD_BYTES = 127
_HEAD = struct.Struct("<7sB11QBBBBBB4iB2i")
VECTOR = "vector"
# By the number in the head; 0 is unknown.
_FORMATS = {1: VECTOR, 2: "image/png", 3: "image/jpeg", 4: "image/webp", 5: "image/avif"}
_NONE, _GZIP = 1, 2
# By the number in the head. A browser opens the first two.
_PACKINGS = {_NONE: "", _GZIP: "gzip", 3: "Brotli", 4: "Zstandard"}
_DEEPEST = 24


@dataclass(frozen=True)
class Head:
    """`format` is a media type or "vector"; `metadata` is where the description stands: (offset, length)."""

    format: str
    zooms: tuple[int, int]
    metadata: tuple[int, int]
    is_packed: bool


def head_of(start: bytes, size: int) -> Head:
    """What the first bytes of a file of `size` bytes say. Raises Refused for another kind of file."""
    wrong = Refused("plot-outside-no-pmtiles", field="file")
    if len(start) < HEAD_BYTES:
        raise wrong
    magic, version, *numbers = _HEAD.unpack(start[:HEAD_BYTES])
    if magic != b"PMTiles":
        raise wrong
    if version != 3:
        raise Refused("plot-outside-pmtiles-version", field="file", version=str(version))
    places = numbers[:8]
    if any(offset + length > size for offset, length in zip(places[::2], places[1::2], strict=True)):
        raise Refused("plot-outside-pmtiles-cut", field="file")
    _clustered, inner, packed, kind, low, high = numbers[11:17]
    if kind not in _FORMATS or inner not in (_NONE, _GZIP) or not low <= high <= _DEEPEST:
        raise Refused("plot-outside-pmtiles-kind", field="file")
    if packed not in (_NONE, _GZIP):
        packing = _PACKINGS.get(packed, str(packed))
        raise Refused("plot-outside-pmtiles-packed", field="file", packing=packing)
    return Head(_FORMATS[kind], (low, high), (places[2], places[3]), inner == _GZIP)
