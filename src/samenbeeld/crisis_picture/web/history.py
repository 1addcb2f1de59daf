"""Looking back: versions, the picture at any moment, and what changed between two states."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from samenbeeld.crisis_picture import actions, queries
from samenbeeld.crisis_picture.models import PictureVersion
from samenbeeld.crisis_picture.queries import reading
from samenbeeld.crisis_picture.queries.picture import States
from samenbeeld.crisis_picture.queries.versions import states_at, states_in
from samenbeeld.crisis_picture.queries.work import Work, work
from samenbeeld.crisis_picture.rules import requests as request_rules
from samenbeeld.crisis_picture.web.asking import Visit, note_reading, visit
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.difference import CHANGES, Line, shortened
from samenbeeld.kernel.difference import difference as differ
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.look import times
from samenbeeld.look.answers import given, refusal, status_of, text, wants_json
from samenbeeld.look.words import current_language, say
from samenbeeld.plot.queries.views import data_at
from samenbeeld.realtime import queries as realtime

# With more rows of one kind a page of the past shows what was not over yet.
MOST_ROWS = 30


@require_http_methods(["GET", "POST"])
def versions(request: HttpRequest, slug: str) -> HttpResponse:
    """GET the list of versions. POST fixes one (name)."""
    visiting = visit(request, slug)
    if request.method == "POST":
        return _fix(request, visiting)
    return _versions_page(request, visiting)


@require_GET
def version(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """The picture as it stood in one version; read only."""
    visiting = visit(request, slug)
    found = _version(visiting, number)
    mark = visiting.label(visiting.seen_at(found.fixed_at))
    note_reading(visiting, f"{visiting.activity.slug}/versie-{number}", mark)
    shown = _past(visiting, lambda rooms: states_in(found, rooms), found.fixed_at)
    return render(request, "crisis_picture/past.html", {**shown, "shown_version": found, "mark": mark})


@require_GET
def at_moment(request: HttpRequest, slug: str) -> HttpResponse:
    """The picture as it stood at ?moment= (local time of the Netherlands, or ISO with a zone)."""
    visiting = visit(request, slug)
    moment = local_moment(request.GET.get("moment", ""))
    mark = visiting.label(visiting.seen_at(moment))
    note_reading(visiting, f"{visiting.activity.slug}/op", mark)
    shown = _past(visiting, lambda rooms: states_at(moment, rooms), moment)
    return render(request, "crisis_picture/past.html", {**shown, "mark": mark})


@require_GET
def difference(request: HttpRequest, slug: str) -> HttpResponse:
    """What changed from ?van= to ?tot=: a version number, "bezoek" (my last visit), "nu" or "moment".

    With "moment" the moment itself is in ?van_moment= or ?tot_moment=. The earlier is always "from".
    """
    visiting = visit(request, slug)
    context = {**visiting.head(), "choices": _choices(visiting), "latest_moment": _written(now())}
    try:
        before, after = _chosen(visiting, request.GET)
    except Refused as refused:
        sides = [_typed(request.GET, "van"), _typed(request.GET, "tot")]
        context |= {"sides": sides, "error": say(refused.key), "error_field": refused.field}
        return render(request, "crisis_picture/difference.html", context, status=status_of(refused))
    mark = visiting.label(visiting.readable)
    note_reading(visiting, f"{visiting.activity.slug}/verschil", mark)
    context |= {
        "mark": mark,
        "sides": [_filled_in("van", before), _filled_in("tot", after)],
        "before": before,
        "after": after,
        "sections": _differences(visiting, before, after) if before.is_known else [],
    }
    return render(request, "crisis_picture/difference.html", context)


def local_moment(written: str, *, field: str = "moment") -> datetime:
    """A moment as a form sends it, on the clock of the Netherlands. Raises Refused."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        raise Refused("look-moment-unreadable", field=field) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=times.AMSTERDAM)


def _fix(request: HttpRequest, visiting: Visit) -> HttpResponse:
    name = ""
    try:
        name = text(given(request), "name")
        fixed = actions.fix_version(actor=visiting.member, activity=visiting.activity, name=name)
    except Refused as refused:
        if wants_json(request):
            return refusal(refused)
        error = say(refused.key, **refused.values)
        return _versions_page(request, visiting, typed=name, error=error, status=status_of(refused))
    if wants_json(request):
        return JsonResponse({"number": fixed.number, "name": fixed.name}, status=201)
    return redirect("crisis_picture_versions", visiting.activity.slug)


def _versions_page(
    request: HttpRequest, visiting: Visit, *, typed: str = "", error: str = "", status: int = 200
) -> HttpResponse:
    if not visiting.may_read_activity:
        raise NotFound("crisis-picture-versions-closed")
    context = {**visiting.head(), "versions": visiting.versions, "typed_name": typed, "error": error}
    return render(request, "crisis_picture/versions.html", context, status=status)


def _past(visiting: Visit, states: States, moment: datetime) -> dict[str, Any]:
    present = now()
    found = (
        work(visiting.activity, reader=visiting.member, at=moment) if visiting.may_read_decisions else None
    )
    return {
        **visiting.head(),
        "picture": visiting.picture_at(moment, states),
        "work": found,
        "shown_work": _shortened(found) if found else {},
        "moment": moment,
        "past": moment,
        "now": present,
        "timeline": visiting.timeline(now=present, here=moment),
        "moment_input": _written(moment),
        "map_data": data_at(visiting.activity, visiting.member, moment),
    }


