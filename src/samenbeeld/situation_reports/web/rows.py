"""The rows of the board, made ready for their template."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.levels import Level
from samenbeeld.look import ages
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import queries
from samenbeeld.situation_reports.queries import ReportStanding, brief
from samenbeeld.situation_reports.web.saying import asked_in, difference

SHOWS = ("overdue", "to-judge", "returned", "red-orange")
_DIFFERENCES = 2


@dataclass(frozen=True)
class BoardRow:
    """One organisation at a glance."""

    standing: ReportStanding
    kind: str
    level: Level
    was: str  # the level it had before it fell silent
    reason: str
    brief: str
    number: str
    changed: list[str]
    more_changed: int
    state: str
    late: str
    phone: str
    url: str
    is_mine: bool
    may_judge: bool
    may_remind: bool


@dataclass(frozen=True)
class Show:
    """One choice of rows, with how many there are."""

    key: str
    name: str
    count: int
    is_current: bool


def board_rows(member: Membership, activity: Activity, standings: Iterable[ReportStanding]) -> list[BoardRow]:
    """A row for each of these standings, in their order. One query, for the telephone numbers."""
    standings = list(standings)
    contacts = organisations.first_contacts(each.organisation for each in standings)
    # Of a closed activity nobody is asked anything any more.
    is_open = activity.closed_at is None
    may_judge = is_open and queries.may(member, "judge", activity, None)
    may_remind = is_open and queries.may(member, "request", activity, None)
    return [
        _row(
            standing,
            member,
            activity,
            contacts[standing.organisation.pk].value if standing.organisation.pk in contacts else "",
            may_judge=may_judge,
            may_remind=may_remind,
        )
        for standing in standings
    ]


def shows(standings: Iterable[ReportStanding], chosen: str) -> list[Show]:
    """All, and each choice that holds something."""
    standings = list(standings)
    found = [Show("", say("situation-reports-show-all"), len(standings), chosen not in SHOWS)]
    for key in SHOWS:
        count = sum(is_shown(standing, key) for standing in standings)
        found.append(Show(key, say(f"situation-reports-show-{key}"), count, chosen == key))
    return found


def is_shown(standing: ReportStanding, show: str) -> bool:
    """Whether this organisation belongs to that choice; every other word is all."""
    match show:
        case "overdue":
            return standing.is_overdue
        case "to-judge":
            return standing.is_to_judge
        case "returned":
            return standing.is_returned
        case "red-orange":
            return standing.last_level in (Level.RED, Level.ORANGE)
        case _:
            return True


def _row(
    standing: ReportStanding,
    member: Membership,
    activity: Activity,
    phone: str,
    *,
    may_judge: bool,
    may_remind: bool,
) -> BoardRow:
    report = standing.report
    overall = report.values.get("overall", {}) if report else {}
    changes = queries.changes_of(report) if report and report.before else []
    changed = [_short(change, *asked_in(report)) for change in changes] if report else []
    changed = [line for line in changed if line]
    was = say("situation-reports-was-level", level=_level(standing.last_level)) if report else ""
    return BoardRow(
        standing=standing,
        kind=organisations.kind_name(standing.organisation.kind),
        level=standing.level,
        was=was if standing.is_overdue else "",
        reason=overall.get("reason", ""),
        brief=brief(standing.headline),
        number=str(report.number) if report else "",
        changed=changed[:_DIFFERENCES],
        more_changed=max(0, len(changed) - _DIFFERENCES),
        state=say(f"situation-reports-state-{standing.state.value}"),
        late=_late(standing.missed_since),
        phone=phone,
        url=reverse(
            "situation_reports_report", args=[activity.slug, standing.organisation.slug, report.number]
        )
        if report
        else "",
        is_mine=standing.organisation.pk == member.organisation_id,
        may_judge=may_judge and standing.is_to_judge and standing.organisation.pk != member.organisation_id,
        may_remind=may_remind and standing.owes and standing.request is not None,
    )


def _short(change: queries.Change, *versions: str) -> str:
    if change.key == "overall":
        return ""
    told = difference(change, *versions)
    if change.key in ("bottlenecks", "needs"):
        return say("situation-reports-new-item", label=told.label, text=told.after) if told.is_new else ""
    before = told.before or say("look-figure-unknown")
    after = told.after or say("look-figure-unknown")
    if len(before) + len(after) > 60:
        return say("situation-reports-changed-text", label=told.label)
    return say("situation-reports-changed-line", label=told.label, before=before, after=after)


def _late(since: datetime | None) -> str:
    return ages.left(since) if since else ""


def _level(level: Level) -> str:
    return say(f"look-level-{level.value}").lower()
