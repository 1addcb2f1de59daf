"""The road of a decision (BOBOC): proposed, decided, ordered, checked; and whether it is in force."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused

LONGEST_TEXT = 500
LONGEST_REASON = 1000
FEWEST_OPTIONS = 2


class DecisionState(StrEnum):
    """Where a decision stands. A revised one goes on as a new proposal."""

    PROPOSED = "proposed"
    DECIDED = "decided"
    ORDERED = "ordered"
    CHECKED = "checked"
    EFFECTIVE = "effective"
    REVISED = "revised"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


_ROAD: Mapping[DecisionState, tuple[DecisionState, ...]] = {
    DecisionState.PROPOSED: (DecisionState.DECIDED, DecisionState.DECLINED, DecisionState.WITHDRAWN),
    DecisionState.DECIDED: (DecisionState.ORDERED, DecisionState.WITHDRAWN),
    DecisionState.ORDERED: (DecisionState.CHECKED, DecisionState.WITHDRAWN),
    DecisionState.CHECKED: (DecisionState.EFFECTIVE, DecisionState.REVISED, DecisionState.WITHDRAWN),
}
# A person must hear why not, and what came of it.
NEEDS_REASON = frozenset({state for state in DecisionState if state not in ("proposed", "decided")})
OVER = frozenset(state for state in DecisionState if state not in _ROAD)


@dataclass(frozen=True)
class Authority:
    """One kind of decision: under whose name it is taken, and which functions may take it."""

    code: str
    decided_by: tuple[str, ...]
    status: str


def authorities(policy: Mapping[str, Any]) -> tuple[Authority, ...]:
    """The authorities of `policy/decisions.toml`, in their order."""
    found = policy["authorities"].items()
    return tuple(Authority(code, tuple(record["decided_by"]), record["status"]) for code, record in found)


def may_follow(state: str) -> tuple[DecisionState, ...]:
    """What may come next; nothing for a decision that is over."""
    return _ROAD.get(DecisionState(state), ())


def check_proposal(
    *, text: str, reason: str, options: Sequence[str], no_alternative: str, valid_until: datetime | None,
    now: datetime,
) -> None:  # fmt: skip
    """Refuse a proposal that jumps from picture to verdict: it names options, or why there is only one."""
    if not text:
        raise Refused("crisis-picture-decision-text-missing", field="text")
    if len(text) > LONGEST_TEXT:
        raise Refused("crisis-picture-decision-text-too-long", field="text", most=LONGEST_TEXT)
    check_reason(reason)
    if len(options) < FEWEST_OPTIONS and not no_alternative:
        raise Refused("crisis-picture-decision-options-missing", field="options", fewest=FEWEST_OPTIONS)
    if valid_until is not None and valid_until <= now:
        raise Refused("crisis-picture-decision-over-already", field="valid_until")


def check_authority(known: Iterable[Authority], code: str) -> Authority:
    """The authority of that code. Raises Refused for one that policy does not know."""
    found = next((authority for authority in known if authority.code == code), None)
    if found is None:
        raise Refused("crisis-picture-authority-unknown", field="authority")
    return found


def check_may_decide(authority: Authority, functions: Iterable[str], *, ask: str) -> None:
    """Raises NotAllowed for who has none of the functions that may take this decision."""
    if not set(functions) & set(authority.decided_by):
        raise NotAllowed("crisis-picture-not-your-decision", ask=ask)


def check_move(before: str, after: DecisionState, *, reason: str, told: Mapping[str, Any]) -> None:
    """Raise when `after` does not follow. `told` says who was first, with what: who, when, state, text."""
    if after not in may_follow(before):
        raise Conflict("crisis-picture-decision-went-on", **told)
    if after in NEEDS_REASON:
        check_reason(reason)


def check_reason(reason: str) -> None:
    """Every step but the decision itself is explained."""
    if not reason:
        raise Refused("crisis-picture-decision-reason-missing", field="reason")
    if len(reason) > LONGEST_REASON:
        raise Refused("crisis-picture-decision-reason-too-long", field="reason", most=LONGEST_REASON)


def check_check_at(check_at: datetime | None, *, now: datetime) -> datetime:
    """The moment at which the effect is looked at; an order without one would never be checked."""
    if check_at is None:
        raise Refused("crisis-picture-check-at-missing", field="check_at")
    if check_at <= now:
        raise Refused("crisis-picture-check-at-passed", field="check_at")
    return check_at


def in_force(
    *, decided_at: datetime | None, valid_until: datetime | None, ended_at: datetime | None, at: datetime
) -> bool:
    """Whether it holds at that moment. `ended_at`: when it was withdrawn, revised or replaced."""
    if decided_at is None or at < decided_at:
        return False
    return not (valid_until is not None and at >= valid_until) and not (
        ended_at is not None and at >= ended_at
    )