def _shortened(found: Work) -> dict[str, list[Any]]:
    """Per kind the rows to show: all, or of a long crisis what was not over; the rest has its own list."""
    going_on: dict[str, list[Any]] = {
        "decisions": [each for each in found.decisions if each.is_in_force or each.may_follow],
        "tasks": [each for each in found.tasks if each.may_follow],
        "requests": [each for each in found.requests if each.state not in request_rules.OVER],
    }
    return {
        kind: open_then if len(every) > MOST_ROWS else list(every)
        for kind, open_then in going_on.items()
        for every in [getattr(found, kind)]
    }


@dataclass(frozen=True)
class Side:
    """One of the two states that are compared. Not known: a last visit that never was."""

    key: str
    title: str
    states: States
    at: datetime | None = None  # None: as it stands now
    is_known: bool = True

    def comes_after(self, other: "Side") -> bool:
        """Whether this state is later than the other; now is later than anything."""
        return other.at is not None and (self.at is None or self.at > other.at)

    def texts(self, visiting: Visit) -> Mapping[str, bytes]:
        """What stood then in each text that was open, but for what was not yet released to this person."""
        then = visiting.seen_at(self.at) if self.at else visiting.seen
        return self.states([one.document.room for one in then if not one.is_own])


def _chosen(visiting: Visit, fields: Mapping[str, str]) -> tuple[Side, Side]:
    latest = str(visiting.version.number) if visiting.version else "bezoek"
    before = _side(visiting, fields, "van", latest)
    after = _side(visiting, fields, "tot", "nu")
    # The other way round, what was added would read as taken out.
    is_reversed = before.is_known and after.is_known and before.comes_after(after)
    return (after, before) if is_reversed else (before, after)


def _side(visiting: Visit, fields: Mapping[str, str], field: str, otherwise: str) -> Side:
    key = fields.get(field) or otherwise
    if key == "moment":
        at = local_moment(fields.get(f"{field}_moment", ""), field=f"{field}_moment")
        return Side(key, times.moment(at, current_language()), lambda rooms: states_at(at, rooms), at)
    if key == "nu":
        return Side(key, say("crisis-picture-side-now"), realtime.states)
    if key == "bezoek":
        seen = visiting.last_seen
        if seen is None:
            return Side(key, say("crisis-picture-side-visit-never"), lambda rooms: {}, is_known=False)
        return Side(
            key, say("crisis-picture-side-visit", when=seen), lambda rooms: states_at(seen, rooms), seen
        )
    if not key.isdecimal():
        raise Refused("crisis-picture-side-unreadable", field=field)
    found = _version(visiting, int(key))
    return Side(key, _version_title(found), lambda rooms: states_in(found, rooms), found.fixed_at)


def _version(visiting: Visit, number: int) -> PictureVersion:
    found = next((each for each in visiting.versions if each.number == number), None)
    if found is None:
        raise NotFound("crisis-picture-version-not-found", number=str(number))
    return found


def _written(moment: datetime) -> str:
    """A moment as the field of a form wants it."""
    return times.local(moment).strftime("%Y-%m-%dT%H:%M")


def _filled_in(name: str, side: Side) -> dict[str, str]:
    """One half of the form: what it compares, and the moment from where choosing another begins."""
    return {"name": name, "key": side.key, "moment": _written(side.at or now())}


def _typed(fields: Mapping[str, str], name: str) -> dict[str, str]:
    return {"name": name, "key": fields.get(name, ""), "moment": fields.get(f"{name}_moment", "")}


def _choices(visiting: Visit) -> list[dict[str, str]]:
    choices = [{"key": "bezoek", "title": say("crisis-picture-side-my-visit")}]
    choices += [{"key": str(each.number), "title": _version_title(each)} for each in visiting.versions]
    choices += [{"key": "nu", "title": say("crisis-picture-side-now")}]
    return [*choices, {"key": "moment", "title": say("crisis-picture-side-moment")}]


def _version_title(version: PictureVersion) -> str:
    number = str(version.number)
    return (
        say("crisis-picture-side-version-named", number=number, name=version.name)
        if version.name
        else say("crisis-picture-side-version", number=number)
    )


def _differences(visiting: Visit, before: Side, after: Side) -> list[dict[str, Any]]:
    """Per text that changed: its place and its lines. Only texts this person may read now."""
    seen = [one for one in visiting.readable if not one.is_own]
    order = [section.path for section in queries.tree().sections()]
    seen.sort(key=lambda one: order.index(one.document.section) if one.document.section in order else 99)
    old, new = before.texts(visiting), after.texts(visiting)
    found = []
    for one in seen:
        room = one.document.room
        lines: list[Line] = differ(reading.lines(old.get(room, b"")), reading.lines(new.get(room, b"")))
        if any(line.is_changed for line in lines):
            path = one.document.section
            found.append(
                {
                    "document": one.document,
                    "path": path,
                    "title": queries.section_title(path),
                    "lines": shortened(lines),
                    "told": _told(lines),
                    "url": _place(visiting, path),
                }
            )
    return found


def _told(lines: list[Line]) -> str:
    """`2 toegevoegd, 1 gewijzigd`: how many lines, each kind that there is."""
    kinds = Counter(line.kind for line in lines)
    return ", ".join(
        say(f"crisis-picture-lines-{kind}", count=kinds[kind]) for kind in CHANGES if kinds[kind]
    )


def _place(visiting: Visit, section: str) -> str:
    return f"{reverse('crisis_picture', args=[visiting.activity.slug])}#deel-{section}"
