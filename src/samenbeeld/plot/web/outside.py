"""Layers from outside: the pages where they are kept, and the doors through which their pictures come."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.templatetags.static import static
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenbeeld.access import queries as access
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.kernel.errors import Conflict, NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import asking, region, regions
from samenbeeld.plot import actions
from samenbeeld.plot.actions.outside import Wanted
from samenbeeld.plot.queries import outside
from samenbeeld.plot.queries.filled_in import text
from samenbeeld.plot.rules.outside import KINDS, PMTILES, Offer
from samenbeeld.plot.rules.ranges import part_of
from samenbeeld.plot.web.asking import status_of
from samenbeeld.security.outbound import NoAnswer, check_address

EVERYBODY = "everybody"
_MOST_OF_A_FILE = 4_000_000  # bytes in one answer; a reader of PMTiles asks for far less
_AWAY = 502
_NOT_SATISFIABLE = 416


@require_http_methods(["GET", "POST"])
def layers(request: HttpRequest) -> HttpResponse:
    """GET the layers and the form to add one. POST kind, place, layer, name and so on adds it."""
    _keeper(request)
    if request.method == "GET":
        return _list(request)
    try:
        kind, place = _asked(request)
        found = outside.offers(kind, place)
    except Refused as refused:
        return _list(request, refused)
    try:
        offer = _chosen(found, text(request.POST, "layer"))
        added = actions.add_outside_layer(
            actor=asking(request), kind=kind, place=place, offer=offer, wanted=_wanted(request)
        )
    except Refused as refused:
        return _choose(request, kind, place, found, refused)
    return redirect("plot_outside_layer", added.pk)


@require_POST
def ask(request: HttpRequest) -> HttpResponse:
    """POST kind and address, or file: what is offered there, to choose from. Nothing is kept yet."""
    _keeper(request)
    try:
        kind, place = _asked(request)
        found = outside.offers(kind, place)
    except Refused as refused:
        return _list(request, refused)
    return _choose(request, kind, place, found)


@require_GET
def layer(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One layer, drawn on the base map to look at."""
    member = _keeper(request)
    found = outside.outside_layer(member, pk)
    told = {
        "layer": found,
        "kind": say(f"plot-outside-kind-{found.kind}"),
        "is_file": found.kind == PMTILES,
        "data": {
            "baseMapUrl": static("geo/base-map.json"),
            "countryMapUrl": static("geo/country-map.json"),
            "outside": [outside.described(found)],
        },
    }
    return render(request, "plot/outside_layer.html", told)


@require_POST
def turn(request: HttpRequest, pk: UUID) -> HttpResponse:
    """POST choice: "on", "off" or "withdraw"."""
    member, choice = _keeper(request), text(request.POST, "choice")
    if choice == "withdraw":
        actions.withdraw_outside_layer(actor=member, layer_id=pk)
        return redirect("plot_outside")
    if choice not in ("on", "off"):
        raise Refused("plot-outside-choice-unknown", field="choice")
    # Pressed twice: it is as it was meant.
    with suppress(Conflict):
        actions.turn_outside_layer(actor=member, layer_id=pk, is_on=choice == "on")
    return redirect("plot_outside_layer", pk)


@require_GET
def tile(request: HttpRequest, pk: UUID, z: int, x: int, y: int) -> HttpResponse:
    """One picture of a layer, asked of its host by this node: the browser asks nobody else."""
    found = outside.outside_layer(asking(request), pk)
    try:
        answer = outside.tile(found, z, x, y)
    except NotFound:
        raise
    except Refused as refused:
        away = HttpResponse(say(refused.key, **refused.values), status=_AWAY, content_type="text/plain")
        away["Cache-Control"] = "no-store"
        return away
    response = HttpResponse(answer.body, content_type=answer.kind)
    response["Cache-Control"] = f"private, max-age={outside.kept_seconds()}"
    return response


