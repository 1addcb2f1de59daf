"""Each address of OGC API Features. Who asks is found first; what is closed to them does not exist."""

import functools
from collections.abc import Callable
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from samenbeeld.access import queries as access
from samenbeeld.audit import journal
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.plot import queries
from samenbeeld.plot.api.definition import openapi
from samenbeeld.plot.queries.collections import Collection, Item, collection, collections
from samenbeeld.plot.queries.collections import items as items_of
from samenbeeld.plot.rules import ogc
from samenbeeld.security.second_lock import reading_for

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, Membership, P], HttpResponse]

_GEOJSON = "application/geo+json"
_PROBLEM = "application/problem+json"


def for_member(view: View[P]) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Finds who asks, by session or by map key, and tells refusals as a problem (RFC 9457)."""

    @functools.wraps(view)
    def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            member = _member(request)
            # Who comes with a key was nobody until here.
            with reading_for(access.reader(member)):
                response = view(request, member, *args, **kwargs)
        except Refused as refused:
            response = _problem(refused)
        # What somebody may read is not for whoever comes after them.
        response["Cache-Control"] = "private, no-store"
        return response

    return require_GET(answered)


@for_member
def landing(request: HttpRequest, member: Membership) -> HttpResponse:
    """Where everything is."""
    links = [
        _link(request, "self", "ogc", "application/json"),
        _link(request, "service-desc", "ogc_api", "application/vnd.oai.openapi+json;version=3.0"),
        _link(request, "conformance", "ogc_conformance", "application/json"),
        _link(request, "data", "ogc_collections", "application/json"),
    ]
    told = {"title": say("plot-ogc-title"), "description": say("plot-ogc-description"), "links": links}
    return JsonResponse(told)


@for_member
def conformance(request: HttpRequest, member: Membership) -> HttpResponse:
    """Which parts of the standard hold here."""
    return JsonResponse({"conformsTo": list(ogc.CONFORMANCE)})


@for_member
def definition(request: HttpRequest, member: Membership) -> HttpResponse:
    """The same in OpenAPI 3.0."""
    return JsonResponse(
        openapi(request.build_absolute_uri(reverse("ogc"))),
        content_type="application/vnd.oai.openapi+json;version=3.0",
    )


@for_member
def all_collections(request: HttpRequest, member: Membership) -> HttpResponse:
    """Everything this member may read."""
    found = [_described(request, member, one) for one in collections(member)]
    links = [_link(request, "self", "ogc_collections", "application/json")]
    return JsonResponse({"links": links, "collections": found, "crs": list(ogc.ALL_CRS)})


@for_member
def one_collection(request: HttpRequest, member: Membership, collection_id: str) -> HttpResponse:
    """What one collection is."""
    return JsonResponse(_described(request, member, collection(member, collection_id)))


@for_member
def items(request: HttpRequest, member: Membership, collection_id: str) -> HttpResponse:
    """The features that are asked for, a page at a time."""
    one = collection(member, collection_id)
    question = ogc.question_from(request.GET.dict())
    _note_reading(member, one)
    matched = [each for each in items_of(one, member) if question.fits(each.feature)]
    page = matched[question.offset : question.offset + question.limit]
    told = {
        "type": "FeatureCollection",
        "links": _page_links(request, one, question, len(matched)),
        "timeStamp": _stamp_of_now(),
        "numberMatched": len(matched),
        "numberReturned": len(page),
        "features": [_feature(request, one, each, question.crs) for each in page],
    }
    return _in_crs(told, question.crs)


@for_member
def item(request: HttpRequest, member: Membership, collection_id: str, feature_id: str) -> HttpResponse:
    """One feature."""
    one = collection(member, collection_id)
    crs = ogc.crs_from(request.GET.dict(), "crs")
    found = next((each for each in items_of(one, member) if each.feature.id == feature_id), None)
    if found is None:
        raise NotFound("plot-ogc-feature-not-found")
    _note_reading(member, one)
    told = {**_feature(request, one, found, crs), "timeStamp": _stamp_of_now()}
    return _in_crs(told, crs)


def _member(request: HttpRequest) -> Membership:
    kind, _, secret = request.headers.get("Authorization", "").partition(" ")
    if kind.lower() == "bearer":
        by_key = queries.member_with_key(secret.strip())
        if by_key is None:
            raise NotAllowed("plot-ogc-key-wrong")
        return by_key
    member = getattr(request, "member", None)
    if not isinstance(member, Membership):
        raise NotAllowed("plot-ogc-log-in")
    return member


def _problem(refused: Refused) -> HttpResponse:
    status = 404 if isinstance(refused, NotFound) else 401 if isinstance(refused, NotAllowed) else 400
    told = {"type": "about:blank", "status": status, "title": say(refused.key, **refused.values)}
    response = JsonResponse(told, status=status, content_type=_PROBLEM)
    if status == 401:
        response["WWW-Authenticate"] = "Bearer"
    return response


def _note_reading(member: Membership, one: Collection) -> None:
    journal.record_read(
        stamp(member),
        object_kind=queries.LAYER,
        object_id=one.id,
        object_label=one.title,
        tlp=one.tlp,
        mode=one.activity.mode,
    )


def _described(request: HttpRequest, member: Membership, one: Collection) -> dict[str, Any]:
    features = [each.feature for each in items_of(one, member)]
    extent: dict[str, Any] = {}
    if box := ogc.extent_of(features):
        extent["spatial"] = {"bbox": [box], "crs": ogc.CRS84}
    started = one.activity.started_at
    extent["temporal"] = {"interval": [[started.isoformat() if started else None, None]]}
    links = [
        _link(request, "self", "ogc_collection", "application/json", one.id),
        _link(request, "items", "ogc_items", _GEOJSON, one.id),
    ]
    return {
        "id": one.id,
        "title": one.title,
        "itemType": "feature",
        "extent": extent,
        "crs": list(ogc.ALL_CRS),
        "storageCrs": ogc.CRS84,
        "links": links,
    }


def _feature(request: HttpRequest, one: Collection, each: Item, crs: str) -> dict[str, Any]:
    return {
        "type": "Feature",
        "id": each.feature.id,
        "geometry": ogc.written_in(each.feature.geometry, crs),
        "properties": each.properties,
        "links": [
            _link(request, "self", "ogc_item", _GEOJSON, one.id, each.feature.id),
            _link(request, "collection", "ogc_collection", "application/json", one.id),
        ],
    }


def _page_links(
    request: HttpRequest, one: Collection, question: ogc.Question, count: int
) -> list[dict[str, str]]:
    links = [{**_link(request, "self", "ogc_items", _GEOJSON, one.id), "href": request.build_absolute_uri()}]
    steps = {"next": question.offset + question.limit, "prev": question.offset - question.limit}
    for rel, offset in steps.items():
        if 0 <= offset < count or (rel == "prev" and -question.limit < offset < 0 < question.offset):
            page = {"limit": str(question.limit), "offset": str(max(0, offset))}
            query: dict[str, str] = {**request.GET.dict(), **page}
            link = _link(request, rel, "ogc_items", _GEOJSON, one.id)
            links.append({**link, "href": f"{link['href']}?{urlencode(query)}"})
    return links


def _link(request: HttpRequest, rel: str, name: str, kind: str, *args: str) -> dict[str, str]:
    return {"href": request.build_absolute_uri(reverse(name, args=args)), "rel": rel, "type": kind}


def _stamp_of_now() -> str:
    return now().isoformat(timespec="seconds")


def _in_crs(told: dict[str, Any], crs: str) -> HttpResponse:
    response = JsonResponse(told, content_type=_GEOJSON)
    response["Content-Crs"] = f"<{crs}>"
    return response
