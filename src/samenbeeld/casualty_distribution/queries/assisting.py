"""What other regions are asked for beside what they lend, for who reads the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries.staffed import VEHICLES, Staffed, staffed
from samenbeeld.casualty_distribution.queries import Known, definition
from samenbeeld.casualty_distribution.rules import assisting
from samenbeeld.casualty_distribution.rules.assisting import Asked
from samenbeeld.organisations.models import Membership, Region


@dataclass(frozen=True)
class RegionAsked:
    """One region outside the activity: how many of it drive, what is on duty there, and what it lends."""

    region: Region
    asked: Asked
    on_duty: Staffed


def lent(
    member: Membership, activity: Activity, told: Known, now: datetime, offered: Iterable[Region] = ()
) -> list[RegionAsked]:
    """Of each region that lends ambulances and each of `offered`, in order of names; those of the activity
    itself lend nothing. Services across the border are not of a region. Five queries at most.
    """
    own = {each.pk for each in activity.regions.all()}
    found = {each.pk: each for each in offered if each.pk not in own}
    deployed = dict.fromkeys(found, 0)
    for (_, code, service), each in told.newest_deployments.items():
        if not service and code not in own:
            found[code] = each.region
            deployed[code] = deployed.get(code, 0) + each.count
    on_duty = staffed(member, activity, VEHICLES, found, now)
    asked = assisting.asked_of(
        deployed,
        # Of whom a part is silent, more may be on duty: what it lends is then not known.
        {code: each.count if each.known == each.of else None for code, each in on_duty.items()},
        {code: definition().lends(code) for code in found},
    )
    rows = [RegionAsked(region, asked[code], on_duty[code]) for code, region in found.items()]
    return sorted(rows, key=lambda each: each.region.name)
