"""A summary drafted by rule: sentences taken from facts, each with where it stands. Nothing is made up."""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samenbeeld.digests.rules import Line, is_within
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Tlp

# What a draft can be made of. A policy file that names something else is refused.
BLOCKS = ("level", "sections", "bottlenecks", "in_force", "contradictions")
NEW, ALL = "new", "all"
LONGEST_REASON = 300


@dataclass(frozen=True)
class DraftPart:
    """How many sentences of one kind at most; `is_new`: only what came after the last accepted summary."""

    block: str
    most: int
    is_new: bool


@dataclass(frozen=True)
class DraftSentence:
    """One sentence as it would stand in the summary, and the fact that it says."""

    block: str
    text: str
    fact: Line

    @property
    def key(self) -> str:
        """By what it is answered: another text, or the same one from elsewhere, is another sentence."""
        return hashlib.sha256(f"{self.block}\x1f{self.text}\x1f{self.fact.url}".encode()).hexdigest()[:16]


def draft_parts(policy: Mapping[str, Any]) -> tuple[DraftPart, ...]:
    """The kinds of `policy/digests.toml`, in its order. Raises ValueError for what does not exist."""
    found = []
    for block, most, which in policy["draft"]["blocks"]:
        if block not in BLOCKS or which not in (NEW, ALL) or most < 1:
            raise ValueError(f"draft: no block {block!r} with {most} of {which!r}")
        found.append(DraftPart(block, most, which == NEW))
    return tuple(found)


def drafted(
    parts: Iterable[DraftPart],
    sentences: Mapping[str, Sequence[DraftSentence]],
    *,
    since: datetime | None,
    up_to: Tlp,
    written: Iterable[str],
    answered: Collection[str],
) -> tuple[DraftSentence, ...]:
    """What is proposed for the summary, in the order of policy, the weightiest first within a kind.

    Left out: what carries a stricter label than the summary, what stands there already (`written`: its
    lines), what somebody answered (`answered`: keys), and of some kinds what is not newer than `since`.
    """
    there = " ".join(_plain(line) for line in written)
    found: list[DraftSentence] = []
    for part in parts:
        open_to = [
            each
            for each in sorted(sentences.get(part.block, ()), key=lambda each: each.fact.weight)
            if is_within(each.fact.tlp, up_to)
            and not (part.is_new and is_old(each.fact, since))
            and _plain(each.fact.text) not in there
            and each.key not in answered
        ]
        found += open_to[: part.most]
    return tuple({each.key: each for each in found}.values())


def is_old(fact: Line, since: datetime | None) -> bool:
    """Whether it was known when the last summary was accepted. Of unknown age is new: nobody loses it."""
    return since is not None and fact.at is not None and fact.at <= since


def as_sentence(text: str) -> str:
    """With a full stop, unless it ends with a sign of its own."""
    text = " ".join(text.split())
    return text if not text or text[-1] in ".!?…" else f"{text}."


def chosen(every: Sequence[DraftSentence], keys: Collection[str]) -> list[DraftSentence]:
    """Those with these keys, in their order. Raises Refused for none, Conflict when a fact changed since."""
    if not keys:
        raise Refused("digests-draft-nothing-chosen", field="zin")
    if not set(keys) <= {each.key for each in every}:
        raise Conflict("digests-draft-changed", field="zin")
    return [each for each in every if each.key in keys]


def check_reason(reason: str) -> None:
    """Who wrote a sentence off says why: the next draft leaves it out."""
    if not reason:
        raise Refused("digests-draft-reason-missing", field="reason")
    if len(reason) > LONGEST_REASON:
        raise Refused("digests-draft-reason-too-long", field="reason", most=LONGEST_REASON)


def _plain(text: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in text.casefold()).split())
