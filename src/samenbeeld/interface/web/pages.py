"""Pages about the interface: what can be asked, what nodes send each other, and by which words."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenbeeld.federation import formats
from samenbeeld.interface.queries.terms import terms
from samenbeeld.interface.rules import ROOT
from samenbeeld.interface.web.definition import openapi

_JSON_SCHEMA, _JSON = "application/schema+json", "application/json"


@dataclass(frozen=True)
class ShownField:
    """One field of an answer, with what can stand in it."""

    name: str
    kind: str
    words: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class ShownAddress:
    """One address as it is read."""

    path: str
    title: str
    about: str
    parameters: tuple[ShownField, ...]
    shapes: tuple[tuple[str, tuple[ShownField, ...]], ...]


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every address of the API, as its definition says. Public: it says nothing of anybody."""
    found = openapi()
    context = {
        "addresses": [_address(where, each["get"], found) for where, each in found["paths"].items()],
        "version": found["info"]["version"],
        "root": ROOT,
        "problem": _fields(found["components"]["schemas"]["Probleem"], found),
    }
    return render(request, "interface/index.html", context)


@require_safe
def envelopes(request: HttpRequest) -> HttpResponse:
    """What nodes send each other, kind by kind."""
    context = {
        "fields": formats.envelope_fields(),
        "kinds": formats.kinds(),
        "version": formats.VERSION,
        "envelope": formats.ENVELOPE,
        "asyncapi": formats.ASYNCAPI,
    }
    return render(request, "interface/envelopes.html", context)


@require_safe
def words(request: HttpRequest) -> HttpResponse:
    """Our words beside those of the field."""
    return render(request, "interface/terms.html", {"terms": terms()})


@require_safe
def document(request: HttpRequest, name: str) -> HttpResponse:
    """One document of the formats, as it lies in the product; readable from any site."""
    kind = _JSON if name == formats.ASYNCAPI else _JSON_SCHEMA
    response = HttpResponse(formats.text(name), content_type=f"{kind}; charset=utf-8")
    response["Access-Control-Allow-Origin"] = "*"
    return response


def _address(where: str, operation: dict[str, Any], found: dict[str, Any]) -> ShownAddress:
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    return ShownAddress(
        path=f"{ROOT}{where}",
        title=operation["summary"],
        about=operation["description"],
        parameters=tuple(
            _field(each["name"], each | each["schema"], found) for each in operation["parameters"]
        ),
        shapes=tuple(_shapes(answer, found, set())),
    )


def _shapes(
    schema: dict[str, Any], found: dict[str, Any], seen: set[str]
) -> list[tuple[str, tuple[ShownField, ...]]]:
    """The shape of an answer and those inside it, each once; links go without saying."""
    shapes: list[tuple[str, tuple[ShownField, ...]]] = []
    for name in _names_in(schema):
        if name in seen or name.startswith("Verwijzing") or name.endswith("Verwijzingen"):
            continue
        seen.add(name)
        whole = found["components"]["schemas"][name]
        shapes.append((name, _fields(whole, found)))
        for each in whole.get("properties", {}).values():
            shapes += _shapes(each, found, seen)
    return shapes


def _names_in(schema: Any) -> list[str]:
    """Which shapes a schema refers to, in order."""
    if isinstance(schema, dict):
        own = [schema["$ref"].rpartition("/")[2]] if "$ref" in schema else []
        return own + [name for key, each in schema.items() if key != "$ref" for name in _names_in(each)]
    if isinstance(schema, list):
        return [name for each in schema for name in _names_in(each)]
    return []


def _fields(schema: dict[str, Any], found: dict[str, Any]) -> tuple[ShownField, ...]:
    return tuple(_field(name, each, found) for name, each in schema["properties"].items())


def _field(name: str, schema: dict[str, Any], found: dict[str, Any]) -> ShownField:
    options = [each for each in schema.get("anyOf", [schema]) if each.get("type") != "null"]
    kinds = [_kind(each) for each in options]
    values = schema.get("enum") or next((each["enum"] for each in options if "enum" in each), ())
    return ShownField(name, ", ".join(kinds), schema.get("description", ""), tuple(map(str, values)))


def _kind(schema: dict[str, Any]) -> str:
    """`string`, `date-time`, `Regio`, `[Regio]`."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if schema.get("type") == "array":
        return f"[{_kind(schema['items'])}]"
    return str(schema.get("format") or schema.get("type", ""))
