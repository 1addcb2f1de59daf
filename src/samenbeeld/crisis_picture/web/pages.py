"""The picture of one activity, its two moving columns, and the own picture of one organisation."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from samenbeeld.access import queries as access
from samenbeeld.accounts import visits
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.documents import visible_on_page
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.queries import Freshness, Seen
from samenbeeld.crisis_picture.queries.freshness import silent_after
from samenbeeld.crisis_picture.queries.picture import DocumentView, document_views
from samenbeeld.crisis_picture.queries.stream import FILTERS, MOST, stream
from samenbeeld.crisis_picture.queries.stream_care import closed_kinds
from samenbeeld.crisis_picture.queries.stream_work import GROUPS, counts
from samenbeeld.crisis_picture.rules.suggestions import Certainty
from samenbeeld.crisis_picture.web.asking import Visit, note_reading, visit
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.levels import Level, urgency
from samenbeeld.look import ages, times
from samenbeeld.look.addresses import address
from samenbeeld.look.answers import moment
from samenbeeld.look.words import say
from samenbeeld.organisations.queries import asking, function_name, told_member
from samenbeeld.plot.queries.views import column_data
from samenbeeld.situation_reports.queries import brief, may, may_read_all

_SQUARE = 10


@require_GET
def pictures(request: HttpRequest) -> HttpResponse:
    """The running activities one may see; straight to the picture when there is only one that is real."""
    member = asking(request)
    open_to = [each for each in activities.running() if queries.may_see_picture(each, member)]
    real = [each for each in open_to if each.mode == "real"]
    if len(real) == 1 and "alle" not in request.GET:
        return redirect("crisis_picture", real[0].slug)
    return render(request, "crisis_picture/pictures.html", {"activities": open_to})


@require_GET
def picture(request: HttpRequest, slug: str) -> HttpResponse:
    """The whole page: organisations, shared picture, stream and time bar."""
    visiting = visit(request, slug)
    activity, member = visiting.activity, visiting.member
    shown = visiting.picture()
    documents = shown.documents()
    # Reading every text at once is one reading of the picture; each room is noted when it is joined.
    mark = visiting.label(visiting.seen)
    note_reading(visiting, activity.slug, mark)
    context = {
        **visiting.head(),
        "mark": mark,
        **_time_context(visiting),
        **_organisations_context(visiting),
        **_in_words(_stream_context(visiting, request.GET.get("stroom", ""))),
        "picture": shown,
        "last_change": shown.last_change,
        "certainties": list(Certainty),
        "is_closed_to_reader": not documents,
        "may_write": any(document.may_write for document in documents),
        "may_open": visiting.may_direct and _misses_a_text(visiting),
        "data": _island_data(visiting, documents),
        "map_data": column_data(activity, member),
    }
    visits.look(member.account, visiting.place, now())
    if visiting.last_seen is None:
        # From the first visit on there is a "since"; later the person says when all of it was seen.
        visits.note_visit(member.account, visiting.place, now())
    return render(request, "crisis_picture/page.html", context)


@require_GET
def organisations_column(request: HttpRequest, slug: str) -> HttpResponse:
    """The left column alone, for the page that stands open; with ?na= only how many are new since then."""
    visiting = visit(request, slug)
    if since := request.GET.get("na", ""):
        count = _changed_organisations(visiting, moment(since, field="na"))
        return _more(
            request, count, reverse("crisis_picture_organisations", args=[slug]), "cp-organisations-column"
        )
    context = {**visiting.head(), **_organisations_context(visiting)}
    return render(request, "crisis_picture/organisations.html", context)


@require_GET
def stream_column(request: HttpRequest, slug: str) -> HttpResponse:
    """The right column alone, for the page that stands open; with ?na= only how many follow that line."""
    visiting = visit(request, slug)
    visits.look(visiting.member.account, visiting.place, now())
    chosen = request.GET.get("stroom", "")
    context = _stream_context(visiting, chosen)
    if (after := request.GET.get("na", "")).isdecimal():
        count = sum(item.number > int(after) for item in context["entries"])
        url = f"{reverse('crisis_picture_stream', args=[slug])}?{urlencode({'stroom': chosen})}"
        return _more(request, count, url, "cp-stream-column", news=context["news"])
    return render(request, "crisis_picture/stream.html", {**visiting.head(), **_in_words(context)})


@require_GET
def own_picture(request: HttpRequest, slug: str, organisation: str) -> HttpResponse:
    """One organisation's own picture. Its own people write, with one thing on the screen."""
    visiting = visit(request, slug)
    activity, member = visiting.activity, visiting.member
    seen = [one for one in visiting.seen if one.is_own and _owner(one) == organisation]
    if not seen:
        raise NotFound("crisis-picture-own-not-found")
    documents = document_views(activity, member, seen)
    mark = visiting.label(seen)
    note_reading(visiting, f"{activity.slug}/{organisation}", mark)
    owner = seen[0].document.organisation
    context = {
        **visiting.head(),
        "mark": mark,
        "organisation": owner,
        "documents": documents,
        "is_mine": owner is not None and owner.pk == member.organisation_id,
        "may_write": any(document.may_write for document in documents),
        "may_release": access.may(
            member, "access.release", queries.release_scope(seen[0].document, activity, member)
        ),
        "latest": max(
            (d for d in documents if d.last_change), key=lambda d: d.last_change or 0, default=None
        ),
        "data": _island_data(visiting, documents),
    }
    return render(request, "crisis_picture/own.html", context)


