"""The impact index: one class is three times the class below it, weighed over the criteria.

`I = sum(w v) / sum(w)` with X = 0, A = 1/81 … E = 1. Back on the scale, `4 + log3(I)` is 0 for A and 4 for E.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import exp, log
from operator import mul

from samenbeeld.kernel.errors import Refused
from samenbeeld.risk_profile.rules.letters import RegionalImpact

_RISING = (RegionalImpact.A, RegionalImpact.B, RegionalImpact.C, RegionalImpact.D, RegionalImpact.E)
_TOP = len(_RISING) - 1
Weights = tuple[float, ...]


@dataclass(frozen=True)
class Scored:
    """The class of one criterion with the lowest and the highest that is thought possible."""

    criterion: str
    letter: RegionalImpact
    low: RegionalImpact
    high: RegionalImpact


@dataclass(frozen=True)
class Impact:
    """The index with its bounds, each 0 to 1, and the class of the index itself."""

    index: float
    low: float
    high: float
    letter: RegionalImpact


@dataclass(frozen=True)
class Otherwise:
    """The impact under another profile of weights."""

    profile: str
    index: float
    letter: RegionalImpact


@dataclass(frozen=True)
class Sensitivity:
    """What other weights do. `shares`: of all samples, which part falls in each class, the lightest first;
    `low` and `high`: between which indexes nine in ten lie.
    """

    profiles: tuple[Otherwise, ...]
    shares: tuple[tuple[RegionalImpact, float], ...]
    low: float
    high: float
    is_uncertain: bool


def strength(letter: RegionalImpact, base: float = 3) -> float:
    """How heavily a class counts: 1 for E, a `base`-th of that for each class below it, 0 for X."""
    return 0.0 if letter is RegionalImpact.X else base ** (_RISING.index(letter) - _TOP)


def index(letters: Iterable[RegionalImpact], weights: Weights, base: float = 3) -> float:
    """0 to 1. As many letters as weights, in the same order. Raises ValueError when nothing weighs."""
    if not (total := sum(weights)):
        raise ValueError("no weights")
    return sum(w * strength(each, base) for each, w in zip(letters, weights, strict=True)) / total


def on_scale(value: float, base: float = 3) -> float:
    """0 for A to 4 for E, and what lies between. Raises ValueError for 0: that has no place on the scale."""
    return _TOP + log(value) / log(base)


def letter_of(value: float, base: float = 3) -> RegionalImpact:
    """The nearest class; X when nothing applies at all."""
    if value <= 0:
        return RegionalImpact.X
    return _RISING[min(_TOP, max(0, sum(value >= border for border in _borders(base))))]


def impact(scores: Sequence[Scored], weights: Weights, base: float = 3) -> Impact:
    """Of every criterion that was scored, in the order of `weights`."""
    value = index([each.letter for each in scores], weights, base)
    return Impact(
        index=value,
        low=index([each.low for each in scores], weights, base),
        high=index([each.high for each in scores], weights, base),
        letter=letter_of(value, base),
    )


def gravest(parts: Iterable[RegionalImpact]) -> RegionalImpact:
    """Of the parts of one criterion the heaviest counts. Raises ValueError for none."""
    return max(parts)


def tried(weights: Weights, *, samples: int, spread: float) -> tuple[Weights, ...]:
    """So many sets of weights around these, each at most `spread` times smaller or larger; a set sums to 1.

    They are the same every time: an established report gives tomorrow what it gave today. They fill the space
    evenly (the additive sequence of the plastic numbers, one dimension per weight), so few are enough.
    """
    size = len(weights)
    plastic = 2.0
    for _ in range(64):
        plastic = (1 + plastic) ** (1 / (size + 1))
    steps = [plastic ** -(place + 1) % 1 for place in range(size)]
    reach = log(spread)
    found = []
    for sample in range(1, samples + 1):
        drawn = [
            weight * exp(reach * (2 * ((0.5 + sample * step) % 1) - 1))
            for weight, step in zip(weights, steps, strict=True)
        ]
        total = sum(drawn)
        found.append(tuple(each / total for each in drawn))
    return tuple(found)


def sensitivity(
    letters: Sequence[RegionalImpact],
    *,
    profiles: Mapping[str, Weights],
    samples: Sequence[Weights],
    warn_share: float,
    base: float = 3,
) -> Sensitivity:
    """Whether the class stands when the weights are others. `samples` each sum to 1 (`tried`)."""
    values = tuple(strength(each, base) for each in letters)
    indexes = sorted(sum(map(mul, values, weights)) for weights in samples)
    others = tuple(
        Otherwise(code, value, letter_of(value, base))
        for code, weights in profiles.items()
        for value in [index(letters, weights, base)]
    )
    shares = _shares(indexes, base)
    return Sensitivity(
        profiles=others,
        shares=shares,
        low=indexes[len(indexes) // 20],
        high=indexes[-1 - len(indexes) // 20],
        is_uncertain=max(share for _, share in shares) <= 1 - warn_share
        or len({each.letter for each in others}) > 1,
    )


def check_scored(given: Scored) -> None:
    """Raises Refused with the field when the bounds do not lie around the class."""
    if given.low > given.letter:
        raise Refused("risk-profile-low-above", field="low")
    if given.high < given.letter:
        raise Refused("risk-profile-high-below", field="high")


def _borders(base: float) -> tuple[float, ...]:
    """Where the nearest class changes: halfway between two classes on the scale."""
    return tuple(base ** (place - _TOP - 0.5) for place in range(1, _TOP + 1))


def _shares(rising: Sequence[float], base: float) -> tuple[tuple[RegionalImpact, float], ...]:
    counted: dict[RegionalImpact, int] = {}
    at = 0
    edges = [*_borders(base), float("inf")]
    if rising[-1] <= 0:
        return ((RegionalImpact.X, 1.0),)
    for letter, edge in zip(_RISING, edges, strict=True):
        start = at
        while at < len(rising) and rising[at] < edge:
            at += 1
        if at > start:
            counted[letter] = at - start
    return tuple((letter, count / len(rising)) for letter, count in counted.items())
