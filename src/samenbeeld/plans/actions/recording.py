"""What every action on a plan does alike: hold the plan, and write down what happened to it."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import models

from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp
from samenbeeld.kernel.errors import Conflict, NotFound
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode
from samenbeeld.plans.models import AgreementTerms, Plan, PlanVersion, ScenarioCard
from samenbeeld.plans.queries.definition import PLAN
from samenbeeld.plans.queries.kept import KeptPlan, one_plan

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def record(actor: Stamp, version: PlanVersion, event: "DataclassInstance", *, purpose: str = "") -> None:
    """One line in the journal, about the plan of this version."""
    journal.record(
        actor,
        event,
        object_kind=PLAN,
        object_id=f"{version.plan.owner.slug}/{version.plan.number}",
        object_label=version.title,
        purpose=purpose,
        tlp=version.tlp,
        mode=Mode.REAL.value,
    )


def held(plan: Plan) -> KeptPlan:
    """The plan as it stands now; locked, because two people may act on it at once."""
    locked = Plan.objects.select_for_update().select_related("owner").get(pk=plan.pk)
    kept = one_plan(locked.owner.slug, locked.number)
    if kept is None:
        raise NotFound("plans-not-found")
    return kept


def sent_once(model: type[models.Model], form_key: UUID | None) -> UUID:
    """The key under which the row is kept. Raises Conflict when this form did its work before."""
    if form_key is not None and model._default_manager.filter(form_key=form_key).exists():
        raise Conflict("plans-sent-twice")
    return form_key or uuid7()


def written(row: AgreementTerms | ScenarioCard | None) -> dict[str, Any]:
    """Who wrote what stands, and when, as it is told to who comes second."""
    return {"who": row.by.account.name, "at": row.at} if row else {}
