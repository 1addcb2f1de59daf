"""Bytes of others as a CSAF document that fits its schema."""

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema_rs import Draft202012Validator, RegexOptions, Registry

from samenbeeld.feeds.rules.definition import Reason, Unreadable

Document = Mapping[str, Any]

_FOLDER = Path(__file__).parent / "schema"
_CVSS = ("2.0", "3.0", "3.1")
_LONGEST_ERROR = 200


def parse(body: bytes) -> Document:
    """The object in these bytes. Raises Unreadable."""
    try:
        found = json.loads(body, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Unreadable("feeds-csaf-not-json") from None
    if not isinstance(found, dict):
        raise Unreadable("feeds-csaf-not-json")
    return found


def fault(test: str, key: str, place: str, **values: str | int | float) -> Reason:
    """What is wrong at this place, after test `test` of the standard: the sentence `feeds-csaf-KEY`."""
    return Reason(f"feeds-csaf-{key}", {"test": test, "place": place, **values})


def schema_fault(document: Document) -> Reason | None:
    """The first place where the document does not fit the schema of CSAF 2.0, with its three of CVSS."""
    try:
        first = next(_schema().iter_errors(dict(document)), None)
    except ValueError:  # deeper than any real document, or a text that is none
        return fault("schema", "too-deep", "/")
    if first is None:
        return None
    place = "/" + "/".join(map(str, first.instance_path))
    return fault("schema", "schema", place, error=first.message[:_LONGEST_ERROR])


@cache
def _schema() -> Draft202012Validator:
    """Nothing is fetched: every schema that is named lies in the folder beside this file."""
    cvss = [(f"https://www.first.org/cvss/cvss-v{each}.json", _read(f"cvss-v{each}.json")) for each in _CVSS]
    # Patterns in linear time: a long text cannot keep us busy.
    return Draft202012Validator(
        _read("csaf_json_schema.json"), registry=Registry(cvss), offline=True, validate_formats=True,
        pattern_options=RegexOptions(), mask="…",
    )  # fmt: skip


def _read(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((_FOLDER / name).read_text())
    return found


def _no_number(name: str) -> float:
    raise ValueError(name)
