"""How institutions judge their own continuity, and what changed since the time before."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.institutions import queries as institutions
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.training.models import ContinuityAssessment
from samenbeeld.training.queries import improving
from samenbeeld.training.queries.definition import question_sets
from samenbeeld.training.queries.improving import KeptImprovement
from samenbeeld.training.rules import assessing as rules
from samenbeeld.training.rules import definition
from samenbeeld.training.rules.assessing import Answered, Change
from samenbeeld.training.rules.definition import QuestionSet


@dataclass(frozen=True)
class SeenAssessment:
    """An institution with its self-assessments, the newest first."""

    organisation: Organisation
    history: tuple[ContinuityAssessment, ...]
    may_write: bool

    @property
    def newest(self) -> ContinuityAssessment | None:
        """The one that counts; None when there is none."""
        return self.history[0] if self.history else None

    @property
    def before(self) -> ContinuityAssessment | None:
        """The one before it."""
        return self.history[1] if len(self.history) > 1 else None

    @property
    def answers(self) -> dict[str, Answered]:
        """What counts."""
        return rules.answers_of(self.newest.answers) if self.newest else {}

    @property
    def changes(self) -> list[Change]:
        """What is answered otherwise than the time before."""
        return rules.changes(rules.answers_of(self.before.answers), self.answers) if self.before else []

    @property
    def gaps(self) -> list[str]:
        """The questions that ask for something to be done."""
        return rules.gaps(self.answers)

    @property
    def questions(self) -> QuestionSet:
        """The questions of the one that counts; those of today when there is none."""
        known = question_sets()
        return known.get(self.newest.question_set, questions_now()) if self.newest else questions_now()


def questions_now() -> QuestionSet:
    """The questions that are asked today."""
    return definition.current(question_sets().values(), improving.today())


def assessment(member: Membership, slug: str) -> SeenAssessment:
    """Of one institution. Raises NotFound, also for who may not read of it."""
    seen = institutions.seen(member, slug)
    return SeenAssessment(seen.organisation, of(seen.organisation), seen.may_write)


def of(organisation: Organisation) -> tuple[ContinuityAssessment, ...]:
    """The self-assessments of this institution, the newest first. No query as long as nothing changed."""
    return _of(organisation.pk)


def mended(seen: SeenAssessment) -> Mapping[str, KeptImprovement]:
    """What is done about each question, from this self-assessment or an earlier one."""
    return improving.of_assessments(seen.history)


def gap(seen: SeenAssessment, question: str) -> ContinuityAssessment:
    """The self-assessment in which this question is a gap. Raises NotFound when it is none."""
    if seen.newest is None or question not in seen.gaps:
        raise NotFound("training-no-gap")
    return seen.newest


def may_assess(member: Membership, organisation: Organisation) -> bool:
    """Whether this member judges for this institution."""
    return access.may(member, "institutions.write", institutions.scope(organisation))


@until_a_change
def _of(organisation: UUID) -> tuple[ContinuityAssessment, ...]:
    found = ContinuityAssessment.objects.filter(organisation=organisation).order_by("-number")
    return tuple(found.select_related("organisation", "by__account", "by__organisation"))
