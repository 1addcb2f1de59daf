"""Following what another region releases, and no longer."""

from collections.abc import Collection

from samenbeeld.access.queries import require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.federation import events
from samenbeeld.federation.models import RegionWatch
from samenbeeld.federation.queries import following, national
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp


@journalled
def follow(*, actor: Membership, region: str, whats: Collection[str]) -> None:
    """From now on this person follows these things of this region (a CBS code), and no others of it.

    Raises NotAllowed, NotFound for a region that is not there, Refused for what is not to follow.
    """
    require(actor, "federation.read", NODE_SCOPE)

    if region not in {place.code for place in national.places()}:
        raise NotFound("federation-no-region")
    if not set(whats) <= set(following.choices()):
        raise Refused("federation-follow-unknown", field="what")
    mine = RegionWatch.objects.filter(account=actor.account, region=region, ended_at=None)
    had = set(mine.values_list("what", flat=True))
    mine.exclude(what__in=whats).update(ended_at=now())
    RegionWatch.objects.bulk_create(
        RegionWatch(account=actor.account, region=region, what=what, began_at=now())
        for what in sorted(set(whats) - had)
    )
    event = events.RegionFollowed(region, sorted(set(whats)))
    journal.record(stamp(actor), event, object_kind=following.WATCH, object_id=region, object_label=region)
