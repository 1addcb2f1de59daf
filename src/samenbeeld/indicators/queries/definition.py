"""The indicators of policy, and which thresholds counted when."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from functools import cache

from samenbeeld.access.rules import Scope
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.escalation.rules import Words
from samenbeeld.indicators.models import ThresholdSet
from samenbeeld.indicators.rules import definition as rules
from samenbeeld.indicators.rules.definition import Indicator, Threshold, Thresholds
from samenbeeld.kernel import policy
from samenbeeld.look.times import local

INDICATOR = "indicators.indicator"  # what the journal calls one


@cache
def indicators() -> dict[str, Indicator]:
    """Every indicator by its code, from policy."""
    return rules.indicators(policy.load("indicators"))


def indicator(code: str) -> Indicator:
    """The indicator with this code. Raises NotFound."""
    return rules.check_indicator(indicators(), code)


def scope(found: Indicator) -> Scope:
    """An indicator belongs to the regions that look at it."""
    return Scope(regions=frozenset(found.regions))


def versions(found: Iterable[Indicator]) -> dict[str, list[Thresholds]]:
    """Per indicator what policy says and everything that a second person agreed with since. One question."""
    answer = {each.code: [each.thresholds] for each in found}
    for row in _agreed():
        if row.indicator in answer:
            answer[row.indicator].append(as_thresholds(row))
    return answer


@until_a_change
def _agreed() -> tuple[ThresholdSet, ...]:
    return tuple(ThresholdSet.objects.filter(reading__agrees=True).order_by("number"))


def in_force(known: Sequence[Thresholds], now: datetime) -> Thresholds:
    """Which of these counts at a moment."""
    return rules.in_force(known, local(now).date())


def as_thresholds(row: ThresholdSet) -> Thresholds:
    """A set of the database as a value. What a threshold is called stays as policy says it."""
    policy_s = indicators()[row.indicator].thresholds
    names = {each.level: each.name for each in policy_s.thresholds}
    return Thresholds(
        number=row.number,
        valid_from=row.valid_from,
        thresholds=tuple(
            Threshold(level, row.thresholds[level.value], names.get(level, Words("", "")))
            for level in rules.GRAVE
            if level.value in row.thresholds
        ),
        raise_after=row.raise_after,
        clear_after=row.clear_after,
        hysteresis=row.hysteresis,
        worse=policy_s.worse,
        source=row.source,
        status="proposed",
    )
