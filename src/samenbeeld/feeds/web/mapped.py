"""Doors of the sources of one's own: describe one, look at what would come in, change it, stop it."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from samenbeeld.access.queries import require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.feeds.actions.mapping import resume_mapped_feed, save_mapped_feed, stop_mapped_feed
from samenbeeld.feeds.mapped.definition import JSON, Reading, kept
from samenbeeld.feeds.mapped.source import Outcome
from samenbeeld.feeds.mapped.tables import lists_in
from samenbeeld.feeds.models import MappedFeed
from samenbeeld.feeds.queries import mapped as queries
from samenbeeld.feeds.queries import newest_body
from samenbeeld.feeds.queries.mapped import Preview
from samenbeeld.feeds.rules.definition import Unreadable
from samenbeeld.feeds.web.mapped_form import (
    MappedFeedForm,
    columns_of,
    initial_of,
    packed,
    sample_of,
    unpacked,
    with_suggestions,
)
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

_MOST_SHOWN = 50


@dataclass(frozen=True)
class PreviewRow:
    """A row as it came in, and what becomes of it: a title, a value, a failure of the meter, or a refusal."""

    number: int
    cells: list[str]
    moment: datetime | None
    title: str
    value: float | None
    is_failure: bool
    refused: str


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest) -> HttpResponse:
    """GET an empty form. POST do=fetch, look or save: take a sample, look at it, keep the description."""
    _keeper(request)
    if request.method == "POST":
        return _work(request, None)
    return _page(request, None, MappedFeedForm())


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, code: str) -> HttpResponse:
    """The same of one that is there: a change is another version."""
    _keeper(request)
    row = queries.mapped_feed(code)
    if request.method == "POST":
        return _work(request, row)
    body = newest_body(code, queries.mapped_policy().sample_bytes)
    form = MappedFeedForm(initial=initial_of(row) | {"sample": packed(body)})
    _offer(form, form.reading(), body)
    return _page(request, row, form)


@require_POST
def stop(request: HttpRequest, code: str) -> HttpResponse:
    """POST seen: ask it no longer."""
    stop_mapped_feed(actor=_keeper(request), code=code, seen=_seen(request))
    return redirect("feed", code=code)


@require_POST
def resume(request: HttpRequest, code: str) -> HttpResponse:
    """POST seen: ask it again."""
    resume_mapped_feed(actor=_keeper(request), code=code, seen=_seen(request))
    return redirect("feed", code=code)


def _work(request: HttpRequest, row: MappedFeed | None) -> HttpResponse:
    form = MappedFeedForm(request.POST, request.FILES)
    try:
        body = sample_of(request, form)
    except Refused as refused:
        body = unpacked(form.typed("sample"))
        _offer(form, form.reading(), body)
        form.full_clean()
        form.refuse(refused)
        return _page(request, row, form)
    form = MappedFeedForm(with_suggestions(request.POST, body), request.FILES)
    reading = form.reading()
    _offer(form, reading, body)
    if not form.is_valid() or not body:
        if not body:
            form.refuse(Refused("feeds-mapped-sample-missing", field="file"))
        return _page(request, row, form)
    if request.POST.get("do") == "fetch" or _is_first_look(request):
        form.errors.clear()
        return _page(request, row, form)
    return _looked(request, row, form, reading, body)


def _looked(
    request: HttpRequest, row: MappedFeed | None, form: MappedFeedForm, reading: Reading, body: bytes
) -> HttpResponse:
    """With everything filled in: what would come in, and when that was seen and wanted, it is kept."""
    found, mark = None, _mark(reading, body)
    try:
        queries.check_reading(reading)
        found = queries.preview(reading, body, now())
        if request.POST.get("do") == "save" and request.POST.get("looked") == mark:
            if not found.taken:
                raise Refused("feeds-mapped-nothing-taken")
            return _saved(request, row, form, reading)
    except Refused as refused:
        form.refuse(refused)
    except Unreadable as unreadable:
        form.add_error(None, say(unreadable.reason.key, **unreadable.reason.values))
    return _page(request, row, form, found, mark)


def _saved(
    request: HttpRequest, row: MappedFeed | None, form: MappedFeedForm, reading: Reading
) -> HttpResponse:
    made = save_mapped_feed(
        actor=_keeper(request), name=form.typed("name"), address=form.typed("address").strip(),
        every_minutes=int(form.typed("every_minutes") or 0), reading=reading, code=row.code if row else "",
        seen=_seen(request),
    )  # fmt: skip
    messages.success(request, say("feeds-mapped-was-saved", number=made.number))
    return redirect("feed", code=made.code)


def _page(
    request: HttpRequest,
    row: MappedFeed | None,
    form: MappedFeedForm,
    found: Preview | None = None,
    mark: str = "",
) -> HttpResponse:
    context: dict[str, Any] = {
        "form": form,
        "row": row,
        "has_sample": bool(form.typed("sample")),
        "hosts": settings.FEED_HOSTS,
        "preview": found,
        "looked": mark,
        "columns": form.reading().columns,
        "rows": [_shown(form.reading(), each) for each in found.outcomes[:_MOST_SHOWN]] if found else [],
        "refused": len(found.outcomes) - found.taken if found else 0,
    }
    return render(request, "feeds/mapped.html", context, status=400 if form.is_bound and form.errors else 200)


def _shown(reading: Reading, found: Outcome) -> PreviewRow:
    cells = [str(found.row.cells.get(name) or "")[:120] for name in reading.columns]
    value, notice, refused = found.value, found.notice, found.refused
    return PreviewRow(
        number=found.row.number,
        cells=cells,
        moment=value.of if value else notice.moment if notice else None,
        title=notice.title if notice else "",
        value=value.value if value else None,
        is_failure=value is not None and value.value is None,
        refused=say(refused.key, **refused.values) if refused else "",
    )


def _offer(form: MappedFeedForm, reading: Reading, body: bytes) -> None:
    form.offer(columns_of(reading, body), lists_in(body) if reading.form == JSON else ())


def _is_first_look(request: HttpRequest) -> bool:
    """A sample that just came: its columns were not there to choose from."""
    return not request.POST.get("sample")


def _mark(reading: Reading, body: bytes) -> str:
    """What was looked at: another reading or sample has another mark."""
    return hashlib.sha256(repr(sorted(kept(reading).items())).encode() + body).hexdigest()


def _seen(request: HttpRequest) -> int:
    typed = request.POST.get("seen", "")
    return int(typed[:9]) if typed.isascii() and typed.isdigit() else 0


def _keeper(request: HttpRequest) -> Membership:
    member = organisations.asking(request)
    require(member, "feeds.manage", NODE_SCOPE)
    return member
