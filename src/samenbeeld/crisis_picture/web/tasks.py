"""Tasks: mine first, then who is too late; accepting is one tap."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.queries.tasking import TaskView
from samenbeeld.crisis_picture.rules.tasks import NEEDS_REASON, OF_THE_GIVER, TaskState
from samenbeeld.crisis_picture.web import forms
from samenbeeld.crisis_picture.web.desk import Desk, again, attempt, desk
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries as organisations

LIST, ONE = "crisis_picture/tasks.html", "crisis_picture/task.html"
STEPS = {
    "aannemen": TaskState.ACCEPTED,
    "beginnen": TaskState.IN_PROGRESS,
    "vast": TaskState.BLOCKED,
    "klaar": TaskState.DONE,
    "teruggeven": TaskState.RETURNED,
    "nagaan": TaskState.CHECKED,
    "schrappen": TaskState.CANCELLED,
}


@require_GET
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """Every task: mine, then what still has to be done, then what waits for a check, then what is over."""
    at = desk(request, slug)
    at.note()
    return render(request, LIST, _list(at, _form(at)))


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Give a task."""
    at = desk(request, slug)
    at.require("order")
    if request.method == "GET":
        at.note()
        return render(request, LIST, {**_list(at, _form(at)), "is_form_open": True})
    form = _form(at, request.POST)

    def act(given: dict[str, Any]) -> None:
        actions.give_task(
            actor=at.member,
            activity=at.activity,
            text=given["text"],
            organisation=organisations.by_slug(given["organisation"]),
            due=given["due"],
            function=given["function"],
            person=organisations.membership_with(given["person"]) if given["person"] else None,
            key=given["key"],
        )

    if attempt(form, act):
        return redirect("crisis_picture_tasks", at.activity.slug)
    return again(request, LIST, {**_list(at, form), "is_form_open": True}, form)


@require_GET
def page(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One task with its steps."""
    at = desk(request, slug)
    view = _view(at, number)
    at.note()
    return render(request, ONE, _one(at, view))


@require_POST
def step(request: HttpRequest, slug: str, number: int, step: str) -> HttpResponse:
    """Take it a step along its road. What needs no reason is one tap."""
    at = desk(request, slug)
    view = _view(at, number)
    if step not in STEPS:
        raise NotFound("crisis-picture-answer-unknown")
    form = forms.NoteForm(request.POST, prefix=step)

    def act(given: dict[str, Any]) -> None:
        actions.move_task(
            actor=at.member,
            activity=at.activity,
            task=view.task,
            state=STEPS[step],
            reason=given["reason"],
        )

    if attempt(form, act):
        return redirect("crisis_picture_task", at.activity.slug, number)
    fresh = at.now()
    context = _one(fresh, _view(fresh, number), {step: form})
    return again(request, ONE, {**context, "open_step": step}, form)


def _list(at: Desk, form: forms.TaskForm) -> dict[str, Any]:
    running = sorted((each for each in at.work.tasks if each.is_running), key=lambda each: each.task.due)
    over = [each for each in at.work.tasks if not each.is_running and each.state != TaskState.DONE]
    return {
        **at.head("tasks"),
        "mine": [each for each in running if each.is_for(at.member)],
        "running": [each for each in running if not each.is_for(at.member)],
        "done": [each for each in at.work.tasks if each.state == TaskState.DONE],
        "over": over,
        "listed": at.over(over),
        "overdue": sum(each.is_overdue for each in running),
        "form": form,
    }


def _form(at: Desk, data: Any = None) -> forms.TaskForm:
    colleagues = organisations.members_of(at.member.organisation) if at.may("order") else []
    initial = {"due": forms.in_minutes(60), "organisation": at.member.organisation.slug}
    return forms.TaskForm(data, activity=at.activity, colleagues=colleagues, initial=initial)


def _view(at: Desk, number: int) -> TaskView:
    found = next((each for each in at.work.tasks if each.number == number), None)
    if found is None:
        raise NotFound("crisis-picture-task-not-found", number=str(number))
    return found


def _one(at: Desk, view: TaskView, given: dict[str, forms.NoteForm] | None = None) -> dict[str, Any]:
    """What one task shows: the steps that are one tap, and those that ask why."""
    may_do = at.may("do_task", owner=view.task.organisation.slug)
    offered = [(name, state) for name, state in STEPS.items() if state in view.may_follow]
    allowed = [
        name for name, state in offered if (_may_as_giver(at, state) if state in OF_THE_GIVER else may_do)
    ]
    asked = [name for name in allowed if STEPS[name] in NEEDS_REASON]
    return {
        **at.head("tasks"),
        "view": view,
        "taps": [name for name in allowed if name not in asked],
        "asked": [(name, (given or {}).get(name) or forms.NoteForm(prefix=name)) for name in asked],
    }


def _may_as_giver(at: Desk, state: TaskState) -> bool:
    return at.may("check" if state == TaskState.CHECKED else "order")
