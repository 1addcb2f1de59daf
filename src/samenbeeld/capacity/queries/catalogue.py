"""What can be reported, and by whom."""

from collections.abc import Mapping
from functools import cache

from samenbeeld.capacity.rules import catalogue as rules
from samenbeeld.capacity.rules.catalogue import Catalogue, Metric
from samenbeeld.kernel import policy
from samenbeeld.look.words import current_language


@cache
def catalogue() -> Catalogue:
    """Every metric of policy."""
    return rules.catalogue(policy.load("capacity-metrics"))


def unit_of(metric: Metric) -> str:
    """Its unit in the language of the screen, "" when it has none."""
    return said(metric.units) if metric.units else ""


def said(names: Mapping[str, str]) -> str:
    """In the language of the screen."""
    return names[current_language()]
