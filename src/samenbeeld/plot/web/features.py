"""The form beside the map: put, change and remove a thing by coordinates or the name of a place."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.plot import actions, queries
from samenbeeld.plot.queries.filled_in import as_filled_in, feature_filled_in, fields_for, text
from samenbeeld.plot.rules import MapFeature
from samenbeeld.plot.web.asking import Visit, status_of, visit


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """GET the form on a page of its own. POST puts a thing on the map."""
    visiting = visit(request, slug)
    if request.method == "GET":
        return _page(request, visiting, {"room": request.GET.get("room", "")})
    try:
        feature = feature_filled_in(request.POST, text(request.POST, "id") or str(uuid7()))
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
        return _page(request, visiting, as_filled_in(found, room), changes=found, may=seen.may_write)
    try:
        feature = feature_filled_in(request.POST, key)
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
    """What the form needs, with the layers that this person may draw on."""
    writable = [
        {"room": one.room, "name": queries.layer_name(one.layer), "tlp": one.layer.tlp}
        for one in visiting.writable
    ]
    return fields_for(writable, typed, refused)


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
