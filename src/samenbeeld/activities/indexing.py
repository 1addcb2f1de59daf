"""Keeping what was said in an activity findable: on a shelf of the activity, under its label and mode."""

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.search import actions as search


def index(kind: str, activity: Activity, key: str, *, title: str, text: str, owner: str = "") -> None:
    """Make `key` of this kind findable, in place of what stood there before. Who finds it is asked by whoever
    shows the find; `owner` is the organisation (slug) it is about, "" for the activity as a whole.
    """
    search.index(
        kind=kind,
        object_id=f"{activity.slug}/{key}",
        title=f"{activity.name}: {title}",
        text=text,
        mode=Mode(activity.mode),
        activity=activity.slug,
        owner=owner,
        tlp=Tlp(activity.tlp),
        regions=[region.code for region in activity.regions.all()],
    )
