"""The form beside the map: put, change and remove a thing by coordinates or the name of a place."""

import dataclasses
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.levels import Level
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say
from samenbeeld.plot import actions, queries
from samenbeeld.plot.queries.places import geometry_of, known_places, written_place
from samenbeeld.plot.rules import MapFeature, checked, feature_from
from samenbeeld.plot.web.asking import Visit, local_moment, status_of, text, visit

_LEVELS = (Level.UNKNOWN, Level.GREEN, Level.YELLOW, Level.ORANGE, Level.RED)


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """GET the form on a page of its own. POST puts a thing on the map."""
    visiting = visit(request, slug)
    if request.method == "GET":
        return _page(request, visiting, {"room": request.GET.get("room", "")})
    try:
        feature = _feature(visiting, request.POST, text(request.POST, "id") or str(uuid7()))
        actions.place_feature(
            actor=visiting.member,
            activity=visiting.activity,
            room=text(request.POST, "room"),
            feature=feature,
        )
    except Refused as refused:
        return _page(request, visiting, request.POST, refused=refused)
    return redirect(_in_the_list(slug, feature.id))


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """GET ?room= and ?id= the form as the thing stands now. POST makes it so."""
    visiting = visit(request, slug)
    fields = request.POST if request.method == "POST" else request.GET
    room, key = text(fields, "room"), text(fields, "id")
    seen = queries.seen_layer(room, visiting.activity, visiting.member)
    found = next((one for one in queries.drawn([room])[room] if one.id == key), None)
    if found is None:
        raise NotFound("plot-feature-gone")
    if request.method == "GET":
        return _page(request, visiting, _typed(found, room), changes=found, may=seen.may_write)
    try:
        feature = _feature(visiting, request.POST, key)
        actions.change_feature(actor=visiting.member, activity=visiting.activity, room=room, feature=feature)
    except Refused as refused:
        return _page(request, visiting, request.POST, refused=refused, changes=found)
    return redirect(_in_the_list(slug, feature.id))


@require_POST
def remove(request: HttpRequest, slug: str) -> HttpResponse:
    """POST room and id: takes it off the map; the log keeps what it was."""
    visiting = visit(request, slug)
    actions.remove_feature(
        actor=visiting.member,
        activity=visiting.activity,
        room=text(request.POST, "room"),
        feature_id=text(request.POST, "id"),
    )
    return redirect("plot", slug)


def _in_the_list(slug: str, feature_id: str) -> str:
    """The address of the row of that thing. The list has pages, and what follows # does not reach us."""
    asked = urlencode({"ding": feature_id})
    return f"{reverse('plot', args=[slug])}?{asked}#ding-{quote(feature_id)}"


def form_context(
    visiting: Visit, typed: Mapping[str, Any] | None = None, refused: Refused | None = None
) -> dict[str, Any]:
    """What the form needs: the layers, the symbols, what was typed and what was wrong with it."""
    language = current_language()
    return {
        "writable": [
            {"room": one.room, "name": queries.layer_name(one.layer), "tlp": one.layer.tlp}
            for one in visiting.writable
        ],
        "kinds": [
            {"code": code, "name": symbol.name(language)}
            for code, symbol in queries.symbols().by_code.items()
        ],
        "levels": _LEVELS,
        "typed": {"id": str(uuid7()), **_plain(typed or {})},
        "errors": _errors(refused),
        "limits": queries.symbols().limits,
        "places": known_places(),
    }


def _errors(refused: Refused | None) -> dict[str, str]:
    """By field. What is wrong with a shape was typed at Plaats."""
    if refused is None:
        return {}
    field = "place" if refused.field == "geometry" else refused.field or "form"
    return {field: say(refused.key, **refused.values)}


def _page(
    request: HttpRequest,
    visiting: Visit,
    typed: Mapping[str, Any],
    *,
    refused: Refused | None = None,
    changes: MapFeature | None = None,
    may: bool = True,
) -> HttpResponse:
    if not visiting.writable or not may:
        raise NotFound("plot-layer-read-only-here")
    context = {
        "activity": visiting.activity,
        "visit": visiting,
        "changes": changes,
        **form_context(visiting, typed, refused),
    }
    return render(request, "plot/feature.html", context, status=status_of(refused) if refused else 200)


def _feature(visiting: Visit, fields: Mapping[str, Any], key: str) -> MapFeature:
    """The feature that these fields describe. Raises Refused with the field that is wrong."""
    symbols = queries.symbols()
    symbol = symbols.by_code.get(text(fields, "symbol"))
    if symbol is None:
        raise Refused("plot-refused-symbol", field="symbol")
    number = text(fields, "number")
    if number and not number.isdecimal():
        raise Refused("plot-refused-number-range", field="number")
    stored: dict[str, Any] = {
        "symbol": symbol.code,
        "geometry": geometry_of(text(fields, "place"), symbol.draws),
        "label": text(fields, "label"),
        "note": text(fields, "note"),
    }
    # A field that belongs to another kind was filled in before the kind was chosen.
    if symbol.has_number and number:
        stored["number"] = int(number)
    if symbol.has_level:
        stored["level"] = text(fields, "level") or Level.UNKNOWN.value
    feature = feature_from(key, {name: value for name, value in stored.items() if value != ""}, symbols)
    begins = local_moment(text(fields, "valid_from"), field="valid_from")
    ends = local_moment(text(fields, "valid_until"), field="valid_until")
    return checked(dataclasses.replace(feature, valid_from=begins, valid_until=ends), symbols)


def _typed(feature: MapFeature, room: str) -> dict[str, Any]:
    return {
        "id": feature.id,
        "room": room,
        "symbol": feature.symbol,
        "place": written_place(feature.geometry),
        "label": feature.label,
        "note": feature.note,
        "number": "" if feature.number is None else str(feature.number),
        "level": feature.level.value if feature.level else "",
        "valid_from": _input(feature.valid_from),
        "valid_until": _input(feature.valid_until),
    }


def _plain(typed: Mapping[str, Any]) -> dict[str, Any]:
    return {name: typed[name] for name in typed if name != "csrfmiddlewaretoken" and typed[name]}


def _input(moment: datetime | None) -> str:
    return times.local(moment).strftime("%Y-%m-%dT%H:%M") if moment else ""
