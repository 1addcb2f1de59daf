"""Doors of the short pictures: one page per audience, and its body alone for a page that stands open."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_safe

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.crisis_picture.queries import may_see_picture
from samenbeeld.digests import queries
from samenbeeld.digests.rules import Audience
from samenbeeld.digests.web import drafting
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.kernel.policy import STATUSES
from samenbeeld.look.mode import in_mode
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

# The word in the address of a short picture that stands beside something else, and how much of each block.
BESIDE, _MOST_BESIDE = "paneel", 4


@require_safe
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """The way to the first picture that is open to this reader."""
    member, activity = _visit(request, slug)
    return redirect("digest", slug, queries.open_audiences(member, activity)[0].code)


@require_safe
def page(request: HttpRequest, slug: str, audience: str) -> HttpResponse:
    """The short picture of one audience, as this reader may see it."""
    member, activity = _visit(request, slug)
    chosen = queries.audience_named(member, activity, audience)
    _note(member, activity, chosen)
    choices = [
        {"name": queries.name_of(each), "code": each.code, "is_current": each.code == audience}
        for each in queries.open_audiences(member, activity)
    ]
    context = {**_body(member, activity, chosen), "choices": choices}
    return render(request, "digests/page.html", context)


@require_safe
def body(request: HttpRequest, slug: str, audience: str) -> HttpResponse:
    """The same without the page around it; nothing (204) when it is as it was at `?na=`. With `?paneel=` the
    first lines of each block, to stand beside something else.

    An open page asks this twice a second: what a reader no longer may see is taken away with the
    whole page.
    """
    member = organisations.asking(request)
    if request.GET.get("na") == queries.mark(slug):
        return HttpResponse(status=204)
    try:
        member, activity = _visit(request, slug)
        chosen = queries.audience_named(member, activity, audience)
    except NotFound:
        if "HX-Request" not in request.headers:
            raise
        return HttpResponse(status=204, headers={"HX-Refresh": "true"})
    _note(member, activity, chosen)
    if BESIDE in request.GET:
        return render(request, "digests/panel.html", _body(member, activity, chosen.shortened(_MOST_BESIDE)))
    return render(request, "digests/body.html", _body(member, activity, chosen))


def _note(member: Membership, activity: Activity, audience: Audience) -> None:
    journal.record_read(
        organisations.stamp(member),
        object_kind=queries.DIGEST,
        object_id=f"{activity.slug}/{audience.code}",
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )


def _visit(request: HttpRequest, slug: str) -> tuple[Membership, Activity]:
    member = organisations.asking(request)
    activity = activities.by_slug(slug)
    if not may_see_picture(activity, member):
        raise NotFound("activities-not-found")
    # The frame says whether it is an exercise; the views of the activity would fill a phone.
    in_mode(request, Mode(activity.mode))
    return member, activity


def _body(member: Membership, activity: Activity, audience: Audience) -> dict[str, Any]:
    # Asked first: what changes while it is read makes the next answer new, never this one old.
    mark = queries.mark(activity)
    blocks = [
        {
            "block": block,
            "title": say(f"digests-block-{block.key.replace('_', '-')}"),
            "none": say(f"digests-none-{block.key.replace('_', '-')}"),
            "due": say(f"digests-due-{block.key.replace('_', '-')}"),
        }
        for block in queries.digest(member, activity, audience, mark)
    ]
    return {
        "activity": activity,
        "audience": audience,
        "name": queries.name_of(audience),
        "is_confirmed": audience.status == STATUSES[0],
        "mark": mark,
        "made_at": now(),
        "blocks": blocks,
        "up_to": audience.up_to,
    }


_AT = "activiteiten/<slug:slug>/in-het-kort/"
urlpatterns = [
    path(_AT, index, name="digests"),
    path(f"{_AT}samenvatting/", drafting.page, name="digest_draft"),
    path(f"{_AT}samenvatting/<slug:answer>/", drafting.answer, name="digest_draft_answer"),
    path(f"{_AT}<slug:audience>/", page, name="digest"),
    path(f"{_AT}<slug:audience>/nu/", body, name="digest_body"),
]
