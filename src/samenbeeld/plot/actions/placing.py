"""Putting, changing and removing a thing with the form beside the map, for who draws without a mouse."""

from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.errors import Conflict, NotAllowed
from samenbeeld.organisations.models import Membership
from samenbeeld.plot import queries
from samenbeeld.plot.actions.recording import record
from samenbeeld.plot.events import MapFeatureChanged, MapFeaturePlaced, MapFeatureRemoved
from samenbeeld.plot.models import MapLayer
from samenbeeld.plot.rules import MapFeature, feature_from
from samenbeeld.plot.rules.features import ROOT
from samenbeeld.realtime import actions as realtime
from samenbeeld.realtime import queries as texts
from samenbeeld.realtime.trial import things, with_thing


@journalled
def place_feature(*, actor: Membership, activity: Activity, room: str, feature: MapFeature) -> MapFeature:
    """Put it on that layer. The same id is the same thing: a form that was sent twice places one.

    Raises NotFound for a layer one may not see, NotAllowed for one to read only, and Refused.
    """
    layer = _to_write(actor, activity, room)
    _write(actor, layer, feature)
    record(actor, activity, MapFeaturePlaced(activity.slug, room, feature.id, feature.symbol), tlp=layer.tlp)
    return feature


@journalled
def change_feature(*, actor: Membership, activity: Activity, room: str, feature: MapFeature) -> MapFeature:
    """Make the thing with this id be so. Raises as `place_feature`, and Conflict when it is gone."""
    layer = _to_write(actor, activity, room)
    before = things(texts.state(room), ROOT).get(feature.id)
    if before is None:
        raise Conflict("plot-feature-gone")
    _write(actor, layer, feature)
    event = MapFeatureChanged(activity.slug, room, feature.id, feature.symbol)
    record(actor, activity, event, tlp=layer.tlp)
    return feature


@journalled
def remove_feature(*, actor: Membership, activity: Activity, room: str, feature_id: str) -> None:
    """Take the thing with this id off the map; the log keeps what it was. Raises as `change_feature`."""
    layer = _to_write(actor, activity, room)
    state = texts.state(room)
    before = things(state, ROOT).get(feature_id)
    if before is None:
        raise Conflict("plot-feature-gone")
    realtime.append_update(room, queries.author_of(actor), with_thing(state, ROOT, feature_id, None))
    event = MapFeatureRemoved(activity.slug, room, feature_id, str(before.get("symbol", "")))
    record(actor, activity, event, tlp=layer.tlp)


def _to_write(actor: Membership, activity: Activity, room: str) -> MapLayer:
    # Read anew: it may have been closed since the page was opened.
    seen = queries.seen_layer(room, activities.by_slug(activity.slug), actor)
    if not seen.may_write:
        raise NotAllowed("plot-layer-read-only", ask=queries.layer_name(seen.layer))
    return MapLayer.objects.select_for_update(of=("self",)).get(pk=seen.layer.pk)


def _write(actor: Membership, layer: MapLayer, feature: MapFeature) -> None:
    stored = feature.stored()
    # The same judgement as in the room, so that nothing gets in through the form that may not be drawn.
    feature_from(feature.id, stored, queries.symbols())
    state = texts.state(layer.room)
    if len(things(state, ROOT)) >= queries.symbols().limits.features:
        raise Conflict("plot-refused-too-many-features")
    realtime.append_update(layer.room, queries.author_of(actor), with_thing(state, ROOT, feature.id, stored))
