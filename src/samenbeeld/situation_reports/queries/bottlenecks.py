"""Bottlenecks across organisations, with where each comes from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import put_members
from samenbeeld.situation_reports.models import Bottleneck, BottleneckApart, BottleneckMerge
from samenbeeld.situation_reports.queries.reports import may, may_read_all
from samenbeeld.situation_reports.queries.template import template
from samenbeeld.situation_reports.rules.bottlenecks import OPEN, Likeness, Told, alike, root


@dataclass(frozen=True)
class Group:
    """One bottleneck with what others said of the same: `first` leads, `others` were merged into it."""

    first: Bottleneck
    others: tuple[Bottleneck, ...]

    @property
    def is_open(self) -> bool:
        """Whether any of them is not over."""
        return any(each.status == OPEN for each in (self.first, *self.others))

    @property
    def total(self) -> float | None:
        """How many in all; None when nobody gave a figure. Of two that are one, the highest counts."""
        figures = [each.count for each in (self.first, *self.others) if each.count is not None]
        return max(figures, default=None)


@dataclass(frozen=True)
class Pair:
    """Two open bottlenecks that are perhaps one."""

    first: Bottleneck
    second: Bottleneck
    percent: int


@dataclass(frozen=True)
class BottleneckBoard:
    """`open` and `over` are groups, the most urgent first; `pairs` are proposals that a person answers."""

    open: tuple[Group, ...]
    over: tuple[Group, ...]
    pairs: tuple[Pair, ...]


def current(activity: Activity, at: datetime | None = None) -> list[Bottleneck]:
    """The newest row of every bottleneck of this activity, now or at that moment. One query, or none as long
    as nothing changed.
    """
    rows = (row for row in _said(activity) if at is None or row.said_at <= at)
    return list({row.thread: row for row in rows}.values())


def changes(activity: Activity, after: datetime, until: datetime) -> list[Bottleneck]:
    """What was said of bottlenecks between two moments, the oldest first; a report that only repeats what was
    known of one changes nothing. One query, or none as long as nothing changed.
    """
    found, before = [], dict[UUID, tuple[str, str]]()
    for row in _said(activity):
        is_new = before.get(row.thread) != (row.status, row.what)
        before[row.thread] = row.status, row.what
        if is_new and after < row.said_at <= until:
            found.append(row)
    return found


@until_a_change
def _said(activity: Activity) -> tuple[Bottleneck, ...]:
    """Everything that was ever said of bottlenecks, the oldest first."""
    found = Bottleneck.objects.filter(activity=activity).select_related("organisation", "region", "report")
    said = tuple(found.defer("report__values").order_by("said_at", "pk"))
    put_members((said, "said_by"))
    return said


def open_bottlenecks(running: Iterable[Activity]) -> dict[object, list[Bottleneck]]:
    """Per id of these activities the newest row of every bottleneck that is open. One query for all."""
    running = list(running)
    rows = (
        Bottleneck.objects.filter(activity__in=running)
        .select_related("organisation", "said_by__account")
        .order_by("said_at", "pk")
    )
    found: dict[object, list[Bottleneck]] = {activity.pk: [] for activity in running}
    for row in {(row.activity_id, row.thread): row for row in rows}.values():
        if row.status == OPEN:
            found[row.activity_id].append(row)
    return found


def open_to_count(activity: Activity | UUID, own: UUID | None) -> QuerySet[Bottleneck]:
    """The bottlenecks that are open, of merged ones only what they went into; `own`: of that organisation."""
    same = Bottleneck.objects.filter(activity=activity, thread=OuterRef("thread")).order_by("-said_at", "-pk")
    judged = BottleneckMerge.objects.filter(activity=activity, thread=OuterRef("thread")).order_by(
        "-at", "-pk"
    )
    newest = Bottleneck.objects.filter(activity=activity, status=OPEN, pk=Subquery(same.values("pk")[:1]))
    alone = newest.annotate(into=Subquery(judged.values("into")[:1])).filter(into__isnull=True)
    return alone if own is None else alone.filter(organisation=own)


def merged(activity: Activity, at: datetime | None = None) -> dict[str, str]:
    """Per thread that was merged, now or at that moment: into which other. One query, or none as long as
    nothing changed.
    """
    rows = (row for row in _merges(activity) if at is None or row.at <= at)
    latest = {str(row.thread): row.into for row in rows}
    return {thread: str(into) for thread, into in latest.items() if into is not None}


@until_a_change
def _merges(activity: Activity) -> tuple[BottleneckMerge, ...]:
    return tuple(BottleneckMerge.objects.filter(activity=activity).order_by("at", "pk"))


def thread(activity: Activity, key: UUID | str) -> list[Bottleneck]:
    """All that was said of one bottleneck, the oldest first; empty when there is none."""
    found = Bottleneck.objects.filter(activity=activity, thread=key)
    return list(found.select_related("organisation", "region", "report").order_by("said_at", "pk"))


def readable(member: Membership, activity: Activity, rows: Iterable[Bottleneck]) -> list[Bottleneck]:
    """Those of `rows` that this member may see."""
    if may_read_all(member, activity):
        return list(rows)
    own = may(member, "read", activity, member.organisation)
    return [row for row in rows if own and row.organisation_id == member.organisation_id]


def board(member: Membership, activity: Activity, *, region: str = "", kind: str = "") -> BottleneckBoard:
    """The board as this member sees it. Two queries."""
    rows = [
        row
        for row in readable(member, activity, current(activity))
        if (not region or row.region_id == region) and (not kind or row.kind == kind)
    ]
    groups = merged(activity)
    is_open, over = grouped(rows, groups)
    return BottleneckBoard(
        open=tuple(is_open),
        over=tuple(sorted(over, key=lambda group: group.first.said_at, reverse=True)),
        pairs=tuple(_pairs([group.first for group in is_open], _told_apart(activity, groups))),
    )


def grouped(rows: Iterable[Bottleneck], groups: Mapping[str, str]) -> tuple[list[Group], list[Group]]:
    """What is open, the most urgent first, and what is over; `groups` as `merged` tells them."""
    known = {str(row.thread): row for row in rows}
    together: dict[str, list[Bottleneck]] = {}
    for key, row in known.items():
        lead = root(key, groups)
        together.setdefault(lead if lead in known else key, []).append(row)
    found = [_group(lead, members) for lead, members in together.items()]
    is_open = [group for group in found if group.is_open]
    return sorted(is_open, key=_urgency), [group for group in found if not group.is_open]


def open_threads(activity: Activity, organisation: Organisation) -> set[str]:
    """The bottlenecks of this organisation that are not over."""
    rows = (row for row in _said(activity) if row.organisation_id == organisation.pk)
    latest = {str(row.thread): row.status for row in rows}
    return {key for key, status in latest.items() if status == OPEN}


def in_group(activity: Activity, key: UUID | str) -> list[Bottleneck]:
    """The newest rows of the bottleneck `key` and of all that are one with it, itself first."""
    groups = merged(activity)
    lead = root(str(key), groups)
    rows = [row for row in current(activity) if root(str(row.thread), groups) == lead]
    return sorted(rows, key=lambda row: str(row.thread) != str(key))


def threads_of(activity: Activity, organisation: Organisation) -> set[str]:
    """Every bottleneck that this organisation ever had here."""
    rows = Bottleneck.objects.filter(activity=activity, organisation=organisation)
    return {str(key) for key in rows.order_by().values_list("thread", flat=True).distinct()}


def _group(lead: str, rows: list[Bottleneck]) -> Group:
    first = next((row for row in rows if str(row.thread) == lead), rows[0])
    return Group(first, tuple(row for row in rows if row is not first))


def _urgency(group: Group) -> tuple[bool, bool, datetime, datetime]:
    """Not solved locally first, then what is needed soonest."""
    row = group.first
    return (row.solved_locally is True, row.needed_by is None, row.needed_by or row.said_at, row.said_at)


def told_apart(activity: Activity) -> set[frozenset[str]]:
    """Pairs of threads of which somebody said that they are not one. One query, or none as long as nothing
    changed.
    """
    latest = {frozenset((str(row.first), str(row.second))): row.is_apart for row in _aparts(activity)}
    return {pair for pair, is_apart in latest.items() if is_apart}


@until_a_change
def _aparts(activity: Activity) -> tuple[BottleneckApart, ...]:
    return tuple(BottleneckApart.objects.filter(activity=activity).order_by("at", "pk"))


def _told_apart(activity: Activity, groups: Mapping[str, str]) -> set[frozenset[str]]:
    """As the board shows them: what was said of one in a group holds for the group."""
    return {frozenset(root(thread, groups) for thread in pair) for pair in told_apart(activity)}


def _pairs(rows: list[Bottleneck], apart: set[frozenset[str]]) -> list[Pair]:
    known = {str(row.thread): row for row in rows}
    rule = template()
    found: list[Likeness] = alike(
        [_told(row) for row in rows if row.status == OPEN],
        within_hours=rule.duplicate_hours,
        same_words=rule.duplicate_words,
    )
    return [
        Pair(known[each.first], known[each.second], round(each.share * 100))
        for each in found
        if frozenset((each.first, each.second)) not in apart
    ]


def _told(row: Bottleneck) -> Told:
    owner = row.organisation.slug if row.organisation else f"hand:{row.pk}"
    return Told(str(row.thread), owner, row.kind, row.what, row.count, row.said_at)
