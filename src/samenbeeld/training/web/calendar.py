"""Doors of the exercise calendar: what is to come, one exercise, planning one, signing up and cancelling."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access.queries import may, require
from samenbeeld.escalation.queries import said
from samenbeeld.exercises import queries as played
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.forms import searches
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.plans import queries as plans
from samenbeeld.safety_picture.rules import calendar_file
from samenbeeld.safety_picture.rules.calendar import Entry
from samenbeeld.training import actions, queries
from samenbeeld.training.queries import KeptExercise, improving, own_scope
from samenbeeld.training.rules import planning as rules
from samenbeeld.training.web import pages
from samenbeeld.training.web.forms import PlannedForm, ReasonForm
from samenbeeld.training.web.sheet import Sheet, done, shown

_MOST_PAST = 50


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """What is to come and what was; `?regio=` and `?thema=` narrow it."""
    member = _member(request)
    region, theme = _region(request), _theme(request)
    moment = now()
    found = queries.exercises(member, region=region.code if region else "", theme=theme)
    rows = [pages.exercise_row(each, member, moment) for each in found]
    coming = [row for row in rows if row.state == rules.COMING]
    past = [row for row in reversed(rows) if row.state != rules.COMING]
    context = {
        "coming": coming,
        "past": past[:_MOST_PAST],
        "regions": organisations.regions(),
        "region": region,
        "themes": [(code, said(name)) for code, name in plans.definition().themes.items()],
        "theme": theme,
        "may_plan": may(member, "training.write", own_scope(member.organisation)),
    }
    return render(request, "training/index.html", context)


@require_safe
def file(request: HttpRequest) -> HttpResponse:
    """What is to come as iCalendar, for one's own calendar; narrowed as the page is."""
    member = _member(request)
    region, moment = _region(request), now()
    found = queries.exercises(member, region=region.code if region else "", theme=_theme(request))
    coming = [each for each in found if each.state(moment) == rules.COMING]
    kinds = {kind: say(f"training-kind-{kind}") for kind in rules.KINDS}
    made = calendar_file.written((_entry(each) for each in coming), stamp=moment, kinds=kinds)
    return HttpResponse(
        made,
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="oefenkalender.ics"'},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """A new one of one's own organisation; `?plan=owner/number` or `?capaciteit=region/number` is what its
    first goal tests.
    """
    member = organisations.asking(request)
    require(member, "training.write", own_scope(member.organisation))
    sheet = Sheet("plan", reverse("exercise_events"), say("training-title"), rows="training/goals.html")
    if request.method != "POST":
        return shown(request, PlannedForm(member=member, tests=_tested(request)), sheet)
    if searches(request.POST):
        return shown(request, PlannedForm(member=member, typed=request.POST), sheet)
    form = PlannedForm(request.POST, member=member)
    made: list[Any] = []

    def act() -> None:
        given = actions.plan_exercise(
            actor=member, said=form.planned(), leader=form.chosen_leader(),
            form_key=form.cleaned_data["form_key"],
        )  # fmt: skip
        made.append(given.event)

    if not done(form, act):
        return shown(request, form, sheet)
    messages.success(request, say("training-was-planned"))
    if not made:
        return redirect("exercise_events")
    return redirect("exercise_event", made[0].owner.slug, made[0].number)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """Plan it otherwise."""
    member, kept = _writer(request, owner, number)
    sheet = Sheet("change", _address(kept), kept.planning.title, rows="training/goals.html")
    if request.method != "POST":
        return shown(request, PlannedForm(member=member, of=kept), sheet)
    if searches(request.POST):
        return shown(request, PlannedForm(member=member, of=kept, typed=request.POST), sheet)
    form = PlannedForm(request.POST, member=member, of=kept)
    if not done(
        form,
        lambda: actions.change_exercise(
            actor=member, event=kept.event, said=form.planned(), leader=form.chosen_leader(),
            form_key=form.cleaned_data["form_key"],
        ),
    ):  # fmt: skip
        return shown(request, form, sheet)
    messages.success(request, say("training-was-changed"))
    return redirect("exercise_event", owner, number)


@require_safe
def event(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """One exercise: what, when, who comes, who was there, what was reached and what follows."""
    member = _member(request)
    kept = queries.exercise(member, owner, number)
    moment, day = now(), improving.today()
    may_write = queries.may_write(member, kept)
    row = pages.exercise_row(kept, member, moment)
    activity = queries.activity_of(member, kept)
    drawn = (
        list(played.lessons(activity))
        if activity is not None and played.may_evaluate(member, activity)
        else []
    )
    context = {
        "kept": kept,
        "row": row,
        "themes": pages.theme_names(kept.planning),
        "regions": pages.region_names(kept.planning.regions),
        "leader": kept.planning.leader,
        "goals": pages.goal_rows(kept, member),
        "improvements": [
            pages.improvement_row(each, member, day) for each in improving.of_event(member, kept.event)
        ],
        "activity": activity,
        "drawn": drawn,
        "may_write": may_write,
        "may_sign_up": row.state == rules.COMING and (row.is_mine or not row.is_full),
        "may_change": may_write and row.state in (rules.COMING, rules.OVER),
        "may_note": may_write and row.state != rules.CANCELLED and kept.planning.starts_at <= moment,
        "may_judge": may_write and row.state == rules.HELD,
    }
    return render(request, "training/event.html", context)


@require_POST
def sign_up(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """I come (`komt=ja`), or not after all."""
    member = _member(request)
    kept = queries.exercise(member, owner, number)
    wants = request.POST.get("komt") == "ja"
    try:
        actions.sign_up(actor=member, event=kept.event, wants=wants)
        messages.success(request, say("training-signed-up" if wants else "training-signed-off"))
    except (NotAllowed, NotFound):
        raise
    except (Conflict, Refused) as refused:
        messages.warning(request, say(refused.key, **refused.values))
    return redirect("exercise_event", owner, number)


@require_http_methods(["GET", "HEAD", "POST"])
def cancel(request: HttpRequest, owner: str, number: int) -> HttpResponse:
    """It does not take place, with the reason."""
    member, kept = _writer(request, owner, number)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    sheet = Sheet("cancel", _address(kept), kept.planning.title)
    if request.method != "POST" or not done(
        form,
        lambda: actions.cancel_exercise(actor=member, event=kept.event, reason=form.cleaned_data["reason"]),
    ):
        return shown(request, form, sheet)
    messages.success(request, say("training-is-cancelled"))
    return redirect("exercise_event", owner, number)


def _entry(kept: KeptExercise) -> Entry:
    planning = kept.planning
    return Entry(
        uid=f"oefening-{kept.event.owner.slug}-{kept.event.number}@samenbeeld", kind=planning.kind,
        risk_class="", title=planning.title, municipality="", place=planning.place,
        starts_at=planning.starts_at, ends_at=planning.ends_at, is_whole_day=False, note=planning.about,
    )  # fmt: skip


def _member(request: HttpRequest) -> Membership:
    member = organisations.asking(request)
    require(member, "training.read", own_scope(member.organisation))
    return member


def _writer(request: HttpRequest, owner: str, number: int) -> tuple[Membership, KeptExercise]:
    member = organisations.asking(request)
    kept = queries.exercise(member, owner, number)
    require(member, "training.write", queries.scope(kept.event.owner, kept.planning.regions))
    return member, kept


def _address(kept: KeptExercise) -> str:
    return reverse("exercise_event", args=kept.key)


def _tested(request: HttpRequest) -> str:
    """What the address asks the first goal to test, as it stands in the form; "" for nothing."""
    for name, tests in (("plan", rules.PLAN), ("capaciteit", rules.CAPABILITY)):
        if given := request.GET.get(name, ""):
            return f"{tests}:{given}"
    return ""


def _region(request: HttpRequest) -> Region | None:
    given = request.GET.get("regio", "")
    return next((each for each in organisations.regions() if each.slug == given), None)


def _theme(request: HttpRequest) -> str:
    given = request.GET.get("thema", "")
    return given if given in plans.definition().themes else ""


_ONE = "oefenen/<slug:owner>/<int:number>/"

urlpatterns = [
    path("oefenen/", index, name="exercise_events"),
    path("oefenen/kalender.ics", file, name="exercise_events_file"),
    path("oefenen/nieuw/", new, name="exercise_event_new"),
    path(_ONE, event, name="exercise_event"),
    path(f"{_ONE}wijzigen/", change, name="exercise_event_change"),
    path(f"{_ONE}aanmelden/", sign_up, name="exercise_event_sign_up"),
    path(f"{_ONE}afzeggen/", cancel, name="exercise_event_cancel"),
]
