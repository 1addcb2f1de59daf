"""What has happened with capacity: counts and codes, never a person among them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class CapacityReported:
    """A source told figures of one institution. `changed` are new values, `confirmed` stayed the same."""

    version: ClassVar[int] = 1

    organisation: str
    played_in: str
    source: str
    via: str
    observed_at: str
    changed: Mapping[str, object]
    confirmed: tuple[str, ...]


@dataclass(frozen=True)
class CapacityReceived:
    """A feed or a file told figures of several institutions at once."""

    version: ClassVar[int] = 1

    source: str
    via: str
    played_in: str
    organisations: int
    changed: int
    confirmed: int


@dataclass(frozen=True)
class CapacityReleased:
    """The figures of all institutions in the regions of an activity were opened to who is named."""

    version: ClassVar[int] = 1

    activity: str
    regions: tuple[str, ...]
    audience: tuple[str, ...]
    agreement: str
    reason: str
    sentence: str


@dataclass(frozen=True)
class CapacityReleaseWithdrawn:
    """A release no longer counts."""

    version: ClassVar[int] = 1

    activity: str
    release: str
    reason: str
    is_by_closing: bool


@dataclass(frozen=True)
class SilentInstitutionsReminded:
    """These institutions, of which nothing holds any more, were asked for their figures."""

    version: ClassVar[int] = 1

    activity: str
    organisations: tuple[str, ...]
