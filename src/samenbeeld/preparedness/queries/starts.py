"""Cards that were started in an activity, with how far their tasks are."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.crisis_picture.queries import tasking
from samenbeeld.crisis_picture.queries.tasking import TaskView
from samenbeeld.crisis_picture.rules.tasks import TaskState
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans.models import ScenarioCard
from samenbeeld.preparedness.models import CardLesson, CardStart, CardTask
from samenbeeld.training import queries as training

START = "preparedness.card_start"
_DONE = (TaskState.DONE, TaskState.CHECKED)


@dataclass(frozen=True)
class Started:
    """A card that an organisation works by, its tasks in order, and what was learned."""

    start: CardStart
    tasks: tuple[TaskView, ...]
    lessons: tuple[CardLesson, ...] = ()

    @property
    def done(self) -> int:
        """How many are done."""
        return sum(each.state in _DONE for each in self.tasks)


def started_in(activity: Activity, now: datetime) -> list[Started]:
    """Every card that was started here, the newest first. Six queries, none for an activity without."""
    starts = _starts(activity.pk)
    if not starts:
        return []
    views = {each.task.pk: each for each in tasking.tasks(activity, at=now)}
    by_start: dict[UUID, list[TaskView]] = {}
    for row in CardTask.objects.filter(start__activity=activity).order_by("place"):
        if row.task_id in views:
            by_start.setdefault(row.start_id, []).append(views[row.task_id])
    lessons: dict[UUID, list[CardLesson]] = {}
    for lesson in CardLesson.objects.filter(start__activity=activity).select_related("proposal__by__account"):
        lessons.setdefault(lesson.start_id, []).append(lesson)
    return [
        Started(start, tuple(by_start.get(start.pk, ())), tuple(lessons.get(start.pk, ())))
        for start in starts
    ]


def started_by_card(
    member: Membership, places: Iterable[Activity], now: datetime
) -> dict[int, list[Started]]:
    """By the key of a card where the member's own organisation works by it now, of these activities."""
    found: defaultdict[int, list[Started]] = defaultdict(list)
    for place in places:
        for each in started_in(place, now):
            if each.start.organisation_id == member.organisation_id:
                found[each.start.card_id].append(each)
    return dict(found)


def places_to_start(member: Membership, mode: Mode) -> list[Activity]:
    """The running activities in which the member's organisation takes part and may take on tasks."""
    return [
        each for each in activities.readable(member, activities.running_now(mode)) if may_start(member, each)
    ]


def may_start(member: Membership, activity: Activity) -> bool:
    """Whether this member can take on tasks here for the own organisation."""
    owner = member.organisation.slug
    return activities.takes_part(activity, member.organisation) and access.may(
        member, "crisis_picture.do_task", activities.scope(activity, owner=owner)
    )


def start_by_id(activity: Activity, pk: UUID) -> CardStart:
    """One start in this activity. Raises NotFound."""
    found = next((each for each in _starts(activity.pk) if each.pk == pk), None)
    if found is None:
        raise NotFound("preparedness-start-not-found")
    return found


def is_started(activity: Activity, card: ScenarioCard, organisation: Organisation) -> bool:
    """Whether this organisation works by this card here already, read anew."""
    return CardStart.objects.filter(activity=activity, card=card, organisation=organisation).exists()


@until_a_change
def exercised() -> Mapping[int, datetime]:
    """When a plan was last exercised, by its key: somebody worked by a card of it in an activity that was
    played, or it was tested in an exercise where somebody was there.
    """
    played, held = _played(), training.held_for_plans()
    return {plan: max(when[plan] for when in (played, held) if plan in when) for plan in {*played, *held}}


@until_a_change
def _played() -> Mapping[int, datetime]:
    rows = CardStart.objects.filter(activity__mode=Mode.EXERCISE.value).order_by("at")
    return dict(rows.values_list("version__plan_id", "at"))


@until_a_change
def _starts(activity: UUID) -> tuple[CardStart, ...]:
    found = CardStart.objects.filter(activity=activity).order_by("-at")
    return tuple(
        found.select_related(
            "card", "version__plan__owner", "organisation", "by__account", "by__organisation"
        )
    )
