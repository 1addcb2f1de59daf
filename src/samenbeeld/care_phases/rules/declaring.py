"""Who may declare what, with whose advice and check; how far a resource is stretched; when a step begins."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from samenbeeld.care_phases.rules.definition import Definition, Resource, Scope
from samenbeeld.kernel.errors import Conflict, Refused

# More than this is a hand that slipped.
MOST = Decimal(1_000_000)


@dataclass(frozen=True)
class Declared:
    """What somebody wants to write down of a declaration. `region` is a code, "" for more than one."""

    scope: str
    region: str
    phase: str
    declared_by: str
    advised_by: frozenset[str]
    verified_by: frozenset[str]
    definition: str
    definition_source: str
    reason: str
    declared_at: datetime
    until: datetime


def check_declaration(
    policy: Definition, wanted: Declared, *, last_at: datetime | None, now: datetime
) -> None:
    """Raises Refused at the field, Conflict when a later one was written down.

    The same phase again is no mistake: it is how it is prolonged.
    """
    phase = policy.phase(wanted.phase)
    if wanted.scope not in {str(each) for each in phase.scopes}:
        raise Refused("care-phases-not-for-this", field="scope")
    if (wanted.scope == Scope.REGION) != bool(wanted.region):
        raise Refused("care-phases-region-missing", field="region")
    if wanted.declared_by not in phase.declares:
        raise Refused("care-phases-not-theirs", field="declared_by")
    if phase.advises and not wanted.advised_by & set(phase.advises):
        raise Refused("care-phases-advice-missing", field="advised_by")
    if set(phase.verifies) - wanted.verified_by:
        raise Refused("care-phases-check-missing", field="verified_by")
    if not wanted.definition.strip():
        raise Refused("care-phases-definition-missing", field="own_definition")
    if not wanted.definition_source.strip():
        raise Refused("care-phases-source-missing", field="own_source")
    if not wanted.reason.strip():
        raise Refused("care-phases-reason-missing", field="reason")
    _check_moments(wanted, last_at=last_at, now=now)


def check_state(
    policy: Definition, *, resource: str, state: str, trigger: str, reason: str, before: str,
    review_at: datetime, now: datetime,
) -> None:  # fmt: skip
    """Raises Refused at the field; Conflict when the resource stands there already."""
    if resource not in set(Resource):
        raise Refused("care-phases-resource-unknown", field="resource")
    if state not in policy.states:
        raise Refused("care-phases-state-unknown", field="state")
    if trigger:
        found = policy.triggers.get(trigger)
        if found is None or found.resource != resource:
            raise Refused("care-phases-trigger-elsewhere", field="trigger")
        if found.to != state:
            raise Refused("care-phases-trigger-other-state", field="trigger")
    if not reason.strip():
        raise Refused("care-phases-reason-missing", field="reason")
    check_review(review_at, now=now)
    if state == before:
        raise Conflict("care-phases-state-already", field="state")


def check_activation(
    policy: Definition, *, step: str, activated_by: str, ethics: str, phases: Iterable[str],
    is_active: bool, review_at: datetime, now: datetime,
) -> None:  # fmt: skip
    """`phases` are those that hold for the region. Raises Refused at the field, Conflict when it holds."""
    found = policy.step(step)
    if activated_by not in found.activates:
        raise Refused("care-phases-not-theirs", field="activated_by")
    if not reaches(policy, phases, found.phase):
        raise Refused("care-phases-phase-too-low", field="step", phase=found.phase)
    if not ethics.strip():
        raise Refused("care-phases-ethics-missing", field="ethics")
    check_review(review_at, now=now)
    if review_at > now + timedelta(hours=found.review_hours):
        raise Refused("care-phases-review-too-late", field="review_at", hours=found.review_hours)
    if is_active:
        raise Conflict("care-phases-step-already", field="step")


def reaches(policy: Definition, phases: Iterable[str], wanted: str) -> bool:
    """Whether one of these phases is at least that one, in the order of policy."""
    order = list(policy.phases)
    return any(order.index(each) >= order.index(wanted) for each in phases if each in order)


def check_review(review_at: datetime, *, now: datetime) -> None:
    """What holds under scarcity is always weighed again. Raises Refused for a moment that has gone by."""
    if review_at <= now:
        raise Refused("care-phases-review-passed", field="review_at")


HOLDS, CHANGED, WITHDRAWN = "holds", "changed", "withdrawn"
OUTCOMES = (HOLDS, CHANGED, WITHDRAWN)


def check_outcome(
    *, outcome: str, reason: str, review_at: datetime | None, now: datetime, hours: int | None
) -> None:
    """What was weighed again: what goes on is weighed once more, within `hours` (None: no limit). Raises
    Refused at the field.
    """
    if outcome not in OUTCOMES:
        raise Refused("care-phases-outcome-unknown", field="outcome")
    if not reason.strip():
        raise Refused("care-phases-reason-missing", field="reason")
    if outcome == WITHDRAWN:
        return
    if review_at is None:
        raise Refused("care-phases-review-missing", field="review_at")
    check_review(review_at, now=now)
    if hours is not None and review_at > now + timedelta(hours=hours):
        raise Refused("care-phases-review-too-late", field="review_at", hours=hours)


def check_reading(
    policy: Definition, *, indicator: str, value: Decimal, source: str, seen_at: datetime, now: datetime
) -> None:
    """Raises Refused at the field."""
    if indicator not in policy.indicators:
        raise Refused("care-phases-indicator-unknown", field="indicator")
    if not 0 <= value <= MOST:
        raise Refused("care-phases-value-wrong", field="value")
    if not source.strip():
        raise Refused("care-phases-source-missing", field="source")
    if seen_at > now:
        raise Refused("care-phases-moment-in-future", field="seen_at")


def check_voice(policy: Definition, *, body: str, text: str, field: str = "text") -> None:
    """Raises Refused at the field; `field` is that of the words."""
    if body not in policy.bodies:
        raise Refused("care-phases-body-unknown", field="body")
    if not text.strip():
        raise Refused("care-phases-text-missing", field=field)


def _check_moments(wanted: Declared, *, last_at: datetime | None, now: datetime) -> None:
    if wanted.declared_at > now:
        raise Refused("care-phases-moment-in-future", field="declared_at")
    if last_at is not None and wanted.declared_at < last_at:
        raise Conflict("care-phases-later-one", field="declared_at", last=last_at)
    if wanted.until <= wanted.declared_at or wanted.until <= now:
        raise Refused("care-phases-until-passed", field="until")
