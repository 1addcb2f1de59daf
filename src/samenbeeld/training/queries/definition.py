"""What policy says of training, and how permission sees an exercise and what is improved."""

from collections.abc import Iterable
from functools import cache

from samenbeeld.access.rules import Scope
from samenbeeld.kernel import policy
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Organisation
from samenbeeld.training.rules import definition as rules
from samenbeeld.training.rules.definition import Definition, QuestionSet

# What a line in the journal is written under.
EXERCISE = "training.exercise"
IMPROVEMENT = "training.improvement"
ASSESSMENT = "training.assessment"


@cache
def definition() -> Definition:
    """Competences and days, from policy."""
    return rules.definition(policy.load("training"))


@cache
def question_sets() -> dict[str, QuestionSet]:
    """Every version of the questions about continuity, the oldest first, from policy."""
    return rules.question_sets(policy.load("continuity-questions"))


def scope(owner: Organisation, regions: Iterable[str]) -> Scope:
    """How permission sees an exercise of this organisation for these regions."""
    return Scope(owner=owner.slug, regions=frozenset(regions))


def own_scope(owner: Organisation) -> Scope:
    """How permission sees what belongs to this organisation in its own regions."""
    return scope(owner, organisations.region_codes(owner))
