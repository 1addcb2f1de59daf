"""What has happened with what follows from a step."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class FollowUpConfirmed:
    """Somebody set a step and confirmed what follows. `confirmed` and `left_out` are places in its list."""

    version: ClassVar[int] = 1

    region: str
    step: int
    ladder_version: str
    activity: str
    confirmed: tuple[int, ...]
    left_out: tuple[int, ...]


@dataclass(frozen=True)
class FollowUpDone:
    """One thing that follows was done. `does` says what kind of thing."""

    version: ClassVar[int] = 1

    region: str
    follow_up: str
    does: str
    activity: str


@dataclass(frozen=True)
class FollowUpFailed:
    """It could not be done, and why: the key of the refusal."""

    version: ClassVar[int] = 1

    region: str
    follow_up: str
    does: str
    why: str


@dataclass(frozen=True)
class FollowUpDropped:
    """Somebody said that it need not be done after all."""

    version: ClassVar[int] = 1

    region: str
    follow_up: str
    does: str
    reason: str
