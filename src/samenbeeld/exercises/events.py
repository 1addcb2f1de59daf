"""What has happened in an exercise. No line names what is still to come: the script is not in the journal."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ScriptTaken:
    """A script was taken into the exercise, from a file or a ready one."""

    activity: str
    origin: str
    injects: int


@dataclass(frozen=True)
class InjectWritten:
    """An inject of the script was written or changed; `digest` is of its words."""

    activity: str
    number: int
    is_new: bool
    digest: str


@dataclass(frozen=True)
class ExerciseClockSet:
    """The clock of the exercise was started, stopped or set to another speed."""

    activity: str
    is_running: bool
    speed: int
    minute: int


@dataclass(frozen=True)
class InjectDelivered:
    """An inject reached the players. `organisations`: those it was meant for, none for everybody."""

    activity: str
    number: int
    minute: int
    kind: str
    sender: str
    text: str
    organisations: tuple[str, ...]


@dataclass(frozen=True)
class InjectHandedOver:
    """An inject that exercise control plays by telephone was handed to them: players hear it, not read it."""

    activity: str
    number: int
    minute: int


@dataclass(frozen=True)
class InjectFailed:
    """An inject could not be delivered; `why` is the sentence id of the refusal."""

    activity: str
    number: int
    minute: int
    why: str


@dataclass(frozen=True)
class InjectSkipped:
    """Exercise control left an inject out."""

    activity: str
    number: int
    minute: int


@dataclass(frozen=True)
class ResponseJudged:
    """Exercise control said whether the expected response to an inject came."""

    activity: str
    number: int
    is_met: bool
    minute: int


@dataclass(frozen=True)
class ObservationNoted:
    """An observer noted something. What was noted is for exercise control, not for the journal."""

    activity: str
    minute: int
    sign: str


@dataclass(frozen=True)
class LessonDrawn:
    """A lesson was written. `plan`: what should change, by its title; `is_sent`: its owner got a proposal."""

    activity: str
    number: int
    plan: str
    owner: str
    is_sent: bool
