"""Availability of operating rooms, intensive care and emergency rooms, as Door2doc describes it, JSON. Pure.

An object that is absent is unknown, never zero. Its own example writes latitude first where GeoJSON wants
longitude, so the order is looked at.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from math import isfinite
from typing import Any

from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.feeds.counted import Count, Parts, Point, figure, keys, one_each, placed, refusal
from samenbeeld.feeds.rules.definition import Feed, Reason, Unreadable
from samenbeeld.feeds.said import Said
from samenbeeld.kernel.errors import Refused

_METRICS = {"ok": "operating_rooms", "ic": "ic", "seh": "ed_rooms"}
_PARTS = {"beschikbaar": "free", "bezet": "occupied", "capaciteit": "total"}


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """What each hospital has free. What is wrong with one leaves the others. Raises Unreadable."""
    try:
        whole = json.loads(body)
        moment, records = datetime.fromisoformat(whole["timestamp"]), whole["data"]
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Unreadable("feeds-not-json") from None
    if moment.tzinfo is None or not isinstance(records, list):
        raise Unreadable("feeds-not-json")
    counts: list[Count] = []
    refused: list[Reason] = []
    for number, record in enumerate(records, start=1):
        count, wrong = _count(number, record, moment)
        counts += [count] if count else []
        refused += wrong
    once, twice = one_each(counts)
    return Said(counts=once, refused=[*refused, *twice])


def _count(number: int, record: object, moment: datetime) -> tuple[Count | None, list[Reason]]:
    if not isinstance(record, dict) or not (names := keys(str(record.get("ziekenhuis") or ""))):
        return None, [Reason("feeds-count-nameless", {"number": number})]
    name = names[0]
    point, wrong = _point(record.get("geometry"), name)
    if wrong is not None and point is None:
        return None, [wrong]
    figures: dict[str, Figure] = {}
    refused = [wrong] if wrong else []
    for part, code in _METRICS.items():
        if part not in record or record[part] is None:
            continue
        try:
            told = figure(catalogue().metric(code), _parts(record[part], code))
        except Refused as why:
            refused.append(refusal(why, name))
        else:
            figures |= {code: told} if told else {}
    return Count(names, moment, figures, point), refused


def _parts(told: object, code: str) -> Parts:
    """Raises Refused for what is no number: then nothing of it is sure."""
    if not isinstance(told, dict):
        raise Refused("capacity-no-number", field=code)
    found: dict[str, float] = {}
    for theirs, ours in _PARTS.items():
        value = told.get(theirs)
        if value is None:
            continue
        if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
            raise Refused("capacity-no-number", field=code)
        found[ours] = float(value)
    return Parts(**found)


def _point(geometry: Any, name: str) -> tuple[Point | None, Reason | None]:
    if geometry is None:
        return None, None
    try:
        first, second = (float(each) for each in _coordinates(geometry))
    except (KeyError, TypeError, ValueError):
        return None, Reason("feeds-count-outside", {"name": name})
    return placed(first, second, name)


def _coordinates(geometry: Mapping[str, Any]) -> list[Any]:
    found = geometry["coordinates"]
    if geometry.get("type") != "Point" or not isinstance(found, list):
        raise ValueError("no point")
    return found
