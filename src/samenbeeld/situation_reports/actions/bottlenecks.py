"""Bottlenecks by hand: note one, close one, and say that two are one, or are not."""

from datetime import datetime
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.access.queries import require
from samenbeeld.access.rules import Scope
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound, Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.typed import whole_line
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.organisations.queries import region_codes
from samenbeeld.situation_reports import queries
from samenbeeld.situation_reports.actions.flowing import index_bottleneck, region_of
from samenbeeld.situation_reports.actions.recording import locked, record
from samenbeeld.situation_reports.events import (
    BottleneckClosed,
    BottleneckNoted,
    BottlenecksMerged,
    BottlenecksParted,
    BottlenecksToldApart,
)
from samenbeeld.situation_reports.models import Bottleneck, BottleneckApart, BottleneckMerge
from samenbeeld.situation_reports.queries.bottlenecks import in_group, merged, thread, told_apart
from samenbeeld.situation_reports.rules.bottlenecks import (
    OPEN,
    check_closing,
    check_merging,
    check_noting,
    root,
)


@journalled
def note_bottleneck(
    *,
    actor: Membership,
    activity: Activity,
    kind: str,
    what: str,
    organisation: Organisation | None = None,
    region: Region | None = None,
    count: float | None = None,
    needed_by: datetime | None = None,
    help: str = "",
    solved_locally: bool | None = None,
) -> Bottleneck:
    """Note a bottleneck that was heard elsewhere. Raises NotAllowed, Refused."""
    require(actor, "situation_reports.note_bottleneck", _scope(activity, organisation))
    activity = locked(activity)
    what = whole_line(what, 300, field="what")
    check_noting(what=what, kind=kind, kinds=queries.template().consequences, count=count)
    if region is None:
        region = region_of(activity, region_codes(organisation or actor.organisation))
    row = Bottleneck.objects.create(
        thread=uuid7(),
        activity=activity,
        organisation=organisation,
        region=region,
        kind=kind,
        what=what,
        count=count,
        needed_by=needed_by,
        solved_locally=solved_locally,
        help=help if help in queries.template().helps else "",
        said_by=actor,
        said_at=now(),
    )
    owner = organisation.slug if organisation else ""
    event = BottleneckNoted(activity.slug, str(row.thread), kind, owner)
    record(actor, activity, event)
    index_bottleneck(row)
    return row


@journalled
def close_bottleneck(
    *, actor: Membership, activity: Activity, key: UUID, status: str, reason: str
) -> Bottleneck:
    """Say that it is solved or withdrawn, by a new row; so is what was merged with it.

    Raises NotFound, NotAllowed, Refused, Conflict.
    """
    row = _newest(activity, key)
    require(actor, "situation_reports.settle_bottleneck", _scope(activity, row.organisation))
    activity = locked(activity)
    row = _newest(activity, key)
    reason = whole_line(reason, 300, field="reason")
    check_closing(status=row.status, after=status, reason=reason)
    closed = _close(actor, activity, row, status, reason)
    for other in in_group(activity, key):
        is_theirs = access.may(
            actor, "situation_reports.settle_bottleneck", _scope(activity, other.organisation)
        )
        if other.thread != row.thread and other.status == OPEN and is_theirs:
            _close(actor, activity, other, status, reason)
    return closed


@journalled
def merge_bottlenecks(*, actor: Membership, activity: Activity, key: UUID, into: UUID) -> BottleneckMerge:
    """Show `key` under `into` from now on; all that was said of both stays. Raises NotAllowed, Conflict."""
    require(actor, "situation_reports.settle_bottleneck", queries.directing_scope(activity))
    activity = locked(activity)
    _newest(activity, key), _newest(activity, into)
    groups = merged(activity)
    check_merging(str(key), str(into), groups)
    # The lead of `key` goes along: else what stands under it would be left behind.
    moving, lead = UUID(root(str(key), groups)), UUID(root(str(into), groups))
    made = BottleneckMerge.objects.create(activity=activity, thread=moving, into=lead, by=actor, at=now())
    record(actor, activity, BottlenecksMerged(activity.slug, str(moving), str(lead)))
    return made


@journalled
def part_bottleneck(*, actor: Membership, activity: Activity, key: UUID) -> BottleneckMerge:
    """Let `key` stand alone again. Raises NotAllowed, Conflict when it does already."""
    require(actor, "situation_reports.settle_bottleneck", queries.directing_scope(activity))
    activity = locked(activity)
    if str(key) not in merged(activity):
        raise Conflict("situation-reports-parted-already")
    made = BottleneckMerge.objects.create(activity=activity, thread=key, into=None, by=actor, at=now())
    record(actor, activity, BottlenecksParted(activity.slug, str(key)))
    return made


@journalled
def tell_apart(
    *, actor: Membership, activity: Activity, key: UUID, other: UUID, is_apart: bool = True
) -> BottleneckApart:
    """Two that look alike are not one, and are not proposed again; not `is_apart`: that is open again.

    Raises NotFound, NotAllowed, Refused for one and the same, Conflict when that was said already.
    """
    require(actor, "situation_reports.settle_bottleneck", queries.directing_scope(activity))
    activity = locked(activity)
    _newest(activity, key), _newest(activity, other)
    if key == other:
        raise Refused("situation-reports-merge-itself")
    if (frozenset((str(key), str(other))) in told_apart(activity)) == is_apart:
        raise Conflict("situation-reports-apart-already")
    first, second = sorted((key, other))
    made = BottleneckApart.objects.create(
        activity=activity, first=first, second=second, is_apart=is_apart, by=actor, at=now()
    )
    record(actor, activity, BottlenecksToldApart(activity.slug, str(key), str(other), is_apart))
    return made


def _close(actor: Membership, activity: Activity, row: Bottleneck, status: str, reason: str) -> Bottleneck:
    closed = Bottleneck.objects.create(
        thread=row.thread, activity=activity, organisation=row.organisation, region=row.region, kind=row.kind,
        what=row.what, count=row.count, needed_by=row.needed_by, solved_locally=row.solved_locally,
        help=row.help, status=status, reason=reason, said_by=actor, said_at=now(),
    )  # fmt: skip
    event = BottleneckClosed(activity.slug, str(row.thread), status, reason)
    record(actor, activity, event, before={"status": row.status}, purpose=reason)
    index_bottleneck(closed)
    return closed


def _newest(activity: Activity, key: UUID) -> Bottleneck:
    rows = thread(activity, key)
    if not rows:
        raise NotFound("situation-reports-bottleneck-not-found")
    return rows[-1]


def _scope(activity: Activity, organisation: Organisation | None) -> Scope:
    return queries.scope_of(activity, organisation) if organisation else queries.directing_scope(activity)
