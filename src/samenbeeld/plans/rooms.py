"""The door of the live path: may this account read the text of this plan, and write in it?"""

from collections.abc import Collection

from samenbeeld.audit import journal
from samenbeeld.audit.sittings import Sittings
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import author_of, member_of, stamp
from samenbeeld.plans.queries.definition import PLAN
from samenbeeld.plans.queries.texts import LiveText, live_text_in
from samenbeeld.plans.rules.texts import room_parts
from samenbeeld.realtime.rules import Grant

_sittings = Sittings()


def authorise(account_id: str, rooms: Collection[str]) -> dict[str, Grant]:
    """The grants for those of these rooms that are the text of a plan and that this account may read.

    The reading itself is written in the journal: every plan carries a TLP label.
    """
    plans = [room for room in rooms if room_parts(room)]
    member = member_of(account_id) if plans else None
    if member is None:
        return {}
    grants = {}
    for room in plans:
        text = live_text_in(member, room)
        if text is not None:
            _note_reading(member, text)
            grants[room] = Grant(author_of(member), text.may_write)
    return grants


def may_enter(account_id: str, room: str) -> bool:
    """Whether `authorise` would let this account in, without counting as a reading."""
    member = member_of(account_id) if room_parts(room) else None
    return member is not None and live_text_in(member, room) is not None


def _note_reading(member: Membership, text: LiveText) -> None:
    if not _sittings.begins(str(member.pk), text.room):
        return
    version = text.version
    journal.record_read(
        stamp(member),
        object_kind=PLAN,
        object_id=f"{version.plan.owner.slug}/{version.plan.number}.{version.number}",
        object_label=version.title,
        tlp=version.tlp,
        mode=Mode.REAL.value,
    )
