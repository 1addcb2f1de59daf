"""What has happened on the ladder."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True)
class StepSet:
    """A region went to a step. `before` is None when nobody had set one; moments are ISO 8601."""

    version: ClassVar[int] = 2

    region: str
    ladder_version: str
    before: int | None
    after: int
    reason: str
    at: str
    review_at: str
    mode: str
    advice: str
    proposed: int | None


@dataclass(frozen=True)
class ScaleSet:
    """Somebody said of a region how it stands on a scale beside the ladder; `before` "" when nobody had."""

    version: ClassVar[int] = 1

    region: str
    scale: str
    before: str
    after: str
    reason: str
    at: str
