"""Areas that stand on the map of an activity, to alarm who is in one; the map itself is a package above."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from samenbeeld.activities.models import Activity
from samenbeeld.organisations.models import Membership


@dataclass(frozen=True)
class DrawnArea:
    """What it is called, and its outer ring: pairs of longitude and latitude, closed."""

    name: str
    ring: Sequence[Sequence[float]]


# (activity, who looks, id of the thing) -> the area, None when it is not there for this person
Areas = Callable[[Activity, Membership, str], DrawnArea | None]


def _nothing_drawn(_activity: Activity, _member: Membership, _thing: str) -> DrawnArea | None:
    return None


_areas: Areas = _nothing_drawn


def areas_from(areas: Areas) -> None:
    """From now on `areas` tells what is drawn; `project` knows who keeps it."""
    global _areas
    _areas = areas


def drawn_area(activity: Activity, member: Membership, thing: str) -> DrawnArea | None:
    """The area of this thing as it stands now; None when it is gone, closed to `member`, or no area."""
    return _areas(activity, member, thing)
