"""Layers of somebody else on the map: added, turned on and off, withdrawn by who keeps the node."""

from dataclasses import dataclass
from urllib.parse import urlsplit
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound, Refused
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.organisations.queries import stamp
from samenbeeld.plot.events import (
    OutsideLayerAdded,
    OutsideLayerTurnedOff,
    OutsideLayerTurnedOn,
    OutsideLayerWithdrawn,
)
from samenbeeld.plot.models import OutsideLayer
from samenbeeld.plot.queries.outside import KEEPING
from samenbeeld.plot.rules.outside import KINDS, PMTILES, Offer

LAYER = "plot.outside_layer"
_LONGEST = {"name": 80, "attribution": 200, "licence": 200}


@dataclass(frozen=True)
class Wanted:
    """How a layer is to be called here, and for whom it is; no region is everybody."""

    name: str
    attribution: str
    licence: str
    region: Region | None


@journalled
def add_outside_layer(
    *, actor: Membership, kind: str, place: str, offer: Offer, wanted: Wanted
) -> OutsideLayer:
    """Keep this layer of that service or file. It is off: first somebody looks at it.

    Raises Refused without a name or without saying whose map it is, NotAllowed.
    """
    access.require(actor, KEEPING, NODE_SCOPE)
    _check(kind, wanted)
    layer = OutsideLayer.objects.create(
        kind=kind,
        name=wanted.name,
        place=place,
        source=offer.source.stored(),
        attribution=wanted.attribution,
        licence=wanted.licence,
        region=wanted.region,
        added_by=actor,
        added_at=now(),
    )
    host = "" if kind == PMTILES else urlsplit(place).netloc
    region = wanted.region.code if wanted.region else ""
    _record(actor, OutsideLayerAdded(str(layer.pk), layer.name, offer.name, host, region), layer)
    return layer


@journalled
def turn_outside_layer(*, actor: Membership, layer_id: UUID, is_on: bool) -> None:
    """Let those it is for put it on their map, or not. Raises Conflict when it is so already."""
    access.require(actor, KEEPING, NODE_SCOPE)
    layer = _locked(layer_id)
    if layer.is_on == is_on:
        raise Conflict("plot-outside-so-already")
    layer.is_on = is_on
    layer.save(update_fields=["is_on"])
    event = OutsideLayerTurnedOn if is_on else OutsideLayerTurnedOff
    _record(actor, event(str(layer.pk), layer.name), layer)


@journalled
def withdraw_outside_layer(*, actor: Membership, layer_id: UUID) -> None:
    """Nothing is asked of its host any more, and it is nobody's choice any more."""
    access.require(actor, KEEPING, NODE_SCOPE)
    layer = _locked(layer_id)
    layer.is_on, layer.withdrawn_at = False, now()
    layer.save(update_fields=["is_on", "withdrawn_at"])
    _record(actor, OutsideLayerWithdrawn(str(layer.pk), layer.name), layer)


def _check(kind: str, wanted: Wanted) -> None:
    if kind not in KINDS:
        raise Refused("plot-outside-kind-unknown", field="kind")
    if not wanted.name:
        raise Refused("plot-outside-name-missing", field="name")
    # Whose map it is must stand on the map: most licences ask it, and a reader has to know whom to believe.
    if not wanted.attribution:
        raise Refused("plot-outside-attribution-missing", field="attribution")
    for name, most in _LONGEST.items():
        if len(getattr(wanted, name)) > most:
            raise Refused("plot-outside-too-long", field=name, most=most)


def _locked(layer_id: UUID) -> OutsideLayer:
    layer = OutsideLayer.objects.select_for_update().filter(pk=layer_id, withdrawn_at=None).first()
    if layer is None:
        raise NotFound("plot-outside-not-found")
    return layer


def _record(
    actor: Membership,
    event: OutsideLayerAdded | OutsideLayerTurnedOn | OutsideLayerTurnedOff | OutsideLayerWithdrawn,
    layer: OutsideLayer,
) -> None:
    journal.record(stamp(actor), event, object_kind=LAYER, object_id=str(layer.pk), object_label=layer.name)