def _owner(seen: Seen) -> str:
    return seen.document.organisation.slug if seen.document.organisation else ""


def _latest(documents: list[DocumentView]) -> DocumentView | None:
    written = [(document.last_change, document) for document in documents if document.last_change]
    return max(written, key=lambda pair: pair[0])[1] if written else None


def _misses_a_text(visiting: Visit) -> bool:
    """Whether an organisation that takes part has no text yet; without any text nobody has."""
    owners = {document.organisation_id for document in visiting.documents}
    return any(each.pk not in owners for each in activities.participants(visiting.activity))


def _organisations_context(visiting: Visit) -> dict[str, Any]:
    found = queries.freshness(visiting.activity, documents=visiting.documents, changes=visiting.changes)
    readable = {one.document.organisation_id for one in visiting.seen if one.is_own}
    # To whom the activity as a whole is closed, who takes part is closed too.
    rows = [_row(each, visiting, readable) for each in found if visiting.may_read_activity]
    silent = [row for row in rows if row["is_silent"]]
    # The heaviest first; who told no level, or tells it to others only, comes after in the order of hearing.
    heard = sorted((row for row in rows if not row["is_silent"]), key=lambda row: row["urgency"])
    return {
        "silent": silent,
        "heard": heard,
        "is_by_level": any(row["reported"] for row in heard),
        "total": len(rows),
        "squares": [{"x": n * _SQUARE, "heard": n < len(heard)} for n in range(len(rows))],
        "squares_width": max(24, len(rows)) * _SQUARE,
        "told_at": now().isoformat(),
    }


def _changed_organisations(visiting: Visit, since: datetime) -> int:
    """How many were heard since then, or fell silent since then."""
    if not visiting.may_read_activity:
        return 0
    moments = (
        each.heard_at + silent_after() if each.is_silent else each.heard_at
        for each in queries.freshness(
            visiting.activity, documents=visiting.documents, changes=visiting.changes
        )
        if each.heard_at
    )
    return sum(at > since for at in moments)


def _more(request: HttpRequest, count: int, url: str, target: str, *, news: int = 0) -> HttpResponse:
    """Nothing moves while somebody reads: what is new is counted, and comes when it is asked for.

    `news` is for a phone, which shows one column at a time: all that is new, in the name of that column.
    """
    if not count:
        return HttpResponse(status=204)
    return render(
        request, "crisis_picture/more.html", {"count": count, "url": url, "target": target, "news": news}
    )


def _row(each: Freshness, visiting: Visit, readable: set[Any]) -> dict[str, Any]:
    function = function_name(each.by.function, short=True) if each.by and each.by.function else ""
    reported = _reported(each, visiting)
    return {
        "organisation": each.organisation,
        "heard_at": each.heard_at,
        "last_change_at": each.last_change_at,
        "urgency": urgency(reported["level"]) if reported else len(Level),
        "reported": reported,
        "by": ", ".join(part for part in (each.by.name, function) if part) if each.by else "",
        "is_silent": each.is_silent,
        "is_mine": each.organisation.pk == visiting.member.organisation_id,
        "may_read": each.organisation.pk in readable,
    }


def _reported(each: Freshness, visiting: Visit) -> dict[str, Any] | None:
    """What the newest report says in a line: the level, its number and the figure that says most."""
    standing = each.report
    if standing is None or standing.report is None:
        return None
    if not may(visiting.member, "read", visiting.activity, each.organisation):
        return None
    number, word = str(standing.report.number), say(f"look-level-{standing.last_level.value}")
    told = [say("situation-reports-report", number=number).lower(), brief(standing.headline)]
    return {
        "level": standing.last_level,
        "said": say("situation-reports-was-level", level=word.lower()) if each.is_silent else word,
        "words": ", ".join(part for part in told if part),
        "url": address("situation_reports_report", visiting.activity.slug, each.organisation.slug, number),
        "late": ages.left(standing.missed_since) if standing.missed_since else "",
    }


