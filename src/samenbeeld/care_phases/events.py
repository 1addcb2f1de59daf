"""What has happened with phases, resources, steps and advice. Regions and bodies; never a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class PhaseDeclared:
    """A body declared a phase of care; somebody wrote it down with the definition that was used."""

    version: ClassVar[int] = 1

    activity: str
    number: int
    scope: str
    region: str
    before: str
    phase: str
    policy_version: str
    declared_by: str
    advised_by: Sequence[str]
    verified_by: Sequence[str]
    definition: str
    definition_source: str
    reason: str
    decision: int | None
    declared_at: str
    until: str


@dataclass(frozen=True)
class SurgeStateSet:
    """A resource of a region is stretched so far."""

    version: ClassVar[int] = 1

    activity: str
    region: str
    resource: str
    before: str
    state: str
    trigger: str
    reason: str
    review_at: str


@dataclass(frozen=True)
class SurgeMeasured:
    """An indicator of a resource had a value at a moment."""

    version: ClassVar[int] = 1

    activity: str
    region: str
    indicator: str
    value: str
    source: str
    seen_at: str


@dataclass(frozen=True)
class ScarcityActivated:
    """A step under scarcity holds in a region."""

    version: ClassVar[int] = 1

    activity: str
    number: int
    region: str
    step: str
    step_version: str
    activated_by: str
    ethics: str
    decision: int | None
    review_at: str


@dataclass(frozen=True)
class ScarcityEnded:
    """A step under scarcity holds no longer."""

    version: ClassVar[int] = 1

    activity: str
    number: int
    reason: str


@dataclass(frozen=True)
class DirectionVoiced:
    """A body advised on a decision, or said why it sees it otherwise."""

    version: ClassVar[int] = 1

    activity: str
    decision: int
    kind: str
    body: str
    text: str


@dataclass(frozen=True)
class CareReviewed:
    """A phase or a step was weighed again. `what` is phase or step, `number` its own."""

    version: ClassVar[int] = 1

    activity: str
    what: str
    number: int
    outcome: str
    reason: str
    review_at: str


@dataclass(frozen=True)
class ScarcityObjected:
    """A body objected to a step under scarcity. `appeals`: the objection to whose answer."""

    version: ClassVar[int] = 1

    activity: str
    number: int
    step: int
    appeals: int | None
    body: str
    text: str


@dataclass(frozen=True)
class ObjectionAnswered:
    """An objection was answered."""

    version: ClassVar[int] = 1

    activity: str
    number: int
    outcome: str
    body: str
    reason: str
