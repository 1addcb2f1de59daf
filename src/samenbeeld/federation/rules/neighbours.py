"""Where two regions that border on each other say otherwise of the same. Neither is wrong by that: both are
shown, and nothing is made of the two. What is unknown is no difference.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from samenbeeld.federation.rules.facts import CAPACITY, PHASE, TILE, Fact
from samenbeeld.kernel.levels import Level

# Not a bottleneck or a report, which are of one institution: a neighbour says nothing of the same.
COMPARED = (PHASE, TILE, CAPACITY)
_HEIGHT = (Level.GREEN, Level.YELLOW, Level.ORANGE, Level.RED, Level.PURPLE)


@dataclass(frozen=True)
class Word:
    """What holds of a region as we know it. `level` is unknown when it is too old; `node`: name of who says
    so; `is_owner`: whether that is the node of the region itself.
    """

    fact: Fact
    level: Level
    is_stale: bool
    node: str
    is_owner: bool


@dataclass(frozen=True)
class Difference:
    """The same thing in two words, those of `one` and of `other` region. `steps`: how many levels lie between
    them, 0 where there are none. `grips` None when they do not differ in it.
    """

    kind: str
    about: str
    one: Word
    other: Word
    steps: int
    grips: tuple[int, int] | None


@dataclass(frozen=True)
class Pair:
    """Two neighbours, by CBS code, and all in which they differ, the furthest apart first."""

    one: str
    other: str
    differences: tuple[Difference, ...]

    @property
    def steps(self) -> int:
        """Of the two words that are the furthest apart."""
        return max(each.steps for each in self.differences)


def pairs(policy: Mapping[str, Any]) -> tuple[tuple[str, str], ...]:
    """Who borders on whom, from `policy/federation.toml`: each pair once, as two CBS codes."""
    return tuple((one, other) for one, other in policy["neighbours"]["pairs"])


def around(region: str, bordering: Iterable[tuple[str, str]]) -> list[str]:
    """Codes of the neighbours of this region."""
    mine = [pair for pair in bordering if region in pair]
    return sorted({code for pair in mine for code in pair} - {region})


def differing(bordering: Iterable[tuple[str, str]], words: Mapping[str, Sequence[Word]]) -> tuple[Pair, ...]:
    """The pairs that differ in anything, the furthest apart first. `words`: by region, one per subject."""
    found = []
    for one, other in bordering:
        differences = _differences(words.get(one, ()), words.get(other, ()))
        if differences:
            found.append(Pair(one, other, tuple(differences)))
    return tuple(sorted(found, key=lambda pair: (-pair.steps, pair.one, pair.other)))


def counting(words: Iterable[Word]) -> list[Word]:
    """Of each subject the word that counts: of the region itself, else the first. `words`: newest first."""
    by_subject: dict[str, Word] = {}
    for each in words:
        before = by_subject.get(each.fact.subject)
        if before is None or (each.is_owner and not before.is_owner):
            by_subject[each.fact.subject] = each
    return list(by_subject.values())


def _differences(ones: Iterable[Word], others: Iterable[Word]) -> list[Difference]:
    beside = {(each.fact.kind, each.fact.about): each for each in others}
    found = []
    for one in ones:
        other = beside.get((one.fact.kind, one.fact.about))
        difference = _difference(one, other) if other else None
        if difference is not None:
            found.append(difference)
    order = {kind: place for place, kind in enumerate(COMPARED)}
    return sorted(found, key=lambda each: (order[each.kind], -each.steps, each.about))


def _difference(one: Word, other: Word) -> Difference | None:
    if one.fact.kind not in COMPARED or one.is_stale or other.is_stale:
        return None
    steps = _apart(one.level, other.level) if one.fact.has_level else 0
    grips = _grips(one.fact, other.fact)
    is_figure = one.fact.kind == CAPACITY and one.fact.lines != other.fact.lines
    if not (steps or grips or is_figure):
        return None
    return Difference(one.fact.kind, one.fact.about, one, other, steps, grips)


def _apart(one: Level, other: Level) -> int:
    """0 also when either is unknown."""
    if Level.UNKNOWN in (one, other):
        return 0
    return abs(_HEIGHT.index(one) - _HEIGHT.index(other))


def _grips(one: Fact, other: Fact) -> tuple[int, int] | None:
    if one.grip is None or other.grip is None or one.grip == other.grip:
        return None
    return one.grip, other.grip
