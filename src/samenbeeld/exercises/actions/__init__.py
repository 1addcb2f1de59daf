"""Every change to an exercise."""

from samenbeeld.exercises.actions.controlling import set_clock, skip_inject
from samenbeeld.exercises.actions.delivering import deliver_inject
from samenbeeld.exercises.actions.evaluating import draw_lesson, judge_response, note_observation
from samenbeeld.exercises.actions.scripting import take_script, write_inject

__all__ = [
    "deliver_inject",
    "draw_lesson",
    "judge_response",
    "note_observation",
    "set_clock",
    "skip_inject",
    "take_script",
    "write_inject",
]
