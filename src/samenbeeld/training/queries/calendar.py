"""The exercise calendar: what is to come, who comes, who was there, and what was reached."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership
from samenbeeld.training.models import (
    Attendance,
    AttendanceList,
    ExerciseCancellation,
    ExerciseEvaluation,
    ExerciseEvent,
    ExerciseGoal,
    ExercisePlanning,
    ExerciseSignUp,
    GoalResult,
)
from samenbeeld.training.queries.definition import scope
from samenbeeld.training.rules import planning as rules

_MOST_ACTIVITIES = 20
Row = TypeVar("Row", AttendanceList, ExerciseEvaluation)


@dataclass(frozen=True)
class KeptExercise:
    """An exercise with all that was said of it. `sign_ups`: the newest of each person."""

    event: ExerciseEvent
    planning: ExercisePlanning
    goals: tuple[ExerciseGoal, ...] = ()
    sign_ups: Mapping[UUID, ExerciseSignUp] = field(default_factory=dict)
    attendance: AttendanceList | None = None
    rows: tuple[Attendance, ...] = ()
    evaluation: ExerciseEvaluation | None = None
    results: tuple[GoalResult, ...] = ()
    cancellation: ExerciseCancellation | None = None

    @property
    def key(self) -> tuple[str, int]:
        """Owner and number, as in an address."""
        return self.event.owner.slug, self.event.number

    @property
    def coming(self) -> list[Membership]:
        """Who signed up, by name."""
        found = [each.member for each in self.sign_ups.values() if each.is_coming]
        return sorted(found, key=lambda member: member.account.name)

    @property
    def there(self) -> int:
        """How many people were there."""
        others = self.attendance.others if self.attendance else 0
        return others + sum(row.was_there for row in self.rows)

    def is_coming(self, member: Membership) -> bool:
        """Whether this person signed up."""
        return member.pk in self.sign_ups and self.sign_ups[member.pk].is_coming

    def state(self, moment: datetime) -> str:
        """COMING, OVER, HELD or CANCELLED."""
        return rules.state(
            self.planning.ends_at,
            moment,
            is_held=self.attendance is not None,
            is_cancelled=self.cancellation is not None,
        )


def exercises(member: Membership, *, region: str = "", theme: str = "") -> list[KeptExercise]:
    """Every exercise that this member may read, the first first; of a region and a theme when given."""
    return [
        each
        for each in _every()
        if (not region or region in each.planning.regions)
        and (not theme or theme in each.planning.themes)
        and may_read(member, each)
    ]


def exercise(member: Membership, owner: str, number: int) -> KeptExercise:
    """One of them. Raises NotFound, also for who may not read it."""
    found = next((each for each in _every() if each.key == (owner, number)), None)
    if found is None or not may_read(member, found):
        raise NotFound("training-not-found")
    return found


def may_read(member: Membership, kept: KeptExercise) -> bool:
    """Whether it is open to this member."""
    return access.may(member, "training.read", scope(kept.event.owner, kept.planning.regions))


def may_write(member: Membership, kept: KeptExercise) -> bool:
    """Whether this member plans it, writes down who was there and evaluates it."""
    return access.may(member, "training.write", scope(kept.event.owner, kept.planning.regions))


def around(member: Membership, theme: str, region: str) -> tuple[KeptExercise | None, KeptExercise | None]:
    """The next one and the last one that was held, of a theme in a region."""
    moment = now()
    found = exercises(member, theme=theme, region=region)
    coming = [each for each in found if each.state(moment) == rules.COMING]
    held = [each for each in found if each.state(moment) == rules.HELD]
    return (coming[0] if coming else None), (held[-1] if held else None)


def for_capabilities(member: Membership) -> dict[str, list[KeptExercise]]:
    """By the code of a capability the exercises that this member may read and that test it, the first first;
    what was cancelled not.
    """
    found: defaultdict[str, list[KeptExercise]] = defaultdict(list)
    for each in exercises(member):
        if each.cancellation is None:
            for code in {goal.code for goal in each.goals if goal.tests == rules.CAPABILITY}:
                found[code].append(each)
    return dict(found)


@until_a_change
def held_for_plans() -> Mapping[int, datetime]:
    """When an exercise that tested a plan was last held with somebody there, by the key of the plan."""
    found: dict[int, datetime] = {}
    for each in _every():
        if each.attendance is not None and each.there:
            for goal in each.goals:
                if goal.plan_id is not None:
                    found[goal.plan_id] = each.planning.starts_at
    return found


def to_note(member: Membership) -> list[ExercisePlanning]:
    """What is over of the member's own organisation while nobody wrote down who was there, for who may."""
    if not access.may(member, "training.write", scope(member.organisation, ())):
        return []
    moment = now()
    return [each for each in _unheld(member.organisation_id) if each.ends_at <= moment]


