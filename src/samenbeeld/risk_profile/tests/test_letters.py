"""A letter is no number, and the scale of the region is not the scale of the Kingdom."""

import operator
from statistics import mean
from typing import Any

import pytest

from samenbeeld.risk_profile.rules.letters import (
    Balance,
    Letter,
    NationalImpact,
    NationalLikelihood,
    RegionalImpact,
    RegionalLikelihood,
)

SCALES: list[type[Letter]] = [
    RegionalImpact, NationalImpact, RegionalLikelihood, NationalLikelihood, Balance,
]  # fmt: skip


def refused(act: Any, *given: Any) -> None:
    with pytest.raises(TypeError):
        act(*given)


@pytest.mark.parametrize("scale", SCALES)
def test_letters_cannot_be_added_averaged_or_counted_with(scale: type[Letter]) -> None:
    low, high = scale["A"], scale["E"]
    refused(mean, [low, high])
    refused(sum, [low, high])
    for act in (operator.add, operator.sub, operator.mul, operator.truediv):
        refused(act, low, high)
        refused(act, low, 2)
    for turned in (float, int, operator.index, operator.neg):
        refused(turned, low)


@pytest.mark.parametrize("ours", SCALES)
@pytest.mark.parametrize("theirs", SCALES)
def test_two_scales_are_never_compared(ours: type[Letter], theirs: type[Letter]) -> None:
    if ours is theirs:
        return
    for act in (operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne):
        refused(act, ours["C"], theirs["C"])
    refused(sorted, [ours["C"], theirs["A"]])
    refused(max, [ours["C"], theirs["A"]])


@pytest.mark.parametrize("scale", SCALES)
def test_within_a_scale_a_letter_is_heavier_than_the_one_before_it(scale: type[Letter]) -> None:
    assert sorted(scale, reverse=True)[::-1] == list(scale)
    assert max(scale) is scale["E"]
    assert scale["B"] < scale["C"] <= scale["C"]
    assert scale("C") == scale["C"] != scale["D"]


def test_a_letter_is_not_the_word_for_it() -> None:
    assert RegionalImpact.C != "C"
    assert len({RegionalImpact.C: 1, NationalImpact.C: 2}) == 2
