"""What is improved: begun from an exercise or a self-assessment, ended with a proof, brought to a plan."""

from datetime import date
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import journalled
from samenbeeld.institutions import queries as institutions
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans import actions as plans
from samenbeeld.plans.models import PlanVersion
from samenbeeld.plans.rules.cards import EXERCISE as LEARNED_IN_AN_EXERCISE
from samenbeeld.training import events
from samenbeeld.training.actions.recording import held_event, held_owner, next_number, record, sent_once
from samenbeeld.training.models import (
    ContinuityAssessment,
    ExerciseEvent,
    ImprovementAction,
    ImprovementEnd,
    ImprovementProposal,
)
from samenbeeld.training.queries import EXERCISE, IMPROVEMENT, own_scope, scope
from samenbeeld.training.queries.improving import today
from samenbeeld.training.rules import assessing, holding
from samenbeeld.training.rules import improving as rules


@journalled
def improve_after_exercise(
    *,
    actor: Membership,
    event: ExerciseEvent,
    lesson: str,
    todo: str,
    due_on: date,
    owner: Organisation | None = None,
    form_key: UUID | None = None,
) -> ImprovementAction:
    """What was learned, and what is done about it: by `owner`, else by who held the exercise.

    Raises NotAllowed; Refused with the field; Conflict before it was held, or for a form sent before.
    """
    kept = held_event(event)
    require(actor, "training.write", scope(kept.event.owner, kept.planning.regions))
    holding.check_learned(kept.state(now()))
    made = _opened(actor, owner or kept.event.owner, lesson, todo, due_on, form_key, event=kept.event)
    told = events.ImprovementOpened(made.owner.slug, made.number, EXERCISE, due_on.isoformat())
    record(actor, told, kind=IMPROVEMENT, key=(made.owner.slug, made.number), label=made.todo)
    return made


@journalled
def improve_after_assessment(
    *,
    actor: Membership,
    assessment: ContinuityAssessment,
    question: str,
    lesson: str,
    todo: str,
    due_on: date,
    form_key: UUID | None = None,
) -> ImprovementAction:
    """What an institution does about a question that it does not answer with yes.

    Raises NotAllowed; NotFound for a question that is no gap; Refused with the field; Conflict.
    """
    owner = assessment.organisation
    require(actor, "institutions.write", institutions.scope(owner))
    if question not in assessing.gaps(assessing.answers_of(assessment.answers)):
        raise NotFound("training-no-gap")
    made = _opened(
        actor, owner, lesson, todo, due_on, form_key, assessment=assessment, question=question
    )  # fmt: skip
    told = events.ImprovementOpened(owner.slug, made.number, question, due_on.isoformat())
    record(actor, told, kind=IMPROVEMENT, key=(owner.slug, made.number), label=made.todo)
    return made


@journalled
def end_improvement(*, actor: Membership, action: ImprovementAction, kind: str, words: str) -> ImprovementEnd:
    """Done, with where one sees that; or no longer needed, and why. Raises NotAllowed; Refused; Conflict."""
    held = ImprovementAction.objects.select_for_update().select_related("owner").get(pk=action.pk)
    require(actor, "training.write", own_scope(held.owner))
    rules.check_end(kind, words, is_ended=ImprovementEnd.objects.filter(action=held).exists())

    end = ImprovementEnd.objects.create(action=held, kind=kind, words=words.strip(), by=actor, at=now())
    told = events.ImprovementEnded(held.owner.slug, held.number, kind)
    key = (held.owner.slug, held.number)
    record(actor, told, kind=IMPROVEMENT, key=key, label=held.todo, purpose=end.words)
    return end


@journalled
def propose_for_plan(
    *,
    actor: Membership,
    action: ImprovementAction,
    version: PlanVersion,
    text: str,
    form_key: UUID | None = None,
) -> ImprovementProposal:
    """What was learned goes to the owner of a plan, into the one list of proposals that plans have.

    Raises NotAllowed; Refused without words; Conflict when it went there before.
    """
    held = ImprovementAction.objects.select_for_update().select_related("owner").get(pk=action.pk)
    require(actor, "training.write", own_scope(held.owner))
    rules.check_proposal(is_proposed=ImprovementProposal.objects.filter(action=held).exists())

    learned_in = LEARNED_IN_AN_EXERCISE if held.event_id else ""
    proposal = plans.propose(
        actor=actor, version=version, text=text, learned_in=learned_in, form_key=form_key
    )
    made = ImprovementProposal.objects.create(action=held, proposal=proposal)
    plan = version.plan
    told = events.ImprovementProposed(
        held.owner.slug, held.number, f"{plan.owner.slug}/{plan.number}", version.number
    )
    record(actor, told, kind=IMPROVEMENT, key=(held.owner.slug, held.number), label=held.todo)
    return made


def _opened(
    actor: Membership,
    owner: Organisation,
    lesson: str,
    todo: str,
    due_on: date,
    form_key: UUID | None,
    *,
    event: ExerciseEvent | None = None,
    assessment: ContinuityAssessment | None = None,
    question: str = "",
) -> ImprovementAction:
    held = held_owner(owner)
    key = sent_once(ImprovementAction, form_key)
    rules.check_improvement(lesson=lesson, todo=todo, due_on=due_on, today=today())
    return ImprovementAction.objects.create(
        owner=held, number=next_number(ImprovementAction, owner=held), lesson=lesson.strip(),
        todo=todo.strip(), due_on=due_on, event=event, assessment=assessment, question=question,
        by=actor, at=now(), form_key=key,
    )  # fmt: skip
