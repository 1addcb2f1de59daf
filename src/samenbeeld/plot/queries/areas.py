"""One area of the map, for who wants to alarm the people in it."""

from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries.areas import DrawnArea
from samenbeeld.look.words import current_language
from samenbeeld.organisations.models import Membership
from samenbeeld.plot.queries.drawn import drawn
from samenbeeld.plot.queries.layers import seen_layers
from samenbeeld.plot.queries.symbols import symbols
from samenbeeld.plot.rules.symbols import AREA


def area_on_map(activity: Activity, member: Membership, thing: str) -> DrawnArea | None:
    """The area with this id on a layer that this member may read; None when there is none."""
    layers = drawn([one.room for one in seen_layers(activity, member)])
    found = next((each for features in layers.values() for each in features if each.id == thing), None)
    if found is None or found.geometry["type"] != AREA:
        return None
    name = symbols().by_code[found.symbol].name(current_language())
    ring = [point[:2] for point in found.geometry["coordinates"][0]]
    return DrawnArea(found.label or name, ring)
