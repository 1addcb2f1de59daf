"""What has happened to profiles of care risk. `number` is of the version, unless it says otherwise."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ProfileStarted:
    """A profile, or the next version of one, was begun."""

    version: ClassVar[int] = 1

    region: str
    number: int
    title: str
    tlp: str
    valid_from: str
    valid_until: str


@dataclass(frozen=True)
class ProfileSent:
    """Others are asked to read it; nothing is written in it meanwhile."""

    version: ClassVar[int] = 1

    region: str
    number: int


@dataclass(frozen=True)
class ProfileReturned:
    """Somebody read it and sent it back."""

    version: ClassVar[int] = 1

    region: str
    number: int
    reason: str


@dataclass(frozen=True)
class ProfileEstablished:
    """A second person established it. `digest`: of all that stands in it, and of its method."""

    version: ClassVar[int] = 1

    region: str
    number: int
    digest: str


@dataclass(frozen=True)
class ScenarioWritten:
    """A scenario was written, or written anew."""

    version: ClassVar[int] = 1

    region: str
    number: int
    scenario: int
    title: str
    letter: str
    chances: tuple[float, ...]
    years: float


@dataclass(frozen=True)
class ScenarioDropped:
    """A scenario is no longer in the profile from this version on."""

    version: ClassVar[int] = 1

    region: str
    number: int
    scenario: int
    title: str


@dataclass(frozen=True)
class ImpactScored:
    """A criterion got a letter."""

    version: ClassVar[int] = 1

    region: str
    number: int
    scenario: int
    criterion: str
    letter: str
    low: str
    high: str
    evidence: str


@dataclass(frozen=True)
class DissentGiven:
    """Somebody would give another letter."""

    version: ClassVar[int] = 1

    region: str
    number: int
    scenario: int
    criterion: str
    letter: str
    words: str


@dataclass(frozen=True)
class DemandWritten:
    """What is asked of a process."""

    version: ClassVar[int] = 1

    region: str
    number: int
    scenario: int
    process: str
    factors: tuple[str, ...]


@dataclass(frozen=True)
class DependencyWritten:
    """What a process needs of a resource."""

    version: ClassVar[int] = 1

    region: str
    number: int
    scenario: int
    process: str
    resource: str
    losses: tuple[str, ...]
    weights: tuple[str, ...]
    mitigations: tuple[str, ...]
    buffer_hours: int | None
    basis: str = ""


@dataclass(frozen=True)
class MeasureWritten:
    """A measure that was thought of."""

    version: ClassVar[int] = 1

    region: str
    number: int
    scenario: int
    title: str
    process: str
    resource: str


@dataclass(frozen=True)
class BottleneckNamed:
    """What limits care in a scenario."""

    version: ClassVar[int] = 1

    region: str
    number: int
    scenario: int
    bottleneck: int
    words: str


@dataclass(frozen=True)
class RecommendationWritten:
    """What is recommended about a bottleneck."""

    version: ClassVar[int] = 1

    region: str
    number: int
    bottleneck: int
    recommendation: int
    words: str


@dataclass(frozen=True)
class CapabilityWritten:
    """Something that the region can do was written down, or no longer is."""

    version: ClassVar[int] = 1

    region: str
    number: int
    capability: int
    title: str
    provider: str
    is_dropped: bool


@dataclass(frozen=True)
class CapabilityJudged:
    """Somebody said whether a capability is enough for a scenario."""

    version: ClassVar[int] = 1

    region: str
    number: int
    scenario: int
    capability: int
    verdict: str
    words: str


@dataclass(frozen=True)
class AgendaActionWritten:
    """Something came on the work agenda."""

    version: ClassVar[int] = 1

    region: str
    number: int
    recommendation: int
    action: int
    words: str
    owner: str
    due_on: str


@dataclass(frozen=True)
class AgendaActionDone:
    """Something on the work agenda was done."""

    version: ClassVar[int] = 1

    region: str
    number: int
    action: int
    words: str


@dataclass(frozen=True)
class RiskAccepted:
    """The risk that is left was accepted."""

    version: ClassVar[int] = 1

    region: str
    number: int
    bottleneck: int
    by_whom: str
    words: str
    until: str


@dataclass(frozen=True)
class TurnSet:
    """Whose turn it is, or that a step is done."""

    version: ClassVar[int] = 1

    region: str
    number: int
    step: int
    owner: str
    partners: tuple[str, ...]
    is_done: bool


@dataclass(frozen=True)
class MeetingHeld:
    """The profile was talked through with partners."""

    version: ClassVar[int] = 1

    region: str
    number: int
    held_on: str
    partners: tuple[str, ...]


@dataclass(frozen=True)
class PartnerConsulted:
    """A council or a partner was asked about the profile, or said what they think; not what they said."""

    version: ClassVar[int] = 1

    region: str
    number: int
    kind: str
    whom: str
    asked_on: str
    reacted_on: str


@dataclass(frozen=True)
class ReportTaken:
    """Somebody took the report along."""

    version: ClassVar[int] = 1

    region: str
    number: int
    purpose: str
