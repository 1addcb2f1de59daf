"""Doors of a map that nodes draw together, beside its live room: a form without scripts, and who drew."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenbeeld.access.queries import require
from samenbeeld.federation import actions, queries
from samenbeeld.federation.queries import drawing
from samenbeeld.federation.queries import joint as documents
from samenbeeld.federation.queries.joint import SeenDocument
from samenbeeld.federation.web.joint import CONFLICT, UNPROCESSABLE, asked_document, note_reading
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look.answers import in_json, unless_had
from samenbeeld.organisations.models import Membership
from samenbeeld.plot import queries as plot
from samenbeeld.plot.queries.filled_in import as_filled_in, feature_filled_in, text
from samenbeeld.plot.queries.views import told_trace


@require_http_methods(["GET", "HEAD", "POST"])
def draw(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The form on a page of its own, with ?id= as that thing stands now. POST puts it on the map so."""
    member, seen = _map(request, pk)
    require(member, "federation.release", documents.scope(seen.document, queries.own()))
    fields = request.POST if request.method == "POST" else request.GET
    key, refused, status = text(fields, "id"), None, 200
    if request.method == "POST":
        try:
            feature = feature_filled_in(fields, key or str(uuid7()))
            actions.draw(actor=member, document=seen.document, feature=feature)
        except NotAllowed:
            raise
        except Refused as error:
            refused, status = error, CONFLICT if isinstance(error, Conflict) else UNPROCESSABLE
        else:
            asked = urlencode({"ding": feature.id})
            return redirect(f"{reverse('joint', args=[pk])}?{asked}#ding-{quote(feature.id)}")
    typed: Mapping[str, Any] = fields
    if request.method != "POST" and key:
        typed = as_filled_in(drawing.thing(seen, key), seen.document.room)
    form = drawing.form_fields(seen, typed, refused)
    context = {"document": seen.document, "is_change": bool(request.GET.get("id")), **form}
    return render(request, "federation/joint_draw.html", context, status=status)


@require_POST
def erase(request: HttpRequest, pk: UUID) -> HttpResponse:
    """POST id: takes it off the map; the log keeps what it was."""
    member, seen = _map(request, pk)
    actions.erase(actor=member, document=seen.document, feature_id=text(request.POST, "id"))
    return redirect("joint", pk)


@require_GET
@in_json
def origin(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who put the thing ?id= on the map, and who touched it last; of another node the node, and no person."""
    _, seen = _map(request, pk)
    room = seen.document.room
    trace = plot.traces([room])[room].get(text(request.GET, "id"))
    if trace is None:
        raise NotFound("plot-feature-gone")
    return JsonResponse(told_trace(trace))


@require_GET
@in_json
def drawn(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What stands on it, by room; 304 for who has it so."""
    member, seen = _map(request, pk)
    note_reading(request, member, seen)
    found = plot.written_out([seen.document.room])
    return unless_had(request, found.mark, found.text)


def _map(request: HttpRequest, pk: UUID) -> tuple[Membership, SeenDocument]:
    member, seen = asked_document(request, pk)
    if not (seen.is_map and drawing.is_drawn_here(seen)):
        raise NotFound("federation-joint-not-found")
    return member, seen


_ONE = "landelijk/samen/<uuid:pk>/"

urlpatterns = [
    path(f"{_ONE}teken/", draw, name="joint_draw"),
    path(f"{_ONE}wis/", erase, name="joint_erase"),
    path(f"{_ONE}getekend/", drawn, name="joint_drawn"),
    path(f"{_ONE}wie/", origin, name="joint_origin"),
]
