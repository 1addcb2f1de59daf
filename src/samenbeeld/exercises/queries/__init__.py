"""Questions about an exercise: its clock, its script, what was noted, and what was learned."""

from datetime import datetime
from typing import Any

from django.db.models import Max, Prefetch, QuerySet

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.crisis_picture.queries.tree import section_title, tree
from samenbeeld.crisis_picture.rules import SUMMARY
from samenbeeld.exercises.models import ExerciseClock, Inject, Lesson, Observation
from samenbeeld.exercises.rules import OWN, Line, Script, Timing, line_of
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.queries.cards import standing_workings
from samenbeeld.security.second_lock import NODE, reading_for

EXERCISE = "exercises.exercise"  # what a line about an exercise is written under, by the slug of its activity
EVALUATION = "exercises.evaluation"  # what a reading of it is written under
OVER = ("closed", "archived")


def is_exercise(activity: Activity) -> bool:
    """Whether this activity is played."""
    return activity.mode == Mode.EXERCISE.value


def may_control(member: Membership, activity: Activity) -> bool:
    """Whether this member leads this exercise. Nobody leads what is real."""
    return is_exercise(activity) and access.may(member, "exercises.control", activities.scope(activity))


def may_observe(member: Membership, activity: Activity) -> bool:
    """Whether this member notes what they see in this exercise."""
    return is_exercise(activity) and access.may(member, "exercises.observe", activities.scope(activity))


def may_evaluate(member: Membership, activity: Activity) -> bool:
    """Whether the evaluation is open to this member: when it is over, and to exercise control before."""
    if may_control(member, activity):
        return True
    return activity.state in OVER and access.may(member, "exercises.evaluate", activities.scope(activity))


def clock_of(activity: Activity) -> ExerciseClock | None:
    """The clock of this exercise; None before anybody set it."""
    return ExerciseClock.objects.filter(activity=activity).select_related("led_by").first()


def timing(activity: Activity) -> Timing:
    """The clock of this exercise; one that stands at zero before anybody set it."""
    clock = clock_of(activity)
    return clock.timing if clock else Timing()


def running_clocks() -> list[ExerciseClock]:
    """Every clock that runs, with its exercise and who set it."""
    return list(_running().select_related("activity").distinct())


def any_clock_runs() -> bool:
    """Whether there is a clock to look after."""
    return _running().exists()


def _running() -> QuerySet[ExerciseClock]:
    return ExerciseClock.objects.filter(since__isnull=False, activity__injects__state=Inject.State.WAITING)


def injects(activity: Activity) -> QuerySet[Inject]:
    """The script, in order of time."""
    return Inject.objects.filter(activity=activity).order_by("minute", "number")


def with_suggestions(activity: Activity) -> list[Inject]:
    """The script with what became of each text. Three queries, for the node: whoever leads an exercise hears
    whether a text was taken over in a picture that is closed to them, and nothing else of it.
    """
    found = Suggestion.objects.select_related("document__organisation", "settled_by__account").order_by(
        "made_at"
    )
    with reading_for(NODE):
        return list(injects(activity).prefetch_related(Prefetch("suggestions", found)))


def inject_numbered(activity: Activity, number: int) -> Inject:
    """One inject. Raises NotFound."""
    found = injects(activity).filter(number=number).first()
    if found is None:
        raise NotFound("exercises-inject-not-found", number=str(number))
    return found


def next_number(model: Any, activity: Activity) -> int:
    """The number that the next row of this activity gets."""
    return int(model.objects.filter(activity=activity).aggregate(last=Max("number"))["last"] or 0) + 1


def names(activity: Activity) -> Script:
    """What a script of this exercise may name. It is written before the texts of the picture are made."""
    taking_part = activities.participants(activity)
    return Script(
        organisations={one.slug: one.kind for one in taking_part},
        kinds=frozenset(policy.load("organisation-kinds")["kinds"]),
        sections=frozenset(section.path for section in tree().sections()),
    )


def ready_scripts() -> dict[str, str]:
    """The scripts that may be copied: key -> what it is called."""
    return {
        key: str(record["name"][current_language()])
        for key, record in policy.load("exercises")["scripts"].items()
    }


def ready_script(key: str, script: Script) -> list[Line]:
    """The lines of a ready script. Raises NotFound."""
    record = policy.load("exercises")["scripts"].get(key)
    if record is None:
        raise NotFound("exercises-script-not-found")
    return [line_of(row, number, script) for number, row in enumerate(record["injects"], 1)]


def speeds() -> tuple[int, ...]:
    """The speeds that are offered on the screen."""
    return tuple(policy.load("exercises")["clock"]["speeds"])


def goals() -> list[str]:
    """What an observation may be about, in the language of the screen."""
    return [str(goal[current_language()]) for goal in policy.load("exercises")["observing"]["goals"]]


def observations(activity: Activity) -> QuerySet[Observation]:
    """Everything that was noted, in order of time."""
    return Observation.objects.filter(activity=activity).select_related("by__account", "by__organisation")


def observations_for(member: Membership, activity: Activity) -> QuerySet[Observation]:
    """What this member may read of it: their own, and all for exercise control and whoever evaluates."""
    found = observations(activity)
    return found if may_evaluate(member, activity) else found.filter(by=member)


def lessons(activity: Activity) -> QuerySet[Lesson]:
    """What was learned here, in order."""
    return every_lesson().filter(activity=activity)


def every_lesson() -> QuerySet[Lesson]:
    """Every lesson, with what became of what it proposes for a plan."""
    rows = Lesson.objects.select_related(
        "owner", "by__account", "by__organisation", "proposal__proposal__version__plan__owner",
        "proposal__proposal__answer__by__account",
    )  # fmt: skip
    return rows.prefetch_related(Prefetch("proposal__proposal__workings", standing_workings()))


def story_time(clock: ExerciseClock | None, now: datetime) -> datetime | None:
    """What time it is in the exercise; None before it began."""
    if clock is None or clock.begun_at is None:
        return None
    return clock.begun_at + clock.timing.at(now)


def fresh(clock: ExerciseClock) -> Activity:
    """The exercise of this clock, with what its scope needs, as it is now."""
    return activities.by_slug(clock.activity.slug)


def section_name(code: str) -> str:
    """`B1 Getroffen gebied`; the summary and an own picture have a name and no code."""
    if code == OWN:
        return say("exercises-place-own")
    name = section_title(code)
    return name if code == SUMMARY else f"{code} {name}"
