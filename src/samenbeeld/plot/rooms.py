"""The door of the live path: may this account see this layer, draw on it, and what may stand there?"""

from collections.abc import Collection

from samenbeeld.activities import queries as activities
from samenbeeld.audit import journal
from samenbeeld.audit.sittings import Sittings
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import member_of, stamp
from samenbeeld.plot import queries
from samenbeeld.plot.queries import SeenLayer
from samenbeeld.plot.queries.form import strict_form
from samenbeeld.plot.rules import room_parts
from samenbeeld.realtime.rules import Grant
from samenbeeld.realtime.trial import Form

_sittings = Sittings()


def authorise(account_id: str, rooms: Collection[str]) -> dict[str, Grant]:
    """The grants for those of these rooms that are a layer and that this account may read.

    The reading itself is written in the journal: every layer carries a TLP label.
    """
    layers = [room for room in rooms if room_parts(room)]
    membership = member_of(account_id) if layers else None
    if membership is None:
        return {}
    grants = {}
    for room in layers:
        seen = _seen(membership, room)
        if seen is not None:
            _note_reading(membership, seen)
            grants[room] = Grant(queries.author_of(membership), seen.may_write)
    return grants


def may_enter(account_id: str, room: str) -> bool:
    """Whether `authorise` would let this account in, without counting as a reading."""
    membership = member_of(account_id) if room_parts(room) else None
    return membership is not None and _seen(membership, room) is not None


def form_of(room: str) -> Form | None:
    """What may stand in this room, None when it is no layer of a map."""
    return strict_form() if room_parts(room) else None


def _seen(membership: Membership, room: str) -> SeenLayer | None:
    parts = room_parts(room)
    if parts is None:
        return None
    try:
        return queries.seen_layer(room, activities.by_slug(parts.activity), membership)
    except NotFound:
        return None


def _note_reading(membership: Membership, seen: SeenLayer) -> None:
    layer = seen.layer
    if not _sittings.begins(str(membership.pk), layer.room):
        return
    journal.record_read(
        stamp(membership),
        object_kind=queries.LAYER,
        object_id=layer.room,
        object_label=queries.layer_label(layer),
        tlp=layer.tlp,
        mode=layer.activity.mode,
    )
