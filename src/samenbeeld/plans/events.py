"""What has happened to plans."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class PlanWritten:
    """A plan, or a new version of one, was written. Nobody but its owner and its readers before it counts."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    title: str
    kind: str
    themes: tuple[str, ...]
    regions: tuple[str, ...]
    phases: tuple[int, ...]
    tlp: str
    effective_on: str
    review_on: str
    file_name: str
    digest: str
    note: str


@dataclass(frozen=True)
class PlanSent:
    """Its writer asks others to read it."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    title: str


@dataclass(frozen=True)
class PlanReturned:
    """Somebody else read it and sent it back."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    title: str
    reason: str


@dataclass(frozen=True)
class PlanEstablished:
    """Somebody else established it: from now on people read this version."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    title: str


@dataclass(frozen=True)
class PlanWithdrawn:
    """A plan counts no longer; `replaced_by` is `owner/number` of the one that came instead, or ""."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    title: str
    reason: str
    replaced_by: str


@dataclass(frozen=True)
class PlanChecked:
    """A scanner said what it found; `state` is clean, infected or refused."""

    version: ClassVar[int] = 1

    owner: str
    number: int
    plan_version: int
    title: str
    state: str
    scanner: str
    signature: str
