"""Opening one layer to one organisation: first who sees it now, then to whom, why and until when."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from samenbeeld.activities import queries as activities
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Organisation
from samenbeeld.organisations.queries import by_slug, organisations
from samenbeeld.plot import actions, queries
from samenbeeld.plot.queries import SeenLayer
from samenbeeld.plot.queries.filled_in import local_moment, text
from samenbeeld.plot.web.asking import Visit, status_of, visit


@require_http_methods(["GET", "POST"])
def release(request: HttpRequest, slug: str) -> HttpResponse:
    """GET ?room= says who sees the layer now; POST room, organisation, reason and until releases it."""
    visiting = visit(request, slug)
    fields = request.POST if request.method == "POST" else request.GET
    seen = queries.seen_layer(text(fields, "room"), visiting.activity, visiting.member)
    if not seen.may_release:
        raise NotAllowed("plot-release-not-yours", permission="access.release")
    if request.method == "GET":
        return _page(request, visiting, seen)
    try:
        actions.release_layer(
            actor=visiting.member,
            activity=visiting.activity,
            room=seen.room,
            to=_chosen(text(fields, "organisation")),
            reason=text(fields, "reason"),
            until=local_moment(text(fields, "until"), field="until"),
        )
    except Refused as refused:
        return _page(request, visiting, seen, refused)
    return redirect("plot", slug)


def _chosen(slug: str) -> Organisation:
    if not slug:
        raise Refused("plot-release-to-whom", field="organisation")
    return by_slug(slug)


def _page(
    request: HttpRequest, visiting: Visit, seen: SeenLayer, refused: Refused | None = None
) -> HttpResponse:
    context = {
        "activity": visiting.activity,
        "room": seen.room,
        "name": queries.layer_name(seen.layer),
        "tlp_label": seen.layer.tlp,
        "released_to": sorted(each.name for each in organisations(slugs=seen.released_to)),
        "takes_part": len(activities.participants(visiting.activity)),
        "organisations": organisations(),
        "typed": request.POST,
        "errors": {refused.field or "form": say(refused.key, **refused.values)} if refused else {},
    }
    return render(request, "plot/release.html", context, status=status_of(refused) if refused else 200)
