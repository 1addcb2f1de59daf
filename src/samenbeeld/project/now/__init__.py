"""Nu, the first page: what to open, where each region stands, what runs, what waits and what is new."""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path
from django.views.decorators.http import require_POST, require_safe

from samenbeeld.accounts import visits
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.queries.overview import Overview
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation.queries import Standing
from samenbeeld.kernel.clock import now as present
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import say
from samenbeeld.organisations.queries import asking
from samenbeeld.project.now import wayfinding
from samenbeeld.project.now.advice import advice
from samenbeeld.project.now.links import ailing_links, refused_lately
from samenbeeld.project.now.my_tasks import my_tasks
from samenbeeld.project.now.news import PLACE, news
from samenbeeld.project.now.situation import Situation, situation
from samenbeeld.project.now.tiles import small_tiles

# More than these are folded: the gravest come first, and nobody does twenty things at once.
_TASKS_IN_SIGHT = 8


@dataclass(frozen=True)
class RegionRow:
    """Why a region stands where it stands."""

    standing: Standing
    by: str
    review_is_due: bool


@dataclass(frozen=True)
class ActivityRow:
    """One running activity: its phase, who takes part, how fresh, and the shared picture."""

    activity: Activity
    kind: str
    level: Level | None
    phase: str
    overview: Overview
    text_only: bool

    @property
    def heard(self) -> int:
        """Organisations whose own picture is fresh enough."""
        return len(self.overview.freshness) - self.overview.silent

    @property
    def is_exercise(self) -> bool:
        """Whether the row wears OEFENING."""
        return self.activity.mode == Mode.EXERCISE.value


@require_safe
def now(request: HttpRequest) -> HttpResponse:
    """The first page. A stranger goes to the login."""
    if not request.user.is_authenticated:
        return redirect_to_login(request.get_full_path(), settings.LOGIN_URL)
    known = situation(asking(request), present())
    tasks = my_tasks(known)
    in_sight = len(tasks) if len(tasks) <= _TASKS_IN_SIGHT + 1 else _TASKS_IN_SIGHT
    context = {
        "now": known.now,
        "advice": advice(known),
        "staircase": escalation.staircase(known.regions, own=known.own_regions, grip=_grip(known)),
        "may_read_phase": known.may_read_phase,
        "regions": [
            _region_row(known, each) for each in known.regions if each.change and known.may_read_phase
        ],
        "unknown": [standing.region.name for standing in known.regions if not standing.change],
        "neighbours_differ": len({standing.level for standing in known.regions}) > 1,
        "activities": [_activity_row(known, activity) for activity in known.activities],
        "links": ailing_links(known),
        "refused": refused_lately(known),
        "tasks": tasks,
        "tasks_first": tasks[:in_sight],
        "tasks_rest": tasks[in_sight:],
        "tiles": small_tiles(known),
        "news": news(known),
    }
    return render(request, "project/now.html", context)


@require_POST
def seen(request: HttpRequest) -> HttpResponse:
    """I have seen everything until now: the list starts anew from this moment."""
    visits.note_visit(asking(request).account, PLACE, present())
    return redirect("now")


def _grip(known: Situation) -> dict[str, str]:
    """Per region code the highest real GRIP level with its moment, as it is said; nothing for level 0."""
    real = (
        standing
        for activity in known.activities
        if activity.mode == Mode.REAL.value
        for standing in known.grips.get(activity.slug, [])
    )
    return {
        code: say("page-grip-since", level=standing.level, at=standing.since)
        for code, standing in activities.highest_grip(real).items()
    }


def _region_row(known: Situation, standing: Standing) -> RegionRow:
    change = standing.change
    assert change is not None  # the caller leaves out regions nobody spoke of
    due = change.review_at is not None and change.review_at <= known.now
    return RegionRow(standing, escalation.set_by(change), due)


def _activity_row(known: Situation, activity: Activity) -> ActivityRow:
    step = activities.step_of(activity)
    return ActivityRow(
        activity=activity,
        kind=say(f"activities-kind-{activity.kind}"),
        level=step.level if step else None,
        phase=escalation.said(step.name) if step else "",
        overview=known.overviews[activity.slug],
        text_only=activity.slug in known.text_only,
    )


urlpatterns = [
    path("", now, name="now"),
    path("gezien/", seen, name="now_seen"),
    *wayfinding.urlpatterns,
]
