"""Doors through which an institution, or who calls it, tells its figures."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.access import queries as access
from samenbeeld.capacity import actions
from samenbeeld.capacity.actions.reporting import REPORT
from samenbeeld.capacity.queries.institutions import institution as institution_with
from samenbeeld.capacity.queries.standing import own_standings
from samenbeeld.capacity.queries.world import scope
from samenbeeld.capacity.rules.figures import REPORTED
from samenbeeld.capacity.web import forms
from samenbeeld.capacity.web.where import where
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say

UNPROCESSABLE = 422


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, owner: str, slug: str | None = None) -> HttpResponse:
    """Fill in what is free. Only what was changed is told, unless the rest is said to hold too."""
    here, found = where(request, slug), institution_with(owner)
    access.require(here.member, REPORT, scope(found, here.world))
    # Who calls does not see what was told before, unless it was released to them.
    rows = own_standings(found, here.world.played_in) if here.sees(found) else []
    known = {row.metric: row.figure for row in rows}
    form = forms.FiguresForm(request.POST or None, kind=found.kind, known=known, now=now())
    if request.method == "POST" and form.is_valid():
        try:
            told = form.told(everything="alles" in request.POST)
            actions.report(
                actor=here.member,
                organisation=found,
                world=here.world,
                figures=told,
                observed_at=form.cleaned_data["observed_at"],
                method=form.cleaned_data["method"] or REPORTED,
            )
        except (NotAllowed, NotFound):
            raise
        except (Conflict, Refused) as refused:
            form.refuse(refused)
        else:
            messages.success(request, say("capacity-was-reported", count=len(told)))
            return redirect(here.url("institution", found.slug))
    context = {
        "activity": here.world.activity,
        "capacity_url": here.url(),
        "institution": found,
        "institution_url": here.url("institution", found.slug),
        "unchanged_url": here.url("unchanged", found.slug),
        "is_own": here.member.organisation_id == found.pk,
        "has_before": bool(known),
        "form": form,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "capacity/report.html", context, status=status)


@require_POST
def unchanged(request: HttpRequest, owner: str, slug: str | None = None) -> HttpResponse:
    """Nothing changed: one tap."""
    here, found = where(request, slug), institution_with(owner)
    try:
        actions.confirm_unchanged(actor=here.member, organisation=found, world=here.world)
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        messages.error(request, say(refused.key, **refused.values))
        return redirect(here.url("report", found.slug))
    messages.success(request, say("capacity-was-confirmed"))
    return redirect(here.url("institution", found.slug))
