"""Needs: what organisations asked for in their reports, who takes it up, and what became of it."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from uuid import UUID

from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import put_members
from samenbeeld.situation_reports.models import Need
from samenbeeld.situation_reports.queries.reports import may, may_read_all
from samenbeeld.situation_reports.rules.needs import OPEN, WAITING

# A need that is asked sooner stands above; without a moment it comes last.
_FAR = timedelta(days=3650)
_PRIORITY = {"high": 0, "normal": 1, "": 1, "low": 2}
# Where a member can ask others for what is needed; "" for nowhere.
Elsewhere = Callable[[Membership, Activity, Need], str]


def _nowhere(_member: Membership, _activity: Activity, _need: Need) -> str:
    return ""


_elsewhere: Elsewhere = _nowhere


def ask_elsewhere_at(elsewhere: Elsewhere) -> None:
    """From now on `elsewhere` tells where others are asked; `project` knows who asks them."""
    global _elsewhere
    _elsewhere = elsewhere


def asked_elsewhere_at(member: Membership, activity: Activity, need: Need) -> str:
    """The address at which this member can ask others for it, "" when there is none."""
    return _elsewhere(member, activity, need)


def needs(activity: Activity, at: datetime | None = None) -> list[Need]:
    """The newest row of every need of this activity, now or at that moment, the most urgent first. One query,
    or none as long as nothing changed.
    """
    rows = (row for row in _said(activity) if at is None or row.said_at <= at)
    return sorted({row.thread: row for row in rows}.values(), key=_order)


def waiting(rows: Iterable[Need]) -> list[Need]:
    """Those that are not over; what nobody has taken up comes first."""
    return sorted((row for row in rows if row.status in WAITING), key=lambda row: row.status != OPEN)


def readable_needs(member: Membership, activity: Activity, rows: Iterable[Need]) -> list[Need]:
    """Those of `rows` that this member may see: of everybody, or what the own organisation asked or has."""
    if may_read_all(member, activity):
        return list(rows)
    if not may(member, "read", activity, member.organisation):
        return []
    mine = member.organisation_id
    return [row for row in rows if row.organisation_id == mine or row.owner_id == mine]


def needs_of(activity: Activity, organisation: Organisation) -> list[Need]:
    """The newest row of every need of this organisation. One query."""
    found = Need.objects.filter(activity=activity, organisation=organisation).select_related("owner")
    return list({row.thread: row for row in found.order_by("said_at", "pk")}.values())


def waiting_threads(activity: Activity, organisation: Organisation) -> set[str]:
    """The needs of this organisation that are not over."""
    return {str(row.thread) for row in needs_of(activity, organisation) if row.status in WAITING}


def need_of(activity: Activity, key: UUID) -> Need | None:
    """What was said last of this need; None when there is none."""
    found = Need.objects.filter(activity=activity, thread=key).select_related("organisation", "owner")
    return found.order_by("said_at", "pk").last()


@until_a_change
def _said(activity: Activity) -> tuple[Need, ...]:
    """Everything that was ever said of needs, the oldest first."""
    found = Need.objects.filter(activity=activity).select_related("organisation", "owner", "report")
    said = tuple(found.defer("report__values").order_by("said_at", "pk"))
    put_members((said, "said_by"))
    return said


def _order(need: Need) -> tuple[int, bool, datetime, str]:
    by = need.needed_by or need.said_at + _FAR
    return (_PRIORITY.get(need.priority, 1), need.needed_by is None, by, need.organisation.name)
