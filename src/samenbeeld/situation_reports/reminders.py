"""A reminder of a report over the channels that people chose: no alarm, so quiet hours hold it."""

from datetime import datetime, timedelta

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import calm
from samenbeeld.alerts.calm import About
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.situation_reports import queries
from samenbeeld.situation_reports.queries import ReportStanding

# Of a request without a rhythm a reminder says nothing new the day after.
_LIVES = timedelta(days=1)


def tell_reminded(activity: Activity, standing: ReportStanding, which: str, moment: datetime) -> int:
    """Tell everybody who may send this report. `which` names the reminder: of one nobody is told twice.

    Returns how many messages wait to leave.
    """
    owner, request = standing.organisation, standing.request
    assert request is not None  # only who was asked owes anything
    about = About(
        key=f"report/{request.pk}/{owner.pk}/{which}",
        path=reverse("situation_report", args=[activity.slug]),
        mode=Mode(activity.mode),
        tlp=Tlp(activity.tlp),
        useless_at=moment + (request.rhythm.every or _LIVES),
    )
    may_write = access.audience(
        organisations.members_of(owner), "situation_reports.write", queries.scope_of(activity, owner)
    )

    def words() -> tuple[str, str]:
        due = standing.due_at or request.first_due_at
        return (
            say("situation-reports-reminder", activity=activity.name),
            say("situation-reports-reminder-text", organisation=owner.name, when=due),
        )

    return calm.tell(about, may_write, words)
