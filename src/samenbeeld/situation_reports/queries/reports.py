"""One report, its history, and who may read it."""

from datetime import datetime

from django.db.models import QuerySet

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.situation_reports.models import ReportDraft, ReportRequest, SituationReport
from samenbeeld.situation_reports.queries.standings import judgement_of
from samenbeeld.situation_reports.queries.template import template
from samenbeeld.situation_reports.rules.difference import Change, changes
from samenbeeld.situation_reports.rules.states import Facts, state_of

# What a journal line or a find of a report is written under: `<activity>/<organisation>`.
REPORTS = "situation_reports.reports"
# The same of a bottleneck: `<activity>/<thread>`.
BOTTLENECK = "situation_reports.bottleneck"


def scope_of(activity: Activity, organisation: Organisation | None) -> Scope:
    """How permission sees the reports of this organisation in this activity."""
    return activities.scope(activity, owner=organisation.slug if organisation else "")


def directing_scope(activity: Activity) -> Scope:
    """How permission sees asking, judging and merging: a thing of the activity and of whoever opened it."""
    return activities.scope(activity)


def may(member: Membership, permission: str, activity: Activity, organisation: Organisation | None) -> bool:
    """Whether this member may do this with those reports; None: direct them all."""
    scope = scope_of(activity, organisation) if organisation else directing_scope(activity)
    return access.may(member, f"situation_reports.{permission}", scope)


def may_read_all(member: Membership, activity: Activity) -> bool:
    """Whether this member may read the reports of every organisation of this activity."""
    # Not as the owner: a coordinator of the organisation that opened the activity reads the own reports only.
    return access.may(member, "situation_reports.read", scope_of(activity, None))


def may_see_any(member: Membership, activity: Activity) -> bool:
    """Whether there is a board for this member at all: of everybody, or of the own organisation."""
    return may_read_all(member, activity) or may(member, "read", activity, member.organisation)


def writes_own(member: Membership, activity: Activity) -> bool:
    """Whether this member fills in the report of an organisation that takes part, and reads no others."""
    takes_part = activities.takes_part(activity, member.organisation)
    return (
        takes_part
        and may(member, "write", activity, member.organisation)
        and not may_read_all(member, activity)
    )


def reports(activity: Activity, organisation: Organisation) -> QuerySet[SituationReport]:
    """Every report of this organisation, the newest first."""
    return (
        SituationReport.objects.filter(activity=activity, organisation=organisation)
        .select_related(
            "organisation", "author__account", "author__organisation", "judgement__by__account", "before"
        )
        .order_by("-number")
    )


def report_numbered(activity: Activity, organisation: Organisation, number: int) -> SituationReport:
    """That report. Raises NotFound."""
    found = reports(activity, organisation).filter(number=number).first()
    if found is None:
        raise NotFound("situation-reports-not-found")
    return found


def last_report(activity: Activity, organisation: Organisation) -> SituationReport | None:
    """The newest report of this organisation."""
    return reports(activity, organisation).first()


def with_key(activity: Activity, organisation: Organisation, key: str) -> SituationReport | None:
    """The report that came from this sending; None when it did not arrive before."""
    return reports(activity, organisation).filter(key=key).first()


def draft_of(activity: Activity, organisation: Organisation) -> ReportDraft | None:
    """What this organisation is typing."""
    found = ReportDraft.objects.filter(activity=activity, organisation=organisation)
    return found.select_related("changed_by__account").first()


def changes_of(report: SituationReport) -> list[Change]:
    """What is different from the report before it; for a first report everything that it says."""
    return changes(
        template(report.template_version), report.before.values if report.before else {}, report.values
    )


def facts(activity: Activity, organisation: Organisation) -> Facts:
    """The reports as the database tells them; their events must tell the same."""
    found = list(reports(activity, organisation))
    last = found[0].number if found else 0
    states = {}
    for report in found:
        judgement = judgement_of(report)
        states[report.number] = state_of(
            is_last=report.number == last, verdict=judgement.verdict if judgement else ""
        )
    requests = ReportRequest.objects.filter(activity=activity, ended_at__isnull=True)
    last_sent = found[0].submitted_at if found else None
    asked = any(last_sent is None or request.asked_at > last_sent for request in requests)
    return Facts(states, asked)


def readers(activity: Activity, organisation: Organisation) -> list[Organisation]:
    """The other organisations whose people will see a report of this one, who asks for it first."""
    scope = scope_of(activity, organisation)
    people = organisations.members_in(scope.regions)
    seen = {
        member.organisation_id: member.organisation
        for member in access.audience(people, "situation_reports.read", scope)
        if member.organisation_id != organisation.pk
    }
    return sorted(seen.values(), key=lambda found: (found.pk != activity.owner_id, found.name))


def submitted_since(activity: Activity, since: datetime) -> QuerySet[SituationReport]:
    """Reports that came after that moment, the newest first."""
    found = SituationReport.objects.filter(activity=activity, submitted_at__gt=since)
    return found.select_related("organisation", "author__account").order_by("-submitted_at")
