"""What has happened with shares, transfers and expectations. Counts and codes; never a person among them."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class ShareProposed:
    """A fair share was worked out; `sender` "" for those who come from wherever."""

    version: ClassVar[int] = 1

    activity: str
    proposal: int
    metric: str
    total: int
    sender: str
    method: str
    given_digest: str
    left: int


@dataclass(frozen=True)
class ShareChosen:
    """A person took a share over, or rejected it with a reason."""

    version: ClassVar[int] = 1

    activity: str
    proposal: int
    kind: str
    reason: str


@dataclass(frozen=True)
class TransferAsked:
    """One hospital asks another to take over so many."""

    version: ClassVar[int] = 1

    activity: str
    transfer: int
    metric: str
    sender: str
    receiver: str
    count: int


@dataclass(frozen=True)
class TransferMoved:
    """A transfer came a step further, about so many, or was withdrawn."""

    version: ClassVar[int] = 1

    activity: str
    transfer: int
    step: str
    count: int
    reason: str


@dataclass(frozen=True)
class ExpectationSaid:
    """What a region expects for the week to come."""

    version: ClassVar[int] = 1

    activity: str
    region: str
    metric: str
    present: int
    low: float
    likely: float
    high: float
    stay_days: float
