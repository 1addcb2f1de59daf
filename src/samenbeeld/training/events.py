"""What has happened to exercises, to what is improved after them, and to self-assessments."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ExercisePlanned:
    """An exercise stands on the calendar, or stands there otherwise: then `planning` is more than 1."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    planning: int
    title: str
    kind: str
    regions: tuple[str, ...]
    starts_at: str
    goals: int


@dataclass(frozen=True)
class ExerciseCancelled:
    """It does not take place."""

    version: ClassVar[int] = 1

    owner: str
    number: int


@dataclass(frozen=True)
class ExerciseSignedUp:
    """Somebody comes, or does not come after all."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    is_coming: bool


@dataclass(frozen=True)
class AttendanceNoted:
    """Who was there: so many of who signed up, and so many others. `activity`: where it was played, or ""."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    there: int
    others: int
    activity: str


@dataclass(frozen=True)
class ExerciseEvaluated:
    """What was reached, per goal in their order."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    results: tuple[str, ...]


@dataclass(frozen=True)
class ImprovementOpened:
    """Something is to be improved by a day."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    source: str
    due_on: str


@dataclass(frozen=True)
class ImprovementEnded:
    """It is done, or it is no longer needed."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    kind: str


@dataclass(frozen=True)
class ImprovementProposed:
    """What was learned went to the owner of a plan as a proposal."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan: str
    plan_version: int


@dataclass(frozen=True)
class ContinuityAssessed:
    """An institution judged its own continuity: which answer was given how often is not a score."""

    version: ClassVar[int] = 1

    organisation: str
    number: int
    question_set: str
    changed: int
    unknown: int
