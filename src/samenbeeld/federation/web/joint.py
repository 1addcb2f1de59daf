"""Doors of what nodes write together: beginning it, the live text with who takes part, and ending it."""

from datetime import timedelta
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.access.rules import Scope
from samenbeeld.accounts import visits
from samenbeeld.crisis_picture.queries.reading import html
from samenbeeld.federation import actions, queries, readings
from samenbeeld.federation.models import JointDocument
from samenbeeld.federation.queries import joint as documents
from samenbeeld.federation.queries.drawing import drawing
from samenbeeld.federation.queries.joint import SeenDocument
from samenbeeld.federation.rules import joint
from samenbeeld.federation.web.forms import BeginForm, EndForm
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.answers import given, in_json, moment
from samenbeeld.look.mode import asked_mode, in_mode
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking
from samenbeeld.plot.rules import room_parts as map_parts
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime import tokens
from samenbeeld.realtime.provenance import Origin, arrived_since, check_rooms, letters, origins

TOKEN_LIFE = timedelta(minutes=10)
UNPROCESSABLE, CONFLICT = 422, 409


@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Choose a title, a label and the nodes that write along."""
    member = asking(request)
    mode = asked_mode(request)
    require(member, "federation.release", queries.scope(queries.own(), tlp=Tlp.AMBER, mode=mode))
    queries.required_own()
    layers = documents.layers_to_share(member, mode)
    form, status = BeginForm(request.POST if request.method == "POST" else None, layers=layers), 200
    if request.method == "POST":
        status = UNPROCESSABLE
        if form.is_valid():
            try:
                return redirect("joint", _begun(member, mode, form).pk)
            except NotAllowed:
                raise
            except Refused as refused:
                form.refuse(refused)
    context = {"form": form, "is_exercise": mode is Mode.EXERCISE}
    return render(request, "federation/joint_begin.html", context, status=status)


@require_safe
def document(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The text as it stands and is written in now, and how far each of its nodes is."""
    member, seen = asked_document(request, pk)
    found = seen.document
    note_reading(request, member, seen)
    parts = documents.taking_part(found, now())
    context: dict[str, Any] = {
        "seen": seen,
        "document": found,
        "taking": parts,
        "others": ", ".join(each.name for each in parts if not each.is_own),
        "strangers": documents.named(documents.strangers(found)),
        "keeper": next((each.name for each in parts if each.code == found.keeper), found.keeper),
        "room": found.room,
        "map_of": map_parts(found.room),
    }
    if seen.is_map:
        context |= drawing(member, seen, request.GET)
        return render(request, "federation/joint_map.html", context)
    context |= {"html": html(realtime.state(found.room)), "data": _island_data(member, seen)}
    return render(request, "federation/joint.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Nobody writes in it any more, at no node."""
    member, seen = asked_document(request, pk)
    require(member, "federation.release", documents.scope(seen.document, queries.own()))
    form, status = EndForm(request.POST if request.method == "POST" else None), 200
    if request.method == "POST":
        status = UNPROCESSABLE
        if form.is_valid():
            try:
                actions.end_document(actor=member, document=seen.document, **form.cleaned_data)
                messages.success(request, say("federation-joint-was-ended"))
                return redirect("joint", pk)
            except NotAllowed:
                raise
            except Refused as refused:
                form.refuse(refused)
                status = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
    context = {"form": form, "document": seen.document}
    return render(request, "federation/joint_end.html", context, status=status)


@require_POST
@in_json
def token(request: HttpRequest, pk: UUID) -> HttpResponse:
    """A short-lived token to start the live connection with. It says who comes; the room asks `rooms.py`."""
    member, _ = asked_document(request, pk)
    signed = tokens.sign(str(member.account_id), None, TOKEN_LIFE)
    seconds = int(TOKEN_LIFE.total_seconds())
    return JsonResponse({"address": "/live", "token": signed, "expires_in": seconds})


@require_POST
@in_json
def provenance(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Who delivered these letters: {rooms: {room: [[client, clock], …]}}; of another node, which one. Another
    room is left out.
    """
    _, seen = asked_document(request, pk)
    room = seen.document.room
    asked = letters(given(request).get("rooms"))
    told = [_told(each) for each in origins(room, asked.get(room, []))]
    return JsonResponse({"rooms": {room: told} if room in asked else {}, "suggested": None})


@require_GET
@in_json
def new_since(request: HttpRequest, pk: UUID) -> HttpResponse:
    """What others delivered since ?since= (ISO): {rooms: {room: [[client, from, to], …]}}."""
    member, seen = asked_document(request, pk)
    since = moment(request.GET.get("since", ""), field="since")
    check_rooms(request.GET.getlist("room"))
    arrived = arrived_since([seen.document.room], since, except_account=str(member.account_id))
    return JsonResponse({"rooms": arrived, "since": since.isoformat()})


@require_POST
@in_json
def looked(request: HttpRequest, pk: UUID) -> HttpResponse:
    """This person has looked at the text now."""
    member, seen = asked_document(request, pk)
    at = now()
    visits.note_visit(member.account, seen.document.room, at)
    return JsonResponse({"seen": at.isoformat()})


def _begun(member: Membership, mode: Mode, form: BeginForm) -> JointDocument:
    layer = form.layer
    if layer is None:
        return actions.begin_document(actor=member, mode=mode, **form.chosen())
    return actions.share_layer(
        actor=member, activity=layer.activity, room=layer.room, audience=form.chosen()["audience"]
    )


def asked_document(request: HttpRequest, pk: UUID) -> tuple[Membership, SeenDocument]:
    """Who asks, and this document as they may use it. Raises NotFound."""
    member = asking(request)
    seen = documents.seen(member, pk)
    in_mode(request, Mode(seen.document.mode))
    return member, seen


def note_reading(request: HttpRequest, member: Membership, seen: SeenDocument) -> None:
    """Write in the journal that this person had it before them."""
    if request.method == "GET":
        readings.note(member, seen.document)


def _told(origin: Origin) -> dict[str, object]:
    """As an island reads it; of another node no person is known, but the node is."""
    told = organisations.told_origin(origin)
    if not joint.node_of(origin.account):
        return told
    return told | {"name": say("federation-joint-written-in", node=origin.name), "node": origin.name}


def _island_data(member: Membership, seen: SeenDocument) -> dict[str, Any]:
    """The contract with the editor island, the same as the crisis picture has."""
    found = seen.document
    last = visits.last_visit(member.account, found.room)

    def url(name: str) -> str:
        return reverse(f"joint_{name}", args=[found.pk])

    return {
        "activity": {"slug": found.room, "name": found.title, "mode": found.mode},
        "member": organisations.told_member(member),
        "tokenUrl": url("token"),
        "provenanceUrl": url("provenance"),
        "newUrl": url("new"),
        "seenUrl": url("seen"),
        # Who does not write in it reads it; nobody suggests beside it.
        "suggestUrl": "",
        "suggestionsUrl": "",
        "origins": {"own": {}, "suggestion": ""},
        "lastSeen": last.isoformat() if last else None,
        "documents": [
            {
                "room": found.room,
                "section": "",
                "title": found.title,
                "tlp": found.tlp,
                "mayWrite": seen.may_write,
                "maySuggest": False,
                "kind": "shared",
            }
        ],
        "organisations": organisations.named_in(
            code for code in _regions() if may(member, "organisations.read", Scope(regions=frozenset({code})))
        ),
    }


def _regions() -> list[str]:
    own = queries.own()
    return list(own.regions) if own else []


_ONE = "landelijk/samen/<uuid:pk>/"

urlpatterns = [
    path("landelijk/samen/nieuw/", begin, name="joint_begin"),
    path(_ONE, document, name="joint"),
    path(f"{_ONE}beeindigen/", end, name="joint_end"),
    path(f"{_ONE}token/", token, name="joint_token"),
    path(f"{_ONE}herkomst/", provenance, name="joint_provenance"),
    path(f"{_ONE}nieuw/", new_since, name="joint_new"),
    path(f"{_ONE}gezien/", looked, name="joint_seen"),
]
