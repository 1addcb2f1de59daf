"""What people of one organisation wrote for whoever relieves them."""

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.handover.models import HandOver, TakeOver
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership

HAND_OVER = "handover.hand_over"  # what a line of the journal is written under


def scope_of(activity: Activity, member: Membership) -> Scope:
    """How permission sees the hand-overs of this member's organisation: its own, and of nobody else."""
    return activities.scope(activity, owner=member.organisation.slug)


def may_hand_over(activity: Activity, member: Membership) -> bool:
    """Whether this member reads and writes the hand-overs of their organisation."""
    return access.may(member, "handover.write", scope_of(activity, member))


def hand_overs(activity: Activity, member: Membership) -> list[HandOver]:
    """Those of this member's organisation, the newest first. One query."""
    found = HandOver.objects.filter(activity=activity, organisation=member.organisation)
    return list(found.select_related("written_by__account", "taken__by__account").order_by("-written_at"))


def hand_over_with(activity: Activity, member: Membership, pk: object) -> HandOver:
    """One of them. Raises NotFound, also for one of another organisation."""
    found = next((each for each in hand_overs(activity, member) if each.pk == pk), None)
    if found is None:
        raise NotFound("handover-not-found")
    return found


def taken_of(hand_over: HandOver) -> TakeOver | None:
    """Who took it over; None while nobody did."""
    found: TakeOver | None = getattr(hand_over, "taken", None)
    return found
