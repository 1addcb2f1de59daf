"""The versions that were fixed, and the text of a room as it stood in one of them or at a moment."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from django.db.models import QuerySet

from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.crisis_picture.models import DecisionStep, PictureVersion
from samenbeeld.kernel.errors import NotFound
from samenbeeld.realtime import queries as realtime

# Who decides on the picture of this moment fixes it with the same press.
_AT_ONCE = timedelta(seconds=5)


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


@until_a_change
def latest_by_itself(activity: Activity) -> PictureVersion | None:
    """The last version that was fixed for its own sake, and not by who took a decision at that moment.

    None before the first. Two queries, or none as long as nothing changed.
    """
    steps = DecisionStep.objects.filter(version__activity=activity).values_list("version", "by", "at")
    decided = {(version, by): at for version, by, at in steps.order_by("-at")}
    for version in versions(activity):
        at = decided.get((version.pk, version.fixed_by_id))
        if at is None or at - version.fixed_at > _AT_ONCE:
            return version
    return None


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
