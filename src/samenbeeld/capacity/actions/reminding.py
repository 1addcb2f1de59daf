"""Ask the silent for their figures."""

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.capacity import events
from samenbeeld.capacity.models import CapacityReminder
from samenbeeld.capacity.queries.reminding import to_remind
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import publish

REMIND = "capacity.remind"


@journalled
def remind_silent(*, actor: Membership, activity: Activity) -> list[CapacityReminder]:
    """Remind every institution whose figures the actor may see and of which none holds. Who was reminded a
    short while ago is left in peace.

    Raises NotAllowed; Conflict when the activity is over, or when nobody is to be reminded.
    """
    require(actor, REMIND, activities.scope(activity))
    held = Activity.objects.select_for_update(of=("self",)).get(pk=activity.pk)
    check_still_open(held.state)
    moment = now()
    silent = to_remind(actor, activity, moment)
    if not silent:
        raise Conflict("capacity-nobody-to-remind")
    made = CapacityReminder.objects.bulk_create(
        CapacityReminder(activity=held, organisation=each, by=actor, at=moment) for each in silent
    )
    event = events.SilentInstitutionsReminded(held.slug, tuple(sorted(each.slug for each in silent)))
    journal.record(
        organisations.stamp(actor),
        event,
        object_kind=activities.ACTIVITY,
        object_id=held.slug,
        object_label=held.name,
        tlp=held.tlp,
        mode=held.mode,
    )
    publish.on_commit(event)
    return made
