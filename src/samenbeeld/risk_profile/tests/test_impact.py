"""The impact index: the worked numbers of the domain, and what holds for all scores."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from samenbeeld.kernel.errors import Refused
from samenbeeld.risk_profile.rules import impact
from samenbeeld.risk_profile.rules.impact import Scored
from samenbeeld.risk_profile.rules.letters import RegionalImpact

EQUAL = (1.0,) * 10
PEOPLE = (1.0, 2.0, 2.0, 2.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)
WORKED = {
    "DCCDEDDBDB": (0.2963, 2.89, "D", 0.2707),
    "XEEDEXDCDX": (0.4111, 3.19, "D", 0.4957),
    "XBBDCXDBCX": (0.1000, 1.90, "C", 0.1083),
    "XCCXAXXXAX": (0.0247, 0.63, "B", 0.0361),
}
every_letter = some.sampled_from(list(RegionalImpact))
ten = some.lists(every_letter, min_size=10, max_size=10)
weights = some.lists(some.floats(0.1, 10), min_size=10, max_size=10).map(tuple)


def letters(word: str) -> list[RegionalImpact]:
    return [RegionalImpact(each) for each in word]


@pytest.mark.parametrize(("word", "told"), WORKED.items())
def test_the_worked_scenarios_come_out_to_the_digit(word: str, told: tuple[float, float, str, float]) -> None:
    value = impact.index(letters(word), EQUAL)
    assert (round(value, 4), round(impact.on_scale(value), 2)) == told[:2]
    assert impact.letter_of(value).value == told[2]
    assert round(impact.index(letters(word), PEOPLE), 4) == told[3]


def test_doubling_the_weight_of_people_changes_no_class_of_the_worked_scenarios() -> None:
    for word, told in WORKED.items():
        assert impact.letter_of(impact.index(letters(word), PEOPLE)).value == told[2]


def test_a_pandemic_outweighs_a_flood_although_the_mean_of_letters_says_otherwise() -> None:
    flood, pandemic = (impact.index(letters(word), EQUAL) for word in ("DCCDEDDBDB", "XEEDEXDCDX"))
    assert pandemic > flood


@pytest.mark.parametrize(("value", "letter"), [
    (0.0213, "A"), (0.0214, "B"), (0.0641, "B"), (0.0642, "C"), (0.1924, "C"), (0.1925, "D"), (0.5773, "D"),
    (0.5774, "E"), (1.0, "E"), (1 / 810, "A"), (0.0, "X"),
])  # fmt: skip
def test_the_borders_of_the_classes(value: float, letter: str) -> None:
    assert impact.letter_of(value).value == letter


@pytest.mark.parametrize(
    ("letter", "strength"),
    [("X", 0), ("A", 1 / 81), ("B", 1 / 27), ("C", 1 / 9), ("D", 1 / 3), ("E", 1)],
)
def test_one_class_is_three_times_the_class_below_it(letter: str, strength: float) -> None:
    assert impact.strength(RegionalImpact(letter)) == pytest.approx(strength)


@given(every_letter)
def test_a_scenario_of_one_letter_has_that_class(letter: RegionalImpact) -> None:
    assert impact.letter_of(impact.index([letter] * 10, EQUAL)) is letter


@given(ten, weights)
def test_the_index_lies_between_the_lightest_and_the_heaviest(
    scored: list[RegionalImpact], weighed: tuple[float, ...]
) -> None:
    value = impact.index(scored, weighed)
    assert impact.strength(min(scored)) - 1e-9 <= value <= impact.strength(max(scored)) + 1e-9


@given(ten, weights, some.integers(0, 9))
def test_a_heavier_score_never_makes_the_index_lighter(
    scored: list[RegionalImpact], weighed: tuple[float, ...], place: int
) -> None:
    heavier = [*scored[:place], RegionalImpact.E, *scored[place + 1 :]]
    assert impact.index(heavier, weighed) >= impact.index(scored, weighed)


@given(ten, weights, some.floats(0.1, 50))
def test_only_the_proportion_of_weights_counts(
    scored: list[RegionalImpact], weighed: tuple[float, ...], times: float
) -> None:
    larger = tuple(times * each for each in weighed)
    assert impact.index(scored, larger) == pytest.approx(impact.index(scored, weighed))


def test_nothing_that_weighs_anything_is_no_index() -> None:
    with pytest.raises(ValueError, match="no weights"):
        impact.index(letters("AB"), (0.0, 0.0))


def test_of_two_parts_the_heaviest_counts() -> None:
    assert impact.gravest(letters("BD")) is RegionalImpact.D


@given(some.integers(2, 12), some.floats(1.1, 4))
def test_every_set_of_weights_that_is_tried_stays_within_the_spread(size: int, spread: float) -> None:
    found = impact.tried((1.0,) * size, samples=50, spread=spread)
    assert len(found) == 50
    for each in found:
        assert sum(each) == pytest.approx(1)
        assert max(each) / min(each) <= spread * spread + 1e-6


def test_the_weights_that_are_tried_are_the_same_tomorrow_and_fill_the_space_evenly() -> None:
    found = impact.tried(EQUAL, samples=1000, spread=2)
    assert found == impact.tried(EQUAL, samples=1000, spread=2)
    for place in range(10):
        heavier = sum(each[place] > 0.1 for each in found)
        assert 380 < heavier < 620


def judged(word: str, spread: float = 2) -> impact.Sensitivity:
    return impact.sensitivity(
        letters(word),
        profiles={"equal": EQUAL, "people": PEOPLE},
        samples=impact.tried(EQUAL, samples=1000, spread=spread),
        warn_share=0.05,
    )


def test_a_class_that_stands_under_other_weights_is_certain() -> None:
    found = judged("DDDDDDDDDD")
    assert (found.shares, found.is_uncertain) == (((RegionalImpact.D, 1.0),), False)


def test_a_class_that_changes_with_the_weights_is_called_uncertain() -> None:
    found = judged("XEXXXXXXXC")
    assert found.is_uncertain
    assert len(found.shares) > 1
    assert sum(share for _, share in found.shares) == pytest.approx(1)


def test_another_profile_of_weights_that_gives_another_class_is_a_warning_too() -> None:
    word = "XEXDDXXXXX"
    found = judged(word, spread=1.0001)
    assert found.shares == ((impact.letter_of(impact.index(letters(word), EQUAL)), 1.0),)
    assert [each.letter.value for each in found.profiles] == ["C", "D"]
    assert found.is_uncertain


def test_nothing_that_applies_is_certain() -> None:
    assert judged("XXXXXXXXXX").shares == ((RegionalImpact.X, 1.0),)


@given(ten)
def test_nine_in_ten_lie_around_the_index(scored: list[RegionalImpact]) -> None:
    found = impact.sensitivity(
        scored, profiles={"equal": EQUAL}, samples=impact.tried(EQUAL, samples=200, spread=2), warn_share=0.05
    )
    assert found.low <= found.profiles[0].index * (1 + 1e-9) + 1e-12
    assert found.high >= found.profiles[0].index * 0.9


@pytest.mark.parametrize(("low", "high", "field"), [("D", "E", "low"), ("A", "B", "high")])
def test_bounds_lie_around_the_class(low: str, high: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        impact.check_scored(Scored("2.1", RegionalImpact.C, RegionalImpact(low), RegionalImpact(high)))
    assert refused.value.field == field


def test_the_impact_has_its_own_bounds() -> None:
    scores = [Scored(str(place), RegionalImpact.C, RegionalImpact.B, RegionalImpact.D) for place in range(10)]
    found = impact.impact(scores, EQUAL)
    assert (found.letter, found.low < found.index < found.high) == (RegionalImpact.C, True)
