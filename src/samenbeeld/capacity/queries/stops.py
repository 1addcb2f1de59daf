"""Which emergency departments told a stop, as far as one person may see it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.capacity.models import CapacityStanding
from samenbeeld.capacity.queries.seen import visible
from samenbeeld.capacity.queries.world import World
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation

_ED, _STOP = "ed_state", "stop"


@dataclass(frozen=True)
class EdStop:
    """A stop as it was seen and told. `until`: when it ends, None when nobody said."""

    seen_at: datetime
    told_at: datetime
    until: datetime | None


def ed_stops(
    member: Membership, activity: Activity, found: Iterable[Organisation], now: datetime
) -> dict[str, EdStop]:
    """By slug the stops that hold now, in the world of the activity. Three queries at most.

    A stop holds until the moment that was said, and when none was, as long as its figure does. What another
    source contradicts counts for neither.
    """
    world = World(activity)
    seen = visible(member, world)
    open_to = {
        each.pk: each.slug for each in found if seen.includes(each.slug, organisations.region_codes(each))
    }
    if not open_to:
        return {}
    rows = CapacityStanding.objects.filter(
        played_in=world.played_in, metric=_ED, state=_STOP, organisation__in=open_to, beside=None
    )
    return {
        open_to[row.organisation_id]: EdStop(row.observed_at, row.reported_at, row.until)
        for row in rows
        if (row.until or row.valid_until) > now
    }
