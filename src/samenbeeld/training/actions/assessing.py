"""An institution judges its own continuity."""

from collections.abc import Mapping
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import journalled
from samenbeeld.institutions import queries as institutions
from samenbeeld.institutions.rules import check_kind
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.training import events
from samenbeeld.training.actions.recording import held_owner, next_number, record, sent_once
from samenbeeld.training.models import ContinuityAssessment
from samenbeeld.training.queries import ASSESSMENT
from samenbeeld.training.queries.assessing import of, questions_now
from samenbeeld.training.queries.improving import today
from samenbeeld.training.rules import assessing as rules
from samenbeeld.training.rules.assessing import Answered


@journalled
def assess_continuity(
    *,
    actor: Membership,
    organisation: Organisation,
    answers: Mapping[str, Answered],
    conclusions: Mapping[str, str],
    form_key: UUID | None = None,
) -> ContinuityAssessment:
    """By the questions of today; the one before it stays. Raises NotAllowed; Refused; Conflict."""
    held = held_owner(organisation)
    require(actor, "institutions.write", institutions.scope(held))
    check_kind(held.kind, institutions.definition().kinds)
    key = sent_once(ContinuityAssessment, form_key)
    asked = questions_now()
    rules.check_assessment(
        answers,
        conclusions,
        questions=asked.questions,
        subjects={each.code: [one.code for one in each.questions] for each in asked.subjects},
        today=today(),
    )

    before = next(iter(of(held)), None)
    made = ContinuityAssessment.objects.create(
        organisation=held,
        number=next_number(ContinuityAssessment, organisation=held),
        question_set=asked.version,
        answers={code: each.kept() for code, each in answers.items()},
        conclusions={code: words.strip() for code, words in conclusions.items() if words.strip()},
        by=actor,
        at=now(),
        form_key=key,
    )
    changed = rules.changes(rules.answers_of(before.answers), answers) if before else []
    told = events.ContinuityAssessed(
        held.slug, made.number, asked.version, len(changed), len(rules.unknown(answers))
    )
    record(actor, told, kind=ASSESSMENT, key=(held.slug, made.number), label=held.name)
    return made
