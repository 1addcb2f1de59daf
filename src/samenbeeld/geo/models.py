"""Shapes on the map: regions, municipalities, their borders, the river and the places."""

from django.db import models
from django.db.models import Q


class Shape(models.Model):
    """One shape, as it holds from `valid_from`. Degrees are WGS84, longitude first.

    `geometry` is a GeoJSON geometry. `drawing` is the same, simplified, as SVG path data in RD: one unit is
    10 m, x to the east from RD x = 0, y to the south from RD y = 640 km.
    """

    class Kind(models.TextChoices):
        REGION = "region"
        NEIGHBOUR = "neighbour"  # a region of others, drawn pale
        MUNICIPALITY = "municipality"
        MUNICIPAL_BORDERS = "municipal_borders"
        REGION_BORDERS = "region_borders"
        RIVER = "river"
        PLACE = "place"

    code = models.CharField(max_length=30, primary_key=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    name = models.CharField(max_length=80, blank=True)
    part_of = models.CharField(
        max_length=30, blank=True
    )  # code of the region a municipality or place lies in
    geometry = models.JSONField()
    drawing = models.TextField(blank=True)
    west = models.FloatField()
    south = models.FloatField()
    east = models.FloatField()
    north = models.FloatField()
    inhabitants = models.PositiveIntegerField(null=True)
    valid_from = models.DateField()
    source = models.CharField(max_length=200)

    class Meta:
        indexes = [models.Index(fields=["kind", "west", "east"], name="shape_by_kind_and_box")]
        constraints = [
            models.CheckConstraint(
                condition=Q(west__lte=models.F("east"), south__lte=models.F("north")),
                name="shape_box_is_the_right_way_round",
            ),
            models.CheckConstraint(
                condition=Q(west__gte=3.0, east__lte=7.5, south__gte=50.5, north__lte=54.0),
                name="shape_lies_in_the_netherlands",
            ),
        ]

    def __str__(self) -> str:
        return self.name or self.code
