"""An indicator in the words and the drawing of the screen; any page may show one."""

from dataclasses import dataclass
from datetime import datetime

from samenbeeld.escalation.queries import said
from samenbeeld.indicators.queries.measured import Measured
from samenbeeld.indicators.rules.definition import Indicator
from samenbeeld.kernel.levels import Level
from samenbeeld.look.parts import Spark, SparkMark, SparkPoint
from samenbeeld.look.words import say

# Two values further apart than this many times the usual are not joined.
_JOINED = 2.5


def name(found: Indicator) -> str:
    """What it is called."""
    return said(found.name)


def figure(found: Indicator, value: float | None) -> str:
    """`1.340 m³/s`, with as many decimals as the indicator has; in words when the meter failed."""
    if value is None:
        return say("indicators-failed")
    return say("indicators-figure", value=round(value, found.decimals), unit=found.unit)


def spark(measured: Measured, now: datetime) -> Spark:
    """The values that a page shows, with the thresholds in force."""
    found = measured.indicator
    return Spark(
        points=[SparkPoint(each.of, each.value) for each in measured.values],
        marks=[SparkMark(each.level, each.value, said(each.name)) for each in measured.thresholds.thresholds],
        level=measured.level,
        begins=now - found.shown,
        ends=now,
        gap=found.every * _JOINED,
        said=_in_words(measured),
    )


def passed(measured: Measured) -> str:
    """Which threshold it is past, or that it is past none, or why nobody can say."""
    if measured.newest is None:
        return ""
    if measured.level is Level.UNKNOWN and measured.thresholds.thresholds:
        return say("indicators-not-now" if measured.newest.value is None else "indicators-too-old")
    if measured.level not in {each.level for each in measured.thresholds.thresholds}:
        return (
            say("indicators-past-none") if measured.thresholds.thresholds else say("indicators-no-thresholds")
        )
    at = next(each for each in measured.thresholds.thresholds if each.level is measured.level)
    return say(
        "indicators-past", name=said(at.name) or say(f"look-level-{at.level.value}"),
        value=figure(measured.indicator, at.value),
    )  # fmt: skip


@dataclass(frozen=True)
class Card:
    """One indicator as it stands in a list."""

    measured: Measured
    name: str
    figure: str
    passed: str
    spark: Spark

    @property
    def of(self) -> datetime | None:
        """The moment of the newest value."""
        return self.measured.newest.of if self.measured.newest else None


def card(measured: Measured, now: datetime) -> Card:
    """Its figure, its level and its line, for any page."""
    newest = measured.newest
    newest_figure = figure(measured.indicator, newest.value) if newest else ""
    return Card(measured, name(measured.indicator), newest_figure, passed(measured), spark(measured, now))


def _in_words(measured: Measured) -> str:
    values = [each.value for each in measured.values if each.value is not None]
    if not values or measured.newest is None:
        return say("indicators-nothing-measured")
    found = measured.indicator
    return say(
        "indicators-in-words",
        newest=figure(found, measured.newest.value), lowest=figure(found, min(values)),
        highest=figure(found, max(values)), days=found.shown.days,
    )  # fmt: skip
