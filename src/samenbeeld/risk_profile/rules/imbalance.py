"""Where care tips: what is left of supply, against what is asked, per process and horizon.

`c = min over r of (1 - loss x dependency x (1 - mitigation))`, `R = d / c`, `gap = d - c` in parts of normal.
Everything is a share of normal as an exact fraction: 0.955 is 0.955, and a border is a border.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from samenbeeld.kernel.errors import Refused
from samenbeeld.risk_profile.rules.letters import Balance

_RISING = tuple(Balance)


@dataclass(frozen=True)
class Horizon:
    """A stretch of time after it began. `until` hours; None has no end."""

    code: str
    until: int | None


@dataclass(frozen=True)
class Dependency:
    """What one process needs of one resource, with one share per horizon.

    `buffer_hours`: the mitigation lasts so long, and nothing of it is left after that; None never runs out.
    """

    process: str
    resource: str
    losses: tuple[Fraction, ...]
    weights: tuple[Fraction, ...]
    mitigations: tuple[Fraction, ...]
    buffer_hours: int | None = None


@dataclass(frozen=True)
class Demand:
    """What is asked of one process, one factor of normal per horizon."""

    process: str
    factors: tuple[Fraction, ...]


@dataclass(frozen=True)
class Measure:
    """What would change for one process and resource: a buffer that lasts longer, or a better mitigation.

    `mitigations` None leaves them as they are.
    """

    process: str
    resource: str
    buffer_hours: int | None
    mitigations: tuple[Fraction, ...] | None = None


@dataclass(frozen=True)
class Cell:
    """One process in one horizon. `ratio` None: nothing is left, whatever is asked. `limits`: the resource
    that leaves the least; "" when nothing is lost.
    """

    process: str
    horizon: str
    supply: Fraction
    demand: Fraction
    ratio: Fraction | None
    gap: Fraction
    letter: Balance
    limits: str

    @property
    def ratio_text(self) -> str:
        """Two figures behind the point, `1.15`; "" when nothing is left."""
        return "" if self.ratio is None else _rounded(self.ratio, "0.01", ROUND_HALF_EVEN)

    @property
    def gap_percent(self) -> int:
        """In whole per cents of normal; half counts as whole, so that a gap never looks smaller."""
        return int(_rounded(100 * self.gap, "1", ROUND_HALF_UP))


@dataclass(frozen=True)
class Gain:
    """One cell before and after a measure."""

    before: Cell
    after: Cell

    @property
    def ratio(self) -> Fraction | None:
        """How much of the imbalance goes away; None when nothing was left before, or after."""
        if self.before.ratio is None or self.after.ratio is None:
            return None
        return self.before.ratio - self.after.ratio

    @property
    def ratio_text(self) -> str:
        """Two figures behind the point."""
        return "" if self.ratio is None else _rounded(self.ratio, "0.01", ROUND_HALF_EVEN)


# Up to which R each class goes, the first the lightest; what exceeds the last is the heaviest class.
Borders = Sequence[Fraction]


def cells(
    demands: Sequence[Demand],
    dependencies: Sequence[Dependency],
    *,
    horizons: Sequence[Horizon],
    borders: Borders,
) -> list[Cell]:
    """Every process of `demands` in every horizon, in that order."""
    return [
        _cell(
            demand,
            place,
            [each for each in dependencies if each.process == demand.process],
            horizons,
            borders,
        )
        for demand in demands
        for place in range(len(horizons))
    ]


def with_measure(dependencies: Sequence[Dependency], measure: Measure) -> list[Dependency]:
    """The same as they would be with the measure."""
    return [
        replace(
            each,
            buffer_hours=measure.buffer_hours,
            mitigations=each.mitigations if measure.mitigations is None else measure.mitigations,
        )
        if (each.process, each.resource) == (measure.process, measure.resource)
        else each
        for each in dependencies
    ]


def gains(
    demands: Sequence[Demand],
    dependencies: Sequence[Dependency],
    measure: Measure,
    *,
    horizons: Sequence[Horizon],
    borders: Borders,
) -> list[Gain]:
    """The cells that a measure changes, before and after."""
    before = cells(demands, dependencies, horizons=horizons, borders=borders)
    after = cells(demands, with_measure(dependencies, measure), horizons=horizons, borders=borders)
    return [Gain(old, new) for old, new in zip(before, after, strict=True) if old != new]


def letter_of(ratio: Fraction | None, borders: Borders) -> Balance:
    """The class of an imbalance. A border belongs to the lighter class."""
    return _RISING[-1] if ratio is None else _RISING[sum(ratio > border for border in borders)]


def care_index(found: Sequence[Cell], weights: Mapping[str, int], base: int = 3) -> Fraction:
    """One figure for all processes, 0 to 1: the heaviest class of each, three times per class, weighed.

    Raises ValueError when there is no process.
    """
    gravest = {
        code: max(cell.letter for cell in found if cell.process == code)
        for code in dict.fromkeys(cell.process for cell in found)
    }
    total = sum(weights[code] for code in gravest)
    if not total:
        raise ValueError("no process")
    told = (
        weights[code] * Fraction(1, base ** (len(_RISING) - 1 - _RISING.index(letter)))
        for code, letter in gravest.items()
    )
    return sum(told, Fraction(0)) / total


def shared(dependencies: Sequence[Dependency]) -> dict[str, tuple[str, ...]]:
    """Resources that more than one process needs, with those processes: what fails together."""
    found: dict[str, list[str]] = {}
    for each in dependencies:
        if any(each.weights):
            found.setdefault(each.resource, []).append(each.process)
    return {resource: tuple(named) for resource, named in found.items() if len(named) > 1}


def check_dependency(given: Dependency) -> None:
    """Raises Refused with the field for a share that is none, or a buffer that ends before it began."""
    for field, shares in (
        ("losses", given.losses),
        ("weights", given.weights),
        ("mitigations", given.mitigations),
    ):
        if any(not 0 <= share <= 1 for share in shares):
            raise Refused("risk-profile-share-outside", field=field)
    if given.buffer_hours is not None and given.buffer_hours < 0:
        raise Refused("risk-profile-buffer-negative", field="buffer_hours")


def check_demand(given: Demand) -> None:
    """Raises Refused for a demand below zero, or more than ten times normal: that is a slip of the pen."""
    if any(not 0 <= factor <= 10 for factor in given.factors):
        raise Refused("risk-profile-demand-outside", field="factors")


def _cell(
    demand: Demand,
    place: int,
    needs: Sequence[Dependency],
    horizons: Sequence[Horizon],
    borders: Borders,
) -> Cell:
    left = [(_left(each, place, horizons[place]), each.resource) for each in needs]
    supply, limits = min(left, default=(Fraction(1), ""), key=lambda each: each[0])
    asked = demand.factors[place]
    ratio = asked / supply if supply else None
    return Cell(
        process=demand.process,
        horizon=horizons[place].code,
        supply=supply,
        demand=asked,
        ratio=ratio,
        gap=asked - supply,
        letter=letter_of(ratio, borders),
        limits=limits if supply < 1 else "",
    )


def _left(need: Dependency, place: int, horizon: Horizon) -> Fraction:
    """A horizon is judged by its last hour: a buffer that does not reach its end counts for nothing in it."""
    buffer = need.buffer_hours
    lasts = buffer is None or (horizon.until is not None and buffer >= horizon.until)
    mitigation = need.mitigations[place] if lasts else Fraction(0)
    return 1 - need.losses[place] * need.weights[place] * (1 - mitigation)


def _rounded(value: Fraction, to: str, how: str) -> str:
    exact = Decimal(value.numerator) / Decimal(value.denominator)
    return str(exact.quantize(Decimal(to), rounding=how))
