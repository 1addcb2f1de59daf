"""Plans of the region: what each version says, what became of it, what it binds to, and what one does by it.

National plans are policy.
"""

from samenbeeld.plans.models.agreement import AgreementTerms, Obligation, ObligationStep
from samenbeeld.plans.models.card import PlanProposal, PlanProposalAnswer, ProposalWorkedIn, ScenarioCard
from samenbeeld.plans.models.plan import Plan, PlanStep, PlanVersion
from samenbeeld.plans.models.reading import PlanReading, ReadingRequest
from samenbeeld.plans.models.text import PlanText
from samenbeeld.plans.models.watching import PlanWatch

__all__ = [
    "AgreementTerms",
    "Obligation",
    "ObligationStep",
    "Plan",
    "PlanProposal",
    "PlanProposalAnswer",
    "PlanReading",
    "PlanStep",
    "PlanText",
    "PlanVersion",
    "PlanWatch",
    "ProposalWorkedIn",
    "ReadingRequest",
    "ScenarioCard",
]
