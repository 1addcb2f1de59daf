"""The risk diagram: where a scenario stands, which comes first, and numbers that do not cover each other."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as some

from samenbeeld.risk_profile.rules import diagram
from samenbeeld.risk_profile.rules.diagram import Borders, Spot
from samenbeeld.risk_profile.rules.impact import Impact, letter_of
from samenbeeld.risk_profile.rules.likelihood import Chance

BORDERS = Borders(likely=0.05, severe=3, lowest=0.00005)


def at(number: int, chance: float, index: float) -> tuple[int, Chance, Impact]:
    likely = Chance(chance / 2, chance, min(1, 2 * chance), 4)
    return number, likely, Impact(index, index / 3, min(1, 3 * index), letter_of(index))


def drawn(*given: tuple[int, Chance, Impact]) -> dict[int, Spot]:
    return {each.number: each for each in diagram.drawn(given, BORDERS)}


def test_what_is_likely_and_severe_comes_first() -> None:
    found = drawn(at(1, 0.001, 0.02), at(2, 0.2, 0.02), at(3, 0.001, 0.5), at(4, 0.2, 0.5))
    assert [found[number].quadrant for number in (1, 2, 3, 4)] == ["neither", "likelihood", "impact", "both"]
    assert [found[number].rank for number in (4, 3, 2, 1)] == [1, 2, 3, 4]


def test_within_a_quadrant_what_lies_farther_out_comes_first() -> None:
    found = drawn(at(1, 0.06, 0.3), at(2, 0.4, 0.3))
    assert (found[2].rank, found[1].rank) == (1, 2)


@pytest.mark.parametrize(("chance", "place"), [(1, 1), (0.00005, 0), (0.000001, 0)])
def test_the_axis_of_chance_runs_from_the_lowest_to_certain(chance: float, place: float) -> None:
    assert diagram.across(chance, 0.00005) == pytest.approx(place)


def test_each_ten_times_is_as_far_and_each_class_of_impact_as_high() -> None:
    steps = [diagram.across(0.1**power, 0.00005) for power in range(4)]
    assert steps[0] - steps[1] == pytest.approx(steps[2] - steps[3])
    assert diagram.up(1) - diagram.up(1 / 3) == pytest.approx(0.2)
    assert diagram.up(0) == 0


def test_the_uncertainty_lies_around_the_spot() -> None:
    spot = drawn(at(1, 0.01, 0.1))[1]
    assert spot.left < spot.x < spot.right
    assert spot.bottom < spot.y < spot.top


def test_two_in_the_same_place_keep_their_place_and_show_both_numbers() -> None:
    found = drawn(at(1, 0.01, 0.1), at(2, 0.01, 0.1))
    assert (found[1].x, found[1].y) == (found[2].x, found[2].y)
    far = hypot(found[1].label_x - found[2].label_x, found[1].label_y - found[2].label_y)
    assert far >= 0.045 - 1e-6


spots = some.lists(some.tuples(some.floats(0.0001, 1), some.floats(0.001, 1)), max_size=20)


@given(spots)
def test_everything_stands_within_the_frame_and_has_a_rank_of_its_own(
    given_spots: list[tuple[float, float]],
) -> None:
    found = diagram.drawn([at(number, *each) for number, each in enumerate(given_spots)], BORDERS)
    assert sorted(each.rank for each in found) == list(range(1, len(found) + 1))
    for each in found:
        assert all(
            0 <= place <= 1 for place in (each.x, each.y, each.left, each.top, each.label_x, each.label_y)
        )
