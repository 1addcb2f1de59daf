"""Changes on the ladder and beside it: a person says how a region stands, with a reason."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from samenbeeld.access.queries import require
from samenbeeld.access.rules import Scope
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.escalation import events, queries, rules
from samenbeeld.escalation.models import ScaleChange, StepChange
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish


@journalled
def set_step(
    *,
    actor: Membership,
    region: Region,
    step: int,
    reason: str,
    review_at: datetime | None = None,
    mode: Mode = Mode.REAL,
    at: datetime | None = None,
    advice: str = "",
    proposed: int | None = None,
    evidence: Sequence[Mapping[str, Any]] = (),
) -> StepChange:
    """`region` stands on `step` from `at` (default: now) on; weigh it again at `review_at`.

    `advice` is what others advised; `proposed` and `evidence` are what the rules said, kept beside it.
    """
    require(actor, "escalation.set_step", Scope(regions=frozenset({region.code}), mode=mode))

    # Two officers may set a step at once; the second must see the first one's.
    region = Region.objects.select_for_update().get(pk=region.pk)
    standing, definition = queries.current_step(region, mode), queries.ladder()
    decision = rules.StepDecision(
        before=standing.change.step if standing.change else None,
        after=step,
        reason=reason,
        at=at or now(),
        last_at=standing.since,
        review_at=review_at,
    )
    rules.check_step_decision(definition, decision, now=now())

    change = StepChange.objects.create(
        region=region,
        ladder_version=definition.version,
        step=step,
        reason=reason.strip(),
        review_at=review_at,
        set_by=actor,
        set_at=decision.at,
        mode=mode.value,
        advice=advice.strip(),
        proposed=proposed,
        evidence=list(evidence),
    )
    event = events.StepSet(
        region=region.code,
        ladder_version=definition.version,
        before=decision.before,
        after=step,
        reason=change.reason,
        at=decision.at.isoformat(),
        review_at=review_at.isoformat() if review_at else "",
        mode=mode.value,
        advice=change.advice,
        proposed=proposed,
    )
    journal.record(
        stamp(actor),
        event,
        object_kind="organisations.region",
        object_id=region.code,
        object_label=region.name,
        before={"step": decision.before},
        mode=mode.value,
    )
    publish.on_commit(event)
    return change


@journalled
def set_scale(*, actor: Membership, region: Region, scale: str, value: str, reason: str) -> ScaleChange:
    """Say how `region` stands on a scale beside the ladder. Raises NotAllowed, Refused and Conflict."""
    require(actor, "escalation.set_step", Scope(regions=frozenset({region.code})))

    region = Region.objects.select_for_update().get(pk=region.pk)
    definition, latest = queries.scale(scale), queries.current_scales(region).get(scale)
    before = latest.value if latest else ""
    rules.check_scale_value(definition, before=before, after=value, reason=reason)

    change = ScaleChange.objects.create(
        region=region, scale=scale, value=value, reason=reason.strip(), set_by=actor, set_at=now()
    )
    event = events.ScaleSet(region.code, scale, before, value, change.reason, change.set_at.isoformat())
    journal.record(
        stamp(actor),
        event,
        object_kind="organisations.region",
        object_id=region.code,
        object_label=region.name,
        before={"value": before},
    )
    publish.on_commit(event)
    return change
