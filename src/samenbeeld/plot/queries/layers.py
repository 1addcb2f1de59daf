"""The layers of a map, and which of them one may read or draw on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from django.db.models import F, QuerySet

from samenbeeld.access import queries as access
from samenbeeld.access.rules import RELEASED, Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import SCALED_UP
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.words import say
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import region_codes
from samenbeeld.plot.models import MapLayer

LAYER = "plot.layer"  # what a release or a reading of one layer is written under
MAP = "plot.map"  # what happens to the map of one activity, in the journal
Audience = tuple[frozenset[str], frozenset[str]]
NOBODY: Audience = (frozenset(), frozenset())


@dataclass(frozen=True)
class SeenLayer:
    """One layer as one person may use it. There is no SeenLayer for what may not be read."""

    layer: MapLayer
    may_write: bool
    may_release: bool
    released_to: frozenset[str]
    by_release: bool = False

    @property
    def room(self) -> str:
        """The name of its live document."""
        return self.layer.room


def layers_of(activity: Activity) -> QuerySet[MapLayer]:
    """Every layer of this activity: what is shared, and then by organisation. Two queries."""
    return (
        MapLayer.objects.filter(activity=activity)
        .select_related("organisation")
        .prefetch_related("organisation__regions")
        # Which of the two comes first without being told differs per engine.
        .order_by(F("organisation__name").asc(nulls_first=True), "created_at")
    )


@until_a_change
def all_layers(activity: Activity) -> tuple[MapLayer, ...]:
    """The same, read again only after a change."""
    return tuple(layers_of(activity))


def layer_for(room: str) -> MapLayer | None:
    """The layer with this room name; None when there is none."""
    return MapLayer.objects.select_related("activity__owner", "organisation").filter(room=room).first()


def layer_name(layer: MapLayer) -> str:
    """What people call this layer: `Gedeelde kaart`, or whose it is."""
    return layer.organisation.name if layer.organisation else say("plot-layer-shared")


def layer_label(layer: MapLayer) -> str:
    """The same with the activity, for the journal."""
    return f"{layer.activity.name}, {say('plot-map')}: {layer_name(layer)}"


def scope_of(layer: MapLayer, activity: Activity, audience: Audience | None = None) -> Scope:
    """How permission sees one layer. Without `audience` its releases are asked for."""
    to_organisations, to_regions = audience or access.released(LAYER, str(layer.pk))
    return activities.scope(
        activity,
        owner=layer.organisation.slug if layer.organisation else activity.owner.slug,
        tlp=Tlp(layer.tlp),
        released_to=to_organisations,
        released_to_regions=to_regions,
    )


def release_scope(
    layer: MapLayer, activity: Activity, membership: Membership, audience: Audience | None = None
) -> Scope:
    """How permission sees one layer when this member wants to open it to others: its owner, or who leads."""
    scope = scope_of(layer, activity, audience)
    if layer.organisation:
        # An own layer lies in the regions of its owner, not in every region of the activity.
        return replace(scope, regions=region_codes(layer.organisation))
    if access.may(membership, "plot.write_shared", scope):
        return scope
    # To work for the owner of the activity is not enough to open the shared map.
    return replace(scope, owner="")


def seen_layers(
    activity: Activity, membership: Membership, layers: Iterable[MapLayer] | None = None
) -> list[SeenLayer]:
    """The layers this member may read, in the order of `layers_of`. Two queries at most."""
    found = list(all_layers(activity) if layers is None else layers)
    audiences = access.released_many(LAYER, [str(layer.pk) for layer in found])
    seen = (_seen(layer, activity, membership, audiences) for layer in found)
    # Databases disagree whether "nobody's" comes first.
    return sorted(
        (one for one in seen if one is not None), key=lambda one: one.layer.organisation_id is not None
    )


def seen_layer(room: str, activity: Activity, membership: Membership) -> SeenLayer:
    """One layer as this member may use it. Raises NotFound, also when it may not be read."""
    seen = seen_layers(activity, membership, layers_of(activity).filter(room=room))
    if not seen:
        # To whom it is closed, it does not exist.
        raise NotFound("plot-layer-not-found", field="room")
    return seen[0]


def open_at(seen: Iterable[SeenLayer], membership: Membership, moment: datetime) -> list[SeenLayer]:
    """Those of `seen` that this member may read as they stood then: a release opens nothing before it."""
    seen = list(seen)
    released = [str(one.layer.pk) for one in seen if one.by_release]
    since = access.opened_at(membership, LAYER, released) if released else {}
    return [
        one
        for one in seen
        if not one.by_release or ((at := since.get(str(one.layer.pk))) is not None and at <= moment)
    ]


def may_see_map(activity: Activity, membership: Membership) -> bool:
    """Whether there is anything on this map that this member may see."""
    return access.may(membership, "activities.read", activities.scope(activity)) or bool(
        seen_layers(activity, membership)
    )


def _seen(
    layer: MapLayer, activity: Activity, membership: Membership, audiences: Mapping[str, Audience]
) -> SeenLayer | None:
    audience = audiences.get(str(layer.pk), NOBODY)
    scope = scope_of(layer, activity, audience)
    kind = "own" if layer.organisation_id else "shared"
    reading = access.answer(membership, f"plot.read_{kind}", scope)
    if not reading.allowed:
        return None
    # A closed activity is a record; a layer of an organisation that left stays as it was.
    is_open = activity.state in (*SCALED_UP, "concept")
    takes_part = kind == "shared" or scope.owner in scope.participants
    may_write = is_open and takes_part and access.may(membership, f"plot.write_{kind}", scope)
    to_release = release_scope(layer, activity, membership, audience)
    may_release = access.may(membership, "access.release", to_release)
    by_release = reading.reach == RELEASED
    return SeenLayer(layer, may_write, may_release, audience[0] | audience[1], by_release)
