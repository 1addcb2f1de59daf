"""Who reported, who not, how old: for one activity or for twenty, in the same number of questions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import OuterRef, QuerySet, Subquery

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import once_a_look, until_a_change
from samenbeeld.kernel.clock import now as present
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.models import Organisation
from samenbeeld.situation_reports.models import (
    DeadlineReminder,
    ReportDraft,
    ReportJudgement,
    ReportReminder,
    ReportRequest,
    SituationReport,
)
from samenbeeld.situation_reports.queries.template import form_of, template
from samenbeeld.situation_reports.rules import rounds
from samenbeeld.situation_reports.rules.board import order
from samenbeeld.situation_reports.rules.rounds import Round
from samenbeeld.situation_reports.rules.states import State, standing_state, state_of
from samenbeeld.situation_reports.rules.template import Field, headline


@dataclass(frozen=True)
class ReportStanding:
    """How one organisation stands with its reports. `report` is the newest, `due` what comes next."""

    organisation: Organisation
    request: ReportRequest | None
    report: SituationReport | None
    judgement: ReportJudgement | None
    draft: ReportDraft | None
    reminder: ReportReminder | None
    due: Round | None
    missed_since: datetime | None
    answered: int  # the highest round of `request` that it answered
    state: State
    headline: tuple[Field, float] | None

    @property
    def is_overdue(self) -> bool:
        """Whether it let a deadline pass."""
        return self.missed_since is not None

    @property
    def due_at(self) -> datetime | None:
        """What it is measured by: the deadline that it missed, else the next."""
        return self.missed_since or (self.due.due_at if self.due else None)

    @property
    def owes(self) -> bool:
        """Whether a report is asked of it that it has not sent, or one came back."""
        return self.is_overdue or self.is_returned or self._is_open

    @property
    def is_returned(self) -> bool:
        """Whether the newest report was sent back."""
        return self.judgement is not None and self.judgement.verdict == State.RETURNED.value

    @property
    def is_to_judge(self) -> bool:
        """Whether the newest report waits for the head of information."""
        return self.report is not None and self.judgement is None

    @property
    def level(self) -> Level:
        """The level of the newest report; unknown without one, and while a deadline was missed."""
        return Level(self.report.level) if self.report and not self.is_overdue else Level.UNKNOWN

    @property
    def last_level(self) -> Level:
        """The level that it reported last, however long ago."""
        return Level(self.report.level) if self.report else Level.UNKNOWN

    @property
    def _is_open(self) -> bool:
        return self.due is not None and self.due.number > self.answered and self.state in _NOT_SENT


_NOT_SENT = (State.REQUESTED, State.DRAFT)
_Newest = dict[tuple[object, object], SituationReport]  # (activity, organisation) -> report
_Reminders = dict[tuple[object, object], ReportReminder]  # (request, organisation) -> reminder


def standings(activity: Activity, now: datetime, *, with_drafts: bool = True) -> list[ReportStanding]:
    """Every organisation that takes part or is asked, silent and overdue first."""
    return standings_of([activity], now, with_drafts=with_drafts)[activity.slug]


@once_a_look
def standings_now(activity: Activity) -> tuple[ReportStanding, ...]:
    """The same as it stands, without drafts; asked once for all parts of a page."""
    return tuple(standings(activity, present(), with_drafts=False))


def standing_of(activity: Activity, organisation: Organisation, now: datetime) -> ReportStanding:
    """How one organisation stands, whether or not it is asked."""
    found = standings(activity, now)
    known = next((each for each in found if each.organisation.pk == organisation.pk), None)
    return known or standing_from(organisation, None, None, None, None, now)


def standings_of(
    running: Iterable[Activity], now: datetime, *, with_drafts: bool = True
) -> dict[str, list[ReportStanding]]:
    """The same for many activities. Four questions, however many there are and however large; one as long as
    nothing was sent, asked or judged, for the drafts: none for who asks only what was sent.
    """
    running = list(running)
    requests, reports, reminders = _told(*running)
    drafts = _drafts(running) if with_drafts else {}
    found: dict[str, list[ReportStanding]] = {}
    for activity in running:
        rows = []
        for organisation in _organisations(activity, reports):
            request = _request_for(requests, activity, organisation)
            rows.append(
                standing_from(
                    organisation,
                    request,
                    reports.get((activity.pk, organisation.pk)),
                    drafts.get((activity.pk, organisation.pk)),
                    reminders.get((request.pk, organisation.pk)) if request else None,
                    now,
                    over_at=activity.closed_at,
                )
            )
        found[activity.slug] = sorted(rows, key=silent_first)
    return found


def newest_reports(activity: Activity) -> list[SituationReport]:
    """The newest report of every organisation. One question, or none as long as nothing changed."""
    return list(_newest_in(activity).values())


def earlier_reports(activity: Activity, organisation: Organisation) -> list[SituationReport]:
    """Every report of this organisation but the newest, the newest first; what they say is not read."""
    found = SituationReport.objects.filter(activity=activity, organisation=organisation)
    return list(found.select_related("organisation").defer("values").order_by("-number")[1:])


def to_judge(activity: Activity | UUID) -> QuerySet[SituationReport]:
    """The newest reports that wait for the head of information."""
    waiting = SituationReport.objects.filter(activity=activity, judgement__isnull=True)
    return waiting.filter(pk=Subquery(_newest_of_same()))


def open_requests(activity: Activity) -> list[ReportRequest]:
    """Every request that has not ended, the newest first."""
    return sorted(_requests([activity]), key=lambda request: request.asked_at, reverse=True)


def requests_to_tell(now: datetime) -> list[tuple[ReportRequest, Round]]:
    """Requests of which a next round began that nobody told of yet, with that round."""
    running = ReportRequest.objects.filter(
        ended_at__isnull=True, every_hours__isnull=False, activity__state__in=("active", "scaled_down")
    ).select_related("activity__owner", "asked_by__account", "asked_by__organisation")
    found = ((request, rounds.round_at(request.rhythm, now)) for request in running)
    return [(request, each) for request, each in found if each and each.number > request.told_round]


def to_remind(activity: Activity, now: datetime) -> list[tuple[ReportStanding, Round]]:
    """Who let a deadline pass a moment ago and was not reminded of it by the clock, with that round.

    Who reported, or said that nothing changed, answered it. One query more than `standings` when anybody did.
    """
    within = timedelta(minutes=template().remind_within_minutes)
    late = [
        (each, missed)
        for each in standings(activity, now, with_drafts=False)
        if each.request is not None
        and (missed := rounds.to_remind(each.request.rhythm, each.answered, now, within=within))
    ]
    if not late:
        return []
    told = set(
        DeadlineReminder.objects.filter(request__activity=activity).values_list(
            "request", "organisation", "round"
        )
    )
    return [
        (each, missed)
        for each, missed in late
        if each.request and (each.request.pk, each.organisation.pk, missed.number) not in told
    ]


def request_for(activity: Activity, organisation: Organisation) -> ReportRequest | None:
    """The newest request that asks this organisation; None when nothing is asked."""
    return _request_for(_requests([activity]), activity, organisation)


def round_answered(request: ReportRequest | None, newest: SituationReport | None) -> int:
    """The highest round of this request that was answered, 0 for none. It only rises."""
    if request is None or newest is None or newest.request_id != request.pk:
        return 0
    return newest.round or 0


def standing_from(
    organisation: Organisation,
    request: ReportRequest | None,
    report: SituationReport | None,
    draft: ReportDraft | None,
    reminder: ReportReminder | None,
    now: datetime,
    *,
    over_at: datetime | None = None,
) -> ReportStanding:
    """How an organisation stands at `now`, from what was asked, sent, begun and reminded by then. `over_at`:
    when the activity closed; from then on it stands as it stood.
    """
    answered, nothing = round_answered(request, report), rounds.Standing(None, None)
    towards = rounds.standing(request.rhythm, answered, now, over_at=over_at) if request else nothing
    judgement = judgement_of(report)
    if judgement is not None and judgement.at > now:
        judgement = None  # of a moment before anybody judged it
    is_over = over_at is not None and now >= over_at
    current = rounds.round_at(request.rhythm, now) if request and not is_over else None
    own_draft = draft if draft and draft.base == (report.number if report else 0) else None
    sent = state_of(is_last=True, verdict=judgement.verdict if judgement else "") if report else None
    # A reminder is about the report that was owed then; the next report answers it.
    fresh = reminder if reminder and (report is None or reminder.at > report.submitted_at) else None
    return ReportStanding(
        organisation=organisation,
        request=request,
        report=report,
        judgement=judgement,
        draft=own_draft,
        reminder=fresh,
        due=towards.due,
        missed_since=towards.missed_since,
        answered=answered,
        state=standing_state(
            state=sent,
            answers_current=not towards.is_overdue and (current is None or current.number <= answered),
            is_asked=request is not None and (current is not None or towards.is_overdue),
            has_draft=own_draft is not None,
        ),
        headline=headline(form_of(organisation, report.template_version), report.values) if report else None,
    )


def judgement_of(report: SituationReport | None) -> ReportJudgement | None:
    """What was done with this report; None when nobody judged it."""
    try:
        return report.judgement if report else None
    except ReportJudgement.DoesNotExist:
        return None


def silent_first(standing: ReportStanding) -> tuple[int, float, int, float, str]:
    """Silent and overdue first, then who is asked, then by level."""
    return order(
        missed_since=standing.missed_since,
        reported_at=standing.report.submitted_at if standing.report else None,
        is_asked=standing.request is not None,
        is_returned=standing.is_returned,
        level=standing.level,
        name=standing.organisation.name,
    )


@until_a_change
def _told(*running: Activity) -> tuple[list[ReportRequest], _Newest, _Reminders]:
    reminders = ReportReminder.objects.filter(request__activity__in=running).select_related("by__account")
    return (
        _requests(running),
        _newest(running),
        {(reminder.request_id, reminder.organisation_id): reminder for reminder in reminders},
    )


@until_a_change
def _newest_in(activity: Activity) -> _Newest:
    return _newest([activity])


def _drafts(running: Sequence[Activity]) -> dict[tuple[object, object], ReportDraft]:
    found = ReportDraft.objects.filter(activity__in=running).select_related("changed_by__account")
    return {(draft.activity_id, draft.organisation_id): draft for draft in found}


def _requests(running: Sequence[Activity]) -> list[ReportRequest]:
    found = ReportRequest.objects.filter(activity__in=running, ended_at__isnull=True)
    return list(found.select_related("asked_by__account", "activity").order_by("asked_at"))


def _newest(running: Sequence[Activity]) -> _Newest:
    found = SituationReport.objects.filter(
        activity__in=running, pk=Subquery(_newest_of_same())
    ).select_related("organisation", "author__account", "judgement__by__account", "before")
    return {(report.activity_id, report.organisation_id): report for report in found}


def _newest_of_same() -> "QuerySet[SituationReport, UUID]":
    same = SituationReport.objects.filter(
        activity=OuterRef("activity"), organisation=OuterRef("organisation")
    )
    return same.order_by("-number").values_list("pk", flat=True)[:1]


def _request_for(
    requests: list[ReportRequest], activity: Activity, organisation: Organisation
) -> ReportRequest | None:
    if not activities.takes_part(activity, organisation):
        return None
    return newest_that_asks(requests, activity, organisation)


def newest_that_asks(
    requests: Iterable[ReportRequest], activity: Activity, organisation: Organisation
) -> ReportRequest | None:
    """The newest of these requests that asks this organisation, which takes part."""
    asked = [
        request
        for request in requests
        if request.activity_id == activity.pk and _asks(request, activity, organisation)
    ]
    return max(asked, key=lambda request: request.asked_at, default=None)


def _asks(request: ReportRequest, activity: Activity, organisation: Organisation) -> bool:
    if request.is_for_all:
        # Whoever opened the activity asks, and is not asked.
        return organisation.pk != activity.owner_id
    return organisation.slug in request.asked


def _organisations(activity: Activity, reports: _Newest) -> list[Organisation]:
    """Who takes part, and who left but reported."""
    found = {organisation.pk: organisation for organisation in activities.participants(activity)}
    for (where, _), report in reports.items():
        if where == activity.pk:
            found.setdefault(report.organisation_id, report.organisation)
    return list(found.values())
