"""Which rounds went by without a report, over the whole of an activity."""

from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.past import taking_part
from samenbeeld.organisations.models import Organisation
from samenbeeld.situation_reports.models import SituationReport
from samenbeeld.situation_reports.queries.past import ever_asked
from samenbeeld.situation_reports.queries.standings import newest_that_asks
from samenbeeld.situation_reports.rules.rounds import all_passed


@dataclass(frozen=True)
class MissedRound:
    """One round that one organisation was asked for and never answered."""

    organisation: Organisation
    due_at: datetime


def missed_rounds(activity: Activity, now: datetime) -> list[MissedRound]:
    """Every round that went by unanswered, the oldest first: as it stood when the activity closed, or at
    `now` while it runs. At most four queries.

    A round counts for who took part at its deadline, and of the newest request that asked them then, also
    when that request ended later.
    """
    until = min(now, activity.closed_at) if activity.closed_at else now
    requests = ever_asked(activity)
    answers = SituationReport.objects.filter(activity=activity, due_at__isnull=False).order_by()
    answered = set(answers.values_list("request", "organisation", "round"))
    passed = [
        (each.due_at, request, each.number)
        for request in requests
        for each in all_passed(request.rhythm, until)
    ]
    present = taking_part(activity, (due_at for due_at, _, _ in passed))
    found = []
    for due_at, request, number in sorted(passed, key=lambda each: each[0]):
        asking = [
            each
            for each in requests
            if each.asked_at <= due_at and (each.ended_at is None or each.ended_at > due_at)
        ]
        for organisation in present[due_at]:
            is_asked = newest_that_asks(asking, activity, organisation) is request
            if is_asked and (request.pk, organisation.pk, number) not in answered:
                found.append(MissedRound(organisation, due_at))
    return found
