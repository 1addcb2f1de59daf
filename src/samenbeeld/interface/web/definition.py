"""The interface in OpenAPI 3.1: what Ninja knows, in the words of the field, with what all answers have."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeAlias

from samenbeeld.interface.rules import ROOT
from samenbeeld.interface.shapes import Problem
from samenbeeld.interface.web.routes import PREFIX, api
from samenbeeld.look.words import DEFAULT_LANGUAGE, has_words, in_language, say

Document: TypeAlias = dict[str, Any]

_REF = "#/components/schemas/"
_PROBLEMS = ("400", "401", "403", "404")
# What a program may also read with a key of its own.
_BY_KEY = frozenset({"pushed"})
# As in publiccode.yml: they stand for those of whoever runs it.
_CONTACT = {
    "name": "Samenbeeld",
    "url": "https://samenbeeld.example/",
    "email": "beheer@samenbeeld.example",
}


@cache
def openapi() -> Document:
    """The definition, always in Dutch: it is one document, whoever asks."""
    with in_language(DEFAULT_LANGUAGE):
        found: Document = json.loads(json.dumps(api.get_openapi_schema(path_prefix="/")))
        return _ours(found)


@cache
def query_names(url_name: str) -> frozenset[str]:
    """The names of what can be asked at this address."""
    for operation in _operations(openapi()):
        if operation["operationId"] == url_name.removeprefix(PREFIX):
            return frozenset(each["name"] for each in operation["parameters"] if each["in"] == "query")
    raise KeyError(url_name)


def _ours(found: Document) -> Document:
    found["info"] |= {
        "title": say("interface-api-title"),
        "description": say("interface-api-description"),
        "contact": _CONTACT,
        "license": {"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    }
    found["servers"] = [{"url": ROOT}]
    found["paths"] = {f"/{path.strip('/')}": each for path, each in found["paths"].items()}
    schemas: Document = found["components"]["schemas"]
    schemas["Problem"] = Problem.model_json_schema(
        by_alias=True, mode="serialization", ref_template=f"{_REF}{{model}}"
    )
    schemas |= schemas["Problem"].pop("$defs", {})
    for name, schema in schemas.items():
        _described(name, schema)
    found["components"] = {
        "schemas": schemas,
        "headers": {
            "API-Version": _header("interface-header-version"),
            "ETag": _header("interface-header-etag"),
        },
        "securitySchemes": {
            "session": {
                "type": "apiKey",
                "in": "cookie",
                "name": "samenbeeld_session",
                "description": say("interface-session"),
            },
            "key": {"type": "http", "scheme": "bearer", "description": say("interface-key")},
        },
    }
    found["security"] = [{"session": []}]
    for operation in _operations(found):
        _answers(operation)
    return _in_dutch(found, {name: schema["title"] for name, schema in schemas.items()})


def _answers(operation: Document) -> None:
    name = operation["operationId"]
    operation["summary"] = say(f"interface-{name}-title")
    operation["description"] = say(f"interface-{name}-about")
    operation["tags"] = ["samenbeeld"]
    for parameter in operation.setdefault("parameters", []):
        parameter["description"] = say(f"interface-parameter-{parameter['name']}")
        parameter["schema"].pop("title", None)
    if name in _BY_KEY:
        operation["security"] = [{"session": []}, {"key": []}]
    headers = {
        "API-Version": {"$ref": "#/components/headers/API-Version"},
        "ETag": {"$ref": "#/components/headers/ETag"},
    }
    operation["responses"]["200"] |= {"description": say("interface-answer-200"), "headers": headers}
    operation["responses"]["304"] = {"description": say("interface-answer-304"), "headers": headers}
    for status in _PROBLEMS:
        operation["responses"][status] = {
            "description": say(f"interface-problem-{status}"),
            "content": {"application/problem+json": {"schema": {"$ref": f"{_REF}Problem"}}},
        }


def _operations(found: Document) -> Iterator[Document]:
    for path in found["paths"].values():
        yield path["get"]


def _described(name: str, schema: Document) -> None:
    """Words for each field, where there are any; what stands in our code is for whoever reads that."""
    schema.pop("description", None)
    schema.setdefault("title", name)
    for field, each in schema.get("properties", {}).items():
        each.pop("title", None)
        key = f"interface-field-{field.strip('_').lower()}"
        if has_words(key):
            each["description"] = say(key)


def _header(key: str) -> Document:
    return {"description": say(key), "schema": {"type": "string"}}


def _in_dutch(found: Document, titles: dict[str, str]) -> Document:
    """The shapes by the name that they have outside."""
    text = json.dumps(found)
    for name, title in titles.items():
        text = text.replace(f'"{_REF}{name}"', f'"{_REF}{title}"')
    read: Document = json.loads(text)
    read["components"]["schemas"] = {
        titles[name]: schema for name, schema in read["components"]["schemas"].items()
    }
    return read
