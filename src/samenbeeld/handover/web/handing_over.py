"""Doors of the hand-over: what a relief must know, the note of the one who leaves, and the signature."""

from datetime import timedelta
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.handover import actions
from samenbeeld.handover.queries import notes
from samenbeeld.handover.queries.between import between
from samenbeeld.handover.web.asking import Looking, looking
from samenbeeld.handover.web.looking_back import grouped, told
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.look import times
from samenbeeld.look.words import say

UNPROCESSABLE, CONFLICT = 422, 409
SENT_BEFORE = "handover-sent-before"
# What the other parts of the page do not tell: who answered and what was given is in the open lists.
_TOLD = ("grip", "texts")
MOST = 12
CLOSED = ("closed", "archived")


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """Everything a relief must know since ?vanaf=, by default a shift ago. Made to be printed."""
    return _page(request, looking(request, slug))


@require_POST
def write(request: HttpRequest, slug: str) -> HttpResponse:
    """The note of the one who leaves."""
    visiting = looking(request, slug)
    note = request.POST.get("note", "")
    since = visiting.moment(request.POST.get("since", ""), field="since") or visiting.present
    try:
        actions.hand_over(
            actor=visiting.member,
            activity=visiting.activity,
            note=note,
            since=since,
            key=request.POST.get("key", "")[:36] or str(uuid7()),
        )
    except NotAllowed:
        raise
    except Refused as refused:
        # The same form that arrives twice is one note.
        if refused.key != SENT_BEFORE:
            return _refused(request, visiting, refused, typed=note, is_writing=True)
    messages.success(request, say("handover-written"))
    return redirect("hand_over", slug)


@require_POST
def take(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """Somebody read a note and takes the work over."""
    visiting = looking(request, slug)
    found = notes.hand_over_with(visiting.activity, visiting.member, pk)
    try:
        actions.take_over(actor=visiting.member, activity=visiting.activity, hand_over=found)
    except NotAllowed:
        raise
    except Refused as refused:
        return _refused(request, visiting, refused)
    messages.success(request, say("handover-taken"))
    return redirect("hand_over", slug)


def _refused(
    request: HttpRequest, visiting: Looking, refused: Refused, *, typed: str = "", is_writing: bool = False
) -> HttpResponse:
    status = CONFLICT if isinstance(refused, Conflict) else UNPROCESSABLE
    error = say(refused.key, **refused.values)
    return _page(request, visiting, typed=typed, error=error, is_writing=is_writing, status=status)


def _page(
    request: HttpRequest,
    visiting: Looking,
    *,
    typed: str = "",
    error: str = "",
    is_writing: bool = False,
    status: int = 200,
) -> HttpResponse:
    until = visiting.present
    # What comes back with a refusal is about the same shift.
    asked = request.GET.get("vanaf", "") or request.POST.get("since", "")
    since = visiting.moment(asked, field="vanaf") or visiting.line.within(
        until - timedelta(hours=policy.load("handover")["shift"]["hours"])
    )
    if not error:  # what comes back with a refusal was read before
        visiting.note("overdracht")
    end = visiting.at(until)
    shown = told(end)
    happened = between(visiting.activity, visiting.member, min(since, until), end, groups=_TOLD)
    may_write = notes.may_hand_over(visiting.activity, visiting.member)
    written = notes.hand_overs(visiting.activity, visiting.member) if may_write else []
    context = {
        "activity": visiting.activity,
        "at": until,
        "is_now": True,
        "since": since,
        "since_input": times.for_input(since),
        "groups": grouped(happened, MOST),
        "owing": [each for each in shown["organisations"] if each.standing.owes],
        "may_write": may_write,
        # What was typed stays in sight, also when it could not be kept.
        "has_form": may_write and (bool(typed) or visiting.activity.state not in CLOSED),
        "open_notes": [each for each in written if notes.taken_of(each) is None],
        "taken_notes": [each for each in written if notes.taken_of(each) is not None],
        "member": visiting.member,
        "typed": typed,
        "error": error,
        "is_writing": is_writing,  # the note itself was refused: that is said at its field
        "key": str(uuid7()),
        **shown,
        "alarms": end.unanswered,
    }
    return render(request, "handover/hand_over.html", context, status=status)
