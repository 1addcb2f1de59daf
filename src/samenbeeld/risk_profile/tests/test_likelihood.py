"""Chances: the worked numbers of the domain, and a period with every chance."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from samenbeeld.kernel.errors import Refused
from samenbeeld.risk_profile.rules import likelihood
from samenbeeld.risk_profile.rules.letters import RegionalLikelihood
from samenbeeld.risk_profile.rules.likelihood import Band, Chance

EDGES = ((0.00005, 0.0005), (0.0005, 0.005), (0.005, 0.05), (0.05, 0.5), (0.5, 1.0))
BANDS = [Band(letter, *edges) for letter, edges in zip(RegionalLikelihood, EDGES, strict=True)]


@pytest.mark.parametrize(
    ("years", "percent", "letter"),
    [(5, "55.1", "E"), (25, "14.8", "D"), (100, "3.92", "C"), (1000, "0.40", "B"), (10_000, "0.040", "A")],
)
def test_the_worked_return_periods_come_out_to_the_digit(years: int, percent: str, letter: str) -> None:
    chance = likelihood.within(years, 4)
    digits = len(percent.partition(".")[2])
    assert f"{100 * chance:.{digits}f}" == percent
    assert likelihood.letter_of(chance, BANDS).value == letter


@pytest.mark.parametrize(
    ("letter", "percent"), [("A", 0.0158), ("B", 0.158), ("C", 1.58), ("D", 15.8), ("E", 70.7)]
)
def test_the_worked_middles_of_the_bands(letter: str, percent: float) -> None:
    assert float(f"{100 * likelihood.usual(RegionalLikelihood(letter), BANDS, 4).middle:.3g}") == percent


def test_what_is_less_than_the_lowest_class_is_the_lowest() -> None:
    assert likelihood.letter_of(0.000001, BANDS) is RegionalLikelihood.A


@given(some.floats(0.0001, 0.999), some.floats(0.5, 20), some.floats(0.5, 20))
def test_a_chance_over_another_period_and_back_is_the_same(chance: float, years: float, asked: float) -> None:
    there = likelihood.over(chance, years=years, asked=asked)
    if there < 1 - 1e-9:
        assert likelihood.over(there, years=asked, asked=years) == pytest.approx(chance, rel=1e-4)
    assert (there >= chance) is (asked >= years) or there == pytest.approx(chance)


def test_the_same_chance_is_larger_over_a_longer_period() -> None:
    yearly = Chance(0.01, 0.05, 0.1, 1)
    found = likelihood.on_period(yearly, 4)
    assert found.middle == pytest.approx(1 - 0.95**4)
    assert found.years == 4
    assert likelihood.on_period(found, 4) is found


def test_what_is_certain_stays_certain() -> None:
    assert likelihood.over(1.0, years=1, asked=4) == 1


@pytest.mark.parametrize(
    ("chance", "letter", "field"),
    [
        (Chance(0.01, 0.02, 0.03, 0), "C", "years"),
        (Chance(0.03, 0.02, 0.04, 4), "C", "chance_low"),
        (Chance(0, 0.02, 0.04, 4), "C", "chance_low"),
        (Chance(0.01, 0.02, 0.01, 4), "C", "chance_high"),
        (Chance(0.01, 0.02, 1.2, 4), "C", "chance_high"),
        (Chance(0.01, 0.02, 0.04, 4), "D", "chance_middle"),
    ],
)
def test_a_chance_that_cannot_be_is_refused_at_its_field(chance: Chance, letter: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        likelihood.check_chance(chance, RegionalLikelihood(letter), BANDS)
    assert refused.value.field == field


def test_what_is_usual_for_a_class_is_a_chance_of_that_class() -> None:
    for band in BANDS:
        likelihood.check_chance(likelihood.usual(band.letter, BANDS, 4), band.letter, BANDS)
