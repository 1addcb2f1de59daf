"""What nodes send each other, as documents that others read: JSON Schema per kind, and AsyncAPI over all.

They are published as they lie here. Within a version they only get wider: what was valid stays valid.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from samenbeeld.federation.rules.envelope import (
    ASSISTANCE,
    HEARTBEAT,
    JOINT_ASKED,
    JOINT_BEGUN,
    JOINT_ENDED,
    JOINT_WRITTEN,
    KEY,
    QUESTION,
    RELEASED,
    TOLD,
    WITHDRAWN,
)
from samenbeeld.kernel.errors import NotFound

Document: TypeAlias = dict[str, Any]

VERSION = "v1"
ENVELOPE, ASYNCAPI = "envelope.schema.json", "asyncapi.json"
FILES = {
    RELEASED: "fact-released.schema.json",
    TOLD: "fact-told.schema.json",
    WITHDRAWN: "fact-withdrawn.schema.json",
    KEY: "node-key-changed.schema.json",
    HEARTBEAT: "node-heartbeat.schema.json",
    ASSISTANCE: "assistance-said.schema.json",
    QUESTION: "question-said.schema.json",
    JOINT_BEGUN: "joint-begun.schema.json",
    JOINT_WRITTEN: "joint-written.schema.json",
    JOINT_ASKED: "joint-asked.schema.json",
    JOINT_ENDED: "joint-ended.schema.json",
}
_FOLDER = Path(__file__).parent / VERSION
_NAMES = frozenset({ENVELOPE, ASYNCAPI, *FILES.values()})


@dataclass(frozen=True)
class Field:
    """One field of a kind of envelope, with the words of its document; `values`: what can stand in it."""

    name: str
    is_required: bool
    description: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Kind:
    """One kind of envelope as its document has it."""

    type: str
    file: str
    title: str
    description: str
    fields: tuple[Field, ...]


def text(name: str) -> str:
    """The document of this name, as it is published. Raises NotFound."""
    if name not in _NAMES:
        raise NotFound("federation-no-document")
    return (_FOLDER / name).read_text()


@cache
def document(name: str) -> Document:
    """The same, read. Raises NotFound."""
    found: Document = json.loads(text(name))
    return found


def envelope_fields() -> tuple[Field, ...]:
    """Those that every envelope has."""
    return _fields(document(ENVELOPE))


def kinds() -> tuple[Kind, ...]:
    """Every kind, in the order of the code."""
    return tuple(_kind(type_, file) for type_, file in FILES.items())


def _kind(type_: str, file: str) -> Kind:
    found = document(file)
    data = found["properties"]["data"]
    fields = _fields(data)
    for name, each in data["properties"].items():
        if each.get("$ref") in _PARTS:
            fields += tuple(
                Field(f"{name}.{part.name}", part.is_required, part.description, part.values)
                for part in _fields(document(ENVELOPE)["$defs"][name])
            )
    return Kind(type_, file, found["title"], found["description"], fields)


_PARTS = tuple(f"{ENVELOPE}#/$defs/{name}" for name in ("fact", "form"))


def _fields(schema: Document) -> tuple[Field, ...]:
    needed = schema.get("required", ())
    return tuple(
        Field(name, name in needed, each.get("description", ""), tuple(map(str, each.get("enum", ()))))
        for name, each in schema["properties"].items()
    )
