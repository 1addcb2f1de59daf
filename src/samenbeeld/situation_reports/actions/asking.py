"""Asking for reports: once or in a rhythm, reminding, and stopping."""

from collections.abc import Iterable
from datetime import datetime

from samenbeeld.access.queries import require
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.typed import whole_line
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.situation_reports import queries
from samenbeeld.situation_reports.actions.recording import locked, record
from samenbeeld.situation_reports.events import (
    OrganisationsReminded,
    ReportsRequested,
    RequestEnded,
    RoundOpened,
)
from samenbeeld.situation_reports.models import DeadlineReminder, ReportReminder, ReportRequest
from samenbeeld.situation_reports.reminders import tell_reminded
from samenbeeld.situation_reports.rules.rounds import check_asking, numbered, round_at


@journalled
def ask_for_reports(
    *,
    actor: Membership,
    activity: Activity,
    first_due_at: datetime,
    every_hours: int | None = None,
    organisations: Iterable[Organisation] | None = None,
    note: str = "",
) -> ReportRequest:
    """Ask these organisations for a report by a moment, and again in a rhythm. None: all that take part.

    For an organisation the newest request counts. Raises NotAllowed, and Refused for a deadline that has
    passed, for nobody, or for an organisation that takes no part.
    """
    require(actor, "situation_reports.request", queries.directing_scope(activity))
    activity, moment = locked(activity), now()
    asked = None if organisations is None else list(organisations)
    taking_part = {standing.organisation.pk for standing in queries.standings(activity, moment)}
    check_asking(
        first_due_at=first_due_at, every_hours=every_hours, hours=queries.template().hours, now=moment
    )
    if asked is not None and not asked:
        raise Refused("situation-reports-nobody-asked", field="organisations")
    strangers = [each.name for each in asked or () if each.pk not in taking_part]
    if strangers:
        raise Refused("situation-reports-takes-no-part", field="organisations", names=", ".join(strangers))

    request = ReportRequest.objects.create(
        activity=activity,
        is_for_all=asked is None,
        asked=sorted(each.slug for each in asked or ()),
        first_due_at=first_due_at,
        every_hours=every_hours,
        note=whole_line(note, 300, field="note"),
        asked_by=actor,
        asked_at=moment,
    )
    event = ReportsRequested(
        activity=activity.slug,
        request=str(request.pk),
        first_due_at=first_due_at.isoformat(),
        every_hours=every_hours,
        organisations=tuple(request.asked),
    )
    record(actor, activity, event, purpose=request.note)
    return request


@journalled
def open_round(*, actor: Stamp, request: ReportRequest) -> ReportRequest:
    """Tell once that the next round of this request began. The round itself follows from the clock."""
    request = (
        ReportRequest.objects.select_for_update(of=("self",)).select_related("activity").get(pk=request.pk)
    )
    current = round_at(request.rhythm, now())
    if current is None or current.number <= request.told_round:
        raise Conflict("situation-reports-round-told")
    request.told_round = current.number
    request.save(update_fields=["told_round"])
    event = RoundOpened(
        request.activity.slug,
        str(request.pk),
        current.number,
        numbered(request.rhythm, current.number).due_at.isoformat(),
    )
    record(actor, request.activity, event)
    return request


@journalled
def end_request(*, actor: Membership, request: ReportRequest, reason: str) -> ReportRequest:
    """Stop asking. What was sent stays. Raises NotAllowed, Refused without a reason, Conflict."""
    require(actor, "situation_reports.request", queries.directing_scope(request.activity))
    activity = locked(request.activity)
    request = ReportRequest.objects.select_for_update(of=("self",)).get(pk=request.pk)
    if request.ended_at is not None:
        raise Conflict("situation-reports-request-ended")
    if not reason.strip():
        raise Refused("situation-reports-end-reason-missing", field="reason")
    reason = whole_line(reason, 300, field="reason")
    request.ended_at, request.ended_by, request.ended_reason = now(), actor, reason
    request.save(update_fields=["ended_at", "ended_by", "ended_reason"])
    event = RequestEnded(activity.slug, str(request.pk), request.ended_reason)
    record(actor, activity, event, purpose=request.ended_reason)
    return request


@journalled
def remind(
    *, actor: Membership, activity: Activity, organisations: Iterable[Organisation]
) -> list[Organisation]:
    """Remind those of these organisations that owe a report. Raises Conflict when none of them does."""
    require(actor, "situation_reports.request", queries.directing_scope(activity))
    activity, moment = locked(activity), now()
    wanted = {each.pk for each in organisations}
    owing = [
        standing
        for standing in queries.standings(activity, moment)
        if standing.organisation.pk in wanted and standing.request is not None and standing.owes
    ]
    if not owing:
        raise Conflict("situation-reports-nobody-owes")
    ReportReminder.objects.bulk_create(
        ReportReminder(request=standing.request, organisation=standing.organisation, by=actor, at=moment)
        for standing in owing
    )
    first = owing[0].request
    event = OrganisationsReminded(
        activity.slug,
        str(first.pk if first else ""),
        tuple(sorted(each.organisation.slug for each in owing)),
    )
    record(actor, activity, event)
    for standing in owing:
        tell_reminded(activity, standing, f"by-hand/{moment.isoformat()}", moment)
    return [standing.organisation for standing in owing]


@journalled
def remind_at_deadline(*, actor: Stamp, activity: Activity) -> list[Organisation]:
    """Remind, once, who let a deadline pass a moment ago. Raises Conflict when that is nobody any more."""
    activity, moment = locked(activity), now()
    late = queries.to_remind(activity, moment)
    if not late:
        raise Conflict("situation-reports-nobody-owes")
    DeadlineReminder.objects.bulk_create(
        DeadlineReminder(
            request=standing.request, organisation=standing.organisation, round=missed.number, at=moment
        )
        for standing, missed in late
    )
    first = late[0][0].request
    event = OrganisationsReminded(
        activity.slug,
        str(first.pk if first else ""),
        tuple(sorted(standing.organisation.slug for standing, _ in late)),
        by_clock=True,
    )
    record(actor, activity, event)
    for standing, missed in late:
        tell_reminded(activity, standing, f"round/{missed.number}", moment)
    return [standing.organisation for standing, _ in late]
