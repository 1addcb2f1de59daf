"""The door of exports: one calm page per activity, and the file. What is in it comes from the packages."""

from asyncio import to_thread
from collections.abc import AsyncIterator, Iterator
from datetime import datetime, timedelta

from django.core.handlers.asgi import ASGIRequest
from django.http import HttpRequest, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import path
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.actions import take_export
from samenbeeld.activities.models import Activity
from samenbeeld.exports import csv_file, geopackage, json_file, pdf
from samenbeeld.exports.attachment import as_attachment
from samenbeeld.exports.rules import CSV, GPKG, JSON, PDF, Content, Frame, file_name
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotAllowed, NotFound, Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look import times
from samenbeeld.look.words import current_language, in_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking
from samenbeeld.project.exporting.choices import choices, content, newest_reports, report_of
from samenbeeld.project.exporting.forms import ExportForm

UNPROCESSABLE = 422
_MEDIA = {
    PDF: "application/pdf",
    CSV: "text/csv; charset=utf-8",
    JSON: "application/json",
    GPKG: "application/geopackage+sqlite3",
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def export(request: HttpRequest, slug: str) -> HttpResponseBase:
    """GET the choice: ?wat= and ?moment= fill it in, ?rapporten-van= lists what an organisation sent before.
    POST makes the file, and a line in the journal.
    """
    member = asking(request)
    activity = activities.readable_by_slug(member, slug)
    request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    # Under the most open label; what is closed under a stricter one is refused when its label is known.
    access.require(member, "activities.export", activities.scope(activity, tlp=Tlp.CLEAR))
    form = _form(request, activity, member)
    if form.is_bound and form.is_valid():
        try:
            return _file(request, activity, member, form)
        except (NotAllowed, NotFound):
            raise
        except Refused as refused:
            form.refuse(refused)
    newest = newest_reports(activity, member)
    context = {
        "activity": activity,
        "form": form,
        "with_earlier": [each for each in newest if each.number > 1],
        "earlier_of": request.GET.get("rapporten-van", ""),
        "may_leave_as_message": _may_leave(Tlp(activity.tlp)),
    }
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "project/export.html", context, status=status)


def _may_leave(tlp: Tlp) -> bool:
    try:
        access.check_export(tlp)
    except Refused:
        return False
    return True


def _form(request: HttpRequest, activity: Activity, member: Membership) -> ExportForm:
    initial = {
        "choice": request.GET.get("wat", "beeld"),
        "up_to": activity.tlp,
        "format": request.GET.get("als", PDF),
        "moment": _typed(request.GET.get("moment", "")),
    }
    data = request.POST if request.method == "POST" else None
    chosen = data.get("choice", "") if data else initial["choice"]
    asked = request.GET.get("rapporten-van", "")
    offered = choices(activity, member, asked or report_of(chosen) or member.organisation.slug)
    if asked:
        # The first is the newest report, which stood there already.
        theirs = [each.key for each in offered if report_of(each.key) == asked]
        initial["choice"] = (theirs[1:2] or ["beeld"])[0]
    return ExportForm(data, activity=activity, offered=offered, initial=initial)


def _file(request: HttpRequest, activity: Activity, member: Membership, form: ExportForm) -> HttpResponseBase:
    given, chosen = form.cleaned_data, form.chosen
    whole = content(activity, member, chosen.key, given["moment"], given["since"])
    if not whole.parts:
        raise Refused("exports-nothing-there", field="choice")
    taken = whole.up_to(form.ceiling)
    if not taken.parts:
        raise Refused("exports-nothing-under-label", field="up_to", label=form.ceiling.label)
    most = policy.load("exports")["rows"]["most"]
    if taken.rows > most:
        raise Refused("exports-too-many-rows", field="choice", rows=taken.rows, most=most)
    if given["format"] == PDF:
        taken = taken.within(policy.load("exports")["pdf"]["most_rows"])
    frame = _frame(activity, member, taken, given["purpose"])
    # What can fail is made first: a line in the journal about a file that never was would be false.
    pieces = _made(taken, frame, given["format"])
    take_export(
        actor=member,
        activity=activity,
        what=chosen.key,
        content=taken,
        form=given["format"],
        purpose=given["purpose"],
    )
    return _attachment(request, pieces, _name(frame, taken, given["format"]), _MEDIA[given["format"]])


def _frame(activity: Activity, member: Membership, taken: Content, purpose: str) -> Frame:
    mode = Mode(activity.mode)
    return Frame(
        title=taken.title,
        activity=activity.slug,
        activity_name=activity.name,
        tlp=taken.tlp,
        mode=mode,
        mark=say("look-exercise-tag") if mode is Mode.EXERCISE else "",
        taken_at=now(),
        taken_by=member.account.name,
        organisation=member.organisation.name,
        purpose=purpose,
        moment=taken.moment,
        note=taken.note,
        is_partial=taken.is_partial,
    )


def _made(taken: Content, frame: Frame, form: str) -> Iterator[bytes]:
    if form == PDF:
        return iter([pdf.made(taken, frame)])
    if form == GPKG:
        return iter([geopackage.made(taken, frame)])
    if form == CSV:
        return csv_file.pieces(taken.one_table, frame)
    return json_file.pieces(taken, frame)


def _name(frame: Frame, taken: Content, form: str) -> str:
    return file_name(frame, taken.name, form, stamp=f"{times.local(frame.taken_at):%Y-%m-%d-%H%M}")


def _attachment(request: HttpRequest, pieces: Iterator[bytes], name: str, media: str) -> HttpResponseBase:
    asynchronous = isinstance(request, ASGIRequest)
    told = _without_waiting(pieces, current_language()) if asynchronous else pieces
    answer = StreamingHttpResponse(told, content_type=media)
    return as_attachment(answer, name)


async def _without_waiting(pieces: Iterator[bytes], language: str) -> AsyncIterator[bytes]:
    """Each piece is made beside the event loop, when the one before it was sent."""

    def following() -> bytes | None:
        with in_language(language):
            return next(pieces, None)

    while (piece := await to_thread(following)) is not None:
        yield piece


def _typed(written: str) -> str:
    """A moment as other pages have it in their address, as the field takes it; "" for what is none."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return ""
    moment = moment if moment.tzinfo else moment.replace(tzinfo=times.AMSTERDAM)
    # Up to and with that second: a version is fixed somewhere in the middle of one.
    return times.local(moment + timedelta(microseconds=999_999)).strftime("%Y-%m-%dT%H:%M:%S")


urlpatterns = [
    path("activiteiten/<slug:slug>/exporteren/", export, name="activity_export"),
]
