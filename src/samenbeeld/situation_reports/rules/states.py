"""The road of a report: requested, draft, submitted, returned or accepted, superseded. Overdue is derived."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused


class State(StrEnum):
    """Where a report is. Nothing was asked and nothing was sent: `none`."""

    NONE = "none"
    REQUESTED = "requested"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    ACCEPTED = "accepted"
    SUPERSEDED = "superseded"


NEXT: Mapping[State, frozenset[State]] = {
    State.NONE: frozenset({State.REQUESTED, State.DRAFT, State.SUBMITTED}),
    State.REQUESTED: frozenset({State.DRAFT, State.SUBMITTED}),
    State.DRAFT: frozenset({State.SUBMITTED}),
    State.SUBMITTED: frozenset({State.RETURNED, State.ACCEPTED, State.SUPERSEDED}),
    State.RETURNED: frozenset({State.DRAFT, State.SUPERSEDED}),
    State.ACCEPTED: frozenset({State.SUPERSEDED}),
    State.SUPERSEDED: frozenset(),
}
VERDICTS = (State.ACCEPTED, State.RETURNED)


@dataclass(frozen=True)
class Facts:
    """The reports of one organisation in one activity: number -> state, as events or as rows tell them."""

    states: Mapping[int, State] = field(default_factory=dict)
    asked: bool = False

    @property
    def last(self) -> int:
        """The number of the newest report, 0 for none."""
        return max(self.states, default=0)


def state_of(*, is_last: bool, verdict: str) -> State:
    """The state of a report that was sent, from what is known about it."""
    if not is_last:
        return State.SUPERSEDED
    return State(verdict) if verdict else State.SUBMITTED


def standing_state(*, state: State | None, answers_current: bool, is_asked: bool, has_draft: bool) -> State:
    """What an organisation is doing now: with its draft, waiting for a verdict, or asked and not begun."""
    if has_draft:
        return State.DRAFT
    if state is State.RETURNED:
        return State.RETURNED
    if is_asked and not answers_current:
        return State.REQUESTED
    return state or State.NONE


def submitted(facts: Facts, number: int) -> Facts:
    """After report `number` was sent: the one before it is superseded."""
    before = dict.fromkeys(facts.states, State.SUPERSEDED)
    return Facts({**before, number: State.SUBMITTED}, asked=False)


def judged(facts: Facts, number: int, verdict: State) -> Facts:
    """After somebody accepted or returned report `number`."""
    return Facts({**facts.states, number: verdict}, facts.asked)


def check_judging(state: State, verdict: State, reason: str) -> None:
    """Raises Conflict when somebody was first, Refused for a return without a reason."""
    if verdict not in VERDICTS:
        raise Refused("situation-reports-verdict-unknown", field="verdict")
    if state is State.SUPERSEDED:
        raise Conflict("situation-reports-superseded")
    if verdict not in NEXT[state]:
        raise Conflict("situation-reports-judged-already", state=state.value)
    if verdict is State.RETURNED and not reason.strip():
        raise Refused("situation-reports-return-reason-missing", field="reason")


def check_sending(*, base: int, last: int, who: str, at: object, organisation: str, of_sender: str) -> None:
    """`base` is the report the form was filled in from, `last` the newest one there is now."""
    if organisation != of_sender:
        raise NotAllowed("situation-reports-other-organisation")
    if base != last:
        raise Conflict("situation-reports-sent-meanwhile", number=str(last), who=who, at=at)
