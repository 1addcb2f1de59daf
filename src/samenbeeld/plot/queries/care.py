"""Care locations: the sites of the organisations that take part, with the level of their last report."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.levels import Level, urgency
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.organisations.queries import kind_name, sites_of
from samenbeeld.plot.rules.places import written_in_degrees, written_in_rd


@dataclass(frozen=True)
class Reported:
    """What an organisation last said of itself.

    `is_stale`: it let a deadline pass since, or nobody asks and it is old. `is_closed`: whoever looks may not
    read its reports, and so does not know its level.
    """

    level: Level = Level.UNKNOWN
    at: datetime | None = None
    is_stale: bool = False
    is_closed: bool = False

    @property
    def level_now(self) -> Level:
        """The level that counts now: unknown without a report, and when the last one is stale."""
        return Level.UNKNOWN if self.is_stale else self.level

    @property
    def said(self) -> str:
        """The level in words: `Oranje`, `was oranje` when stale, `Onbekend`, or that it is not yours."""
        if self.is_closed:
            return say("plot-level-closed")
        word = say(f"look-level-{self.level.value}")
        return say("plot-level-was", level=word.lower()) if self.is_stale else word


NOTHING_HEARD = Reported()


@dataclass(frozen=True)
class CareLocation:
    """One site with a place on the map. Nobody reported: unknown, which is not green."""

    id: str
    name: str
    organisation: Organisation
    kind: str
    address: str
    longitude: float
    latitude: float
    reported: Reported

    @property
    def level(self) -> Level:
        """The level that counts now: unknown without a report, and when the last one is stale."""
        return self.reported.level_now

    @property
    def last_level(self) -> Level:
        """What was reported last, however long ago."""
        return self.reported.level

    @property
    def reported_at(self) -> datetime | None:
        """When that was."""
        return self.reported.at

    @property
    def said(self) -> str:
        """The level in words: `Oranje`, `was oranje` when stale, `Onbekend`, or that it is not yours."""
        return self.reported.said

    @property
    def degrees(self) -> str:
        """Where it is, as people read it from a phone."""
        return written_in_degrees(self.longitude, self.latitude)

    @property
    def rd(self) -> str:
        """Where it is, in whole RD metres."""
        return written_in_rd(self.longitude, self.latitude)


# (activity, who looks, moment or None for now) -> organisation slug -> what it last reported
Levels = Callable[[Activity, Membership, datetime | None], Mapping[str, Reported]]


def _nobody_reported(
    _activity: Activity, _member: Membership, _moment: datetime | None
) -> Mapping[str, Reported]:
    return {}


_levels: Levels = _nobody_reported


def levels_from(levels: Levels) -> None:
    """From now on `levels` tells what organisations report; `project` knows who asks them."""
    global _levels
    _levels = levels


def reported_levels(
    activity: Activity, member: Membership, moment: datetime | None = None
) -> Mapping[str, Reported]:
    """By slug what each organisation that takes part last said of itself, as this member may know it."""
    return _levels(activity, member, moment)


def care_locations(
    activity: Activity, member: Membership, moment: datetime | None = None
) -> list[CareLocation]:
    """The sites of who takes part now, the silent and the worst first. One query and those of the levels."""
    reported = _levels(activity, member, moment)
    found = [
        CareLocation(
            id=f"site-{site.pk}",
            name=site.name,
            organisation=site.organisation,
            kind=kind_name(site.organisation.kind),
            address=site.address,
            longitude=site.longitude,
            latitude=site.latitude,
            reported=reported.get(site.organisation.slug, NOTHING_HEARD),
        )
        for site in sites_of(activities.participants(activity))
        if site.longitude is not None and site.latitude is not None
    ]
    return sorted(found, key=lambda one: (urgency(one.level), one.name))
