"""Who has room for something, nearest first."""

from dataclasses import dataclass
from datetime import datetime

from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.institutions import institutions_in
from samenbeeld.capacity.queries.seen import Visible
from samenbeeld.capacity.rules.catalogue import Metric
from samenbeeld.capacity.rules.nearest import Point, Room, with_room
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Organisation


@dataclass(frozen=True)
class WithRoom:
    """Who has room, and of how many others nothing can be said."""

    rooms: list[Room[CapacityStanding]]
    points: dict[str, Point]  # by slug
    unknown: int


def who_has_room(
    metric: Metric,
    *,
    at_least: float,
    near: Organisation | None,
    regions: frozenset[str],
    seen: Visible,
    played_in: str,
    now: datetime,
) -> WithRoom:
    """Fresh, undisputed room for `metric`, nearest to `near` first. Four queries."""
    there = institutions_in(regions, metric.kinds).filter(seen.condition)
    fresh = CapacityStanding.objects.filter(
        played_in=played_in,
        metric=metric.code,
        organisation__in=there.order_by().values("pk"),
        valid_until__gt=now,
        number__isnull=False,
        beside=None,
    )
    rows = list(fresh.select_related("organisation"))
    near_too = [row.organisation for row in rows] + ([near] if near else [])
    points = points_of(near_too)
    found = with_room(
        (
            (row, row.number or 0.0, points.get(row.organisation.slug))
            for row in rows
            if near is None or row.organisation_id != near.pk
        ),
        at_least=at_least,
        here=points.get(near.slug) if near else None,
    )
    everybody = institutions_in(regions, metric.kinds).count()
    return WithRoom(found[: catalogue().nearest], points, everybody - len(rows))


def points_of(found: list[Organisation]) -> dict[str, Point]:
    """Where they are, by slug; the first site counts. Whose place nobody wrote down is not in it."""
    slugs = {each.pk: each.slug for each in found}
    return {
        slugs[site.organisation_id]: (site.longitude, site.latitude)
        for site in reversed(organisations.sites_of(found))
        if site.longitude is not None and site.latitude is not None
    }
