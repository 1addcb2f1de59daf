"""The door of the live path: may this account see this layer, draw on it, and what may stand there?"""

from collections.abc import Collection
from datetime import datetime, timedelta
from uuid import UUID

from samenbeeld.accounts.models import Account
from samenbeeld.activities import queries as activities
from samenbeeld.audit import journal
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import current_membership, stamp
from samenbeeld.plot import queries
from samenbeeld.plot.queries import SeenLayer
from samenbeeld.plot.rules import feature_from, room_parts
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.realtime.rules import Grant
from samenbeeld.realtime.trial import Form

# (membership, room) -> when last asked. A room asks again every half minute while somebody sits in it; in the
# journal that is one reading.
_last_asked: dict[tuple[str, str], datetime] = {}
_MOST_REMEMBERED = 20_000
_ONE_READING = timedelta(minutes=15)


def authorise(account_id: str, rooms: Collection[str]) -> dict[str, Grant]:
    """The grants for those of these rooms that are a layer and that this account may read.

    The reading itself is written in the journal: every layer carries a TLP label.
    """
    layers = [room for room in rooms if room_parts(room)]
    membership = _membership(account_id) if layers else None
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
    membership = _membership(account_id) if room_parts(room) else None
    return membership is not None and _seen(membership, room) is not None


def form_of(room: str) -> Form | None:
    """What may stand in this room, None when it is no layer of a map."""
    return Form(ROOT, refusal) if room_parts(room) else None


def refusal(key: str, value: object, count: int) -> str | None:
    """Why this thing may not stand on the map so: a sentence id, or None."""
    if value is None:
        return None
    symbols = queries.symbols()
    if count > symbols.limits.features:
        return "plot-refused-too-many-features"
    try:
        feature_from(key, value, symbols)
    except Refused as refused:
        return refused.key
    return None


def _membership(account_id: str) -> Membership | None:
    try:
        key = UUID(account_id)
    except ValueError:
        # A machine with a scratch room of its own is nobody here.
        return None
    account = Account.objects.filter(pk=key).first()
    return current_membership(account) if account else None


def _seen(membership: Membership, room: str) -> SeenLayer | None:
    parts = room_parts(room)
    if parts is None:
        return None
    try:
        return queries.seen_layer(room, activities.by_slug(parts.activity), membership)
    except NotFound:
        return None


def _note_reading(membership: Membership, seen: SeenLayer) -> None:
    moment, layer = now(), seen.layer
    key = (str(membership.pk), layer.room)
    before = _last_asked.get(key)
    _last_asked[key] = moment
    if before is not None and moment - before < _ONE_READING:
        return
    if len(_last_asked) > _MOST_REMEMBERED:
        for old, at in list(_last_asked.items()):
            if moment - at >= _ONE_READING:
                _last_asked.pop(old, None)
    journal.record_read(
        stamp(membership),
        object_kind=queries.LAYER,
        object_id=layer.room,
        object_label=queries.layer_label(layer),
        tlp=layer.tlp,
        mode=layer.activity.mode,
    )