def played(member: Membership, kept: KeptExercise) -> list[Activity]:
    """The activities in exercise mode that may have been this exercise, the newest first."""
    wanted = {*kept.planning.regions}
    every = activities.all_activities().filter(mode=Mode.EXERCISE.value)
    found = activities.readable(member, every)
    return [each for each in found if wanted & activities.region_codes(each)][:_MOST_ACTIVITIES]


def activity_of(member: Membership, kept: KeptExercise) -> Activity | None:
    """Where it was played, for who may know of that activity."""
    pk = kept.attendance.activity_id if kept.attendance else None
    if pk is None:
        return None
    every = activities.all_activities().filter(pk=pk)
    return next(iter(activities.readable(member, every)), None)


def fresh(event: ExerciseEvent) -> KeptExercise:
    """One exercise, read anew, for who acts on it."""
    return _kept([event.pk])[0]


@until_a_change
def _every() -> tuple[KeptExercise, ...]:
    """By their moment. Nine queries, or none as long as nothing changed."""
    return tuple(sorted(_kept(), key=lambda each: (each.planning.starts_at, each.event.pk)))


@until_a_change
def _unheld(owner: UUID) -> tuple[ExercisePlanning, ...]:
    """As they are planned now. One query, for the first page."""
    rows = ExercisePlanning.objects.filter(
        event__owner=owner, event__attendance_lists=None, event__cancellation=None
    )
    newest = {row.event_id: row for row in rows.select_related("event__owner").order_by("number")}
    return tuple(sorted(newest.values(), key=lambda row: row.ends_at))


def _kept(events: Iterable[int] | None = None) -> list[KeptExercise]:
    only = {} if events is None else {"event__in": list(events)}
    people = ("by__account", "by__organisation")
    plannings = {
        row.event_id: row
        for row in ExercisePlanning.objects.filter(**only)
        .select_related("event__owner", "leader__account", "leader__organisation", *people)
        .order_by("number")
    }
    goals: defaultdict[int, list[ExerciseGoal]] = defaultdict(list)
    current = [row.pk for row in plannings.values()]
    for goal in ExerciseGoal.objects.filter(planning__in=current).select_related("planning", "plan__owner"):
        goals[goal.planning.event_id].append(goal)
    sign_ups: defaultdict[int, dict[UUID, ExerciseSignUp]] = defaultdict(dict)
    signed = ExerciseSignUp.objects.filter(**only).select_related("member__account", "member__organisation")
    for row in signed.order_by("pk"):
        sign_ups[row.event_id][row.member_id] = row
    lists = _newest(AttendanceList.objects.filter(**only).select_related(*people).order_by("number"))
    rows: defaultdict[int, list[Attendance]] = defaultdict(list)
    there = Attendance.objects.filter(attendance_list__in=[each.pk for each in lists.values()])
    for attended in there.select_related("attendance_list", "member__account", "member__organisation"):
        rows[attended.attendance_list.event_id].append(attended)
    judged = _newest(ExerciseEvaluation.objects.filter(**only).select_related(*people).order_by("number"))
    results: defaultdict[int, list[GoalResult]] = defaultdict(list)
    told = GoalResult.objects.filter(evaluation__in=[each.pk for each in judged.values()])
    for result in told.select_related("evaluation", "goal").order_by("goal__number"):
        results[result.evaluation.event_id].append(result)
    gone = {
        row.event_id: row for row in ExerciseCancellation.objects.filter(**only).select_related("by__account")
    }
    return [
        KeptExercise(
            event=row.event,
            planning=row,
            goals=tuple(goals[pk]),
            sign_ups=sign_ups[pk],
            attendance=lists.get(pk),
            rows=tuple(rows[pk]),
            evaluation=judged.get(pk),
            results=tuple(results[pk]),
            cancellation=gone.get(pk),
        )
        for pk, row in plannings.items()
    ]


def _newest(found: Iterable[Row]) -> dict[int, Row]:
    """The last one of each exercise."""
    return {row.event_id: row for row in found}
