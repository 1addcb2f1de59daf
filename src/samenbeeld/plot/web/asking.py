"""What every view here begins with: who asks, about which map, and whether they may know of it."""

from dataclasses import dataclass

from django.http import HttpRequest
from django.utils.functional import cached_property

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.kernel.errors import Conflict, NotAllowed, NotFound, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking, stamp
from samenbeeld.plot import queries
from samenbeeld.plot.models import MapLayer
from samenbeeld.plot.queries import SeenLayer


@dataclass(frozen=True)
class Visit:
    """One person looking at the map of one activity."""

    activity: Activity
    member: Membership

    @cached_property
    def may_read_activity(self) -> bool:
        """Whether this person may see the activity as a whole, and not only what was released."""
        return access.may(self.member, "activities.read", activities.scope(self.activity))

    @cached_property
    def may_direct(self) -> bool:
        """Whether this person keeps the shared map."""
        return access.may(self.member, "plot.write_shared", activities.scope(self.activity))

    @cached_property
    def all_layers(self) -> list[MapLayer]:
        """Every layer of the map, also those this person may not read."""
        return list(queries.all_layers(self.activity))

    @cached_property
    def layers(self) -> list[SeenLayer]:
        """The layers this person may read."""
        return queries.seen_layers(self.activity, self.member, self.all_layers)

    @property
    def writable(self) -> list[SeenLayer]:
        """The layers this person may draw on."""
        return [one for one in self.layers if one.may_write]


def visit(request: HttpRequest, slug: str) -> Visit:
    """The visit behind this request. Raises NotFound for whom there is nothing to see: it does not exist."""
    member = asking(request)
    activity = activities.by_slug(slug)
    if not queries.may_see_map(activity, member):
        raise NotFound("activities-not-found")
    # The frame around the page says whether this is an exercise.
    request.activity = activity  # type: ignore[attr-defined]
    return Visit(activity, member)


def note_reading(visit: Visit) -> None:
    """Write in the journal that this person saw this map."""
    journal.record_read(
        stamp(visit.member),
        object_kind=queries.MAP,
        object_id=visit.activity.slug,
        object_label=visit.activity.name,
        tlp=visit.activity.tlp,
        mode=visit.activity.mode,
    )


def status_of(refused: Refused) -> int:
    """404, 403, 409 or 422."""
    match refused:
        case NotFound():
            return 404
        case NotAllowed():
            return 403
        case Conflict():
            return 409
        case _:
            return 422
