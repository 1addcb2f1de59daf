"""Who read the sections of the shared picture and the decisions, now or at a moment; for whoever directs.

`found` is everything that was read, as `receipts.with_readers` tells it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture import queries as picture
from samenbeeld.crisis_picture.models import Receipt
from samenbeeld.crisis_picture.queries import Seen
from samenbeeld.crisis_picture.queries.deciding import DecisionView
from samenbeeld.crisis_picture.queries.receipts import ReadBy, Readers, by_thing, newest, read_by
from samenbeeld.crisis_picture.queries.work import work
from samenbeeld.crisis_picture.rules.decisions import OVER
from samenbeeld.look.addresses import address
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.realtime import queries as realtime


@dataclass(frozen=True)
class Read:
    """One thing that is read, in words, with by whom. `key` is how the page names it."""

    key: str
    title: str
    url: str
    by: ReadBy

    @property
    def names(self) -> int:
        """How many people can be named with it."""
        return self.by.total + len(self.by.beside)


@dataclass(frozen=True)
class SectionReader:
    """Who had read a text, and whether that was as it stood then or an earlier state."""

    receipt: Receipt
    is_current: bool


@dataclass(frozen=True)
class SectionRead:
    """One text at a moment, with who had read it by then, by name."""

    title: str
    readers: tuple[SectionReader, ...]

    @property
    def current(self) -> int:
        """How many had read it as it stood."""
        return sum(each.is_current for each in self.readers)


def shared_texts(activity: Activity, member: Membership) -> list[Seen]:
    """The texts of the shared picture that this member may read."""
    return [one for one in picture.seen_documents(activity, member) if not one.is_own]


def sections_read(activity: Activity, shown: list[Seen], found: Readers) -> list[Read]:
    """Those of these texts that somebody wrote in, in the order of the tree. One query."""
    heads = realtime.heads([one.document.room for one in shown])
    base = address("crisis_picture", activity.slug)
    order = {section.path: place for place, section in enumerate(picture.tree().sections())}
    shown = sorted(shown, key=lambda one: order.get(one.document.section, -1))
    return [
        Read(
            key=f"deel.{one.document.room}",
            title=_place(one.document.section, one.document.tlp, activity.tlp),
            url=f"{base}#deel-{one.document.section}",
            by=read_by(
                found, "section", one.document.room, heads[one.document.room],
                picture.scope_of(one.document, activity, (one.released_to, frozenset())),
            ),
        )
        for one in shown
        if one.document.room in heads
    ]  # fmt: skip


def sections_read_at(
    activity: Activity, member: Membership, moment: datetime, found: Iterable[Receipt] | None
) -> list[SectionRead]:
    """The texts of the shared picture that this member may read, as they stood at that moment, with who had
    read them by then. Only texts that anybody had read; none at all when `found` (what was read by then) is
    None. Three queries.
    """
    if found is None:
        return []
    apart = by_thing(found)
    shown = [one for one in shared_texts(activity, member) if ("section", one.document.room) in apart]
    stood = realtime.positions_at([one.document.room for one in shown], moment)
    order = {section.path: place for place, section in enumerate(picture.tree().sections())}
    shown.sort(key=lambda one: order.get(one.document.section, -1))
    told = []
    for one in shown:
        room = one.document.room
        last = newest(apart["section", room], "section", room)
        readers = tuple(SectionReader(each, each.version >= stood.get(room, 0)) for each in last)
        told.append(SectionRead(_place(one.document.section, one.document.tlp, activity.tlp), readers))
    return told


def decisions_to_read(activity: Activity) -> list[DecisionView]:
    """Every decision that holds or waits. As many queries as `work`: none as long as nothing changed."""
    every = work(activity, reader=None).decisions
    return [view for view in every if view.state not in OVER or view.is_in_force]


def decisions_read(activity: Activity, views: Iterable[DecisionView], found: Readers) -> list[Read]:
    """These decisions with who read them."""
    scope = activities.scope(activity, owner="")
    return [
        Read(
            key=f"besluit.{view.number}",
            title=f"{say('crisis-picture-decision-number', number=str(view.number))}: {view.decision.text}",
            url=address("crisis_picture_decision", activity.slug, view.number),
            by=read_by(found, "decision", str(view.number), len(view.steps), scope),
        )
        for view in views
    ]


def _place(section: str, tlp: str, usual: str) -> str:
    code = f"{section} " if section[:1].isupper() else ""
    label = f", TLP:{tlp.upper()}" if tlp != usual else ""
    return f"{code}{picture.section_title(section)}{label}"
