"""Which units must be relieved soon: what is there and does not last much longer."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.organisations.models import Membership
from samenbeeld.scale_up.models import UnitStep
from samenbeeld.scale_up.queries import REPORT, definition
from samenbeeld.scale_up.rules.units import UnitState


@dataclass(frozen=True)
class Relief:
    """One unit that is there, and until when it lasts."""

    activity: UUID
    number: int
    name: str
    owner: str  # slug of whose it is, "" for nobody's who takes part
    runs_out_at: datetime


def reliefs(
    member: Membership, running: Iterable[Activity], moment: datetime
) -> list[tuple[Activity, Relief]]:
    """The units that run out soon, or did, of which this member says how they go; what is first on top.

    One query for all activities together, or none as long as nothing changed.
    """
    if not access.may_somewhere(member, REPORT):
        return []
    return [
        (activity, each)
        for activity, each in running_out(running, moment)
        if access.may(member, REPORT, activities.scope(activity, owner=each.owner))
    ]


def running_out(running: Iterable[Activity], moment: datetime) -> list[tuple[Activity, Relief]]:
    """The same, whoever follows them."""
    there = {activity.pk: activity for activity in running}
    until = moment + timedelta(minutes=definition().warn_minutes)
    found = (each for each in _lasting(frozenset(there)) if each.runs_out_at <= until)
    return sorted(((there[each.activity], each) for each in found), key=lambda pair: pair[1].runs_out_at)


@until_a_change
def _lasting(running: frozenset[UUID]) -> tuple[Relief, ...]:
    steps = UnitStep.objects.filter(unit__activity__in=running, unit__endurance_minutes__isnull=False)
    last = {
        step.unit_id: step for step in steps.select_related("unit__organisation").order_by("unit", "place")
    }
    return tuple(
        Relief(
            step.unit.activity_id,
            step.unit.number,
            step.unit.name,
            step.unit.organisation.slug if step.unit.organisation else "",
            step.at + timedelta(minutes=step.unit.endurance_minutes or 0),
        )
        for step in last.values()
        if step.state == UnitState.THERE
    )
