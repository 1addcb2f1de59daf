"""The road of a question: open, taken up, answered, verified, closed; and answers that do not agree."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from samenbeeld.crisis_picture.rules.suggestions import LONGEST_SOURCE, Certainty
from samenbeeld.kernel.errors import Conflict, Refused

LONGEST_TEXT = 500
LONGEST_ANSWER = 2000
_MOST_DIGITS = 10


class RequestState(StrEnum):
    """Where a question stands. Expired follows from the deadline, answered from the answers."""

    OPEN = "open"
    ASSIGNED = "assigned"
    EXPIRED = "expired"
    ANSWERED = "answered"
    VERIFIED = "verified"
    CLOSED = "closed"
    WITHDRAWN = "withdrawn"


UNANSWERED = frozenset({RequestState.OPEN, RequestState.ASSIGNED, RequestState.EXPIRED})
OVER = frozenset({RequestState.CLOSED, RequestState.WITHDRAWN})
_ROAD: Mapping[RequestState, tuple[RequestState, ...]] = {
    RequestState.OPEN: (RequestState.ASSIGNED, RequestState.WITHDRAWN),
    RequestState.EXPIRED: (RequestState.ASSIGNED, RequestState.WITHDRAWN),
    RequestState.ASSIGNED: (RequestState.WITHDRAWN,),
    RequestState.ANSWERED: (RequestState.VERIFIED, RequestState.CLOSED),
    RequestState.VERIFIED: (RequestState.CLOSED,),
}


def may_follow(state: str) -> tuple[RequestState, ...]:
    """What may come next beside an answer."""
    return _ROAD.get(RequestState(state), ())


def may_be_answered(state: str) -> bool:
    """Also too late, and again: a better answer is a new one that takes the place of the old."""
    return state not in OVER


def state_of(
    last_step: str, *, asked: int, answered: int, is_newer_than_step: bool, deadline: datetime, at: datetime
) -> RequestState:
    """Where it stands: `answered` of `asked` organisations did; a new answer undoes a verification."""
    if last_step in OVER:
        return RequestState(last_step)
    if last_step == RequestState.VERIFIED and not is_newer_than_step:
        return RequestState.VERIFIED
    if answered >= asked:
        return RequestState.ANSWERED
    if deadline < at:
        return RequestState.EXPIRED
    return RequestState.ASSIGNED if last_step == RequestState.ASSIGNED else RequestState.OPEN


def check_request(text: str, *, organisations: int, deadline: datetime, now: datetime) -> None:
    """A question is asked of somebody, with a deadline ahead."""
    if not text:
        raise Refused("crisis-picture-request-text-missing", field="text")
    if len(text) > LONGEST_TEXT:
        raise Refused("crisis-picture-request-text-too-long", field="text", most=LONGEST_TEXT)
    if not organisations:
        raise Refused("crisis-picture-request-nobody", field="organisations")
    if deadline <= now:
        raise Refused("crisis-picture-request-deadline-passed", field="deadline")


def check_answer(text: str, *, certainty: str, source: str, needs_value: bool, value: Decimal | None) -> None:
    """An answer says how sure it is; not knowing is an answer too."""
    if not text and value is None:
        raise Refused("crisis-picture-answer-missing", field="text")
    if len(text) > LONGEST_ANSWER:
        raise Refused("crisis-picture-answer-too-long", field="text", most=LONGEST_ANSWER)
    if certainty not in set(Certainty):
        raise Refused("crisis-picture-certainty-unknown", field="certainty")
    if len(source) > LONGEST_SOURCE:
        raise Refused("crisis-picture-source-too-long", field="source", most=LONGEST_SOURCE)
    if needs_value and value is None and certainty != Certainty.UNKNOWN:
        raise Refused("crisis-picture-answer-value-missing", field="value")


def check_move(before: str, after: RequestState, *, told: Mapping[str, Any]) -> None:
    """Raise when `after` does not follow from how it stands."""
    if after not in may_follow(before):
        raise Conflict("crisis-picture-request-went-on", **told)


def number(written: str) -> Decimal | None:
    """`45,62` or `1.310` as a number, None for nothing written. Raises Refused for what is no number.

    Dutch: a comma before decimals, a point before thousands. A single point with other than three digits
    behind it is read as a decimal point, because that is what a keyboard of a phone gives.
    """
    text = written.strip().replace(" ", "")
    if not text:
        return None
    if "," in text:
        text = text.replace(".", "").replace(",", ".")
    elif text.count(".") > 1 or (text.count(".") == 1 and len(text.rpartition(".")[2]) == 3):
        text = text.replace(".", "")
    try:
        found = Decimal(text)
    except InvalidOperation:
        raise Refused("crisis-picture-value-unreadable", field="value") from None
    if not found.is_finite() or found.adjusted() >= _MOST_DIGITS:
        raise Refused("crisis-picture-value-unreadable", field="value")
    return round(found, 4)


def differ(values: Iterable[Decimal | None]) -> bool:
    """Whether they name more than one number. Not knowing contradicts nobody."""
    return len({value for value in values if value is not None}) > 1
