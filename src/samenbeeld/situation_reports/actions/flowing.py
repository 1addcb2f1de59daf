"""From a report to the board: its bottlenecks become rows, without anybody typing them again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.search import actions as search
from samenbeeld.situation_reports import queries
from samenbeeld.situation_reports.actions.recording import record
from samenbeeld.situation_reports.events import BottleneckClosed, BottleneckNoted
from samenbeeld.situation_reports.models import Bottleneck, SituationReport
from samenbeeld.situation_reports.rules.bottlenecks import OPEN, SOLVED, WITHDRAWN


def flow_on(actor: Membership, activity: Activity, report: SituationReport) -> None:
    """New and changed bottlenecks get a row; those solved, or named no longer, are closed by one."""
    latest = {str(row.thread): row for row in _rows(report)}
    items = {item["key"]: item for item in report.values.get("bottlenecks", ())}
    for key, item in items.items():
        row = _row(actor, report, key, item)
        if key not in latest or _essence(row) != _essence(latest[key]):
            row.save(force_insert=True)
            _tell(actor, activity, row, is_change=key in latest)
    for key, row in latest.items():
        if row.status == OPEN and key not in items:
            reason = say("situation-reports-no-longer-named", number=str(report.number))
            closed = _closing(actor, report, row, WITHDRAWN, reason)
            _tell(actor, activity, closed, is_change=True)


def region_of(activity: Activity, report_owner_regions: frozenset[str]) -> Region | None:
    """The region of the activity in which that organisation works; None for none or several."""
    found = [region for region in activity.regions.all() if region.code in report_owner_regions]
    return found[0] if len(found) == 1 else None


def _rows(report: SituationReport) -> list[Bottleneck]:
    rows = Bottleneck.objects.filter(activity=report.activity, organisation=report.organisation)
    return list(rows.order_by("said_at", "pk"))


def _row(actor: Membership, report: SituationReport, key: str, item: Mapping[str, Any]) -> Bottleneck:
    codes = frozenset(region.code for region in report.organisation.regions.all())
    return Bottleneck(
        thread=key,
        activity=report.activity,
        organisation=report.organisation,
        region=region_of(report.activity, codes),
        kind=item["kind"],
        what=item["what"],
        count=item.get("count"),
        needed_by=datetime.fromisoformat(item["by"]) if item.get("by") else None,
        solved_locally=item.get("solved_locally"),
        help=item.get("help", ""),
        status=SOLVED if item.get("over") else OPEN,
        reason=item.get("reason", "") if item.get("over") else "",
        report=report,
        said_by=actor,
        said_at=report.submitted_at,
    )


def _closing(
    actor: Membership, report: SituationReport, row: Bottleneck, status: str, reason: str
) -> Bottleneck:
    return Bottleneck.objects.create(
        thread=row.thread, activity=row.activity, organisation=row.organisation, region=row.region,
        kind=row.kind, what=row.what, count=row.count, needed_by=row.needed_by,
        solved_locally=row.solved_locally, help=row.help, status=status, reason=reason, report=report,
        said_by=actor, said_at=report.submitted_at,
    )  # fmt: skip


def _essence(row: Bottleneck) -> tuple[object, ...]:
    return (
        row.kind, row.what, row.count, row.needed_by, row.solved_locally, row.help, row.status, row.reason
    )  # fmt: skip


def _tell(actor: Membership, activity: Activity, row: Bottleneck, *, is_change: bool) -> None:
    owner = row.organisation.slug if row.organisation else ""
    if row.status == OPEN:
        number = row.report.number if row.report else None
        event: object = BottleneckNoted(activity.slug, str(row.thread), row.kind, owner, number, is_change)
    else:
        event = BottleneckClosed(activity.slug, str(row.thread), row.status, row.reason)
    record(actor, activity, event)  # type: ignore[arg-type]
    index_bottleneck(row)


def index_bottleneck(row: Bottleneck) -> None:
    """Make it findable by its words, as it was said last."""
    activity, owner = row.activity, row.organisation
    search.index(
        kind=queries.BOTTLENECK,
        object_id=f"{activity.slug}/{row.thread}",
        title=row.what,
        text="\n".join(filter(None, [owner.name if owner else "", activity.name, row.reason])),
        mode=Mode(activity.mode),
        activity=activity.slug,
        owner=owner.slug if owner else "",
        tlp=Tlp(activity.tlp),
        regions=[row.region_id] if row.region_id else [region.code for region in activity.regions.all()],
    )
