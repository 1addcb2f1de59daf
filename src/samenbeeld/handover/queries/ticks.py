"""The moments at which something of weight happened: what stands beside the slider, and where it stops."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.events import ActivityStateChanged, ActivityStepSet, GripLevelSet
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.past import Happened
from samenbeeld.alerts import queries as alerts
from samenbeeld.crisis_picture.queries import all_versions
from samenbeeld.crisis_picture.queries.deciding import taken
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.escalation.queries import ladder
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.scale_up import queries as scale_up


@dataclass(frozen=True)
class Tick:
    """One of those moments, in words."""

    at: datetime
    words: str


def ticks(activity: Activity, member: Membership, known: Iterable[Happened]) -> list[Tick]:
    """All of them that this member may know of, the oldest first. At most six queries."""
    names = {region.code: region.name for region in activity.regions.all()}
    found = [Tick(each.at, words) for each in known if (words := told(each, names))]
    found += [
        Tick(each.fixed_at, say("crisis-picture-stream-version", number=str(each.number)))
        for each in all_versions(activity)
    ]
    if may_read_decisions(activity, member):
        found += [Tick(at, say("handover-decided", number=str(number))) for number, at in taken(activity)]
    if scale_up.may_see(member, activity):
        found += [
            Tick(each.confirmed_at, scale_up.said(scale_up.code_of(each).name))
            for each in scale_up.known(activity).confirmations
        ]
    if access.may(member, "alerts.read", activities.scope(activity)):
        found += [
            Tick(each.sent_at, say("crisis-picture-stream-alarm", number=str(each.number)))
            for each in alerts.alarms_of(activities.ACTIVITY, activity.slug)
            if not each.is_test
            and access.may(member, "alerts.read", activities.scope(activity, tlp=Tlp(each.tlp)))
        ]
    return sorted(found, key=lambda tick: tick.at)


def told(one: Happened, regions: dict[str, str]) -> str:
    """One thing that happened to the activity itself, in words; "" for what is not told."""
    match one.event:
        case GripLevelSet(region=region, after=level):
            return say("crisis-picture-stream-grip", level=level, region=regions.get(region, region))
        case ActivityStateChanged(after=state):
            return say("crisis-picture-stream-state", state=state)
        case ActivityStepSet(after=step):
            return say("handover-step", step=ladder().steps[step].name.in_language(current_language()))
    return ""
