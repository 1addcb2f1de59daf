"""Which figures of institutions go out to whom: what this member sees now, still holds and is undisputed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.access import queries as access
from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.institutions import institutions_in
from samenbeeld.capacity.queries.room import points_of
from samenbeeld.capacity.queries.seen import READ, visible
from samenbeeld.capacity.queries.world import REAL, scope
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.capacity.rules.figures import Figure
from samenbeeld.feeds.counted import Point
from samenbeeld.organisations.models import Membership, Organisation

# What the journal calls a reading of all of them at once.
OUTGOING = "capacity.outgoing"


@dataclass(frozen=True)
class Told:
    """One figure with when it was seen."""

    metric: Metric
    figure: Figure
    observed_at: datetime


@dataclass(frozen=True)
class Outgoing:
    """One institution with what may be said of it; one of which nothing may be said has no figures."""

    organisation: Organisation
    point: Point | None
    figures: Mapping[str, Told]

    @property
    def oldest(self) -> datetime | None:
        """When the oldest of its figures was seen."""
        return min((each.observed_at for each in self.figures.values()), default=None)

    @property
    def newest(self) -> datetime | None:
        """When the newest was."""
        return max((each.observed_at for each in self.figures.values()), default=None)


def outgoing(member: Membership, now: datetime, *, slug: str = "") -> list[Outgoing]:
    """Real figures alone: what is played leaves no node this way. Raises NotAllowed. Five queries."""
    access.require(member, READ, scope(member.organisation, REAL))
    seen = visible(member, REAL)
    found = institutions_in().filter(seen.condition).order_by("name")
    organisations = list(found.filter(slug=slug) if slug else found)
    rows = CapacityStanding.objects.filter(
        played_in="", organisation__in=[each.pk for each in organisations], valid_until__gt=now, beside=None
    )
    told: dict[object, dict[str, Told]] = {}
    for row in rows:
        metric = catalogue().metrics.get(row.metric)
        if metric is not None and not row.figure.is_unknown:
            told.setdefault(row.organisation_id, {})[row.metric] = Told(metric, row.figure, row.observed_at)
    points = points_of(organisations)
    return [Outgoing(each, points.get(each.slug), told.get(each.pk, {})) for each in organisations]
