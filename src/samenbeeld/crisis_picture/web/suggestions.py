"""Proposing a sentence, reading a proposal back, and answering it; by form or by island."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from samenbeeld.access import queries as access
from samenbeeld.crisis_picture import actions, queries
from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.crisis_picture.queries.picture import suggestion_view, suggestions_beside
from samenbeeld.crisis_picture.queries.reading import lines
from samenbeeld.crisis_picture.rules import room_parts
from samenbeeld.crisis_picture.rules.suggestions import Certainty, QuoteNotThere, nearest
from samenbeeld.crisis_picture.web.asking import Visit, note_reading, visit
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.look.answers import done, given, refusal, status_of, text, told, wants_json
from samenbeeld.look.words import say
from samenbeeld.realtime import queries as texts


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
    # Drawn here, so that who sent it sees it in its place without loading the page again.
    view = suggestion_view(suggestion, visiting.member, may_settle=False)
    html = render_to_string(
        "crisis_picture/suggestion.html", {"activity": visiting.activity, "suggestion": view}, request
    )
    return done(
        request, _back(visiting, suggestion.document.room), id=str(suggestion.pk), state="open", html=html
    )


@require_GET
def waiting(request: HttpRequest, slug: str) -> HttpResponse:
    """What waits for an answer beside ?room=, as the page shows it: {html}. Asked when there is news."""
    try:
        visiting = visit(request, slug)
        seen = queries.seen_document(request.GET.get("room", ""), visiting.activity, visiting.member)
    except Refused as refused:
        return refusal(refused)
    room = seen.document.room
    found = suggestions_beside(visiting.activity, visiting.member, [seen]).get(room, [])
    if found:
        note_reading(visiting, room, seen.document.tlp)
    context = {"activity": visiting.activity, "suggestions": found}
    return JsonResponse({"html": render_to_string("crisis_picture/suggestions.html", context, request)})


@require_GET
def suggestion(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """One proposal, open or settled: where a sentence that was taken over came from."""
    visiting = visit(request, slug)
    found = readable(visiting, pk)
    note_reading(visiting, found.document.room, found.document.tlp)
    return _page(request, visiting, found)


@require_POST
def answer(request: HttpRequest, slug: str, pk: UUID, answer: str) -> HttpResponse:
    """POST to …/overnemen/, …/toevoegen/ (as a new sentence), …/afwijzen/ (reason) or …/intrekken/."""
    try:
        visiting, fields = visit(request, slug), given(request)
        found = readable(visiting, pk)
        settled = _settle(visiting, found, answer, text(fields, "reason"))
    except QuoteNotThere as refused:
        return _choice(request, visiting, found, refused)
    except Refused as refused:
        if wants_json(request):
            return refusal(refused)
        if refused.field == "reason":
            return _page(request, visiting, found, declined=(refused, text(fields, "reason")))
        raise
    return done(request, _back(visiting, settled.document.room), id=str(settled.pk), state=settled.state)


def _settle(visiting: Visit, suggestion: Suggestion, answer: str, reason: str) -> Suggestion:
    member, activity = visiting.member, visiting.activity
    match answer:
        case "overnemen":
            return actions.accept_suggestion(actor=member, activity=activity, suggestion=suggestion)
        case "toevoegen":
            return actions.accept_suggestion(
                actor=member, activity=activity, suggestion=suggestion, as_new=True
            )
        case "afwijzen":
            return actions.decline_suggestion(
                actor=member, activity=activity, suggestion=suggestion, reason=reason
            )
        case "intrekken":
            return actions.withdraw_suggestion(actor=member, activity=activity, suggestion=suggestion)
        case _:
            raise NotFound("crisis-picture-answer-unknown")


def readable(visiting: Visit, pk: UUID) -> Suggestion:
    """One proposal. Whoever may not read its text may not know that somebody suggests something for it."""
    found = queries.suggestion_with(visiting.activity, str(pk))
    seen = queries.seen_document(found.document.room, visiting.activity, visiting.member, closed=True)
    if seen.by_release:
        # What is only suggested was not released.
        raise NotFound("crisis-picture-suggestion-not-found")
    return found


def _choice(
    request: HttpRequest, visiting: Visit, suggestion: Suggestion, refused: QuoteNotThere
) -> HttpResponse:
    """Both sentences, and what stands there now: add the new one, or leave it."""
    if not wants_json(request):
        return _page(request, visiting, suggestion, refused)
    address = [visiting.activity.slug, suggestion.pk, "toevoegen"]
    body = {
        **told(refused),
        "quote": suggestion.quote,
        "text": suggestion.text,
        "now": _now(suggestion),
        "add": reverse("crisis_picture_suggestion", args=address),
    }
    return JsonResponse(body, status=status_of(refused))


def _page(
    request: HttpRequest,
    visiting: Visit,
    suggestion: Suggestion,
    refused: Refused | None = None,
    declined: tuple[Refused, str] | None = None,
) -> HttpResponse:
    """`declined`: why it was not declined, and the reason that was typed."""
    member = visiting.member
    scope = queries.scope_of(suggestion.document, visiting.activity)
    is_open = suggestion.state == Suggestion.State.OPEN
    context = {
        **visiting.head(),
        "suggestion": suggestion,
        "section": _place(suggestion),
        "section_url": _back(visiting, suggestion.document.room),
        "refused": say(refused.key, **refused.values) if refused else "",
        "error": say(declined[0].key, **declined[0].values) if declined else "",
        "typed": declined[1] if declined else "",
        "now": _now(suggestion) if refused else [],
        "may_settle": is_open and access.may(member, queries.settling(suggestion.document), scope),
        "may_withdraw": is_open and suggestion.made_by_id == member.pk,
    }
    wrong = refused or (declined[0] if declined else None)
    status = status_of(wrong) if wrong else 200
    return render(request, "crisis_picture/suggestion_page.html", context, status=status)


def _place(suggestion: Suggestion) -> str:
    owner = suggestion.document.organisation
    if owner:
        return say("crisis-picture-own-of", organisation=owner.name)
    return queries.section_title(suggestion.document.section)


def _now(suggestion: Suggestion) -> list[str]:
    return nearest(suggestion.quote, lines(texts.state(suggestion.document.room)))


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
    if parts and parts.is_own:
        return reverse("crisis_picture_own", args=[visiting.activity.slug, parts.organisation])
    page = reverse("crisis_picture", args=[visiting.activity.slug])
    return f"{page}#deel-{parts.section}" if parts and parts.section else page
