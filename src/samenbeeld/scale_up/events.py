"""What has happened with codes and units."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class CodeConfirmed:
    """A person confirmed a code for a region; `counts` are what was asked, per kind of unit."""

    version: ClassVar[int] = 1

    activity: str
    region: str
    number: int
    before: str
    code: str
    policy_version: str
    proposed: Mapping[str, int]
    counts: Mapping[str, int]
    grip: int | None
    alarm: int | None
    reason: str
    aftercare: Mapping[str, str]


@dataclass(frozen=True)
class UnitAsked:
    """So many of one kind were asked of somebody."""

    version: ClassVar[int] = 1

    activity: str
    region: str
    unit: int
    kind: str
    name: str
    count: int
    organisation: str
    ready_minutes: int | None
    endurance_minutes: int | None


@dataclass(frozen=True)
class UnitMoved:
    """A unit came into another state at a moment."""

    version: ClassVar[int] = 1

    activity: str
    unit: int
    before: str
    state: str
    at: str
    reason: str
