"""A HAVE document of others as elements: nothing that it names is opened; its schema is asked beside it."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from samenbeeld.feeds.rules.definition import Reason, Unreadable

HAVE = "urn:oasis:names:tc:emergency:EDXL:HAVE:1.0"
NAMES = "urn:oasis:names:tc:ciq:xnl:3"
GML = "http://www.opengis.net/gml"
_LONGEST_ERROR = 300


def parsed(body: bytes) -> etree._Element:
    """`HospitalStatus`, alone or inside the envelope of EDXL-DE. Raises Unreadable."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreadable("feeds-have-no-xml") from None
    about: Any = root.getroottree().docinfo
    if about.doctype:
        raise Unreadable("feeds-mapped-doctype")
    found = next((each for each in root.iter(f"{{{HAVE}}}HospitalStatus")), None)
    if found is None:
        raise Unreadable("feeds-have-other")
    return found


def schema_error(status: etree._Element) -> Reason | None:
    """The first thing in which the document is not as the schema of OASIS wants it, None for nothing."""
    schema = _schema()
    if schema.validate(status):
        return None
    log: Any = schema.error_log
    error = log[0]
    return Reason("feeds-have-not-valid", {"line": error.line, "words": str(error.message)[:_LONGEST_ERROR]})


def named(element: etree._Element, *names: str) -> Iterator[etree._Element]:
    """Every element below with one of these names, in whatever namespace: drafts of the standard differ."""
    for each in element.iter():
        if isinstance(each.tag, str) and etree.QName(each).localname in names:
            yield each


def first(element: etree._Element, name: str) -> etree._Element | None:
    """The first of them."""
    return next(named(element, name), None)


def children(element: etree._Element, name: str) -> list[etree._Element]:
    """Those directly below."""
    return [each for each in element if isinstance(each.tag, str) and etree.QName(each).localname == name]


def text(element: etree._Element | None) -> str:
    """The words in it, "" for none."""
    return " ".join("".join(map(str, element.itertext())).split()) if element is not None else ""


@cache
def _schema() -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    return etree.XMLSchema(etree.parse(str(Path(__file__).parent / "schema" / "edxl-have.xsd"), parser))
