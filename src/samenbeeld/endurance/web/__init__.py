"""Doors of endurance: who tips first, one institution, what is down, and measures before and after."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import SCALED_UP
from samenbeeld.activities.visiting import note_reading, visit
from samenbeeld.endurance import actions, queries
from samenbeeld.endurance.models import EnduranceMeasure, ServiceOutage
from samenbeeld.endurance.rules import saying
from samenbeeld.endurance.web import forms, pages
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look import times
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership

UNPROCESSABLE, CONFLICT = 422, 409
BUFFER, STOCK = "buffer", "stock"


@require_safe
def endurance(request: HttpRequest, slug: str) -> HttpResponse:
    """Who tips first, of whom nobody knows, and what lies in store; `?moment=` as it was known then."""
    member, activity = visit(request, slug, queries.may_see)
    note_reading(member, activity, queries.ENDURANCE)
    moment = _asked_moment(request)
    found = queries.board(activity, member, moment)
    context = {
        "activity": activity,
        **pages.board(found, activity),
        "may": _may(member, activity) if moment is None else {},
        "own": member.organisation if _may_report_own(member, activity) and moment is None else None,
        "moment_text": times.for_input(moment) if moment else "",
    }
    return render(request, "endurance/endurance.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def institution(request: HttpRequest, slug: str, owner: str) -> HttpResponse:
    """One institution: where each buffer was read, what it has in store, and telling something new."""
    member, activity = visit(request, slug, queries.may_see)
    found = queries.institution_in(activity, owner)
    if not queries.may(member, queries.READ, activity, found):
        raise NotFound("organisations-not-found")
    if request.method != "POST":
        note_reading(member, activity, queries.ENDURANCE)
    may_report = activity.state in SCALED_UP and queries.may(member, queries.REPORT, activity, found)
    if request.method == "POST" and not queries.may(member, queries.REPORT, activity, found):
        raise NotAllowed("access-not-your-organisation", ask=found.name)
    does = request.POST.get("do", "") if request.method == "POST" else ""
    begun = {"seen_at": now()}
    sheets: dict[str, forms.Told] = {
        BUFFER: forms.BufferForm(request.POST if does == BUFFER else None, initial=begun),
        STOCK: forms.StockForm(request.POST if does == STOCK else None, initial=begun),
    }
    if does in sheets:
        report = actions.report_buffer if does == BUFFER else actions.report_stock
        form = sheets[does]
        if _done(form, lambda: report(actor=member, activity=activity, organisation=found, **form.chosen())):
            messages.success(request, say(f"endurance-{does}-done"))
            return redirect("endurance_institution", slug, owner)
    context = {
        "activity": activity,
        **pages.institution(queries.board(activity, member), activity, found),
        "buffer_form": sheets[BUFFER] if may_report else None,
        "stock_form": sheets[STOCK] if may_report else None,
        "may": _may(member, activity),
    }
    return render(request, "endurance/institution.html", context, status=_status(*sheets.values()))


@require_http_methods(["GET", "HEAD", "POST"])
def outage(request: HttpRequest, slug: str, number: int | None = None) -> HttpResponse:
    """A service is down, is expected back at another moment, or is back."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, queries.KEEP, activities.scope(activity))
    known = _outage(activity, number) if number is not None else None
    form = forms.OutageForm(
        request.POST or None,
        activity=activity,
        institutions=queries.cared_for(activity),
        known=known,
        initial=forms.begun_with(known, activity, now()),
    )

    def say_it() -> object:
        return actions.say_outage(actor=member, activity=activity, number=number, **form.chosen())

    if request.method == "POST" and _done(form, say_it):
        messages.success(request, say("endurance-outage-done"))
        return redirect("endurance", slug)
    context = {"activity": activity, "form": form, "known": pages.outage(known) if known else None}
    return render(request, "endurance/outage.html", context, status=_status(form))


