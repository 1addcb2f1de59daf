"""A suggestion is open until somebody settles it, once."""

import re
from collections.abc import Iterable
from difflib import get_close_matches
from enum import StrEnum

from samenbeeld.kernel.errors import Conflict, NotAllowed, Refused

LONGEST_TEXT = 2000
LONGEST_SOURCE = 200
LONGEST_REASON = 300

# How much of a sentence must be the same to be that sentence in other words.
_LIKE = 0.5
_MOST_LIKE = 2


class SuggestionState(StrEnum):
    """Where a suggestion stands. Only an open one can change."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Certainty(StrEnum):
    """How sure a sentence is. Nobody said means unknown, never fact."""

    FACT = "fact"
    ASSUMPTION = "assumption"
    UNKNOWN = "unknown"


class QuoteNotThere(Conflict):
    """The sentence that a suggestion would replace was changed, taken out, or stands there more than once.

    Both sentences go with it: a person decides whether the new one is added beside what stands there now.
    """

    def __init__(self, *, quote: str, text: str, times: int) -> None:
        gone = "crisis-picture-suggestion-quote-gone"
        super().__init__(
            gone if times == 0 else "crisis-picture-suggestion-quote-twice", quote=quote, text=text
        )


def nearest(quote: str, lines: Iterable[str]) -> list[str]:
    """What stands there now in the place of `quote`: the sentences that are most like it, at most two."""
    sentences = [sentence for line in lines for sentence in re.split(r"(?<=[.!?])\s+", line)]
    return get_close_matches(quote, list(dict.fromkeys(sentences)), n=_MOST_LIKE, cutoff=_LIKE)


def check_suggestion(text: str, certainty: str, source: str) -> None:
    """Refuse an empty or endless suggestion, and a certainty that does not exist."""
    if not text:
        raise Refused("crisis-picture-suggestion-text-missing", field="text")
    if len(text) > LONGEST_TEXT:
        raise Refused("crisis-picture-suggestion-too-long", field="text", most=LONGEST_TEXT)
    if certainty not in set(Certainty):
        raise Refused("crisis-picture-certainty-unknown", field="certainty")
    if len(source) > LONGEST_SOURCE:
        raise Refused("crisis-picture-source-too-long", field="source", most=LONGEST_SOURCE)


def check_open(state: str) -> None:
    """Refuse to settle what somebody else has already settled."""
    if state != SuggestionState.OPEN:
        raise Conflict("crisis-picture-suggestion-settled-already", state=state)


def check_decline_reason(reason: str) -> None:
    """The person who suggested it must hear why not."""
    if not reason:
        raise Refused("crisis-picture-decline-reason-missing", field="reason")
    if len(reason) > LONGEST_REASON:
        raise Refused("crisis-picture-reason-too-long", field="reason", most=LONGEST_REASON)


def check_withdraws_own(made_by: object, actor: object) -> None:
    """Only the person who made a suggestion may take it back."""
    if made_by != actor:
        raise NotAllowed("crisis-picture-suggestion-not-yours")
