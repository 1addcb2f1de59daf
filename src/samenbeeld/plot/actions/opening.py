"""Making the layers of the map of an activity."""

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import check_still_open
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plot import queries
from samenbeeld.plot.actions.recording import record
from samenbeeld.plot.events import MapLayerAdded, MapLayersOpened
from samenbeeld.plot.models import MapLayer
from samenbeeld.plot.rules import room_name
from samenbeeld.realtime import actions as realtime


@journalled
def open_layers(*, actor: Membership, activity: Activity) -> list[MapLayer]:
    """Make what is missing: the shared layer, and one for each organisation that takes part.

    Doing it again makes nothing twice. Returns what was made. Raises Conflict when nothing is missing or the
    activity is over, NotAllowed for who may not direct the shared map.
    """
    access.require(actor, "plot.write_shared", activities.scope(activity))
    # Two people may open at once; the second must see what the first made.
    activity = _locked(activity)
    check_still_open(activity.state)
    there = {layer.room for layer in queries.layers_of(activity)}
    tlp = Tlp(activity.tlp)
    owners: list[Organisation | None] = [None, *activities.participants(activity)]
    made = [layer for layer in (_layer(activity, owner, tlp) for owner in owners) if layer.room not in there]
    if not made:
        raise Conflict("plot-open-already")
    for layer in made:
        _make(layer)
    record(actor, activity, MapLayersOpened(activity.slug, tuple(layer.room for layer in made)))
    return made


@journalled
def add_labelled_layer(*, actor: Membership, activity: Activity, tlp: Tlp) -> MapLayer:
    """A second shared layer under another label, for who may see that label only.

    Raises Conflict when it is there already or the activity is over.
    """
    access.require(actor, "plot.write_shared", activities.scope(activity, tlp=tlp))
    activity = _locked(activity)
    check_still_open(activity.state)
    layer = _layer(activity, None, tlp)
    if queries.layer_for(layer.room) is not None:
        raise Conflict("plot-label-there-already", field="tlp", tlp=tlp.label)
    _make(layer)
    record(actor, activity, MapLayerAdded(activity.slug, tlp.value, layer.room), tlp=tlp.value)
    return layer


def _locked(activity: Activity) -> Activity:
    return activities.all_activities().select_for_update(of=("self",)).get(pk=activity.pk)


def _layer(activity: Activity, owner: Organisation | None, tlp: Tlp) -> MapLayer:
    room = room_name(activity.slug, tlp, owner.slug if owner else "")
    return MapLayer(activity=activity, organisation=owner, tlp=tlp.value, room=room, created_at=now())


def _make(layer: MapLayer) -> None:
    layer.save(force_insert=True)
    realtime.create_document(layer.room)
