"""What readers would change in a plan, what its owner did with it, and when it stood in a version."""

from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.plans import events
from samenbeeld.plans.actions.recording import held, record, sent_once
from samenbeeld.plans.models import (
    PlanProposal,
    PlanProposalAnswer,
    PlanVersion,
    ProposalWorkedIn,
    ScenarioCard,
)
from samenbeeld.plans.queries.cards import standing_workings
from samenbeeld.plans.queries.definition import scope
from samenbeeld.plans.rules import cards as rules
from samenbeeld.plans.rules import road, texts
from samenbeeld.plans.rules.road import Happened


@journalled
def propose(
    *,
    actor: Membership,
    version: PlanVersion,
    text: str,
    place: str = "",
    why: str = "",
    card: ScenarioCard | None = None,
    learned_in: str = "",
    form_key: UUID | None = None,
) -> PlanProposal:
    """A reader says what they would change, where ("" in the whole of it) and why.

    `learned_in`: the mode of the activity in which they learned it, "" when they read it.
    Raises NotAllowed; Refused without words; Conflict for a withdrawn plan.
    """
    kept = held(version.plan)
    require(actor, "plans.read", scope(kept.owner, version))
    road.check_open(kept.withdrawn())
    rules.check_proposal(text, place)
    key = sent_once(PlanProposal, form_key)

    proposal = PlanProposal.objects.create(
        version=version,
        card=card,
        text=text.strip(),
        place=" ".join(place.split()),
        why=why.strip(),
        learned_in=learned_in,
        by=actor,
        at=now(),
        form_key=key,
    )
    event = events.PlanChangeProposed(
        kept.owner.slug, kept.plan.number, version.number, proposal.text, learned_in, proposal.place,
        proposal.why,
    )  # fmt: skip
    record(stamp(actor), version, event)
    return proposal


@journalled
def answer_proposal(
    *, actor: Membership, proposal: PlanProposal, is_taken: bool, reason: str = ""
) -> PlanProposalAnswer:
    """Taken over in a next version, or not and why. Raises NotAllowed; Refused; Conflict the second time."""
    kept = held(proposal.version.plan)
    require(actor, "plans.write", scope(kept.owner, kept.newest))
    before = PlanProposalAnswer.objects.select_related("by__account").filter(proposal=proposal).first()
    answered = Happened("answered", before.by.account.name, before.at) if before else None
    rules.check_answer(answered=answered, is_taken=is_taken, reason=reason)

    answer = PlanProposalAnswer.objects.create(
        proposal=proposal, is_taken=is_taken, reason=reason.strip(), by=actor, at=now()
    )
    event = events.ProposalAnswered(
        kept.owner.slug, kept.plan.number, proposal.version.number, proposal.text, is_taken
    )
    record(stamp(actor), proposal.version, event, purpose=answer.reason)
    return answer


@journalled
def work_in(*, actor: Membership, proposal: PlanProposal) -> ProposalWorkedIn:
    """What was taken over stands in the draft now. Raises NotAllowed; Refused without a draft; Conflict."""
    kept = held(proposal.version.plan)
    require(actor, "plans.write", scope(kept.owner, kept.newest))
    road.check_open(kept.withdrawn())
    texts.check_working_in(
        is_taken=PlanProposalAnswer.objects.filter(proposal=proposal, is_taken=True).exists(),
        is_worked_in=standing_workings().filter(proposal=proposal).exists(),
        has_draft=kept.state(kept.newest) == road.DRAFT,
    )

    done = ProposalWorkedIn.objects.create(proposal=proposal, version=kept.newest, by=actor, at=now())
    event = events.ProposalWorkedIntoPlan(
        kept.owner.slug, kept.plan.number, kept.newest.number, proposal.text
    )
    record(stamp(actor), kept.newest, event)
    return done
