"""Whether others' bytes are a whole EDXL-DE, and each reason why not with the place where."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema_rs import Draft7Validator, RegexOptions, ValidationError, ValidationErrorKind
from lxml import etree

from samenbeeld.feeds.edxl.distribution import DE, Json
from samenbeeld.feeds.rules.definition import Reason, Unreadable

_FOLDER = Path(__file__).parent / "schema"
_ENVELOPE, _FULL, _HEADER = "EDXL-DE-envelope-only", "EDXL-DE-full", "RC-DE"
_LONGEST_ERROR = 200
_MOST_REASONS = 30
_INSIDE = ("jsonContent", "embeddedJsonContent", "message")


def safely(body: bytes) -> etree._Element:
    """The root of a document of which nothing that it names is opened. Raises Unreadable."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Unreadable("feeds-edxl-no-xml") from None
    about: Any = root.getroottree().docinfo
    if about.doctype:
        # Before it is judged: with an entity that is not there the judge itself breaks.
        raise Unreadable("feeds-mapped-doctype")
    return root


def xml(body: bytes) -> etree._Element:
    """The root of an EDXL-DE 2.0 in XML, judged. Raises Unreadable."""
    root = safely(body)
    if root.tag != f"{{{DE}}}edxlDistribution":
        raise Unreadable("feeds-edxl-other")
    check_xml(root, _envelope_xsd(), "feeds-edxl-not-valid")
    return root


def check_xml(element: etree._Element, schema: etree.XMLSchema, key: str) -> None:
    """Raises Unreadable with everything in which it is not as its schema wants."""
    if schema.validate(element):
        return
    log: Any = schema.error_log
    found = [
        Reason(key, {"line": each.line, "words": str(each.message)[:_LONGEST_ERROR]})
        for each in list(log)[:_MOST_REASONS]
    ]
    raise Unreadable.of(found)


def json_envelope(body: bytes) -> Json:
    """An EDXL-DE in JSON, envelope and messages judged together. Raises Unreadable with each reason."""
    try:
        found = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Unreadable("feeds-edxl-no-json") from None
    if not isinstance(found, dict):
        raise Unreadable("feeds-edxl-no-json")
    reasons = [*_faults(_ENVELOPE, found, "$"), *_of_contents(found)]
    if reasons:
        raise Unreadable.of(reasons[:_MOST_REASONS])
    return found


def kinds_in(message: Json) -> list[str]:
    """Which of the known messages are inside: one, in what is whole."""
    return [kind for kind in _messages() if kind in message]


def _of_contents(envelope: Json) -> Iterator[Reason]:
    contents = envelope.get("content")
    if not isinstance(contents, list):
        return  # the envelope says so already
    for number, content in enumerate(contents):
        place = f"$.content[{number}].{'.'.join(_INSIDE)}"
        message = content
        for name in _INSIDE:
            message = message.get(name) if isinstance(message, dict) else None
        if not isinstance(message, dict):
            yield Reason("feeds-edxl-no-message", {"place": place})
            continue
        yield from _of_message(message, place)


def _of_message(message: Json, place: str) -> Iterator[Reason]:
    """One known message, its head where it needs one, and its own form."""
    found = kinds_in(message)
    if not found:
        yield Reason("feeds-edxl-no-message", {"place": place})
    if len(found) > 1:
        yield Reason("feeds-edxl-two-messages", {"place": place, "kinds": ", ".join(found)})
    # One that says not what it is, is judged as one that has a head.
    if not found or any(_messages()[kind][1] for kind in found):
        yield from _faults(_HEADER, message, place)
    for kind in found:
        yield from _faults(_messages()[kind][0], message[kind], f"{place}.{kind}")


def _faults(schema: str, instance: Any, place: str) -> Iterator[Reason]:
    try:
        for error in _schema(schema).iter_errors(instance):
            yield from _reasons(error, place)
    except ValueError:  # deeper than any real message, or a text that is none
        yield Reason("feeds-edxl-too-deep", {"place": place})


def _reasons(error: ValidationError, root: str) -> Iterator[Reason]:
    place = root + "".join(
        f"[{each}]" if isinstance(each, int) else f".{each}" for each in error.instance_path
    )
    if isinstance(error.kind, ValidationErrorKind.Required):
        yield Reason("feeds-edxl-missing", {"place": f"{place}.{_named(error.kind.property)}"})
    elif isinstance(error.kind, ValidationErrorKind.AdditionalProperties):
        for name in error.kind.unexpected:
            yield Reason("feeds-edxl-unknown", {"place": f"{place}.{_named(name)}"})
    else:
        words = error.message[:_LONGEST_ERROR]
        yield Reason("feeds-edxl-wrong", {"place": place, "words": words})


def _named(name: object) -> str:
    return str(name).strip('"')[:80]


@cache
def _messages() -> Mapping[str, tuple[str, bool]]:
    """By name of a message its schema, and whether it has a head: as the whole schema lists them."""
    found = {}
    for one in _read(_FULL)["definitions"]["EmbeddedJsonContent"]["oneOf"]:
        parts = one.get("allOf", [one])
        for part in parts:
            message = part["properties"]["message"]
            for name in message.get("required", ()):
                file = message["properties"][name]["$ref"].removesuffix(".schema.json")
                found[name] = (file, len(parts) > 1)
    return found


@cache
def _schema(name: str) -> Draft7Validator:
    """Nothing is fetched; patterns in linear time: a long text cannot keep us busy."""
    return Draft7Validator(
        _read(name), offline=True, validate_formats=True, pattern_options=RegexOptions(), mask="…"
    )


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_FOLDER / "json" / f"{name}.schema.json").read_text())
    found.pop("$id", None)
    return found


@cache
def _envelope_xsd() -> etree.XMLSchema:
    parser = etree.XMLParser(no_network=True)
    return etree.XMLSchema(etree.parse(str(_FOLDER / "EDXL-DE-envelope-only.xsd"), parser))


def _no_number(name: str) -> float:
    raise ValueError(name)
