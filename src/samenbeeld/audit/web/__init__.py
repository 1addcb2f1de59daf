"""Doors of the journal: who did or saw what, the proof that it is whole, and the same lines as a file."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.audit import actions, journal, queries, witness
from samenbeeld.audit.journal import Stamp
from samenbeeld.audit.queries import JOURNAL, Broken
from samenbeeld.audit.web.csv_file import as_csv
from samenbeeld.audit.web.filters import Filters
from samenbeeld.audit.web.rows import rows
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, Refused
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.security.doors import needs

UNPROCESSABLE = 422
# More does not fit in a sheet that people can work with, and would hold up everybody else on the node.
MOST_IN_A_FILE = 50_000


@never_cache
@require_safe
@needs("audit.read")
def page(request: HttpRequest) -> HttpResponse:
    """The lines that fit the filters, newest first, fifty at a time. Looking is itself a line."""
    journal.record_read(_asking(request), object_kind=JOURNAL, object_id=JOURNAL)
    form = Filters(request.GET)
    if not form.is_valid():
        return render(request, "audit/journal.html", {"form": form}, status=UNPROCESSABLE)
    found = queries.lines(**form.chosen())
    query = form.as_query()
    shown = queries.page(found, before=_number(request, "voor"), after=_number(request, "na"))
    context = {
        "form": form,
        "rows": rows(shown.lines),
        "count": found.count(),
        "shown": shown,
        "query": query,
        "csv_url": _with_query("journal_csv", query),
    }
    return render(request, "audit/journal.html", context)


@never_cache
@require_safe
@needs("audit.read")
def csv(request: HttpRequest) -> HttpResponse:
    """The lines that fit the filters as a file for a spreadsheet. Each file is a line in the journal."""
    asking, form = _asking(request), Filters(request.GET)
    if not form.is_valid():
        # The page says at the field what is wrong with it.
        return redirect(_with_query("journal", request.GET.urlencode()))
    found = queries.lines(**form.chosen())
    count = found.count()
    if count > MOST_IN_A_FILE:
        raise Refused("audit-export-too-many", count=count, most=MOST_IN_A_FILE)
    text = as_csv(found.iterator(chunk_size=2000))
    actions.export(actor=asking, lines=count, filters=form.typed())
    name = f"{say('audit-file-name')}-{times.local(now()):%Y-%m-%d-%H%M}.csv"
    response = HttpResponse(text, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_POST
@needs("audit.read")
def verify(request: HttpRequest) -> HttpResponse:
    """Walk the whole chain and say whether it is whole; back to the same lines."""
    found = queries.verify()
    if isinstance(found, Broken):
        messages.error(request, say("audit-broken-told", number=found.number, why=say(found.why)))
    else:
        messages.success(request, say("audit-intact", count=found.count))
        if not found.is_end_witnessed:
            messages.warning(request, say("audit-end-unwitnessed", file=witness.FILE))
    return redirect(_with_query("journal", request.GET.urlencode()))


def _asking(request: HttpRequest) -> Stamp:
    """Who looks, as the journal keeps it; put on the request by `project`."""
    stamp = getattr(request, "stamp", None)
    if not isinstance(stamp, Stamp):
        raise NotAllowed("access-log-in-first")
    return stamp


def _with_query(name: str, query: str) -> str:
    return f"{reverse(name)}?{query}" if query else reverse(name)


def _number(request: HttpRequest, name: str) -> int | None:
    """The line number in the address; what is no number counts as not given."""
    try:
        return int(request.GET.get(name, ""))
    except ValueError:
        return None


urlpatterns = [
    path("beheer/logboek/", page, name="journal"),
    path("beheer/logboek/bestand/", csv, name="journal_csv"),
    path("beheer/logboek/controle/", verify, name="journal_verify"),
]
