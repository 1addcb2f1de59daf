"""What every view here begins with: who asks, about which activity, and whether its reports are theirs."""

from django.http import HttpRequest

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking, stamp
from samenbeeld.situation_reports import queries


def visit(request: HttpRequest, slug: str) -> tuple[Membership, Activity]:
    """The member and the activity. Raises NotFound for whom there are no reports here: they do not exist."""
    member = asking(request)
    activity = activities.readable_by_slug(member, slug)
    if not queries.may_see_any(member, activity):
        raise NotFound("activities-not-found")
    request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    return member, activity


def note_reading(member: Membership, activity: Activity, what: str, name: str = "") -> None:
    """Write in the journal that this person read this: the board, the bottlenecks, or reports of `name`."""
    journal.record_read(
        stamp(member),
        object_kind=queries.REPORTS,
        object_id=f"{activity.slug}/{what}",
        object_label=", ".join(part for part in (activity.name, name) if part),
        tlp=activity.tlp,
        mode=activity.mode,
    )
