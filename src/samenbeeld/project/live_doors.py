"""Which package decides about rooms: each is asked in turn, and no answer means no entrance."""

from collections.abc import Collection
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from samenbeeld.federation import rooms as federation
from samenbeeld.plot import rooms as plot
from samenbeeld.realtime.rules import Grant
from samenbeeld.realtime.trial import Form

# The packages whose documents are edited live; each has `rooms.authorise` and `rooms.may_enter`.
DOORS = [
    "samenbeeld.crisis_picture.rooms",
    "samenbeeld.plot.rooms",
    "samenbeeld.plans.rooms",
    "samenbeeld.federation.rooms",
]


def form_of(room: str) -> Form | None:
    """What may stand in the document of this room; None for a free text."""
    return plot.form_of(room) or federation.form_of(room)


def authorise(account_id: str, rooms: Collection[str]) -> dict[str, Grant]:
    """What this account may do in these rooms; those it may not enter, or that are nobody's, are left out."""
    grants: dict[str, Grant] = {}
    for door in _doors():
        grants |= door.authorise(account_id, [room for room in rooms if room not in grants])
    return grants


def may_enter(account_id: str, room: str) -> bool:
    """Whether `authorise` would let this account in, without counting as a reading."""
    return any(door.may_enter(account_id, room) for door in _doors())


def _doors() -> list[Any]:
    return [import_module(door) for door in DOORS if find_spec(door)]
