"""Write down what was declared, measured, begun, ended and advised. Every row is new: none is overwritten."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from django.db.models import Max

from samenbeeld.access.queries import require
from samenbeeld.activities import queries as activities
from samenbeeld.activities.indexing import index
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.care_phases import events, queries
from samenbeeld.care_phases.models import (
    CareReview,
    DirectionVoice,
    ObjectionAnswer,
    PhaseDeclaration,
    ScarcityActivation,
    ScarcityEnd,
    ScarcityObjection,
    SurgeReading,
    SurgeState,
)
from samenbeeld.care_phases.rules import declaring
from samenbeeld.care_phases.rules.declaring import Declared
from samenbeeld.crisis_picture.models import Decision
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.realtime import publish

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


@journalled
def declare_phase(
    *, actor: Membership, activity: Activity, wanted: Declared, decision: Decision | None = None
) -> PhaseDeclaration:
    """Write down that a body declared a phase. Raises NotAllowed, Refused at a field, Conflict."""
    region = _region(activity, wanted.region) if wanted.region else None
    require(actor, queries.DECLARE, activities.scope(activity, region=region, owner=""))
    held, rules = _locked(activity), queries.definition()
    last = queries.known(held).last_of(wanted.scope, wanted.region)
    declaring.check_declaration(rules, wanted, last_at=last.declared_at if last else None, now=now())
    made: PhaseDeclaration = PhaseDeclaration.objects.create(
        activity=held, number=_next(PhaseDeclaration, held), scope=wanted.scope, region=region,
        phase=wanted.phase, policy_version=rules.version, declared_by=wanted.declared_by,
        advised_by=sorted(wanted.advised_by), verified_by=sorted(wanted.verified_by),
        definition=_line(wanted.definition, 300), definition_source=_line(wanted.definition_source, 200),
        reason=_line(wanted.reason, 500), decision=_here(held, decision), declared_at=wanted.declared_at,
        until=wanted.until, recorded_by=actor, recorded_at=now(),
    )  # fmt: skip
    _record(
        actor, held,
        events.PhaseDeclared(
            activity=held.slug, number=made.number, scope=made.scope, region=wanted.region,
            before=last.phase if last else "", phase=made.phase, policy_version=rules.version,
            declared_by=made.declared_by, advised_by=made.advised_by, verified_by=made.verified_by,
            definition=made.definition, definition_source=made.definition_source, reason=made.reason,
            decision=decision.number if decision else None, declared_at=made.declared_at.isoformat(),
            until=made.until.isoformat(),
        ),
    )  # fmt: skip
    title = f"{queries.phase_name(made.phase)}, {queries.where(made)}"
    words = "\n".join([made.definition, made.reason, queries.body(made.declared_by)])
    index(queries.CARE_PHASES, held, f"phase-{made.number}", title=title, text=words)
    return made


@journalled
def set_surge_state(
    *,
    actor: Membership,
    activity: Activity,
    region: Region,
    resource: str,
    state: str,
    trigger: str,
    reason: str,
    review_at: datetime,
) -> SurgeState:
    """A resource of the region is stretched so far. Raises NotAllowed, Refused at a field, Conflict."""
    require(actor, queries.REPORT, activities.scope(activity, region=region, owner=""))
    held = _locked(activity)
    region = _region(held, region.code)
    last = queries.known(held).state_of(region.code, resource)
    declaring.check_state(
        queries.definition(), resource=resource, state=state, trigger=trigger, reason=reason,
        before=last.state if last else "", review_at=review_at, now=now(),
    )  # fmt: skip
    made: SurgeState = SurgeState.objects.create(
        activity=held, region=region, resource=resource, state=state, trigger=trigger,
        reason=_line(reason, 300), review_at=review_at, set_by=actor, set_at=now(),
    )  # fmt: skip
    _record(
        actor, held,
        events.SurgeStateSet(
            held.slug, region.code, resource, last.state if last else "", state, trigger, made.reason,
            review_at.isoformat(),
        ),
    )  # fmt: skip
    return made


@journalled
def tell_reading(
    *,
    actor: Membership,
    activity: Activity,
    region: Region,
    indicator: str,
    value: Decimal,
    source: str,
    seen_at: datetime,
) -> SurgeReading:
    """An indicator had a value at a moment. It decides nothing. Raises NotAllowed, Refused at a field."""
    require(actor, queries.REPORT, activities.scope(activity, region=region, owner=""))
    held = _locked(activity)
    region = _region(held, region.code)
    declaring.check_reading(
        queries.definition(), indicator=indicator, value=value, source=source, seen_at=seen_at, now=now()
    )
    made: SurgeReading = SurgeReading.objects.create(
        activity=held, region=region, indicator=indicator, value=value, source=_line(source, 100),
        seen_at=seen_at, told_by=actor, told_at=now(),
    )  # fmt: skip
    _record(
        actor, held,
        events.SurgeMeasured(
            held.slug, region.code, indicator, str(value), made.source, seen_at.isoformat()
        ),
    )  # fmt: skip
    return made


@journalled
def activate_step(
    *,
    actor: Membership,
    activity: Activity,
    region: Region,
    step: str,
    activated_by: str,
    ethics: str,
    review_at: datetime,
    decision: Decision | None = None,
) -> ScarcityActivation:
    """A step under scarcity holds from now on. Raises NotAllowed, Refused at a field, Conflict."""
    require(actor, queries.DECLARE, activities.scope(activity, region=region, owner=""))
    held, rules = _locked(activity), queries.definition()
    region, known = _region(held, region.code), queries.known(held)
    declaring.check_activation(
        rules, step=step, activated_by=activated_by, ethics=ethics, phases=known.phases_for(region.code),
        is_active=known.is_active(step, region.code), review_at=review_at, now=now(),
    )  # fmt: skip
    made: ScarcityActivation = ScarcityActivation.objects.create(
        activity=held, number=_next(ScarcityActivation, held), region=region, step=step,
        step_version=rules.step(step).version, activated_by=activated_by, ethics=_line(ethics, 500),
        decision=_here(held, decision), review_at=review_at, recorded_by=actor, recorded_at=now(),
    )  # fmt: skip
    _record(
        actor, held,
        events.ScarcityActivated(
            held.slug, made.number, region.code, step, made.step_version, activated_by, made.ethics,
            decision.number if decision else None, review_at.isoformat(),
        ),
    )  # fmt: skip
    title, words = f"{queries.step_name(step)}, {region.name}", queries.said(rules.step(step).text)
    index(queries.CARE_PHASES, held, f"step-{made.number}", title=title, text=f"{words}\n{made.ethics}")
    return made


@journalled
def end_step(*, actor: Membership, activity: Activity, number: int, reason: str) -> ScarcityEnd:
    """A step holds no longer; once. Raises NotAllowed, NotFound, Refused without a reason, Conflict."""
    found = queries.step_in(activity, number).activation
    require(actor, queries.DECLARE, activities.scope(activity, region=found.region, owner=""))
    held = _locked(activity)
    if not reason.strip():
        raise Refused("care-phases-reason-missing", field="reason")
    if queries.step_in(held, number).end is not None:
        raise Conflict("care-phases-step-ended")
    made: ScarcityEnd = ScarcityEnd.objects.create(
        activation=found, reason=_line(reason, 300), ended_by=actor, ended_at=now()
    )
    _record(actor, held, events.ScarcityEnded(held.slug, number, made.reason))
    return made


@journalled
def review_phase(
    *,
    actor: Membership,
    activity: Activity,
    number: int,
    outcome: str,
    reason: str,
    review_at: datetime | None = None,
) -> CareReview:
    """A phase that holds was weighed again. Raises NotAllowed, NotFound, Refused at a field, Conflict when it
    no longer holds.
    """
    found = queries.declaration_in(activity, number)
    require(actor, queries.DECLARE, activities.scope(activity, region=found.region, owner=""))
    held = _locked(activity)
    if found.pk not in {each.pk for each in queries.known(held).in_force}:
        raise Conflict("care-phases-phase-over")
    declaring.check_outcome(outcome=outcome, reason=reason, review_at=review_at, now=now(), hours=None)
    return _reviewed(actor, held, "phase", number, outcome, reason, review_at, declaration=found)


@journalled
def review_step(
    *,
    actor: Membership,
    activity: Activity,
    number: int,
    outcome: str,
    reason: str,
    review_at: datetime | None = None,
) -> CareReview:
    """A step that holds was weighed again; withdrawn is also its end. Raises as `review_phase`."""
    found = queries.step_in(activity, number).activation
    require(actor, queries.DECLARE, activities.scope(activity, region=found.region, owner=""))
    held = _locked(activity)
    if queries.step_in(held, number).end is not None:
        raise Conflict("care-phases-step-ended")
    step = queries.definition().steps.get(found.step)
    declaring.check_outcome(
        outcome=outcome, reason=reason, review_at=review_at, now=now(),
        hours=step.review_hours if step else None,
    )  # fmt: skip
    made = _reviewed(actor, held, "step", number, outcome, reason, review_at, activation=found)
    if outcome == declaring.WITHDRAWN:
        ended: ScarcityEnd = ScarcityEnd.objects.create(
            activation=found, reason=_line(reason, 300), ended_by=actor, ended_at=made.recorded_at
        )
        _record(actor, held, events.ScarcityEnded(held.slug, number, ended.reason))
    return made


@journalled
def object_to_step(
    *, actor: Membership, activity: Activity, number: int, body: str, text: str, appeals: int | None = None
) -> ScarcityObjection:
    """A body objects to that step, or appeals against the answer to an objection. Also to a step that ended.

    Raises NotAllowed, NotFound, Refused at a field, Conflict for an appeal against what was not answered, or
    was appealed against before.
    """
    step = queries.step_in(activity, number).activation
    require(actor, queries.ADVISE, activities.scope(activity))
    held = _locked(activity)
    declaring.check_voice(queries.definition(), body=body, text=text)
    first = queries.objection_in(held, appeals) if appeals is not None else None
    if first is not None and (first.answer is None or first.is_appealed):
        raise Conflict("care-phases-no-appeal")
    made: ScarcityObjection = ScarcityObjection.objects.create(
        activity=held, number=_next(ScarcityObjection, held), activation=step, body=body,
        appeals=first.objection if first else None, text=_line(text, 500), recorded_by=actor,
        recorded_at=now(),
    )  # fmt: skip
    _record(actor, held, events.ScarcityObjected(held.slug, made.number, number, appeals, body, made.text))
    return made


@journalled
def answer_objection(
    *, actor: Membership, activity: Activity, number: int, outcome: str, body: str, reason: str
) -> ObjectionAnswer:
    """What a body answered to an objection, once. Raises NotAllowed, NotFound, Refused, Conflict."""
    found = queries.objection_in(activity, number).objection
    region = found.activation.region
    require(actor, queries.DECLARE, activities.scope(activity, region=region, owner=""))
    held = _locked(activity)
    if outcome not in ObjectionAnswer.Outcome.values:
        raise Refused("care-phases-outcome-unknown", field="outcome")
    declaring.check_voice(queries.definition(), body=body, text=reason, field="reason")
    if queries.objection_in(held, number).answer is not None:
        raise Conflict("care-phases-answered")
    made: ObjectionAnswer = ObjectionAnswer.objects.create(
        objection=found, outcome=outcome, body=body, reason=_line(reason, 500), recorded_by=actor,
        recorded_at=now(),
    )  # fmt: skip
    _record(actor, held, events.ObjectionAnswered(held.slug, number, outcome, body, made.reason))
    return made


@journalled
def give_voice(
    *, actor: Membership, activity: Activity, decision: Decision, kind: str, body: str, text: str
) -> DirectionVoice:
    """What a body advised on a decision, or why it sees it otherwise. Raises NotAllowed, Refused."""
    require(actor, queries.ADVISE, activities.scope(activity))
    held = _locked(activity)
    declaring.check_voice(queries.definition(), body=body, text=text)
    if kind not in DirectionVoice.Kind.values:
        raise Refused("care-phases-voice-unknown", field="kind")
    about = _here(held, decision)
    assert about is not None  # a voice is always about a decision
    made: DirectionVoice = DirectionVoice.objects.create(
        decision=about, kind=kind, body=body, text=_line(text, 500), recorded_by=actor, recorded_at=now()
    )
    _record(actor, held, events.DirectionVoiced(held.slug, about.number, kind, body, made.text))
    return made


def _reviewed(
    actor: Membership,
    activity: Activity,
    what: str,
    number: int,
    outcome: str,
    reason: str,
    review_at: datetime | None,
    **of: PhaseDeclaration | ScarcityActivation,
) -> CareReview:
    again = None if outcome == declaring.WITHDRAWN else review_at
    made: CareReview = CareReview.objects.create(
        activity=activity, outcome=outcome, reason=_line(reason, 500), review_at=again, recorded_by=actor,
        recorded_at=now(), **of,
    )  # fmt: skip
    when = again.isoformat() if again else ""
    _record(actor, activity, events.CareReviewed(activity.slug, what, number, outcome, made.reason, when))
    return made


def _line(text: str, most: int) -> str:
    return " ".join(text.split())[:most]


def _region(activity: Activity, code: str) -> Region:
    found = next((each for each in activity.regions.all() if each.code == code), None)
    if found is None:
        raise Refused("activities-region-not-in-activity", field="region")
    return found


def _here(activity: Activity, decision: Decision | None) -> Decision | None:
    if decision is not None and decision.activity_id != activity.pk:
        raise Refused("care-phases-decision-elsewhere", field="decision")
    return decision


def _locked(activity: Activity) -> Activity:
    """The activity held until the end: who comes second sees the first. Raises Conflict when it is closed."""
    found = activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)
    check_still_open(found.state)
    return found


def _next(
    model: type[PhaseDeclaration] | type[ScarcityActivation] | type[ScarcityObjection], activity: Activity
) -> int:
    last = model.objects.filter(activity=activity).aggregate(last=Max("number"))["last"]
    return int(last or 0) + 1


def _record(actor: Membership, activity: Activity, event: "DataclassInstance") -> None:
    journal.record(
        organisations.stamp(actor),
        event,
        object_kind=activities.ACTIVITY,
        object_id=activity.slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )
    publish.on_commit(event)
