"""The door of the live path: may this account read this joint document, and write in it?

A layer of a map that we share keeps the door of the map.
"""

from collections.abc import Collection

from samenbeeld.federation import readings
from samenbeeld.federation.queries import joint as queries
from samenbeeld.federation.queries.joint import SeenDocument
from samenbeeld.federation.rules.joint import MAP, room_parts
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import author_of, member_of
from samenbeeld.plot.queries.form import strict_form
from samenbeeld.realtime.rules import Grant
from samenbeeld.realtime.trial import Form


def authorise(account_id: str, rooms: Collection[str]) -> dict[str, Grant]:
    """The grants for those of these rooms that are a joint document and that this account may read.

    The reading itself is written in the journal: every document carries a TLP label.
    """
    ours = [room for room in rooms if room_parts(room)]
    member = member_of(account_id) if ours else None
    if member is None:
        return {}
    grants = {}
    for room in ours:
        found = _seen(member, room)
        if found is not None:
            readings.note(member, found.document)
            grants[room] = Grant(author_of(member), found.may_write)
    return grants


def may_enter(account_id: str, room: str) -> bool:
    """Whether `authorise` would let this account in, without counting as a reading."""
    member = member_of(account_id) if room_parts(room) else None
    return member is not None and _seen(member, room) is not None


def form_of(room: str) -> Form | None:
    """What may stand in this room: None for a text, and for what is no joint document."""
    parts = room_parts(room)
    return strict_form() if parts is not None and parts[0] == MAP else None


def _seen(member: Membership, room: str) -> SeenDocument | None:
    parts = room_parts(room)
    if parts is None:
        return None
    try:
        return queries.seen(member, parts[1])
    except NotFound:
        return None
