"""CSV, JSON, RSS and Atom, all as rows of named cells. Nothing that a document names is opened."""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from lxml import etree, html

from samenbeeld.feeds.mapped.cells import Cell
from samenbeeld.feeds.mapped.definition import CSV, JSON, RSS_PARTS, SEPARATORS, Reading
from samenbeeld.feeds.rules.definition import Unreadable, clean

MOST_ROWS = 20_000
_MOST_COLUMNS = 200
_LONGEST_CELL = 4_000
_DEEPEST = 6
_ATOM = "{http://www.w3.org/2005/Atom}"
_RSS_1 = "{http://purl.org/rss/1.0/}"
_DUBLIN = "{http://purl.org/dc/elements/1.1/}"
# Our word -> what RSS 2.0, RSS 1.0 and Atom call it.
_PARTS: Mapping[str, tuple[str, ...]] = {
    "title": ("title", f"{_RSS_1}title", f"{_ATOM}title"),
    "text": ("description", f"{_RSS_1}description", f"{_ATOM}summary", f"{_ATOM}content"),
    "link": ("link", f"{_RSS_1}link"),
    "id": ("guid", f"{_ATOM}id"),
    "published": ("pubDate", f"{_DUBLIN}date", f"{_ATOM}published"),
    "updated": (f"{_ATOM}updated",),
}


@dataclass(frozen=True)
class Row:
    """`number` as somebody counts them in the document: the line of a CSV file, the record of another."""

    number: int
    cells: Mapping[str, Cell]


@dataclass(frozen=True)
class Table:
    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def table(reading: Reading, body: bytes) -> Table:
    """Everything that stands in the document. Raises Unreadable."""
    make = {CSV: _csv, JSON: _json}.get(reading.form, _rss)
    columns, rows = make(reading, body)
    found: list[Row] = []
    for row in rows:
        if len(found) >= MOST_ROWS:
            raise Unreadable("feeds-mapped-too-many", most=MOST_ROWS)
        found.append(row)
    names = columns or tuple(dict.fromkeys(name for row in found for name in row.cells))
    return Table(names[:_MOST_COLUMNS], tuple(found))


def _csv(reading: Reading, body: bytes) -> tuple[tuple[str, ...], Iterator[Row]]:
    try:
        text = body.decode(reading.encoding)
    except (UnicodeError, LookupError):
        raise Unreadable("feeds-mapped-other-encoding") from None
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=SEPARATORS[reading.separator])
    try:
        for _ in range(reading.skipped):
            next(lines, None)
        columns = tuple(clean(name) for name in next(lines, []))
    except csv.Error:
        raise Unreadable("feeds-not-csv", row=lines.line_num) from None
    if len(set(columns) - {""}) < 2:
        raise Unreadable("feeds-mapped-one-column")
    if len(set(columns)) < len(columns):
        raise Unreadable("feeds-mapped-name-twice")
    return columns, _lines(columns, lines)


def _lines(columns: tuple[str, ...], lines: Any) -> Iterator[Row]:
    try:
        for line in lines:
            if any(cell.strip() for cell in line):
                cells = dict(zip(columns, (each[:_LONGEST_CELL] for each in line), strict=False))
                yield Row(lines.line_num, cells)
    except csv.Error:
        raise Unreadable("feeds-not-csv", row=lines.line_num) from None


def _json(reading: Reading, body: bytes) -> tuple[tuple[str, ...], Iterator[Row]]:
    try:
        whole: object = json.loads(body)
    except (ValueError, RecursionError):
        raise Unreadable("feeds-mapped-not-json") from None
    for part in filter(None, reading.records.split(".")):
        whole = _part(whole, part)
    if not isinstance(whole, list):
        raise Unreadable("feeds-mapped-no-list")
    return (), (Row(number, dict(_flat(each))) for number, each in enumerate(whole, start=1))


def lists_in(body: bytes) -> list[str]:
    """Paths of the lists of records in a JSON document, in order; "" is the document itself."""
    try:
        waiting: list[tuple[str, object]] = [("", json.loads(body))]
    except (ValueError, RecursionError):
        return []
    found: list[str] = []
    for path, each in waiting:
        if isinstance(each, list) and each and isinstance(each[0], dict):
            found.append(path)
        elif isinstance(each, dict) and path.count(".") < _DEEPEST and len(waiting) < _MOST_COLUMNS:
            waiting += [(f"{path}.{name}".lstrip("."), inner) for name, inner in each.items()]
    return found


def _part(whole: object, name: str) -> object:
    if isinstance(whole, dict):
        return whole.get(name)
    if isinstance(whole, list) and name.isascii() and name.isdigit() and int(name[:9]) < len(whole):
        return whole[int(name[:9])]
    return None


def _flat(record: object, path: str = "", depth: int = 0) -> Iterator[tuple[str, Cell]]:
    """`{"a": {"b": 1}}` is one cell `a.b`; the first of a list is `a.0`."""
    inner: Iterator[tuple[str, object]]
    if isinstance(record, dict):
        inner = ((str(name), each) for name, each in record.items())
    elif isinstance(record, list):
        inner = ((str(number), each) for number, each in enumerate(record[:3]))
    else:
        if path:
            yield path, _cell(record)
        return
    if depth < _DEEPEST:
        for name, each in inner:
            yield from _flat(each, f"{path}.{name}".lstrip("."), depth + 1)


def _cell(found: object) -> Cell:
    if found is None or (isinstance(found, (int, float)) and not isinstance(found, bool)):
        return found
    return clean(str(found))[:_LONGEST_CELL]


def _rss(_: Reading, body: bytes) -> tuple[tuple[str, ...], Iterator[Row]]:
    if b"<!DOCTYPE" in body or b"<!ENTITY" in body:
        raise Unreadable("feeds-mapped-doctype")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreadable("feeds-mapped-not-rss") from None
    about: Any = root.getroottree().docinfo
    if about.doctype:  # in an encoding in which we did not find it
        raise Unreadable("feeds-mapped-doctype")
    items = list(root.iter("item", f"{_RSS_1}item", f"{_ATOM}entry"))
    if not items and root.tag not in ("rss", f"{_ATOM}feed"):
        raise Unreadable("feeds-mapped-not-rss")
    return RSS_PARTS, (Row(number, _item(each)) for number, each in enumerate(items, start=1))


def _item(item: etree._Element) -> dict[str, Cell]:
    found: dict[str, Cell] = {}
    for name, tags in _PARTS.items():
        texts = ("".join(map(str, each.itertext())) for tag in tags for each in item.findall(tag))
        found[name] = clean(next((text for text in texts if text.strip()), ""))[:_LONGEST_CELL]
    links = [each for each in item.findall(f"{_ATOM}link") if each.get("rel", "alternate") == "alternate"]
    if links:
        found["link"] = clean(str(links[0].get("href", "")))
    found["title"], found["text"] = plain(str(found["title"])), plain(str(found["text"]))
    return found


def plain(text: str) -> str:
    """Words without the HTML around them."""
    if "<" not in text and "&" not in text:
        return " ".join(text.split())
    try:
        inside = html.fragment_fromstring(text, create_parent="div")
        etree.strip_elements(inside, "script", "style", etree.Comment, with_tail=False)
        text = " ".join(map(str, inside.itertext()))
    except (etree.ParserError, ValueError):
        text = unescape(text)
    return " ".join(text.split())
