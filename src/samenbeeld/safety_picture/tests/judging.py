"""How an expert works, in the words of the tests."""

from typing import Any

from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.safety_picture import actions
from samenbeeld.safety_picture.models import Assessment

OUTLOOK = (Level.GREEN,) * 6


def judged(actor: Membership, region: Region, theme: str, level: Level, **more: Any) -> Assessment:
    """A judgement by this person: first the own level, then the same one published."""
    own = actions.record_own_level(
        actor=actor, region=region, theme=theme, level=level, official=more.pop("official", None)
    )
    whole = {
        "level": level,
        "trend": "steady",
        "what_is": "Er is iets.",
        "outlook": OUTLOOK,
        "reason": "Zo is het.",
    }
    return actions.assess(actor=actor, own=own, **{**whole, **more})
