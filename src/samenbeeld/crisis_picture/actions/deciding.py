"""Decisions: propose, take, decline, order, check, revise, withdraw."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.crisis_picture.actions.indexing import index_decision
from samenbeeld.crisis_picture.actions.numbering import locked, next_number, one_line, sent_once, told
from samenbeeld.crisis_picture.actions.recording import record
from samenbeeld.crisis_picture.actions.tasking import hand_out
from samenbeeld.crisis_picture.actions.versioning import fix
from samenbeeld.crisis_picture.events import DecisionMoved, DecisionProposed
from samenbeeld.crisis_picture.models import Decision, DecisionStep, PictureVersion
from samenbeeld.crisis_picture.queries import deciding as queries
from samenbeeld.crisis_picture.queries.deciding import DecisionView
from samenbeeld.crisis_picture.rules import decisions as rules
from samenbeeld.crisis_picture.rules.decisions import DecisionState
from samenbeeld.crisis_picture.rules.proof import digest
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.organisations.queries import function_name


@dataclass(frozen=True)
class Order:
    """What one organisation, or a function in it, does because of a decision."""

    text: str
    organisation: Organisation
    due: datetime
    function: str = ""


@journalled
def propose_decision(
    *,
    actor: Membership,
    activity: Activity,
    region: Region,
    text: str,
    reason: str,
    authority: str,
    options: Sequence[str] = (),
    no_alternative: str = "",
    valid_until: datetime | None = None,
    replaces: Decision | None = None,
    key: str = "",
) -> Decision:
    """Put a decision before whoever may take it, with the options that were weighed.

    Once taken it ends the decision that it `replaces`. Raises NotAllowed; Refused without options or reason;
    Conflict when this sending of the form was heard before.
    """
    access.require(actor, "crisis_picture.propose_decision", _scope(activity, region))
    activity = locked(activity)
    return _propose(
        actor, activity, region,
        text=text, reason=reason, authority=authority, options=options, no_alternative=no_alternative,
        valid_until=valid_until, replaces=replaces, key=key,
    )  # fmt: skip


@journalled
def take_decision(
    *, actor: Membership, activity: Activity, decision: Decision, version: PictureVersion | None = None
) -> DecisionStep:
    """Decide, on a fixed version of the shared picture; without one the picture of this moment is fixed.

    Raises NotAllowed for who has not the authority, Conflict when somebody was first.
    """
    activity, view = _held(actor, activity, decision, "crisis_picture.decide")
    _check_authority(actor, decision)
    _check(view, DecisionState.DECIDED)
    if version is not None and version.activity_id != activity.pk:
        raise Refused("crisis-picture-version-of-another", field="version")
    # An advice or order rests on the picture of that moment (Besluit veiligheidsregio's, art. 2.4.3).
    name = say("crisis-picture-version-for-decision", number=str(decision.number))
    fixed = version or fix(actor, activity, name)
    step = _step(actor, view, DecisionState.DECIDED, version=fixed)
    _record(actor, activity, view, DecisionState.DECIDED, version=fixed.number)
    return step


@journalled
def decline_decision(
    *, actor: Membership, activity: Activity, decision: Decision, reason: str
) -> DecisionStep:
    """Do not take it: it goes back to who proposed it, with the reason (art. 2.4.4)."""
    activity, view = _held(actor, activity, decision, "crisis_picture.decide")
    _check_authority(actor, decision)
    return _move(actor, activity, view, DecisionState.DECLINED, reason)


@journalled
def order_decision(
    *,
    actor: Membership,
    activity: Activity,
    decision: Decision,
    text: str,
    check_at: datetime | None,
    orders: Sequence[Order],
) -> DecisionStep:
    """Give the order: who does what by when, and when its effect is checked. Makes the tasks in one go."""
    activity, view = _held(actor, activity, decision, "crisis_picture.order")
    text = one_line(text) or decision.text
    _check(view, DecisionState.ORDERED, text)
    check_at = rules.check_check_at(check_at, now=now())
    if not orders:
        raise Refused("crisis-picture-order-to-nobody", field="orders")
    step = _step(actor, view, DecisionState.ORDERED, text, check_at=check_at)
    given = [
        hand_out(
            actor, activity,
            text=order.text, organisation=order.organisation, due=order.due, function=order.function,
            decision=decision, key=f"{str(step.pk)[:33]}-{place}",
        )
        for place, order in enumerate(orders)
    ]  # fmt: skip
    _record(
        actor, activity, view, DecisionState.ORDERED, text,
        check_at=check_at, tasks=[task.number for task in given],
    )  # fmt: skip
    return step


@journalled
def check_decision(
    *, actor: Membership, activity: Activity, decision: Decision, finding: str, works: bool = False
) -> DecisionStep:
    """Write down what came of it; `works` ends the cycle there and then."""
    activity, view = _held(actor, activity, decision, "crisis_picture.check")
    step = _move(actor, activity, view, DecisionState.CHECKED, finding)
    if works:
        checked = queries.decision_numbered(activity, decision.number)
        step = _move(actor, activity, checked, DecisionState.EFFECTIVE, finding)
    return step


@journalled
def find_effective(
    *, actor: Membership, activity: Activity, decision: Decision, finding: str
) -> DecisionStep:
    """Say that a decision that was checked before works."""
    activity, view = _held(actor, activity, decision, "crisis_picture.check")
    return _move(actor, activity, view, DecisionState.EFFECTIVE, finding)


@journalled
def revise_decision(
    *,
    actor: Membership,
    activity: Activity,
    decision: Decision,
    text: str,
    reason: str,
    options: Sequence[str] = (),
    no_alternative: str = "",
    valid_until: datetime | None = None,
    key: str = "",
) -> Decision:
    """After the check: it does not work well enough. It goes on as a new proposal, for the same `reason`."""
    activity, view = _held(actor, activity, decision, "crisis_picture.propose_decision")
    _move(actor, activity, view, DecisionState.REVISED, reason)
    return _propose(
        actor, activity, decision.region,
        text=text, reason=reason, authority=decision.authority, options=options,
        no_alternative=no_alternative, valid_until=valid_until, replaces=decision, key=key,
    )  # fmt: skip


@journalled
def withdraw_decision(
    *, actor: Membership, activity: Activity, decision: Decision, reason: str
) -> DecisionStep:
    """Take it back. A proposal by who made it; once taken only by who may take it."""
    is_own_proposal = decision.proposed_by_id == actor.pk
    permission = "crisis_picture.propose_decision" if is_own_proposal else "crisis_picture.decide"
    activity, view = _held(actor, activity, decision, permission)
    if not is_own_proposal or view.decided:
        _check_authority(actor, decision)
    return _move(actor, activity, view, DecisionState.WITHDRAWN, reason)


def _propose(
    actor: Membership,
    activity: Activity,
    region: Region,
    *,
    text: str,
    reason: str,
    authority: str,
    options: Sequence[str],
    no_alternative: str,
    valid_until: datetime | None,
    replaces: Decision | None,
    key: str,
) -> Decision:
    moment = now()
    key = sent_once(Decision, key, activity=activity)
    text, no_alternative = one_line(text), one_line(no_alternative)
    weighed = [option for option in map(one_line, options) if option]
    rules.check_proposal(
        text=text, reason=reason.strip(), options=weighed, no_alternative=no_alternative,
        valid_until=valid_until, now=moment,
    )  # fmt: skip
    queries.authority(authority)
    if region.code not in {found.code for found in activity.regions.all()}:
        raise Refused("activities-region-not-in-activity", field="region")
    if replaces is not None and replaces.activity_id != activity.pk:
        raise Refused("crisis-picture-decision-not-found", field="replaces", number=str(replaces.number))
    decision = Decision.objects.create(
        activity=activity, region=region, number=next_number(Decision, activity), text=text,
        options=weighed, no_alternative=no_alternative, reason=reason.strip(), authority=authority,
        valid_until=valid_until, replaces=replaces, proposed_by=actor, proposed_at=moment, key=key,
    )  # fmt: skip
    index_decision(decision)
    event = DecisionProposed(
        activity.slug, decision.number, region.code, authority,
        replaces.number if replaces else None, digest(text, decision.reason, *weighed, no_alternative),
    )  # fmt: skip
    record(actor, activity, event)
    return decision


def _held(
    actor: Membership, activity: Activity, decision: Decision, permission: str
) -> tuple[Activity, DecisionView]:
    access.require(actor, permission, _scope(activity, decision.region))
    activity = locked(activity)
    return activity, queries.decision_numbered(activity, decision.number)


def _scope(activity: Activity, region: Region) -> Scope:
    return activities.scope(activity, region=region, owner="")


def _check_authority(actor: Membership, decision: Decision) -> None:
    authority = queries.authority(decision.authority)
    ask = function_name(authority.decided_by[0], short=True)
    rules.check_may_decide(authority, actor.functions, ask=ask)


def _check(view: DecisionView, after: DecisionState, text: str = "") -> None:
    first = told(view.changed_by, view.changed_at, view.state.value, view.number)
    rules.check_move(view.state, after, reason=text, told=first)


def _move(
    actor: Membership, activity: Activity, view: DecisionView, after: DecisionState, reason: str
) -> DecisionStep:
    reason = reason.strip()
    _check(view, after, reason)
    step = _step(actor, view, after, reason)
    _record(actor, activity, view, after, reason)
    return step


def _step(
    actor: Membership,
    view: DecisionView,
    state: DecisionState,
    text: str = "",
    *,
    version: PictureVersion | None = None,
    check_at: datetime | None = None,
) -> DecisionStep:
    step: DecisionStep = DecisionStep.objects.create(
        decision=view.decision, place=len(view.steps) + 1, state=state.value, text=text,
        version=version, check_at=check_at, by=actor, at=now(),
    )  # fmt: skip
    return step


def _record(
    actor: Membership,
    activity: Activity,
    view: DecisionView,
    after: DecisionState,
    text: str = "",
    *,
    version: int | None = None,
    check_at: datetime | None = None,
    tasks: Iterable[int] = (),
) -> None:
    event = DecisionMoved(
        activity.slug, view.number, view.state.value, after.value, digest(text), version,
        check_at.isoformat() if check_at else "", tuple(tasks),
    )  # fmt: skip
    record(actor, activity, event, before={"state": view.state.value})
