"""Doors of looking back: the whole activity at a moment, and what happened between two."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from samenbeeld.crisis_picture.models import Receipt
from samenbeeld.crisis_picture.queries.deciding import DecisionView
from samenbeeld.crisis_picture.queries.meeting import place_of
from samenbeeld.crisis_picture.queries.past import summary_at
from samenbeeld.handover.queries.between import GROUPS, Happening, between
from samenbeeld.handover.queries.reading import sections_read_at
from samenbeeld.handover.queries.then import Then
from samenbeeld.handover.queries.ticks import ticks
from samenbeeld.handover.rules import MINUTE, beside
from samenbeeld.handover.web.asking import Looking, looking
from samenbeeld.look import ages, times
from samenbeeld.look.words import say
from samenbeeld.plot.queries import may_see_map
from samenbeeld.situation_reports.queries import ReportStanding

# As many lines of one kind as are shown; a crisis of two weeks has thousands.
MOST = 25


@dataclass(frozen=True)
class OrganisationRow:
    """One organisation then: its report, and how old that was at that moment."""

    standing: ReportStanding
    age: str


@require_safe
def page(request: HttpRequest, slug: str) -> HttpResponse:
    """The activity at ?moment=, or so many ?minuut= after its beginning; without either as it is now."""
    visiting = looking(request, slug)
    at = _chosen(visiting, request)
    visiting.note("terugkijken")
    found = visiting.at(at)
    shown = {"activity": visiting.activity, "at": at, "is_now": at == visiting.present, **told(found)}
    known = ticks(visiting.activity, visiting.member, visiting.known)
    before, after = beside((tick.at for tick in known), at)
    shown |= {
        "before": before,
        "after": after,
        "summary": summary_at(visiting.activity, visiting.member, at),
        "sections_read": sections_read_at(visiting.activity, visiting.member, at, found.receipts),
        "may_see_map": may_see_map(visiting.activity, visiting.member),
        "nearest": [each for each in known if at - MINUTE < each.at <= at],
    }
    if request.headers.get("HX-Request"):
        # Without the frame around a page, and without its questions.
        answer = HttpResponse(render_to_string("handover/then.html", shown))
        # In its place: a slider that is dragged along forty moments leaves no forty pages to go back through.
        answer["HX-Replace-Url"] = address(visiting, at)
        return answer
    on = visiting.line
    shown |= {
        "line": on,
        "place": on.place(at),
        "ticks": [{"place": on.place_after(each.at), "at": each.at, "words": each.words} for each in known],
        "moment_input": times.for_input(at),
        "last_seen": visiting.last_seen,
        "may_see_readers": found.receipts is not None,
    }
    return render(request, "handover/looking_back.html", shown)


@require_safe
def difference(request: HttpRequest, slug: str) -> HttpResponse:
    """What happened from ?van= until ?tot=; without them since this person last looked, until now."""
    visiting = looking(request, slug)
    until = visiting.moment(request.GET.get("tot", ""), field="tot") or visiting.present
    since = (
        visiting.moment(request.GET.get("van", ""), field="van")
        or visiting.last_seen
        or (visiting.line.within(until - timedelta(days=1)))
    )
    since, until = min(since, until), max(since, until)
    visiting.note("terugkijken/verschil")
    found = between(visiting.activity, visiting.member, since, visiting.at(until, with_readers=False))
    context = {
        "activity": visiting.activity,
        "since": since,
        "until": until,
        "is_now": until == visiting.present,
        "last_seen": visiting.last_seen,
        "is_since_visit": since == visiting.last_seen,
        "since_input": times.for_input(since),
        "until_input": times.for_input(until),
        "groups": grouped(found),
        "count": len(found),
    }
    return render(request, "handover/difference.html", context)


def grouped(found: list[Happening], most: int = MOST) -> list[dict[str, Any]]:
    """Per kind its lines, at most so many, with how many more there are."""
    groups = []
    for key in GROUPS:
        rows = [each for each in found if each.group == key]
        if rows:
            more = max(0, len(rows) - most)
            groups.append(
                {"key": key, "title": say(f"handover-group-{key}"), "rows": rows[:most], "more": more,
                 "count": len(rows)}
            )  # fmt: skip
    return groups


def address(visiting: Looking, at: datetime) -> str:
    """Where this moment is found again."""
    base = reverse("looking_back", args=[visiting.activity.slug])
    return f"{base}?{urlencode({'moment': times.machine(at)})}"


def _chosen(visiting: Looking, request: HttpRequest) -> datetime:
    minute = request.GET.get("minuut", "")
    if minute.isdecimal():
        return visiting.line.moment(min(int(minute), visiting.line.length))
    return visiting.moment(request.GET.get("moment", "")) or visiting.present


def told(found: Then) -> dict[str, Any]:
    reports = found.reports
    organisations = [
        OrganisationRow(each, _age(each, found.at)) for each in (reports.standings if reports else ())
    ]
    phases = {each.region.code: each for each in found.phases or ()}
    return {
        "then": found,
        "in_force": _with_readers(found, found.in_force),
        "proposed": _with_readers(found, found.proposed),
        "regions": [{"grip": each, "phase": phases.get(each.region.code)} for each in found.activity.grips],
        "organisations": organisations,
        "overdue": sum(each.standing.is_overdue for each in organisations),
        "alarms": [each for each in found.alarms or () if not each.alarm.is_test],
        "meetings": [
            {"at": each.starts_at, "team": place_of(each).full_name, "place": each.place}
            for each in found.coming
        ],
        "moment_key": times.machine(found.at),
    }


def _age(standing: ReportStanding, at: datetime) -> str:
    if standing.report is None:
        return ""
    return ages.duration(max(0, int((at - standing.report.submitted_at).total_seconds() // 60)))


def _with_readers(found: Then, views: list[DecisionView]) -> list[tuple[DecisionView, list[Receipt] | None]]:
    read = found.read
    return [(view, read[view.number] if read is not None else None) for view in views]
