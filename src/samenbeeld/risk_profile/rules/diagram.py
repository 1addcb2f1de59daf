"""The risk diagram: chance to the right and impact upwards, both on a scale of powers, with uncertainty."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import hypot, log10

from samenbeeld.risk_profile.rules.impact import Impact, on_scale
from samenbeeld.risk_profile.rules.likelihood import Chance

# The axes in classes: impact from halfway below A to halfway above E.
_BOTTOM, _TOP = -0.5, 4.5
BOTH, IMPACT, LIKELIHOOD, NEITHER = "both", "impact", "likelihood", "neither"
_ORDER = (BOTH, IMPACT, LIKELIHOOD, NEITHER)


@dataclass(frozen=True)
class Borders:
    """Where the diagram is cut: a chance 0 to 1, and a place on the scale of impact (A is 0).

    `lowest`: the chance at the left edge.
    """

    likely: float
    severe: float
    lowest: float


@dataclass(frozen=True)
class Spot:
    """One scenario. Places are 0 to 1 from the lower left; `rank` 1 comes first.

    `left`, `right`, `bottom` and `top` bound what is uncertain; `label_x` and `label_y` are where its number
    is drawn, moved aside when it would cover another. `distance` is from the lower left corner.
    """

    number: int
    x: float
    y: float
    left: float
    right: float
    bottom: float
    top: float
    quadrant: str
    distance: float
    rank: int = 0
    label_x: float = 0.0
    label_y: float = 0.0


def drawn(
    given: Sequence[tuple[int, Chance, Impact]], borders: Borders, *, base: float = 3, apart: float = 0.045
) -> list[Spot]:
    """Every scenario by its number, what weighs most first. All chances are over the same period."""
    found = [_spot(number, chance, impact, borders, base) for number, chance, impact in given]
    ranked = sorted(found, key=lambda each: (_ORDER.index(each.quadrant), -each.distance, each.number))
    placed = [replace(each, rank=place) for place, each in enumerate(ranked, 1)]
    return _apart(placed, apart)


def across(chance: float, lowest: float) -> float:
    """Where a chance lies on the axis, 0 to 1."""
    return _within(1 - log10(max(chance, lowest)) / log10(lowest))


def up(index: float, base: float = 3) -> float:
    """Where an impact index lies on the axis, 0 to 1; nothing at all lies at the bottom."""
    return 0.0 if index <= 0 else _within((on_scale(index, base) - _BOTTOM) / (_TOP - _BOTTOM))


def up_scale(place: float) -> float:
    """Where a place on the scale of impact (A is 0) lies on the axis, 0 to 1."""
    return _within((place - _BOTTOM) / (_TOP - _BOTTOM))


def _spot(number: int, chance: Chance, impact: Impact, borders: Borders, base: float) -> Spot:
    x, y = across(chance.middle, borders.lowest), up(impact.index, base)
    is_likely = chance.middle >= borders.likely
    is_severe = impact.index > 0 and on_scale(impact.index, base) >= borders.severe - 0.5
    quadrant = {(True, True): BOTH, (False, True): IMPACT, (True, False): LIKELIHOOD}.get(
        (is_likely, is_severe), NEITHER
    )
    return Spot(
        number=number,
        x=x,
        y=y,
        left=across(chance.low, borders.lowest),
        right=across(chance.high, borders.lowest),
        bottom=up(impact.low, base),
        top=up(impact.high, base),
        quadrant=quadrant,
        distance=hypot(x, y),
    )


def _apart(spots: Sequence[Spot], gap: float) -> list[Spot]:
    """Numbers that would cover each other are pushed away, in a few rounds; the spots themselves stay."""
    at = [[each.x, each.y] for each in spots]
    for _ in range(40):
        moved = False
        for one in range(len(at)):
            for other in range(one):
                dx, dy = at[one][0] - at[other][0], at[one][1] - at[other][1]
                far = hypot(dx, dy)
                if far >= gap:
                    continue
                # Two in the same place part sideways, the later one to the right.
                push = (gap - far) / 2 + 1e-4
                ux, uy = (dx / far, dy / far) if far > 1e-9 else (1.0, 0.25)
                at[one] = [_within(at[one][0] + ux * push), _within(at[one][1] + uy * push)]
                at[other] = [_within(at[other][0] - ux * push), _within(at[other][1] - uy * push)]
                moved = True
        if not moved:
            break
    return [replace(each, label_x=x, label_y=y) for each, (x, y) in zip(spots, at, strict=True)]


def _within(place: float) -> float:
    return min(1.0, max(0.0, place))
