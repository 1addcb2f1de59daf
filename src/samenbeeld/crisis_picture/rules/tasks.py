"""The road of a task: open, accepted, in progress, done, checked; or back to its sender with a reason."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import Any

from samenbeeld.kernel.errors import Conflict, Refused

LONGEST_TEXT = 500
LONGEST_REASON = 500


class TaskState(StrEnum):
    """Where a task stands. Too late is not a state: it follows from the moment it is due."""

    OPEN = "open"
    ACCEPTED = "accepted"
    IN_PROGRESS = "in_progress"
    BLOCKED = "blocked"
    DONE = "done"
    CHECKED = "checked"
    RETURNED = "returned"
    CANCELLED = "cancelled"


_RETURN = (TaskState.RETURNED, TaskState.CANCELLED)
_ROAD: Mapping[TaskState, tuple[TaskState, ...]] = {
    TaskState.OPEN: (TaskState.ACCEPTED, *_RETURN),
    TaskState.ACCEPTED: (TaskState.IN_PROGRESS, TaskState.DONE, TaskState.BLOCKED, *_RETURN),
    TaskState.IN_PROGRESS: (TaskState.DONE, TaskState.BLOCKED, *_RETURN),
    TaskState.BLOCKED: (TaskState.IN_PROGRESS, *_RETURN),
    TaskState.DONE: (TaskState.CHECKED,),
}
# An order that is not carried out goes back with a reason (Besluit veiligheidsregio's, art. 2.4.4).
NEEDS_REASON = frozenset({TaskState.BLOCKED, TaskState.RETURNED, TaskState.CANCELLED})
# Steps of whoever gave the task; the others are of whoever got it.
OF_THE_GIVER = frozenset({TaskState.CHECKED, TaskState.CANCELLED})
# It still has to be done by somebody.
RUNNING = frozenset({TaskState.OPEN, TaskState.ACCEPTED, TaskState.IN_PROGRESS, TaskState.BLOCKED})
OVER = frozenset(state for state in TaskState if state not in _ROAD)


def may_follow(state: str) -> tuple[TaskState, ...]:
    """What may come next; nothing for a task that is over."""
    return _ROAD.get(TaskState(state), ())


def check_task(text: str, *, due: datetime, given_at: datetime) -> None:
    """A task says what, and by when."""
    if not text:
        raise Refused("crisis-picture-task-text-missing", field="text")
    if len(text) > LONGEST_TEXT:
        raise Refused("crisis-picture-task-text-too-long", field="text", most=LONGEST_TEXT)
    if due <= given_at:
        raise Refused("crisis-picture-task-due-passed", field="due")


def check_move(before: str, after: TaskState, *, reason: str, told: Mapping[str, Any]) -> None:
    """Raise when `after` does not follow, or needs a reason that is not there."""
    if after not in may_follow(before):
        raise Conflict("crisis-picture-task-went-on", **told)
    if after in NEEDS_REASON and not reason:
        raise Refused("crisis-picture-task-reason-missing", field="reason")
    if len(reason) > LONGEST_REASON:
        raise Refused("crisis-picture-reason-too-long", field="reason", most=LONGEST_REASON)


def is_overdue(state: str, due: datetime, at: datetime) -> bool:
    """Whether it should have been done by now."""
    return state in RUNNING and due < at


def is_for(
    *, organisation: object, function: str, person: object, mine: object, functions: Iterable[str], me: object
) -> bool:
    """Whether a task or question is addressed to me: my organisation, and my function or me when named."""
    if organisation != mine:
        return False
    return person == me if person else not function or function in set(functions)
