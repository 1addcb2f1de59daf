"""Whom a code would alarm, seen before anybody is."""

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import participants
from samenbeeld.alerts.queries import addressing
from samenbeeld.alerts.queries.addressing import Preview
from samenbeeld.alerts.rules.audience import Wanted, Within
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.scale_up.rules.definition import Code


def wanted(code: Code, region: Region, by: Membership) -> Wanted:
    """Who in the functions of the code works for an organisation of the region. Whoever confirms knows."""
    return Wanted(
        functions=frozenset(code.functions),
        regions=frozenset({region.code}),
        knowing=frozenset({str(by.pk)}),
    )


def within(activity: Activity, region: Region) -> Within:
    """Only who takes part: a code is about an activity, and nobody reads of one they take no part in."""
    taking_part = frozenset(each.slug for each in participants(activity))
    return Within(Mode(activity.mode), frozenset({region.code}), taking_part)


def preview(code: Code, activity: Activity, region: Region, by: Membership) -> Preview:
    """Whom it would go to now. A fixed number of queries."""
    return addressing.preview(wanted(code, region, by), within(activity, region))
