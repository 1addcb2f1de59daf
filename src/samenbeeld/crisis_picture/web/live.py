"""What the island asks beside the live path: a token, who wrote this, what is new, and that it was seen."""

import functools
from collections.abc import Callable
from datetime import timedelta
from typing import Any, Concatenate, ParamSpec
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from samenbeeld.accounts import visits
from samenbeeld.crisis_picture import queries, receipts
from samenbeeld.crisis_picture.queries.provenance import Origin, arrived_since, origins
from samenbeeld.crisis_picture.web import suggestions
from samenbeeld.crisis_picture.web.answers import done, given, moment, refusal
from samenbeeld.crisis_picture.web.asking import Visit, visit
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime import tokens

P = ParamSpec("P")
View = Callable[Concatenate[HttpRequest, P], HttpResponse]

TOKEN_LIFE = timedelta(minutes=10)
MOST_ITEMS = 2_000
MOST_ROOMS = 200
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
    """Who delivered these letters: {rooms: {room: [[client, clock], …]}}, and who made this `suggestion`.

    A room that one may not read is left out; so is a suggestion.
    """
    visiting, fields = visit(request, slug), given(request)
    asked = _letters(fields.get("rooms"))
    rooms = queries.seen_in(asked, visiting.activity, visiting.member)
    told = {room: [_told(each) for each in origins(room, asked[room])] for room in rooms}
    return JsonResponse({"rooms": told, "suggested": _suggested(visiting, fields.get("suggestion"))})


def _suggested(visiting: Visit, pk: object) -> dict[str, object] | None:
    try:
        made = suggestions.readable(visiting, UUID(str(pk)))
    except (ValueError, Refused):
        return None
    return {
        "name": made.made_by.account.name,
        "function": "",
        "organisation": made.made_by.organisation.name,
        "at": made.made_at.isoformat(timespec="seconds"),
    }


def _told(origin: Origin) -> dict[str, object]:
    return {
        "client": origin.client,
        "clock": origin.clock,
        "name": origin.name,
        "function": origin.function,
        "organisation": origin.organisation,
        "at": origin.at.isoformat(timespec="seconds"),
    }


@require_GET
@in_json
def new_since(request: HttpRequest, slug: str) -> HttpResponse:
    """What others delivered in each ?room= since ?since= (ISO): {rooms: {room: [[client, from, to], …]}}.

    A room that one may not read is left out.
    """
    visiting = visit(request, slug)
    since = moment(request.GET.get("since", ""), field="since")
    asked = request.GET.getlist("room")
    if len(asked) > MOST_ROOMS:
        raise Refused("crisis-picture-too-many-rooms", field="room", most=MOST_ROOMS)
    rooms = queries.seen_in(asked, visiting.activity, visiting.member)
    arrived = arrived_since(rooms, since, except_account=str(visiting.member.account_id))
    return JsonResponse({"rooms": arrived, "since": since.isoformat()})


@require_POST
@in_json
def seen(request: HttpRequest, slug: str) -> HttpResponse:
    """This person has looked at the picture now."""
    visiting = visit(request, slug)
    at = now()
    visits.note_visit(visiting.member.account, visiting.place, at)
    rooms = [one.document.room for one in visiting.seen if not one.is_own]
    receipts.note_sections(visiting.member, visiting.activity, realtime.heads(rooms))
    return done(request, reverse("crisis_picture", args=[slug]), seen=at.isoformat())


def _letters(rooms: Any) -> dict[str, list[tuple[int, int]]]:
    asked = rooms if isinstance(rooms, dict) else None
    if asked is None or not all(isinstance(items, list) for items in asked.values()):
        raise Refused("crisis-picture-items-unreadable", field="rooms", most=MOST_ITEMS)
    if len(asked) > MOST_ROOMS:
        raise Refused("crisis-picture-too-many-rooms", field="rooms", most=MOST_ROOMS)
    if sum(map(len, asked.values())) > MOST_ITEMS:
        raise Refused("crisis-picture-items-unreadable", field="rooms", most=MOST_ITEMS)
    return {room: [_pair(item) for item in items] for room, items in asked.items()}


def _pair(item: Any) -> tuple[int, int]:
    if not isinstance(item, list) or len(item) != 2 or not all(map(_is_number, item)):
        raise Refused("crisis-picture-items-unreadable", field="rooms", most=MOST_ITEMS)
    return item[0], item[1]


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < LARGEST_NUMBER
