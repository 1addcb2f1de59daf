"""What was pushed as an Atom feed (RFC 4287): an entry per part, its words as plain text."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml import etree

from samenbeeld.feeds.cap.cutting import ATOM
from samenbeeld.feeds.cap.writing import in_xml
from samenbeeld.look import times

_DEFAULT: dict[Any, str] = {None: ATOM}


@dataclass(frozen=True)
class Entry:
    """One part: its own address, title, label and words; the moment at which it last changed."""

    address: str
    title: str
    label: str
    text: str
    author: str
    published: datetime
    updated: datetime


def feed(address: str, title: str, author: str, updated: datetime, entries: list[Entry]) -> bytes:
    """The document, in UTF-8. `address` is where it is, and its id."""
    root = _element("feed")
    _add(root, "id", address)
    _add(root, "title", title)
    _add(root, "updated", times.machine(updated))
    _add(_add(root, "author"), "name", author)
    _add(root, "link", rel="self", href=address)
    for each in entries:
        entry = _add(root, "entry")
        _add(entry, "id", each.address)
        _add(entry, "title", each.title)
        _add(entry, "category", term=each.label)
        _add(_add(entry, "author"), "name", each.author)
        _add(entry, "published", times.machine(each.published))
        _add(entry, "updated", times.machine(each.updated))
        _add(entry, "content", each.text, type="text")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def _element(name: str, text: str = "", **attributes: str) -> etree._Element:
    said = {key: in_xml(value) for key, value in attributes.items()}
    element = etree.Element(f"{{{ATOM}}}{name}", said, nsmap=_DEFAULT)
    element.text = in_xml(text) or None
    return element


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    element = _element(name, text, **attributes)
    parent.append(element)
    return element
