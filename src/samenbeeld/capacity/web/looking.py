"""Doors that only look."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samenbeeld.capacity.models import CapacityLook, CapacityStanding
from samenbeeld.capacity.queries import shown as words
from samenbeeld.capacity.queries.catalogue import catalogue, said
from samenbeeld.capacity.queries.history import Moment, who_saw
from samenbeeld.capacity.queries.history import history as history_of
from samenbeeld.capacity.queries.institutions import institution as institution_with
from samenbeeld.capacity.queries.institutions import institutions_in
from samenbeeld.capacity.queries.reminding import last_reminder, to_remind
from samenbeeld.capacity.queries.room import who_has_room
from samenbeeld.capacity.queries.seen import releases_of
from samenbeeld.capacity.queries.standing import Cell, cells_of
from samenbeeld.capacity.queries.together import per_region
from samenbeeld.capacity.rules.catalogue import PLACES, STATE, Metric
from samenbeeld.capacity.rules.standing import UNKNOWN
from samenbeeld.capacity.web import matrix as table
from samenbeeld.capacity.web import room_map
from samenbeeld.capacity.web.cells import Shown
from samenbeeld.capacity.web.where import Where, where
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, NotFound
from samenbeeld.kernel.levels import Level
from samenbeeld.look.parts import Spark, SparkPoint
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Organisation, Region

NO_CONTENT = 204
# The word in an address that asks for a page on a wall.
WALL = "wand"


@dataclass(frozen=True)
class FigureRow:
    """One figure of an institution, in words."""

    name: str
    shown: Shown
    figure: str
    source: str
    method: str
    valid_until: datetime | None
    against: str


@require_safe
def matrix(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """Every institution with its figures, the silent in sight."""
    is_asking = bool(request.headers.get("HX-Request")) and table.SINCE in request.GET
    try:
        here, moment = where(request, slug), now()
    except (NotAllowed, NotFound):
        if not is_asking:
            raise
        return _taken_away()
    wish = table.asked(request, here, moment)
    # Asked first: what is told while the table is read makes the next answer new, never this one old.
    stamp = table.stamp(here, moment)
    if is_asking and request.GET[table.SINCE] == stamp:
        # A page that stands open asks every second whether anything is otherwise. Mostly nothing is.
        return HttpResponse(status=NO_CONTENT)
    sheet = table.sheet(here, wish, moment)
    view = CapacityLook.View.WALL if WALL in request.GET else CapacityLook.View.TABLE
    here.note_all(view, wish.sector.code if wish.sector else "", sheet.shown)
    live_url = f"{here.url()}?{wish.query}&{table.PAGE}={wish.page}&{table.SINCE}={stamp}"
    live_url = f"{live_url}&{WALL}" if WALL in request.GET else live_url
    if is_asking:
        return render(request, "capacity/live.html", {"sheet": sheet, "live_url": live_url})
    context: dict[str, Any] = {
        **_around(here),
        "live_url": "" if wish.then else live_url,
        "sheet": sheet,
        "wish": wish,
        "wall_url": f"{here.url()}?{wish.query}&{WALL}",
        "released": _released_to(here),
        "may_release_all": here.may_release_all,
        "may_remind": here.may_remind and not wish.then,
        "silent_count": _silent(here, moment) if here.may_remind and not wish.then else 0,
        "reminded": last_reminder(here.world.activity) if here.may_remind and here.world.activity else None,
    }
    if WALL in request.GET:
        return render(request, "capacity/far.html", {**context, **_on_the_wall(here, wish, sheet, moment)})
    return render(request, "capacity/matrix.html", context)


def _taken_away() -> HttpResponse:
    """What a reader no longer may see is taken away with the whole page."""
    return HttpResponse(status=NO_CONTENT, headers={"HX-Refresh": "true"})


def _silent(here: Where, moment: datetime) -> int:
    """How many a reminder would go to now; 0 outside an activity."""
    activity = here.world.activity
    return len(to_remind(here.member, activity, moment)) if activity is not None else 0


def _on_the_wall(here: Where, wish: table.Asked, sheet: table.Sheet, moment: datetime) -> dict[str, object]:
    """As large as a wall asks, one page after the other: a table of many does not fit on one screen."""
    page = sheet.following or 1
    return {"next_url": f"{here.url()}?{wish.query}&{table.PAGE}={page}&{WALL}", "at": moment}


@require_safe
def regions(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """What regions are told together: always by how many."""
    is_asking = bool(request.headers.get("HX-Request")) and table.SINCE in request.GET
    try:
        here, moment = where(request, slug), now()
    except (NotAllowed, NotFound):
        if not is_asking:
            raise
        return _taken_away()
    wish = table.asked(request, here, moment)
    stamp = table.stamp(here, moment)
    if is_asking and request.GET[table.SINCE] == stamp:
        return HttpResponse(status=NO_CONTENT)
    there = _regions(here)
    _note_regions(here, wish, there)
    lines = per_region(
        wish.metrics, there, kinds=(), seen=here.seen, played_in=here.world.played_in, now=moment
    )
    rows = [
        (
            line.region,
            [
                (words.heading(metric), *words.together(metric, told), told, told.oldest(metric))
                for metric, told in zip(wish.metrics, line.cells, strict=True)
            ],
        )
        for line in lines
    ]
    context = {
        **_around(here),
        "wish": wish,
        "live_url": f"{here.url('regions')}?{wish.query}&{table.SINCE}={stamp}",
        "rows": rows,
        "headings": [words.heading(each) for each in wish.metrics],
    }
    return render(request, "capacity/regions.html", context)


def _note_regions(here: Where, wish: table.Asked, there: Sequence[Region]) -> None:
    """Of a region that is open as a whole it is one reading; else of each institution that counts in it."""
    whole = [each for each in there if each.code in here.seen.regions]
    codes = {each.code for each in there} - here.seen.regions
    apart = institutions_in(codes).filter(slug__in=here.seen.slugs) if codes else []
    sector = wish.sector.code if wish.sector else ""
    here.note_all(CapacityLook.View.REGIONS, sector, apart, whole)


@require_safe
def institution(request: HttpRequest, owner: str, slug: str | None = None) -> HttpResponse:
    """One institution: each figure with its source and age, and who saw it."""
    here, found, moment = where(request, slug), institution_with(owner), now()
    is_visible, is_own = here.sees(found), here.member.organisation_id == found.pk
    if is_visible:
        here.note(found)
    cells = cells_of(found, here.world.played_in, moment) if is_visible else []
    is_told = here.may_hear_who_saw(found)
    context = {
        **_around(here),
        "institution": found,
        "is_visible": is_visible,
        "is_own": is_own,
        "is_told_who_saw": is_told,
        "figures": [_figure_row(here, found, each) for each in cells],
        "may_report": here.may_report(found),
        "report_url": here.url("report", found.slug),
        "unchanged_url": here.url("unchanged", found.slug),
        "release_url": here.url("release", found.slug),
        "readers": who_saw(found, here.world) if is_told else [],
    }
    return render(request, "capacity/institution.html", context)


@require_safe
def history(request: HttpRequest, owner: str, metric: str, slug: str | None = None) -> HttpResponse:
    """One figure of one institution through time. Closed to who may not see the institution."""
    here, found, wanted = where(request, slug), institution_with(owner), catalogue().metric(metric)
    if not here.sees(found):
        return render(request, "capacity/closed.html", {**_around(here), "institution": found}, status=403)
    here.note(found)
    is_told = here.may_hear_who_saw(found)
    told = history_of(found, wanted.code, here.world.played_in)
    context = {
        **_around(here),
        "institution": found,
        "institution_url": here.url("institution", found.slug),
        "title": say("capacity-history-of", metric=said(wanted.names), name=found.name),
        "moments": [(each, words.figure(wanted, each.value.figure), _source(each)) for each in told],
        "sparks": _sparks(wanted, told, now()),
        "is_told_who_saw": is_told,
        "readers": who_saw(found, here.world, wanted) if is_told else [],
    }
    return render(request, "capacity/history.html", context)


@require_safe
def room(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """Who has room for something, nearest first, on a map with its list."""
    here, moment = where(request, slug), now()
    offered = [each for each in catalogue().metrics.values() if each.form == PLACES]
    wanted = next((each for each in offered if each.code == request.GET.get("plek")), offered[0])
    near = next((each for each in _possible(here) if each.slug == request.GET.get("vanaf")), None)
    written = request.GET.get("minstens", "")
    at_least = int(written) if written.isdecimal() and len(written) < 6 else 1
    found = who_has_room(
        wanted,
        at_least=at_least,
        near=near,
        regions=here.world.regions,
        seen=here.seen,
        played_in=here.world.played_in,
        now=moment,
    )
    rows = [
        (each, here.url("institution", each.who.organisation.slug), _room_words(wanted, each.who))
        for each in found.rooms
    ]
    here.note_all(CapacityLook.View.ROOM, wanted.sector, [each.who.organisation for each in found.rooms])
    context = {
        **_around(here),
        "offered": [(each.code, said(each.names)) for each in offered],
        "wanted": wanted,
        "near": near,
        "possible": _possible(here),
        "at_least": at_least,
        "rows": rows,
        "unknown": found.unknown,
        "map": room_map.drawn(found, near),
    }
    return render(request, "capacity/room.html", context)


def _around(here: Where) -> dict[str, object]:
    """What every page of capacity has: where it stands and where it leads."""
    own = here.member.organisation
    mine = own.kind in catalogue().kinds and here.may_report(own)
    return {
        "activity": here.world.activity,
        "capacity_url": here.url(),
        "regions_url": here.url("regions"),
        "room_url": here.url("room"),
        "own": own if mine else None,
        "own_report_url": here.url("report", own.slug) if mine else "",
        "sheet_url": here.url("sheet") if here.may_report_any else "",
        "own_unchanged_url": here.url("unchanged", own.slug) if mine else "",
        "sectors": [(each.code, said(each.names)) for each in catalogue().sectors],
        "all_regions": _regions(here),
    }


def _regions(here: Where) -> list[Region]:
    codes = here.world.regions
    return [each for each in organisations.regions() if not codes or each.code in codes]


def _possible(here: Where) -> Sequence[Organisation]:
    return list(institutions_in(here.world.regions).filter(here.seen.condition).order_by("name"))


def _released_to(here: Where) -> str:
    """The names of who sees all institutions of this activity now."""
    if here.world.activity is None:
        return ""
    counting = [each for each in releases_of(here.world.activity) if not hasattr(each, "end")]
    slugs = {slug for each in counting for slug in each.audience}
    return ", ".join(sorted(organisations.names_of(slugs).values())) if slugs else ""


def _figure_row(here: Where, found: Organisation, cell: Cell) -> FigureRow:
    row, metric = cell.row, cell.metric
    against = ""
    if row is not None and row.beside is not None and cell.is_disputed:
        against = say(
            "capacity-against",
            source=words.source(row.beside.source, ""),
            figure=words.figure(metric, row.beside.figure),
            time=words.moment(row.beside_observed_at or row.beside.observed_at),
        )
    return FigureRow(
        said(metric.names),
        table.shown(cell, is_visible=True, url=here.url("history", found.slug, metric.code)),
        _said(cell),
        words.source(row.source, row.via) if row else "",
        say(f"capacity-method-{row.method}") if row else "",
        row.valid_until if row else None,
        against,
    )


def _said(cell: Cell) -> str:
    """The figure in words; of a state that ended that it did, for nobody said what came after it."""
    if cell.row is None:
        return say("capacity-never-reported")
    told = words.figure(cell.metric, cell.row.figure)
    is_over = cell.age == UNKNOWN and not cell.row.figure.is_unknown
    return say("capacity-ended", figure=told) if is_over else told


def _source(moment: Moment) -> str:
    return words.source(moment.report.source, moment.report.via)


def _room_words(metric: Metric, row: CapacityStanding) -> str:
    return words.figure(metric, row.figure)


def _sparks(metric: Metric, told: Sequence[Moment], moment: datetime) -> list[tuple[str, Spark]]:
    """A line per source, who told last first: joined, two who disagree would look like one that wavers."""
    found: dict[str, list[Moment]] = {}
    for each in told:
        found.setdefault(each.value.source, []).append(each)
    begins = min((each.observed_at for each in told), default=moment)
    lines = [(_source(its[0]), _spark(metric, its, begins, moment)) for its in found.values()]
    return [(source, line) for source, line in lines if line is not None]


def _spark(metric: Metric, told: Sequence[Moment], begins: datetime, moment: datetime) -> Spark | None:
    """`begins` is the same for every source, so that one moment stands at one place in all lines."""
    values = [each.value.number for each in told if each.value.number is not None]
    if metric.form == STATE or len(values) < 2:
        return None
    # Before and beside its holding time nobody knows: no line is drawn there.
    points = [SparkPoint(each.observed_at, each.value.number) for each in reversed(told)]
    begins = min(begins, moment - timedelta(hours=1))
    in_words = say(
        "capacity-in-words",
        newest=words.number(values[0]),
        lowest=words.number(min(values)),
        highest=words.number(max(values)),
    )
    return Spark(points, [], Level.UNKNOWN, begins, moment, metric.holds, in_words)
