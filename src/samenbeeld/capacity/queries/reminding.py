"""Who is silent and is to be reminded, and whom a reminder still waits for."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import SCALED_UP
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.capacity.models import CapacityReminder, CapacityReport, CapacityStanding
from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.capacity.queries.institutions import institutions_in
from samenbeeld.capacity.queries.seen import visible
from samenbeeld.capacity.queries.world import World
from samenbeeld.organisations.models import Membership, Organisation


def to_remind(member: Membership, activity: Activity, now: datetime) -> list[Organisation]:
    """Institutions in the regions of the activity that are open to this member, of which nothing holds, and
    that nobody reminded a short while ago. A few queries.
    """
    world = World(activity)
    speaking = CapacityStanding.objects.filter(played_in=world.played_in, valid_until__gt=now)
    reminded = CapacityReminder.objects.filter(activity=activity, at__gt=now - catalogue().remind_again)
    found = institutions_in(world.regions).filter(visible(member, world).condition)
    found = found.exclude(pk__in=speaking.values("organisation_id"))
    found = found.exclude(pk__in=reminded.values("organisation_id"))
    return list(found.exclude(pk=member.organisation_id))


def last_reminder(activity: Activity) -> tuple[CapacityReminder, int] | None:
    """The newest with how many were reminded with it, None when nobody was. Two queries at most."""
    newest = CapacityReminder.objects.filter(activity=activity).select_related("by__account").last()
    if newest is None:
        return None
    return newest, CapacityReminder.objects.filter(activity=activity, at=newest.at).count()


def waiting_for(organisation: Organisation, activities: Iterable[Activity]) -> list[CapacityReminder]:
    """The newest reminder in each of these activities that this institution did not answer yet. One query, or
    none as long as nothing changed, and none for an organisation that reports no capacity.
    """
    if organisation.kind not in catalogue().kinds:
        return []
    wanted = {each.pk for each in activities if each.state in SCALED_UP}
    return [each for each in _unanswered(organisation.pk) if each.activity_id in wanted]


@until_a_change
def _unanswered(organisation: UUID) -> tuple[CapacityReminder, ...]:
    rows = CapacityReminder.objects.filter(organisation=organisation).select_related(
        "activity", "by__account"
    )
    newest = {each.activity_id: each for each in rows}
    return tuple(each for each in newest.values() if not _is_answered(each))


def _is_answered(reminder: CapacityReminder) -> bool:
    told = CapacityReport.objects.filter(
        organisation=reminder.organisation_id, played_in=World(reminder.activity).played_in,
        reported_at__gte=reminder.at,
    )  # fmt: skip
    return told.exists()
