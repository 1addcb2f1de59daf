"""What was released of capacity, in lines for other pages. Figures themselves have their own table."""

from datetime import datetime

from django.urls import reverse
from django.utils.http import urlencode

from samenbeeld.access import queries as access
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.lines import Happened, Line, person
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.capacity.models import CapacityRelease
from samenbeeld.capacity.queries.seen import READ
from samenbeeld.capacity.queries.world import World, scope
from samenbeeld.look import times
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

# The field of the table that looks back, in its address.
_THEN = "toen"


def may_see(member: Membership, activity: Activity) -> bool:
    """Whether this member sees a table of capacity in this activity."""
    return access.may(member, READ, scope(member.organisation, World(activity)))


def standing(member: Membership, activity: Activity, moment: datetime) -> list[Line]:
    """To whom all figures were open at that moment, with the way to the table as it stood then."""
    if not may_see(member, activity):
        return []
    url = reverse("activity_capacity", args=[activity.slug])
    then = f"{url}?{urlencode({_THEN: times.for_input(moment)})}"
    return [
        Line(_words("released", each), person(each.by), each.at, then)
        for each in _releases(activity)
        if each.at <= moment and (not hasattr(each, "end") or each.end.at > moment)
    ]


def happened(member: Membership, activity: Activity, moment: datetime) -> list[Happened]:
    """What was released and withdrawn until that moment, in order of time."""
    if not may_see(member, activity):
        return []
    url, found = reverse("activity_capacity", args=[activity.slug]), []
    for each in _releases(activity):
        if each.at <= moment:
            who = each.by.account.name
            found.append(Happened(each.at, _words("released", each), each.reason, who, url))
        if hasattr(each, "end") and each.end.at <= moment:
            who = each.end.by.account.name if each.end.by else ""
            found.append(Happened(each.end.at, _words("closed", each), each.end.reason, who, url))
    return sorted(found, key=lambda each: each.at)


def _words(kind: str, release: CapacityRelease) -> str:
    names = organisations.names_of(release.audience)
    return say(f"capacity-line-{kind}", names=", ".join(sorted(names.values())))


@until_a_change
def _releases(activity: Activity) -> tuple[CapacityRelease, ...]:
    found = CapacityRelease.objects.filter(activity=activity)
    return tuple(found.select_related("by__account", "by__organisation", "end__by__account").order_by("at"))
