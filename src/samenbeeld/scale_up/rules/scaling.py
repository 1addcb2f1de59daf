"""What may be confirmed: up and down, with a reason where somebody deviates, and never silently down."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.scale_up.rules.definition import Code, Definition

DONE, OPEN = "done", "open"


@dataclass(frozen=True)
class Wish:
    """What a person wants to confirm: how many of each kind, why, and at the end what of the aftercare."""

    code: str
    counts: Mapping[str, int] = field(default_factory=dict)
    reason: str = ""
    aftercare: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Standing:
    """What holds before it: the code ("" for none), what was asked, and how many units are still out."""

    code: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    units_out: int = 0


def check_confirmation(definition: Definition, before: Standing, wish: Wish) -> None:
    """Raises Refused at the field that is wrong, Conflict when it is so already or may not be yet."""
    after = definition.code(wish.code)
    if after.is_end and rank(definition, before.code) == 0:
        raise Conflict("scale-up-nothing-to-end", field="code")
    if wish.code == before.code and dict(wish.counts) == dict(before.counts):
        raise Conflict("scale-up-code-already", field="code")
    _check_counts(definition, after, wish)
    if not wish.reason.strip() and is_down(definition, before.code, wish.code):
        raise Refused("scale-up-reason-down", field="reason")
    if not wish.reason.strip() and deviates(after, wish.counts):
        raise Refused("scale-up-reason-other", field="reason")
    if after.is_end:
        _check_end(definition, before, wish)


def is_down(definition: Definition, before: str, after: str) -> bool:
    """Whether it goes to a lower code."""
    return rank(definition, after) < rank(definition, before)


def deviates(code: Code, counts: Mapping[str, int]) -> bool:
    """Whether another number is asked than the code proposes; nothing of a kind is 0 of it."""
    kinds = set(counts) | set(code.proposed)
    return any(counts.get(kind, 0) != code.proposed.get(kind, 0) for kind in kinds)


def rank(definition: Definition, code: str) -> int:
    """How high a code stands; 0 for none."""
    return definition.code(code).rank if code else 0


def check_alarm(wanted: bool, seen: str) -> None:
    """Nobody is alarmed whom the sender did not see beforehand. Raises Refused."""
    if wanted and not seen:
        raise Refused("scale-up-alarm-unseen", field="alarm")


def _check_counts(definition: Definition, after: Code, wish: Wish) -> None:
    for kind, count in wish.counts.items():
        definition.kind(kind)
        if count < 0:
            raise Refused("scale-up-below-nothing", field=f"count_{kind}")
        if count > definition.most_units:
            raise Refused("scale-up-too-many", field=f"count_{kind}", most=definition.most_units)
    if after.is_end and any(wish.counts.values()):
        raise Refused("scale-up-end-asks-nothing", field="code")


def _check_end(definition: Definition, before: Standing, wish: Wish) -> None:
    if before.units_out:
        raise Conflict("scale-up-units-out", field="code", count=before.units_out)
    for item in definition.aftercare:
        if wish.aftercare.get(item) not in (DONE, OPEN):
            raise Refused("scale-up-aftercare-missing", field=f"aftercare_{item}")
