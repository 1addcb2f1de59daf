"""Scenario cards: who does what, in which order and by when; and what readers would change in a plan."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.plans.rules.road import Happened

LONGEST_CARD_TITLE, LONGEST_STEP, LONGEST_HINT, MOST_STEPS = 120, 200, 200, 20
LONGEST_PROPOSAL, LONGEST_PLACE = 500, 120
REAL, EXERCISE = "real", "exercise"
LEARNED_IN = (REAL, EXERCISE)
LONGEST_MINUTES = 7 * 24 * 60


@dataclass(frozen=True)
class CardStep:
    """One thing to do. `minutes` after the start; None has no moment of its own."""

    text: str
    hint: str = ""
    minutes: int | None = None

    def kept(self) -> dict[str, Any]:
        """As it is stored."""
        return {"text": self.text, "hint": self.hint, "minutes": self.minutes}


@dataclass(frozen=True)
class Timed:
    """One step with the moment by which it has to be done, when it starts now."""

    step: CardStep
    due: datetime


def steps_of(stored: Iterable[Mapping[str, Any]]) -> tuple[CardStep, ...]:
    """The steps of a card as they were stored."""
    return tuple(CardStep(each["text"], each["hint"], each["minutes"]) for each in stored)


def check_card(title: str, role: str, steps: Sequence[CardStep], roles: Collection[str]) -> None:
    """Raises Refused with the field for a card that cannot be so. No steps: the card goes away."""
    if not title.strip():
        raise Refused("plans-card-title-missing", field="title")
    if role not in ("", *roles):
        raise Refused("plans-card-role-unknown", field="role")
    if len(steps) > MOST_STEPS:
        raise Refused("plans-card-too-long", most=MOST_STEPS)
    for place, step in enumerate(steps, start=1):
        if step.minutes is not None and not 0 < step.minutes <= LONGEST_MINUTES:
            raise Refused("plans-card-minutes", field=f"minutes_{place}")


def timed(steps: Iterable[CardStep], start: datetime, usual_minutes: int) -> list[Timed]:
    """Each step with its moment. One without a moment of its own is due with the one before it, never
    before it; the first has `usual_minutes`.
    """
    found, last = [], start + timedelta(minutes=usual_minutes)
    for place, step in enumerate(steps):
        if step.minutes is not None:
            own = start + timedelta(minutes=step.minutes)
            last = own if place == 0 else max(last, own)
        elif place == 0:
            last = start + timedelta(minutes=usual_minutes)
        found.append(Timed(step, last))
    return found


def best(roles: Iterable[str], functions: Sequence[str]) -> str | None:
    """Which of the roles of these cards is somebody's own: the first function that has one, else the card
    for everybody. None: there is no card for them.
    """
    known = {*roles}
    return next((one for one in (*functions, "") if one in known), None)


def check_proposal(text: str, place: str = "") -> None:
    """Raises Refused without words, or with too many for the place."""
    if not text.strip():
        raise Refused("plans-proposal-missing", field="text")
    if len(" ".join(place.split())) > LONGEST_PLACE:
        raise Refused("plans-place-too-long", field="place", most=LONGEST_PLACE)


def check_answer(*, answered: Happened | None, is_taken: bool, reason: str) -> None:
    """Raises Conflict the second time; Refused when it is declined without a reason."""
    if answered is not None:
        raise Conflict("plans-proposal-answered", who=answered.who, at=answered.at)
    if not is_taken and not reason.strip():
        raise Refused("plans-reason-missing", field="reason")
