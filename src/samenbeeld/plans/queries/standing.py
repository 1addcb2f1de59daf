"""What stands beside plans, read again only when one of these tables has grown. Their rows never change."""

from collections.abc import Callable
from typing import TypeVar

from django.db.models import Subquery

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.plans.models import (
    AgreementTerms,
    Obligation,
    ObligationStep,
    PlanProposal,
    PlanProposalAnswer,
    PlanReading,
    PlanStep,
    PlanText,
    PlanVersion,
    ProposalWorkedIn,
    ReadingRequest,
    ScenarioCard,
)

R = TypeVar("R")

_KEYED = (AgreementTerms, Obligation, PlanProposal, ReadingRequest, ScenarioCard)
_TIMED = (ObligationStep, PlanProposalAnswer, PlanReading, PlanStep, PlanText, ProposalWorkedIn)


@until_a_change
def _newest() -> tuple[object, ...]:
    """What was last added to each table. One query."""
    last = {
        **{model.__name__: model.objects.order_by("-pk").values("form_key")[:1] for model in _KEYED},
        **{model.__name__: model.objects.order_by("-pk").values("at")[:1] for model in _TIMED},
    }
    asked = {f"last_{name}": Subquery(rows) for name, rows in last.items()}
    found = PlanVersion.objects.order_by("pk").annotate(**asked).values_list("form_key", *asked)[:1]
    return tuple(found[0]) if found else ()


def until_they_grow(read: Callable[[], R]) -> Callable[[], R]:
    """What `read` gives, kept until something was added. It holds nothing of people but who they are: a name
    or a function may change meanwhile, so whoever shows those reads them (`put_members`).
    """
    kept: list[tuple[tuple[object, ...], R]] = []

    def answered() -> R:
        current = _newest()
        if not kept or kept[0][0] != current:
            kept[:] = [(current, read())]
        return kept[0][1]

    return answered
