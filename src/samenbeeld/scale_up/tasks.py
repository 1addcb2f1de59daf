"""What the clock does for scaling up: who follows a unit is reminded of its relief before it runs out."""

from datetime import timedelta

from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import calm
from samenbeeld.alerts.calm import About
from samenbeeld.jobs.declared import every
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.scale_up.queries import REPORT
from samenbeeld.scale_up.queries.relieving import Relief, running_out

_LIVES = timedelta(hours=2)


@every(timedelta(minutes=5))
def remind_of_relief() -> None:
    """Over the channels they chose, once per unit that comes; of what ran out long ago nobody is told."""
    moment = now()
    for activity, relief in running_out(activities.running(), moment):
        if relief.runs_out_at > moment - _LIVES:
            remind(activity, relief)


def remind(activity: Activity, relief: Relief) -> int:
    """Tell who follows all units of the region, and the own people of this one. How many messages wait."""
    there = organisations.members_in(activities.region_codes(activity))
    told = {
        each.pk: each
        for owner in ("", relief.owner)
        for each in access.audience(there, REPORT, activities.scope(activity, owner=owner))
    }
    about = About(
        key=f"relief/{activity.pk}/{relief.number}/{relief.runs_out_at:%Y%m%d%H%M}",
        path=reverse("scale_up_unit", args=[activity.slug, relief.number]),
        mode=Mode(activity.mode),
        tlp=Tlp(activity.tlp),
        useless_at=relief.runs_out_at + _LIVES,
    )

    def words() -> tuple[str, str]:
        return (
            say("scale-up-reminder", name=relief.name, activity=activity.name),
            say("scale-up-reminder-text", when=relief.runs_out_at),
        )

    return calm.tell(about, told.values(), words)
