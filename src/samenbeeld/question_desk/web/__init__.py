"""Doors: what nodes asked each other, asking, and one question with its answers."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_http_methods, require_safe

from samenbeeld.access.queries import may_somewhere, require_somewhere
from samenbeeld.federation import queries as federation
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.forms import RefusableForm
from samenbeeld.look.mode import asked_mode, in_mode
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking
from samenbeeld.question_desk import actions, queries
from samenbeeld.question_desk.queries import Asked
from samenbeeld.question_desk.rules import Step
from samenbeeld.question_desk.web.forms import AnswerForm, AskForm, CorrectForm, ReasonForm

UNPROCESSABLE, CONFLICT = 422, 409


@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Every question this person may read: what waits for us first."""
    member, mode = asking(request), asked_mode(request)
    require_somewhere(member, queries.READ)
    own = federation.own()
    context = {
        "asked": queries.board(member, mode, now()),
        "has_node": own is not None,
        "may_ask": own is not None and may_somewhere(member, queries.ASK),
        "is_exercise": mode is Mode.EXERCISE,
    }
    return render(request, "question_desk/board.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """What is asked, of whom, and before when. It leaves at once."""
    member, mode = asking(request), asked_mode(request)
    require_somewhere(member, queries.ASK)
    federation.required_own()
    form, status = AskForm(request.POST if request.method == "POST" else None, mode=mode), 200
    if request.method == "POST":
        status = UNPROCESSABLE
        if form.is_valid():
            try:
                made = actions.ask(actor=member, **form.chosen())
                messages.success(request, say("question-desk-was-asked", count=len(made.asked)))
                return redirect("question", made.pk)
            except NotAllowed:
                raise
            except Refused as refused:
                form.refuse(refused)
    context = {"form": form, "is_exercise": mode is Mode.EXERCISE}
    return render(request, "question_desk/new.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, pk: UUID) -> HttpResponse:
    """One question: what is asked, how each stands, and what this person may say of it."""
    member = asking(request)
    require_somewhere(member, queries.READ)
    asked = queries.page(member, pk, now())
    in_mode(request, Mode(asked.question.mode))
    does = request.POST.get("do", "") if request.method == "POST" else ""
    forms = _forms(request, asked, does)
    status = 200
    if request.method == "POST":
        status = _said(request, member, asked, forms[does]) if does in forms else CONFLICT
        if not status:
            return redirect("question", pk)
        if does not in forms:
            messages.warning(request, say("question-desk-does-not-follow"))
    context = {
        "asked": asked,
        "timeline": [(each, say(f"question-desk-step-{each.word.step}")) for each in reversed(asked.words)],
        "forms": forms,
    }
    return render(request, "question_desk/question.html", context, status=status)


def _forms(request: HttpRequest, asked: Asked, does: str) -> dict[str, RefusableForm]:
    """The forms that are open to this person; the one that was sent holds what was typed."""

    def typed(name: str) -> Any:
        return request.POST if does == name else None

    found: dict[str, RefusableForm] = {}
    if Step.ANSWERED in asked.open_to:
        found["answer"] = AnswerForm(typed("answer"), asked=asked)
    if Step.RETRACTED in asked.open_to:
        found["retract"] = ReasonForm(typed("retract"), step=Step.RETRACTED)
    if Step.CORRECTED in asked.open_to:
        found["correct"] = CorrectForm(typed("correct"), asked=asked)
    if Step.WITHDRAWN in asked.open_to:
        found["withdraw"] = ReasonForm(typed("withdraw"), step=Step.WITHDRAWN)
    return found


def _said(request: HttpRequest, member: Membership, asked: Asked, form: RefusableForm) -> int:
    """0 when it was said, else the status of the page that says why not."""
    if not form.is_valid():
        return UNPROCESSABLE
    assert isinstance(form, AnswerForm | ReasonForm | CorrectForm)
    word = form.word()
    try:
        actions.say_word(actor=member, question=asked.question, **word)
    except NotAllowed:
        raise
    except Refused as refused:
        form.refuse(refused)
        return CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
    messages.success(request, say(f"question-desk-did-{word['step'].value}"))
    return 0


urlpatterns = [
    path("landelijk/vragen/", board, name="questions"),
    path("landelijk/vragen/nieuw/", new, name="question_new"),
    path("landelijk/vragen/<uuid:pk>/", one, name="question"),
]
