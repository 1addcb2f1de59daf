"""Lessons as one reader may know them: which plan they are about, and what its owner answered."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.exercises.models import Lesson
from samenbeeld.exercises.queries import every_lesson, may_evaluate
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import queries as plans
from samenbeeld.plans.models import PlanProposal


@dataclass(frozen=True)
class LessonView:
    """One lesson. `proposal` stands with a plan that is here, None for every other lesson; who `may_read`
    that plan knows its title, its owner and why they said no. `has_page`: the plan still counts.
    """

    lesson: Lesson
    proposal: PlanProposal | None
    may_read: bool
    has_page: bool

    @property
    def plan(self) -> str:
        """What the plan is called; "" when nothing has to change."""
        return self.lesson.plan if self.may_read else say("exercises-plan-closed")

    @property
    def owner(self) -> str:
        """Whose plan it is."""
        return self.lesson.owner.name if self.lesson.owner and self.may_read else ""

    @property
    def is_answered(self) -> bool:
        """Whether the owner of the plan said what happens with it."""
        return self.proposal is not None and hasattr(self.proposal, "answer")

    @property
    def state(self) -> str:
        """What became of what it proposes; "" when it proposes nothing."""
        if not self.lesson.plan:
            return ""
        if self.proposal is None:
            return say("exercises-proposal-elsewhere")
        if not self.is_answered:
            return say("exercises-proposal-waits")
        if not self.may_read:
            return say("exercises-proposal-answered")
        return plans.cards.answer_words(self.proposal)


def lessons_of(member: Membership, activity: Activity) -> list[LessonView]:
    """What was learned here, in order. One query while no plan changed."""
    return _views(member, every_lesson().filter(activity=activity))


def proposed(member: Membership, mode: Mode) -> list[LessonView]:
    """Every lesson that names a plan, of activities of this mode whose evaluation is open to this member:
    what has no answer first, of that the newest.
    """
    found = every_lesson().filter(activity__mode=mode.value).exclude(plan="").select_related("activity")
    rows = list(found.order_by("-at"))
    open_to = _evaluated(member, {row.activity.slug for row in rows})
    views = _views(member, (row for row in rows if row.activity_id in open_to))
    return sorted(views, key=lambda view: view.is_answered)


def behind_proposals(member: Membership) -> dict[int, Lesson]:
    """By the key of a proposal for a plan the lesson that it was, where this member may read that."""
    sent = _sent()
    open_to = _evaluated(member, {lesson.activity.slug for lesson in sent.values()}) if sent else set()
    return {key: lesson for key, lesson in sent.items() if lesson.activity_id in open_to}


def _views(member: Membership, found: Iterable[Lesson]) -> list[LessonView]:
    rows = list(found)
    if not any(row.plan for row in rows):
        return [LessonView(row, None, may_read=True, has_page=False) for row in rows]
    counting = {each.kept.plan.pk for each in plans.shown(member)}
    return [_view(member, row, counting) for row in rows]


def _view(member: Membership, lesson: Lesson, counting: set[int]) -> LessonView:
    if not hasattr(lesson, "proposal"):
        return LessonView(lesson, None, may_read=True, has_page=False)
    proposal = lesson.proposal.proposal
    version = proposal.version
    may_read = access.may(member, "plans.read", plans.scope(version.plan.owner, version))
    return LessonView(lesson, proposal, may_read, may_read and version.plan_id in counting)


def _evaluated(member: Membership, slugs: set[str]) -> set[UUID]:
    found = activities.all_activities().filter(slug__in=slugs)
    return {each.pk for each in activities.readable(member, found) if may_evaluate(member, each)}


@until_a_change
def _sent() -> Mapping[int, Lesson]:
    """By the key of the proposal that it became."""
    rows = Lesson.objects.filter(proposal__isnull=False).select_related("activity", "proposal")
    return {row.proposal.proposal_id: row for row in rows}
