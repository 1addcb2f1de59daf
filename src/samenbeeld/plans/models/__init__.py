"""Plans of the region: what each version says, what became of it, what it binds to, and what one does by it.

National plans are policy.
"""

from samenbeeld.plans.models.agreement import AgreementTerms, Obligation, ObligationStep
from samenbeeld.plans.models.card import PlanProposal, PlanProposalAnswer, ScenarioCard
from samenbeeld.plans.models.plan import Plan, PlanStep, PlanVersion
from samenbeeld.plans.models.reading import PlanReading, ReadingRequest

__all__ = [
    "AgreementTerms",
    "Obligation",
    "ObligationStep",
    "Plan",
    "PlanProposal",
    "PlanProposalAnswer",
    "PlanReading",
    "PlanStep",
    "PlanVersion",
    "ReadingRequest",
    "ScenarioCard",
]
