"""The views of one activity at the top of its pages. A package adds its line here.

What is opened again and again stands in the row. All else lies under "Meer" with a heading, so that a tired
person takes the row in at a glance, however many views there come.
"""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import documents
from samenbeeld.alerts import queries as alerts
from samenbeeld.audit.keeping import kept_until_a_change, until_a_change
from samenbeeld.capacity.queries.world import World
from samenbeeld.capacity.queries.world import scope as capacity_scope
from samenbeeld.crisis_picture import queries as crisis_picture
from samenbeeld.crisis_picture.queries.deciding import decisions_of
from samenbeeld.crisis_picture.queries.meeting import place_of, upcoming
from samenbeeld.endurance import queries as endurance
from samenbeeld.exercises import queries as exercises
from samenbeeld.handover.queries.notes import may_hand_over
from samenbeeld.look.addresses import address
from samenbeeld.look.frame import NextMeeting, Tab
from samenbeeld.look.words import say
from samenbeeld.multi_picture import queries as multi_picture
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import queries as reports
from samenbeeld.spread import queries as spread


@dataclass(frozen=True)
class View:
    """One view: its sentence, the name of its address, what one must be allowed ("" for whoever sees the
    activity), under which heading of "Meer" it lies ("" for the row), and what is in it, if that is worth a
    number. `also` are names of pages that belong to it and lie elsewhere."""

    sentence: str
    address: str
    permission: str = ""
    group: str = ""
    # How much of it this person may see.
    counted: Callable[[Membership, Activity], int] | None = None
    # For whom it is there, when one permission is not enough.
    shown: Callable[[Membership, Activity], bool] | None = None
    also: tuple[str, ...] = ()


# Every page of an activity counts them, and each stays the same until its own package changes something. By
# the key of the activity: who joins it, or sets its level, does not change them.
@until_a_change
def _to_judge(activity: UUID) -> int:
    return reports.to_judge(activity).count()


@kept_until_a_change(300)
def _stuck(activity: UUID, own: UUID | None) -> int:
    return reports.open_to_count(activity, own).count()


@until_a_change
def _decisions(activity: UUID) -> int:
    return decisions_of(activity).count()


@until_a_change
def _pushed(activity: UUID) -> int:
    return multi_picture.waiting_in(activity).count()


@until_a_change
def _real_alarms(slug: str) -> int:
    return alerts.alarms_of(activities.ACTIVITY, slug).filter(is_test=False).count()


def _stuck_for(member: Membership, activity: Activity) -> int:
    return _stuck(activity.pk, None if reports.may_read_all(member, activity) else member.organisation_id)


def _may_see_capacity(member: Membership, activity: Activity) -> bool:
    return access.may(member, "capacity.read", capacity_scope(member.organisation, World(activity)))


# Headings under "Meer", as sentences.
_TOGETHER = "activities-views-together"
_LOOK_BACK = "activities-views-look-back"
_EXERCISE = "activities-views-exercise"


def _may_see_spread(member: Membership, activity: Activity) -> bool:
    return spread.may_see(member, activity)


def _may_see_endurance(member: Membership, activity: Activity) -> bool:
    return endurance.may_see(member, activity)


def _may_hand_over(member: Membership, activity: Activity) -> bool:
    return may_hand_over(activity, member)


