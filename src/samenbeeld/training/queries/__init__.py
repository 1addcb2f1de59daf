"""Every question about training."""

from samenbeeld.training.queries.calendar import (
    KeptExercise,
    activity_of,
    around,
    exercise,
    exercises,
    for_capabilities,
    fresh,
    held_for_plans,
    may_write,
    played,
    to_note,
)
from samenbeeld.training.queries.definition import (
    ASSESSMENT,
    EXERCISE,
    IMPROVEMENT,
    definition,
    own_scope,
    question_sets,
    scope,
)

__all__ = [
    "ASSESSMENT",
    "EXERCISE",
    "IMPROVEMENT",
    "KeptExercise",
    "activity_of",
    "around",
    "definition",
    "exercise",
    "exercises",
    "for_capabilities",
    "fresh",
    "held_for_plans",
    "may_write",
    "own_scope",
    "played",
    "question_sets",
    "scope",
    "to_note",
]
