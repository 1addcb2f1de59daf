"""The road of a part that is pushed to the picture of all disciplines, and how it reads there. Pure."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Tlp

LONGEST_NOTE = 500
LONGEST_REASON = 500
LONGEST_NAME = 80
LONGEST_DAYS = 90


class PartState(StrEnum):
    """Where a part stands. From `pushed` on it is with the others; there they hear what became of it."""

    WAITING = "waiting"
    PUSHED = "pushed"
    RETURNED = "returned"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"


_ROAD: Mapping[PartState, tuple[PartState, ...]] = {
    PartState.WAITING: (PartState.PUSHED, PartState.RETURNED, PartState.WITHDRAWN),
    PartState.PUSHED: (PartState.WITHDRAWN,),
}


@dataclass(frozen=True)
class Sentence:
    """One sentence of the shared picture. `certainty` is "" when nobody said how sure it is."""

    text: str
    certainty: str = ""
    source: str = ""

    @property
    def key(self) -> str:
        """By what it is chosen: the same for the same words, whoever reads them."""
        said = "\x1f".join((self.text, self.certainty, self.source))
        return hashlib.sha256(said.encode()).hexdigest()[:16]

    def as_record(self) -> dict[str, str]:
        """As it is kept."""
        return {"text": self.text, "certainty": self.certainty, "source": self.source}


def from_records(records: Iterable[Mapping[str, Any]]) -> tuple[Sentence, ...]:
    """What was kept."""
    return tuple(Sentence(each["text"], each["certainty"], each["source"]) for each in records)


def chosen(every: Sequence[Sentence], keys: Collection[str]) -> tuple[Sentence, ...]:
    """Those of the text that were chosen, in its order.

    Raises Refused for none, and Conflict when one was changed meanwhile: nobody pushes what they did not see.
    """
    if not keys:
        raise Refused("multi-picture-nothing-chosen", field="zin")
    if not set(keys) <= {each.key for each in every}:
        raise Conflict("multi-picture-text-changed", field="zin")
    return tuple(each for each in every if each.key in keys)


def state_of(steps: Sequence[str], *, is_replaced: bool) -> PartState:
    """Where a part stands after these steps, the first one first."""
    state = PartState(steps[-1]) if steps else PartState.WAITING
    return PartState.REPLACED if state is PartState.PUSHED and is_replaced else state


def check_label(tlp: Tlp, may_leave: Collection[Tlp]) -> None:
    """Raises Refused for a label that stays here, such as TLP:RED."""
    if tlp not in may_leave:
        raise Refused("multi-picture-label-stays", field="room", tlp=tlp.label)


def check_label_still(kept: Tlp, now: Tlp) -> None:
    """Raises Conflict when the text it was taken from got a stricter label since."""
    if now.strictness > kept.strictness:
        raise Conflict("multi-picture-label-stricter", tlp=now.label)


def check_note(note: str) -> None:
    """Something to say with it, or nothing."""
    if len(note) > LONGEST_NOTE:
        raise Refused("multi-picture-note-too-long", field="note", most=LONGEST_NOTE)


def check_replaces(state: PartState) -> None:
    """Only what stands with the others can be replaced. Raises Conflict."""
    if state is not PartState.PUSHED:
        raise Conflict("multi-picture-replaces-nothing", field="replaces")


def check_step(before: PartState, after: PartState, *, reason: str, told: Mapping[str, Any]) -> None:
    """Raises Conflict when somebody was first (`told`: who, when), Refused for a step without its reason."""
    if after not in _ROAD.get(before, ()):
        raise Conflict("multi-picture-somebody-first", state=before.value, **told)
    if after is not PartState.PUSHED and not reason:
        raise Refused("multi-picture-reason-missing", field="reason")
    if len(reason) > LONGEST_REASON:
        raise Refused("multi-picture-reason-too-long", field="reason", most=LONGEST_REASON)


def check_key(name: str, days: int) -> None:
    """A key is for somebody, and ends."""
    if not name or len(name) > LONGEST_NAME:
        raise Refused("multi-picture-key-name-missing", field="name", most=LONGEST_NAME)
    if not 1 <= days <= LONGEST_DAYS:
        raise Refused("multi-picture-key-days", field="days", most=LONGEST_DAYS)


def plain(head: Iterable[str], sentences: Iterable[tuple[Sentence, str]], foot: Iterable[str] = ()) -> str:
    """The part as plain text, for any field of any system: no signs but letters, one sentence on a line.

    Each sentence comes with what is said about it ("aanname, bron MKA"), "" for nothing.
    """
    lines = [*head, ""]
    lines += [f"- {each.text} ({about})" if about else f"- {each.text}" for each, about in sentences]
    rest = [each for each in foot if each]
    return "\n".join([*lines, *(["", *rest] if rest else [])])
