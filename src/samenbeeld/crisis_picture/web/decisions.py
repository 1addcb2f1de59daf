"""Decisions: the list with what is open first, one decision along its road, and the same for a machine."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenbeeld.activities import queries as activities
from samenbeeld.crisis_picture import actions, queries, receipts
from samenbeeld.crisis_picture.actions.deciding import Order
from samenbeeld.crisis_picture.models import PictureVersion
from samenbeeld.crisis_picture.queries import deciding
from samenbeeld.crisis_picture.queries import receipts as read
from samenbeeld.crisis_picture.queries.deciding import DecisionView
from samenbeeld.crisis_picture.queries.meeting import regions_of
from samenbeeld.crisis_picture.queries.receipts import ReadBy
from samenbeeld.crisis_picture.rules.decisions import OVER, DecisionState
from samenbeeld.crisis_picture.web import forms
from samenbeeld.crisis_picture.web.desk import Desk, again, attempt, desk
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries as organisations
from samenbeeld.realtime import queries as realtime

LIST, ONE = "crisis_picture/decisions.html", "crisis_picture/decision.html"


@require_GET
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """Every decision: what waits for a decision first, then what runs, then what is over."""
    at = desk(request, slug)
    at.note()
    return render(request, LIST, _list(at, _proposal_form(at)))


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Propose a decision. The form opens under its button; after a refusal it stands open."""
    at = desk(request, slug)
    at.require("propose_decision")
    if request.method == "GET":
        at.note()
        return render(request, LIST, {**_list(at, _proposal_form(at)), "is_form_open": True})
    form = _proposal_form(at, request.POST)

    def act(given: dict[str, Any]) -> None:
        replaces = given["replaces"]
        actions.propose_decision(
            actor=at.member,
            activity=at.activity,
            region=organisations.region(given["region"]),
            text=given["text"],
            reason=given["reason"],
            authority=given["authority"],
            options=given["options"],
            no_alternative=given["no_alternative"],
            valid_until=given["valid_until"],
            replaces=deciding.decision_numbered(at.activity, replaces).decision if replaces else None,
            key=given["key"],
        )

    if attempt(form, act):
        return redirect("crisis_picture_decisions", at.activity.slug)
    return again(request, LIST, {**_list(at, form), "is_form_open": True}, form)


