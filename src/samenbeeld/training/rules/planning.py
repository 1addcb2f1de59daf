"""What stands on the exercise calendar: when, for whom, and what it tests; and who signs up."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from samenbeeld.kernel.errors import Conflict, Refused

EDUCATION, TRAINING, EXERCISE = "education", "training", "exercise"
KINDS = (EDUCATION, TRAINING, EXERCISE)
# What a goal tests: a plan, something that people can do, a scenario of a theme, or what a region can do.
PLAN, COMPETENCE, SCENARIO, CAPABILITY = "plan", "competence", "scenario", "capability"
TESTS = (PLAN, COMPETENCE, SCENARIO, CAPABILITY)
# How it stands.
COMING, OVER, HELD, CANCELLED = "coming", "over", "held", "cancelled"
LONGEST_TITLE, LONGEST_PLACE, LONGEST_ABOUT = 160, 160, 600
LONGEST_GOAL, LONGEST_REASON = 200, 300
MOST_GOALS, MOST_PLACES = 6, 2000
_LONGEST = timedelta(days=31)


@dataclass(frozen=True)
class Goal:
    """One thing that has to go well. `code`: `owner/number` of a plan, `region/number` of a
    capability, or that of a competence or theme.
    """

    text: str
    tests: str
    code: str


@dataclass(frozen=True)
class Planned:
    """An exercise as somebody plans it. Moments are aware; `places` None is without a limit."""

    title: str
    kind: str
    themes: tuple[str, ...]
    regions: tuple[str, ...]
    starts_at: datetime
    ends_at: datetime
    goals: tuple[Goal, ...]
    place: str = ""
    places: int | None = None
    about: str = ""


def check_planned(
    said: Planned,
    *,
    themes: Collection[str],
    regions: Collection[str],
    plans: Collection[str],
    competences: Collection[str],
    capabilities: Collection[str] = (),
) -> None:
    """Raises Refused with the field for what cannot be so. `plans`: those that the planner may read."""
    if not said.title.strip():
        raise Refused("training-title-missing", field="title")
    if said.kind not in KINDS:
        raise Refused("training-kind-missing", field="kind")
    if not said.themes or {*said.themes} - {*themes}:
        raise Refused("training-themes-missing", field="themes")
    if not said.regions or {*said.regions} - {*regions}:
        raise Refused("training-regions-missing", field="regions")
    if said.ends_at <= said.starts_at:
        raise Refused("training-ends-before", field="ends_at")
    if said.ends_at - said.starts_at > _LONGEST:
        raise Refused("training-too-long", field="ends_at", days=_LONGEST.days)
    if said.places is not None and not 0 < said.places <= MOST_PLACES:
        raise Refused("training-places", field="places", most=MOST_PLACES)
    if not said.goals:
        raise Refused("training-goal-missing", field="goal_1")
    known = {PLAN: plans, COMPETENCE: competences, SCENARIO: themes, CAPABILITY: capabilities}
    for place, goal in enumerate(said.goals, start=1):
        if not goal.text.strip():
            raise Refused("training-goal-words", field=f"goal_{place}")
        if goal.tests not in TESTS or goal.code not in known[goal.tests]:
            raise Refused("training-goal-tests", field=f"tests_{place}")


def state(ends_at: datetime, now: datetime, *, is_held: bool, is_cancelled: bool) -> str:
    """How an exercise stands. OVER: the day has passed, and nobody wrote down who was there."""
    if is_cancelled:
        return CANCELLED
    if is_held:
        return HELD
    return OVER if ends_at <= now else COMING


def check_open(stands: str) -> None:
    """Raises Conflict for what was held or cancelled: it is planned no more."""
    if stands == CANCELLED:
        raise Conflict("training-was-cancelled")
    if stands == HELD:
        raise Conflict("training-was-held")


def check_sign_up(stands: str, *, places: int | None, taken: int, is_coming: bool, wants: bool) -> None:
    """Raises Conflict when it is over, or when it stands so already; Refused when it is full."""
    if stands != COMING:
        raise Conflict("training-signs-up-no-more")
    if is_coming is wants:
        raise Conflict("training-stands-so")
    if wants and places is not None and taken >= places:
        raise Refused("training-full", places=places)


def check_reason(reason: str) -> None:
    """Raises Refused without one."""
    if not reason.strip():
        raise Refused("training-reason-missing", field="reason")
