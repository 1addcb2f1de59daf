"""WaterWebservices of Rijkswaterstaat: the newest measurements of some places, JSON. Pure."""

import json
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from samenbeeld.feeds.rules.definition import Feed, Reason, Unreadable
from samenbeeld.feeds.said import Said
from samenbeeld.indicators.rules.machine import Value

# The quality of a value that is none, and the number that stands in its place.
_GAP, _NO_NUMBER = "99", 999_999_999
_CHECKED = ("Gecontroleerd", "Definitief")
_MEASURED = "meting"


def question(feed: Feed) -> bytes:
    """What is sent to ask for the newest value of every series."""
    series = feed.own["series"]
    places = sorted({each["location"] for each in series})
    quantities = sorted({each["quantity"] for each in series})
    return json.dumps(
        {
            "LocatieLijst": [{"Code": code} for code in places],
            "AquoPlusWaarnemingMetadataLijst": [
                {"AquoMetadata": {"Compartiment": {"Code": "OW"}, "Grootheid": {"Code": code}}}
                for code in quantities
            ],
        }
    ).encode()


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """The values of the series that policy names. Expectations are left: only what was measured counts.

    Raises Unreadable.
    """
    try:
        whole = json.loads(body)
        found = whole["WaarnemingenLijst"]
        if whole.get("Succesvol") is False or not isinstance(found, list):
            raise Unreadable("feeds-source-says-no", words=str(whole.get("Foutmelding", ""))[:200])
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise Unreadable("feeds-not-json") from None
    values: dict[str, list[Value]] = {}
    refused: list[Reason] = []
    for number, record in enumerate(found, start=1):
        try:
            series = _series(feed, record)
            if series is not None:
                found_here = list(_values(record, series, at))
                values.setdefault(series["indicator"], []).extend(found_here)
        except (KeyError, TypeError, AttributeError, ValueError):
            refused.append(Reason("feeds-series", {"number": number}))
    return Said(values, refused=refused)


def _series(feed: Feed, record: Mapping[str, Any]) -> Mapping[str, Any] | None:
    about = record["AquoMetadata"]
    if about.get("ProcesType", _MEASURED) != _MEASURED:
        return None
    here = (record["Locatie"]["Code"], about["Grootheid"]["Code"])
    return next((each for each in feed.own["series"] if (each["location"], each["quantity"]) == here), None)


def _values(record: Mapping[str, Any], series: Mapping[str, Any], at: datetime) -> Iterator[Value]:
    """Raises ValueError for another unit than was agreed: a figure in the wrong unit is worse than none."""
    if record["AquoMetadata"]["Eenheid"]["Code"] != series["unit"]:
        raise ValueError("unit")
    for each in record["MetingenLijst"]:
        of = datetime.fromisoformat(each["Tijdstip"])
        if of.tzinfo is None:
            raise ValueError("moment without a zone")
        about = each["WaarnemingMetadata"]
        number = each["Meetwaarde"]["Waarde_Numeriek"]
        is_gap = _first(about, "Kwaliteitswaardecode") == _GAP or number is None or abs(number) >= _NO_NUMBER
        checked = _first(about, "Statuswaarde") in _CHECKED
        quality = "failed" if is_gap else "validated" if checked else "raw"
        yield Value(of, None if is_gap else float(number), at, quality)


def _first(about: Mapping[str, Any], name: str) -> str:
    """Both generations of the service: one word, or a list with one word in it."""
    if name in about:
        return str(about[name])
    several = about.get(f"{name}Lijst") or [""]
    return str(several[0])
