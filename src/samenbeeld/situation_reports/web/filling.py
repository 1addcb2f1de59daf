"""The own report: nothing changed, in one tap; or what changed. Works without script."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from samenbeeld.access import queries as access
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look import ages
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import actions, drafts, queries
from samenbeeld.situation_reports.models import ReportDraft, SituationReport
from samenbeeld.situation_reports.queries.prefill import prefilled
from samenbeeld.situation_reports.rules.difference import changes
from samenbeeld.situation_reports.rules.values import Problem, keep_moments, read, typed
from samenbeeld.situation_reports.web.asking import note_reading, visit
from samenbeeld.situation_reports.web.form import filling, new_key, typed_of
from samenbeeld.situation_reports.web.saying import shown_besides, shown_first

_ARRIVED = "situation-reports-arrived-already"


@require_safe
def own_report(request: HttpRequest, slug: str) -> HttpResponse:
    """The first screen: what was said last, and one button that says it again."""
    member, activity = _visit(request, slug)
    note_reading(member, activity, member.organisation.slug, member.organisation.name)
    if queries.last_report(activity, member.organisation) is None:
        return redirect("situation_report_change", slug)
    return render(request, "situation_reports/own.html", _first_screen(member, activity))


@require_POST
def unchanged(request: HttpRequest, slug: str) -> HttpResponse:
    """Send the last report again: nothing changed."""
    member, activity = _visit(request, slug)
    try:
        report = _once(
            member,
            activity,
            request.POST,
            lambda key: actions.confirm_unchanged(
                actor=member,
                activity=activity,
                base=_number(request.POST, "base"),
                key=key,
                organisation=request.POST.get("organisation", ""),
            ),
        )
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        return _refused(request, refused, "situation_reports/own.html", _first_screen(member, activity))
    return _sent(request, activity, report)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: HttpRequest, slug: str) -> HttpResponse:
    """What changed: the form, and sending it. `meer` adds a row for a bottleneck and sends nothing."""
    member, activity = _visit(request, slug)
    if request.method != "POST":
        note_reading(member, activity, member.organisation.slug, member.organisation.name)
        return render(request, "situation_reports/change.html", _form_context(member, activity))
    form = queries.form_of(member.organisation)
    posted = typed_of(form, request.POST)
    if "meer" in request.POST:
        context = _form_context(member, activity, posted=posted, more=1)
        return render(request, "situation_reports/change.html", context)
    reading = read(form, posted, now())
    if reading.problems:
        context = _form_context(member, activity, posted=posted, problems=reading.problems)
        return _answer(request, "situation_reports/change.html", context, 422)
    before = _before(member, activity)
    values = keep_moments(reading.values, posted, before)
    try:
        report = _once(
            member,
            activity,
            request.POST,
            lambda key: actions.submit_report(
                actor=member,
                activity=activity,
                values=values,
                base=_number(request.POST, "base"),
                key=key,
                organisation=request.POST.get("organisation", ""),
                revision=_number(request.POST, "revision"),
            ),
            values,
        )
    except (NotAllowed, NotFound):
        raise
    except Refused as refused:
        context = _form_context(member, activity, posted=posted)
        return _refused(request, refused, "situation_reports/change.html", context)
    return _sent(request, activity, report)


@require_POST
def draft(request: HttpRequest, slug: str) -> HttpResponse:
    """Keep what is typed, for the island; with `weg` throw it away and begin from the last report."""
    member, activity = _visit(request, slug)
    if "weg" in request.POST:
        drafts.discard(actor=member, activity=activity)
        return redirect("situation_report_change", slug)
    if request.POST.get("organisation", "") != member.organisation.slug:
        raise NotAllowed("situation-reports-other-organisation")
    try:
        kept = drafts.save(
            actor=member,
            activity=activity,
            typed=typed_of(queries.form_of(member.organisation), request.POST),
            base=_number(request.POST, "base"),
            revision=_number(request.POST, "revision"),
        )
    except Conflict as conflict:
        return JsonResponse({"message": say(conflict.key, **conflict.values)}, status=409)
    return JsonResponse({"revision": kept.revision, "at": kept.changed_at.isoformat()})


def _visit(request: HttpRequest, slug: str) -> tuple[Membership, Activity]:
    member, activity = visit(request, slug)
    access.require(
        member, "situation_reports.write", queries.scope_of(activity, member.organisation)
    )  # who only reads has nothing to fill in
    return member, activity


def _once(
    member: Membership,
    activity: Activity,
    data: Mapping[str, Any],
    send: Any,
    values: Mapping[str, Any] | None = None,
) -> SituationReport:
    """Send, or find what this very sending made before: a telephone that tries again sends once."""
    key = _key(data)
    try:
        return send(key)  # type: ignore[no-any-return]
    except Conflict as conflict:
        made = queries.with_key(activity, member.organisation, str(key))
        if conflict.key != _ARRIVED or made is None:
            raise
        if values is not None and _differs(made.values, values):
            raise Conflict("situation-reports-key-used", number=str(made.number)) from None
        return made


def _differs(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return bool(changes(queries.template(), _without_keys(one), _without_keys(other)))


def _without_keys(values: Mapping[str, Any]) -> dict[str, Any]:
    """Keys are given to new items at sending, so they say nothing about what was filled in."""
    return {
        key: [{n: p for n, p in item.items() if n != "key"} for item in value]
        if isinstance(value, list)
        else value
        for key, value in values.items()
    }


def _sent(request: HttpRequest, activity: Activity, report: SituationReport) -> HttpResponse:
    url = reverse("situation_report", args=[activity.slug])
    if _wants_json(request):
        return JsonResponse({"number": report.number, "url": url})
    messages.success(request, say("situation-reports-was-sent", number=str(report.number)))
    return redirect(url)


def _refused(request: HttpRequest, refused: Refused, template: str, context: dict[str, Any]) -> HttpResponse:
    context["refused"] = say(refused.key, **refused.values)
    return _answer(request, template, context, 409 if isinstance(refused, Conflict) else 422)


def _answer(request: HttpRequest, template: str, context: dict[str, Any], status: int) -> HttpResponse:
    if _wants_json(request):
        told = (
            [context.get("refused", ""), *(error.text for error in context["filling"].errors)]
            if ("filling" in context)
            else [context.get("refused", "")]
        )
        return JsonResponse({"message": " ".join(part for part in told if part)}, status=status)
    return render(request, template, context, status=status)


def _wants_json(request: HttpRequest) -> bool:
    return "application/json" in request.headers.get("Accept", "")


def _before(member: Membership, activity: Activity) -> dict[str, Any]:
    last = queries.last_report(activity, member.organisation)
    return prefilled(activity, member.organisation, last)


def _head(member: Membership, activity: Activity) -> dict[str, Any]:
    standing = queries.standing_of(activity, member.organisation, now())
    last = standing.report
    return {
        "activity": activity,
        "organisation": member.organisation,
        "standing": standing,
        "left": ages.left(standing.due_at) if standing.due_at else "",
        "last": last,
        "next_number": str(last.number + 1 if last else 1),
        "base": last.number if last else 0,
        "key": new_key(),
        "readers": [each.name for each in queries.readers(activity, member.organisation)],
    }


def _first_screen(member: Membership, activity: Activity) -> dict[str, Any]:
    context = _head(member, activity)
    form = queries.form_of(member.organisation)
    values = prefilled(activity, member.organisation, context["last"])
    standing = context["standing"]
    return {
        **context,
        "answers": shown_first(form, values),
        "besides": shown_besides(form, values),
        "has_draft": standing.draft is not None,
        "is_done": standing.report is not None and not standing.owes,
    }


def _form_context(
    member: Membership,
    activity: Activity,
    *,
    posted: Mapping[str, str] | None = None,
    problems: tuple[Problem, ...] = (),
    more: int = 0,
) -> dict[str, Any]:
    context = _head(member, activity)
    form = queries.form_of(member.organisation)
    before = prefilled(activity, member.organisation, context["last"])
    kept: ReportDraft | None = context["standing"].draft
    shown = posted if posted is not None else kept.typed if kept else typed(form, before)
    return {
        **context,
        "filling": filling(form, shown, before, problems=problems, more=more),
        "draft": kept,
        "revision": kept.revision if kept else 0,
    }


def _number(data: Mapping[str, Any], name: str) -> int:
    written = data.get(name, "")
    if not isinstance(written, str) or not written.isdecimal() or len(written) > 9:
        raise Refused("situation-reports-form-unreadable")
    return int(written)


def _key(data: Mapping[str, Any]) -> UUID:
    try:
        return UUID(str(data.get("key", "")))
    except ValueError:
        raise Refused("situation-reports-form-unreadable") from None
