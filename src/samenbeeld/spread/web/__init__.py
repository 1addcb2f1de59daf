"""Doors of spreading: the page with shares, the week ahead and transfers; each proposal and transfer."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import SCALED_UP
from samenbeeld.activities.visiting import note_reading, visit
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.spread import actions, queries
from samenbeeld.spread.models import SpreadProposal, SpreadTransfer
from samenbeeld.spread.rules import road
from samenbeeld.spread.web import forms, pages

UNPROCESSABLE = 422


@require_safe
def spread(request: HttpRequest, slug: str) -> HttpResponse:
    """Beds, the newest share, the week ahead, and transfers; of an institution its own alone."""
    member, activity = visit(request, slug, queries.may_see)
    note_reading(member, activity, queries.SPREAD)
    return _page(request, member, activity, None)


@require_POST
def propose(request: HttpRequest, slug: str) -> HttpResponse:
    """Work out a fair share from what is known now."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, queries.PROPOSE, activities.scope(activity))
    form = forms.ShareForm(request.POST, hospitals=queries.hospitals_in(activity))
    made: list[SpreadProposal] = []
    if _done(
        form, lambda: made.append(actions.propose_share(actor=member, activity=activity, **form.chosen()))
    ):
        return redirect("spread_proposal", slug, made[0].number)
    return _page(request, member, activity, form)


@require_http_methods(["GET", "HEAD", "POST"])
def proposal(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One share as it was worked out, why, and what a person decides about it."""
    member, activity = visit(request, slug, queries.may_see)
    if not queries.may(member, queries.READ, activity, None):
        raise NotFound("spread-no-proposal")
    made = queries.proposal(activity, number)
    if request.method != "POST":
        note_reading(member, activity, queries.SPREAD)
    form = forms.ChooseForm(request.POST or None)
    if request.method == "POST":
        access.require(member, queries.CHOOSE, activities.scope(activity))
        kind = request.POST.get("kind", "")
        if _done(
            form,
            lambda: actions.choose_share(
                actor=member, proposal=made, kind=kind, reason=form.cleaned_data["reason"]
            ),
        ):
            messages.success(request, say(f"spread-was-{kind.replace('_', '-')}"))
            return redirect("spread", slug)
    newest = queries.told(activity).proposals[0]
    may_choose = access.may(member, queries.CHOOSE, activities.scope(activity))
    is_open = activity.state in SCALED_UP and queries.choice_of(made) is None and newest.pk == made.pk
    context = {
        "activity": activity,
        "shown": pages.proposal(made, queries.figures_seen(member, activity)),
        "form": form if may_choose and is_open else None,
    }
    return render(request, "spread/proposal.html", context, status=_status(form))


@require_http_methods(["GET", "HEAD", "POST"])
def expect(request: HttpRequest, slug: str) -> HttpResponse:
    """What a region expects for the week to come."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, queries.PROPOSE, activities.scope(activity))
    form = forms.ExpectForm(request.POST or None, activity=activity)
    if request.method == "POST" and _done(
        form, lambda: actions.say_expectation(actor=member, activity=activity, **form.chosen())
    ):
        messages.success(request, say("spread-expect-done"))
        return redirect("spread", slug)
    context = {"activity": activity, "form": form, "title": say("spread-expect-title"),
               "lead": say("spread-expect-lead")}  # fmt: skip
    return render(request, "spread/form.html", context, status=_status(form))


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """Ask another hospital to take over so many."""
    member, activity = visit(request, slug, queries.may_see)
    senders = [
        each for each in queries.hospitals_in(activity) if queries.may(member, queries.ANSWER, activity, each)
    ]
    if not senders:
        raise NotAllowed("access-not-your-organisation", ask=activity.owner.name)
    form = forms.AskForm(request.POST or None, senders=senders, hospitals=queries.hospitals_in(activity))
    made: list[SpreadTransfer] = []
    if request.method == "POST" and _done(
        form, lambda: made.append(actions.ask_transfer(actor=member, activity=activity, **form.chosen()))
    ):
        messages.success(request, say("spread-ask-done"))
        return redirect("spread_transfer", slug, made[0].number)
    context = {"activity": activity, "form": form, "title": say("spread-ask-title"),
               "lead": say("spread-ask-lead")}  # fmt: skip
    return render(request, "spread/form.html", context, status=_status(form))


@require_http_methods(["GET", "HEAD", "POST"])
def transfer(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One transfer: how it stands, and the next step of who it is the turn of."""
    member, activity = visit(request, slug, queries.may_see)
    found = queries.transfer(activity, number)
    sides = queries.sides_of(member, found.transfer)
    if not sides and not queries.may(member, queries.READ, activity, None):
        raise NotFound("spread-no-transfer")
    if request.method != "POST":
        note_reading(member, activity, queries.SPREAD)
    steps = road.open_to(found.step, sides) if activity.state in SCALED_UP else []
    form = forms.StepForm(request.POST or None, steps=steps, count=found.count)
    if request.method == "POST":
        if not sides:
            raise NotAllowed("access-not-your-organisation", ask=found.transfer.receiver.name)
        if _done(
            form,
            lambda: actions.step_transfer(actor=member, transfer=found.transfer, **form.cleaned_data),
        ):
            messages.success(request, say("spread-step-done"))
            return redirect("spread_transfer", slug, number)
    context = {
        "activity": activity,
        "shown": pages.transfer(found, sides),
        "form": form if steps or form.errors else None,
    }
    return render(request, "spread/transfer.html", context, status=_status(form))


def _page(
    request: HttpRequest, member: Membership, activity: Activity, form: forms.ShareForm | None
) -> HttpResponse:
    is_open, scope = activity.state in SCALED_UP, activities.scope(activity)
    may_propose = is_open and access.may(member, queries.PROPOSE, scope)
    hospitals = queries.hospitals_in(activity)
    speaks_for = [each for each in hospitals if queries.may(member, queries.ANSWER, activity, each)]
    context = {
        "activity": activity,
        **pages.spread(activity, member),
        "may_propose": may_propose,
        "may_ask": is_open and len(hospitals) > 1 and bool(speaks_for),
        "form": form or (forms.ShareForm(hospitals=hospitals) if may_propose else None),
    }
    return render(request, "spread/spread.html", context, status=_status(form) if form else 200)


def _done(form: RefusableForm, act: Callable[[], object]) -> bool:
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


def _status(form: RefusableForm) -> int:
    return UNPROCESSABLE if form.errors else 200


_AT = "activiteiten/<slug:slug>/spreiding/"
urlpatterns: list[Any] = [
    path(_AT, spread, name="spread"),
    path(f"{_AT}voorstel/", propose, name="spread_propose"),
    path(f"{_AT}voorstel/<int:number>/", proposal, name="spread_proposal"),
    path(f"{_AT}verwachting/", expect, name="spread_expect"),
    path(f"{_AT}vragen/", ask, name="spread_ask"),
    path(f"{_AT}verplaatsing/<int:number>/", transfer, name="spread_transfer"),
]
