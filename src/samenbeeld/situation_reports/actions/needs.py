"""Needs: taken up by an organisation, met, or lapsed; and how a report opens, changes and drops them."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.kernel.typed import whole_line
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.situation_reports import queries
from samenbeeld.situation_reports.actions.recording import locked, record
from samenbeeld.situation_reports.events import NeedClosed, NeedNoted, NeedTakenUp
from samenbeeld.situation_reports.models import Need, SituationReport
from samenbeeld.situation_reports.queries.needs import need_of, needs_of
from samenbeeld.situation_reports.rules.needs import (
    CLOSING,
    LAPSED,
    OPEN,
    TAKEN_UP,
    WAITING,
    check_closing_need,
    check_taking_up,
)


@journalled
def take_up_need(*, actor: Membership, activity: Activity, key: UUID, owner: Organisation) -> Need:
    """Say which organisation takes this need up. Raises NotFound, NotAllowed, Conflict."""
    require(actor, "situation_reports.settle_bottleneck", queries.directing_scope(activity))
    activity = locked(activity)
    row = _newest(activity, key)
    check_taking_up(status=row.status, owner=row.owner.slug if row.owner else "", after=owner.slug)
    if not activities.takes_part(activity, owner):
        raise Conflict("situation-reports-takes-no-part", names=owner.name)
    made = _again(row, actor, now(), status=TAKEN_UP, owner=owner, reason="")
    made.save(force_insert=True)
    event = NeedTakenUp(activity.slug, str(key), row.organisation.slug, owner.slug)
    record(actor, activity, event, before={"status": row.status, "owner": row.owner and row.owner.slug})
    return made


@journalled
def close_need(*, actor: Membership, activity: Activity, key: UUID, status: str, reason: str) -> Need:
    """Say that it is met or has lapsed: who directs, or who needed it.

    Raises NotFound, NotAllowed, Refused without a reason, Conflict.
    """
    row = _newest(activity, key)
    require(actor, "situation_reports.settle_bottleneck", queries.scope_of(activity, row.organisation))
    activity = locked(activity)
    row = _newest(activity, key)
    reason = whole_line(reason, 300, field="reason")
    check_closing_need(status=row.status, after=status, reason=reason)
    return _close(actor, activity, row, status, reason, now())


def needs_flow_on(actor: Membership, activity: Activity, report: SituationReport) -> None:
    """New and changed needs get a row, one that was over and is asked again opens; unnamed ones lapse."""
    latest = {str(row.thread): row for row in needs_of(activity, report.organisation)}
    items = {item["key"]: item for item in report.values.get("needs", ())}
    for key, item in items.items():
        row = _from_report(actor, report, key, item, latest.get(key))
        if key not in latest or _essence(row) != _essence(latest[key]):
            row.save(force_insert=True)
            owner, is_change = report.organisation.slug, key in latest
            record(actor, activity, NeedNoted(activity.slug, key, owner, report.number, is_change))
    for key, row in latest.items():
        if row.status in WAITING and key not in items:
            reason = say("situation-reports-no-longer-named", number=str(report.number))
            _close(actor, activity, row, LAPSED, reason, report.submitted_at)


def _from_report(
    actor: Membership, report: SituationReport, key: str, item: Mapping[str, Any], before: Need | None
) -> Need:
    goes_on = before is not None and before.status not in CLOSING
    return Need(
        thread=key,
        activity=report.activity,
        organisation=report.organisation,
        what=item["what"],
        count=item.get("count"),
        needed_by=datetime.fromisoformat(item["by"]) if item.get("by") else None,
        priority=item.get("priority", ""),
        status=before.status if before and goes_on else OPEN,
        owner=before.owner if before and goes_on else None,
        report=report,
        said_by=actor,
        said_at=report.submitted_at,
    )


def _close(
    actor: Membership, activity: Activity, row: Need, status: str, reason: str, moment: datetime
) -> Need:
    closed = _again(row, actor, moment, status=status, owner=row.owner, reason=reason)
    closed.save(force_insert=True)
    event = NeedClosed(activity.slug, str(row.thread), row.organisation.slug, status, reason)
    record(actor, activity, event, before={"status": row.status}, purpose=reason)
    return closed


def _again(
    row: Need, actor: Membership, moment: datetime, *, status: str, owner: Organisation | None, reason: str
) -> Need:
    return Need(
        thread=row.thread, activity=row.activity, organisation=row.organisation, what=row.what,
        count=row.count, needed_by=row.needed_by, priority=row.priority, status=status, owner=owner,
        reason=reason, report=row.report, said_by=actor, said_at=moment,
    )  # fmt: skip


def _essence(row: Need) -> tuple[object, ...]:
    return (row.what, row.count, row.needed_by, row.priority, row.status)


def _newest(activity: Activity, key: UUID) -> Need:
    found = need_of(activity, key)
    if found is None:
        raise NotFound("situation-reports-need-not-found")
    return found
