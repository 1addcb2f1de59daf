"""What follows from what: the packages do not know each other, so here one listens to another."""

import structlog

from samenbeeld.accounts.queries import introduce_with
from samenbeeld.activities import queries as activities
from samenbeeld.activities.events import ActivityOpened, ActivityStateChanged, OrganisationJoined
from samenbeeld.activities.queries.areas import areas_from
from samenbeeld.activities.queries.closing import close_only_after, end_only_after
from samenbeeld.assistance.queries import asking_for
from samenbeeld.assistance.taking import taker
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.capacity import actions as capacity
from samenbeeld.crisis_picture import actions as crisis_picture
from samenbeeld.crisis_picture.events import RequestAnswered
from samenbeeld.crisis_picture.queries import summary_rooms
from samenbeeld.digests.queries.facts import followed_from
from samenbeeld.federation.carrying import carry
from samenbeeld.federation.queries.in_digest import followed
from samenbeeld.federation.rules.envelope import ASSISTANCE, QUESTION
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.plot import actions as plot
from samenbeeld.plot.queries import levels_from
from samenbeeld.plot.queries.areas import area_on_map
from samenbeeld.plot.queries.care_layers import care_layers_from
from samenbeeld.project.comparing import compare
from samenbeeld.project.demonstration.introducing import introductions
from samenbeeld.project.map_layers import CARE_LAYERS
from samenbeeld.question_desk.taking import taker as taker_of_questions
from samenbeeld.realtime import publish
from samenbeeld.scale_up import queries as scale_up
from samenbeeld.situation_reports import queries as needs
from samenbeeld.situation_reports.events import BottleneckNoted, BottlenecksMerged, ReportSubmitted
from samenbeeld.situation_reports.queries.levels import care_levels
from samenbeeld.upkeep import queries as upkeep

# The packages from which the panel of care beside the picture is made.
_CARE = frozenset(
    ("capacity", "care_phases", "casualty_distribution", "endurance", "scale_up", "spread")
)  # fmt: skip
_report = structlog.get_logger("samenbeeld.wiring")


def connect() -> None:
    """Called once per process, when all packages are loaded."""
    publish.subscribe(make_pictures)
    publish.subscribe(make_map_layers)
    publish.subscribe(find_contradictions)
    publish.subscribe(end_capacity_releases)
    publish.subscribe(tell_of_care)
    introduce_with(introductions)
    upkeep.also_open(scale_up.still_out)
    end_only_after(upkeep.check_nothing_open)
    close_only_after(scale_up.check_all_released)
    levels_from(care_levels)
    areas_from(area_on_map)
    care_layers_from(CARE_LAYERS)
    carry(ASSISTANCE, taker)
    carry(QUESTION, taker_of_questions)
    followed_from(followed)
    needs.ask_elsewhere_at(asking_for)


def make_pictures(event: object) -> None:
    """An activity that opens gets its texts, and an organisation that joins its own picture.

    Done in the name of whoever opened the activity. Nothing is lost when that person may not: the head of
    information finds the button on the page of the crisis picture.
    """
    if not isinstance(event, ActivityOpened | OrganisationJoined):
        return
    activity = activities.by_slug(event.activity)
    try:
        crisis_picture.open_pictures(actor=activity.created_by, activity=activity)
    except Conflict:
        return  # they are there already
    except Refused as refused:
        _report.info("wiring.pictures_not_made", activity=event.activity, why=refused.key)


def tell_of_care(event: object) -> None:
    """What care tells stands beside the shared picture: whoever has that open looks again at once."""
    package = type(event).__module__.removeprefix("samenbeeld.").partition(".")[0]
    slug = getattr(event, "activity", "")
    if package in _CARE and slug:
        for room in summary_rooms(slug):
            publish.news(room)


def end_capacity_releases(event: object) -> None:
    """What was released in a crisis ends with it, also when the activity is opened again later."""
    if not isinstance(event, ActivityStateChanged) or event.after not in ("closed", "archived"):
        return
    try:
        capacity.end_releases(actor=SYSTEM, activity=activities.by_slug(event.activity))
    except Conflict:
        return  # nothing was released


def make_map_layers(event: object) -> None:
    """The same for the map: a shared layer, and one for each organisation that takes part."""
    if not isinstance(event, ActivityOpened | OrganisationJoined):
        return
    activity = activities.by_slug(event.activity)
    try:
        plot.open_layers(actor=activity.created_by, activity=activity)
    except Conflict:
        return  # they are there already
    except Refused as refused:
        _report.info("wiring.map_layers_not_made", activity=event.activity, why=refused.key)


def find_contradictions(event: object) -> None:
    """A value that somebody stated is laid beside what others said of the same thing, after the commit."""
    if not isinstance(event, ReportSubmitted | BottleneckNoted | BottlenecksMerged | RequestAnswered):
        return
    compare(activities.by_slug(event.activity))
