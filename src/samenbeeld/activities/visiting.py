"""How somebody comes to a page of an activity: closed looks like not there, and that it was read is noted."""

from collections.abc import Callable

from django.http import HttpRequest

from samenbeeld.activities import queries
from samenbeeld.activities.models import Activity
from samenbeeld.audit import journal
from samenbeeld.kernel.errors import NotFound
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership

MaySee = Callable[[Membership, Activity], bool]


def visit(request: HttpRequest, slug: str, may_see: MaySee) -> tuple[Membership, Activity]:
    """Who asks, and the activity. Raises NotFound, also to whom this page of it is closed."""
    member = organisations.asking(request)
    activity = queries.by_slug(slug)
    if not may_see(member, activity):
        raise NotFound("activities-not-found")
    request.activity = activity  # type: ignore[attr-defined]  # the frame shows its mode
    return member, activity


def note_reading(member: Membership, activity: Activity, kind: str) -> None:
    """In the journal, under this kind and the slug of the activity."""
    journal.record_read(
        organisations.stamp(member),
        object_kind=kind,
        object_id=activity.slug,
        object_label=activity.name,
        tlp=activity.tlp,
        mode=activity.mode,
    )
