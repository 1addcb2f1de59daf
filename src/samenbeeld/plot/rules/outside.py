"""Layers of the map that come from outside: what they are made of, and the grid of their tiles. Pure."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from samenbeeld.kernel.errors import NotFound

WMS, WMTS, PMTILES = "wms", "wmts", "pmtiles"
KINDS = (WMS, WMTS, PMTILES)
RD, MERCATOR = "EPSG:28992", "EPSG:3857"
SYSTEMS = (RD, MERCATOR)  # the one we draw in first
TILE = 256


@dataclass(frozen=True)
class Level:
    """One zoom of a grid: metres per pixel, the top left corner, and how many tiles wide and high."""

    name: str
    resolution: float
    origin: tuple[float, float]
    size: tuple[int, int]


@dataclass(frozen=True)
class Grid:
    """Square tiles in one reference system, the coarsest level first."""

    crs: str
    tile: int  # pixels
    levels: tuple[Level, ...]

    def box(self, z: int, x: int, y: int) -> tuple[float, float, float, float]:
        """(west, south, east, north) of a tile, in its reference system. Raises NotFound outside the grid."""
        level = self.at(z, x, y)
        side = level.resolution * self.tile
        west, north = level.origin[0] + x * side, level.origin[1] - y * side
        return west, north - side, west + side, north

    def at(self, z: int, x: int, y: int) -> Level:
        """The level of a tile that is in the grid. Raises NotFound for one that is not."""
        if z < len(self.levels) and x < self.levels[z].size[0] and y < self.levels[z].size[1]:
            return self.levels[z]
        raise NotFound("plot-outside-no-tile")


@dataclass(frozen=True)
class Source:
    """What has to be asked of a service for one of its layers. Of a PMTiles file: `format` and `zooms`."""

    layer: str = ""
    style: str = ""
    format: str = "image/png"
    version: str = ""
    template: str = ""  # of a tile, where the service offers one
    matrix_set: str = ""
    dimensions: Mapping[str, str] = field(default_factory=dict)
    grid: Grid | None = None
    zooms: tuple[int, int] = (0, 0)

    def stored(self) -> dict[str, Any]:
        """As JSON, which `source_from` reads back."""
        return asdict(self)


@dataclass(frozen=True)
class Offer:
    """One layer that a service offers and that can be shown here."""

    name: str
    title: str
    source: Source
    attribution: str = ""
    licence: str = ""


def source_from(stored: Mapping[str, Any]) -> Source:
    """What `Source.stored` wrote."""
    grid = stored.get("grid")
    levels = tuple(
        Level(each["name"], each["resolution"], tuple(each["origin"]), tuple(each["size"]))
        for each in (grid or {}).get("levels", ())
    )
    return Source(
        **{
            **stored,
            "grid": Grid(grid["crs"], grid["tile"], levels) if grid else None,
            "zooms": tuple(stored["zooms"]),
        }
    )


def even_grid(record: Mapping[str, Any]) -> Grid:
    """A grid that doubles with each level, as policy describes it."""
    levels = tuple(
        Level(str(z), record["first_resolution"] / 2**z, tuple(record["origin"]), (2**z, 2**z))
        for z in range(record["levels"])
    )
    return Grid(record["crs"], TILE, levels)