@require_http_methods(["GET", "HEAD", "POST"])
def measure(request: HttpRequest, slug: str) -> HttpResponse:
    """Think of a measure: refuel, help, or move."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, queries.KEEP, activities.scope(activity))
    named = {"institution": request.GET.get("instelling", ""), "service": request.GET.get("dienst", "")}
    form = forms.MeasureForm(
        request.POST or None,
        institutions=queries.cared_for(activity),
        initial={**named, "takes_effect_at": now()},
    )
    made: list[EnduranceMeasure] = []
    if request.method == "POST" and _done(
        form,
        lambda: made.append(actions.propose_measure(actor=member, activity=activity, **form.chosen())),
    ):
        messages.success(request, say("endurance-measure-done"))
        return redirect("endurance_measure_one", slug, made[0].number)
    context = {"activity": activity, "form": form}
    return render(request, "endurance/measure_new.html", context, status=_status(form))


@require_http_methods(["GET", "HEAD", "POST"])
def one_measure(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One measure: what it changes, and what becomes of it."""
    member, activity = visit(request, slug, queries.may_see)
    row = _measure(activity, number)
    if not queries.may(member, queries.READ, activity, row.organisation):
        raise NotFound("endurance-no-measure")
    if request.method != "POST":
        note_reading(member, activity, queries.ENDURANCE)
    step = queries.told(activity).step_of(row)
    open_to = _open_steps(member, activity, step)
    form = forms.StepForm(request.POST or None, open_to=saying.may_follow(step))
    status = 200
    if request.method == "POST":
        wanted = request.POST.get("step", "")
        access.require(member, _permission_of(wanted), activities.scope(activity))
        if _done(form, lambda: actions.step_measure(actor=member, measure=row, **form.cleaned_data)):
            messages.success(request, say(f"endurance-step-{wanted}-done"))
            return redirect("endurance_measure_one", slug, number)
        status = UNPROCESSABLE
    context = {
        "activity": activity,
        **pages.measure(queries.board(activity, member), activity, row, step),
        "form": forms.StepForm(request.POST or None, open_to=open_to) if open_to else None,
    }
    return render(request, "endurance/measure.html", context, status=status)


def _open_steps(member: Membership, activity: Activity, step: str) -> list[str]:
    if activity.state not in SCALED_UP:
        return []
    scope = activities.scope(activity)
    return [each for each in saying.may_follow(step) if access.may(member, _permission_of(each), scope)]


def _permission_of(step: str) -> str:
    return queries.KEEP if step == saying.DONE else queries.DECIDE


def _measure(activity: Activity, number: int) -> EnduranceMeasure:
    found = next((each for each in queries.told(activity).measures if each.number == number), None)
    if found is None:
        raise NotFound("endurance-no-measure")
    return found


def _outage(activity: Activity, number: int) -> ServiceOutage:
    rows = queries.told(activity).newest_outages
    found = next((each for each in rows if each.number == number), None)
    if found is None:
        raise NotFound("endurance-no-outage")
    return found


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


def _status(*sheets: RefusableForm) -> int:
    return UNPROCESSABLE if any(form.errors for form in sheets) else 200


def _asked_moment(request: HttpRequest) -> datetime | None:
    """The moment that is looked back at; None for now, and for what is no moment or is still to come."""
    moment = times.typed(request.GET.get("moment", ""))
    return moment if moment is not None and moment < now() else None


def _may(member: Membership, activity: Activity) -> dict[str, bool]:
    is_open, scope = activity.state in SCALED_UP, activities.scope(activity)
    return {"keep": is_open and access.may(member, queries.KEEP, scope)}


def _may_report_own(member: Membership, activity: Activity) -> bool:
    there = {each.pk for each in queries.cared_for(activity)}
    is_there = member.organisation_id in there and activity.state in SCALED_UP
    return is_there and queries.may(member, queries.REPORT, activity, member.organisation)


_AT = "activiteiten/<slug:slug>/volhouden/"
urlpatterns: list[Any] = [
    path(_AT, endurance, name="endurance"),
    path(f"{_AT}storing/", outage, name="endurance_outage_new"),
    path(f"{_AT}storing/<int:number>/", outage, name="endurance_outage"),
    path(f"{_AT}maatregel/", measure, name="endurance_measure"),
    path(f"{_AT}maatregel/<int:number>/", one_measure, name="endurance_measure_one"),
    path(f"{_AT}instellingen/<slug:owner>/", institution, name="endurance_institution"),
]
