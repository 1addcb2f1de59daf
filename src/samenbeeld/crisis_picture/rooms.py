"""The door of the live path: may this account be in this room, under which name, and may it write there?"""

from datetime import datetime, timedelta
from functools import cache
from uuid import UUID

from samenbeeld.accounts.models import Account
from samenbeeld.activities import queries as activities
from samenbeeld.audit import journal
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.queries import Seen
from samenbeeld.crisis_picture.rules import room_parts
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import current_membership, stamp
from samenbeeld.realtime.rules import Grant

# (account, room) -> when last asked. A room asks again every half minute for as long as somebody sits in it;
# in the journal that is one reading. Lost at a restart, which costs one line more.
_last_asked: dict[tuple[str, str], datetime] = {}
_MOST_REMEMBERED = 20_000


def authorise(account_id: str, room: str) -> Grant | None:
    """The grant for this room of a crisis picture; None for whoever may not read it, and for any other room.

    The reading itself is written in the journal: every text here carries a TLP label.
    """
    found = _found(account_id, room)
    if found is None:
        return None
    membership, seen = found
    _note_reading(membership, seen)
    return Grant(queries.author_of(membership), seen.may_write)


def may_enter(account_id: str, room: str) -> bool:
    """Whether this account would be let in; nobody reads anything by this question."""
    return _found(account_id, room) is not None


def _found(account_id: str, room: str) -> tuple[Membership, Seen] | None:
    parts = room_parts(room)
    membership = _membership(account_id) if parts else None
    if parts is None or membership is None:
        return None
    try:
        return membership, queries.seen_document(room, activities.by_slug(parts.activity), membership)
    except NotFound:
        return None


def _membership(account_id: str) -> Membership | None:
    try:
        key = UUID(account_id)
    except ValueError:
        # A machine with a scratch room of its own is nobody here.
        return None
    account = Account.objects.filter(pk=key).first()
    return current_membership(account) if account else None


def _note_reading(membership: Membership, seen: Seen) -> None:
    moment, room = now(), seen.document.room
    key = (str(membership.pk), room)
    before = _last_asked.get(key)
    _last_asked[key] = moment
    if before is not None and moment - before < _one_reading():
        return
    _forget_old(moment)
    journal.record_read(
        stamp(membership),
        object_kind=queries.DOCUMENT,
        object_id=room,
        object_label=queries.document_label(seen.document),
        tlp=seen.document.tlp,
        mode=seen.document.activity.mode,
    )


def _forget_old(moment: datetime) -> None:
    if len(_last_asked) > _MOST_REMEMBERED:
        for key, at in list(_last_asked.items()):
            if moment - at >= _one_reading():
                _last_asked.pop(key, None)


@cache
def _one_reading() -> timedelta:
    return timedelta(minutes=policy.load("crisis-picture")["read_is_new_after"]["minutes"])
