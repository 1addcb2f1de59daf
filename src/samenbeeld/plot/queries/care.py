"""Care locations: the sites of the organisations that take part, with the level of their last report."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.levels import Level, urgency
from samenbeeld.organisations.models import Organisation
from samenbeeld.organisations.queries import kind_name, sites_of
from samenbeeld.plot.rules.places import written_in_degrees, written_in_rd


@dataclass(frozen=True)
class Reported:
    """What an organisation last said of itself."""

    level: Level
    at: datetime | None = None


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
    level: Level
    reported_at: datetime | None

    @property
    def degrees(self) -> str:
        """Where it is, as people read it from a phone."""
        return written_in_degrees(self.longitude, self.latitude)

    @property
    def rd(self) -> str:
        """Where it is, in whole RD metres."""
        return written_in_rd(self.longitude, self.latitude)


# (activity, moment or None for now) -> organisation slug -> what it last reported
Levels = Callable[[Activity, datetime | None], Mapping[str, Reported]]


def _nobody_reported(_activity: Activity, _moment: datetime | None) -> Mapping[str, Reported]:
    return {}


_levels: Levels = _nobody_reported


def levels_from(levels: Levels) -> None:
    """From now on `levels` tells what organisations report; `project` knows who asks them."""
    global _levels
    _levels = levels


def care_locations(activity: Activity, moment: datetime | None = None) -> list[CareLocation]:
    """The sites of who takes part now, the silent and the worst first. One query and those of the levels."""
    reported = _levels(activity, moment)
    found = [
        CareLocation(
            id=f"site-{site.pk}",
            name=site.name,
            organisation=site.organisation,
            kind=kind_name(site.organisation.kind),
            address=site.address,
            longitude=site.longitude,
            latitude=site.latitude,
            level=reported[site.organisation.slug].level
            if site.organisation.slug in reported
            else Level.UNKNOWN,
            reported_at=reported[site.organisation.slug].at if site.organisation.slug in reported else None,
        )
        for site in sites_of(activities.participants(activity))
        if site.longitude is not None and site.latitude is not None
    ]
    return sorted(found, key=lambda one: (urgency(one.level), one.name))
