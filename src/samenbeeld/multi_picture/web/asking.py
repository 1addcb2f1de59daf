"""What every view here begins with: who asks, about which activity, and whether they may know of it."""

from django.http import HttpRequest

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.kernel.errors import NotFound
from samenbeeld.multi_picture import queries
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import asking, stamp

UNPROCESSABLE, CONFLICT = 422, 409


def visit(request: HttpRequest, slug: str) -> tuple[Membership, Activity]:
    """Who asks, and the activity. Raises NotFound for whom nothing here is open: it does not exist."""
    member, activity = asking(request), activities.by_slug(slug)
    if not queries.may(member, activity, queries.READ):
        raise NotFound("activities-not-found")
    request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    return member, activity


def note(member: Membership, activity: Activity, what: str = "", tlp: str = "") -> None:
    """Write down that somebody read it, once in a while."""
    journal.record_read(
        stamp(member),
        object_kind=queries.PART,
        object_id=f"{activity.slug}/{what}" if what else activity.slug,
        object_label=activity.name,
        tlp=tlp or activity.tlp,
        mode=activity.mode,
    )
