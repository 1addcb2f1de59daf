"""Which package decides about a room: each is asked in turn, and no answer means no entrance."""

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from samenbeeld.realtime.rules import Grant

# The packages whose documents are edited live; each has `rooms.authorise(account_id, room)`.
DOORS = ["samenbeeld.crisis_picture.rooms"]


def authorise(account_id: str, room: str) -> Grant | None:
    """What this account may do in this room; None when it may not enter or the room is nobody's."""
    for door in _doors():
        if grant := door(account_id, room):
            return grant
    return None


def _doors() -> list[Callable[[str, str], Grant | None]]:
    return [import_module(door).authorise for door in DOORS if find_spec(door)]
