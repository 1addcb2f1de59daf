"""Doors of care under scarcity: the page, and what is written down in it."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.visiting import note_reading, visit
from samenbeeld.care_phases import actions, queries
from samenbeeld.care_phases.web import forms, pages
from samenbeeld.crisis_picture.models import Decision
from samenbeeld.crisis_picture.queries.deciding import decision_numbered, decisions
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership

UNPROCESSABLE = 422
_DAY = timedelta(days=1)


@require_safe
def care_phases(request: HttpRequest, slug: str) -> HttpResponse:
    """Phases, resources, steps under scarcity, and the road of each decision about them."""
    member, activity = visit(request, slug, queries.may_see)
    note_reading(member, activity, queries.CARE_PHASES)
    return render(request, "care_phases/page.html", pages.page(member, activity, queries.known(activity)))


@require_http_methods(["GET", "HEAD", "POST"])
def declare(request: HttpRequest, slug: str, phase: str) -> HttpResponse:
    """Write down that a body declared this phase."""
    member, activity = visit(request, slug, queries.may_see)
    _require_somewhere(member, queries.DECLARE, activity)
    try:
        found = queries.definition().phase(phase)
    except Refused as refused:
        raise NotFound(refused.key) from refused
    form = forms.PhaseForm(
        request.POST or None, phase=found, activity=activity, decisions=_decisions(member, activity),
        starts={"declared_at": now(), "until": now() + 7 * _DAY},
    )  # fmt: skip
    return _filled_in(
        request, activity, "declare", form,
        lambda: actions.declare_phase(
            actor=member, activity=activity, wanted=form.wanted(), decision=form.chosen_decision()
        ),
        phase=pages.phase_row(found), heading=queries.phase_name(phase),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def state(request: HttpRequest, slug: str) -> HttpResponse:
    """How far a resource is stretched."""
    member, activity = visit(request, slug, queries.may_see)
    _require_somewhere(member, queries.REPORT, activity)
    form = forms.StateForm(request.POST or None, activity=activity, initial={"review_at": now() + _DAY})
    return _filled_in(request, activity, "state", form, lambda: actions.set_surge_state(
        actor=member, activity=activity, **form.chosen()
    ))  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def reading(request: HttpRequest, slug: str) -> HttpResponse:
    """A value of an indicator."""
    member, activity = visit(request, slug, queries.may_see)
    _require_somewhere(member, queries.REPORT, activity)
    form = forms.ReadingForm(request.POST or None, activity=activity, initial={"seen_at": now()})
    return _filled_in(request, activity, "reading", form, lambda: actions.tell_reading(
        actor=member, activity=activity, **form.chosen()
    ))  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def step(request: HttpRequest, slug: str, code: str) -> HttpResponse:
    """Write down that a step under scarcity holds from now on."""
    member, activity = visit(request, slug, queries.may_see)
    _require_somewhere(member, queries.DECLARE, activity)
    try:
        found = queries.definition().step(code)
    except Refused as refused:
        raise NotFound(refused.key) from refused
    form = forms.StepForm(
        request.POST or None, step=found, activity=activity, decisions=_decisions(member, activity),
        starts={"review_at": now() + timedelta(hours=found.review_hours) - timedelta(minutes=5)},
    )  # fmt: skip
    return _filled_in(
        request, activity, "step", form,
        lambda: actions.activate_step(actor=member, activity=activity, step=code, **form.chosen()),
        heading=queries.step_name(code), text=queries.said(found.text),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A step holds no longer."""
    member, activity = visit(request, slug, queries.may_see)
    found = queries.step_in(activity, number).activation
    access.require(member, queries.DECLARE, activities.scope(activity, region=found.region, owner=""))
    form = forms.EndForm(request.POST or None)
    return _filled_in(
        request, activity, "end", form,
        lambda: actions.end_step(actor=member, activity=activity, number=number, **form.cleaned_data),
        heading=f"{queries.step_name(found.step)}, {found.region.name}",
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A step was weighed again."""
    member, activity = visit(request, slug, queries.may_see)
    found = queries.step_in(activity, number).activation
    access.require(member, queries.DECLARE, activities.scope(activity, region=found.region, owner=""))
    known = queries.definition().steps.get(found.step)
    form = forms.ReviewForm(request.POST or None, hours=known.review_hours if known else None)
    return _filled_in(
        request, activity, "review", form,
        lambda: actions.review_step(actor=member, activity=activity, number=number, **form.cleaned_data),
        heading=f"{queries.step_name(found.step)}, {found.region.name}",
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def review_phase(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A phase was weighed again."""
    member, activity = visit(request, slug, queries.may_see)
    found = queries.declaration_in(activity, number)
    access.require(member, queries.DECLARE, activities.scope(activity, region=found.region, owner=""))
    form = forms.ReviewForm(request.POST or None)
    return _filled_in(
        request, activity, "review", form,
        lambda: actions.review_phase(actor=member, activity=activity, number=number, **form.cleaned_data),
        heading=f"{queries.phase_name(found.phase)}, {queries.where(found)}",
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def objection(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A body objects to a step."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, queries.ADVISE, activities.scope(activity))
    found = queries.step_in(activity, number).activation
    form = forms.ObjectionForm(request.POST or None)
    return _filled_in(
        request, activity, "objection", form,
        lambda: actions.object_to_step(actor=member, activity=activity, number=number, **form.cleaned_data),
        heading=f"{queries.step_name(found.step)}, {found.region.name}",
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def appeal(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """A body appeals against the answer to an objection."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, queries.ADVISE, activities.scope(activity))
    view = queries.objection_in(activity, number)
    found = view.objection
    form = forms.ObjectionForm(request.POST or None)
    return _filled_in(
        request, activity, "appeal", form,
        lambda: actions.object_to_step(
            actor=member, activity=activity, number=found.activation.number, appeals=number,
            **form.cleaned_data,
        ),
        heading=queries.step_name(found.activation.step), said=pages.objection_said(view),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """What was answered to an objection."""
    member, activity = visit(request, slug, queries.may_see)
    view = queries.objection_in(activity, number)
    found = view.objection
    region = found.activation.region
    access.require(member, queries.DECLARE, activities.scope(activity, region=region, owner=""))
    form = forms.AnswerForm(request.POST or None)
    return _filled_in(
        request, activity, "answer", form,
        lambda: actions.answer_objection(actor=member, activity=activity, number=number, **form.cleaned_data),
        heading=queries.step_name(found.activation.step), said=pages.objection_said(view),
    )  # fmt: skip


@require_http_methods(["GET", "HEAD", "POST"])
def voice(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """What a body advised on a decision, or why it sees it otherwise."""
    member, activity = visit(request, slug, queries.may_see)
    access.require(member, queries.ADVISE, activities.scope(activity))
    if not may_read_decisions(activity, member):
        raise NotFound("care-phases-no-step")
    view = decision_numbered(activity, number)
    form = forms.VoiceForm(request.POST or None)
    return _filled_in(
        request, activity, "voice", form,
        lambda: actions.give_voice(
            actor=member, activity=activity, decision=view.decision, **form.cleaned_data
        ),
        heading=say("care-phases-decision", number=str(number), text=view.decision.text),
    )  # fmt: skip


def _filled_in(
    request: HttpRequest,
    activity: Activity,
    about: str,
    form: forms.Told,
    act: Callable[[], object],
    **more: Any,
) -> HttpResponse:
    """The page of one form; after it was done, back to how care stands."""
    if request.method == "POST" and _done(form, act):
        messages.success(request, say(f"care-phases-{about}-done"))
        return redirect("care_phases", activity.slug)
    context = {
        "activity": activity,
        "form": form,
        "title": say(f"care-phases-{about}-title"),
        "lead": say(f"care-phases-{about}-lead"),
        **more,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "care_phases/form.html", context, status=status)


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


def _decisions(member: Membership, activity: Activity) -> dict[str, Decision]:
    """The decisions that may be referred to, by number, the newest first."""
    if not may_read_decisions(activity, member):
        return {}
    return {str(each.number): each.decision for each in decisions(activity)}


def _require_somewhere(member: Membership, permission: str, activity: Activity) -> None:
    """In one of its regions at least; which one is asked again by the action. Raises NotAllowed."""
    if not any(queries.may(member, permission, activity, region) for region in activity.regions.all()):
        access.require(member, permission, activities.scope(activity, owner=""))


_AT = "activiteiten/<slug:slug>/zorgfase/"
urlpatterns = [
    path(_AT, care_phases, name="care_phases"),
    path(f"{_AT}fase/<str:phase>/", declare, name="care_phases_declare"),
    path(f"{_AT}stand/", state, name="care_phases_state"),
    path(f"{_AT}meting/", reading, name="care_phases_reading"),
    path(f"{_AT}stappen/<str:code>/", step, name="care_phases_step"),
    path(f"{_AT}lopend/<int:number>/einde/", end, name="care_phases_end"),
    path(f"{_AT}lopend/<int:number>/herziening/", review, name="care_phases_review"),
    path(f"{_AT}fasen/<int:number>/herziening/", review_phase, name="care_phases_review_phase"),
    path(f"{_AT}lopend/<int:number>/bezwaar/", objection, name="care_phases_objection"),
    path(f"{_AT}bezwaren/<int:number>/beroep/", appeal, name="care_phases_appeal"),
    path(f"{_AT}bezwaren/<int:number>/antwoord/", answer, name="care_phases_answer"),
    path(f"{_AT}besluiten/<int:number>/", voice, name="care_phases_voice"),
]
