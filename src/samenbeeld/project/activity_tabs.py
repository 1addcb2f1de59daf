"""The views of one activity, beside each other at the top of its pages. A package adds its line here."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts import queries as alerts
from samenbeeld.crisis_picture import queries as crisis_picture
from samenbeeld.look.frame import Tab
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership


@dataclass(frozen=True)
class View:
    """One view: its sentence, the name of its address, what one must be allowed ("" for whoever sees the
    activity), and how many there are in it, if that is worth a number."""

    sentence: str
    address: str
    permission: str = ""
    count: Callable[[Activity], int] | None = None


def _latest_version(activity: Activity) -> int:
    version = crisis_picture.latest_version(activity)
    return version.number if version else 0


def _real_alarms(activity: Activity) -> int:
    return alerts.alarms_of(activities.ACTIVITY, activity.slug).filter(is_test=False).count()


VIEWS = [
    View("crisis-picture-tab-text", "crisis_picture"),
    View("activities-alarms", "activity_alarms", "alerts.read", _real_alarms),
    View("crisis-picture-tab-versions", "crisis_picture_versions", "activities.read", _latest_version),
    View("crisis-picture-tab-difference", "crisis_picture_difference"),
]


def activity_tabs(request: HttpRequest, member: Membership, activity: Activity) -> list[Tab]:
    """The views this person has of this activity. The one they are in is the longest address that fits."""
    if not activity.slug:
        return []  # in the making
    scope = activities.scope(activity)
    open_to = [view for view in VIEWS if not view.permission or access.may(member, view.permission, scope)]
    urls = {view: reverse(view.address, args=[activity.slug]) for view in open_to}
    here = max((url for url in urls.values() if request.path.startswith(url)), key=len, default="")
    return [
        Tab(
            name=say(view.sentence),
            url=urls[view],
            current=urls[view] == here,
            count=(view.count(activity) or None) if view.count else None,
        )
        for view in open_to
    ]
