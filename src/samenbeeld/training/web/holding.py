"""Doors of an exercise that was held: who was there, what was reached, and what was learned."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods

from samenbeeld.access.queries import require
from samenbeeld.exercises import queries as played
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.training import actions, queries
from samenbeeld.training.queries import KeptExercise
from samenbeeld.training.web.forms import AttendanceForm, EvaluationForm, ImprovementForm
from samenbeeld.training.web.sheet import Sheet, done, shown


@require_http_methods(["GET", "HEAD", "POST"])
def attendance(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """Who was there. From then on it was held."""
    member, kept = _writer(request, owner, number)
    may_be = {each.slug: each for each in queries.played(member, kept)}
    named = [(slug, each.name) for slug, each in may_be.items()]
    form = AttendanceForm(request.POST if request.method == "POST" else None, kept=kept, played=named)
    if request.method != "POST" or not done(
        form,
        lambda: actions.note_attendance(
            actor=member,
            event=kept.event,
            there=form.cleaned_data.get("there", []),
            others=form.cleaned_data["others"],
            activity=may_be.get(form.cleaned_data["activity"]),
            form_key=form.cleaned_data["form_key"],
        ),
    ):
        return shown(request, form, _sheet("attendance", kept))
    messages.success(request, say("training-was-noted"))
    return redirect("exercise_event", owner, number)


@require_http_methods(["GET", "HEAD", "POST"])
def evaluation(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """What was reached of each goal, and what went well and what did not."""
    member, kept = _writer(request, owner, number)
    form = EvaluationForm(request.POST if request.method == "POST" else None, kept=kept)
    if request.method != "POST" or not done(
        form,
        lambda: actions.evaluate(
            actor=member,
            event=kept.event,
            went_well=form.cleaned_data["went_well"],
            went_badly=form.cleaned_data["went_badly"],
            results=form.results(),
            form_key=form.cleaned_data["form_key"],
            begun=form.cleaned_data["begun"],
        ),
    ):
        return shown(request, form, _sheet("evaluation", kept, "training/results.html"))
    messages.success(request, say("training-was-evaluated"))
    return redirect("exercise_event", owner, number)


@require_http_methods(["GET", "HEAD", "POST"])
def lesson(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """What was learned becomes something that somebody does; `?les=` begins with a lesson of the activity."""
    member, kept = _writer(request, owner, number)
    form = ImprovementForm(
        request.POST if request.method == "POST" else None,
        owners=_owners(member, kept),
        own=kept.event.owner.slug,
        lesson=_drawn(request, member, kept),
    )
    if request.method != "POST" or not done(
        form,
        lambda: actions.improve_after_exercise(
            actor=member, event=kept.event, owner=form.chosen_owner(), **form.said()
        ),
    ):
        return shown(request, form, _sheet("lesson", kept))
    messages.success(request, say("training-was-opened"))
    return redirect(reverse("exercise_event", args=[owner, number]) + "#improve")


def _drawn(request: HttpRequest, member: Membership, kept: KeptExercise) -> str:
    """A lesson that was drawn in the activity in which it was played; "" when none was asked for."""
    given = request.GET.get("les", "")
    activity = queries.activity_of(member, kept)
    if not given.isdigit() or activity is None or not played.may_evaluate(member, activity):
        return ""
    found = played.lessons(activity).filter(number=int(given)).first()
    return found.text[:400] if found else ""


def _owners(member: Membership, kept: KeptExercise) -> list[Organisation]:
    """Who can improve something: who held it, and who works where it was held."""
    here = {*kept.planning.regions}
    found = organisations.organisations()
    return [
        each for each in found if here & organisations.region_codes(each) or each.pk == kept.event.owner_id
    ]


def _sheet(what: str, kept: KeptExercise, rows: str = "") -> Sheet:
    return Sheet(what, reverse("exercise_event", args=kept.key), kept.planning.title, rows=rows)


def _writer(request: HttpRequest, owner: str, number: int) -> tuple[Membership, KeptExercise]:
    member = organisations.asking(request)
    kept = queries.exercise(member, owner, number)
    require(member, "training.write", queries.scope(kept.event.owner, kept.planning.regions))
    return member, kept


_ONE = "oefenen/<slug:owner>/<int:number>/"

urlpatterns = [
    path(f"{_ONE}aanwezig/", attendance, name="exercise_event_attendance"),
    path(f"{_ONE}evalueren/", evaluation, name="exercise_event_evaluation"),
    path(f"{_ONE}les/", lesson, name="exercise_event_lesson"),
]
