"""Every change to the exercise calendar, to what is improved, and to self-assessments. Nothing is deleted."""

from samenbeeld.training.actions.assessing import assess_continuity
from samenbeeld.training.actions.holding import evaluate, note_attendance
from samenbeeld.training.actions.improving import (
    end_improvement,
    improve_after_assessment,
    improve_after_exercise,
    propose_for_plan,
)
from samenbeeld.training.actions.planning import cancel_exercise, change_exercise, plan_exercise, sign_up

__all__ = [
    "assess_continuity",
    "cancel_exercise",
    "change_exercise",
    "end_improvement",
    "evaluate",
    "improve_after_assessment",
    "improve_after_exercise",
    "note_attendance",
    "plan_exercise",
    "propose_for_plan",
    "sign_up",
]
