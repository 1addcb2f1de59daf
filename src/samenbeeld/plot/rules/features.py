"""One thing on the map, and whether it may be so. GeoJSON geometry in WGS84, longitude before latitude."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samenbeeld.geo.rules import coordinates
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.plot.rules.symbols import AREA, GEOMETRIES, LINE, POINT, Symbols

ROOT = "features"  # the name of the Y.Map in the live document
FIELDS = frozenset(("symbol", "geometry", "label", "note", "number", "level", "valid_from", "valid_until"))
_LEVELS = frozenset(level.value for level in Level) - {Level.PURPLE.value}
_LONGEST_ID = 60
# A point given as plain numbers has two, or a height as a third, which a flat map leaves out.
_MOST_NUMBERS = 3

Position = tuple[float, float]


@dataclass(frozen=True)
class MapFeature:
    """One thing on the map. `geometry` is GeoJSON; `number` and `level` only where the symbol has them."""

    id: str
    symbol: str
    geometry: Mapping[str, Any]
    label: str = ""
    note: str = ""
    number: int | None = None
    level: Level | None = None
    valid_from: datetime | None = None
    valid_until: datetime | None = None

    def holds_at(self, moment: datetime) -> bool:
        """Whether it is (or was, or will be) so at that moment."""
        begun = self.valid_from is None or self.valid_from <= moment
        return begun and (self.valid_until is None or moment < self.valid_until)

    def stored(self) -> dict[str, Any]:
        """The fields as they stand in the live document; what is not said is not there."""
        found: dict[str, Any] = {"symbol": self.symbol, "geometry": dict(self.geometry)}
        if self.label:
            found["label"] = self.label
        if self.note:
            found["note"] = self.note
        if self.number is not None:
            found["number"] = self.number
        if self.level is not None:
            found["level"] = self.level.value
        if self.valid_from is not None:
            found["valid_from"] = self.valid_from.isoformat()
        if self.valid_until is not None:
            found["valid_until"] = self.valid_until.isoformat()
        return found


def feature_from(key: str, value: object, symbols: Symbols) -> MapFeature:
    """The feature that is stored so. Raises Refused, with a sentence that says what to do."""
    if not isinstance(value, dict) or not 0 < len(key) <= _LONGEST_ID:
        raise Refused("plot-refused-form")
    if set(value) - FIELDS:
        # There is no place for anything else here, and so none for the name of a patient.
        raise Refused("plot-refused-field")
    feature = MapFeature(
        id=key,
        symbol=_text(value, "symbol", 40),
        geometry=_geometry(value.get("geometry"), symbols),
        label=_text(value, "label", symbols.limits.label),
        note=_text(value, "note", symbols.limits.note),
        number=_number(value.get("number"), symbols.limits.number),
        level=_level(value.get("level")),
        valid_from=_moment(value, "valid_from"),
        valid_until=_moment(value, "valid_until"),
    )
    return checked(feature, symbols)


def checked(feature: MapFeature, symbols: Symbols) -> MapFeature:
    """The same feature when its parts fit each other. Raises Refused."""
    symbol = symbols.by_code.get(feature.symbol)
    if symbol is None:
        raise Refused("plot-refused-symbol", field="symbol")
    if feature.geometry["type"] not in symbol.draws:
        raise Refused("plot-refused-geometry-of-symbol", field="symbol")
    if symbol.needs_label and not feature.label.strip():
        raise Refused("plot-refused-label-missing", field="label")
    if feature.number is not None and not symbol.has_number:
        raise Refused("plot-refused-number", field="number")
    if feature.level is not None and not symbol.has_level:
        raise Refused("plot-refused-level", field="level")
    if feature.valid_from and feature.valid_until and feature.valid_until <= feature.valid_from:
        raise Refused("plot-refused-ends-before-start", field="valid_until")
    return feature


def positions(geometry: Mapping[str, Any]) -> Iterator[Position]:
    """Every point of a geometry that was checked."""
    found = geometry["coordinates"]
    if geometry["type"] == POINT:
        yield found[0], found[1]
    else:
        for line in found if geometry["type"] == AREA else [found]:
            for point in line:
                yield point[0], point[1]


def _geometry(given: object, symbols: Symbols) -> Mapping[str, Any]:
    if (
        not isinstance(given, dict)
        or set(given) != {"type", "coordinates"}
        or given["type"] not in GEOMETRIES
    ):
        raise Refused("plot-refused-geometry", field="geometry")
    kind, found = given["type"], given["coordinates"]
    if kind == POINT:
        return {"type": kind, "coordinates": _position(found)}
    if kind == LINE:
        return {"type": kind, "coordinates": _line(found, 2, symbols)}
    if not isinstance(found, list | tuple) or not found:
        raise Refused("plot-refused-geometry", field="geometry")
    rings = [_line(ring, 4, symbols) for ring in found]
    if any(ring[0] != ring[-1] for ring in rings):
        raise Refused("plot-refused-ring-open", field="geometry")
    return {"type": kind, "coordinates": rings}


def _line(given: object, at_least: int, symbols: Symbols) -> list[list[float]]:
    if not isinstance(given, list | tuple) or len(given) < at_least:
        raise Refused("plot-refused-geometry", field="geometry")
    if len(given) > symbols.limits.points:
        raise Refused("plot-refused-too-many-points", field="geometry")
    return [_position(point) for point in given]


def _position(given: object) -> list[float]:
    if not isinstance(given, list | tuple) or not 2 <= len(given) <= _MOST_NUMBERS:
        raise Refused("plot-refused-geometry", field="geometry")
    if not all(isinstance(n, int | float) and not isinstance(n, bool) and math.isfinite(n) for n in given):
        raise Refused("plot-refused-geometry", field="geometry")
    x, y = float(given[0]), float(given[1])
    try:
        coordinates.place(x, y)
    except Refused as refused:
        raise Refused(_WHERE.get(refused.key, "plot-refused-outside"), field="geometry") from None
    return [x, y]


# These stand in a message on the map, where the numbers themselves say nothing to anybody.
_WHERE = {"geo-axes-swapped": "plot-refused-axes-swapped", "geo-looks-like-rd": "plot-refused-rd"}


def _text(fields: Mapping[str, Any], name: str, most: int) -> str:
    value = fields.get(name, "")
    if not isinstance(value, str):
        raise Refused("plot-refused-form", field=name)
    if len(value) > most:
        raise Refused("plot-refused-too-long", field=name)
    return value


def _number(value: object, most: int) -> int | None:
    if value is None:
        return None
    is_whole = isinstance(value, int | float) and not isinstance(value, bool) and value == int(value)
    if not is_whole or not 0 <= int(value) <= most:  # type: ignore[call-overload]
        raise Refused("plot-refused-number-range", field="number")
    return int(value)  # type: ignore[call-overload,no-any-return]


def _level(value: object) -> Level | None:
    if value is None:
        return None
    if not isinstance(value, str) or value not in _LEVELS:
        raise Refused("plot-refused-level", field="level")
    return Level(value)


def _moment(fields: Mapping[str, Any], name: str) -> datetime | None:
    written = _text(fields, name, 40)
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise Refused("plot-refused-moment", field=name) from None
    if moment.tzinfo is None:
        raise Refused("plot-refused-moment", field=name)
    return moment
