"""What the island asks beside the live path: a token, who wrote this, what is new, and that it was seen."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from samenbeeld.accounts import visits
from samenbeeld.crisis_picture import queries, receipts
from samenbeeld.crisis_picture.web import suggestions
from samenbeeld.crisis_picture.web.asking import Visit, visit
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.answers import done, given, in_json, moment
from samenbeeld.organisations.queries import told_origin
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime import tokens
from samenbeeld.realtime.provenance import arrived_since, check_rooms, letters, origins

TOKEN_LIFE = timedelta(minutes=10)


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
    asked = letters(fields.get("rooms"))
    rooms = queries.seen_in(asked, visiting.activity, visiting.member)
    told = {room: [told_origin(each) for each in origins(room, asked[room])] for room in rooms}
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


@require_GET
@in_json
def new_since(request: HttpRequest, slug: str) -> HttpResponse:
    """What others delivered in each ?room= since ?since= (ISO): {rooms: {room: [[client, from, to], …]}}.

    A room that one may not read is left out.
    """
    visiting = visit(request, slug)
    since = moment(request.GET.get("since", ""), field="since")
    asked = request.GET.getlist("room")
    check_rooms(asked)
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
