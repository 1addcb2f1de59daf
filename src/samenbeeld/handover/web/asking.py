"""What every page here begins with: who asks, about which activity, and which moment."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from django.utils.functional import cached_property

from samenbeeld.accounts import visits
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.past import Happened, happened
from samenbeeld.audit import journal
from samenbeeld.handover.queries import Then, then
from samenbeeld.handover.rules import Line, line
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.look import times
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking, stamp


@dataclass(frozen=True)
class Looking:
    """One person looking back at one activity, at `present`."""

    activity: Activity
    member: Membership
    present: datetime
    # When the visit of this person before this one was over; None at the first.
    last_seen: datetime | None

    @cached_property
    def line(self) -> Line:
        """From the beginning of the activity until now."""
        began = [each for each in (self.activity.created_at, self.activity.started_at) if each]
        return line(min(began), self.present)

    @cached_property
    def known(self) -> tuple[Happened, ...]:
        """All that ever happened to the activity itself."""
        return happened(self.activity)

    def note(self, what: str) -> None:
        """Write in the journal that this person read this."""
        journal.record_read(
            stamp(self.member),
            object_kind=activities.ACTIVITY,
            object_id=f"{self.activity.slug}/{what}",
            object_label=self.activity.name,
            tlp=self.activity.tlp,
            mode=self.activity.mode,
        )

    def at(self, moment: datetime, *, with_readers: bool = True) -> Then:
        """The activity at that moment."""
        return then(self.activity, self.member, moment, known=self.known, with_readers=with_readers)

    def moment(self, written: str, *, field: str = "moment") -> datetime | None:
        """What was written, within the life of the activity; None for nothing. Raises Refused."""
        if not written:
            return None
        found = times.typed(written)
        if found is None:
            raise Refused("handover-moment-unreadable", field=field)
        return self.line.within(found)


def looking(request: HttpRequest, slug: str) -> Looking:
    """Who looks back at what. Raises NotFound for whom the activity does not exist."""
    member = asking(request)
    activity = activities.readable_by_slug(member, slug)
    # The frame around the page says whether this is an exercise.
    request.activity = activity  # type: ignore[attr-defined]
    present = now()
    place = f"crisis_picture/{activity.slug}"
    return Looking(activity, member, present, visits.look(member.account, place, present))
