"""Doors for long crises: what is old and asked again, ending an activity step by step, and the aftermath."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.html import format_html_join
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.crisis_picture.queries.meeting import place_of
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.kernel.typed import whole_line
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.upkeep import actions, queries
from samenbeeld.upkeep.models import AftermathTask
from samenbeeld.upkeep.queries import Entry, OpenItem
from samenbeeld.upkeep.rules import CARRIED, DROPPED, LONGEST_REASON, Choice

UNPROCESSABLE = 422
# One step at a time: from each state the one below it.
_SELECTED = mark_safe(" selected")
_DOWN = {"active": "scaled_down", "scaled_down": "closed"}


@require_safe
def still_true(request: HttpRequest, slug: str) -> HttpResponse:
    """What is older than it holds, of the own organisation first, and what was confirmed last."""
    member, activity = _visit(request, slug)
    _note(member, activity)
    moment, every = now(), queries.entries(member, activity)
    old = [entry for entry in every if entry.is_aging(moment)]
    mine, others = _parted(old, member)
    confirmed = sorted(
        (each for each in every if each.confirmation and not each.is_aging(moment)),
        key=lambda each: each.fresh_at,
        reverse=True,
    )
    rhythm, asked = queries.rhythm_of(activity), queries.asked_every(activity)
    meeting = queries.next_meeting(activity, member)
    context = {
        "activity": activity,
        "count": len(old),
        "total": len(every),
        "groups": [group for group in ((say("upkeep-mine"), mine), *others) if group[1]],
        "confirmed": confirmed[:20],
        "is_open": activity.state in ("active", "scaled_down"),
        "asked_hours": int(asked.total_seconds() // 3600) if asked else None,
        "report_days": rhythm.report_every.days,
        "meeting": meeting,
        "meeting_team": place_of(meeting).full_name if meeting else "",
        "meet_days": rhythm.meet_every.days,
    }
    return render(request, "upkeep/still_true.html", context)


@require_POST
def confirm(request: HttpRequest, slug: str) -> HttpResponse:
    """Yes, it still holds: `kind` and `key` name the entry."""
    member, activity = _visit(request, slug)
    try:
        actions.confirm(
            actor=member,
            activity=activity,
            kind=request.POST.get("kind", ""),
            key=request.POST.get("key", ""),
        )
        messages.success(request, say("upkeep-was-confirmed"))
    except Conflict as conflict:
        messages.warning(request, say(conflict.key, **conflict.values))
    # Asked beside the entry itself: back to that place, never to the address of a stranger.
    back = request.POST.get("next", "")
    if url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        return redirect(back)
    return redirect("upkeep", slug)


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: HttpRequest, slug: str) -> HttpResponse:
    """Scale down or close: everything that is open gets an owner and a date, or a reason."""
    member, activity = _visit(request, slug)
    access.require(member, "activities.change_state", activities.scope(activity))
    if request.method != "POST":
        _note(member, activity)
        return render(request, "upkeep/end.html", _end_context(activity, request))
    try:
        actions.end(
            actor=member,
            activity=activity,
            # The step that stood on the page: sent twice it may not become the next one.
            state=request.POST.get("state", ""),
            choices=_choices(request),
            due=_due(request),
            reason=request.POST.get("reason", ""),
        )
    except NotAllowed:
        raise
    except Refused as refused:
        context = _end_context(activities.by_slug(slug), request)
        context["refused"] = say(refused.key, **refused.values)
        context["faults"] = [each for each in context["items"] if each["wrong"] or each["is_new"]]
        return render(request, "upkeep/end.html", context, status=UNPROCESSABLE)
    messages.success(request, say("activities-state-was-changed"))
    return redirect("upkeep_aftermath", slug)


@require_safe
def aftermath(request: HttpRequest, slug: str) -> HttpResponse:
    """What goes on after the end, with its owners, and what was dropped and why."""
    member, activity = _visit(request, slug)
    _note(member, activity)
    return render(request, "upkeep/aftermath.html", _aftermath_context(member, activity))


@require_POST
def finish(request: HttpRequest, slug: str, pk: UUID) -> HttpResponse:
    """An aftermath task is done, also after the activity closed."""
    member, activity = _visit(request, slug)
    task: AftermathTask | None = queries.aftermath(activity).filter(pk=pk).first()
    if task is None:
        raise NotFound("upkeep-no-longer-there")
    task.activity = activity
    note = request.POST.get("note", "")
    try:
        actions.finish(actor=member, task=task, note=note)
        messages.success(request, say("upkeep-was-finished"))
    except NotAllowed:
        raise
    except Conflict as conflict:
        messages.warning(request, say(conflict.key, **conflict.values))
    except Refused as refused:
        finishing = {"task": task, "note": note, "words": say(refused.key, **refused.values)}
        context = {**_aftermath_context(member, activity), "finishing": finishing}
        return render(request, "upkeep/aftermath.html", context, status=UNPROCESSABLE)
    return redirect("upkeep_aftermath", slug)


def _aftermath_context(member: Membership, activity: Activity) -> dict[str, Any]:
    tasks = list(queries.aftermath(activity))
    for task in tasks:
        task.activity = activity  # read already, with who takes part
    return {
        "activity": activity,
        "open": [(task, queries.may_finish(member, task)) for task in tasks if task.done_at is None],
        "done": [task for task in tasks if task.done_at is not None],
        "dropped": list(queries.dropped(activity)),
        "may_end": queries.may_end(member, activity) and activity.state in _DOWN,
        "now": now(),
    }


def _visit(request: HttpRequest, slug: str) -> tuple[Membership, Activity]:
    member = organisations.asking(request)
    activity = activities.by_slug(slug)
    if not queries.may_see(member, activity):
        raise NotFound("activities-not-found")
    request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    return member, activity


def _note(member: Membership, activity: Activity) -> None:
    journal.record_read(
        organisations.stamp(member),
        object_kind=queries.UPKEEP,
        object_id=activity.slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )


def _parted(old: Sequence[Entry], member: Membership) -> tuple[list[Entry], list[tuple[str, list[Entry]]]]:
    """Those of the own organisation; and of the others per owner, what is nobody's own first."""
    own = member.organisation_id
    mine = [entry for entry in old if entry.owner is not None and entry.owner.pk == own]
    rest = sorted(
        (entry for entry in old if entry.owner is None or entry.owner.pk != own),
        key=lambda entry: (entry.owner is not None, entry.owner.name if entry.owner else ""),
    )
    named = groupby(rest, key=lambda entry: entry.owner.name if entry.owner else say("upkeep-shared"))
    return mine, [(name, list(entries)) for name, entries in named]


