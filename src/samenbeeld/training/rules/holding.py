"""Who was there, and what was reached of each goal."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.training.rules.planning import CANCELLED, COMING, HELD

REACHED, PARTLY, NOT_REACHED = "reached", "partly", "not-reached"
RESULTS = (REACHED, PARTLY, NOT_REACHED)
LONGEST_WORDS, LONGEST_REMARK, MOST_OTHERS = 1000, 300, 5000


@dataclass(frozen=True)
class Result:
    """What was reached of one goal, with what one wants to say of it."""

    result: str
    remark: str = ""


def check_attendance(stands: str, *, has_begun: bool, there: int, others: int) -> None:
    """Raises Conflict for what was cancelled or has yet to begin; Refused when nobody at all was there."""
    if stands == CANCELLED:
        raise Conflict("training-was-cancelled")
    if stands == COMING and not has_begun:
        raise Conflict("training-not-begun")
    if not 0 <= others <= MOST_OTHERS:
        raise Refused("training-others", field="others", most=MOST_OTHERS)
    if there + others == 0:
        raise Refused("training-nobody-there", field="others")


def check_learned(stands: str) -> None:
    """Raises Conflict before somebody wrote down who was there: of what was not held nothing was learned."""
    if stands != HELD:
        raise Conflict("training-not-held")


def check_evaluation(
    stands: str, *, went_well: str, went_badly: str, goals: Collection[int], results: Mapping[int, Result]
) -> None:
    """Raises Conflict before somebody wrote down who was there; Refused with the field for what lacks.

    `goals` by their number; a goal that was not simply reached asks for a remark.
    """
    if stands != HELD:
        raise Conflict("training-not-held")
    for number in goals:
        found = results.get(number)
        if found is None or found.result not in RESULTS:
            raise Refused("training-result-missing", field=f"result_{number}")
        if found.result != REACHED and not found.remark.strip():
            raise Refused("training-remark-missing", field=f"remark_{number}")
    if not went_well.strip() and not went_badly.strip():
        raise Refused("training-nothing-said", field="went_well")
