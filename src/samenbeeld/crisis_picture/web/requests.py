"""Questions: mine first; answering fits on a phone; answers stand side by side."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.queries.asking import RequestView
from samenbeeld.crisis_picture.rules.requests import OVER, RequestState
from samenbeeld.crisis_picture.web import forms
from samenbeeld.crisis_picture.web.desk import Desk, again, attempt, desk
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries as organisations

LIST, ONE = "crisis_picture/requests.html", "crisis_picture/request.html"


@require_GET
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """Every question: for me, then waiting for an answer, then answered, then over."""
    at = desk(request, slug)
    at.note()
    return render(request, LIST, _list(at, _form(at)))


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Put a question."""
    at = desk(request, slug)
    at.require("ask")
    if request.method == "GET":
        at.note()
        return render(request, LIST, {**_list(at, _form(at)), "is_form_open": True})
    form = _form(at, request.POST)

    def act(given: dict[str, Any]) -> None:
        actions.ask(
            actor=at.member,
            activity=at.activity,
            text=given["text"],
            organisations=list(organisations.organisations(slugs=given["organisations"])),
            deadline=given["deadline"],
            function=given["function"],
            unit=given["unit"],
            key=given["key"],
        )

    if attempt(form, act):
        return redirect("crisis_picture_requests", at.activity.slug)
    return again(request, LIST, {**_list(at, form), "is_form_open": True}, form)


@require_GET
def page(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One question with its answers side by side."""
    at = desk(request, slug)
    view = _view(at, number)
    at.note()
    return render(request, ONE, _one(at, view, _answer_form(at, view)))


@require_POST
def answer(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Answer, for the own organisation or on behalf of who was heard by phone."""
    at = desk(request, slug)
    view = _view(at, number)
    if view.is_asked(at.member.organisation):
        at.require("answer", owner=at.member.organisation.slug)
    else:
        at.require("verify_answer")
    form = _answer_form(at, view, request.POST) or forms.AnswerForm(request.POST, unit=view.request.unit)

    def act(given: dict[str, Any]) -> None:
        heard = given.get("answer_for")
        actions.answer_request(
            actor=at.member,
            activity=at.activity,
            request=view.request,
            organisation=organisations.by_slug(heard) if heard else None,
            text=given["text"],
            value=given.get("value"),
            certainty=given["certainty"],
            source=given["source"],
            seen_at=given["seen_at"],
            key=given["key"],
        )

    if attempt(form, act):
        return redirect("crisis_picture_request", at.activity.slug, number)
    fresh = at.now()
    return again(request, ONE, {**_one(fresh, _view(fresh, number), form), "open_step": "antwoord"}, form)


@require_POST
def step(request: HttpRequest, slug: str, number: int, step: str) -> HttpResponse:
    """oppakken, bevestigen, sluiten or intrekken."""
    at = desk(request, slug)
    view = _view(at, number)
    form = forms.NoteForm(request.POST, prefix=step)

    def act(given: dict[str, Any]) -> None:
        who: dict[str, Any] = {"actor": at.member, "activity": at.activity, "request": view.request}
        match step:
            case "oppakken":
                actions.take_up_request(**who)
            case "bevestigen":
                actions.verify_request(**who, text=given["reason"])
            case "sluiten":
                actions.close_request(**who, text=given["reason"])
            case "intrekken":
                actions.withdraw_request(**who, text=given["reason"])
            case _:
                raise NotFound("crisis-picture-answer-unknown")

    if attempt(form, act):
        return redirect("crisis_picture_request", at.activity.slug, number)
    fresh = at.now()
    now_view = _view(fresh, number)
    context = _one(fresh, now_view, _answer_form(fresh, now_view))
    if step == "bevestigen" and context["verify_form"] is not None:
        context["verify_form"] = form  # with what was typed
    return again(request, ONE, {**context, "open_step": step}, form)


def _list(at: Desk, form: forms.QuestionForm) -> dict[str, Any]:
    views = at.work.requests
    waiting = sorted((each for each in views if each.is_waiting), key=lambda each: each.request.deadline)
    over = [each for each in views if each.state in OVER]
    return {
        **at.head("requests"),
        "mine": [each for each in waiting if each.waits_for(at.member)],
        "waiting": [each for each in waiting if not each.waits_for(at.member)],
        "answered": [each for each in views if not each.is_waiting and each.state not in OVER],
        "over": over,
        "listed": at.over(over),
        "form": form,
    }


def _form(at: Desk, data: Any = None) -> forms.QuestionForm:
    return forms.QuestionForm(data, activity=at.activity, initial={"deadline": forms.in_minutes(60)})


def _view(at: Desk, number: int) -> RequestView:
    found = next((each for each in at.work.requests if each.number == number), None)
    if found is None:
        raise NotFound("crisis-picture-request-not-found", number=str(number))
    return found


def _answer_form(at: Desk, view: RequestView, data: Any = None) -> forms.AnswerForm | None:
    """The form of who was asked; who may verify fills it in for others too. None: not for this person."""
    if not view.may_be_answered or not at.is_open:
        return None
    is_asked = view.is_asked(at.member.organisation)
    may_own = is_asked and at.may("answer", owner=at.member.organisation.slug)
    if may_own and not at.may("verify_answer"):
        return forms.AnswerForm(data, unit=view.request.unit)
    if at.may("verify_answer"):
        own_first = sorted(view.asked, key=lambda each: each.pk != at.member.organisation_id)
        return forms.AnswerForm(data, unit=view.request.unit, asked=own_first, is_own=is_asked)
    return None


def _one(at: Desk, view: RequestView, answer_form: forms.AnswerForm | None) -> dict[str, Any]:
    is_ours = view.request.asked_by.organisation_id == at.member.organisation_id
    may_end = at.may("ask") if is_ours else at.may("verify_answer")
    may_own = view.is_asked(at.member.organisation) and at.may("answer", owner=at.member.organisation.slug)
    follow = view.may_follow
    return {
        **at.head("requests"),
        "view": view,
        "answer_form": answer_form,
        "is_mine": may_own and view.answer_of(at.member.organisation) is None,
        "is_for_others": answer_form is not None and "answer_for" in answer_form.fields,
        "may_take_up": may_own and RequestState.ASSIGNED in follow,
        "verify_form": forms.NoteForm(prefix="bevestigen")
        if RequestState.VERIFIED in follow and at.may("verify_answer")
        else None,
        "may_close": may_end and RequestState.CLOSED in follow,
        "may_withdraw": may_end and RequestState.WITHDRAWN in follow,
        "contradiction": next(
            (
                each
                for each in at.work.contradictions
                if view.request.pk == each.contradiction.request_id
                or (each.question is not None and each.question.request.pk == view.request.pk)
            ),
            None,
        ),
    }
