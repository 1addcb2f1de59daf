"""A stop of the emergency department that a hospital told among its figures, beside what it answered here."""

from collections.abc import Mapping
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.capacity.queries.stops import EdStop, ed_stops
from samenbeeld.casualty_distribution.queries import HospitalNow, Known
from samenbeeld.organisations.models import Membership

Stops = Mapping[str, EdStop]


def stops_now(member: Membership, activity: Activity, told: Known, now: datetime) -> Stops:
    """By slug of the hospital the stop that counts: one that this person may see, that is not over, and that
    was seen after the hospital answered here. Three queries at most.

    It is asked for the person and not for the node: whose figures are closed, no proposal may give away.
    """
    by_slug = {each.organisation.slug: each for each in told.hospitals}
    found = ed_stops(member, activity, [each.organisation for each in told.hospitals], now)
    return {slug: stop for slug, stop in found.items() if not _is_overtaken(by_slug[slug], stop)}


def _is_overtaken(hospital: HospitalNow, stop: EdStop) -> bool:
    """That somebody called and got no answer takes no stop away."""
    answer = hospital.answer
    return answer is not None and hospital.is_heard and answer.answered_at > stop.seen_at
