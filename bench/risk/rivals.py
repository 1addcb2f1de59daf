"""The same question answered by others: numpy all at once, and plain Python as one would first write it."""

from collections.abc import Sequence
from math import log

import numpy

from samenbeeld.risk_profile.rules.content import ScenarioTold
from samenbeeld.risk_profile.rules.impact import Weights
from samenbeeld.risk_profile.rules.method import Method

LETTERS = "ABCDE"
# Per scenario the index with equal weights, and per letter A to E how many samples fall in it.
Answers = list[tuple[float, tuple[int, ...]]]


def with_numpy(scenarios: Sequence[ScenarioTold], known: Method, samples: Sequence[Weights]) -> Answers:
    """One product of two matrices, and one sort into classes."""
    values = numpy.array([[_strength(each) for each in _letters(scenario, known)] for scenario in scenarios])
    indexes = values @ numpy.array(samples).T
    borders = numpy.array([3.0 ** (place - 3.5) for place in range(4)])
    classes = (indexes[..., None] >= borders).sum(axis=2)
    counts = [numpy.bincount(row, minlength=5) for row in classes]
    equal = values.mean(axis=1)
    return [(float(one), tuple(map(int, row))) for one, row in zip(equal, counts, strict=True)]


def plainly(scenarios: Sequence[ScenarioTold], known: Method, samples: Sequence[Weights]) -> Answers:
    """Each sample by itself: powers, sums, and a logarithm back to the scale."""
    found: Answers = []
    for scenario in scenarios:
        letters = _letters(scenario, known)
        counts = dict.fromkeys(LETTERS, 0)
        for weights in samples:
            index = sum(w * _strength(each) for w, each in zip(weights, letters, strict=True)) / sum(weights)
            counts[LETTERS[min(4, max(0, round(4 + log(index, 3))))]] += 1
        equal = sum(_strength(each) for each in letters) / len(letters)
        found.append((equal, tuple(counts.values())))
    return found


def _letters(scenario: ScenarioTold, known: Method) -> list[str]:
    return [each.letter.value for each in scenario.scored(known)]


def _strength(letter: str) -> float:
    return 0.0 if letter == "X" else 3.0 ** (LETTERS.index(letter) - 4)
