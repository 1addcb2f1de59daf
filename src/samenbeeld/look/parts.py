"""Plain data for the shared parts that show more than one value. No part knows of activities or phases."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from samenbeeld.kernel.levels import Level


@dataclass(frozen=True)
class Standing:
    """A region that stands on a step of the ladder. `detail` is e.g. "GRIP 4, sinds 08:40"."""

    region: str
    detail: str = ""
    own: bool = False


@dataclass(frozen=True)
class LadderStep:
    """One step, lowest first in a list of steps. Coloured only while a region stands on it."""

    level: Level
    name: str
    text: str = ""
    standing: list[Standing] = field(default_factory=list)


@dataclass(frozen=True)
class StripPoint:
    """One week or hour of a level history. `when` is the word under it; `part` is past, now or future."""

    level: Level
    when: str
    part: str = "past"


@dataclass(frozen=True)
class Provenance:
    """Who says this? Moments may be unknown; then their word is left out."""

    source: str
    seen_at: datetime | None = None
    reported_at: datetime | None = None
    processed_at: datetime | None = None
    certainty: str = "unknown"  # fact, assumption, unknown
    confirmed_by: str = ""
    taken_over_by: str = ""
    origin: str = ""
    origin_url: str = ""


@dataclass(frozen=True)
class Claim:
    """One side of two claims that contradict each other."""

    level: Level | None
    text: str
    who: str
    at: datetime | None = None
    is_replaced: bool = False  # the same source says something else now


@dataclass(frozen=True)
class Present:
    """Somebody who is here now. `self` marks the reader's own disc."""

    initials: str
    name: str
    is_self: bool = False


@dataclass(frozen=True)
class SparkPoint:
    """One value on a time line; None is a gap, never zero."""

    at: datetime
    value: float | None


@dataclass(frozen=True)
class SparkMark:
    """A threshold across a time line, with what it is called."""

    level: Level
    value: float
    name: str


@dataclass(frozen=True)
class Spark:
    """A time line in small. `points` oldest first, `marks` the first to be reached first, `said` it in words.

    Two points further apart than `gap` are not joined: nobody knows what was between them.
    """

    points: list[SparkPoint]
    marks: list[SparkMark]
    level: Level
    begins: datetime
    ends: datetime
    gap: timedelta
    said: str
