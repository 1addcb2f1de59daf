"""What every view here begins with: who asks, about which activity, and whether they may know of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils.functional import cached_property

from samenbeeld.access import queries as access
from samenbeeld.accounts import visits
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import SCALED_UP
from samenbeeld.audit import journal
from samenbeeld.crisis_picture import queries
from samenbeeld.crisis_picture.models import PictureDocument, PictureVersion
from samenbeeld.crisis_picture.queries import Picture, Seen
from samenbeeld.crisis_picture.queries.history import Timeline, timeline
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.crisis_picture.queries.picture import States
from samenbeeld.crisis_picture.queries.work import Work, work
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking, stamp
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.queries import Change


@dataclass(frozen=True)
class Visit:
    """One person looking at the picture of one activity."""

    activity: Activity
    member: Membership

    @property
    def place(self) -> str:
        """Where the last visit of this person is kept."""
        return f"crisis_picture/{self.activity.slug}"

    @cached_property
    def may_read_activity(self) -> bool:
        """Whether this person may see the activity as a whole, and not only what was released."""
        return access.may(self.member, "activities.read", activities.scope(self.activity))

    @cached_property
    def may_direct(self) -> bool:
        """Whether this person writes and directs the shared picture."""
        return self._may("crisis_picture.write_shared")

    @cached_property
    def may_fix_version(self) -> bool:
        """Whether this person may fix a version; of what is over its last state stays by itself."""
        return self.activity.state in (*SCALED_UP, "concept") and self._may("crisis_picture.fix_version")

    @cached_property
    def versions(self) -> list[PictureVersion]:
        """Every fixed version, the newest first; for a guest none: their names tell what was discussed."""
        return list(queries.all_versions(self.activity)) if self.may_read_activity else []

    @property
    def version(self) -> PictureVersion | None:
        """The latest fixed version."""
        return self.versions[0] if self.versions else None

    @cached_property
    def documents(self) -> list[PictureDocument]:
        """Every text of the activity, also those this person may not read."""
        return list(queries.all_documents(self.activity))

    @cached_property
    def readable(self) -> list[Seen]:
        """The texts this person may read, with those that were closed."""
        return queries.readable_documents(self.activity, self.member)

    @cached_property
    def seen(self) -> list[Seen]:
        """The texts this person may read as they are now."""
        return [one for one in self.readable if not one.is_closed]

    def seen_at(self, moment: datetime) -> list[Seen]:
        """The texts that were open then and that this person may read; nothing from before a release."""
        return queries.open_at(queries.not_closed_at(self.readable, moment), self.member, moment)

    def label(self, seen: Iterable[Seen]) -> Tlp:
        """What a page with these texts on it is under: the strictest of theirs and of the activity."""
        labels = [Tlp(self.activity.tlp), *(queries.label_of(one.document) for one in seen)]
        return max(labels, key=lambda label: label.strictness)

    @cached_property
    def changes(self) -> Mapping[str, Change]:
        """When each text was changed last, and by whom."""
        return realtime.last_changes([document.room for document in self.documents])

    @cached_property
    def work(self) -> Work | None:
        """Decisions, tasks and questions as they stand; None for whom they are closed."""
        return work(self.activity, reader=self.member) if self.may_read_decisions else None

    @cached_property
    def may_read_decisions(self) -> bool:
        """Whether this person may see what is decided, asked and given to do."""
        return may_read_decisions(self.activity, self.member)

    @cached_property
    def last_seen(self) -> datetime | None:
        """When this person last said to have looked."""
        return visits.last_visit(self.member.account, self.place)

    def picture(self) -> Picture:
        """The shared picture as it is; for a guest only the parts that were released."""
        closed = [one.document for one in self.readable if one.is_closed and not one.is_own]
        return self._picture(realtime.states, self.seen, self.changes).with_closed(closed)

    def picture_at(self, moment: datetime, states: States) -> Picture:
        """The shared picture as it stood then, as `states` tells it; nothing from before a release."""
        return self._picture(states, self.seen_at(moment), {})

    def timeline(self, *, now: datetime, here: datetime | None = None) -> Timeline:
        """The line under the picture, for a guest without what happened in the activity."""
        return timeline(
            self.activity,
            self.versions,
            now=now,
            here=here,
            with_activity=self.may_read_activity,
            with_decisions=self.may_read_decisions,
        )

    def _picture(self, states: States, seen: list[Seen], changes: Mapping[str, Change]) -> Picture:
        shown = queries.sections(self.activity, self.member, states, seen=seen, changes=changes)
        return shown if self.may_read_activity else shown.open_parts()

    def _may(self, permission: str) -> bool:
        return access.may(self.member, permission, activities.scope(self.activity))

    def head(self) -> dict[str, Any]:
        """What the head of every page here shows."""
        latest = self.version.number if self.version else 0
        return {
            "activity": self.activity,
            "may_read_activity": self.may_read_activity,
            "version": self.version,
            "next_number": latest + 1,
            "may_direct": self.may_direct,
            "may_fix_version": self.may_fix_version,
            "mark": self.activity.tlp,
            "tlp_choices": [tlp for tlp in Tlp if tlp.value != self.activity.tlp],
        }


def visit(request: HttpRequest, slug: str) -> Visit:
    """The visit behind this request. Raises NotFound for whom there is nothing to see: it does not exist."""
    member = asking(request)
    activity = activities.by_slug(slug)
    if not queries.may_see_picture(activity, member):
        raise NotFound("activities-not-found")
    # The frame around the page says whether this is an exercise.
    request.activity = activity  # type: ignore[attr-defined]
    return Visit(activity, member)


def note_reading(visit: Visit, what: str, tlp: str) -> None:
    """Write in the journal that this person saw this part of the picture."""
    journal.record_read(
        stamp(visit.member),
        object_kind=queries.PICTURE,
        object_id=what,
        object_label=visit.activity.name,
        tlp=tlp,
        mode=visit.activity.mode,
    )
