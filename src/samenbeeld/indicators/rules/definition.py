"""An indicator and its thresholds, as `policy/indicators.toml` and the screen say them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from math import isfinite
from typing import Any

from samenbeeld.escalation.rules import Words
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.kernel.levels import Level

# What a threshold may mean, from the first to the last. Green is what is left when none is passed.
GRAVE = (Level.YELLOW, Level.ORANGE, Level.RED)
SEVERITY = (Level.GREEN, *GRAVE)
HIGH, LOW = "high", "low"
LONGEST_TEXT = 400
_MOST_IN_A_ROW = 100


@dataclass(frozen=True)
class Threshold:
    """From this value on (or down) an indicator is at `level`. In the unit of the indicator."""

    level: Level
    value: float
    name: Words


@dataclass(frozen=True)
class Thresholds:
    """One version: which values, and how stubborn. `number` 0 is what policy says."""

    number: int
    valid_from: date
    thresholds: tuple[Threshold, ...]  # by level
    raise_after: int
    clear_after: int
    hysteresis: float
    worse: str
    source: str
    status: str

    def is_past(self, value: float, threshold: Threshold) -> bool:
        """Whether this value is at the threshold or beyond it."""
        return value >= threshold.value if self.worse == HIGH else value <= threshold.value

    def is_back(self, value: float, threshold: Threshold) -> bool:
        """Whether this value is far enough on the calm side."""
        if self.worse == HIGH:
            return value < threshold.value - self.hysteresis
        return value > threshold.value + self.hysteresis


@dataclass(frozen=True)
class Indicator:
    """One thing that is measured at one place.

    `every` is how often a value is expected, `holds` how long the newest counts, `shown` what a page draws.
    """

    code: str
    name: Words
    unit: str
    owner: str
    theme: str
    regions: tuple[str, ...]
    decimals: int
    every: timedelta
    holds: timedelta
    shown: timedelta
    thresholds: Thresholds


def indicators(policy: Mapping[str, Any]) -> dict[str, Indicator]:
    """The file as values, by code. Raises KeyError for a record that misses a field."""
    return {record["code"]: _indicator(record) for record in policy["indicators"]}


def check_indicator(known: Mapping[str, Indicator], code: str) -> Indicator:
    """The indicator with this code. Raises NotFound."""
    if code not in known:
        raise NotFound("indicators-unknown", field="indicator", code=code)
    return known[code]


def check_thresholds(proposed: Thresholds) -> None:
    """Raises Refused with the field, for thresholds that no machine can work with."""
    for threshold in proposed.thresholds:
        if not isfinite(threshold.value):
            raise Refused("indicators-no-number", field=threshold.level.value)
    in_order = sorted(proposed.thresholds, key=lambda each: SEVERITY.index(each.level))
    for calm, grave in pairwise(in_order):
        if proposed.is_past(calm.value, grave):
            raise Refused("indicators-not-in-order", field=grave.level.value)
    for name, number in (("raise_after", proposed.raise_after), ("clear_after", proposed.clear_after)):
        if not 1 <= number <= _MOST_IN_A_ROW:
            raise Refused("indicators-in-a-row", field=name, most=_MOST_IN_A_ROW)
    if not isfinite(proposed.hysteresis) or proposed.hysteresis < 0:
        raise Refused("indicators-no-number", field="hysteresis")
    if not proposed.source.strip():
        raise Refused("indicators-source-missing", field="source")


def check_proposal(proposed: Thresholds, today: date) -> None:
    """Raises Refused for thresholds that nobody may propose: none at all, or from before today."""
    if not proposed.thresholds:
        raise Refused("indicators-none-left", field=Level.YELLOW.value)
    check_thresholds(proposed)
    if proposed.valid_from < today:
        # What was said with the thresholds of then stays as it was.
        raise Refused("indicators-not-backwards", field="valid_from")


def in_force(versions: Iterable[Thresholds], on: date) -> Thresholds:
    """Which of these versions counts on this day: the newest of those that have begun, else the first."""
    ordered = sorted(versions, key=lambda each: (each.valid_from, each.number))
    begun = [each for each in ordered if each.valid_from <= on]
    return begun[-1] if begun else ordered[0]


def _indicator(record: Mapping[str, Any]) -> Indicator:
    return Indicator(
        code=record["code"],
        name=_words(record["name"]),
        unit=record["unit"],
        owner=record["owner"],
        theme=record["theme"],
        regions=tuple(record["regions"]),
        decimals=record["decimals"],
        every=timedelta(hours=record["every_hours"]),
        holds=timedelta(hours=record["holds_hours"]),
        shown=timedelta(days=record["shown_days"]),
        thresholds=Thresholds(
            number=0,
            valid_from=record["valid_from"],
            thresholds=tuple(
                Threshold(Level(each["level"]), float(each["value"]), _words(each["name"]))
                for each in record.get("thresholds", ())
            ),
            raise_after=record["raise_after"],
            clear_after=record["clear_after"],
            hysteresis=float(record["hysteresis"]),
            worse=record["worse"],
            source=record["source"],
            status=record["status"],
        ),
    )


def _words(record: Mapping[str, str]) -> Words:
    return Words(nl=record["nl"], en=record["en"])
