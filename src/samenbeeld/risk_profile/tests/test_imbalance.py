"""Where care tips: the power outage of the domain to the digit, and what holds for every model."""

from dataclasses import replace
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as some

from samenbeeld.kernel.errors import Refused
from samenbeeld.risk_profile.rules import imbalance
from samenbeeld.risk_profile.rules.imbalance import Cell, Demand, Dependency, Horizon, Measure
from samenbeeld.risk_profile.rules.letters import Balance

HORIZONS = (Horizon("h4", 4), Horizon("h24", 24), Horizon("d3", 72))
BORDERS = tuple(Fraction(each) for each in ("1.05", "1.2", "1.5", "2"))


def shares(*written: str) -> tuple[Fraction, ...]:
    return tuple(Fraction(each) for each in written)


DEMANDS = (
    Demand("emergency", shares("1.10", "1.15", "1.20")),
    Demand("nursing-home", shares("1.0", "1.05", "1.05")),
    Demand("home-ventilation", shares("1.0", "1.3", "1.3")),
)


def need(
    process: str, resource: str, loss: str, weight: str, mitigation: str, hours: int | None = None
) -> Dependency:
    """Shares per horizon, parted by blanks; one share counts for each."""
    losses, weights, mitigations = (
        shares(*(each.split() * (3 // len(each.split())))) for each in (loss, weight, mitigation)
    )
    return Dependency(process, resource, losses, weights, mitigations, hours)


# The generator has fuel for a day; batteries last four hours.
GENERATOR = need("emergency", "power", "1", ".9", ".95", 24)
NEEDS = (
    GENERATOR,
    need("emergency", "staff", ".05 .10 .15", "1", ".2"),
    need("nursing-home", "power", "1", ".4 .6 .6", ".5", 4),
    need("nursing-home", "staff", ".05 .10 .10", "1", "0"),
    need("home-ventilation", "power", "1", ".9", ".6", 4),
)
REFUEL = Measure("emergency", "power", buffer_hours=None)


def found(needs: tuple[Dependency, ...] | list[Dependency] = NEEDS) -> dict[tuple[str, str], Cell]:
    every = imbalance.cells(DEMANDS, needs, horizons=HORIZONS, borders=BORDERS)
    return {(each.process, each.horizon): each for each in every}


@pytest.mark.parametrize(("process", "horizon", "supply", "demand", "ratio", "gap", "letter"), [
    ("emergency", "h4", "0.955", "1.10", "1.15", 15, "B"),
    ("emergency", "h24", "0.920", "1.15", "1.25", 23, "C"),
    ("emergency", "d3", "0.100", "1.20", "12.00", 110, "E"),
    ("nursing-home", "h4", "0.80", "1.0", "1.25", 20, "C"),
    ("nursing-home", "h24", "0.40", "1.05", "2.62", 65, "E"),
    ("home-ventilation", "h4", "0.64", "1.0", "1.56", 36, "D"),
    ("home-ventilation", "h24", "0.10", "1.3", "13.00", 120, "E"),
])  # fmt: skip
def test_the_worked_outage_comes_out_to_the_digit(
    process: str, horizon: str, supply: str, demand: str, ratio: str, gap: int, letter: str
) -> None:
    cell = found()[process, horizon]
    assert (cell.supply, cell.demand) == (Fraction(supply), Fraction(demand))
    assert (cell.ratio_text, cell.gap_percent, cell.letter.value) == (ratio, gap, letter)


def test_refuelling_brings_the_emergency_department_from_e_to_c() -> None:
    gains = imbalance.gains(DEMANDS, NEEDS, REFUEL, horizons=HORIZONS, borders=BORDERS)
    assert [(gain.after.process, gain.after.horizon) for gain in gains] == [("emergency", "d3")]
    gain = gains[0]
    assert gain.after.supply == Fraction("0.880")
    assert (gain.after.ratio_text, gain.after.gap_percent) == ("1.36", 32)
    assert (gain.before.letter, gain.after.letter) == (Balance.E, Balance.C)
    assert (gain.ratio_text, gain.after.limits) == ("10.64", "staff")


def test_a_process_is_limited_by_the_resource_that_leaves_the_least() -> None:
    assert found()["emergency", "h4"].limits == "power"
    assert found()["emergency", "h24"].limits == "staff"


@pytest.mark.parametrize(("hours", "supply"), [(24, "0.955"), (23, "0.1"), (4, "0.1"), (100, "0.955")])
def test_a_buffer_that_does_not_reach_the_end_of_a_horizon_counts_for_nothing_in_it(
    hours: int, supply: str
) -> None:
    alone = [replace(GENERATOR, buffer_hours=hours)]
    assert found(alone)["emergency", "h24"].supply == Fraction(supply)


def test_only_a_buffer_that_never_runs_out_lasts_through_a_horizon_without_end() -> None:
    last = (Horizon("later", None),)
    asked = [Demand("emergency", shares("1"))]
    for hours, supply in ((10_000, "0.1"), (None, "0.955")):
        fuel = Dependency("emergency", "power", shares("1"), shares(".9"), shares(".95"), hours)
        cell = imbalance.cells(asked, [fuel], horizons=last, borders=BORDERS)[0]
        assert cell.supply == Fraction(supply)


def test_when_nothing_is_left_there_is_no_ratio_and_the_heaviest_class() -> None:
    need = Dependency(
        "emergency", "power", shares("1", "1", "1"), shares("1", "1", "1"), shares("0", "0", "0")
    )
    cell = found([need])["emergency", "h4"]
    assert (cell.ratio, cell.ratio_text, cell.letter) == (None, "", Balance.E)


@pytest.mark.parametrize(
    ("ratio", "letter"),
    [("1.05", "A"), ("1.0501", "B"), ("1.2", "B"), ("1.5", "C"), ("2", "D"), ("2.001", "E")],
)
def test_a_border_belongs_to_the_lighter_class(ratio: str, letter: str) -> None:
    assert imbalance.letter_of(Fraction(ratio), BORDERS).value == letter


def test_a_process_without_needs_stays_whole() -> None:
    cell = found([])["emergency", "h4"]
    assert (cell.supply, cell.limits) == (Fraction(1), "")


def test_what_two_processes_need_is_shared() -> None:
    assert imbalance.shared(NEEDS) == {
        "power": ("emergency", "nursing-home", "home-ventilation"),
        "staff": ("emergency", "nursing-home"),
    }


def test_the_mean_over_processes_weighs_three_times_per_class() -> None:
    weights = {"emergency": 3, "nursing-home": 2, "home-ventilation": 3}
    assert imbalance.care_index(list(found().values()), weights) == 1
    refuelled = imbalance.with_measure(NEEDS, REFUEL)
    after = imbalance.care_index(list(found(refuelled).values()), weights)
    assert after == (3 * Fraction(1, 9) + 2 + 3) / 8
    with pytest.raises(ValueError, match="no process"):
        imbalance.care_index([], weights)


# Shares are drawn from a list: making fractions one by one takes a hundred times as long.
three = some.sampled_from(
    [(Fraction(a, 4), Fraction(b, 4), Fraction(c, 4)) for a in range(5) for b in range(5) for c in range(5)]
)
needs = some.lists(
    some.builds(
        Dependency, some.just("emergency"), some.sampled_from(["power", "staff"]), three, three, three,
        some.none() | some.integers(0, 100),
    ),
    max_size=4,
)  # fmt: skip


@given(needs)
def test_supply_is_never_negative_nor_more_than_normal(given_needs: list[Dependency]) -> None:
    for cell in found(given_needs).values():
        assert 0 <= cell.supply <= 1


@given(needs, some.integers(0, 100))
def test_a_buffer_that_lasts_longer_never_makes_it_worse(given_needs: list[Dependency], hours: int) -> None:
    shorter = [replace(each, buffer_hours=hours) for each in given_needs]
    measure = Measure("emergency", "power", buffer_hours=None)
    for gain in imbalance.gains(DEMANDS, shorter, measure, horizons=HORIZONS, borders=BORDERS):
        assert gain.after.supply >= gain.before.supply
        assert gain.after.letter <= gain.before.letter


@given(needs, needs)
def test_one_need_more_never_makes_it_better(some_needs: list[Dependency], more: list[Dependency]) -> None:
    few, many = found(some_needs), found([*some_needs, *more])
    assert all(many[key].supply <= few[key].supply for key in few)


@pytest.mark.parametrize(("wrong", "field"), [
    (replace(GENERATOR, losses=shares("1.1", "0", "0")), "losses"),
    (replace(GENERATOR, weights=shares("-.1", "0", "0")), "weights"),
    (replace(GENERATOR, mitigations=shares("0", "0", "2")), "mitigations"),
    (replace(GENERATOR, buffer_hours=-1), "buffer_hours"),
])  # fmt: skip
def test_a_share_that_is_none_is_refused_at_its_field(wrong: Dependency, field: str) -> None:
    with pytest.raises(Refused) as refused:
        imbalance.check_dependency(wrong)
    assert refused.value.field == field


def test_a_demand_of_ten_times_normal_is_the_most() -> None:
    imbalance.check_demand(Demand("emergency", shares("10", "0")))
    with pytest.raises(Refused):
        imbalance.check_demand(Demand("emergency", shares("11")))
