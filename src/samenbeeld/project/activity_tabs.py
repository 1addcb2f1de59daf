"""The views of one activity, beside each other at the top of its pages. A package adds its line here."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import documents
from samenbeeld.alerts import queries as alerts
from samenbeeld.crisis_picture import queries as crisis_picture
from samenbeeld.crisis_picture.queries.deciding import decision_count
from samenbeeld.crisis_picture.queries.meeting import place_of, upcoming
from samenbeeld.handover.queries.notes import may_hand_over
from samenbeeld.kernel.clock import now
from samenbeeld.look import ages
from samenbeeld.look.frame import NextMeeting, Tab
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import queries as reports


@dataclass(frozen=True)
class View:
    """One view: its sentence, the name of its address, what one must be allowed ("" for whoever sees the
    activity), and how many there are in it, if that is worth a number."""

    sentence: str
    address: str
    permission: str = ""
    count: Callable[[Activity], int] | None = None
    # For whom it is there, when one permission is not enough; and how many of it that person may see.
    shown: Callable[[Membership, Activity], bool] | None = None
    count_for: Callable[[Membership, Activity], int] | None = None


def _latest_version(activity: Activity) -> int:
    version = crisis_picture.latest_version(activity)
    return version.number if version else 0


def _real_alarms(activity: Activity) -> int:
    return alerts.alarms_of(activities.ACTIVITY, activity.slug).filter(is_test=False).count()


def _may_see_documents(member: Membership, activity: Activity) -> bool:
    return documents.may_see_documents(member, activity, documents.seen_on_page(member, activity))


def _documents(member: Membership, activity: Activity) -> int:
    return sum(1 for one in documents.seen_on_page(member, activity) if one.document.withdrawn_at is None)


def _may_hand_over(member: Membership, activity: Activity) -> bool:
    return may_hand_over(activity, member)


VIEWS = [
    View("crisis-picture-tab-text", "crisis_picture"),
    View("plot-tab-map", "plot"),
    View("activities-alarms", "activity_alarms", "alerts.read", _real_alarms),
    View("crisis-picture-tab-versions", "crisis_picture_versions", "activities.read", _latest_version),
    View("crisis-picture-tab-difference", "crisis_picture_difference"),
    View(
        "situation-reports-tab",
        "situation_reports",
        shown=reports.may_read_all,
        count_for=reports.to_judge_count,
    ),
    View("situation-reports-own-tab", "situation_report", shown=reports.writes_own),
    View(
        "situation-reports-bottlenecks",
        "situation_reports_bottlenecks",
        shown=reports.may_see_any,
        count_for=reports.open_count,
    ),
    View(
        "crisis-picture-tab-decisions",
        "crisis_picture_decisions",
        "crisis_picture.read_decisions",
        decision_count,
    ),
    View("crisis-picture-tab-meeting", "crisis_picture_meeting", "crisis_picture.read_decisions"),
    View("handover-looking-back", "looking_back", "activities.read"),
    View("handover-title", "hand_over", "activities.read", shown=_may_hand_over),
    View("activities-documents", "activity_documents", shown=_may_see_documents, count_for=_documents),
]


def activity_tabs(request: HttpRequest, member: Membership, activity: Activity) -> list[Tab]:
    """The views this person has of this activity. The one they are in is the longest address that fits."""
    if not activity.slug:
        return []  # in the making
    scope = activities.scope(activity)
    open_to = [
        view
        for view in VIEWS
        if (not view.permission or access.may(member, view.permission, scope))
        and (view.shown is None or view.shown(member, activity))
    ]
    urls = {view: reverse(view.address, args=[activity.slug]) for view in open_to}
    here = max((url for url in urls.values() if request.path.startswith(url)), key=len, default="")
    return [
        Tab(
            name=say(view.sentence),
            url=urls[view],
            current=urls[view] == here,
            count=_count(view, member, activity),
        )
        for view in open_to
    ]


def _count(view: View, member: Membership, activity: Activity) -> int | None:
    if view.count_for:
        return view.count_for(member, activity) or None
    return (view.count(activity) or None) if view.count else None


def next_meeting(member: Membership, activity: Activity) -> NextMeeting | None:
    """The next meeting that this person may know of, their own region's or team's first. One question."""
    meeting = next(iter(upcoming(activity, member)), None) if activity.slug else None
    if meeting is None:
        return None
    moment, team = meeting.starts_at, place_of(meeting).name
    has_begun = moment <= now()
    return NextMeeting(
        words=say("crisis-picture-meeting-head", team=team, when=moment),
        left=say("crisis-picture-meeting-began") if has_begun else ages.left(moment),
        url=reverse("crisis_picture_meeting", args=[activity.slug]),
    )
