"""What the island asks beside the live path: a token, who wrote this, what is new, and that it was seen."""

import functools
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from samenbeeld.accounts import visits
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.queries.provenance import arrived_since, origins
from samenbeeld.crisis_picture.web.answers import done, given, moment, refusal, text
from samenbeeld.crisis_picture.web.asking import visit
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.realtime import tokens

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

TOKEN_LIFE = timedelta(minutes=10)
MOST_ITEMS = 2_000
LARGEST_NUMBER = 2**53  # what JavaScript counts safely


def in_json(view: View[P]) -> View[P]:
    """Refusals of this view are told in JSON, because no page waits for the answer."""

    @functools.wraps(view)
    def answered(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except Refused as refused:
            return refusal(refused)

    return answered


@require_POST
@in_json
def token(request: HttpRequest, slug: str) -> HttpResponse:
    """A short-lived token to start the live connection with. It says who comes; each room asks `rooms.py`."""
    visiting = visit(request, slug)
    signed = tokens.sign(str(visiting.member.account_id), None, TOKEN_LIFE)
    seconds = int(TOKEN_LIFE.total_seconds())
    return JsonResponse({"address": "/live", "token": signed, "expires_in": seconds})


@require_POST
@in_json
def provenance(request: HttpRequest, slug: str) -> HttpResponse:
    """Who delivered these letters: {room, items: [[client, clock], …]}."""
    visiting, fields = visit(request, slug), given(request)
    room = text(fields, "room")
    queries.seen_document(room, visiting.activity, visiting.member)
    found = origins(room, _pairs(fields.get("items")))
    items = [
        {
            "client": origin.client,
            "clock": origin.clock,
            "name": origin.name,
            "function": origin.function,
            "organisation": origin.organisation,
            "at": origin.at.isoformat(timespec="seconds"),
        }
        for origin in found
    ]
    return JsonResponse({"items": items})


@require_GET
@in_json
def new_since(request: HttpRequest, slug: str) -> HttpResponse:
    """What others delivered in ?room= since ?since= (ISO): {ranges: [[client, from, to], …], since}."""
    visiting = visit(request, slug)
    room, since = request.GET.get("room", ""), moment(request.GET.get("since", ""), field="since")
    queries.seen_document(room, visiting.activity, visiting.member)
    ranges = arrived_since(room, since, except_account=str(visiting.member.account_id))
    return JsonResponse({"ranges": ranges, "since": since.isoformat()})


@require_POST
@in_json
def seen(request: HttpRequest, slug: str) -> HttpResponse:
    """This person has looked at the picture now."""
    visiting = visit(request, slug)
    at = now()
    visits.note_visit(visiting.member.account, visiting.place, at)
    return done(request, reverse("crisis_picture", args=[slug]), seen=at.isoformat())


def _pairs(items: Any) -> list[tuple[int, int]]:
    if not isinstance(items, list) or len(items) > MOST_ITEMS:
        raise Refused("crisis-picture-items-unreadable", field="items", most=MOST_ITEMS)
    pairs = [tuple(item) if isinstance(item, list) else () for item in items]
    if not all(len(pair) == 2 and all(_is_number(part) for part in pair) for pair in pairs):
        raise Refused("crisis-picture-items-unreadable", field="items", most=MOST_ITEMS)
    return [(pair[0], pair[1]) for pair in pairs]


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < LARGEST_NUMBER
