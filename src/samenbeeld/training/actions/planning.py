"""Put an exercise on the calendar, change it, cancel it, and sign up for it."""

from uuid import UUID

from samenbeeld.access.queries import require
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import queries as plans
from samenbeeld.plans.models import Plan
from samenbeeld.risk_profile import queries as risk_profile
from samenbeeld.training import events
from samenbeeld.training.actions.recording import held_event, held_owner, next_number, record, sent_once
from samenbeeld.training.models import (
    ExerciseCancellation,
    ExerciseEvent,
    ExerciseGoal,
    ExercisePlanning,
    ExerciseSignUp,
)
from samenbeeld.training.queries import EXERCISE, definition, own_scope, scope
from samenbeeld.training.rules import planning as rules
from samenbeeld.training.rules.planning import PLAN, Planned


@journalled
def plan_exercise(
    *, actor: Membership, said: Planned, leader: Membership | None = None, form_key: UUID | None = None
) -> ExercisePlanning:
    """On the calendar of the actor's organisation. Without a `leader` the actor leads it.

    Raises NotAllowed; Refused with the field; Conflict for a form that was sent before.
    """
    owner = held_owner(actor.organisation)
    require(actor, "training.write", own_scope(owner))
    key = sent_once(ExercisePlanning, form_key)
    found = _checked(actor, said)
    number = next_number(ExerciseEvent, owner=owner)
    event = ExerciseEvent.objects.create(owner=owner, number=number)
    return _written(actor, event, 1, said, found, leader or actor, key)


@journalled
def change_exercise(
    *,
    actor: Membership,
    event: ExerciseEvent,
    said: Planned,
    leader: Membership | None = None,
    form_key: UUID | None = None,
) -> ExercisePlanning:
    """Plan it otherwise; who signed up stays so. Raises NotAllowed; Refused; Conflict when it was held."""
    kept = held_event(event)
    require(actor, "training.write", scope(kept.event.owner, kept.planning.regions))
    key = sent_once(ExercisePlanning, form_key)
    rules.check_open(kept.state(now()))
    found = _checked(actor, said)
    whose = leader or kept.planning.leader
    return _written(actor, kept.event, kept.planning.number + 1, said, found, whose, key)


@journalled
def cancel_exercise(*, actor: Membership, event: ExerciseEvent, reason: str) -> ExerciseCancellation:
    """It does not take place. Raises NotAllowed; Refused without a reason; Conflict when it was held."""
    kept = held_event(event)
    require(actor, "training.write", scope(kept.event.owner, kept.planning.regions))
    rules.check_open(kept.state(now()))
    rules.check_reason(reason)

    gone = ExerciseCancellation.objects.create(event=kept.event, reason=reason.strip(), by=actor, at=now())
    told = events.ExerciseCancelled(*kept.key)
    record(actor, told, kind=EXERCISE, key=kept.key, label=kept.planning.title, purpose=gone.reason)
    return gone


@journalled
def sign_up(*, actor: Membership, event: ExerciseEvent, wants: bool) -> ExerciseSignUp:
    """The actor comes, or not after all. Raises NotAllowed; Refused when it is full; Conflict."""
    kept = held_event(event)
    require(actor, "training.read", scope(kept.event.owner, kept.planning.regions))
    moment = now()
    rules.check_sign_up(
        kept.state(moment),
        places=kept.planning.places,
        taken=len(kept.coming),
        is_coming=kept.is_coming(actor),
        wants=wants,
    )

    said = ExerciseSignUp.objects.create(event=kept.event, member=actor, is_coming=wants, at=moment)
    told = events.ExerciseSignedUp(*kept.key, wants)
    record(actor, told, kind=EXERCISE, key=kept.key, label=kept.planning.title)
    return said


def _checked(actor: Membership, said: Planned) -> dict[str, Plan]:
    """The plans that may be tested, by `owner/number`. Raises Refused with the field."""
    tested = (goal.code for goal in said.goals if goal.tests == PLAN)
    readable = {key: each.kept.plan for key, each in plans.choosing.readable(actor, tested).items()}
    rules.check_planned(
        said,
        themes=plans.definition().themes,
        regions=organisations.region_codes(actor.organisation),
        plans=readable,
        competences=definition().competences,
        capabilities={each.code for each in risk_profile.able(actor)},
    )
    return readable


def _written(
    actor: Membership,
    event: ExerciseEvent,
    number: int,
    said: Planned,
    found: dict[str, Plan],
    leader: Membership,
    form_key: UUID,
) -> ExercisePlanning:
    if leader.organisation_id != event.owner_id:
        raise Refused("training-leader-elsewhere", field="leader")
    planning = ExercisePlanning.objects.create(
        event=event, number=number, title=said.title.strip(), kind=said.kind, themes=list(said.themes),
        regions=list(said.regions), starts_at=said.starts_at, ends_at=said.ends_at,
        place=said.place.strip(), places=said.places, about=said.about.strip(), leader=leader,
        by=actor, at=now(), form_key=form_key,
    )  # fmt: skip
    for place, goal in enumerate(said.goals, start=1):
        is_plan = goal.tests == PLAN
        ExerciseGoal.objects.create(
            planning=planning, number=place, text=goal.text.strip(), tests=goal.tests,
            code="" if is_plan else goal.code, plan=found[goal.code] if is_plan else None,
        )  # fmt: skip
    key = (event.owner.slug, event.number)
    told = events.ExercisePlanned(
        *key, number, planning.title, planning.kind, tuple(said.regions), said.starts_at.isoformat(),
        len(said.goals),
    )  # fmt: skip
    record(actor, told, kind=EXERCISE, key=key, label=planning.title)
    return planning
