"""Behind what stands with a plan: the lesson that it was, for who may read where that was learned."""

from django.urls import reverse

from samenbeeld.exercises import queries as exercises
from samenbeeld.exercises.models import Lesson
from samenbeeld.exercises.queries.learned import behind_proposals
from samenbeeld.look.frame import Origin
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.training.models import ImprovementAction
from samenbeeld.training.queries import improving


class Origins:
    """Where each proposal came from, as far as whoever looks may know. Read once, by the page that asks."""

    def __init__(self, member: Membership) -> None:
        self._member = member
        self._found: dict[str, Origin] | None = None

    def __call__(self, kind: str, key: str) -> Origin | None:
        """The lesson or improvement behind this proposal for a plan; None for others and who may not know."""
        if kind != "proposal":
            return None
        if self._found is None:
            learned = behind_proposals(self._member)
            trained = improving.behind_proposals(self._member)
            self._found = {str(proposal): _of_lesson(lesson) for proposal, lesson in learned.items()}
            self._found |= {str(proposal): _of_training(action) for proposal, action in trained.items()}
        return self._found.get(key)


def _of_lesson(lesson: Lesson) -> Origin:
    page = reverse("exercise_evaluation", args=[lesson.activity.slug])
    return Origin(
        words=say("exercises-lesson-of", number=str(lesson.number), activity=lesson.activity.name),
        url=f"{page}#les-{lesson.number}",
        is_exercise=exercises.is_exercise(lesson.activity),
    )


def _of_training(action: ImprovementAction) -> Origin:
    # What is trained is real work, also when it was an exercise that was held.
    return Origin(
        words=say("training-improvement-of", number=str(action.number), owner=action.owner.name),
        url=reverse("improvement", args=[action.owner.slug, action.number]),
        is_exercise=False,
    )
