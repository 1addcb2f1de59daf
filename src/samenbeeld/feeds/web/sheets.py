"""The door through which a sheet with figures is handed in: look at what would come in, then tell it."""

import base64
import binascii
from dataclasses import dataclass
from datetime import datetime

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.capacity.actions import read_in
from samenbeeld.capacity.actions.reporting import REPORT
from samenbeeld.capacity.queries import shown as words
from samenbeeld.capacity.queries.catalogue import catalogue, said
from samenbeeld.capacity.queries.world import World, scope
from samenbeeld.feeds.queries import sheets as queries
from samenbeeld.feeds.queries.mapped import mapped_policy
from samenbeeld.feeds.queries.sheets import Fillable, Row
from samenbeeld.feeds.rules.definition import Reason, Unreadable
from samenbeeld.feeds.sheets.grid import Grid, Sheet, grid, heads_of, rows_above
from samenbeeld.feeds.sheets.reading import INSTITUTION, suggested
from samenbeeld.feeds.web.sheets_form import SheetForm, with_suggestions
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

_MOST_SHOWN = 100
UNPROCESSABLE = 422


@dataclass(frozen=True)
class ShownRow:
    """One row in words: whose it is, what is told, and what is not."""

    number: int
    name: str
    figures: list[str]
    seen_at: datetime | None
    refused: list[str]


@dataclass(frozen=True)
class Looked:
    """What would come in."""

    rows: list[Row]
    mark: str

    @property
    def taken(self) -> list[Row]:
        """The rows of which something is told."""
        return [each for each in self.rows if each.saying is not None]


@require_http_methods(["GET", "HEAD", "POST"])
def hand_in(request: HttpRequest, slug: str | None = None) -> HttpResponse:
    """GET an empty form. POST a file, then what its columns say, then do=save what was looked at."""
    member = organisations.asking(request)
    activity = activities.readable_by_slug(member, slug) if slug else None
    if activity is not None:
        request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    world = World(activity)
    access.require(member, REPORT, scope(member.organisation, world))
    if request.method != "POST":
        return _page(request, world, SheetForm())
    return _work(request, member, world)


def _work(request: HttpRequest, member: Membership, world: World) -> HttpResponse:
    form = SheetForm(request.POST, request.FILES)
    whose = queries.fillable(member, world)
    try:
        body = _sample(request, form)
        found = queries.opened(body)
        sheet = found[min(form.count("sheet", 0), len(found) - 1)]
        form, told = _read(request, body, found, sheet, whose)
    except Refused as refused:
        form.full_clean()
        form.refuse(refused)
        return _page(request, world, form)
    except Unreadable as unreadable:
        form.full_clean()
        form.add_error("file", say(unreadable.reason.key, **unreadable.reason.values))
        return _page(request, world, form)
    return _looked(request, member, world, form, told, whose, body)


def _read(
    request: HttpRequest, body: bytes, found: list[Sheet], sheet: Sheet, whose: Fillable
) -> tuple[SheetForm, Grid]:
    """The rows under their names; of a file that just came the names are looked for. Raises Unreadable."""
    plain = SheetForm(request.POST)
    is_new = request.FILES.get("file") is not None
    above = rows_above(sheet) if is_new else plain.count("above", 0)
    heads = heads_of(sheet, above) if is_new else max(plain.count("heads", 1), 1)
    told = grid(sheet, above=above, heads=heads)
    data = request.POST.copy()
    if is_new:
        for name in [each for each in data if each.startswith("column-")]:
            del data[name]
    more = {"above": str(above), "heads": str(heads), "sample": base64.b64encode(body).decode()}
    form = SheetForm(
        with_suggestions(data, suggested(told.names, whose.metrics), told.names, more), request.FILES
    )
    form.offer([each.name for each in found], told.names, whose.metrics)
    return form, told


def _looked(
    request: HttpRequest, member: Membership, world: World, form: SheetForm, told: Grid, whose: Fillable,
    body: bytes,
) -> HttpResponse:  # fmt: skip
    looked: Looked | None = None
    if form.is_valid():
        try:
            looked = _look(form, told, whose, body)
            if request.POST.get("do") == "save" and request.POST.get("looked") == looked.mark:
                return _saved(request, member, world, looked)
        except (NotAllowed, NotFound):
            raise
        except (Conflict, Refused) as refused:
            form.refuse(refused)
    return _page(request, world, form, looked)


def _look(form: SheetForm, told: Grid, whose: Fillable, body: bytes) -> Looked:
    """Raises Refused when two columns are said to hold the same, or none holds anything."""
    meaning, moment = form.meaning(), now()
    if form.twice():
        raise Refused("feeds-sheet-same-column")
    if not any(held and held != INSTITUTION for held in meaning.columns.values()):
        raise Refused("feeds-sheet-no-column")
    seen_at = form.cleaned_data["observed_at"] or moment
    rows = queries.rows(told, meaning, whose, seen_at, moment)
    return Looked(rows, queries.mark(body, form.typed("sheet"), meaning, form.typed("observed_at")))


def _saved(request: HttpRequest, member: Membership, world: World, looked: Looked) -> HttpResponse:
    sayings = [each.saying for each in looked.taken if each.saying is not None]
    if not sayings:
        raise Refused("feeds-sheet-nothing-taken")
    read_in(actor=member, world=world, sayings=sayings)
    messages.success(
        request,
        say(
            "feeds-sheet-was-read",
            institutions=len(sayings),
            figures=sum(len(each.figures) for each in sayings),
        ),
    )
    if world.activity is not None:
        return redirect("activity_capacity", world.activity.slug)
    return redirect("capacity")


def _page(request: HttpRequest, world: World, form: SheetForm, looked: Looked | None = None) -> HttpResponse:
    rows = looked.rows if looked else []
    context = {
        "activity": world.activity,
        "form": form,
        "has_sample": bool(form.typed("sample")) and bool(form.choices()),
        "several": form.has_several,
        "looked": looked,
        "rows": [_shown(each) for each in rows[:_MOST_SHOWN]],
        "more": max(len(rows) - _MOST_SHOWN, 0),
        "wrong": sum(bool(each.refused) for each in rows),
    }
    status = UNPROCESSABLE if form.is_bound and form.errors else 200
    return render(request, "feeds/sheet.html", context, status=status)


def _shown(row: Row) -> ShownRow:
    figures = row.saying.figures if row.saying else {}
    metrics = catalogue().metrics
    return ShownRow(
        row.told.number,
        row.organisation.name if row.organisation else row.told.name,
        [
            f"{said(metrics[code].names)}: {words.figure(metrics[code], each)}"
            for code, each in figures.items()
        ],
        row.saying.observed_at if row.saying else None,
        [_said(each) for each in row.refused],
    )


def _said(reason: Reason) -> str:
    return say(reason.key, **reason.values)


def _sample(request: HttpRequest, form: SheetForm) -> bytes:
    """The file that came, or the one that was there. Raises Refused."""
    most, file = mapped_policy().sample_bytes, request.FILES.get("file")
    if isinstance(file, UploadedFile):
        if (file.size or 0) > most:
            raise Refused("feeds-mapped-sample-too-large", field="file", kilobytes=most // 1000)
        body = bytes(file.read())
    else:
        try:
            body = base64.b64decode(form.typed("sample"), validate=True)[:most]
        except (binascii.Error, ValueError):
            body = b""
    if not body:
        raise Refused("feeds-sheet-no-file", field="file")
    return body
