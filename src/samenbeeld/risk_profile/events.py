"""What has happened to profiles of care risk. `number` is of the version, unless it says otherwise."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class _OfProfile:
    version: ClassVar[int] = 1

    region: str
    number: int


@dataclass(frozen=True)
class ProfileStarted(_OfProfile):
    """A profile, or the next version of one, was begun."""

    title: str
    tlp: str
    valid_from: str
    valid_until: str


@dataclass(frozen=True)
class ProfileSent(_OfProfile):
    """Others are asked to read it; nothing is written in it meanwhile."""


@dataclass(frozen=True)
class ProfileReturned(_OfProfile):
    """Somebody read it and sent it back."""

    reason: str


@dataclass(frozen=True)
class ProfileEstablished(_OfProfile):
    """A second person established it. `digest`: of all that stands in it, and of its method."""

    digest: str


@dataclass(frozen=True)
class ScenarioWritten(_OfProfile):
    """A scenario was written, or written anew."""

    scenario: int
    title: str
    letter: str
    chances: tuple[float, ...]
    years: float


@dataclass(frozen=True)
class ScenarioDropped(_OfProfile):
    """A scenario is no longer in the profile from this version on."""

    scenario: int
    title: str


@dataclass(frozen=True)
class ImpactScored(_OfProfile):
    """A criterion got a letter."""

    scenario: int
    criterion: str
    letter: str
    low: str
    high: str
    evidence: str


@dataclass(frozen=True)
class DissentGiven(_OfProfile):
    """Somebody would give another letter."""

    scenario: int
    criterion: str
    letter: str
    words: str


@dataclass(frozen=True)
class DemandWritten(_OfProfile):
    """What is asked of a process."""

    scenario: int
    process: str
    factors: tuple[str, ...]


@dataclass(frozen=True)
class DependencyWritten(_OfProfile):
    """What a process needs of a resource."""

    scenario: int
    process: str
    resource: str
    losses: tuple[str, ...]
    weights: tuple[str, ...]
    mitigations: tuple[str, ...]
    buffer_hours: int | None


@dataclass(frozen=True)
class MeasureWritten(_OfProfile):
    """A measure that was thought of."""

    scenario: int
    title: str
    process: str
    resource: str


@dataclass(frozen=True)
class BottleneckNamed(_OfProfile):
    """What limits care in a scenario."""

    scenario: int
    bottleneck: int
    words: str


@dataclass(frozen=True)
class RecommendationWritten(_OfProfile):
    """What is recommended about a bottleneck."""

    bottleneck: int
    recommendation: int
    words: str


@dataclass(frozen=True)
class AgendaActionWritten(_OfProfile):
    """Something came on the work agenda."""

    recommendation: int
    action: int
    words: str
    owner: str
    due_on: str


@dataclass(frozen=True)
class AgendaActionDone(_OfProfile):
    """Something on the work agenda was done."""

    action: int
    words: str


@dataclass(frozen=True)
class RiskAccepted(_OfProfile):
    """The risk that is left was accepted."""

    bottleneck: int
    by_whom: str
    words: str
    until: str


@dataclass(frozen=True)
class TurnSet(_OfProfile):
    """Whose turn it is, or that a step is done."""

    step: int
    owner: str
    partners: tuple[str, ...]
    is_done: bool


@dataclass(frozen=True)
class MeetingHeld(_OfProfile):
    """The profile was talked through with partners."""

    held_on: str
    partners: tuple[str, ...]


@dataclass(frozen=True)
class ReportTaken(_OfProfile):
    """Somebody took the report along."""

    purpose: str
