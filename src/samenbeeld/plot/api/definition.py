"""What these addresses take and give, in OpenAPI 3.0."""

from typing import Any

from samenbeeld.look.words import say
from samenbeeld.plot.rules import ogc


def openapi(server: str) -> dict[str, Any]:
    """The definition, for a client that reads it first."""
    collection = _in_path("collectionId")
    box: dict[str, Any] = {"type": "array", "items": {"type": "number"}, "minItems": 4, "maxItems": 6}
    limit = {"type": "integer", "minimum": 1, "maximum": ogc.MOST, "default": ogc.STANDARD_LIMIT}
    item_parameters = [
        collection,
        _query("bbox", box),
        _query("bbox-crs", _CRS),
        _query("crs", _CRS),
        _query("datetime", {"type": "string"}),
        _query("limit", limit),
        _query("offset", {"type": "integer", "minimum": 0, "default": 0}),
    ]
    one = "/collections/{collectionId}"
    paths = {
        "/": _get("landing", "application/json"),
        "/conformance": _get("conformance", "application/json"),
        "/collections": _get("collections", "application/json"),
        one: _get("collection", "application/json", [collection]),
        f"{one}/items": _get("items", _GEOJSON, item_parameters),
        f"{one}/items/{{featureId}}": _get(
            "item", _GEOJSON, [collection, _in_path("featureId"), _query("crs", _CRS)]
        ),
    }
    return {
        "openapi": "3.0.3",
        "info": {
            "title": say("plot-ogc-title"),
            "description": say("plot-ogc-description"),
            "version": "1.0.0",
        },
        "servers": [{"url": server.rstrip("/")}],
        "paths": paths,
        "components": {"securitySchemes": {"mapKey": {"type": "http", "scheme": "bearer"}}},
        "security": [{"mapKey": []}],
    }


_GEOJSON = "application/geo+json"
_CRS: dict[str, Any] = {"type": "string", "format": "uri", "enum": list(ogc.ALL_CRS), "default": ogc.CRS84}


def _get(operation: str, kind: str, parameters: list[dict[str, Any]] | None = None) -> dict[str, Any]:
    schema = {"schema": {"type": "object"}}
    problem = {"description": "Problem", "content": {"application/problem+json": schema}}
    return {
        "get": {
            "operationId": operation,
            "parameters": parameters or [],
            "responses": {
                "200": {"description": "OK", "content": {kind: schema}},
                "400": problem,
                "401": problem,
                "404": problem,
            },
        }
    }


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _query(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {
        "name": name,
        "in": "query",
        "required": False,
        "schema": schema,
        "style": "form",
        "explode": False,
    }
