"""Our own alerts as CAP 1.2, and several of them as an Atom feed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from lxml import etree

from samenbeeld.feeds.cap import meaning
from samenbeeld.feeds.cap.alert import CAP_1_2, Alert, Area, Info, Point, Reason
from samenbeeld.feeds.cap.cutting import ATOM
from samenbeeld.feeds.cap.judging import schema_error

# Everything that XML 1.0 cannot hold: control characters, halves of pairs, and two that are no characters.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DEFAULT: dict[str, Any] = {namespace: {None: namespace} for namespace in (ATOM, CAP_1_2)}


class NotWritable(ValueError):
    """An alert that others would refuse."""

    def __init__(self, reasons: list[Reason]) -> None:
        super().__init__(", ".join(each.key for each in reasons))
        self.reasons = reasons


@dataclass(frozen=True)
class Feed:
    """The head of an Atom feed. `address` is where it is, and its id."""

    address: str
    title: str
    author: str
    updated: datetime


def write(alert: Alert) -> bytes:
    """The alert as a document, in UTF-8. Raises NotWritable for what the reader would refuse."""
    return _document(_alert(alert))


def write_feed(feed: Feed, alerts: Iterable[Alert]) -> bytes:
    """An Atom 1.0 document with an entry per alert, the alert whole inside it. Raises NotWritable."""
    return _document(
        _element(
            ATOM,
            "feed",
            _element(ATOM, "id", text=feed.address),
            _element(ATOM, "title", text=feed.title),
            _element(ATOM, "updated", text=_moment(feed.updated)),
            _element(ATOM, "author", _element(ATOM, "name", text=feed.author)),
            _element(ATOM, "link", rel="self", href=feed.address),
            *(_entry(feed, alert) for alert in alerts),
        )
    )


def in_xml(text: str) -> str:
    """The text with a mark for each character that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)


def _entry(feed: Feed, alert: Alert) -> etree._Element:
    first = alert.infos[0] if alert.infos else None
    title = (first.headline or first.event) if first else alert.identifier
    return _element(
        ATOM,
        "entry",
        _element(ATOM, "id", text=f"{feed.address}#{quote(alert.identifier)}"),
        _element(ATOM, "title", text=title),
        _element(ATOM, "updated", text=_moment(alert.sent)),
        _element(ATOM, "content", _alert(alert), type="application/cap+xml"),
    )


def _alert(alert: Alert) -> etree._Element:
    element = _element(
        CAP_1_2,
        "alert",
        *_needed("identifier", alert.identifier),
        *_needed("sender", alert.sender),
        *_needed("sent", _moment(alert.sent)),
        *_needed("status", alert.status),
        *_needed("msgType", alert.message_type),
        *_needed("scope", alert.scope),
        *_optional("restriction", alert.restriction),
        *_optional("addresses", alert.addresses),
        *_optional("note", alert.note),
        *_optional("references", _references(alert)),
        *map(_info, alert.infos),
    )
    misfit = schema_error(element, CAP_1_2)
    if reasons := [*meaning.faults(alert), *([misfit] if misfit else [])]:
        raise NotWritable(reasons)
    return element


def _info(info: Info) -> etree._Element:
    return _element(
        CAP_1_2,
        "info",
        *_needed("language", info.language),
        *(each for category in info.categories for each in _needed("category", category)),
        *_needed("event", info.event),
        *_needed("urgency", info.urgency),
        *_needed("severity", info.severity),
        *_needed("certainty", info.certainty),
        *_optional("effective", _moment(info.effective)),
        *_optional("onset", _moment(info.onset)),
        *_optional("expires", _moment(info.expires)),
        *_optional("senderName", info.sender_name),
        *_optional("headline", info.headline),
        *_optional("description", info.description),
        *_optional("instruction", info.instruction),
        *_optional("web", info.web),
        *(_pair("parameter", name, value) for name, value in info.parameters.items()),
        *map(_area, info.areas),
    )


def _area(area: Area) -> etree._Element:
    circles = (f"{_point(each.centre)} {_number(each.radius_km)}" for each in area.circles)
    return _element(
        CAP_1_2,
        "area",
        *_needed("areaDesc", area.description),
        *(each for ring in area.polygons for each in _needed("polygon", " ".join(map(_point, ring)))),
        *(each for circle in circles for each in _needed("circle", circle)),
        *(_pair("geocode", name, value) for name, value in area.geocodes),
    )


def _pair(kind: str, name: str, value: str) -> etree._Element:
    return _element(CAP_1_2, kind, *_needed("valueName", name), *_needed("value", value))


def _needed(name: str, text: str) -> tuple[etree._Element]:
    return (_element(CAP_1_2, name, text=text),)


def _optional(name: str, text: str) -> tuple[etree._Element, ...]:
    return _needed(name, text) if text else ()


def _element(
    namespace: str, name: str, *children: etree._Element, text: str = "", **attributes: str
) -> etree._Element:
    element = etree.Element(f"{{{namespace}}}{name}", attributes, nsmap=_DEFAULT[namespace])
    element.text = in_xml(text) or None
    element.extend(children)
    return element


def _references(alert: Alert) -> str:
    return " ".join(f"{each.sender},{each.identifier},{_moment(each.sent)}" for each in alert.references)


def _moment(moment: datetime | None) -> str:
    """To the second, in its own zone; UTC is "-00:00" (CAP 1.2, 3.3.2). Empty for what is not said."""
    if moment is None:
        return ""
    offset = moment.utcoffset()
    if offset is None or offset.total_seconds() % 60:
        moment = moment.astimezone(UTC)
    written = moment.isoformat(timespec="seconds")
    return f"{written[:-6]}-00:00" if written.endswith("+00:00") else written


def _point(point: Point) -> str:
    return f"{_number(point[0])},{_number(point[1])}"


def _number(number: float) -> str:
    """Ten decimals: less than a hair, and never an exponent, which CAP does not have."""
    return f"{number:.10f}".rstrip("0").rstrip(".")


def _document(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
