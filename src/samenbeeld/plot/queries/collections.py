"""What one member may read through OGC API Features: a collection per layer, and the care locations."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations.models import Membership
from samenbeeld.plot.queries.care import care_locations
from samenbeeld.plot.queries.care_layers import CareLayer, care_layers, care_spots
from samenbeeld.plot.queries.drawn import standing
from samenbeeld.plot.queries.layers import SeenLayer, layer_name, layers_of, seen_layers
from samenbeeld.plot.queries.symbols import symbols
from samenbeeld.plot.rules import MapFeature, room_parts

_CARE = "care-locations"
_LAYER = "care-layer-"  # with the code of what packages of care tell


@dataclass(frozen=True)
class Collection:
    """One set of features. `layer` is None for the care locations of the activity and for what is `told`."""

    id: str
    activity: Activity
    title: str
    tlp: str
    layer: SeenLayer | None
    told: CareLayer | None = None


@dataclass(frozen=True)
class Item:
    """One feature with what is said of it. `feature` carries geometry and validity."""

    feature: MapFeature
    properties: dict[str, Any]


def collections(member: Membership) -> list[Collection]:
    """Everything this member may read of the activities that run now."""
    found: list[Collection] = []
    for activity in activities.running():
        found += _of(activity, member, seen_layers(activity, member))
    return found


def collection(member: Membership, collection_id: str) -> Collection:
    """The collection of that id. Raises NotFound, also when it may not be read."""
    parts = room_parts(collection_id)
    slug = parts.activity if parts else collection_id.rpartition(".")[0]
    try:
        activity = activities.by_slug(slug)
    except NotFound:
        raise NotFound("plot-ogc-collection-not-found") from None
    layers = seen_layers(activity, member, layers_of(activity).filter(room=collection_id) if parts else ())
    for one in _of(activity, member, layers):
        if one.id == collection_id:
            return one
    raise NotFound("plot-ogc-collection-not-found")


def items(one: Collection, member: Membership) -> list[Item]:
    """What is in it now, in a fixed order."""
    if one.told is not None:
        return list(_told(one, one.told, member))
    if one.layer is None:
        return list(_care(one, member))
    language = current_language()
    there = standing([one.layer.room])[one.layer.room]
    found = []
    for feature in there.features:
        symbol = symbols().by_code[feature.symbol]
        trace = there.traces.get(feature.id)
        properties = {
            "symbol": feature.symbol,
            "name": symbol.name(language),
            "label": feature.label,
            "note": feature.note,
            "number": feature.number,
            "level": feature.level.value if feature.level else None,
            "validFrom": _iso(feature.valid_from),
            "validUntil": _iso(feature.valid_until),
            "changedAt": _iso(trace.changed_at) if trace else None,
            "changedBy": f"{trace.changed_by.name}, {trace.changed_by.organisation_name}" if trace else None,
            **_around(one),
        }
        found.append(Item(feature, properties))
    return found


def _of(activity: Activity, member: Membership, layers: Iterable[SeenLayer]) -> list[Collection]:
    prefix = f"{say('look-exercise-tag')} " if activity.mode == Mode.EXERCISE.value else ""
    name = f"{prefix}{activity.name}"
    found = [
        Collection(
            layer.room,
            activity,
            say("plot-ogc-layer", activity=name, layer=layer_name(layer.layer)),
            layer.layer.tlp,
            layer,
        )
        for layer in layers
    ]
    # Where who takes part has its sites is for who may read the activity as a whole.
    if access.may(member, "activities.read", activities.scope(activity)):
        title = say("plot-ogc-layer", activity=name, layer=say("plot-care"))
        found.append(Collection(f"{activity.slug}.{_CARE}", activity, title, activity.tlp, None))
    for told in care_layers(activity, member):
        title = say("plot-ogc-layer", activity=name, layer=told.name)
        address = f"{activity.slug}.{_LAYER}{told.code}"
        found.append(Collection(address, activity, title, activity.tlp, None, told))
    return found


def _care(one: Collection, member: Membership) -> Iterable[Item]:
    for site in care_locations(one.activity, member):
        geometry = {"type": "Point", "coordinates": [site.longitude, site.latitude]}
        properties = {
            "name": site.name,
            "organisation": site.organisation.name,
            "kind": site.kind,
            "address": site.address,
            "level": site.level.value,
            "lastLevel": site.last_level.value,
            "isStale": site.reported.is_stale,
            "reportedAt": _iso(site.reported_at),
            **_around(one),
        }
        yield Item(MapFeature(site.id, "care_location", geometry, level=site.level), properties)


def _told(one: Collection, told: CareLayer, member: Membership) -> Iterable[Item]:
    """What is said at each place; without a level where it has none."""
    for spot in sorted(care_spots(one.activity, member, told.code, None), key=lambda each: each.id):
        geometry = {"type": "Point", "coordinates": [spot.longitude, spot.latitude]}
        properties = {
            "name": spot.name,
            "organisation": spot.organisation or None,
            "kind": spot.kind,
            "said": spot.said,
            "level": spot.level.value if spot.level else None,
            "saidAt": _iso(spot.at),
            **_around(one),
        }
        yield Item(MapFeature(spot.id, "care_location", geometry, level=spot.level), properties)


def _around(one: Collection) -> dict[str, str]:
    """What travels with every feature, because a feature travels alone."""
    return {"activity": one.activity.name, "mode": one.activity.mode, "tlp": one.tlp}


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
