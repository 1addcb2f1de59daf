"""What the clock does for care under scarcity: who can weigh something again is reminded before it is due."""

from datetime import datetime, timedelta

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import calm
from samenbeeld.alerts.calm import About
from samenbeeld.care_phases.queries import reviewing
from samenbeeld.care_phases.queries.reviewing import Review
from samenbeeld.jobs.declared import every
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations

# A day after it was due a message says nothing new: it stands on Nu.
_LIVES = timedelta(days=1)


@every(timedelta(minutes=5))
def remind_of_reviews() -> None:
    """Over the channels they chose, once per moment that was set; of what is long overdue nobody is told."""
    moment = now()
    for activity, review in reviewing.due_anywhere(activities.running(), moment + reviewing.AHEAD):
        if review.due > moment - _LIVES:
            remind(activity, review)


def remind(activity: Activity, review: Review) -> int:
    """Tell everybody in the regions who may weigh it. Returns how many messages wait to leave."""
    region = reviewing.region_of(activity, review)
    codes = [region.code] if region else activities.region_codes(activity)
    weighing = access.audience(
        organisations.members_in(codes),
        reviewing.permission_for(review),
        activities.scope(activity, region=region, owner=""),
    )
    about = About(
        key=_key(activity, review, review.due),
        path=reverse("care_phases", args=[activity.slug]),
        mode=Mode(activity.mode),
        tlp=Tlp(activity.tlp),
        useless_at=review.due + _LIVES,
    )

    def words() -> tuple[str, str]:
        return (
            say("care-phases-reminder", activity=activity.name),
            say("care-phases-reminder-text", what=reviewing.words(activity, review), when=review.due),
        )

    return calm.tell(about, weighing, words)


def _key(activity: Activity, review: Review, due: datetime) -> str:
    where = review.region or review.scope
    return f"weigh/{activity.pk}/{review.kind}/{where}/{review.code}/{due:%Y%m%d%H%M}"
