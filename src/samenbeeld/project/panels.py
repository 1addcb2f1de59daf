"""What stands around every page: phase stripe, navigation, person. Only here may it all be known at once."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import GripStanding
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation.queries import Standing
from samenbeeld.exercises import queries as exercises
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.levels import urgency
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.addresses import address
from samenbeeld.look.frame import ExerciseFrame, Frame, NavItem, PersonBadge, StripeItem
from samenbeeld.look.words import say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.project.activity_tabs import activity_tabs, next_meeting
from samenbeeld.project.alarm_bar import alarm_lines
from samenbeeld.project.disputed import Disputed
from samenbeeld.project.origins import Origins
from samenbeeld.project.still_true import StillAsked

# Most opened first: what does not fit in the row lies under "more".
# (sentence id, name of the address, icon, permission that shows it; "" for everybody who is logged in)
PAGES = [
    ("page-now", "now", "home", ""),
    ("page-safety-picture", "safety_picture", "eye", "safety_picture.read"),
    ("page-crisis-picture", "crisis_pictures", "map", ""),
    ("page-activities", "activities", "list", "activities.read"),
    ("page-capacity", "capacity", "plus", "capacity.read"),
    ("page-plans", "plans", "doc", "plans.read"),
    ("page-national", "national", "globe", "federation.read"),
    ("page-risk-profile", "risk_profiles", "warning", "risk_profile.read"),
    ("page-phase", "phase", "ladder", "escalation.read"),
    ("page-organisations", "organisations", "people", "organisations.read"),
    ("page-feeds", "feeds", "globe", "feeds.read"),
    ("page-journal", "journal", "doc", "audit.read"),
]


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the frame of the page for whoever looks.

    A part of a page that is fetched alone has no frame, and asks nothing for one.
    """
    return {"frame": SimpleLazyObject(lambda: _frame(request))}


def _frame(request: HttpRequest) -> Frame:
    """A door that shows an activity sets `request.activity`; in an exercise the whole frame says so."""
    member: Membership | None = getattr(request, "member", None)
    activity: Activity | None = getattr(request, "activity", None)
    # A door below the activities knows the mode of what it shows, and not of which activity.
    mode = Mode(activity.mode) if activity else getattr(request, "mode", Mode.REAL)
    if member is None:
        exercise = ExerciseFrame() if mode is Mode.EXERCISE else None
        return Frame(
            clock=now(), demonstration=settings.DEMONSTRATION, language=_language(), exercise=exercise
        )
    bar = alarm_lines(member)
    return Frame(
        stripes=_stripes(member, mode, activity if activity and activity.slug else None),
        clock=now(),
        demonstration=settings.DEMONSTRATION,
        exercise=_exercise(activity) if mode is Mode.EXERCISE else None,
        navigation=_navigation(request, member),
        activity_tabs=activity_tabs(request, member, activity) if activity else [],
        meeting=next_meeting(member, activity) if activity else None,
        person=_person(member),
        unread=len(bar),
        members_url=_members_url(member),
        search_url=address("search") + ("?oefening=ja" if mode is Mode.EXERCISE else ""),
        unread_url=address("alarms_mine"),
        bar=bar,
        bar_url=address("alarm_bar"),
        still_true=StillAsked(member, activity) if activity and activity.slug else None,
        disputed=Disputed(member, activity) if activity and activity.slug else None,
        came_from=Origins(member),
        language=_language(),
        theme=member.account.theme if member.account.theme != "device" else "",
        reading="sans" if member.account.reads_sans else "",
    )


def _members_url(member: Membership) -> str:
    """Where the people of their own organisation are kept, for who keeps them."""
    own = Scope(owner=member.organisation.slug, regions=organisations.region_codes(member.organisation))
    if not access.may(member, "organisations.manage", own):
        return ""
    return address("organisation_members", member.organisation.slug)


def _exercise(activity: Activity | None) -> ExerciseFrame:
    """An exercise with a script has a clock of its own, which every player sees."""
    clock = exercises.clock_of(activity) if activity and activity.slug else None
    speed = clock.speed if clock and clock.since and clock.speed > 1 else 0
    return ExerciseFrame(time=exercises.story_time(clock, now()), speed=f"{speed}×" if speed else "")


def _stripes(member: Membership, mode: Mode, activity: Activity | None) -> list[StripeItem]:
    """Each region with its step and its highest GRIP, the person's own region first and alone in full colour:
    who works in two regions sees the worst of them so.

    The step of a region is for everybody who is logged in; a GRIP level only with the activity in which it
    was set. In an exercise that is the one that is on the screen: another one plays something else.
    """
    own = organisations.region_codes(member.organisation)
    grips = activities.highest_grip_now(mode, lambda: _known(member, mode, activity))
    standings = sorted(
        escalation.standings(mode),
        key=lambda one: (one.region.code not in own, urgency(one.level)),
    )
    return [
        _stripe(
            standing,
            grips.get(standing.region.code),
            own=place == 0 and standing.region.code in own,
            names=access.may(member, "escalation.read", Scope()),
        )
        for place, standing in enumerate(standings)
    ]


def _known(member: Membership, mode: Mode, activity: Activity | None) -> list[Activity]:
    """What runs and may be known by them. Of what is closed to them only the activity on the screen may have
    been released to them.
    """
    is_played = activity is not None and mode is Mode.EXERCISE
    running = [activity] if activity is not None and is_played else activities.running_now(mode)
    known = [each for each in running if access.may(member, "activities.read", activities.scope(each))]
    if activity is not None and activity not in known:
        known += activities.readable(member, [activity])
    return known


def _stripe(standing: Standing, grip: GripStanding | None, *, own: bool, names: bool) -> StripeItem:
    """Since when and by whom are of the GRIP level, behind which they stand; without one, of the step, and
    `names` says whether the person may know who set that.
    """
    last = grip.latest if grip else standing.change
    return StripeItem(
        region=standing.region.name,
        level=standing.level,
        phase=standing.step.name.in_language(_language()) if standing.step else say("page-phase-unknown"),
        grip=say("page-grip", level=grip.level) if grip else "",
        since=grip.since if grip else standing.since,
        by=last.set_by.account.name if last and (grip or names) else "",
        own=own,
    )


def _navigation(request: HttpRequest, member: Membership) -> list[NavItem]:
    """The pages this person has something to do on."""
    items = []
    for sentence, name, icon, permission in PAGES:
        if permission and not access.may(member, permission, _own_node(member)):
            continue
        url = address(name)
        current = request.path == url if url == "/" else request.path.startswith(url)
        items.append(NavItem(say(sentence), url, current, icon))
    return items


def _own_node(member: Membership) -> Scope:
    """The widest place a person can ask for from here: their own organisation in their own regions."""
    return Scope(owner=member.organisation.slug, regions=organisations.region_codes(member.organisation))


def _person(member: Membership) -> PersonBadge:
    return PersonBadge(
        name=member.account.name,
        initials=member.account.initials,
        function=organisations.function_name(organisations.leading_function(member)),
        organisation=member.organisation.name,
    )


def _language() -> str:
    return "en" if (get_language() or "nl").startswith("en") else "nl"
