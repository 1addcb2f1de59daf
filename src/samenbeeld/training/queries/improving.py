"""What is improved: what is open and late, what was done and where one sees that."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.training.models import (
    ContinuityAssessment,
    ExerciseEvent,
    ImprovementAction,
    ImprovementEnd,
    ImprovementProposal,
)
from samenbeeld.training.queries.calendar import exercises
from samenbeeld.training.queries.definition import own_scope


@dataclass(frozen=True)
class KeptImprovement:
    """One action, with its end and what it proposed for a plan when there is one."""

    action: ImprovementAction
    end: ImprovementEnd | None
    proposal: ImprovementProposal | None

    @property
    def key(self) -> tuple[str, int]:
        """Owner and number, as in an address."""
        return self.action.owner.slug, self.action.number

    def is_late(self, today: date) -> bool:
        """Whether its day has passed while it is open."""
        return self.end is None and self.action.due_on < today


def improvements(member: Membership) -> list[KeptImprovement]:
    """Every action that this member may read: what is open first, by its day; then the newest that ended."""
    found = [each for each in _every() if access.may(member, "training.read", own_scope(each.action.owner))]
    still = [each for each in found if each.end is None]
    ended = [each for each in found if each.end is not None]
    return [
        *sorted(still, key=lambda each: (each.action.due_on, each.action.pk)),
        *sorted(ended, key=lambda each: -each.action.pk),
    ]


def improvement(member: Membership, owner: str, number: int) -> KeptImprovement:
    """One of them. Raises NotFound, also for who may not read it."""
    found = next((each for each in improvements(member) if each.key == (owner, number)), None)
    if found is None:
        raise NotFound("training-improvement-not-found")
    return found


def may_write(member: Membership, kept: KeptImprovement) -> bool:
    """Whether this member says of it that it is done."""
    return access.may(member, "training.write", own_scope(kept.action.owner))


def of_event(member: Membership, event: ExerciseEvent) -> list[KeptImprovement]:
    """What followed from an exercise, as far as this member may read it."""
    return [each for each in improvements(member) if each.action.event_id == event.pk]


def open_about(member: Membership, theme: str, region: str) -> list[KeptImprovement]:
    """What is still to be improved after exercises of a theme in a region, as far as this member may read it,
    the first first. No query as long as nothing changed.
    """
    events = {each.event.pk for each in exercises(member, theme=theme, region=region)}
    return [each for each in improvements(member) if each.end is None and each.action.event_id in events]


def of_assessments(found: Iterable[ContinuityAssessment]) -> dict[str, KeptImprovement]:
    """What is done about each question of these self-assessments, the newest action of each."""
    keys = {each.pk for each in found}
    rows = sorted((each for each in _every() if each.action.assessment_id in keys), key=_by_age)
    return {each.action.question: each for each in rows}


def open_of_own(member: Membership) -> list[ImprovementAction]:
    """What the member's own organisation has to improve, the first first, for who may write it."""
    if not access.may(member, "training.write", own_scope(member.organisation)):
        return []
    return list(_open(member.organisation_id))


def today() -> date:
    """The day it is here."""
    return local(now()).date()


def _by_age(each: KeptImprovement) -> int:
    return each.action.pk


@until_a_change
def _open(owner: UUID) -> tuple[ImprovementAction, ...]:
    """One query, for the first page."""
    found = ImprovementAction.objects.filter(owner=owner, end=None).select_related("owner")
    return tuple(found.order_by("due_on", "pk"))


@until_a_change
def _every() -> tuple[KeptImprovement, ...]:
    rows = ImprovementAction.objects.select_related(
        "owner", "event__owner", "assessment__organisation", "by__account", "end__by__account",
        "proposal__proposal__version__plan__owner",
    )  # fmt: skip
    return tuple(
        KeptImprovement(row, getattr(row, "end", None), getattr(row, "proposal", None))
        for row in rows.prefetch_related("owner__regions").order_by("pk")
    )


def behind_proposals(member: Membership) -> dict[int, ImprovementAction]:
    """By the key of a proposal for a plan the action that it came from, where this member may read that."""
    return {each.proposal.proposal_id: each.action for each in improvements(member) if each.proposal}
