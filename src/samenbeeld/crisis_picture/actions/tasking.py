"""Tasks: give one, and take it along its road."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture.actions.indexing import index_task
from samenbeeld.crisis_picture.actions.numbering import (
    check_take_part,
    locked,
    next_number,
    one_line,
    sent_once,
    told,
)
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.events import TaskGiven, TaskMoved
from samenbeeld.crisis_picture.models import Decision, Task, TaskStep
from samenbeeld.crisis_picture.queries import tasking as queries
from samenbeeld.crisis_picture.rules import tasks as rules
from samenbeeld.crisis_picture.rules.proof import digest
from samenbeeld.crisis_picture.rules.tasks import TaskState
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations.models import Membership, Organisation


@journalled
def give_task(
    *,
    actor: Membership,
    activity: Activity,
    text: str,
    organisation: Organisation,
    due: datetime,
    function: str = "",
    person: Membership | None = None,
    key: str = "",
) -> Task:
    """Ask an organisation, a function in it or one person to do something by a moment.

    Raises NotAllowed; Refused without words, with a moment that has passed or for who takes no part;
    Conflict when this sending of the form was heard before.
    """
    access.require(actor, "crisis_picture.order", activities.scope(activity, owner=""))
    activity = locked(activity)
    return hand_out(
        actor, activity,
        text=text, organisation=organisation, due=due, function=function, person=person, key=key,
    )  # fmt: skip


@dataclass(frozen=True)
class OwnTask:
    """What an organisation is going to do itself, by a moment; `function` "" is anybody there."""

    text: str
    due: datetime
    function: str = ""


@journalled
def take_on(*, actor: Membership, activity: Activity, wanted: Sequence[OwnTask]) -> list[Task]:
    """The actor's organisation takes these on itself, in this order.

    Raises NotAllowed; Refused without words, with a moment that has passed, or when it takes no part.
    """
    owner = actor.organisation.slug
    access.require(actor, "crisis_picture.do_task", activities.scope(activity, owner=owner))
    activity = locked(activity)
    return [
        hand_out(
            actor, activity,
            text=one.text, organisation=actor.organisation, due=one.due, function=one.function,
        )
        for one in wanted
    ]  # fmt: skip


@journalled
def move_task(
    *, actor: Membership, activity: Activity, task: Task, state: TaskState, reason: str = ""
) -> TaskStep:
    """Accept, begin, get stuck, finish or give back; or, by who may order, check and cancel.

    Any colleague in the organisation may step in. Raises NotAllowed, Conflict when somebody was first.
    """
    if state in rules.OF_THE_GIVER:
        permission = "crisis_picture.check" if state == TaskState.CHECKED else "crisis_picture.order"
        access.require(actor, permission, activities.scope(activity, owner=""))
    else:
        owner = task.organisation.slug
        access.require(actor, "crisis_picture.do_task", activities.scope(activity, owner=owner))
    activity = locked(activity)
    view = queries.task_numbered(activity, task.number)
    reason = one_line(reason)
    first = told(view.changed_by, view.changed_at, view.state.value, view.number)
    rules.check_move(view.state, state, reason=reason, told=first)
    step: TaskStep = TaskStep.objects.create(
        task=task, place=len(view.steps) + 1, state=state.value, text=reason, by=actor, at=now()
    )
    event = TaskMoved(
        activity.slug, task.number, view.state.value, state.value, task.organisation.slug, digest(reason)
    )
    record(actor, activity, event, before={"state": view.state.value})
    return step


def hand_out(
    actor: Membership,
    activity: Activity,
    *,
    text: str,
    organisation: Organisation,
    due: datetime,
    function: str = "",
    person: Membership | None = None,
    decision: Decision | None = None,
    key: str = "",
) -> Task:
    """One task, inside the action that gives it. The activity is held already."""
    moment, text = now(), one_line(text)
    key = sent_once(Task, key, activity=activity)
    rules.check_task(text, due=due, given_at=moment)
    check_take_part(activity, [organisation], field="organisation")
    if person is not None and person.organisation_id != organisation.pk:
        raise Refused("crisis-picture-person-works-elsewhere", field="person")
    task: Task = Task.objects.create(
        activity=activity, number=next_number(Task, activity), decision=decision, text=text,
        organisation=organisation, function=function, person=person, due=due, given_by=actor,
        given_at=moment, key=key,
    )  # fmt: skip
    event = TaskGiven(
        activity.slug, task.number, organisation.slug, function, due.isoformat(),
        decision.number if decision else None, digest(text),
    )  # fmt: skip
    record(actor, activity, event)
    index_task(task)
    return task
