"""What readers would change in a plan, and what its owner did with it."""

from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.plans import events
from samenbeeld.plans.actions.recording import held, record, sent_once
from samenbeeld.plans.models import PlanProposal, PlanProposalAnswer, PlanVersion, ScenarioCard
from samenbeeld.plans.queries.definition import scope
from samenbeeld.plans.rules import cards as rules
from samenbeeld.plans.rules import road


@journalled
def propose(
    *,
    actor: Membership,
    version: PlanVersion,
    text: str,
    card: ScenarioCard | None = None,
    learned_in: str = "",
    form_key: UUID | None = None,
) -> PlanProposal:
    """A reader says what they would change. `learned_in`: the mode of the activity in which they learned
    it, "" when they read it. Raises NotAllowed; Refused without words; Conflict for a withdrawn plan.
    """
    kept = held(version.plan)
    require(actor, "plans.read", scope(kept.owner, version))
    road.check_open(kept.withdrawal is not None)
    rules.check_proposal(text)
    key = sent_once(PlanProposal, form_key)

    proposal = PlanProposal.objects.create(
        version=version,
        card=card,
        text=text.strip(),
        learned_in=learned_in,
        by=actor,
        at=now(),
        form_key=key,
    )
    event = events.PlanChangeProposed(
        kept.owner.slug, kept.plan.number, version.number, proposal.text, learned_in
    )
    record(stamp(actor), version, event)
    return proposal


@journalled
def answer_proposal(
    *, actor: Membership, proposal: PlanProposal, is_taken: bool, reason: str = ""
) -> PlanProposalAnswer:
    """Taken over in a next version, or not and why. Raises NotAllowed; Refused; Conflict the second time."""
    kept = held(proposal.version.plan)
    require(actor, "plans.write", scope(kept.owner, kept.newest))
    is_answered = PlanProposalAnswer.objects.filter(proposal=proposal).exists()
    rules.check_answer(is_answered=is_answered, is_taken=is_taken, reason=reason)

    answer = PlanProposalAnswer.objects.create(
        proposal=proposal, is_taken=is_taken, reason=reason.strip(), by=actor, at=now()
    )
    event = events.ProposalAnswered(
        kept.owner.slug, kept.plan.number, proposal.version.number, proposal.text, is_taken
    )
    record(stamp(actor), proposal.version, event, purpose=answer.reason)
    return answer
