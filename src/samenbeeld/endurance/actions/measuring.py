"""Think of a measure, agree on it, do it or drop it."""

from datetime import datetime

from django.db.models import Max

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.indexing import index
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.endurance import events, queries
from samenbeeld.endurance.actions.recording import locked, record, words_of
from samenbeeld.endurance.models import EnduranceMeasure, EnduranceMeasureStep
from samenbeeld.endurance.queries import lines
from samenbeeld.endurance.rules import saying
from samenbeeld.endurance.rules.saying import DONE, MOVE
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership, Organisation


@journalled
def propose_measure(
    *,
    actor: Membership,
    activity: Activity,
    organisation: Organisation,
    service: str,
    kind: str,
    what: str,
    hours: float | None,
    percent: int | None,
    takes_effect_at: datetime,
) -> EnduranceMeasure:
    """A measure for one institution. It changes nothing before it is agreed on.

    Raises NotAllowed, NotFound, Refused, Conflict.
    """
    require(actor, queries.KEEP, activities.scope(activity))
    held = locked(activity)
    there = queries.institution_in(held, organisation.slug)
    saying.check_service(queries.definition(), service)
    saying.check_measure(queries.definition(), kind=kind, what=what, hours=hours, percent=percent)
    row: EnduranceMeasure = EnduranceMeasure.objects.create(
        activity=held, number=_next(held), organisation=there, service=service, kind=kind,
        what=words_of(what, "what"), hours=None if kind == MOVE else hours,
        percent=percent if kind == MOVE else None, takes_effect_at=takes_effect_at, by=actor, at=now(),
    )  # fmt: skip
    record(
        actor, held,
        events.EnduranceMeasureProposed(
            held.slug, row.number, there.slug, service, kind, row.hours or 0, row.percent or 0,
            takes_effect_at.isoformat(),
        ),
    )  # fmt: skip
    title, key = lines.measure_title(row), f"measure-{row.number}"
    index(queries.ENDURANCE, held, key, title=title, text=row.what, owner=there.slug)
    return row


@journalled
def step_measure(
    *, actor: Membership, measure: EnduranceMeasure, step: str, reason: str = ""
) -> EnduranceMeasureStep:
    """Agree on a measure, say that it was done, or drop it with a reason.

    Raises NotAllowed, Refused, Conflict.
    """
    permission = queries.KEEP if step == DONE else queries.DECIDE
    require(actor, permission, activities.scope(measure.activity))
    held = locked(measure.activity)
    last = EnduranceMeasureStep.objects.filter(measure=measure).order_by("at", "pk").last()
    saying.check_step(last.step if last else saying.PROPOSED, step, reason)
    row: EnduranceMeasureStep = EnduranceMeasureStep.objects.create(
        measure=measure, step=step, reason=words_of(reason, "reason"), by=actor, at=now()
    )
    record(actor, held, events.EnduranceMeasureMoved(held.slug, measure.number, step, row.reason))
    return row


def _next(activity: Activity) -> int:
    last = EnduranceMeasure.objects.filter(activity=activity).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1
