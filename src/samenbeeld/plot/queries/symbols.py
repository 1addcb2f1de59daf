"""The symbols of this node, from policy."""

from functools import cache

from samenbeeld.kernel import policy
from samenbeeld.plot.rules import Symbols, symbols_from


@cache
def symbols() -> Symbols:
    """Everything that may stand on a map, its limits, and after how long a layer is old."""
    return symbols_from(policy.load("map-symbols"))
