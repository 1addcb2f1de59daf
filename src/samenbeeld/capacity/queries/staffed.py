"""How much of a metric is staffed per region, free or not, as far as one person may see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.institutions import numbers_by_region
from samenbeeld.capacity.queries.seen import visible
from samenbeeld.capacity.queries.world import World
from samenbeeld.organisations.models import Membership

VEHICLES = "vehicles"


@dataclass(frozen=True)
class Staffed:
    """So much is staffed by `known` of the `of` institutions that should tell. `count` None: nobody told."""

    count: int | None
    known: int
    of: int


def staffed(
    member: Membership, activity: Activity, metric: str, regions: Iterable[str], now: datetime
) -> dict[str, Staffed]:
    """By code of each of these regions. What is closed, too old or contradicted is not known; who works in
    two regions counts in both. Four queries at most.
    """
    wanted = frozenset(regions)
    if not wanted:
        return {}
    world, kinds = World(activity), catalogue().metric(metric).kinds
    seen = visible(member, world)
    rows = CapacityStanding.objects.filter(
        played_in=world.played_in, metric=metric, valid_until__gt=now, beside=None, total__isnull=False
    ).values_list("organisation__slug", "area", "total")
    told: dict[str, list[float]] = {}
    for slug, area, total in rows:
        if total is not None and seen.includes(slug, area.split()):
            for code in wanted.intersection(area.split()):
                told.setdefault(code, []).append(total)
    numbers = numbers_by_region(kinds)
    return {
        code: Staffed(
            int(sum(told[code])) if code in told else None,
            len(told.get(code, ())),
            sum(numbers.get(code, {}).values()),
        )
        for code in wanted
    }
