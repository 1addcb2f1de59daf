"""One alert: does it fit its schema, does it mean something, and who signed it."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

from samenbeeld.feeds.cap import meaning
from samenbeeld.feeds.cap.alert import CAP_1_1, CAP_1_2, VERSIONS, Alert, Reason, reason
from samenbeeld.feeds.cap.cutting import Piece, Refusal
from samenbeeld.feeds.cap.fields import Unreadable, read_alert
from samenbeeld.feeds.cap.signature import UNSIGNED, Verdict, judge

_SCHEMAS = {CAP_1_1: "capv1_1.xsd", CAP_1_2: "CAP-v1.2-os.xsd"}
_LONGEST_ERROR = 300
_OPTIONAL_TEXTS = ("source", "restriction", "addresses", "note", "references", "incidents")


@dataclass(frozen=True)
class Judged:
    """`alert` is None when `faults` says why; the signature is judged either way, where it can be read."""

    alert: Alert | None
    faults: tuple[Reason, ...]
    remarks: tuple[Reason, ...] = ()
    signature: Verdict = UNSIGNED


def judge_alert(piece: Piece, trusted: tuple[str, ...]) -> Judged:
    """Lines in the reasons are lines of the document. `trusted`: see `signature.judge`."""
    namespace = piece.name.rpartition(" ")[0]
    if namespace not in VERSIONS:
        return Judged(None, (reason("version", line=piece.line),))
    try:
        element = parse(piece)
    except Refusal as refusal:
        return Judged(None, (refusal.why,))
    alert, faults = _read(element, namespace)
    signature = judge(element, alert.sent if alert else None, trusted)
    empty = _empty_fields(element, namespace)
    if alert is not None:
        faults = [*faults, *meaning.faults(alert), *meaning.empty_references(empty)]
    if alert is None or faults:
        return Judged(None, tuple(_of_document(each, piece.line) for each in faults), signature=signature)
    return Judged(alert, (), tuple(meaning.remarks(alert, empty)), signature)


def parse(piece: Piece) -> etree._Element:
    """The piece as a document of its own: nothing is resolved, loaded or fetched. Raises Refusal.

    A signed alert was signed as a document of its own. Names that only the feed declares are put around it
    when it cannot be understood without them.
    """
    text = _text(piece)
    try:
        alone = etree.fromstring(text, _parser())
        if _expanded(alone) == piece.name:
            return alone
    except etree.XMLSyntaxError:
        pass  # a prefix that is declared around it
    try:
        around = " ".join(_declaration(prefix, uri) for prefix, uri in dict(piece.around).items())
        inside = etree.fromstring(f"<around {around}>{text}</around>", _parser())[0]
        return etree.fromstring(etree.tostring(inside, with_tail=False), _parser())
    except etree.XMLSyntaxError as error:
        line = piece.line + (error.lineno or 1) - 1
        raise Refusal(reason("not-well-formed", line=line, column=error.offset or 1)) from None


def _text(piece: Piece) -> str:
    try:
        return piece.original.decode(piece.encoding)
    except (LookupError, UnicodeError):
        raise Refusal(reason("encoding")) from None


def schema_error(element: etree._Element, namespace: str) -> Reason | None:
    """The first place where an alert does not fit the schema of its version."""
    schema = _schema(namespace)
    if schema.validate(element):
        return None
    errors: Any = schema.error_log
    first = errors[0]
    message = re.sub(r"\{(urn|http)[^}]*\}", "", first.message)[:_LONGEST_ERROR]
    field = re.match(r"Element '([^']*)'", message)
    return reason(
        "schema",
        line=first.line,
        version=VERSIONS[namespace],
        field=field.group(1) if field else "alert",
        error=message,
    )


@cache
def _schema(namespace: str) -> etree.XMLSchema:
    return etree.XMLSchema(
        etree.parse(str(Path(__file__).parent / "schema" / _SCHEMAS[namespace]), _parser())
    )


def _read(element: etree._Element, namespace: str) -> tuple[Alert | None, list[Reason]]:
    if error := schema_error(element, namespace):
        return None, [error]
    try:
        return read_alert(element, namespace)
    except Unreadable as unreadable:
        return None, [unreadable.why]


def _empty_fields(element: etree._Element, namespace: str) -> frozenset[str]:
    return frozenset(
        name
        for name in _OPTIONAL_TEXTS
        for each in element.findall(f"{{{namespace}}}{name}")
        if not str(each.xpath("string()")).strip()
    )


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)


def _expanded(element: etree._Element) -> str:
    name = etree.QName(element)
    return f"{name.namespace} {name.localname}" if name.namespace else name.localname


def _declaration(prefix: str, uri: str) -> str:
    escaped = uri.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
    return f'xmlns{":" if prefix else ""}{prefix}="{escaped}"'


def _of_document(why: Reason, first_line: int) -> Reason:
    line = why.values.get("line")
    if not isinstance(line, int):
        return why
    return Reason(why.key, {**why.values, "line": first_line + line - 1})
