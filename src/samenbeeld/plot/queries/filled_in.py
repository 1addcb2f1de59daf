"""The form beside a map: what it needs, and the thing that was filled in. Works without scripts too."""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.levels import Level
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.plot.queries.places import geometry_of, known_places, written_place
from samenbeeld.plot.queries.symbols import symbols
from samenbeeld.plot.rules import MapFeature, checked, feature_from

_LEVELS = (Level.UNKNOWN, Level.GREEN, Level.YELLOW, Level.ORANGE, Level.RED)


def text(fields: Mapping[str, Any], name: str) -> str:
    """One field as text, without blanks around it."""
    value = fields.get(name, "")
    return value.strip() if isinstance(value, str) else ""


def local_moment(written: str, *, field: str) -> datetime | None:
    """A moment as a form sends it, on the clock of the Netherlands; None when empty. Raises Refused."""
    if not written:
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise Refused("plot-refused-moment", field=field) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=times.AMSTERDAM)


def fields_for(
    writable: Sequence[Mapping[str, str]],
    typed: Mapping[str, Any] | None = None,
    refused: Refused | None = None,
) -> dict[str, Any]:
    """What it needs: the layers (`room`, `name`, `tlp`), the symbols, what was typed, what is wrong."""
    language = current_language()
    return {
        "writable": writable,
        "kinds": [
            {"code": code, "name": symbol.name(language)} for code, symbol in symbols().by_code.items()
        ],
        "levels": _LEVELS,
        "typed": {"id": str(uuid7()), **_plain(typed or {})},
        "errors": _errors(refused),
        "places": known_places(),
    }


def feature_filled_in(fields: Mapping[str, Any], key: str) -> MapFeature:
    """The thing `key` that these fields describe. Raises Refused with the field that is wrong."""
    known = symbols()
    symbol = known.by_code.get(text(fields, "symbol"))
    if symbol is None:
        raise Refused("plot-refused-symbol", field="symbol")
    number = text(fields, "number")
    if number and not number.isdecimal():
        raise Refused("plot-refused-number-range", field="number")
    stored: dict[str, Any] = {
        "symbol": symbol.code,
        "geometry": geometry_of(text(fields, "place"), symbol.draws),
        "label": text(fields, "label"),
        "note": text(fields, "note"),
    }
    # A field that belongs to another kind was filled in before the kind was chosen.
    if symbol.has_number and number:
        stored["number"] = int(number)
    if symbol.has_level:
        stored["level"] = text(fields, "level") or Level.UNKNOWN.value
    feature = feature_from(key, {name: value for name, value in stored.items() if value != ""}, known)
    begins = local_moment(text(fields, "valid_from"), field="valid_from")
    ends = local_moment(text(fields, "valid_until"), field="valid_until")
    return checked(dataclasses.replace(feature, valid_from=begins, valid_until=ends), known)


def as_filled_in(feature: MapFeature, room: str) -> dict[str, Any]:
    """The fields of the form as this thing stands, to change it."""
    return {
        "id": feature.id,
        "room": room,
        "symbol": feature.symbol,
        "place": written_place(feature.geometry),
        "label": feature.label,
        "note": feature.note,
        "number": "" if feature.number is None else str(feature.number),
        "level": feature.level.value if feature.level else "",
        "valid_from": _input(feature.valid_from),
        "valid_until": _input(feature.valid_until),
    }


def _errors(refused: Refused | None) -> dict[str, str]:
    """By field. What is wrong with a shape was typed at Plaats."""
    if refused is None:
        return {}
    field = "place" if refused.field == "geometry" else refused.field or "form"
    return {field: say(refused.key, **refused.values)}


def _plain(typed: Mapping[str, Any]) -> dict[str, Any]:
    return {name: typed[name] for name in typed if name != "csrfmiddlewaretoken" and typed[name]}


def _input(moment: datetime | None) -> str:
    return times.local(moment).strftime("%Y-%m-%dT%H:%M") if moment else ""
