"""The map, pure: names of rooms, symbols, features and whether they may be so, places as people type them."""

from samenbeeld.plot.rules.features import MapFeature, checked, feature_from
from samenbeeld.plot.rules.rooms import Room, room_name, room_parts
from samenbeeld.plot.rules.symbols import Limits, Symbol, Symbols, symbols_from

__all__ = [
    "Limits",
    "MapFeature",
    "Room",
    "Symbol",
    "Symbols",
    "checked",
    "feature_from",
    "room_name",
    "room_parts",
    "symbols_from",
]
