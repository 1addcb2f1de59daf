"""Bottlenecks: what may be said of one, and which two are perhaps the same."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import combinations

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.search.rules import stems

OPEN, SOLVED, WITHDRAWN = "open", "solved", "withdrawn"
CLOSING = (SOLVED, WITHDRAWN)
# Words that say nothing about what is the matter.
_EMPTY = """
aan al als bij dat de deze die dit door een en er geen haar het hier hun in is maar met mijn na naar niet nog
nu of om onze op over te tot uit van vanaf voor was we wij zijn ze zij zonder
"""
_STOP = frozenset(re.findall(r"\w+", _EMPTY))
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Told:
    """A bottleneck as the rule of duplicates sees it."""

    thread: str
    organisation: str
    kind: str
    what: str
    count: float | None
    said_at: datetime


@dataclass(frozen=True)
class Likeness:
    """Two that are perhaps one; `share` of their words are the same."""

    first: str
    second: str
    share: float


def check_noting(*, what: str, kind: str, kinds: Collection[str], count: float | None) -> None:
    """Raises Refused for a bottleneck that says nothing, of an unknown kind, or of fewer than none."""
    if not what.strip():
        raise Refused("situation-reports-what-missing", field="what")
    if kind not in kinds:
        raise Refused("situation-reports-kind-missing", field="kind")
    if count is not None and count < 0:
        raise Refused("situation-reports-below-zero", field="count")


def check_closing(*, status: str, after: str, reason: str) -> None:
    """Raises Conflict for one that is over already, Refused without a reason."""
    if after not in CLOSING:
        raise Refused("situation-reports-choice-unknown", field="status")
    if status in CLOSING:
        raise Conflict("situation-reports-bottleneck-over")
    if not reason.strip():
        raise Refused("situation-reports-over-reason-missing", field="reason")


def check_merging(first: str, second: str, groups: Mapping[str, str]) -> None:
    """`groups` says per thread under which other it stands. Raises for itself, and for a pair already."""
    if first == second:
        raise Refused("situation-reports-merge-itself")
    if root(first, groups) == root(second, groups):
        raise Conflict("situation-reports-merged-already")


def root(thread: str, groups: Mapping[str, str]) -> str:
    """The thread under which this one is shown; itself when it stands alone."""
    seen = {thread}
    while groups.get(thread, thread) not in seen:
        thread = groups[thread]
        seen.add(thread)
    return thread


def alike(told: Iterable[Told], *, within_hours: float, same_words: float) -> list[Likeness]:
    """Pairs that are perhaps the same: one kind, near in time, and enough of the same words or figures.

    The most alike first. Two of one organisation are never proposed: it knows its own.
    """
    found = []
    for one, other in combinations(told, 2):
        hours = abs((one.said_at - other.said_at).total_seconds()) / 3600
        if one.kind != other.kind or one.organisation == other.organisation or hours > within_hours:
            continue
        share = _share(one, other)
        if share >= same_words:
            found.append(Likeness(one.thread, other.thread, round(share, 2)))
    return sorted(found, key=lambda pair: (-pair.share, pair.first, pair.second))


def _share(one: Told, other: Told) -> float:
    first, second = _signs(one), _signs(other)
    return len(first & second) / min(len(first), len(second)) if first and second else 0.0


def _signs(told: Told) -> frozenset[str]:
    """Stems of the telling words, and the figures."""
    words = [word for word in re.findall(r"[^\W\d_]+", told.what.casefold()) if word not in _STOP]
    figures = {str(int(figure)) for figure in _NUMBER.findall(told.what)}
    if told.count is not None:
        figures.add(str(int(told.count)))
    return frozenset(stems(" ".join(words)).split()) | figures
