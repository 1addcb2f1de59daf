"""Doors through which an institution, or who calls it, tells its figures."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.access import queries as access
from samenbeeld.capacity import actions
from samenbeeld.capacity.actions.reporting import REPORT
from samenbeeld.capacity.queries.catalogue import said
from samenbeeld.capacity.queries.institutions import institution as institution_with
from samenbeeld.capacity.queries.standing import own_standings
from samenbeeld.capacity.queries.world import scope
from samenbeeld.capacity.rules.figures import REPORTED
from samenbeeld.capacity.web import forms
from samenbeeld.capacity.web.where import Where, where
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Organisation

UNPROCESSABLE = 422
_NAMED = 5


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest, owner: str, slug: str | None = None) -> HttpResponse:
    """Fill in what is free. Only what was changed is told, unless the rest is said to hold too."""
    here, found = where(request, slug), institution_with(owner)
    access.require(here.member, REPORT, scope(found, here.world))
    # Who calls does not see what was told before, unless it was released to them.
    rows = own_standings(found, here.world.played_in) if here.sees(found) else []
    known = {row.metric: row.figure for row in rows}
    form = forms.FiguresForm(request.POST or None, kind=found.kind, known=known, now=now())
    if "geen" in request.POST:
        try:
            return _unchanged(request, here, found, form)
        except (NotAllowed, NotFound):
            raise
        except Refused as refused:
            form.full_clean()
            form.refuse(refused)
    elif request.method == "POST" and form.is_valid():
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
        "is_own": here.member.organisation_id == found.pk,
        "has_before": bool(known),
        "form": form,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "capacity/report.html", context, status=status)


def _unchanged(
    request: HttpRequest, here: Where, found: Organisation, form: forms.FiguresForm
) -> HttpResponse:
    """Beside the form: whoever typed something did not mean that nothing changed. Raises Refused."""
    if changed := form.changed():
        names = ", ".join(said(each.names) for each in changed)
        raise Refused("capacity-changed-after-all", names=names)
    actions.confirm_unchanged(actor=here.member, organisation=found, world=here.world)
    messages.success(request, say("capacity-was-confirmed"))
    return redirect(here.url("institution", found.slug))


@require_POST
def remind(request: HttpRequest, slug: str) -> HttpResponse:
    """In an activity: ask the silent for their figures."""
    here = where(request, slug)
    activity = here.world.activity
    assert activity is not None
    try:
        made = actions.remind_silent(actor=here.member, activity=activity)
    except (NotAllowed, NotFound):
        raise
    except (Conflict, Refused) as refused:
        messages.error(request, say(refused.key, **refused.values))
    else:
        names = ", ".join(sorted(each.organisation.name for each in made)[:_NAMED])
        messages.success(request, say("capacity-were-reminded", count=len(made), names=names))
    return redirect(here.url())


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
