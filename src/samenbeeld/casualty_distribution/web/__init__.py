"""Doors of the casualty distribution: what was told, the proposal with its reasons, what a person decides."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.visiting import note_reading, visit
from samenbeeld.casualty_distribution import actions, queries
from samenbeeld.casualty_distribution.models import DistributionProposal
from samenbeeld.casualty_distribution.queries.since import told_since
from samenbeeld.casualty_distribution.queries.stops import stops_now
from samenbeeld.casualty_distribution.queries.working_out import Wish, work_out, worked_out_again
from samenbeeld.casualty_distribution.web import forms, pages, proposals
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

UNPROCESSABLE = 422
_REPORT, _PROPOSE = "casualty_distribution.report", "casualty_distribution.propose"


@require_safe
def distribution(request: HttpRequest, slug: str) -> HttpResponse:
    """The casualty picture, what hospitals said, and the newest proposal."""
    member, activity = visit(request, slug, queries.may_see)
    note_reading(member, activity, queries.DISTRIBUTION)
    return _page(request, member, activity, forms.WishForm.started())


@require_safe
def since(request: HttpRequest, slug: str) -> HttpResponse:
    """What became otherwise since proposal `na`, which stands on an open page: there is a newer one, or more
    was told and the rule says this now. Empty when nothing did.
    """
    member, activity = visit(request, slug, queries.may_see)
    note_reading(member, activity, queries.DISTRIBUTION)
    every = queries.proposals(activity)
    if not every:
        return HttpResponse()
    context: dict[str, Any] = {"activity": activity, "made": every[0]}
    if str(every[0].number) != request.GET.get("na"):
        return render(request, "casualty_distribution/since.html", {**context, "is_newer": True})
    return render(request, "casualty_distribution/since.html", {**context, **_since(member, activity, every)})


def _since(member: Membership, activity: Activity, every: list[DistributionProposal]) -> dict[str, Any]:
    """What was told since the newest proposal, and what that makes of it while there is still a choice."""
    made, known, moment = every[0], queries.known(activity), now()
    stops = stops_now(member, activity, known, moment)
    if not told_since(made, known, stops):
        return {}
    context = {"more_since": True, **_may(member, activity)}
    if not _is_open(activity):
        return context
    try:
        worked = worked_out_again(made, known, stops, moment)
    except Refused as refused:
        return {**context, "refused": say(refused.key, **refused.values)}
    used = queries.in_use(every)
    return {**context, "again": proposals.recomputed(made, worked, known, used, moment), "wish": worked.wish}


@require_safe
def one_proposal(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One proposal as it was made, with what was chosen."""
    member, activity = visit(request, slug, queries.may_see)
    note_reading(member, activity, queries.DISTRIBUTION)
    return _proposal_page(request, member, activity, number, forms.ChooseForm())


@require_http_methods(["GET", "HEAD", "POST"])
def place(request: HttpRequest, slug: str) -> HttpResponse:
    """Put a place where casualties are gathered on the map."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, _REPORT, activities.scope(activity))
    form = forms.PlaceForm(request.POST or None)
    return _filled_in(request, activity, "place", form, lambda: actions.add_place(
        actor=member, activity=activity, **form.chosen()
    ))  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def casualties(request: HttpRequest, slug: str) -> HttpResponse:
    """So many of one class at one place."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, _REPORT, activities.scope(activity))
    known = queries.known(activity)
    form = forms.GroupForm(
        request.POST or None, activity=activity, known=known, initial=forms.begun_at(now())
    )
    return _filled_in(request, activity, "casualties", form, lambda: actions.report_casualties(
        actor=member, activity=activity, **form.chosen()
    ))  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def ambulances(request: HttpRequest, slug: str) -> HttpResponse:
    """So many ambulances of a region drive for a place."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, _REPORT, activities.scope(activity))
    known = queries.known(activity)
    form = forms.AmbulanceForm(
        request.POST or None, activity=activity, known=known, member=member, initial=forms.begun_at(now())
    )
    return _filled_in(
        request, activity, "ambulances", form,
        lambda: actions.report_ambulances(actor=member, activity=activity, **form.chosen()),
        **pages.lending(member, activity, known, organisations.regions()),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def departures(request: HttpRequest, slug: str) -> HttpResponse:
    """So many of a class left for a hospital so far."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, _REPORT, activities.scope(activity))
    known = queries.known(activity)
    form = forms.DepartureForm(
        request.POST or None, activity=activity, known=known, initial=forms.begun_at(now())
    )
    return _filled_in(request, activity, "departures", form, lambda: actions.report_departures(
        actor=member, activity=activity, **form.chosen()
    ))  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def hospital(request: HttpRequest, slug: str, owner: str) -> HttpResponse:
    """What one hospital can take, filled in by itself or by who called it."""
    member, activity = visit(request, slug, queries.may_see)
    found = queries.hospital_in(activity, owner)
    if not queries.may_answer(member, activity, found.organisation):
        raise NotAllowed("access-not-your-organisation", ask=found.organisation.name)
    form = forms.AnswerForm(request.POST or None)
    return _filled_in(
        request, activity, "hospital", form,
        lambda: actions.answer_for_hospital(
            actor=member, activity=activity, hospital=found.organisation, **form.chosen()
        ),
        hospital=pages.hospital_row(found),
    )  # fmt: skip


