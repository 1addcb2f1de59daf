"""Proposing a sentence, and answering a proposal; by form or by island."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from samenbeeld.crisis_picture import actions, queries
from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.crisis_picture.rules import room_parts
from samenbeeld.crisis_picture.rules.suggestions import Certainty
from samenbeeld.crisis_picture.web.answers import done, given, refusal, status_of, text, wants_json
from samenbeeld.crisis_picture.web.asking import Visit, visit
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.look.words import say


@require_POST
def make(request: HttpRequest, slug: str) -> HttpResponse:
    """POST room, text, certainty, source, quote."""
    try:
        visiting, fields = visit(request, slug), given(request)
        typed = {name: text(fields, name) for name in ("room", "text", "certainty", "source", "quote")}
    except Refused as refused:
        if wants_json(request):
            return refusal(refused)
        raise
    try:
        suggestion = actions.make_suggestion(
            actor=visiting.member,
            activity=visiting.activity,
            room=typed["room"],
            text=typed["text"],
            certainty=typed["certainty"] or Certainty.UNKNOWN,
            source=typed["source"],
            quote=typed["quote"],
        )
    except Refused as refused:
        return refusal(refused) if wants_json(request) else _form_again(request, visiting, typed, refused)
    return done(request, _back(visiting, suggestion.document.room), id=str(suggestion.pk), state="open")


@require_POST
def answer(request: HttpRequest, slug: str, pk: UUID, answer: str) -> HttpResponse:
    """POST to …/overnemen/, …/afwijzen/ (reason) or …/intrekken/."""
    try:
        visiting, fields = visit(request, slug), given(request)
        suggestion = queries.suggestion_with(visiting.activity, str(pk))
        # Whoever may not read the text may not know that somebody suggests something for it.
        queries.seen_document(suggestion.document.room, visiting.activity, visiting.member)
        settled = _settle(visiting, suggestion, answer, text(fields, "reason"))
    except Refused as refused:
        if wants_json(request):
            return refusal(refused)
        raise
    return done(request, _back(visiting, settled.document.room), id=str(settled.pk), state=settled.state)


def _settle(visiting: Visit, suggestion: Suggestion, answer: str, reason: str) -> Suggestion:
    member, activity = visiting.member, visiting.activity
    match answer:
        case "overnemen":
            return actions.accept_suggestion(actor=member, activity=activity, suggestion=suggestion)
        case "afwijzen":
            return actions.decline_suggestion(
                actor=member, activity=activity, suggestion=suggestion, reason=reason
            )
        case "intrekken":
            return actions.withdraw_suggestion(actor=member, activity=activity, suggestion=suggestion)
        case _:
            raise NotFound("crisis-picture-answer-unknown")


def _form_again(
    request: HttpRequest, visiting: Visit, typed: dict[str, str], refused: Refused
) -> HttpResponse:
    """The form on a page of its own, with the error at its field and everything that was typed."""
    message = say(refused.key, **refused.values)
    context = {
        **visiting.head(),
        "room": typed["room"],
        "typed": typed,
        "errors": {refused.field or "form": message},
        "certainties": list(Certainty),
    }
    return render(request, "crisis_picture/suggest.html", context, status=status_of(refused))


def _back(visiting: Visit, room: str) -> str:
    parts = room_parts(room)
    page = reverse("crisis_picture", args=[visiting.activity.slug])
    return f"{page}#deel-{parts.section}" if parts and parts.section else page
