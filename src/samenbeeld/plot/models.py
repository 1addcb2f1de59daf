"""Layers of the map of an activity, layers from outside, and keys. Drawings live in `realtime`."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership, Organisation, Region


class MapLayer(models.Model):
    """One live document of drawings: shared, or of one organisation, under one TLP label.

    `room` is the name of the document in `realtime`; "hoogwater-maas.map.amber" is a shared one.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="map_layers")
    organisation = models.ForeignKey(
        Organisation, null=True, on_delete=models.PROTECT, related_name="map_layers"
    )
    tlp = models.CharField(max_length=12, default=Tlp.AMBER.value)
    room = models.CharField(max_length=180, unique=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "organisation", "tlp"],
                condition=Q(organisation__isnull=False),
                name="one_own_map_layer_per_label",
            ),
            models.UniqueConstraint(
                fields=["activity", "tlp"],
                condition=Q(organisation__isnull=True),
                name="one_shared_map_layer_per_label",
            ),
        ]

    def __str__(self) -> str:
        return self.room


class MapKey(models.Model):
    """A key with which a program, such as a geographic information system, reads maps in somebody's name.

    Only the digest is kept; the key itself is shown once. It opens exactly what its member may read then.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    member = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="map_keys")
    name = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    valid_until = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return self.name


class OutsideLayer(models.Model):
    """A layer of somebody else behind what is drawn: a WMS, a WMTS, or a PMTiles file in the data folder.

    `source` is `rules.outside.Source` as JSON. Without a region it is for everybody who sees the base map.
    It is off until somebody who keeps such layers looked at it and turned it on.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    kind = models.CharField(max_length=8)
    name = models.CharField(max_length=80)
    # The address as typed, or the name of the file.
    place = models.CharField(max_length=500)
    source = models.JSONField()
    attribution = models.CharField(max_length=200)
    licence = models.CharField(max_length=200, blank=True)
    region = models.ForeignKey(Region, null=True, on_delete=models.PROTECT, related_name="+")
    is_on = models.BooleanField(default=False)
    added_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind__in=["wms", "wmts", "pmtiles"]), name="outside_layer_is_of_a_known_kind"
            ),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | Q(is_on=False), name="withdrawn_layer_is_off"
            ),
        ]

    def __str__(self) -> str:
        return self.name
