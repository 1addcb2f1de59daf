"""What has happened with casualties, hospitals and proposals. Counts and codes; never a person among them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class CasualtyPlaceAdded:
    """A place where casualties are gathered was put on the map."""

    version: ClassVar[int] = 1

    activity: str
    place: int
    name: str


@dataclass(frozen=True)
class CasualtiesReported:
    """Somebody saw so many of one class at one place."""

    version: ClassVar[int] = 1

    activity: str
    place: int
    triage: str
    low: int
    likely: int
    high: int
    seen_at: str
    source: str


@dataclass(frozen=True)
class HospitalAnswered:
    """A hospital confirmed its slots, has a stop, or did not answer."""

    version: ClassVar[int] = 1

    activity: str
    hospital: str
    kind: str
    slots: Mapping[str, int]


@dataclass(frozen=True)
class AmbulancesReported:
    """So many ambulances of a region drive for a place from a moment on."""

    version: ClassVar[int] = 1

    activity: str
    place: int
    region: str
    count: int
    there_at: str
    service: str = ""  # across the border, driving for that region


@dataclass(frozen=True)
class DeparturesReported:
    """So many of a class left a place for a hospital so far."""

    version: ClassVar[int] = 1

    activity: str
    place: int
    triage: str
    hospital: str
    count: int
    at: str


@dataclass(frozen=True)
class DistributionProposed:
    """The rule made a proposal from what was known; `reason` when a person made it deviate."""

    version: ClassVar[int] = 1

    activity: str
    proposal: int
    given_digest: str
    is_possible: bool
    reason: str


@dataclass(frozen=True)
class DistributionChosen:
    """A person took a proposal over, or rejected it with a reason."""

    version: ClassVar[int] = 1

    activity: str
    proposal: int
    kind: str
    reason: str
