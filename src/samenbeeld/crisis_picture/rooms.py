"""The door of the live path: may this account be in these rooms, under which name, and may it write there?"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from functools import cache

from django.db import transaction

from samenbeeld.activities import queries as activities
from samenbeeld.audit import journal
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.models import PictureDocument
from samenbeeld.crisis_picture.queries import Seen
from samenbeeld.crisis_picture.rules import room_parts
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import member_of, stamp
from samenbeeld.realtime.rules import Grant

# (account, room) -> when last asked. A room asks again every half minute for as long as somebody sits in it;
# in the journal that is one reading. Lost at a restart, which costs one line more.
_last_asked: dict[tuple[str, str], datetime] = {}
_MOST_REMEMBERED = 20_000


def authorise(account_id: str, rooms: Collection[str]) -> dict[str, Grant]:
    """The grants for those of these rooms that are a crisis picture and that this account may read.

    Six queries, and two for each activity. The reading itself is written in the journal: every text here
    carries a TLP label.
    """
    membership, seen = _found(account_id, rooms)
    if membership is None:
        return {}
    _note_readings(membership, seen)
    author = queries.author_of(membership)
    return {one.document.room: Grant(author, one.may_write) for one in seen}


def may_enter(account_id: str, room: str) -> bool:
    """Whether this account would be let in; nobody reads anything by this question."""
    return bool(_found(account_id, [room])[1])


def _found(account_id: str, rooms: Collection[str]) -> tuple[Membership | None, list[Seen]]:
    slugs = {parts.activity for room in rooms if (parts := room_parts(room))}
    membership = member_of(account_id) if slugs else None
    if membership is None:
        return None, []
    seen: list[Seen] = []
    for activity in activities.all_activities().filter(slug__in=slugs):
        documents = queries.documents_of(activity).filter(room__in=rooms).select_related("activity")
        seen += queries.seen_documents(activity, membership, documents)
    return membership, seen


def _note_readings(membership: Membership, seen: Sequence[Seen]) -> None:
    moment, member = now(), str(membership.pk)
    fresh = []
    for one in seen:
        before = _last_asked.get((member, one.document.room))
        if before is None or moment - before >= _one_reading():
            fresh.append(one.document)
    if fresh:
        _forget_old(moment)
        # A page opens its texts together: one commit for all their lines.
        with transaction.atomic():
            for document in fresh:
                _record(membership, document)
    _last_asked.update({(member, one.document.room): moment for one in seen})


def _record(membership: Membership, document: PictureDocument) -> None:
    journal.record_read(
        stamp(membership),
        object_kind=queries.DOCUMENT,
        object_id=document.room,
        object_label=queries.document_label(document),
        tlp=document.tlp,
        mode=document.activity.mode,
    )


def _forget_old(moment: datetime) -> None:
    if len(_last_asked) > _MOST_REMEMBERED:
        for key, at in list(_last_asked.items()):
            if moment - at >= _one_reading():
                _last_asked.pop(key, None)


@cache
def _one_reading() -> timedelta:
    return timedelta(minutes=policy.load("crisis-picture")["read_is_new_after"]["minutes"])
