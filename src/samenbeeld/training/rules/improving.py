"""What is improved after an exercise or a self-assessment: by whom, by when, and what shows it is done."""

from datetime import date

from samenbeeld.kernel.errors import Conflict, Refused

DONE, DROPPED = "done", "dropped"
ENDS = (DONE, DROPPED)
LONGEST_LESSON, LONGEST_TODO, LONGEST_PROOF = 400, 300, 300
_LAST_YEAR = 2100


def check_improvement(*, lesson: str, todo: str, due_on: date, today: date) -> None:
    """Raises Refused with the field for what lacks, or for a day that has passed."""
    if not lesson.strip():
        raise Refused("training-lesson-missing", field="lesson")
    if not todo.strip():
        raise Refused("training-todo-missing", field="todo")
    if due_on <= today or due_on.year > _LAST_YEAR:
        raise Refused("training-due-passed", field="due_on")


def check_end(kind: str, words: str, *, is_ended: bool) -> None:
    """Raises Conflict the second time; Refused without the proof, or without a reason to drop it."""
    if is_ended:
        raise Conflict("training-ended-already")
    if kind not in ENDS:
        raise Refused("training-end-missing", field="kind")
    if not words.strip():
        raise Refused(f"training-{kind}-words-missing", field="words")


def check_proposal(*, is_proposed: bool) -> None:
    """Raises Conflict when it went to the owner of a plan before."""
    if is_proposed:
        raise Conflict("training-proposed-already")
