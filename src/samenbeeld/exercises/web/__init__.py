"""Doors of exercises: control with clock and script, observers' notes, the evaluation and its proposals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.exercises import actions, queries
from samenbeeld.exercises.models import Inject
from samenbeeld.exercises.queries import learned
from samenbeeld.exercises.rules import read_script
from samenbeeld.exercises.web import forms
from samenbeeld.exercises.web.exporting import LESSONS, evaluation_content, minute, suggested
from samenbeeld.exports.rules import Table, Value
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.look import times
from samenbeeld.look.forms import searches
from samenbeeld.look.mode import asked_mode
from samenbeeld.look.paging import ListPage, asked_page, list_page
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

UNPROCESSABLE = 422


@dataclass(frozen=True)
class InjectRow:
    """One inject, in words."""

    inject: Inject
    minute: str
    expected_by: str
    kind: str
    to: str
    state: str
    why: str
    place: str
    suggested: list[str]

    @property
    def waits(self) -> bool:
        """Whether it may still be changed, delivered or left out."""
        return self.inject.state == Inject.State.WAITING

    @property
    def may_be_judged(self) -> bool:
        """Whether somebody may say if the expected response came."""
        return bool(self.inject.expected) and not self.waits


ROWS_ON_A_PAGE = 100  # a crisis of two weeks has 20,000 lines; all of them go along as a file


@dataclass(frozen=True)
class Cell:
    """The words in one place of a table. `head` stands beside them on a phone, where a row is a card."""

    words: str
    is_figure: bool
    is_wide: bool
    head: str


@dataclass(frozen=True)
class Part:
    """One table of the evaluation as the page shows it: words, and figures apart."""

    key: str
    title: str
    about: str
    heads: list[tuple[str, bool]]
    rows: list[list[Cell]]
    # What is told in one line below the rows: in how many words it is said, and what each is.
    folded: list[str] = field(default_factory=list)
    # Which rows these are; None when they are all.
    listed: ListPage[Any] | None = None


@require_safe
def control(request: HttpRequest, slug: str) -> HttpResponse:
    """Exercise control: the clock, what is next, the whole script, and adding to it."""
    _, activity = _leading(request, slug)
    return _control(request, activity)


@require_POST
def set_clock(request: HttpRequest, slug: str) -> HttpResponse:
    """Start (`run=1`), stop (`run=0`), and at which speed."""
    member, activity = _leading(request, slug)
    form = forms.ClockForm(request.POST, speed=queries.timing(activity).speed)
    if form.is_valid():
        is_running = request.POST.get("run") == "1"

        def act() -> object:
            return actions.set_clock(
                actor=member, activity=activity, is_running=is_running, speed=form.cleaned_data["speed"]
            )

        if _done(request, form, act, say("exercises-clock-runs" if is_running else "exercises-clock-stands")):
            return redirect("exercise", slug)
    return _control(request, activity, clock_form=form)


@require_POST
def add(request: HttpRequest, slug: str) -> HttpResponse:
    """One more inject."""
    member, activity = _leading(request, slug)
    form = forms.InjectForm(request.POST, activity=activity)
    if form.is_valid() and _done(
        request,
        form,
        lambda: actions.write_inject(actor=member, activity=activity, line=form.line()),
        say("exercises-inject-added"),
    ):
        return redirect("exercise", slug)
    return _control(request, activity, inject_form=form)


@require_POST
def script(request: HttpRequest, slug: str) -> HttpResponse:
    """A whole script: a ready one, or a file."""
    member, activity = _leading(request, slug)
    form = forms.ScriptForm(request.POST, request.FILES)

    def act() -> object:
        names = queries.names(activity)
        upload, ready = form.cleaned_data["file"], form.cleaned_data["ready"]
        if upload is None and not ready:
            raise Refused("exercises-script-missing", field="ready")
        if upload is not None and upload.size > forms.LARGEST_FILE:
            raise Refused("exercises-file-too-large", field="file")
        lines = (
            read_script(upload.read(), upload.name, names) if upload else queries.ready_script(ready, names)
        )
        origin = upload.name if upload else ready
        return actions.take_script(actor=member, activity=activity, lines=lines, origin=origin)

    if form.is_valid() and _done(request, form, act, say("exercises-script-taken")):
        return redirect("exercise", slug)
    return _control(request, activity, script_form=form)


@require_http_methods(["GET", "HEAD", "POST"])
def inject(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One inject: change it while it waits. POST `do`: save, now, skip, met or unmet."""
    member, activity = _leading(request, slug)
    found = queries.inject_numbered(activity, number)
    todo = request.POST.get("do", "")
    if request.method == "POST" and todo in _DEEDS:
        try:
            _DEEDS[todo](member, activity, found)
            after = queries.inject_numbered(activity, number)
            if after.state == Inject.State.FAILED and todo == "now":
                messages.warning(request, say("exercises-inject-failed-why", why=say(after.why_failed)))
            else:
                messages.success(request, say(f"exercises-done-{todo}", number=str(number)))
        except Conflict as conflict:
            messages.warning(request, say(conflict.key, **conflict.values))
        return redirect("exercise", slug)
    form = forms.InjectForm(
        request.POST if request.method == "POST" else None, activity=activity, line=found.line
    )
    if (
        form.is_bound
        and form.is_valid()
        and _done(
            request,
            form,
            lambda: actions.write_inject(actor=member, activity=activity, line=form.line(), inject=found),
            say("exercises-inject-saved"),
        )
    ):
        return redirect("exercise", slug)
    context = {"activity": activity, "row": _row(found, _names(activity)), "form": form}
    return render(request, "exercises/inject.html", context, status=UNPROCESSABLE if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def observations(request: HttpRequest, slug: str) -> HttpResponse:
    """Note what is seen. Under it the own notes; all of them for exercise control."""
    member, activity = _asking(request, slug)
    if not queries.may_observe(member, activity):
        access.require(member, "exercises.observe", activities.scope(activity))
        raise NotAllowed("exercises-only-in-exercise")
    form = forms.ObservationForm(request.POST if request.method == "POST" else None)
    if (
        form.is_bound
        and form.is_valid()
        and _done(
            request,
            form,
            lambda: actions.note_observation(actor=member, activity=activity, **form.cleaned_data),
            say("exercises-noted"),
        )
    ):
        return redirect("exercise_observations", slug)
    notes = [
        {"note": note, "minute": minute(note.minute), "sign": say(f"exercises-sign-{note.sign}")}
        for note in queries.observations_for(member, activity)
    ]
    is_open = activity.state not in queries.OVER
    context = {"activity": activity, "form": form if is_open else None, "notes": notes[::-1]}
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "exercises/observations.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def evaluation(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything the evaluation rests on, in parts; POST adds a lesson."""
    member, activity = _asking(request, slug)
    if not queries.may_evaluate(member, activity):
        access.require(member, "exercises.evaluate", activities.scope(activity))
        raise NotAllowed("exercises-not-evaluated-yet")
    typed = request.POST if request.method == "POST" else None
    is_search = typed is not None and searches(typed)
    form = forms.LessonForm(
        None if is_search else typed,
        activity=activity,
        member=member,
        typed=typed if is_search else None,
    )
    if (
        form.is_bound
        and form.is_valid()
        and _done(
            request,
            form,
            lambda: actions.draw_lesson(actor=member, activity=activity, **form.given()),
            say("exercises-lesson-sent" if form.cleaned_data["plan"] else "exercises-lesson-added"),
        )
    ):
        return redirect("exercise_evaluation", slug)
    content = evaluation_content(activity, member)
    leafing = request.GET.get("deel", "")
    journal.record_read(
        organisations.stamp(member),
        object_kind=queries.EVALUATION,
        object_id=slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )
    context = {
        "activity": activity,
        "parts": [
            _part(part, asked_page(request.GET.get("bladzijde", "")) or 1 if part.key == leafing else 1)
            for part in content.parts
            if isinstance(part, Table) and part.key != LESSONS
        ],
        "lessons": learned.lessons_of(member, activity),
        "form": form,
        "is_adding": is_search or bool(form.errors),
        "may_export": access.may(member, "activities.export", activities.scope(activity)),
        "mode": activity.mode,
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "exercises/evaluation.html", context, status=status)


@require_safe
def proposals(request: HttpRequest) -> HttpResponse:
    """What lessons propose for plans, with the answers: of what was real; `?modus=oefening` of exercises."""
    member = organisations.asking(request)
    mode = asked_mode(request)
    if not access.may_somewhere(member, "exercises.evaluate"):
        raise NotAllowed("access-not-your-function", ask=organisations.function_name("hin", short=True))
    context = {"rows": learned.proposed(member, mode), "is_exercise": mode is Mode.EXERCISE}
    return render(request, "exercises/proposals.html", context)


_DEEDS: dict[str, Callable[[Membership, Activity, Inject], object]] = {
    "now": lambda m, a, i: actions.deliver_inject(actor=m, activity=a, inject=i),
    "skip": lambda m, a, i: actions.skip_inject(actor=m, activity=a, inject=i),
    "met": lambda m, a, i: actions.judge_response(actor=m, activity=a, inject=i, is_met=True),
    "unmet": lambda m, a, i: actions.judge_response(actor=m, activity=a, inject=i, is_met=False),
}


def _control(
    request: HttpRequest,
    activity: Activity,
    *,
    clock_form: forms.ClockForm | None = None,
    inject_form: forms.InjectForm | None = None,
    script_form: forms.ScriptForm | None = None,
) -> HttpResponse:
    clock = queries.clock_of(activity)
    timing = queries.timing(activity) if clock is None else clock.timing
    named = _names(activity)
    rows = [_row(one, named) for one in queries.with_suggestions(activity)]
    is_open = activity.state not in queries.OVER
    context = {
        "activity": activity,
        "is_open": is_open,
        "is_running": timing.since is not None,
        "speed": timing.speed,
        "minute": minute(timing.minute(now())),
        "story_time": queries.story_time(clock, now()),
        "waiting": [row for row in rows if row.waits],
        "settled": [row for row in rows if not row.waits][::-1],
        "clock_form": clock_form or forms.ClockForm(speed=timing.speed),
        "inject_form": inject_form or forms.InjectForm(activity=activity),
        "script_form": script_form or forms.ScriptForm(),
    }
    refused = any(form is not None and form.errors for form in (clock_form, inject_form, script_form))
    return render(request, "exercises/control.html", context, status=UNPROCESSABLE if refused else 200)


def _row(one: Inject, named: dict[str, str]) -> InjectRow:
    to = named.get(one.to) or organisations.kind_name(one.to) if one.to else say("exercises-everybody")
    return InjectRow(
        inject=one,
        minute=minute(one.minute),
        expected_by=minute(one.expected_by),
        kind=say(f"exercises-kind-{one.kind}"),
        to=to,
        state=say(f"exercises-inject-{one.state}"),
        why=say(one.why_failed) if one.why_failed else "",
        place=queries.section_name(one.place) if one.place else "",
        suggested=[suggested(each) for each in one.suggestions.all()],
    )


def _names(activity: Activity) -> dict[str, str]:
    return {one.slug: one.name for one in activities.participants(activity)}


def _part(table: Table, page: int) -> Part:
    rows, folded = _without_clocks_that_never_began(table)
    listed = list_page(rows, page, size=ROWS_ON_A_PAGE)
    # A column that is empty from top to bottom only takes room from the others.
    shown = [at for at in range(len(table.columns)) if any(row[at] not in (None, "") for row in listed.rows)]
    return Part(
        table.key,
        table.title,
        table.about,
        [(table.columns[at].title, table.columns[at].key in table.wide) for at in shown],
        [[_cell(table, at, row[at], is_first=at == shown[0]) for at in shown] for row in listed.rows],
        folded,
        listed if listed.is_part else None,
    )


def _without_clocks_that_never_began(table: Table) -> tuple[Sequence[tuple[Value, ...]], list[str]]:
    """The rows to show, and the names of clocks that never began: of those there is nothing to tell."""
    if table.key != "clocks":
        return table.rows, []
    region, clock, started = 0, 1, 2
    began = [row for row in table.rows if row[started] is not None]
    never = [f"{row[clock]}, {row[region]}" for row in table.rows if row[started] is None]
    return began, never


def _cell(table: Table, at: int, value: Value, *, is_first: bool) -> Cell:
    is_figure = isinstance(value, int | float)
    if value is None:
        words = ""
    elif isinstance(value, str | int | float):
        words = str(value)
    else:
        words = times.moment(value, current_language())
    is_wide = table.columns[at].key in table.wide
    # One long text explains itself; of two it is said which is which.
    speaks = is_first or (is_wide and len(table.wide) == 1)
    return Cell(words, is_figure, is_wide, "" if speaks else table.columns[at].title)


def _done(request: HttpRequest, form: forms.Spoken, act: Callable[[], object], words: str) -> bool:
    """Whether it was done; a refusal stands at its field, and what was typed stays."""
    try:
        act()
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        form.refuse(refused)
        return False
    messages.success(request, words)
    return True


def _asking(request: HttpRequest, slug: str) -> tuple[Membership, Activity]:
    member = organisations.asking(request)
    activity = activities.readable_by_slug(member, slug)
    request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    return member, activity


def _leading(request: HttpRequest, slug: str) -> tuple[Membership, Activity]:
    member, activity = _asking(request, slug)
    access.require(member, "exercises.control", activities.scope(activity))
    if not queries.is_exercise(activity):
        raise NotAllowed("exercises-only-in-exercise")
    return member, activity


urlpatterns = [
    path("activiteiten/<slug:slug>/oefening/", control, name="exercise"),
    path("activiteiten/<slug:slug>/oefening/klok/", set_clock, name="exercise_clock"),
    path("activiteiten/<slug:slug>/oefening/draaiboek/", script, name="exercise_script"),
    path("activiteiten/<slug:slug>/oefening/injects/", add, name="exercise_inject_add"),
    path("activiteiten/<slug:slug>/oefening/injects/<int:number>/", inject, name="exercise_inject"),
    path("activiteiten/<slug:slug>/waarnemingen/", observations, name="exercise_observations"),
    path("activiteiten/<slug:slug>/evaluatie/", evaluation, name="exercise_evaluation"),
    path("verbetervoorstellen/", proposals, name="proposals"),
]
