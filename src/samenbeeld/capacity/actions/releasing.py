"""Open the figures of all institutions in a crisis, and close them again."""

from collections.abc import Iterable

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import SCALED_UP
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.capacity import events
from samenbeeld.capacity.models import CapacityRelease, CapacityReleaseEnd
from samenbeeld.capacity.queries.releases import sentence
from samenbeeld.capacity.rules.release import LONGEST_REASON, check_release
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import publish

RELEASE = "capacity.release_all"


@journalled
def release_all(
    *, actor: Membership, activity: Activity, audience: Iterable[str], agreement: str, reason: str
) -> CapacityRelease:
    """All institutions in the regions of the activity at once, to these organisations that take part.

    Raises NotAllowed, Refused with the field, and Conflict for an activity that is over.
    """
    require(actor, RELEASE, activities.scope(activity))
    held = Activity.objects.select_for_update(of=("self",)).prefetch_related("regions").get(pk=activity.pk)
    named = tuple(sorted(set(audience)))
    taking_part = activities.participants(activity)
    check_release(
        audience=named,
        participants=(each.slug for each in taking_part),
        reason=reason,
        agreement=agreement,
        is_open=held.state in SCALED_UP,
    )
    made = CapacityRelease.objects.create(
        activity=held,
        audience=list(named),
        agreement=agreement.strip()[:200],
        reason=reason.strip()[:LONGEST_REASON],
        by=actor,
        at=now(),
    )
    readers = [each for each in taking_part if each.slug in named]
    event = events.CapacityReleased(
        held.slug,
        tuple(sorted(each.code for each in held.regions.all())),
        named,
        made.agreement,
        made.reason,
        sentence(held, readers),
    )
    _record(organisations.stamp(actor), held, event)
    return made


@journalled
def withdraw_release_of_all(
    *, actor: Membership, release: CapacityRelease, reason: str
) -> CapacityReleaseEnd:
    """Close it from now on; what was seen stays seen. Raises NotAllowed, Refused, Conflict."""
    require(actor, RELEASE, activities.scope(release.activity))
    held = CapacityRelease.objects.select_for_update(of=("self",)).get(pk=release.pk)
    if CapacityReleaseEnd.objects.filter(release=held).exists():
        raise Conflict("capacity-release-ended-already")
    if not reason.strip():
        raise Refused("capacity-release-reason-missing", field="reason")
    made = CapacityReleaseEnd.objects.create(
        release=held, reason=reason.strip()[:LONGEST_REASON], by=actor, at=now()
    )
    event = events.CapacityReleaseWithdrawn(
        release.activity.slug, str(held.pk), made.reason, is_by_closing=False
    )
    _record(organisations.stamp(actor), release.activity, event)
    return made


@journalled
def end_releases(*, actor: Stamp, activity: Activity) -> list[CapacityReleaseEnd]:
    """The activity is over, and so are its releases, also when it opens again. Raises Conflict for none."""
    open_now = CapacityRelease.objects.select_for_update(of=("self",)).filter(activity=activity, end=None)
    ended = [CapacityReleaseEnd.objects.create(release=each, by=None, at=now()) for each in open_now]
    if not ended:
        raise Conflict("capacity-nothing-released")
    for each in ended:
        event = events.CapacityReleaseWithdrawn(activity.slug, str(each.release_id), "", is_by_closing=True)
        _record(actor, activity, event)
    return ended


def _record(
    stamp: Stamp, activity: Activity, event: events.CapacityReleased | events.CapacityReleaseWithdrawn
) -> None:
    journal.record(
        stamp,
        event,
        object_kind=activities.ACTIVITY,
        object_id=activity.slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )
    publish.on_commit(event)
