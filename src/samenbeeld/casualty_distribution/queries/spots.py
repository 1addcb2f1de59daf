"""Where casualties are gathered, for the map."""

from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.casualty_distribution import queries
from samenbeeld.kernel.clock import now
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.plot.queries.care_layers import CareSpot


def spots(activity: Activity, _member: Membership, moment: datetime | None) -> list[CareSpot]:
    """Every place with what was seen there last, per class. A place of which nobody told anything says so."""
    known = queries.known(activity).until(moment or now())
    groups = known.newest_groups
    found = []
    for place in known.places:
        here = sorted(
            (each for (number, _), each in groups.items() if number == place.number),
            key=lambda each: each.triage,
        )
        said = ", ".join(f"{each.triage} {each.likely}" for each in here)
        found.append(
            CareSpot(
                id=f"gewonden-{place.number}",
                name=place.name,
                organisation="",
                kind=say("casualty-distribution-spot"),
                said=said or say("casualty-distribution-unknown"),
                level=None,
                at=max((each.seen_at for each in here), default=None),
                longitude=place.longitude,
                latitude=place.latitude,
            )
        )
    return found
