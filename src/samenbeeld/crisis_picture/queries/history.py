"""The time bar under the picture: phases, GRIP, versions and decisions, from the start until now."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from django.urls import reverse
from django.utils.http import urlencode

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity, GripStatus
from samenbeeld.crisis_picture.models import PictureVersion
from samenbeeld.crisis_picture.queries.deciding import taken
from samenbeeld.crisis_picture.rules.timeline import Line, Mark, Moment, line, marks, ticks
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation.rules import Step
from samenbeeld.kernel.marking import Mode
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say

MOST_VERSIONS = 12
# How far from the top the axis is drawn, in pixels.
AXIS = 52
# A long crisis has hundreds; of those the last ones are drawn.
MOST_DECISIONS = 200
_EVER = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Band:
    """The highest phase of all regions from `since` on, as percentages of the line."""

    since: datetime
    x: float
    width: float
    step: Step

    @property
    def height(self) -> int:
        """In pixels: the higher the phase, the higher the bar."""
        return 4 + 3 * self.step.number

    @property
    def top(self) -> int:
        """Where it begins above the axis, in pixels from the top."""
        return AXIS - self.height

    @property
    def name(self) -> str:
        """The phase in words."""
        return escalation.said(self.step.name)


@dataclass(frozen=True)
class Tick:
    """A round hour and how it is written: the day at midnight, else the time."""

    x: float
    words: str


@dataclass(frozen=True)
class Timeline:
    """Everything the time bar draws. `here` is where the reader looks from: now, or a moment before.

    `decided`: where decisions were taken. `place` is `here` on the slider over `line`.
    """

    line: Line
    marks: list[Mark]
    bands: list[Band]
    decided: list[float]
    ticks: list[Tick]
    here: float
    place: int


def timeline(
    activity: Activity,
    versions: list[PictureVersion],
    *,
    now: datetime,
    here: datetime | None = None,
    with_activity: bool = True,
    with_decisions: bool = True,
) -> Timeline:
    """The line of this activity; of what is closed to the reader nothing. At most four queries."""
    history = activities.grip_history(activity) if with_activity else []
    on = line(activity.started_at or activity.created_at, now)
    found = bands(on, _phases(activity, now)) if with_activity else []
    moments = [_phase_moment(activity, band) for band in found]
    moments += [_grip_moment(activity, status) for status in history]
    moments += [_version_moment(activity, version) for version in versions[:MOST_VERSIONS]]
    decided = taken(activity)[-MOST_DECISIONS:] if with_decisions else []
    return Timeline(
        line=on,
        marks=marks(on, moments),
        bands=found,
        decided=[on.x(at) for _, at in decided],
        ticks=_ticks(on),
        here=on.x(here or now),
        place=on.steps_until(here or now),
    )


def _phase_moment(activity: Activity, band: Band) -> Moment:
    return Moment(band.since, band.name, "phase", _at(activity, band.since))


def _grip_moment(activity: Activity, status: GripStatus) -> Moment:
    label = say("crisis-picture-time-grip", level=status.level, region=status.region.name)
    return Moment(status.set_at, label, "grip", _at(activity, status.set_at))


def _version_moment(activity: Activity, version: PictureVersion) -> Moment:
    label = say("crisis-picture-time-version", number=str(version.number))
    url = reverse("crisis_picture_version", args=[activity.slug, version.number])
    return Moment(version.fixed_at, label, "version", url)


def _at(activity: Activity, moment: datetime) -> str:
    query = urlencode({"moment": times.local(moment).strftime("%Y-%m-%dT%H:%M")})
    return f"{reverse('crisis_picture_at', args=[activity.slug])}?{query}"


def _phases(activity: Activity, now: datetime) -> list[tuple[datetime, str, int]]:
    """When each of its regions went to which step, the earliest first."""
    known = escalation.changes(activity.regions.all(), Mode(activity.mode), _EVER, now)
    return sorted((change.set_at, str(change.region_id), change.step) for change, _ in known)


def bands(on: Line, phases: Iterable[tuple[datetime, str, int]]) -> list[Band]:
    """The highest step at each moment, from when each region went to which step, the earliest first."""
    steps = escalation.ladder().steps
    highest: list[tuple[datetime, int]] = []
    standing: dict[str, int] = {}
    for at, region, step in phases:
        standing[region] = step
        now_highest = max(standing.values())
        if not highest or highest[-1][1] != now_highest:
            # What held before the line begins holds at its beginning.
            highest = [each for each in highest if each[0] > on.start] if at <= on.start else highest
            highest.append((max(at, on.start), now_highest))
    ends = [*(at for at, _ in highest[1:]), on.end][: len(highest)]
    found = [
        Band(at, on.x(at), round(on.x(end) - on.x(at), 2), steps[step])
        for (at, step), end in zip(highest, ends, strict=True)
    ]
    return [band for band in found if band.width > 0]


def _ticks(on: Line) -> list[Tick]:
    first = times.local(on.start).replace(hour=0, minute=0, second=0, microsecond=0)
    return [Tick(on.x(at), _written(at)) for at in ticks(on, first)]


def _written(at: datetime) -> str:
    # Steps are in real hours: after the change to summer time midnight is an hour off, so ask the clock.
    midnight = times.local(at) - times.local(at).replace(hour=0, minute=0) < timedelta(minutes=30)
    return times.day(at, current_language()) if midnight else times.clock(at)
