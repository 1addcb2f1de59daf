"""Read and understood: asking for it, and saying so."""

from collections.abc import Collection
from datetime import date
from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import functions as known_functions
from samenbeeld.organisations.queries import stamp
from samenbeeld.plans import events
from samenbeeld.plans.actions.recording import held, record, sent_once
from samenbeeld.plans.models import PlanReading, PlanVersion, ReadingRequest
from samenbeeld.plans.queries.definition import scope
from samenbeeld.plans.queries.kept import KeptPlan
from samenbeeld.plans.rules import reading as rules
from samenbeeld.plans.rules import road


@journalled
def ask_to_read(
    *,
    actor: Membership,
    version: PlanVersion,
    functions: Collection[str],
    due_on: date,
    form_key: UUID | None = None,
) -> ReadingRequest:
    """Ask everybody in its regions with one of these functions to read what counts now, by a day.

    Raises NotAllowed; Refused with the field; Conflict for a version that people do not read.
    """
    kept = held(version.plan)
    require(actor, "plans.write", scope(kept.owner, kept.newest))
    _check_counts(kept, version)
    rules.check_request(functions, known_functions(), due_on, local(now()).date())
    key = sent_once(ReadingRequest, form_key)

    asked = ReadingRequest.objects.create(
        version=version, functions=sorted({*functions}), due_on=due_on, by=actor, at=now(), form_key=key
    )
    event = events.ReadingAsked(
        kept.owner.slug, kept.plan.number, version.number, tuple(asked.functions), due_on.isoformat()
    )
    record(stamp(actor), version, event)
    return asked


@journalled
def confirm_read(*, actor: Membership, version: PlanVersion) -> PlanReading:
    """This person read what counts now and understood it. A second time changes nothing.

    Raises NotAllowed; Conflict for a version that people do not read.
    """
    kept = held(version.plan)
    require(actor, "plans.read", scope(kept.owner, version))
    _check_counts(kept, version)

    reading, _ = PlanReading.objects.get_or_create(version=version, member=actor, defaults={"at": now()})
    record(stamp(actor), version, events.ReadingConfirmed(kept.owner.slug, kept.plan.number, version.number))
    return reading


def _check_counts(kept: KeptPlan, version: PlanVersion) -> None:
    road.check_open(kept.withdrawn())
    rules.check_counts(kept.counting(local(now()).date()) == version)
