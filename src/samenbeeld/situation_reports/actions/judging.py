"""What the head of information does with a report: accept it, or send it back with a reason."""

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.typed import whole_line
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import queries
from samenbeeld.situation_reports.actions.recording import locked, record
from samenbeeld.situation_reports.events import ReportAccepted, ReportReturned
from samenbeeld.situation_reports.models import ReportJudgement, SituationReport
from samenbeeld.situation_reports.rules.states import State, check_judging, state_of


@journalled
def accept_report(*, actor: Membership, report: SituationReport) -> ReportJudgement:
    """Take the report. Raises NotAllowed, Conflict when it was judged or a newer one is there."""
    return _judge(actor, report, State.ACCEPTED, "")


@journalled
def return_report(*, actor: Membership, report: SituationReport, reason: str) -> ReportJudgement:
    """Send it back: its organisation reads why and sends a next one. Raises NotAllowed, Refused, Conflict."""
    return _judge(actor, report, State.RETURNED, whole_line(reason, 500, field="reason"))


def _judge(actor: Membership, report: SituationReport, verdict: State, reason: str) -> ReportJudgement:
    require(actor, "situation_reports.judge", queries.directing_scope(report.activity))
    # Two people may judge at once; the second hears that it was done.
    activity = locked(report.activity)
    newest = queries.last_report(activity, report.organisation)
    before = queries.report_numbered(activity, report.organisation, report.number)
    judgement = queries.judgement_of(before)
    state = state_of(
        is_last=newest is not None and newest.pk == report.pk, verdict=judgement.verdict if judgement else ""
    )
    check_judging(state, verdict, reason)
    made = ReportJudgement.objects.create(
        report=report, verdict=verdict.value, reason=reason, by=actor, at=now()
    )
    owner = report.organisation.slug
    event: ReportAccepted | ReportReturned = ReportAccepted(activity.slug, owner, report.number)
    if verdict is State.RETURNED:
        event = ReportReturned(activity.slug, owner, report.number, reason)
    record(actor, activity, event, before={"state": state.value}, purpose=reason)
    return made