VIEWS = [
    View("crisis-picture-tab-text", "crisis_picture"),
    View("plot-tab-map", "plot"),
    View(
        "situation-reports-tab",
        "situation_reports",
        counted=lambda member, activity: _to_judge(activity.pk),
        shown=reports.may_read_all,
    ),
    View("situation-reports-own-tab", "situation_report", shown=reports.writes_own),
    View(
        "situation-reports-bottlenecks",
        "situation_reports_bottlenecks",
        counted=_stuck_for,
        shown=reports.may_see_any,
    ),
    View(
        "crisis-picture-tab-decisions",
        "crisis_picture_decisions",
        "crisis_picture.read_decisions",
        counted=lambda member, activity: _decisions(activity.pk),
    ),
    View("capacity-tab", "activity_capacity", group=_TOGETHER, shown=_may_see_capacity),
    View("scale-up-tab", "scale_up", "scale_up.read", _TOGETHER),
    View("casualty-distribution-tab", "casualty_distribution", "casualty_distribution.read", _TOGETHER),
    View("care-phases-tab", "care_phases", "care_phases.read", _TOGETHER),
    View("spread-tab", "spread", group=_TOGETHER, shown=_may_see_spread),
    View("endurance-tab", "endurance", group=_TOGETHER, shown=_may_see_endurance),
    View("upkeep-tab", "upkeep", "crisis_picture.read_decisions", _TOGETHER, also=("upkeep_end",)),
    View("digests-tab", "digests", group=_TOGETHER),
    View("crisis-picture-tab-meeting", "crisis_picture_meeting", "crisis_picture.read_decisions", _TOGETHER),
    View("handover-title", "hand_over", "activities.read", _TOGETHER, shown=_may_hand_over),
    View(
        "multi-picture-tab",
        "pushed_parts",
        "multi_picture.read",
        _TOGETHER,
        lambda member, activity: _pushed(activity.pk),
        also=("pushed_there",),
    ),
    View(
        "activities-alarms",
        "activity_alarms",
        "alerts.read",
        _TOGETHER,
        lambda member, activity: _real_alarms(activity.slug),
    ),
    View("preparedness-cards-tab", "activity_cards", "crisis_picture.read_decisions", _TOGETHER),
    View(
        "activities-documents",
        "activity_documents",
        group=_TOGETHER,
        # Which documents one may see is said per document; they are read already.
        counted=lambda member, activity: sum(
            one.withdrawn_at is None for one in documents.visible_on_page(member, activity)
        ),
        shown=documents.may_see_documents,
    ),
    View(
        "crisis-picture-tab-versions",
        "crisis_picture_versions",
        "activities.read",
        _LOOK_BACK,
        lambda member, activity: len(crisis_picture.all_versions(activity)),
    ),
    View("handover-looking-back", "looking_back", "activities.read", _LOOK_BACK),
    View("upkeep-aftermath", "upkeep_aftermath", "crisis_picture.read_decisions", _LOOK_BACK),
    View("crisis-picture-tab-difference", "crisis_picture_difference", group=_LOOK_BACK),
    View("exercises-evaluation", "exercise_evaluation", group=_LOOK_BACK, shown=exercises.may_evaluate),
    View("exports-tab", "activity_export", "activities.export", _LOOK_BACK),
    View("exercises-control", "exercise", group=_EXERCISE, shown=exercises.may_control),
    View("exercises-observations", "exercise_observations", group=_EXERCISE, shown=exercises.may_observe),
]
# So many fit in one row; whoever has no more of them needs no "Meer".
_IN_A_ROW = 6


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
    urls = {view: address(view.address, activity.slug) for view in open_to}
    all_fit = len(open_to) <= _IN_A_ROW
    places = {
        address(name, activity.slug): url for view, url in urls.items() for name in (view.address, *view.also)
    }
    here = places.get(max((place for place in places if request.path.startswith(place)), key=len, default=""))
    return [
        Tab(
            name=say(view.sentence),
            url=urls[view],
            current=urls[view] == here,
            count=(view.counted(member, activity) if view.counted else 0) or None,
            group=say(view.group) if view.group and not all_fit else "",
        )
        for view in open_to
    ]


def next_meeting(member: Membership, activity: Activity) -> NextMeeting | None:
    """The next meeting that this person may know of, their own region's or team's first. One question."""
    is_going_on = activity.slug and activity.closed_at is None
    meeting = next(iter(upcoming(activity, member)), None) if is_going_on else None
    if meeting is None:
        return None
    moment, team = meeting.starts_at, place_of(meeting).name
    return NextMeeting(
        words=say("crisis-picture-meeting-head", team=team, when=moment),
        starts_at=moment,
        begun=say("crisis-picture-meeting-began"),
        url=address("crisis_picture_meeting", activity.slug),
    )
