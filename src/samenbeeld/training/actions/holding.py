"""The leader writes down who was there, and what was reached."""

from collections.abc import Collection, Mapping
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.meanwhile import check_begun
from samenbeeld.organisations.models import Membership
from samenbeeld.training import events
from samenbeeld.training.actions.recording import held_event, next_number, record, sent_once
from samenbeeld.training.models import (
    Attendance,
    AttendanceList,
    ExerciseEvaluation,
    ExerciseEvent,
    GoalResult,
)
from samenbeeld.training.queries import EXERCISE, played, scope
from samenbeeld.training.rules import holding as rules
from samenbeeld.training.rules.holding import Result


@journalled
def note_attendance(
    *,
    actor: Membership,
    event: ExerciseEvent,
    there: Collection[UUID],
    others: int = 0,
    activity: Activity | None = None,
    form_key: UUID | None = None,
) -> AttendanceList:
    """From now on it was held. `there`: keys of memberships that signed up; `activity`: where it was played.

    A later list takes the place of this one. Raises NotAllowed; Refused when nobody was there, or for an
    activity that is no exercise of these regions; Conflict before it began.
    """
    kept = held_event(event)
    require(actor, "training.write", scope(kept.event.owner, kept.planning.regions))
    key = sent_once(AttendanceList, form_key)
    moment, signed = now(), kept.coming
    came = {member.pk for member in signed} & {*there}
    has_begun = kept.planning.starts_at <= moment
    rules.check_attendance(kept.state(moment), has_begun=has_begun, there=len(came), others=others)
    if activity is not None and activity.pk not in {each.pk for each in played(actor, kept)}:
        raise Refused("training-not-played-here", field="activity")

    number = next_number(AttendanceList, event=kept.event)
    made = AttendanceList.objects.create(
        event=kept.event, number=number, others=others, activity=activity, by=actor, at=moment, form_key=key
    )
    rows = [Attendance(attendance_list=made, member=member, was_there=member.pk in came) for member in signed]
    Attendance.objects.bulk_create(rows)
    told = events.AttendanceNoted(*kept.key, len(came), others, activity.slug if activity else "")
    record(actor, told, kind=EXERCISE, key=kept.key, label=kept.planning.title)
    return made


@journalled
def evaluate(
    *,
    actor: Membership,
    event: ExerciseEvent,
    went_well: str,
    went_badly: str,
    results: Mapping[int, Result],
    form_key: UUID | None = None,
    begun: int | None = None,
) -> ExerciseEvaluation:
    """What was reached of each goal (by its number), what went well and what did not. A later one counts.

    `begun`: the number of the evaluation that somebody began with. Raises NotAllowed; Refused with the field,
    also when others changed it meanwhile; Conflict before somebody wrote down who was there.
    """
    kept = held_event(event)
    require(actor, "training.write", scope(kept.event.owner, kept.planning.regions))
    key = sent_once(ExerciseEvaluation, form_key)
    moment = now()
    rules.check_evaluation(
        kept.state(moment),
        went_well=went_well,
        went_badly=went_badly,
        goals=[goal.number for goal in kept.goals],
        results=results,
    )

    last = kept.evaluation
    if last is None:
        check_begun(begun, 0)
    else:
        check_begun(begun, last.number, who=last.by.account.name, at=last.at)
    made = ExerciseEvaluation.objects.create(
        event=kept.event,
        number=next_number(ExerciseEvaluation, event=kept.event),
        went_well=went_well.strip(),
        went_badly=went_badly.strip(),
        by=actor,
        at=moment,
        form_key=key,
    )
    rows = [
        GoalResult(
            evaluation=made,
            goal=goal,
            result=results[goal.number].result,
            remark=results[goal.number].remark.strip(),
        )
        for goal in kept.goals
    ]
    GoalResult.objects.bulk_create(rows)
    told = events.ExerciseEvaluated(*kept.key, tuple(row.result for row in rows))
    record(actor, told, kind=EXERCISE, key=kept.key, label=kept.planning.title)
    return made
