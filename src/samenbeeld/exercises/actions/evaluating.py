"""What observers note, whether expected responses came, and what was learned."""

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit.journal import journalled
from samenbeeld.exercises import queries
from samenbeeld.exercises.actions.recording import check_exercise, held, record
from samenbeeld.exercises.events import LessonDrawn, ObservationNoted, ResponseJudged
from samenbeeld.exercises.models import Inject, Lesson, LessonProposal, Observation
from samenbeeld.exercises.rules import WAITING, check_lesson, check_note
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused
from samenbeeld.kernel.typed import whole
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import stamp
from samenbeeld.plans import actions as plans
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.rules.cards import EXERCISE, REAL


@journalled
def note_observation(
    *, actor: Membership, activity: Activity, goal: str, sign: str, text: str, key: str
) -> Observation:
    """Note what was seen, with the minute it is in the exercise. Raises NotAllowed, Refused, Conflict."""
    check_exercise(activity)
    access.require(actor, "exercises.observe", activities.scope(activity))
    activity = held(activity)
    check_still_open(activity.state)
    check_note(text, goal)
    if sign not in Observation.Sign.values:
        raise Refused("exercises-sign-missing", field="sign")
    if Observation.objects.filter(key=key).exists():
        raise Conflict("exercises-sent-already")
    moment = now()
    note: Observation = Observation.objects.create(
        activity=activity, goal=goal.strip()[:120], sign=sign, text=whole(text, 500, field="text"),
        minute=queries.timing(activity).minute(moment), by=actor, at=moment, key=key,
    )  # fmt: skip
    record(stamp(actor), activity, ObservationNoted(activity.slug, note.minute, sign))
    return note


@journalled
def judge_response(*, actor: Membership, activity: Activity, inject: Inject, is_met: bool) -> Inject:
    """Say that the expected response came, now, or did not. Also when the exercise is over.

    Raises NotAllowed, and Conflict for an inject that still waits.
    """
    check_exercise(activity)
    access.require(actor, "exercises.control", activities.scope(activity))
    activity = held(activity)
    inject = queries.inject_numbered(activity, inject.number)
    if inject.state == WAITING:
        raise Conflict("exercises-inject-waits")
    minute = queries.timing(activity).minute(now())
    inject.is_met, inject.met_minute = is_met, minute if is_met else None
    inject.save(update_fields=["is_met", "met_minute"])
    record(stamp(actor), activity, ResponseJudged(activity.slug, inject.number, is_met, minute))
    return inject


@journalled
def draw_lesson(
    *,
    actor: Membership,
    activity: Activity,
    text: str,
    version: PlanVersion | None = None,
    named: str = "",
    owner: Organisation | None = None,
    change: str = "",
    key: str,
) -> Lesson:
    """Write down what was learned, and perhaps what should stand in which plan.

    With a `version` of a plan that is here its owner gets `change` as a proposal. A plan that is not here is
    `named`, with its `owner`. Raises NotAllowed; Refused with the field; Conflict when it was sent before.
    """
    if not queries.may_evaluate(actor, activity):
        raise NotAllowed("exercises-not-evaluated-yet")
    activity = held(activity)
    check_lesson(text, chosen=version.title if version else "", named=named, change=change)
    if named.strip() and owner is None:
        raise Refused("exercises-owner-missing", field="owner")
    if Lesson.objects.filter(key=key).exists():
        raise Conflict("exercises-sent-already")

    owned_by = version.plan.owner if version else owner if named.strip() else None
    lesson: Lesson = Lesson.objects.create(
        activity=activity, number=queries.next_number(Lesson, activity), text=text.strip(),
        plan=version.title if version else whole(named, 160, field="named"), change=change.strip(),
        owner=owned_by, by=actor, at=now(), key=key,
    )  # fmt: skip
    if version is not None:
        _send(actor, lesson, version)
    event = LessonDrawn(
        activity.slug, lesson.number, lesson.plan, owned_by.slug if owned_by else "", version is not None
    )
    record(stamp(actor), activity, event)
    return lesson


def _send(actor: Membership, lesson: Lesson, version: PlanVersion) -> None:
    """Into the one list of proposals that plans have; the lesson itself is why."""
    proposal = plans.propose(
        actor=actor,
        version=version,
        text=lesson.change,
        why=lesson.text,
        learned_in=EXERCISE if queries.is_exercise(lesson.activity) else REAL,
    )
    LessonProposal.objects.create(lesson=lesson, proposal=proposal)
