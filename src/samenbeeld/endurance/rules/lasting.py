"""How long something lasts against the clock of the crisis. Unknown stays unknown: never zero, never fine."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

# Where a buffer was read, the one that says most of now first when two are equally old.
STOCK, TOLD, REPORT, FIGURE, PROFILE = "stock", "told", "report", "figure", "profile"
SOURCES = (STOCK, TOLD, REPORT, FIGURE, PROFILE)
# How one institution stands.
OUT, SOON, LATER, UNKNOWN, HOLDS = "out", "soon", "later", "unknown", "holds"
STATES = (OUT, SOON, LATER, UNKNOWN, HOLDS)
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Down:
    """A service that is not there. `until`: when it is expected back, None when nobody knows."""

    service: str
    since: datetime
    until: datetime | None = None


@dataclass(frozen=True)
class Buffer:
    """How long something lasts without the service, as somebody said it. `hours` None: they do not know.

    `seen_at` None: it was said before anything happened, and counts from the moment the service went down.
    """

    hours: float | None
    source: str
    seen_at: datetime | None = None


@dataclass(frozen=True)
class Added:
    """A measure that makes a buffer last longer: so many hours, from a moment on."""

    number: int
    hours: float
    at: datetime


@dataclass(frozen=True)
class Gap:
    """A stretch in which there is nothing: a measure came too late. `until` None: nothing comes after it."""

    since: datetime
    until: datetime | None


@dataclass(frozen=True)
class Course:
    """How one service goes at one institution. `ends_at` is the first moment without it: None when that is
    not known, or when it lasts until the service is back (`holds`).
    """

    down: Down
    buffer: Buffer | None
    ends_at: datetime | None
    holds: bool
    gaps: tuple[Gap, ...] = ()

    @property
    def is_unknown(self) -> bool:
        """Whether nobody knows how long it lasts."""
        return self.ends_at is None and not self.holds


@dataclass(frozen=True)
class Standing:
    """How one institution stands: the service that ends first, and those of which nobody knows."""

    state: str
    first: Course | None
    unknown: tuple[Course, ...]
    courses: tuple[Course, ...]

    @property
    def order(self) -> tuple[int, datetime]:
        """What ends first comes first; then who is unknown, then who holds."""
        place = STATES.index(self.state) if self.state in (UNKNOWN, HOLDS) else 0
        return (place, self.ends_at or _NEVER)

    @property
    def ends_at(self) -> datetime | None:
        """When it tips; None when that is not known, or when it holds."""
        return self.first.ends_at if self.first else None


def newest(buffers: Iterable[Buffer]) -> Buffer | None:
    """The one that counts: what was said last. What was written down before counts when nobody said anything;
    None when not even that. Somebody who says now that they do not know is believed.
    """
    found = sorted(buffers, key=lambda each: SOURCES.index(each.source))
    told = [each for each in found if each.seen_at is not None]
    return max(told, key=_seen) if told else next(iter(found), None)


def course(down: Down, buffer: Buffer | None, added: Sequence[Added] = ()) -> Course:
    """When it ends. A buffer counts from when it was seen, or from when the service went down if that was
    later. A measure that comes after the end leaves a gap, and counts from when it comes.
    """
    if buffer is None or buffer.hours is None:
        return Course(down, buffer, None, holds=False)
    begun = max(buffer.seen_at or down.since, down.since)
    ends_at, gaps = begun + timedelta(hours=buffer.hours), []
    for each in sorted(added, key=lambda one: (one.at, one.number)):
        if down.until is not None and ends_at >= down.until:
            break
        if each.at > ends_at:
            gaps.append(Gap(ends_at, each.at))
        ends_at = max(ends_at, each.at) + timedelta(hours=each.hours)
    holds_to_end = down.until is not None and ends_at >= down.until
    if gaps:
        last = () if holds_to_end else (Gap(ends_at, down.until),)
        return Course(down, buffer, gaps[0].since, holds=False, gaps=(*gaps, *last))
    if holds_to_end:
        return Course(down, buffer, None, holds=True)
    return Course(down, buffer, ends_at, holds=False, gaps=(Gap(ends_at, down.until),))


def standing(courses: Sequence[Course], *, now: datetime, soon: timedelta) -> Standing:
    """How an institution stands that lacks these. One service of which nobody knows makes it unknown, unless
    another ends at a moment that is known: that it does not outlive.
    """
    known = [(each.ends_at, each) for each in courses if each.ends_at is not None]
    unknown = tuple(each for each in courses if each.is_unknown)
    if not known:
        state = UNKNOWN if unknown else HOLDS
        return Standing(state, None, unknown, tuple(courses))
    ends_at, first = min(known, key=lambda each: each[0])
    state = OUT if ends_at <= now else SOON if ends_at <= now + soon else LATER
    return Standing(state, first, unknown, tuple(courses))


def _seen(buffer: Buffer) -> datetime:
    assert buffer.seen_at is not None
    return buffer.seen_at
