"""What must be weighed again: phases that end, resources that are stretched, steps under scarcity."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.care_phases import queries
from samenbeeld.care_phases.models import CareReview, PhaseDeclaration, ScarcityActivation, SurgeState
from samenbeeld.care_phases.rules.declaring import WITHDRAWN
from samenbeeld.care_phases.rules.definition import Resource
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Region

PHASE, STATE, STEP = "phase", "state", "step"
# It is asked so long before it is due that there is time to meet.
AHEAD = timedelta(hours=1)


@dataclass(frozen=True)
class Review:
    """One thing that holds until somebody weighs it again. `region` "" is more than one; `code` is that of
    the phase, the resource or the step.
    """

    kind: str
    activity: UUID
    scope: str
    region: str
    code: str
    due: datetime


def due(member: Membership, running: Iterable[Activity], before: datetime) -> list[tuple[Activity, Review]]:
    """What is to be weighed before that moment by this member, first what is due first.

    Four queries for all activities together, or none as long as nothing changed.
    """
    writes = (queries.DECLARE, queries.REPORT)
    if not any(access.may_somewhere(member, permission) for permission in writes):
        return []
    return [
        (activity, each)
        for activity, each in due_anywhere(running, before)
        if queries.may(member, permission_for(each), activity, region_of(activity, each))
    ]


def due_anywhere(running: Iterable[Activity], before: datetime) -> list[tuple[Activity, Review]]:
    """The same, whoever weighs it."""
    there = {activity.pk: activity for activity in running}
    found = (each for each in _holding(frozenset(there)) if each.due <= before)
    return sorted(((there[each.activity], each) for each in found), key=lambda pair: pair[1].due)


def permission_for(review: Review) -> str:
    """What one must be allowed to weigh it."""
    return queries.REPORT if review.kind == STATE else queries.DECLARE


def region_of(activity: Activity, review: Review) -> Region | None:
    """The region it holds in; None for more than one."""
    return next((each for each in activity.regions.all() if each.code == review.region), None)


def words(activity: Activity, review: Review) -> str:
    """What is to be weighed again, in a line."""
    region, policy = region_of(activity, review), queries.definition()
    where = region.name if region else ""
    if review.kind == PHASE:
        where = where or queries.said(policy.scopes[review.scope])
        return say("care-phases-weigh-phase", phase=queries.phase_name(review.code), where=where)
    if review.kind == STEP:
        return say("care-phases-weigh-step", step=queries.step_name(review.code), where=where)
    resource = queries.said(policy.resources[Resource(review.code)]).lower()
    return say("care-phases-weigh-resource", resource=resource, where=where)


@until_a_change
def _holding(running: frozenset[UUID]) -> tuple[Review, ...]:
    """What holds now and is no ordinary care, which nobody has to weigh again."""
    policy = queries.definition()
    usual, unstretched = next(iter(policy.phases)), next(iter(policy.states))
    of = {"activity__in": running}
    phases = {
        (row.activity_id, row.scope, row.region_id): row
        for row in PhaseDeclaration.objects.filter(**of).order_by("number")
    }
    states = {
        (row.activity_id, row.region_id, row.resource): row
        for row in SurgeState.objects.filter(**of).order_by("set_at", "pk")
    }
    steps = ScarcityActivation.objects.filter(end=None, **of)
    reviews: dict[object, list[CareReview]] = {}
    for each in CareReview.objects.filter(**of):
        reviews.setdefault(each.declaration_id or each.activation_id, []).append(each)
    phases = {
        key: row
        for key, row in phases.items()
        if not any(each.outcome == WITHDRAWN for each in reviews.get(row.pk, ()))
    }

    def again(row: PhaseDeclaration | ScarcityActivation, first: datetime) -> datetime:
        return queries.review_at(first, reviews.get(row.pk, ()))

    return (
        *(
            Review(PHASE, row.activity_id, row.scope, row.region_id or "", row.phase, again(row, row.until))
            for row in phases.values()
            if row.phase != usual
        ),
        *(
            Review(STATE, row.activity_id, "", row.region_id, row.resource, row.review_at)
            for row in states.values()
            if row.state != unstretched
        ),
        *(
            Review(STEP, row.activity_id, "", row.region_id, row.step, again(row, row.review_at))
            for row in steps
        ),
    )
