"""What the island asks beside the live path: a token, what is drawn, by whom, and the levels of the sites."""

from datetime import timedelta

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.views.decorators.http import require_GET, require_POST

from samenbeeld.kernel.errors import Refused
from samenbeeld.look.answers import unless_had
from samenbeeld.look.words import say
from samenbeeld.plot import queries
from samenbeeld.plot.queries.care_layers import LAYER_WORD, care_spots, spot_data
from samenbeeld.plot.queries.filled_in import local_moment
from samenbeeld.plot.queries.views import care_data, care_mark, care_now, told_trace
from samenbeeld.plot.web.asking import note_reading, status_of, visit
from samenbeeld.realtime import tokens

TOKEN_LIFE = timedelta(minutes=10)


@require_POST
def token(request: HttpRequest, slug: str) -> HttpResponse:
    """A short-lived token to start the live connection with. It says who comes; each room asks `rooms.py`."""
    try:
        visiting = visit(request, slug)
    except Refused as refused:
        return _no(refused)
    signed = tokens.sign(str(visiting.member.account_id), None, TOKEN_LIFE)
    return JsonResponse({"address": "/live", "token": signed, "expires_in": int(TOKEN_LIFE.total_seconds())})


@require_GET
def drawn(request: HttpRequest, slug: str) -> HttpResponse:
    """What stands on the layers this person may read, by room, now or at ?moment=; 304 for who has it so."""
    try:
        visiting = visit(request, slug)
        moment = local_moment(request.GET.get("moment", ""), field="moment")
    except Refused as refused:
        return _no(refused)
    note_reading(visiting)
    seen = queries.open_at(visiting.layers, visiting.member, moment) if moment else visiting.layers
    found = queries.written_out([one.room for one in seen], moment)
    return unless_had(request, found.mark, found.text)


@require_GET
def origin(request: HttpRequest, slug: str) -> HttpResponse:
    """Who put the thing ?id= of the layer ?room= on the map, and who touched it last; on the map of ?moment=
    by then.
    """
    try:
        visiting = visit(request, slug)
        moment = local_moment(request.GET.get("moment", ""), field="moment")
        seen = queries.seen_layer(request.GET.get("room", ""), visiting.activity, visiting.member)
    except Refused as refused:
        return _no(refused)
    trace = queries.traces([seen.room], moment)[seen.room].get(request.GET.get("id", ""))
    if trace is None:
        return JsonResponse({"message": say("plot-feature-gone")}, status=404)
    return JsonResponse(told_trace(trace))


@require_GET
def care(request: HttpRequest, slug: str) -> HttpResponse:
    """The sites with their levels now, to draw and as rows of the list; 204 while they are as ?na= says. With
    ?laag= what stands on that layer of care instead, now or at ?moment=.
    """
    try:
        visiting = visit(request, slug)
        if code := request.GET.get(LAYER_WORD, ""):
            moment = local_moment(request.GET.get("moment", ""), field="moment")
            spots = care_spots(visiting.activity, visiting.member, code, moment)
            note_reading(visiting)
            return JsonResponse({"care": [spot_data(each) for each in spots]})
        found = care_now(visiting.activity, visiting.member)
    except Refused as refused:
        return _no(refused)
    mark = care_mark(found)
    if request.GET.get("na") == mark:
        return HttpResponse(status=204)
    rows = render_to_string("plot/care_rows.html", {"care": found}, request)
    return JsonResponse({"mark": mark, "care": care_data(found), "rows": rows})


def _no(refused: Refused) -> JsonResponse:
    return JsonResponse({"message": say(refused.key, **refused.values)}, status=status_of(refused))
