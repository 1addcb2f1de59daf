"""Reports, bottlenecks and needs as they stood at a moment."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import past as activities
from samenbeeld.audit.keeping import kept_until_a_change, until_a_change
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.situation_reports.models import (
    Bottleneck,
    Need,
    ReportReminder,
    ReportRequest,
    SituationReport,
)
from samenbeeld.situation_reports.queries.bottlenecks import Group, current, grouped, merged, readable
from samenbeeld.situation_reports.queries.needs import needs, readable_needs
from samenbeeld.situation_reports.queries.reports import may_read_all
from samenbeeld.situation_reports.queries.standings import (
    ReportStanding,
    newest_reports,
    newest_that_asks,
    silent_first,
    standing_from,
)


@dataclass(frozen=True)
class ReportsThen:
    """Who stood where with their reports, silent and overdue first; `bottlenecks` were open then."""

    at: datetime
    standings: tuple[ReportStanding, ...]
    bottlenecks: tuple[Group, ...]
    # Every bottleneck by then, its newest row, with how they were merged.
    rows: tuple[Bottleneck, ...]
    merges: tuple[tuple[str, str], ...]
    # The newest row of every need by then, the most urgent first.
    needs: tuple[Need, ...] = ()

    def seen_by(self, member: Membership, activity: Activity) -> "ReportsThen":
        """The same as far as this member may read it now: of everybody, or of the own organisation."""
        if may_read_all(member, activity):
            return self
        mine = member.organisation_id
        rows = readable(member, activity, self.rows)
        return replace(
            self,
            standings=tuple(each for each in self.standings if each.organisation.pk == mine),
            rows=tuple(rows),
            bottlenecks=tuple(grouped(rows, dict(self.merges))[0]),
            needs=tuple(readable_needs(member, activity, self.needs)),
        )


def at(
    activity: Activity, moment: datetime, *, taking_part: Iterable[Organisation] | None = None
) -> ReportsThen:
    """Reports, bottlenecks and needs at that moment. Six queries, and those of the activity without
    `taking_part`.

    What somebody was typing then is not kept: nobody is in draft.
    """
    present = activities.at(activity, moment).participants if taking_part is None else list(taking_part)
    requests, reports = _requests(activity, moment), _newest(activity, moment)
    # The last of several stays.
    reminders = {
        (each.request_id, each.organisation_id): each for each in _reminders(activity) if each.at <= moment
    }
    here = {organisation.pk: organisation for organisation in present}
    # Who took part, and who had left but reported.
    told = [*here.values(), *(each.organisation for pk, each in reports.items() if pk not in here)]
    rows = []
    for organisation in told:
        asks = newest_that_asks(requests, activity, organisation) if organisation.pk in here else None
        reminder = reminders.get((asks.pk, organisation.pk)) if asks else None
        report = reports.get(organisation.pk)
        over_at = activity.closed_at
        rows.append(standing_from(organisation, asks, report, None, reminder, moment, over_at=over_at))
    bottlenecks, merges = current(activity, moment), merged(activity, moment)
    return ReportsThen(
        at=moment,
        standings=tuple(sorted(rows, key=silent_first)),
        bottlenecks=tuple(grouped(bottlenecks, merges)[0]),
        rows=tuple(bottlenecks),
        merges=tuple(merges.items()),
        needs=tuple(needs(activity, moment)),
    )


def _requests(activity: Activity, moment: datetime) -> list[ReportRequest]:
    asked = (copy(each) for each in ever_asked(activity) if each.asked_at <= moment)
    found = [each for each in asked if each.ended_at is None or each.ended_at > moment]
    for request in found:
        request.ended_at = None  # it had not ended yet
    return found


@until_a_change
def ever_asked(activity: Activity) -> tuple[ReportRequest, ...]:
    """Every request, also one that ended, in no order. One query, or none as long as nothing changed."""
    return tuple(ReportRequest.objects.filter(activity=activity))


@until_a_change
def _reminders(activity: Activity) -> tuple[ReportReminder, ...]:
    """The oldest first."""
    found = ReportReminder.objects.filter(request__activity=activity).select_related("by__account")
    return tuple(found.order_by("at", "pk"))


def _newest(activity: Activity, moment: datetime) -> dict[object, SituationReport]:
    # Which one was the newest then is known of all of them; what they say is read of those alone.
    then = {organisation: pk for organisation, pk, at in _sent(activity) if at <= moment}
    here = {report.pk: report for report in newest_reports(activity)}
    since = frozenset(then.values()).difference(here)
    every = {**here, **(_with_keys(since) if since else {})}
    return {organisation: every[pk] for organisation, pk in then.items()}


@until_a_change
def _sent(activity: Activity) -> tuple[tuple[UUID, UUID, datetime], ...]:
    """Organisation, report and moment of everything that was sent, of each organisation the newest last."""
    found = SituationReport.objects.filter(activity=activity).order_by("number")
    return tuple(found.values_list("organisation", "pk", "submitted_at"))


@kept_until_a_change(4)
def _with_keys(keys: frozenset[UUID]) -> dict[UUID, SituationReport]:
    """These reports. What was looked at last stays: who looks back goes to and fro."""
    found = SituationReport.objects.filter(pk__in=keys)
    return {
        report.pk: report
        for report in found.select_related("organisation", "author__account", "judgement__by__account")
    }
