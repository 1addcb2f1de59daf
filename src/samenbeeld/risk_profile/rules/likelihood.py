"""How likely something is: a chance within a period, never without its period."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from samenbeeld.kernel.errors import Refused
from samenbeeld.risk_profile.rules.letters import RegionalLikelihood


@dataclass(frozen=True)
class Band:
    """The chances of one class, from `low` up to `high`, 0 to 1."""

    letter: RegionalLikelihood
    low: float
    high: float

    @property
    def middle(self) -> float:
        """In the middle of a scale of tens."""
        return sqrt(self.low * self.high)


@dataclass(frozen=True)
class Chance:
    """Between `low` and `high`, most likely `middle`, each 0 to 1, within so many years."""

    low: float
    middle: float
    high: float
    years: float


def within(return_years: float, years: float) -> float:
    """The chance within `years` of what comes once in `return_years`."""
    return 1 - exp(-years / return_years)


def over(chance: float, *, years: float, asked: float) -> float:
    """The same chance over another period. What is certain stays certain."""
    return 1.0 if chance >= 1 else 1 - exp(log(1 - chance) * asked / years)


def on_period(chance: Chance, asked: float) -> Chance:
    """The same over a period of `asked` years, so that two can be drawn beside each other."""
    if chance.years == asked:
        return chance
    low, middle, high = (
        over(each, years=chance.years, asked=asked) for each in (chance.low, chance.middle, chance.high)
    )
    return Chance(low, middle, high, asked)


def letter_of(chance: float, bands: Sequence[Band]) -> RegionalLikelihood:
    """The class of a chance; bands from the least likely up. What is less than the lowest is the lowest."""
    found = [band.letter for band in bands if chance >= band.low]
    return found[-1] if found else bands[0].letter


def usual(letter: RegionalLikelihood, bands: Sequence[Band], years: float) -> Chance:
    """The chances of somebody who knows the class and no more: the whole band, and its middle."""
    band = next(each for each in bands if each.letter is letter)
    return Chance(band.low, band.middle, band.high, years)


def check_chance(chance: Chance, letter: RegionalLikelihood, bands: Sequence[Band]) -> None:
    """Raises Refused with the field for chances that are none, or that lie in another class."""
    if chance.years <= 0:
        raise Refused("risk-profile-years-missing", field="years")
    if not 0 < chance.low <= chance.middle:
        raise Refused("risk-profile-chance-low", field="chance_low")
    if not chance.middle <= chance.high <= 1:
        raise Refused("risk-profile-chance-high", field="chance_high")
    band = next(each for each in bands if each.letter is letter)
    if not band.low <= chance.middle <= band.high:
        raise Refused(
            "risk-profile-chance-outside", field="chance_middle", letter=letter.value,
            low=100 * band.low, high=100 * band.high,
        )  # fmt: skip