def _end_context(activity: Activity, request: HttpRequest) -> dict[str, Any]:
    after = _DOWN.get(activity.state, "")
    given = request.POST
    items = queries.open_items(activity)
    choices = _Choices({each.slug: each.name for each in activities.participants(activity)})
    typed = given.get("due", "")
    # What stood on the page that was sent: since then things may have come or gone.
    places = {named: str(place) for place, named in enumerate(given.getlist("item"))}
    return {
        "activity": activity,
        "after": after,
        "verb": say(f"activities-go-{activity.state}-{after}".replace("_", "-")) if after else "",
        "items": [_item(number, item, activity, choices, given, places) for number, item in enumerate(items)],
        "due": typed or f"{times.local(now() + queries.aftermath_for()):%Y-%m-%dT%H:%M}",
        "reason": given.get("reason", ""),
        "reopen_hours": int(activities.road().reopen_within.total_seconds() // 3600),
    }


class _Choices:
    """Who can carry something further, as options. The same stand under each of hundreds of open things."""

    def __init__(self, named: Mapping[str, str]) -> None:
        self.named = named
        self._with: dict[str, SafeString] = {}

    def with_chosen(self, chosen: str) -> SafeString:
        """The options with this organisation (slug) chosen."""
        if chosen not in self._with:
            rows = ((slug, _SELECTED if slug == chosen else "", name) for slug, name in self.named.items())
            self._with[chosen] = format_html_join("", '<option value="{}"{}>{}</option>', rows)
        return self._with[chosen]


def _item(
    number: int,
    item: OpenItem,
    activity: Activity,
    choices: _Choices,
    given: Any,
    places: Mapping[str, str],
) -> dict[str, Any]:
    """One open thing with what was chosen for it; carried by its own organisation when nobody chose yet."""
    place = places.get(f"{item.kind}:{item.key}", "new")
    owner = given.get(f"owner-{place}") or (item.owner or activity.owner).slug
    is_dropped, reason = given.get(f"outcome-{place}") == DROPPED, given.get(f"reason-{place}", "")
    return {
        "number": number,
        "item": item,
        "kind": say(f"upkeep-kind-{item.kind}"),
        "is_new": bool(places) and place == "new",
        "is_dropped": is_dropped,
        "reason": reason,
        "wrong": _wrong(reason) if is_dropped else "",
        "owner_name": choices.named.get(owner, ""),
        "choices": choices.with_chosen(owner),
    }


def _wrong(reason: str) -> str:
    """What is wrong with the reason why something does not go on; "" when nothing is."""
    try:
        kept = whole_line(reason, LONGEST_REASON, field="items")
    except Refused as refused:
        return say(refused.key, **refused.values)
    return "" if kept else say("upkeep-reason-missing-here")


def _choices(request: HttpRequest) -> list[Choice]:
    given = request.POST
    found = []
    for number, named in enumerate(given.getlist("item")):
        kind, _, key = named.partition(":")
        dropped = given.get(f"outcome-{number}") == DROPPED
        found.append(
            Choice(
                kind=kind,
                key=key,
                outcome=DROPPED if dropped else CARRIED,
                reason=given.get(f"reason-{number}", ""),
                organisation="" if dropped else given.get(f"owner-{number}", ""),
            )
        )
    return found


def _due(request: HttpRequest) -> datetime:
    due = times.typed(request.POST.get("due", ""))
    if due is None:
        raise Refused("upkeep-due-missing", field="due")
    return due


_AT = "activiteiten/<slug:slug>/"
urlpatterns = [
    path(f"{_AT}klopt-dit-nog/", still_true, name="upkeep"),
    path(f"{_AT}klopt-dit-nog/ja/", confirm, name="upkeep_confirm"),
    path(f"{_AT}afschalen/", end, name="upkeep_end"),
    path(f"{_AT}nazorg/", aftermath, name="upkeep_aftermath"),
    path(f"{_AT}nazorg/<uuid:pk>/klaar/", finish, name="upkeep_finish"),
]