@require_POST
def propose(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask the rule for a proposal from what is known now."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, _PROPOSE, activities.scope(activity))
    form = forms.WishForm(request.POST)
    if _done(form, lambda: _proposed(member, activity, form.chosen(activity))):
        return redirect(reverse("casualty_distribution", args=[slug]) + "#voorstel")
    return _page(request, member, activity, form, status=UNPROCESSABLE)


@require_http_methods(["GET", "HEAD", "POST"])
def decide(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Deviate from a proposal with a reason: the rule works the rest out around it."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, _PROPOSE, activities.scope(activity))
    made = queries.proposal(activity, number)
    form = forms.DecideForm(request.POST or None, known=queries.known(activity))
    return _filled_in(
        request, activity, "decide", form, lambda: _proposed(member, activity, form.chosen(made)),
        number=number,
    )  # fmt: skip


@require_POST
def choose(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Take a proposal over (`kind=taken_over`) or reject it (`kind=rejected`), once."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, "casualty_distribution.choose", activities.scope(activity))
    made = queries.proposal(activity, number)
    form, kind = forms.ChooseForm(request.POST), request.POST.get("kind", "")
    if _done(
        form,
        lambda: actions.choose(actor=member, proposal=made, kind=kind, **form.cleaned_data),
    ):
        messages.success(request, say(f"casualty-distribution-was-{kind.replace('_', '-')}"))
        return redirect("casualty_distribution", slug)
    known = queries.known(activity)
    form.show_again(told_since(made, known, stops_now(member, activity, known, now())))
    return _proposal_page(request, member, activity, number, form, status=UNPROCESSABLE)


def _proposed(member: Membership, activity: Activity, wish: Wish) -> None:
    """Worked out first, kept then: the solver holds nobody up."""
    actions.propose(actor=member, activity=activity, worked=work_out(member, activity, wish))


def _page(
    request: HttpRequest, member: Membership, activity: Activity, form: forms.WishForm, status: int = 200
) -> HttpResponse:
    known, made = queries.known(activity), queries.proposals(activity)
    stops = stops_now(member, activity, known, now())
    context = {
        **pages.told(member, activity, known, stops),
        "form": form,
        "proposals": [proposals.proposal_line(each) for each in made],
        "shown": proposals.proposal(made[0], known, made, stops) if made else None,
        "in_use": proposals.proposal_line(used) if (used := queries.in_use(made)) else None,
        "choose_form": forms.ChooseForm(),
        **_may(member, activity),
    }
    return render(request, "casualty_distribution/distribution.html", context, status=status)


def _proposal_page(
    request: HttpRequest,
    member: Membership,
    activity: Activity,
    number: int,
    form: forms.ChooseForm,
    status: int = 200,
) -> HttpResponse:
    made = queries.proposals(activity)
    found, known = queries.proposal(activity, number), queries.known(activity)
    context = {
        "activity": activity,
        "shown": proposals.proposal(found, known, made, stops_now(member, activity, known, now())),
        "choose_form": form,
        **_may(member, activity),
    }
    return render(request, "casualty_distribution/proposal.html", context, status=status)


def _filled_in(
    request: HttpRequest,
    activity: Activity,
    about: str,
    form: forms.Told,
    act: Callable[[], object],
    **more: Any,
) -> HttpResponse:
    """The page of one form; after it was done, back to the casualties."""
    if request.method == "POST" and _done(form, act):
        messages.success(request, say(f"casualty-distribution-{about}-done"))
        return redirect("casualty_distribution", activity.slug)
    context = {
        "activity": activity,
        "form": form,
        "title": say(f"casualty-distribution-{about}-title"),
        "lead": say(f"casualty-distribution-{about}-lead"),
        "needs_place": "place" in form.fields and not queries.known(activity).places,
        **more,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "casualty_distribution/form.html", context, status=status)


def _done(form: forms.Told, act: Callable[[], object]) -> bool:
    """Whether it was done; if not, the form says why, at the field."""
    if not form.is_valid():
        return False
    try:
        act()
    except (NotAllowed, NotFound):
        raise
    except (Conflict, Refused) as refused:
        form.refuse(refused)
        return False
    return True


def _may(member: Membership, activity: Activity) -> dict[str, bool]:
    scope, is_open = activities.scope(activity), _is_open(activity)
    return {
        f"may_{word}": is_open and access.may(member, f"casualty_distribution.{word}", scope)
        for word in ("report", "propose", "choose")
    }


def _is_open(activity: Activity) -> bool:
    return activity.state not in ("closed", "archived")


_AT = "activiteiten/<slug:slug>/gewonden/"
urlpatterns = [
    path(_AT, distribution, name="casualty_distribution"),
    path(f"{_AT}nu/", since, name="casualty_distribution_since"),
    path(f"{_AT}plaats/", place, name="casualty_distribution_place"),
    path(f"{_AT}melden/", casualties, name="casualty_distribution_casualties"),
    path(f"{_AT}ambulances/", ambulances, name="casualty_distribution_ambulances"),
    path(f"{_AT}vertrokken/", departures, name="casualty_distribution_departures"),
    path(f"{_AT}ziekenhuizen/<slug:owner>/", hospital, name="casualty_distribution_hospital"),
    path(f"{_AT}voorstel/", propose, name="casualty_distribution_propose"),
    path(f"{_AT}voorstel/<int:number>/", one_proposal, name="casualty_distribution_proposal"),
    path(f"{_AT}voorstel/<int:number>/anders/", decide, name="casualty_distribution_decide"),
    path(f"{_AT}voorstel/<int:number>/besluit/", choose, name="casualty_distribution_choose"),
]