@require_GET
def page(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """One decision: options, reason, the picture it rests on, order, check and every step."""
    at = desk(request, slug)
    view = _view(at, number)
    at.note()
    if at.past is None:
        receipts.note_decision(at.member, at.activity, number, len(view.steps))
    return render(request, ONE, {**_one(at, view), "read_by": _read_by(at, view)})


def _read_by(at: Desk, view: DecisionView) -> ReadBy | None:
    """Who read it as it stands, for whoever directs; None for others, and of a moment before."""
    if at.past is not None or not read.may_see_readers(at.activity, at.member):
        return None
    number, scope = str(view.number), activities.scope(at.activity, owner="")
    found = read.with_readers(at.activity, of=("decision", number))
    return read.read_by(found, "decision", number, len(view.steps), scope)


@require_POST
def step(request: HttpRequest, slug: str, number: int, step: str) -> HttpResponse:
    """Take it a step along its road: nemen, afwijzen, opdracht, controle, werkt, herzien or intrekken."""
    at = desk(request, slug)
    view = _view(at, number)
    if step not in _STEPS:
        raise NotFound("crisis-picture-answer-unknown")
    name, make, act = _STEPS[step]
    form = make(at, view, request.POST)
    if attempt(form, lambda given: act(at, view, given)):
        return redirect("crisis_picture_decision", at.activity.slug, number)
    fresh = at.now()
    return again(request, ONE, {**_one(fresh, _view(fresh, number)), name: form, "open_step": step}, form)


@require_GET
def as_json(request: HttpRequest, slug: str, number: int) -> JsonResponse:
    """One decision for a machine; with ?op= as it stood then."""
    at = desk(request, slug)
    view = _view(at, number)
    at.note()
    return JsonResponse(deciding.as_data(view))


@require_GET
def in_force_json(request: HttpRequest, slug: str) -> JsonResponse:
    """The decisions in force now, or at ?op=, for a machine."""
    at = desk(request, slug)
    found = [deciding.as_data(view) for view in at.work.decisions if view.is_in_force]
    at.note()
    return JsonResponse({"activity": at.activity.slug, "mode": at.activity.mode, "decisions": found})


def _list(at: Desk, form: forms.DecisionForm) -> dict[str, Any]:
    views = at.work.decisions
    over = [each for each in views if each.state in OVER]
    return {
        **at.head("decisions"),
        "waiting": [each for each in views if each.state == DecisionState.PROPOSED],
        "running": sorted(
            (each for each in views if each.state != DecisionState.PROPOSED and each.state not in OVER),
            key=lambda each: (each.check_at is None, each.check_at or each.changed_at),
        ),
        "over": over,
        "listed": at.over(over),
        "in_force": sum(each.is_in_force for each in views),
        "may_propose": at.may("propose_decision"),
        "form": form,
    }


def _proposal_form(at: Desk, data: Any = None) -> forms.DecisionForm:
    regions = [
        region for region in regions_of(at.activity, at.member) if at.holds("propose_decision", region=region)
    ]
    standing = [each for each in at.work.decisions if each.is_in_force]
    return forms.DecisionForm(data, regions=regions, standing=standing)


def _view(at: Desk, number: int) -> DecisionView:
    found = next((each for each in at.work.decisions if each.number == number), None)
    if found is None:
        raise NotFound("crisis-picture-decision-not-found", number=str(number))
    return found


def _one(at: Desk, view: DecisionView) -> dict[str, Any]:
    """What one decision shows; a form for each step that this person may take now."""
    region, follow = view.decision.region, set(view.may_follow) if at.is_open else set()
    may_take = at.may("decide", region=region) and deciding.may_take(at.member, view.decision.authority)
    is_mine = view.decision.proposed_by_id == at.member.pk and view.state == DecisionState.PROPOSED
    may_check = at.may("check", region=region)
    context: dict[str, Any] = {**at.head("decisions"), "view": view}
    if DecisionState.DECIDED in follow:
        context["waits_for"] = forms.function_name(view.decision.authority)
    if DecisionState.DECIDED in follow and may_take:
        context |= {"take_form": _take_form(at, view), "decline_form": _decline_form(at, view)}
    if DecisionState.ORDERED in follow and at.may("order", region=region):
        context["order_form"] = _order_form(at, view)
    if DecisionState.CHECKED in follow and may_check:
        context["check_form"] = _check_form(at, view)
    if DecisionState.EFFECTIVE in follow and may_check:
        context["works_form"] = _works_form(at, view)
    if DecisionState.REVISED in follow and at.may("propose_decision", region=region):
        context["revise_form"] = _revise_form(at, view)
    if DecisionState.WITHDRAWN in follow and (may_take or is_mine):
        context["withdraw_form"] = _withdraw_form(at, view)
    return context


def _take_form(at: Desk, view: DecisionView, data: Any = None) -> forms.TakeForm:
    versions = list(queries.versions(at.activity)[:8])
    changed = realtime.last_changes(
        [document.room for document in queries.documents_of(at.activity) if not document.organisation_id]
    )
    last = max((moment for moment, _ in changed.values()), default=None)
    is_behind = bool(not versions or (last and last > versions[0].fixed_at))
    return forms.TakeForm(data, versions=versions, is_behind=is_behind)


def _decline_form(at: Desk, view: DecisionView, data: Any = None) -> forms.ReasonForm:
    return forms.ReasonForm(data, prefix="decline")


def _withdraw_form(at: Desk, view: DecisionView, data: Any = None) -> forms.ReasonForm:
    return forms.ReasonForm(data, prefix="withdraw")


def _check_form(at: Desk, view: DecisionView, data: Any = None) -> forms.CheckForm:
    return forms.CheckForm(data)


def _works_form(at: Desk, view: DecisionView, data: Any = None) -> forms.ReasonForm:
    return forms.ReasonForm(data, prefix="works")


def _order_form(at: Desk, view: DecisionView, data: Any = None) -> forms.OrderForm:
    initial = {"order": view.decision.text, "check_at": forms.in_minutes(120), "due_1": forms.in_minutes(60)}
    return forms.OrderForm(data, activity=at.activity, initial=initial)


def _revise_form(at: Desk, view: DecisionView, data: Any = None) -> forms.RevisionForm:
    decision = view.decision
    initial = {
        "text": decision.text,
        "options": "\n".join(decision.options),
        "no_alternative": decision.no_alternative,
    }
    return forms.RevisionForm(data, initial=initial)


def _take(at: Desk, view: DecisionView, given: dict[str, Any]) -> None:
    chosen: PictureVersion | None = None
    if given["version"]:
        chosen = queries.version_numbered(at.activity, given["version"])
    actions.take_decision(actor=at.member, activity=at.activity, decision=view.decision, version=chosen)


def _decline(at: Desk, view: DecisionView, given: dict[str, Any]) -> None:
    actions.decline_decision(
        actor=at.member, activity=at.activity, decision=view.decision, reason=given["reason"]
    )


def _order(at: Desk, view: DecisionView, given: dict[str, Any]) -> None:
    rows = range(1, forms.ORDERS + 1)
    orders = [
        Order(
            text=given[f"text_{place}"],
            organisation=organisations.by_slug(given[f"organisation_{place}"]),
            due=given[f"due_{place}"],
            function=given[f"function_{place}"],
        )
        for place in rows
        if given[f"text_{place}"]
    ]
    actions.order_decision(
        actor=at.member,
        activity=at.activity,
        decision=view.decision,
        text=given["order"],
        check_at=given["check_at"],
        orders=orders,
    )


def _check(at: Desk, view: DecisionView, given: dict[str, Any]) -> None:
    actions.check_decision(
        actor=at.member,
        activity=at.activity,
        decision=view.decision,
        finding=given["finding"],
        works=given["works"],
    )


def _works(at: Desk, view: DecisionView, given: dict[str, Any]) -> None:
    actions.find_effective(
        actor=at.member, activity=at.activity, decision=view.decision, finding=given["reason"]
    )


def _revise(at: Desk, view: DecisionView, given: dict[str, Any]) -> None:
    actions.revise_decision(actor=at.member, activity=at.activity, decision=view.decision, **given)


def _withdraw(at: Desk, view: DecisionView, given: dict[str, Any]) -> None:
    actions.withdraw_decision(
        actor=at.member, activity=at.activity, decision=view.decision, reason=given["reason"]
    )


_Make = Callable[[Desk, DecisionView, Any], forms.Spoken]
_Act = Callable[[Desk, DecisionView, dict[str, Any]], None]
_STEPS: dict[str, tuple[str, _Make, _Act]] = {
    "nemen": ("take_form", _take_form, _take),
    "afwijzen": ("decline_form", _decline_form, _decline),
    "opdracht": ("order_form", _order_form, _order),
    "controle": ("check_form", _check_form, _check),
    "werkt": ("works_form", _works_form, _works),
    "herzien": ("revise_form", _revise_form, _revise),
    "intrekken": ("withdraw_form", _withdraw_form, _withdraw),
}
