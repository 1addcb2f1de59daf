"""From XML to an `Alert`: each field read once. Faults are collected, so that a refusal names them all."""

import re
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from lxml import etree

from samenbeeld.feeds.cap.alert import (
    Alert,
    Area,
    Certainty,
    Circle,
    Info,
    MessageType,
    Point,
    Reason,
    Reference,
    Scope,
    Severity,
    Status,
    Urgency,
    reason,
)

_Choice = TypeVar("_Choice", bound=StrEnum)
_NUMBER = re.compile(r"[-+]?[0-9]+(\.[0-9]*)?|[-+]?\.[0-9]+")
_LARGEST_RADIUS_KM = 20_038  # half way around the earth


class Unreadable(Exception):
    """A field that must be there, or that no type can hold."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why.key)
        self.why = why


class Fields:
    """The fields of one element. `faults` is shared by all that is read out of one alert."""

    def __init__(self, element: etree._Element, namespace: str, faults: list[Reason]) -> None:
        self.element, self.namespace, self.faults = element, namespace, faults

    def all(self, name: str) -> "list[Fields]":
        found = self.element.findall(f"{{{self.namespace}}}{name}")
        return [Fields(each, self.namespace, self.faults) for each in found]

    def texts(self, name: str) -> tuple[str, ...]:
        return tuple(each.own_text() for each in self.all(name))

    def text(self, name: str) -> str:
        return next(iter(self.texts(name)), "")

    def own_text(self) -> str:
        # string() also reads on behind a comment; .text would stop there and show half of a sentence.
        return str(self.element.xpath("string()")).strip(" \t\r\n")

    def choice(self, name: str, choices: type[_Choice], otherwise: _Choice | None = None) -> _Choice:
        text = self.text(name)
        if not text and otherwise is not None:
            return otherwise
        try:
            return choices(text)
        except ValueError:
            raise Unreadable(reason("value", field=name, line=self.element.sourceline)) from None

    def moment(self, name: str) -> datetime | None:
        text = self.text(name)
        if not text:
            return None
        moment = _moment(text)
        if moment is None or moment.tzinfo is None:
            key = "no-moment" if moment is None else "no-zone"
            self.faults.append(reason(key, field=name, line=self.element.sourceline))
            return None
        return moment

    def pairs(self, name: str) -> tuple[tuple[str, str], ...]:
        return tuple((each.part("valueName"), each.part("value")) for each in self.all(name))

    def part(self, name: str) -> str:
        """A text below, in any namespace: in the entries of MeteoAlarm these have that of the feed."""
        found = next(iter(self.element.findall(f"{{*}}{name}")), None)
        return "" if found is None else Fields(found, self.namespace, self.faults).own_text()


def read_alert(element: etree._Element, namespace: str) -> tuple[Alert, list[Reason]]:
    """The alert, and what is wrong with its fields. Raises Unreadable when no alert can be made of it."""
    faults: list[Reason] = []
    fields = Fields(element, namespace, faults)
    sent = fields.moment("sent")
    if sent is None:
        raise Unreadable(faults[0] if faults else reason("missing", field="sent"))
    alert = Alert(
        identifier=fields.text("identifier"),
        sender=fields.text("sender"),
        sent=sent,
        status=fields.choice("status", Status),
        message_type=fields.choice("msgType", MessageType),
        scope=fields.choice("scope", Scope),
        restriction=fields.text("restriction"),
        addresses=fields.text("addresses"),
        note=fields.text("note"),
        references=_references(fields),
        infos=tuple(read_info(each, tuple(map(_area, each.all("area")))) for each in fields.all("info")),
    )
    return alert, faults


def read_info(fields: Fields, areas: tuple[Area, ...]) -> Info:
    """The fields of an `info`, or of a feed entry that has them itself. Raises Unreadable."""
    return Info(
        categories=fields.texts("category"),
        event=fields.text("event"),
        urgency=fields.choice("urgency", Urgency, Urgency.UNKNOWN),
        severity=fields.choice("severity", Severity, Severity.UNKNOWN),
        certainty=fields.choice("certainty", Certainty, Certainty.UNKNOWN),
        language=fields.text("language") or "en-US",
        effective=fields.moment("effective"),
        onset=fields.moment("onset"),
        expires=fields.moment("expires"),
        sender_name=fields.text("senderName"),
        headline=fields.text("headline"),
        description=fields.text("description"),
        instruction=fields.text("instruction"),
        web=fields.text("web"),
        parameters=dict(fields.pairs("parameter")),
        areas=areas,
    )


def _area(fields: Fields) -> Area:
    read_polygons = [_polygon(each) for each in fields.all("polygon")]
    read_circles = [_circle(each) for each in fields.all("circle")]
    return Area(
        description=fields.text("areaDesc"),
        polygons=tuple(each for each in read_polygons if each),
        circles=tuple(each for each in read_circles if each),
        geocodes=fields.pairs("geocode"),
    )


def _polygon(fields: Fields) -> tuple[Point, ...]:
    """Empty, with a fault, for what is no closed ring of points on earth."""
    points = tuple(_point(pair) for pair in fields.own_text().split())
    ring = tuple(point for point in points if point)
    line = fields.element.sourceline
    if len(ring) < len(points):
        fields.faults.append(reason("coordinates", field="polygon", line=line))
    elif len(ring) < 4:
        fields.faults.append(reason("polygon-too-few", line=line, count=len(ring)))
    elif ring[0] != ring[-1]:
        fields.faults.append(reason("polygon-open", line=line))
    else:
        return ring
    return ()


def _circle(fields: Fields) -> Circle | None:
    centre, _, radius = fields.own_text().partition(" ")
    line = fields.element.sourceline
    point = _point(centre)
    kilometres = _number(radius.strip())
    if point is None:
        fields.faults.append(reason("coordinates", field="circle", line=line))
    elif kilometres is None or not 0 <= kilometres <= _LARGEST_RADIUS_KM:
        fields.faults.append(reason("circle-radius", line=line))
    else:
        return Circle(point, kilometres)
    return None


def _point(text: str) -> Point | None:
    """ "lat,lon" in degrees; None for what is not on earth."""
    latitude, _, longitude = text.partition(",")
    north, east = _number(latitude), _number(longitude)
    if north is None or east is None or not (-90 <= north <= 90 and -180 <= east <= 180):
        return None
    return north, east


def _number(text: str) -> float | None:
    return float(text) if _NUMBER.fullmatch(text) else None


def _references(fields: Fields) -> tuple[Reference, ...]:
    found = []
    for each in fields.text("references").split():
        sender, _, rest = each.partition(",")
        identifier, _, sent = rest.rpartition(",")
        moment = _moment(sent)
        if sender and identifier and moment and moment.tzinfo:
            found.append(Reference(sender, identifier, moment))
        else:
            fields.faults.append(reason("references", line=fields.element.sourceline))
    return tuple(found)


def _moment(text: str) -> datetime | None:
    # fromisoformat also reads a day alone, and weeks; those are no moments.
    if "T" not in text:
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
