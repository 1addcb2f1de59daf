"""How a whole activity stood at a moment, as far as one person may know of it now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import past as activity_past
from samenbeeld.activities.queries.past import ActivityThen, Happened
from samenbeeld.alerts.queries import board
from samenbeeld.alerts.queries.board import Board
from samenbeeld.crisis_picture.models import Meeting, Receipt
from samenbeeld.crisis_picture.queries import past as picture_past
from samenbeeld.crisis_picture.queries.asking import ContradictionView, RequestView
from samenbeeld.crisis_picture.queries.deciding import DecisionView
from samenbeeld.crisis_picture.queries.meeting import may_know, may_read_decisions
from samenbeeld.crisis_picture.queries.past import PictureThen
from samenbeeld.crisis_picture.queries.receipts import by_thing, may_see_readers, newest, receipts
from samenbeeld.crisis_picture.queries.tasking import TaskView
from samenbeeld.crisis_picture.rules.decisions import DecisionState
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation.queries import Standing
from samenbeeld.handover.queries.care import CareThen, care_at
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.models import Need
from samenbeeld.situation_reports.queries import past as report_past
from samenbeeld.situation_reports.queries.needs import waiting
from samenbeeld.situation_reports.queries.past import ReportsThen


@dataclass(frozen=True)
class Then:
    """Everything at `at`. What is closed to this person is None, or is left out.

    `phases` are the regions on the ladder, `alarms` those whose label lets this person read them.
    """

    at: datetime
    activity: ActivityThen
    phases: tuple[Standing, ...] | None
    picture: PictureThen | None
    alarms: tuple[Board, ...] | None
    reports: ReportsThen | None
    meetings: tuple[Meeting, ...]
    # Codes and phases of care, casualties, releases, transfers, and what was down.
    care: tuple[CareThen, ...]
    # Of the sections, and of the decisions that held or waited; None for who may not see who read what.
    receipts: tuple[Receipt, ...] | None

    @property
    def in_force(self) -> list[DecisionView]:
        """The decisions that held, what is to be checked first on top."""
        found = [each for each in _standing(self.picture) if each.is_in_force]
        return sorted(found, key=lambda each: (each.check_at is None, each.check_at or each.changed_at))

    @property
    def proposed(self) -> list[DecisionView]:
        """What waited for somebody to decide."""
        return [each for each in _standing(self.picture) if each.state is DecisionState.PROPOSED]

    @cached_property
    def read(self) -> dict[int, list[Receipt]] | None:
        """Per decision that held or waited who had read it by then, in the newest state each had seen."""
        if self.receipts is None:
            return None
        apart = by_thing(self.receipts)
        return {
            each.number: newest(apart.get(("decision", str(each.number)), ()), "decision", str(each.number))
            for each in _standing(self.picture)
        }

    @property
    def tasks(self) -> list[TaskView]:
        """What somebody still had to do, the first deadline on top."""
        given = self.picture.work.tasks if self.picture else ()
        return sorted((each for each in given if each.is_running), key=lambda each: each.task.due)

    @property
    def requests(self) -> list[RequestView]:
        """The questions that somebody still had to answer, the first deadline on top."""
        asked = self.picture.work.requests if self.picture else ()
        return sorted((each for each in asked if each.is_waiting), key=lambda each: each.request.deadline)

    @property
    def contradictions(self) -> list[ContradictionView]:
        """The values that differed and of which nobody had said which holds, the oldest on top."""
        marked = self.picture.work.contradictions if self.picture else ()
        return sorted((each for each in marked if each.is_open), key=lambda each: each.number)

    @property
    def needs(self) -> list[Need]:
        """What organisations needed and had not got, what nobody had taken up on top."""
        return waiting(self.reports.needs) if self.reports else []

    @property
    def coming(self) -> list[Meeting]:
        """The meetings that were still to begin, the first one on top."""
        return [each for each in self.meetings if each.starts_at > self.at]

    @property
    def unanswered(self) -> list[Board]:
        """Real alarms that ran and were not confirmed everywhere."""
        running = (each for each in self.alarms or () if each.closed_at is None and not each.alarm.is_test)
        return [each for each in running if each.confirmed < each.total]


def then(
    activity: Activity,
    member: Membership,
    moment: datetime,
    *,
    known: Iterable[Happened] | None = None,
    with_readers: bool = True,
) -> Then:
    """The activity at that moment for this member, who may read it; who had read what only when asked. At
    most 40 queries, most of them none as long as nothing changed.
    """
    itself = activity_past.at(activity, moment, known=known)
    may_read_phase = access.may(member, "escalation.read", Scope())
    phases = escalation.at(activity.regions.all(), Mode(activity.mode), moment) if may_read_phase else None
    picture = picture_past.at(activity, member, moment) if may_read_decisions(activity, member) else None
    told = None
    if reports.may_see_any(member, activity):
        told = report_past.at(activity, moment, taking_part=itself.participants).seen_by(member, activity)
    meetings = picture.meetings if picture else ()
    with_readers = with_readers and may_see_readers(activity, member)
    return Then(
        at=moment,
        activity=itself,
        phases=tuple(phases) if phases is not None else None,
        picture=picture,
        alarms=alarms_at(activity, member, moment),
        reports=told,
        meetings=tuple(each for each in meetings if may_know(activity, member, each)),
        care=care_at(activity, member, moment),
        receipts=_read(activity, moment, picture) if with_readers else None,
    )


def alarms_at(activity: Activity, member: Membership, moment: datetime) -> tuple[Board, ...] | None:
    """The alarms at that moment that this member may read; None: none at all. Three queries."""
    if not access.may(member, "alerts.read", activities.scope(activity)):
        return None
    # An alarm may carry a stricter label than its activity.
    return tuple(
        each
        for each in board.at(activities.ACTIVITY, activity.slug, moment)
        if access.may(member, "alerts.read", activities.scope(activity, tlp=Tlp(each.alarm.tlp)))
    )


def _standing(picture: PictureThen | None) -> list[DecisionView]:
    """The decisions of which something is shown: of a long crisis most are over."""
    known = picture.work.decisions if picture else ()
    return [each for each in known if each.is_in_force or each.state is DecisionState.PROPOSED]


def _read(activity: Activity, moment: datetime, picture: PictureThen | None) -> tuple[Receipt, ...]:
    standing = [each.number for each in _standing(picture)]
    return tuple(receipts(activity, moment, decisions=standing, with_sections=True))
