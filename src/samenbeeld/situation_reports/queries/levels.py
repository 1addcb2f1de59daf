"""The level of each organisation as the map shows it."""

from collections.abc import Mapping
from datetime import datetime

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership
from samenbeeld.plot.queries import Reported, symbols
from samenbeeld.situation_reports.queries import past
from samenbeeld.situation_reports.queries.reports import may
from samenbeeld.situation_reports.queries.standings import ReportStanding, standings_now


def care_levels(
    activity: Activity, member: Membership, moment: datetime | None = None
) -> Mapping[str, Reported]:
    """What each organisation that takes part last reported, now or by that moment, by slug; five queries.

    Of who never reported nothing is told. Whose reports this member may not read is closed.
    """
    at = moment or now()
    found = past.at(activity, moment).standings if moment else standings_now(activity)
    readable = {one.pk for one in activities.participants(activity) if may(member, "read", activity, one)}
    return {
        each.organisation.slug: _reported(each, at)
        if each.organisation.pk in readable
        else Reported(is_closed=True)
        for each in found
        if each.report is not None or each.organisation.pk not in readable
    }


def _reported(each: ReportStanding, at: datetime) -> Reported:
    assert each.report is not None
    sent = each.report.submitted_at
    # Where a rhythm is asked, its deadline says what is old; elsewhere a report ages as a drawing does.
    is_old = each.request is None and at - sent > symbols().old_after
    return Reported(each.last_level, sent, is_stale=each.is_overdue or is_old)
