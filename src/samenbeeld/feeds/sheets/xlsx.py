"""The cells of an Excel file (ECMA-376), without running or opening anything that it names.

Of a formula the outcome that the program kept is taken. A cell with a date is its moment as ISO 8601.
"""

import io
import math
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from lxml import etree

from samenbeeld.feeds.mapped.cells import Cell
from samenbeeld.feeds.rules.definition import Unreadable, clean
from samenbeeld.feeds.sheets.grid import MOST_COLUMNS, MOST_ROWS, Merged, Place, Sheet

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_MOST_PARTS, _MOST_BYTES, _MOST_SHEETS, _MOST_MERGED = 500, 30_000_000, 20, 200_000
_LONGEST_CELL = 500
# What `zipfile` lets through of a file that is damaged, or no zip at all: it has no one name for that.
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError)
_NUMBER = re.compile(r"[0-9]{1,9}")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
# Number formats that every program knows as dates; others are told by the letters in them.
_DATES = frozenset((*range(14, 23), *range(45, 48)))
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')


def sheets(body: bytes) -> list[Sheet]:
    """Every sheet with anything in it, in order. Raises Unreadable."""
    with _opened(body) as archive:
        _check(archive)
        found = list(_sheets(archive))
    if not found:
        raise Unreadable("feeds-sheet-empty")
    return found


def _opened(body: bytes) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(io.BytesIO(body))
    except _DAMAGED:
        raise Unreadable("feeds-sheet-no-excel") from None


def _check(archive: zipfile.ZipFile) -> None:
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS or sum(each.file_size for each in parts) > _MOST_BYTES:
        raise Unreadable("feeds-sheet-too-large")
    if any(each.flag_bits & 1 for each in parts):
        raise Unreadable("feeds-sheet-locked")


def _sheets(archive: zipfile.ZipFile) -> Iterator[Sheet]:
    book = _part(archive, "xl/workbook.xml")
    links = {each.get("Id"): str(each.get("Target")) for each in _part(archive, "xl/_rels/workbook.xml.rels")}
    about = book.find(f"{_MAIN}workbookPr")
    # Excel on an old Macintosh counts from 1904; others count a day that never was, 29 February 1900.
    is_old = about is not None and about.get("date1904") in ("1", "true")
    begin = datetime(1904, 1, 1) if is_old else datetime(1899, 12, 30)
    shared, dates = _shared(archive), _dates(archive)
    for each in list(book.iter(f"{_MAIN}sheet"))[:_MOST_SHEETS]:
        target = links.get(each.get(_LINK), "").lstrip("/")
        path = target if target.startswith("xl/") else f"xl/{target}"
        if not path.startswith("xl/worksheets/"):
            continue
        root = _part(archive, path)
        cells = dict(_cells(root, shared, dates, begin))
        if cells:
            yield Sheet(str(each.get("name"))[:100], cells, tuple(_merged(root)))


def _part(archive: zipfile.ZipFile, name: str) -> etree._Element:
    """What a file in it says. A name that lies about its size is found out while it is read."""
    try:
        with archive.open(name) as part:
            content = part.read(_MOST_BYTES + 1)
    except (KeyError, *_DAMAGED):
        raise Unreadable("feeds-sheet-no-excel") from None
    if len(content) > _MOST_BYTES:
        raise Unreadable("feeds-sheet-too-large")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except etree.XMLSyntaxError:
        raise Unreadable("feeds-sheet-no-excel") from None
    about: Any = root.getroottree().docinfo
    if about.doctype:
        raise Unreadable("feeds-sheet-no-excel")
    return root


def _shared(archive: zipfile.ZipFile) -> list[str]:
    if "xl/sharedStrings.xml" not in archive.namelist():
        return []
    return [_words(each) for each in _part(archive, "xl/sharedStrings.xml").iter(f"{_MAIN}si")]


def _words(element: etree._Element) -> str:
    """Without how it sounds: Excel keeps that beside Japanese words."""
    parts = (each for each in element.iter(f"{_MAIN}t") if _is_text(each))
    return clean("".join(str(each.text or "") for each in parts))[:_LONGEST_CELL]


def _is_text(element: etree._Element) -> bool:
    parent = element.getparent()
    return parent is None or parent.tag != f"{_MAIN}rPh"


def _dates(archive: zipfile.ZipFile) -> frozenset[str]:
    """The numbers of the styles that show a date."""
    if "xl/styles.xml" not in archive.namelist():
        return frozenset()
    root = _part(archive, "xl/styles.xml")
    own = {each.get("numFmtId"): str(each.get("formatCode")) for each in root.iter(f"{_MAIN}numFmt")}
    styles = root.find(f"{_MAIN}cellXfs")
    found = enumerate(styles if styles is not None else ())
    return frozenset(str(number) for number, each in found if _is_date(str(each.get("numFmtId")), own))


def _is_date(number: str, own: Mapping[str | None, str]) -> bool:
    if number in own:
        return any(letter in "ydjh" for letter in _QUOTED.sub("", own[number]).lower())
    return bool(_NUMBER.fullmatch(number)) and int(number) in _DATES


def _cells(
    root: etree._Element, shared: list[str], dates: frozenset[str], begin: datetime
) -> Iterator[tuple[Place, Cell]]:
    for each in root.iter(f"{_MAIN}c"):
        place = _place(str(each.get("r")))
        if place is None or place[1] >= MOST_COLUMNS:
            continue
        if place[0] > MOST_ROWS + 30:
            raise Unreadable("feeds-mapped-too-many", most=MOST_ROWS)
        value = _value(each, shared, dates, begin)
        if value not in (None, ""):
            yield place, value


def _value(each: etree._Element, shared: list[str], dates: frozenset[str], begin: datetime) -> Cell:
    kind = each.get("t", "n")
    if kind == "inlineStr":
        return _words(each)
    found = each.find(f"{_MAIN}v")
    text = str(found.text or "").strip() if found is not None else ""
    if kind == "s":
        return shared[int(text)] if _NUMBER.fullmatch(text) and int(text) < len(shared) else None
    if kind != "n" or not text:
        return clean(text)[:_LONGEST_CELL]
    try:
        number = float(text)
    except ValueError:
        return clean(text)[:_LONGEST_CELL]
    if not math.isfinite(number):
        return clean(text)[:_LONGEST_CELL]
    if each.get("s") in dates:
        return _moment(number, begin)
    return int(number) if number.is_integer() else number


def _moment(days: float, begin: datetime) -> Cell:
    """To the second: a moment in Excel is a part of a day, and never comes out even."""
    try:
        return (begin + timedelta(seconds=round(days * 86_400))).isoformat()
    except (OverflowError, ValueError):
        return days


def _merged(root: etree._Element) -> Iterator[Merged]:
    size = 0
    for each in root.iter(f"{_MAIN}mergeCell"):
        first, _, last = str(each.get("ref")).partition(":")
        ends = (_place(first), _place(last or first))
        if ends[0] is None or ends[1] is None:
            continue
        merged = Merged(ends[0], ends[1])
        size += max(merged.size, 1)
        if size > _MOST_MERGED:
            raise Unreadable("feeds-sheet-too-large")
        yield merged


def _place(reference: str) -> Place | None:
    found = _REFERENCE.fullmatch(reference)
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1
