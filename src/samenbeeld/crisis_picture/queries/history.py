"""The time bar under the picture: GRIP, versions and the clock from the start until now."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.urls import reverse
from django.utils.http import urlencode

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity, GripStatus
from samenbeeld.crisis_picture.models import PictureVersion
from samenbeeld.crisis_picture.rules.timeline import Line, Mark, Moment, line, marks, ticks
from samenbeeld.look import times
from samenbeeld.look.words import current_language, say

MOST_VERSIONS = 12


@dataclass(frozen=True)
class Band:
    """The highest GRIP level of all regions, from one moment to the next, as percentages of the line."""

    x: float
    width: float
    height: int
    level: int


@dataclass(frozen=True)
class Tick:
    """A round hour and how it is written: the day at midnight, else the time."""

    x: float
    words: str


@dataclass(frozen=True)
class Timeline:
    """Everything the time bar draws. `here` is where the reader looks from: now, or a moment before."""

    marks: list[Mark]
    bands: list[Band]
    ticks: list[Tick]
    here: float


def timeline(
    activity: Activity,
    versions: list[PictureVersion],
    *,
    now: datetime,
    here: datetime | None = None,
    with_grip: bool = True,
) -> Timeline:
    """The line of this activity. One query, for the GRIP levels."""
    history = activities.grip_history(activity) if with_grip else []
    statuses = sorted(history, key=lambda status: status.set_at)
    on = line(activity.started_at or activity.created_at, now)
    moments = [_grip_moment(activity, status) for status in statuses]
    moments += [_version_moment(activity, version) for version in versions[:MOST_VERSIONS]]
    return Timeline(
        marks=marks(on, moments), bands=_bands(on, statuses), ticks=_ticks(on), here=on.x(here or now)
    )


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


def _bands(on: Line, statuses: list[GripStatus]) -> list[Band]:
    levels: dict[str, int] = {}
    found: list[Band] = []
    ends = [*(status.set_at for status in statuses[1:]), on.end][: len(statuses)]
    for status, end in zip(statuses, ends, strict=True):
        levels[str(status.region_id)] = status.level
        highest, x = max(levels.values()), on.x(status.set_at)
        if highest and (width := round(on.x(end) - x, 2)) > 0:
            found.append(Band(x, width, 2 + 2 * highest, highest))
    return found


def _ticks(on: Line) -> list[Tick]:
    first = times.local(on.start).replace(hour=0, minute=0, second=0, microsecond=0)
    return [Tick(on.x(at), _written(at)) for at in ticks(on, first)]


def _written(at: datetime) -> str:
    # Steps are in real hours: after the change to summer time midnight is an hour off, so ask the clock.
    midnight = times.local(at) - times.local(at).replace(hour=0, minute=0) < timedelta(minutes=30)
    return times.day(at, current_language()) if midnight else times.clock(at)