def _stream_context(visiting: Visit, chosen: str) -> dict[str, Any]:
    items = stream(
        visiting.activity,
        rooms=[one.document.room for one in visiting.readable],
        documents=[str(one.pk) for one in visible_on_page(visiting.member, visiting.activity)],
        may_read_activity=visiting.may_read_activity,
        since=visiting.last_seen,
        account=str(visiting.member.account_id),
        organisation=visiting.member.organisation.slug,
        may_read_reports=may_read_all(visiting.member, visiting.activity),
        closed=closed_kinds(visiting.member, visiting.activity),
        work=visiting.work,
    )
    worked = counts(visiting.work) if visiting.work else {}
    filters = [{"key": "", "title": say("crisis-picture-stream-all"), "is_current": chosen not in FILTERS}]
    for key in FILTERS:
        if key in GROUPS and not visiting.work:
            continue
        count = worked.get(key) if key in worked else sum(item.group == key for item in items)
        title = say(f"crisis-picture-stream-only-{key}")
        filters.append({"key": key, "title": title, "count": count, "is_current": chosen == key})
    shown = [item for item in items if chosen not in FILTERS or item.group == chosen]
    first = 1 + len(worked)
    return {
        "told_number": max((item.number for item in items), default=0),
        "entries": shown[:MOST], "news": sum(item.is_new for item in items), "chosen": chosen,
        "filters": filters[:first], "more_filters": filters[first:], "quick_add": _quick_add(visiting),
    }  # fmt: skip


def _in_words(context: dict[str, Any]) -> dict[str, Any]:
    return {**context, "stream": [entry.told() for entry in context["entries"]]}


def _quick_add(visiting: Visit) -> list[dict[str, str]]:
    """What this person may add from here with one tap."""
    if not visiting.work or visiting.activity.state in ("closed", "archived"):
        return []
    buttons = (
        ("ask", "crisis-picture-ask-question", "crisis_picture_request_new"),
        ("order", "crisis-picture-give-task", "crisis_picture_task_new"),
        ("propose_decision", "crisis-picture-propose-decision", "crisis_picture_decision_new"),
    )
    scope = activities.scope(visiting.activity, owner="")
    return [
        {"label": say(sentence), "url": reverse(address, args=[visiting.activity.slug])}
        for permission, sentence, address in buttons
        if access.may(visiting.member, f"crisis_picture.{permission}", scope)
    ]


def _time_context(visiting: Visit) -> dict[str, Any]:
    present = now()
    return {
        "timeline": visiting.timeline(now=present),
        "now": present,
        "moment_input": times.local(present).strftime("%Y-%m-%dT%H:%M"),
    }


def _island_data(visiting: Visit, documents: list[DocumentView]) -> dict[str, Any]:
    """The contract with the editor island; see the page template for the containers it fills."""
    activity: Activity = visiting.activity
    member = visiting.member

    def url(name: str) -> str:
        return reverse(f"crisis_picture_{name}", args=[activity.slug])

    return {
        "activity": {"slug": activity.slug, "name": activity.name, "mode": activity.mode},
        "member": told_member(member),
        "tokenUrl": url("token"),
        "provenanceUrl": url("provenance"),
        "newUrl": url("new"),
        "seenUrl": url("seen"),
        "suggestUrl": url("suggest"),
        "suggestionsUrl": url("suggestions"),
        "origins": _origins(visiting),
        "lastSeen": visiting.last_seen.isoformat() if visiting.last_seen else None,
        "documents": [
            {
                "room": document.room,
                "section": document.section,
                "title": document.title,
                "tlp": document.tlp.value,
                "mayWrite": document.may_write,
                "maySuggest": document.may_suggest,
                "kind": document.kind,
            }
            for document in documents
        ],
        "organisations": [
            {"slug": each.slug, "name": each.name} for each in activities.participants(activity)
        ]
        if visiting.may_read_activity
        else [],
    }


def _origins(visiting: Visit) -> dict[str, object]:
    """Where a sentence can have come from, as far as this person may look there."""
    slug = visiting.activity.slug
    own = {_owner(one) for one in visiting.seen if one.is_own}
    any_suggestion = reverse("crisis_picture_suggestion_page", args=[slug, UUID(int=0)])
    return {
        "own": {owner: address("crisis_picture_own", slug, owner) for owner in sorted(own)},
        # What is only suggested was not released to a guest.
        "suggestion": any_suggestion if visiting.may_read_activity else "",
    }
