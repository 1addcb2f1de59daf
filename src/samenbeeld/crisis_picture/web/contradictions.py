"""Contradictions: both sides beside each other, the question to the owner, and who settled it why."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from samenbeeld.crisis_picture import actions, queries
from samenbeeld.crisis_picture.actions.contradicting import ClaimMade
from samenbeeld.crisis_picture.queries import reading, retold
from samenbeeld.crisis_picture.queries.asking import ContradictionView
from samenbeeld.crisis_picture.web import forms
from samenbeeld.crisis_picture.web.desk import Desk, again, attempt, desk
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries as organisations
from samenbeeld.realtime import queries as realtime

LIST = "crisis_picture/contradictions.html"
_MOST_QUOTES = 60


@require_GET
def index(request: HttpRequest, slug: str) -> HttpResponse:
    """Open contradictions first; settled ones stay to be read."""
    at = desk(request, slug)
    at.note()
    return render(request, LIST, _list(at, _form(at)))


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Put two claims side by side."""
    at = desk(request, slug)
    at.require("mark_contradiction")
    if request.method == "GET":
        at.note()
        return render(request, LIST, {**_list(at, _form(at)), "is_form_open": True})
    form = _form(at, request.POST)

    def act(given: dict[str, Any]) -> None:
        actions.mark_contradiction(
            actor=at.member,
            activity=at.activity,
            subject=given["subject"],
            claims=[
                ClaimMade(given[f"said_{place}"], given[f"who_{place}"], given[f"seen_at_{place}"])
                for place in (1, 2)
            ],
            owner=organisations.by_slug(given["owner"]) if given["owner"] else None,
            key=given["key"],
        )

    if attempt(form, act):
        return redirect("crisis_picture_contradictions", at.activity.slug)
    return again(request, LIST, {**_list(at, form), "is_form_open": True}, form)


@require_POST
def settle(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Say which claim holds, with a reason."""
    at = desk(request, slug)
    view = _view(at, number)
    form = _settle_form(view, request.POST)

    def act(given: dict[str, Any]) -> None:
        claim = next((claim for claim in view.claims if claim.place == given["claim"]), None)
        actions.settle_contradiction(
            actor=at.member,
            activity=at.activity,
            contradiction=view.contradiction,
            claim=claim,
            both_hold=given["claim"] == forms.SettleForm.BOTH,
            reason=given["reason"],
        )

    if attempt(form, act):
        address = reverse("crisis_picture_contradictions", args=[at.activity.slug])
        return redirect(f"{address}#tegenspraak-{number}")
    fresh = at.now()
    return again(request, LIST, _list(fresh, _form(fresh), {number: form}), form)


@require_POST
def ask(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Ask every source how it is now."""
    at = desk(request, slug)
    view = _view(at, number)
    at.require("ask")
    form = forms.Spoken(request.POST)

    def act(_: dict[str, Any]) -> None:
        actions.ask_sources(actor=at.member, activity=at.activity, contradiction=view.contradiction)

    if attempt(form, act):
        address = reverse("crisis_picture_contradictions", args=[at.activity.slug])
        return redirect(f"{address}#tegenspraak-{number}")
    fresh = at.now()
    return again(request, LIST, _list(fresh, _form(fresh)), form)


def _view(at: Desk, number: int) -> ContradictionView:
    view = next((each for each in at.work.contradictions if each.number == number), None)
    if view is None:
        raise NotFound("crisis-picture-contradiction-not-found", number=str(number))
    return view


def _list(
    at: Desk, form: forms.ContradictionForm, settling: dict[int, forms.SettleForm] | None = None
) -> dict[str, Any]:
    may_settle = at.may("settle_contradiction")
    given = settling or {}
    rows = [
        (each, given.get(each.number) or (_settle_form(each) if may_settle and each.is_open else None))
        for each in at.work.contradictions
    ]
    return {
        **at.head("contradictions"),
        "open_rows": [row for row in rows if row[0].is_open],
        "settled_rows": [row for row in rows if not row[0].is_open],
        "may_mark": at.may("mark_contradiction"),
        "form": form,
    }


def _settle_form(view: ContradictionView, data: Any = None) -> forms.SettleForm:
    claims = [(claim.place, f"{retold.said(claim)} ({retold.who(claim)})") for claim in view.current]
    return forms.SettleForm(data, number=view.number, claims=claims)


def _form(at: Desk, data: Any = None) -> forms.ContradictionForm:
    quotes = _quotes(at) if at.may("mark_contradiction") else []
    return forms.ContradictionForm(data, activity=at.activity, quotes=quotes)


def _quotes(at: Desk) -> list[str]:
    """Sentences with a figure in the shared picture under the activity's own label: all here read them."""
    rooms = [
        one.document.room
        for one in queries.seen_documents(at.activity, at.member)
        if not one.is_own and one.document.tlp == at.activity.tlp
    ]
    lines = [line for state in realtime.states(rooms).values() for line in reading.lines(state)]
    return [line[:300] for line in lines if any(letter.isdigit() for letter in line)][:_MOST_QUOTES]
