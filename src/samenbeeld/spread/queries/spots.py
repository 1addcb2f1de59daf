"""Which hospitals send and receive, for the map."""

from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import Level
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plot.queries.care_layers import CareSpot, spots_of
from samenbeeld.spread.queries.lines import theirs
from samenbeeld.spread.queries.told import told


def spots(activity: Activity, member: Membership, moment: datetime | None) -> list[CareSpot]:
    """Each hospital of a transfer that is not over, with how many leave and come, as this member may see."""
    running = [
        each for each in theirs(member, activity, told(activity).by(moment or now())) if not each.is_over
    ]
    counts: dict[Organisation, tuple[int, int, datetime]] = {}
    for each in running:
        at = each.last.at if each.last else each.transfer.at
        for organisation, leave, come in (
            (each.transfer.sender, each.count, 0),
            (each.transfer.receiver, 0, each.count),
        ):
            before = counts.get(organisation, (0, 0, at))
            counts[organisation] = (before[0] + leave, before[1] + come, max(before[2], at))
    said: dict[Organisation, tuple[str, Level | None, datetime | None]] = {
        organisation: (say("spread-spot", leave=leave, come=come), None, at)
        for organisation, (leave, come, at) in counts.items()
    }
    return spots_of(said, "spreiding")
