"""Makes the PMTiles file of the demonstration: the water of `world/map.toml` as a model would draw it.

Needs the package `pmtiles` (3.8), which nothing else here needs: `pip install pmtiles`, then
`python -m scripts.demonstration_layer`. The file is committed.
"""

import io
import math
import tomllib
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw, ImageFilter

WORLD = Path(__file__).resolve().parents[1] / "src/samenbeeld/project/demonstration/world"
FILE = WORLD / "waterdiepte.pmtiles"
ZOOMS = range(8, 14)
TILE, FINER = 256, 2
# What stands under water first, the deepest last.
DEPTHS = (("expected_flooded", (120, 176, 214, 110)), ("flooded", (36, 98, 158, 150)))


def main() -> None:
    """Write the file."""
    from pmtiles.tile import Compression, TileType, zxy_to_tileid  # type: ignore[import-not-found]
    from pmtiles.writer import Writer  # type: ignore[import-not-found]

    shapes = water()
    west, south, east, north = box(shapes)
    with FILE.open("wb") as file:
        writer = Writer(file)
        for z in ZOOMS:
            left, top = place(west, north, z)
            right, bottom = place(east, south, z)
            tiles = [
                (zxy_to_tileid(z, x, y), z, x, y)
                for x in range(int(left), int(right) + 1)
                for y in range(int(top), int(bottom) + 1)
            ]
            for tile_id, *tile in sorted(tiles):
                if picture := drawn(shapes, *tile):
                    writer.write_tile(tile_id, picture)
        head = {
            "tile_type": TileType.PNG,
            "tile_compression": Compression.NONE,
            "min_zoom": ZOOMS[0],
            "max_zoom": ZOOMS[-1],
            "min_lon_e7": int(west * 1e7),
            "min_lat_e7": int(south * 1e7),
            "max_lon_e7": int(east * 1e7),
            "max_lat_e7": int(north * 1e7),
            "center_zoom": ZOOMS[2],
            "center_lon_e7": int((west + east) / 2 * 1e7),
            "center_lat_e7": int((south + north) / 2 * 1e7),
        }
        writer.finalize(head, {"name": "Waterdiepte (model)", "attribution": "Samenbeeld, verzonnen"})


def water() -> list[tuple[tuple[int, ...], list[list[tuple[float, float]]]]]:
    """(colour, polygons) of what is under water, as it was drawn last."""
    records: list[dict[str, Any]] = tomllib.loads((WORLD / "map.toml").read_text())["features"]
    last = {record["symbol"]: record for record in records if "polygon" in record}
    return [
        (colour, [[(x, y) for x, y in ring] for ring in last[symbol]["polygon"]]) for symbol, colour in DEPTHS
    ]


def box(shapes: list[Any]) -> tuple[float, float, float, float]:
    """(west, south, east, north) of everything."""
    points = [point for _, rings in shapes for ring in rings for point in ring]
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def place(longitude: float, latitude: float, z: int) -> tuple[float, float]:
    """Where a point lies in the tiles of that zoom."""
    sine = math.asinh(math.tan(math.radians(latitude)))
    return (longitude + 180) / 360 * 2**z, (1 - sine / math.pi) / 2 * 2**z


def drawn(shapes: list[Any], z: int, x: int, y: int) -> bytes:
    """One tile as PNG; nothing when there is no water."""
    side = TILE * FINER
    picture = Image.new("RGBA", (side, side))
    for colour, rings in shapes:
        layer = Image.new("L", (side, side))
        for ring in rings:
            found = [place(*point, z) for point in ring]
            ImageDraw.Draw(layer).polygon([((px - x) * side, (py - y) * side) for px, py in found], fill=255)
        soft = layer.filter(ImageFilter.GaussianBlur(1)).point([n * colour[3] // 255 for n in range(256)])
        picture = Image.alpha_composite(picture, Image.merge("RGBA", (*_flat(side, colour), soft)))
    if picture.getbbox() is None:
        return b""
    small = picture.resize((TILE, TILE), Image.Resampling.LANCZOS).quantize(
        32, method=Image.Quantize.FASTOCTREE
    )
    buffer = io.BytesIO()
    small.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _flat(side: int, colour: tuple[int, ...]) -> list[Image.Image]:
    return [Image.new("L", (side, side), part) for part in colour[:3]]


if __name__ == "__main__":
    main()
