"""The versions that were fixed, and the text of a room as it stood in one of them or at a moment."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from django.db.models import QuerySet

from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.crisis_picture.models import PictureVersion
from samenbeeld.kernel.errors import NotFound
from samenbeeld.realtime import queries as realtime


def versions(activity: Activity) -> QuerySet[PictureVersion]:
    """Every fixed version of this activity, the newest first."""
    return (
        PictureVersion.objects.filter(activity=activity)
        .select_related("fixed_by__account", "fixed_by__organisation")
        .order_by("-number")
    )


@until_a_change
def all_versions(activity: Activity) -> tuple[PictureVersion, ...]:
    """The same, read again only after a change."""
    return tuple(versions(activity))


def latest_version(activity: Activity) -> PictureVersion | None:
    """The last version that was fixed, None before the first."""
    return versions(activity).first()


def version_numbered(activity: Activity, number: int) -> PictureVersion:
    """One version. Raises NotFound."""
    found = versions(activity).filter(number=number).first()
    if found is None:
        raise NotFound("crisis-picture-version-not-found", number=number)
    return found


def states_in(version: PictureVersion, rooms: Iterable[str]) -> dict[str, bytes]:
    """The text of each of these rooms as it stood in that version; empty for one that was not there yet."""
    positions: Mapping[str, int] = version.positions
    return realtime.states_at_positions({room: positions.get(room, 0) for room in rooms})


def states_at(moment: datetime, rooms: Iterable[str]) -> dict[str, bytes]:
    """The text of each of these rooms as it stood at that moment."""
    return realtime.states_at(list(rooms), moment)
