"""Tasks as they stand, or stood at a moment."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Task, TaskStep
from samenbeeld.crisis_picture.rules import tasks as rules
from samenbeeld.crisis_picture.rules.tasks import TaskState
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership

TASK = "crisis_picture.task"


@dataclass(frozen=True)
class TaskView:
    """One task at `at`."""

    task: Task
    steps: tuple[TaskStep, ...]
    at: datetime

    @property
    def number(self) -> int:
        """Its number in the activity."""
        return self.task.number

    @property
    def state(self) -> TaskState:
        """Where it stands."""
        return TaskState(self.steps[-1].state) if self.steps else TaskState.OPEN

    @property
    def last_text(self) -> str:
        """What was said with the last step: why it is stuck, or why it came back."""
        return self.steps[-1].text if self.steps else ""

    @property
    def changed_at(self) -> datetime:
        """When the last thing happened to it."""
        return self.steps[-1].at if self.steps else self.task.given_at

    @property
    def changed_by(self) -> Membership:
        """Who did that."""
        return self.steps[-1].by if self.steps else self.task.given_by

    @property
    def is_running(self) -> bool:
        """Whether somebody still has to do it."""
        return self.state in rules.RUNNING

    @property
    def is_overdue(self) -> bool:
        """Whether it should have been done by now."""
        return rules.is_overdue(self.state, self.task.due, self.at)

    @property
    def may_follow(self) -> tuple[TaskState, ...]:
        """The steps that may come next."""
        return rules.may_follow(self.state)

    def is_for(self, member: Membership) -> bool:
        """Whether it is addressed to this member."""
        return rules.is_for(
            organisation=self.task.organisation_id,
            function=self.task.function,
            person=self.task.person_id,
            mine=member.organisation_id,
            functions=member.functions,
            me=member.pk,
        )


def tasks(*activities: Activity, at: datetime | None = None) -> list[TaskView]:
    """Every task of these activities as it stood at `at` (default: now), the newest first. Two queries."""
    moment = at or now()
    found = list(
        Task.objects.filter(activity__in=activities, given_at__lte=moment)
        .select_related(
            "activity",
            "organisation",
            "decision",
            "person__account",
            "given_by__account",
            "given_by__organisation",
        )
        .order_by("-given_at", "-number")
    )
    if not found:
        return []
    steps: dict[object, list[TaskStep]] = {}
    for step in (
        TaskStep.objects.filter(task__activity__in=activities, at__lte=moment)
        .select_related("by__account", "by__organisation")
        .order_by("place")
    ):
        steps.setdefault(step.task_id, []).append(step)
    return [TaskView(each, tuple(steps.get(each.pk, ())), moment) for each in found]


def tasks_then(known: Iterable[TaskView], until: datetime, at: datetime) -> list[TaskView]:
    """Of all these tasks those that were given by `until`, with their steps by then, judged at `at`."""
    return [
        replace(each, steps=tuple(step for step in each.steps if step.at <= until), at=at)
        for each in known
        if each.task.given_at <= until
    ]


def task_numbered(activity: Activity, number: int, at: datetime | None = None) -> TaskView:
    """One task. Raises NotFound, also for one that was not there yet at `at`."""
    found = next((each for each in tasks(activity, at=at) if each.number == number), None)
    if found is None:
        raise NotFound("crisis-picture-task-not-found", number=str(number))
    return found
