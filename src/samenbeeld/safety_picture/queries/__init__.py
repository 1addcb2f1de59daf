"""What each theme stands on in each region, how it came there, and what waits."""

from samenbeeld.safety_picture.queries.definition import definition
from samenbeeld.safety_picture.queries.tiles import Tile, tile, tiles

__all__ = ["Tile", "definition", "tile", "tiles"]
