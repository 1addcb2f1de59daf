"""Who may see shares and transfers, and for which side somebody speaks."""

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries.seen import Visible, visible
from samenbeeld.capacity.queries.world import World
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.spread.models import SpreadTransfer
from samenbeeld.spread.rules.road import RECEIVER, SENDER

READ, PROPOSE, CHOOSE, ANSWER = "spread.read", "spread.propose", "spread.choose", "spread.answer"
# What a reading of these pages is written under, by the slug of the activity.
SPREAD = "spread.spread"


def may(member: Membership, permission: str, activity: Activity, organisation: Organisation | None) -> bool:
    """Whether this member may do this for that hospital; None: for all of them."""
    if organisation is None:
        # Not as the owner: a coordinator of the organisation that opened the activity sees the own only.
        return access.may(member, permission, activities.scope(activity, owner=""))
    is_there = member.organisation_id != organisation.pk or activities.takes_part(activity, organisation)
    return is_there and access.may(member, permission, activities.scope(activity, owner=organisation.slug))


def may_see(member: Membership, activity: Activity) -> bool:
    """Whether there is a page for this member at all: of everybody, or of the own hospital."""
    return may(member, READ, activity, None) or may(member, READ, activity, member.organisation)


def figures_seen(member: Membership, activity: Activity) -> Visible | None:
    """Whose figures in a share this member sees; None is all: who works it out or decides rests on them."""
    if any(may(member, each, activity, None) for each in (PROPOSE, CHOOSE)):
        return None
    return visible(member, World(activity))


def sides_of(member: Membership, transfer: SpreadTransfer) -> frozenset[str]:
    """For which sides of a transfer this member speaks: the own, or both for who leads in the region."""
    return frozenset(
        side
        for side, of in ((SENDER, transfer.sender), (RECEIVER, transfer.receiver))
        if may(member, ANSWER, transfer.activity, of)
    )
