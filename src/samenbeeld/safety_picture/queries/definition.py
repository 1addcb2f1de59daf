"""The definition in force, and where a theme stands for permission."""

from functools import cache

from samenbeeld.access.rules import Scope
from samenbeeld.kernel import policy
from samenbeeld.organisations.models import Region
from samenbeeld.safety_picture.rules import judging
from samenbeeld.safety_picture.rules.definition import Definition, Theme
from samenbeeld.safety_picture.rules.definition import definition as parsed

TILE = "safety_picture.tile"  # what the journal calls a theme in a region


@cache
def definition() -> Definition:
    """Scale, themes and criteria, from policy."""
    return parsed(policy.load("safety-picture"))


def theme(code: str) -> Theme:
    """The theme with this code. Raises Refused."""
    return judging.check_theme(definition(), code)


def scope(region: Region) -> Scope:
    """A tile belongs to its region. The picture is always about what is real; exercises have none."""
    return Scope(regions=frozenset({region.code}))
