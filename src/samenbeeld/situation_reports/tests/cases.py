"""Reports for tests, through the real actions."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from samenbeeld.activities.models import Activity
from samenbeeld.kernel import clock
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.situation_reports import actions, queries
from samenbeeld.situation_reports.models import ReportRequest, SituationReport

VALUES: dict[str, Any] = {
    "overall": {"level": "orange", "trend": "worse", "reason": "We ontruimen Itteren."},
    "residents_total": 132,
    "residents_to_move": 84,
    "emergency_power": 13,
    "prognosis_24": "Alle bewoners weg om 20:00.",
}
STUCK = {"kind": "logistics", "what": "Liggend vervoer voor 84 bewoners van Itteren", "count": 84}
# The same as a browser posts it.
TYPED = {
    "overall.level": "orange",
    "overall.trend": "worse",
    "overall.reason": "We ontruimen Itteren.",
    "residents_total": "132",
    "residents_to_move": "84",
    "emergency_power": "13",
    "prognosis_24": "Alle bewoners weg om 20:00.",
}


def ask(cast: Cast, activity: Activity, *, hours: int | None = 4, **values: Any) -> ReportRequest:
    """The head of information asks all that take part, due in an hour."""
    given = {"actor": cast.bram, "first_due_at": clock.now() + timedelta(hours=1), "every_hours": hours}
    return actions.ask_for_reports(activity=activity, **{**given, **values})


def send(
    member: Membership,
    activity: Activity,
    *,
    at: datetime | None = None,
    key: UUID | None = None,
    base: int | None = None,
    **values: Any,
) -> SituationReport:
    """The next report of this member's organisation; `values` over those above."""
    last = queries.last_report(activity, member.organisation)
    base = (last.number if last else 0) if base is None else base
    with clock.at(at or clock.now()):
        return actions.submit_report(
            actor=member, activity=activity, values={**VALUES, **values}, base=base, key=key or uuid4()
        )
