"""What can be reported, and by whom."""

from collections.abc import Mapping
from functools import cache

from samenbeeld.capacity.rules import catalogue as rules
from samenbeeld.capacity.rules.catalogue import Catalogue
from samenbeeld.kernel import policy
from samenbeeld.look.words import current_language


@cache
def catalogue() -> Catalogue:
    """Every metric of policy."""
    return rules.catalogue(policy.load("capacity-metrics"))


def said(names: Mapping[str, str]) -> str:
    """In the language of the screen."""
    return names[current_language()]
