"""Signals: what may become of one, which ones may be the same, and which of two is folded under the other."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.search import rules as search

# Where a signal stands. NEW is where it begins; the others are what a step made of it.
NEW, VERIFIED, LINKED, DISMISSED, FOLDED = "new", "verified", "linked", "dismissed", "folded"
STATES = (NEW, VERIFIED, LINKED, DISMISSED, FOLDED)
OPEN = (NEW, VERIFIED)  # somebody still has to do something with it

# What somebody does with it.
VERIFY, LINK, DISMISS, TAKE_UP, FOLD, UNFOLD = "verify", "link", "dismiss", "take_up", "fold", "unfold"
STEPS = (VERIFY, LINK, DISMISS, TAKE_UP, FOLD, UNFOLD)
_FROM: Mapping[str, tuple[str, ...]] = {
    VERIFY: (NEW,),
    LINK: (VERIFIED, LINKED),
    DISMISS: (NEW, VERIFIED, LINKED),
    TAKE_UP: (DISMISSED,),
    FOLD: (NEW, VERIFIED, LINKED),
    UNFOLD: (FOLDED,),
}
_TO = {VERIFY: VERIFIED, LINK: LINKED, DISMISS: DISMISSED, TAKE_UP: NEW, FOLD: FOLDED}

LONGEST_TITLE = 120
LONGEST_TEXT = 1000
LONGEST_NOTE = 400
LONGEST_SOURCE = 100
LONGEST_REFERENCE = 400
# Clocks of people and sources differ a little; further ahead it is a slip of the pen.
_CLOCKS_DIFFER = timedelta(minutes=10)
_LONGEST_AGO = timedelta(days=366)
# Dutch words that say nothing of what happened; shorter ones are left out anyway.
_SHORTEST_WORD = 3
_EMPTY = (
    "aan als bij dan dat den der des die dit een had heb het hun kan men met nog ons ook per tot uit van wat "
    "wel wie wij zal zij was "
    "alle alles bijna daar deze door echt even geen hebben heeft hier ieder kunnen maar meer mensen moet "
    "moeten naar niet niets onze over sinds staan staat toch tussen vanaf vandaag veel voor waar wordt "
    "worden wegens zich zijn zonder"
)
_EMPTY_STEMS = frozenset(search.stems(_EMPTY).split())


@dataclass(frozen=True)
class SignalPolicy:
    """When two signals are shown beside each other, and how far back a theme shows what was linked to it."""

    alike_within: timedelta
    alike_words: int
    alike_share: float
    shown: timedelta


class Told(Protocol):
    """What two signals are compared by."""

    @property
    def title(self) -> str: ...

    @property
    def text(self) -> str: ...

    @property
    def happened_at(self) -> datetime: ...


class Arrived(Protocol):
    """What says which of two was first. Ids of the same moment follow each other."""

    @property
    def id(self) -> Any: ...

    @property
    def received_at(self) -> datetime: ...


def signal_policy(policy: Mapping[str, Any]) -> SignalPolicy:
    """The table `[signals]` as values. Raises KeyError for what it misses."""
    whole = policy["signals"]
    return SignalPolicy(
        timedelta(hours=whole["alike_within_hours"]),
        whole["alike_words"],
        whole["alike_share"],
        timedelta(weeks=whole["shown_weeks"]),
    )


def check_signal(*, title: str, text: str, source: str, reference: str) -> None:
    """Raise Refused, with the field, for what is no signal."""
    if not title.strip():
        raise Refused("safety-picture-signal-title-missing", field="title")
    for field, words, most in (
        ("title", title, LONGEST_TITLE),
        ("text", text, LONGEST_TEXT),
        ("source", source, LONGEST_SOURCE),
        ("reference", reference, LONGEST_REFERENCE),
    ):
        if len(words) > most:
            raise Refused("safety-picture-text-too-long", field=field, most=most)
    if reference.strip() and not source.strip():
        raise Refused("safety-picture-signal-source-missing", field="source")


def check_reference(reference: str) -> None:
    """What a source sent has a name there, or it could come twice. Raises Refused without one."""
    if not reference.strip():
        raise Refused("safety-picture-signal-reference-missing", field="reference")


def check_happened(happened_at: datetime, now: datetime) -> None:
    """Raise Refused for a moment that cannot be meant."""
    if happened_at > now + _CLOCKS_DIFFER:
        raise Refused("safety-picture-signal-in-the-future", field="happened_at")
    if happened_at < now - _LONGEST_AGO:
        raise Refused("safety-picture-signal-long-ago", field="happened_at")


def check_seen(seen: int | None, steps: int) -> None:
    """Who decides has seen all steps that were taken. Raises Conflict when somebody took one meanwhile."""
    if seen is not None and seen != steps:
        raise Conflict("safety-picture-signal-changed")


def state_after(step: str, states: Sequence[str]) -> str:
    """Where the signal stands after `step`; `states` is where it stood so far, NEW first.

    Raises Conflict when from there this step leads nowhere: a colleague may have been first.
    """
    if states[-1] not in _FROM[step]:
        raise Conflict(f"safety-picture-signal-is-{states[-1]}")
    if step == UNFOLD:
        # Folding may follow folding, when the one it was under was folded itself.
        return next(state for state in reversed(states) if state != FOLDED)
    return _TO[step]


def may_follow(state: str) -> tuple[str, ...]:
    """What somebody may do with a signal that stands there."""
    return tuple(step for step in STEPS if state in _FROM[step])


def check_note(note: str, *, missing: str, field: str) -> None:
    """Raise Refused, at that field, without words or with too many. `missing` names the sentence."""
    if not note.strip():
        raise Refused(missing, field=field)
    if len(note) > LONGEST_NOTE:
        raise Refused("safety-picture-text-too-long", field=field, most=LONGEST_NOTE)


def check_target(*, theme: str, activity: str, linked: Iterable[tuple[str, str]]) -> None:
    """A link leads to a theme or to an activity, and not twice to the same. `linked`: where it leads now."""
    if bool(theme) == bool(activity):
        raise Refused("safety-picture-signal-target-missing", field="target")
    if (theme, activity) in set(linked):
        raise Conflict("safety-picture-signal-linked-already", field="target")


def in_order(one: Arrived, other: Arrived) -> tuple[Any, Any]:
    """(the earlier, the later) as they were received."""
    first, second = sorted((one, other), key=lambda each: (each.received_at, str(each.id)))
    return first, second


def check_folding(
    *,
    is_same: bool,
    is_later: bool,
    is_same_region: bool,
    earlier_state: str,
    later_targets: frozenset[Any],
    earlier_targets: frozenset[Any],
) -> None:
    """Raise Refused when the later one may not be folded under the earlier. Targets: where each leads now."""
    if is_same or not is_later or not is_same_region:
        raise Refused("safety-picture-signal-not-the-same")
    if earlier_state == FOLDED:
        raise Conflict("safety-picture-signal-other-is-folded")
    if earlier_state == DISMISSED:
        raise Refused("safety-picture-signal-other-is-dismissed")
    # What is folded is on no tile: the one above it must be.
    if not later_targets <= earlier_targets:
        raise Refused("safety-picture-signal-other-first")


def alike(policy: SignalPolicy, one: Told, other: Told) -> bool:
    """Whether these two may tell of the same: near in time, and words in common. Only a proposal."""
    if abs(one.happened_at - other.happened_at) > policy.alike_within:
        return False
    mine, theirs = words_of(one), words_of(other)
    shared = len(mine & theirs)
    return shared >= policy.alike_words and shared >= policy.alike_share * min(len(mine), len(theirs))


def words_of(told: Told) -> frozenset[str]:
    """The stems that say what happened."""
    words = (word for word in search.words(f"{told.title} {told.text}") if len(word) >= _SHORTEST_WORD)
    return frozenset(search.stems(" ".join(words)).split()) - _EMPTY_STEMS


def shortened(text: str, most: int) -> str:
    """At most so many characters, cut between words, with … where it was cut."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    whole = cut.rpartition(" ")[0] if text[most - 1] != " " else cut
    return (whole or cut).rstrip() + "…"
