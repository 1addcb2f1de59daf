"""The road of a request: who may say which step, what it stands on, and who is waited for.

Three sides speak, each at its own node: who asks, who treats it, and who could help. Their clocks differ and
their words cross, so how a request stands follows from which steps were said, never from their order in time.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from samenbeeld.kernel.errors import Conflict, Refused


class Step(StrEnum):
    """Something that one side says of a request."""

    ASKED = "asked"
    SIGNED = "signed"
    CHECKED = "checked"
    RETURNED = "returned"
    TREATED = "treated"
    OFFERED = "offered"
    DECLINED = "declined"
    APPROVED = "approved"
    REJECTED = "rejected"
    UNDERWAY = "underway"
    ARRIVED = "arrived"
    RELEASED = "released"
    EVALUATED = "evaluated"
    WITHDRAWN = "withdrawn"


class State(StrEnum):
    """How a request stands. The last four are ends."""

    TO_SIGN = "to-sign"
    SENT = "sent"
    CHECKED = "checked"
    TREATED = "treated"
    APPROVED = "approved"
    UNDERWAY = "underway"
    ARRIVED = "arrived"
    RELEASED = "released"
    EVALUATED = "evaluated"
    RETURNED = "returned"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class Side(StrEnum):
    """Whose word a step is."""

    HOME = "home"  # who asks
    TREATING = "treating"  # the national node, or the neighbour that is asked directly
    HELPER = "helper"  # another region that was asked


ENDS = frozenset({State.EVALUATED, State.RETURNED, State.REJECTED, State.WITHDRAWN})
NEEDS_REASON = frozenset({Step.RETURNED, Step.DECLINED, Step.REJECTED, Step.WITHDRAWN, Step.EVALUATED})
OF_HELPER = frozenset({Step.OFFERED, Step.DECLINED, Step.UNDERWAY})
# The road as it goes well, the furthest last.
_ROAD = (
    (Step.CHECKED, State.CHECKED),
    (Step.TREATED, State.TREATED),
    (Step.APPROVED, State.APPROVED),
    (Step.UNDERWAY, State.UNDERWAY),
    (Step.ARRIVED, State.ARRIVED),
    (Step.RELEASED, State.RELEASED),
    (Step.EVALUATED, State.EVALUATED),
)
# What a region that was asked can say, as often as it changes: the last one counts.
_ANSWERS = frozenset({Step.OFFERED, Step.DECLINED})
_MAY_FOLLOW: Mapping[State, frozenset[Step]] = {
    State.TO_SIGN: frozenset({Step.SIGNED, Step.WITHDRAWN}),
    State.SENT: frozenset({Step.CHECKED, Step.RETURNED, *_ANSWERS, Step.WITHDRAWN}),
    State.CHECKED: frozenset({Step.TREATED, *_ANSWERS, Step.WITHDRAWN}),
    State.TREATED: frozenset({Step.APPROVED, Step.REJECTED, *_ANSWERS, Step.WITHDRAWN}),
    State.APPROVED: frozenset({Step.UNDERWAY, Step.ARRIVED, Step.WITHDRAWN}),
    State.UNDERWAY: frozenset({Step.UNDERWAY, Step.ARRIVED, Step.WITHDRAWN}),
    State.ARRIVED: frozenset({Step.RELEASED}),
    State.RELEASED: frozenset({Step.EVALUATED}),
}
_SIDES: Mapping[Step, frozenset[Side]] = {
    Step.ASKED: frozenset({Side.HOME}),
    Step.SIGNED: frozenset({Side.HOME}),
    Step.CHECKED: frozenset({Side.TREATING}),
    Step.RETURNED: frozenset({Side.TREATING}),
    Step.TREATED: frozenset({Side.TREATING}),
    Step.OFFERED: frozenset({Side.HELPER}),
    Step.DECLINED: frozenset({Side.HELPER}),
    Step.APPROVED: frozenset({Side.TREATING}),
    Step.REJECTED: frozenset({Side.TREATING}),
    Step.UNDERWAY: frozenset({Side.TREATING, Side.HELPER}),
    Step.ARRIVED: frozenset({Side.HOME}),
    Step.RELEASED: frozenset({Side.HOME}),
    Step.EVALUATED: frozenset({Side.HOME}),
    Step.WITHDRAWN: frozenset({Side.HOME}),
}


@dataclass(frozen=True)
class Said:
    """One step as somebody said it: `id` of it, the node it is of, and what belongs to it: the `place` of a
    signature, the ids of the offers that were `chosen`, or of those that `arrived`: none is all of them.
    """

    id: str
    step: Step
    node: str
    at: datetime
    place: str = ""
    chosen: frozenset[str] = frozenset()
    arrived: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Roles:
    """Which node is which side. `needs`: the places for which a signature is asked; none is one signature."""

    home: str
    treating: str
    helpers: frozenset[str]
    needs: tuple[str, ...] = ()

    def side_of(self, node: str) -> Side | None:
        """None for a node that has no part in it."""
        if node == self.home:
            return Side.HOME
        if node == self.treating:
            return Side.TREATING
        return Side.HELPER if node in self.helpers else None


@dataclass(frozen=True)
class Patience:
    """How long each side may take before it is shown as late."""

    check: timedelta
    treat: timedelta
    decide: timedelta
    leave: timedelta


def unsigned(roles: Roles, said: Iterable[Said]) -> list[str]:
    """The places of which no signature is there yet; [""] when the one signature is lacking."""
    places = {each.place for each in said if each.step is Step.SIGNED}
    return [place for place in roles.needs or ("",) if place not in places]


def state(roles: Roles, said: Sequence[Said]) -> State:
    """How it stands. An end counts whatever else was said; else the furthest step."""
    steps = {each.step for each in said}
    for step, end in ((Step.WITHDRAWN, State.WITHDRAWN), (Step.REJECTED, State.REJECTED)):
        if step in steps:
            return end
    if Step.RETURNED in steps:
        return State.RETURNED
    if unsigned(roles, said):
        return State.TO_SIGN
    if not _is_all_there(said) and Step.ARRIVED in steps and Step.RELEASED not in steps:
        return State.UNDERWAY
    return next((found for step, found in reversed(_ROAD) if step in steps), State.SENT)


def chosen(said: Iterable[Said]) -> frozenset[str]:
    """The offers that were chosen."""
    return frozenset().union(*(each.chosen for each in said if each.step is Step.APPROVED))


def helping(said: Sequence[Said]) -> frozenset[str]:
    """The nodes whose offer was chosen, and not taken back when that crossed the choice."""
    taken = chosen(said) - taken_back(said)
    return frozenset(each.node for each in said if each.step is Step.OFFERED and each.id in taken)


def there(said: Sequence[Said]) -> frozenset[str]:
    """The chosen offers that arrived."""
    told = [each.arrived for each in said if each.step is Step.ARRIVED]
    return chosen(said) if not all(told) else frozenset().union(*told)


def taken_back(said: Sequence[Said]) -> frozenset[str]:
    """The offers after which the same region said that it cannot help."""
    refusals = [each for each in said if each.step is Step.DECLINED]
    return frozenset(
        offer.id
        for offer in said
        if offer.step is Step.OFFERED
        and any(no.node == offer.node and (no.at, no.id) > (offer.at, offer.id) for no in refusals)
    )


def cannot_help(said: Sequence[Said]) -> frozenset[str]:
    """The nodes whose last answer is that they cannot."""
    last: dict[str, Said] = {}
    for each in sorted(said, key=lambda each: (each.at, each.id)):
        if each.step in _ANSWERS:
            last[each.node] = each
    return frozenset(node for node, each in last.items() if each.step is Step.DECLINED)


def unanswered(roles: Roles, said: Iterable[Said]) -> frozenset[str]:
    """The nodes that may help and said nothing yet."""
    return roles.helpers - {each.node for each in said if each.step in _ANSWERS}


def still_to_leave(said: Sequence[Said]) -> frozenset[str]:
    """The nodes whose offer was chosen, of which nothing is on its way and not all arrived."""
    taken, came = chosen(said), there(said)
    return frozenset(
        node
        for node in helping(said)
        if not _did(Step.UNDERWAY, node, said)
        and not {each.id for each in said if each.node == node and each.id in taken} <= came
    )


def is_theirs(step: Step, *, by: str, roles: Roles) -> bool:
    """Whether this node may say this step at all; asked again of what comes in."""
    return roles.side_of(by) in _SIDES[step]


def open_to(roles: Roles, said: Sequence[Said], *, by: str) -> list[Step]:
    """The steps that this node may say now, in the order of the road."""
    may = _MAY_FOLLOW.get(state(roles, said), frozenset())
    return [step for step in Step if step in may and _may_say(step, by=by, roles=roles, said=said)]


def check_step(step: Step, *, by: str, roles: Roles, said: Sequence[Said], reason: str) -> None:
    """Raises Refused for a step that is not of this node or lacks its reason, Conflict for one that does not
    follow on how it stands.
    """
    if not is_theirs(step, by=by, roles=roles):
        raise Refused("assistance-not-yours")
    if step not in open_to(roles, said, by=by):
        raise Conflict("assistance-does-not-follow")
    if step in NEEDS_REASON and not reason.strip():
        raise Refused("assistance-reason-missing", field="reason")


def check_choice(chosen_offers: Collection[str], said: Sequence[Said]) -> None:
    """Raises Refused for an offer that is not there, or not any more."""
    offers = {each.id for each in said if each.step is Step.OFFERED} - taken_back(said)
    if not set(chosen_offers) <= offers:
        raise Refused("assistance-no-such-offer", field="chosen")


def waits_for(roles: Roles, said: Sequence[Said]) -> frozenset[str]:
    """The nodes whose turn it is."""
    now = state(roles, said)
    if now is State.UNDERWAY:
        return frozenset({roles.home}) | still_to_leave(said)
    if now in (State.TO_SIGN, State.ARRIVED, State.RELEASED):
        return frozenset({roles.home})
    if now in (State.SENT, State.CHECKED, State.TREATED):
        return frozenset({roles.treating})
    return (helping(said) or frozenset({roles.treating})) if now is State.APPROVED else frozenset()


def since(roles: Roles, said: Sequence[Said]) -> datetime:
    """From when on it stands as it does: the last step that brought it there."""
    now = state(roles, said)
    step = next((step for step, found in _ROAD if found is now), None)
    by_step = {State.RETURNED: Step.RETURNED, State.REJECTED: Step.REJECTED, State.WITHDRAWN: Step.WITHDRAWN}
    step = step or by_step.get(now) or (Step.ASKED if now is State.TO_SIGN else Step.SIGNED)
    # The first of several that arrives sets it on its way, also when nobody said that it left.
    counts = {step, Step.ARRIVED} if now is State.UNDERWAY else {step}
    moments = [each.at for each in said if each.step in counts]
    return max(moments) if moments else min(each.at for each in said)


def due(roles: Roles, said: Sequence[Said], patience: Patience) -> datetime | None:
    """By when whoever it waits for should have said a next step; None where nothing was agreed."""
    now = state(roles, said)
    if now is State.UNDERWAY and still_to_leave(said):
        return max(each.at for each in said if each.step is Step.APPROVED) + patience.leave
    allowed = {
        State.SENT: patience.check,
        State.CHECKED: patience.treat,
        State.TREATED: patience.decide,
        State.APPROVED: patience.leave,
    }.get(now)
    return since(roles, said) + allowed if allowed is not None else None


def _may_say(step: Step, *, by: str, roles: Roles, said: Sequence[Said]) -> bool:
    if not is_theirs(step, by=by, roles=roles):
        return False
    if step is Step.DECLINED:
        return by not in cannot_help(said)
    if step is Step.UNDERWAY:
        # Who was chosen says it; when nobody was, whoever treats it sends something of its own.
        return by in (helping(said) or {roles.treating}) and not _did(Step.UNDERWAY, by, said)
    return True


def _is_all_there(said: Sequence[Said]) -> bool:
    """Whether everything that was chosen arrived."""
    return any(each.step is Step.ARRIVED for each in said) and chosen(said) <= there(said)


def _did(step: Step, node: str, said: Iterable[Said]) -> bool:
    return any(each.step is step and each.node == node for each in said)