@require_GET
def file(request: HttpRequest, pk: UUID) -> HttpResponse:
    """The part of a PMTiles file that the Range header asks for."""
    path = outside.file_of(outside.outside_layer(asking(request), pk))
    size = path.stat().st_size
    part = part_of(request.headers.get("Range", ""), size, _MOST_OF_A_FILE)
    if part is None:
        response = HttpResponse(status=_NOT_SATISFIABLE)
        response["Content-Range"] = f"bytes */{size}"
        return response
    first, length = part
    with path.open("rb") as opened:
        opened.seek(first)
        response = HttpResponse(opened.read(length), status=206, content_type="application/octet-stream")
    response["Content-Range"] = f"bytes {first}-{first + length - 1}/{size}"
    response["Accept-Ranges"] = "bytes"
    # A file that is replaced has another mark, so that parts of two are never put together.
    response["ETag"] = f'"{path.stat().st_mtime_ns:x}-{size:x}"'
    response["Cache-Control"] = "private, no-cache"
    return response


def _keeper(request: HttpRequest) -> Membership:
    member = asking(request)
    access.require(member, outside.KEEPING, NODE_SCOPE)
    return member


def _asked(request: HttpRequest) -> tuple[str, str]:
    """(kind, address or file name) as typed. Raises Refused."""
    kind = text(request.POST, "kind")
    if kind not in KINDS:
        raise Refused("plot-outside-kind-unknown", field="kind")
    field = "file" if kind == PMTILES else "address"
    place = text(request.POST, field)
    if not place:
        raise Refused(f"plot-outside-{field}-missing", field=field)
    if kind != PMTILES:
        if len(place) > 500:
            raise Refused("plot-outside-too-long", field=field, most=500)
        check_address(place)
    return kind, place


def _chosen(found: list[Offer], name: str) -> Offer:
    chosen = next((offer for offer in found if offer.name == name), None)
    if chosen is None:
        raise Refused("plot-outside-layer-missing", field="layer")
    return chosen


def _wanted(request: HttpRequest) -> Wanted:
    return Wanted(
        name=text(request.POST, "name"),
        attribution=text(request.POST, "attribution"),
        licence=text(request.POST, "licence"),
        region=_region(text(request.POST, "for")),
    )


def _region(written: str) -> Region | None:
    if written == EVERYBODY:
        return None
    if not written:
        # Nobody chosen is nobody, never everybody.
        raise Refused("plot-outside-for-missing", field="for")
    return region(written)


def _list(request: HttpRequest, refused: Refused | None = None) -> HttpResponse:
    told = {
        "layers": outside.kept_layers(),
        "files": outside.files(),
        "kinds": [(kind, say(f"plot-outside-kind-{kind}")) for kind in KINDS],
        "typed": request.POST,
        "errors": _errors(refused),
    }
    return _page(request, "plot/outside.html", told, refused)


def _choose(
    request: HttpRequest, kind: str, place: str, found: list[Offer], refused: Refused | None = None
) -> HttpResponse:
    first = found[0]
    typed: dict[str, Any] = {
        "layer": first.name,
        "name": first.title[:80] if len(found) == 1 else "",
        "attribution": first.attribution[:200],
        "licence": first.licence[:200],
        **(request.POST.dict() if refused else {}),
    }
    told = {
        "kind": kind,
        "kind_name": say(f"plot-outside-kind-{kind}"),
        "place": place,
        "is_file": kind == PMTILES,
        "offers": found,
        "regions": regions(),
        "everybody": EVERYBODY,
        "typed": typed,
        "errors": _errors(refused),
    }
    return _page(request, "plot/outside_choose.html", told, refused)


def _errors(refused: Refused | None) -> dict[str, str]:
    return {refused.field or "form": say(refused.key, **refused.values)} if refused else {}


def _page(request: HttpRequest, template: str, told: dict[str, Any], refused: Refused | None) -> HttpResponse:
    status = 200 if refused is None else 422 if isinstance(refused, NoAnswer) else status_of(refused)
    return render(request, template, told, status=status)
