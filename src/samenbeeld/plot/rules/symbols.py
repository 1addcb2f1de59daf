"""The symbols of the map, as policy describes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

POINT, LINE, AREA = "Point", "LineString", "Polygon"
GEOMETRIES = (POINT, LINE, AREA)


@dataclass(frozen=True)
class Symbol:
    """One thing that may stand on the map."""

    code: str
    nl: str
    en: str
    draws: tuple[str, ...]
    path: str = ""  # SVG path data on a grid of 16, "" when it is drawn otherwise
    fill: str = ""  # pattern of an area
    strong: bool = False
    has_level: bool = False
    has_number: bool = False
    needs_label: bool = False

    def name(self, language: str) -> str:
        """As it is said in that language."""
        return self.en if language == "en" else self.nl


@dataclass(frozen=True)
class Limits:
    """How much is too much."""

    label: int
    note: int
    number: int
    points: int
    features: int


@dataclass(frozen=True)
class Symbols:
    """The whole set, with its limits, and after how long a layer is old."""

    by_code: Mapping[str, Symbol]
    limits: Limits
    old_after: timedelta


def symbols_from(data: Mapping[str, Any]) -> Symbols:
    """The set of `policy/map-symbols.toml`. Raises ValueError for a geometry that nobody can draw."""
    limits = data["limits"]
    return Symbols(
        by_code={code: _symbol(code, record) for code, record in data["symbols"].items()},
        limits=Limits(**{name: limits[name] for name in ("label", "note", "number", "points", "features")}),
        old_after=timedelta(hours=data["old_layer"]["hours"]),
    )


def _symbol(code: str, record: Mapping[str, Any]) -> Symbol:
    draws = tuple(record["draws"])
    if not draws or set(draws) - set(GEOMETRIES):
        raise ValueError(f"{code}: cannot be drawn as {draws}")
    marks = ("strong", "has_level", "has_number", "needs_label")
    return Symbol(
        code, record["nl"], record["en"], draws, record.get("path", ""), record.get("fill", ""),
        **{mark: bool(record.get(mark, False)) for mark in marks},
    )  # fmt: skip
