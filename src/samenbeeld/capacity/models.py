"""Who reported what of their capacity, and the one value that stands for each thing.

What was told is added and never changed; a correction is another value. `played_in` is the slug of an
exercise, and "" for what is real: nothing of the one is ever asked for together with the other.
"""

from django.db import models
from django.db.models import F, Q

from samenbeeld.activities.models import Activity
from samenbeeld.capacity.rules.figures import METHODS, Figure
from samenbeeld.capacity.rules.standing import Stands, Told
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation, Region

_SLUG = 60


class CapacityReport(models.Model):
    """One telling by one source of one institution. `confirmed`: the metrics of which nothing changed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="capacity_reports")
    played_in = models.CharField(max_length=_SLUG, blank=True)
    source = models.CharField(max_length=80)
    via = models.CharField(max_length=20)
    method = models.CharField(max_length=10)
    observed_at = models.DateTimeField()
    reported_at = models.DateTimeField()
    reported_by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    confirmed = models.JSONField(default=list)

    class Meta:
        ordering = ["reported_at", "pk"]
        indexes = [
            models.Index(fields=["organisation", "played_in", "reported_at"], name="capacity_report_by_time")
        ]
        constraints = [
            models.CheckConstraint(condition=Q(method__in=METHODS), name="capacity_method_is_known"),
            models.CheckConstraint(condition=~Q(source=""), name="capacity_report_has_a_source"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.reported_at:%Y-%m-%d %H:%M}"


class _Figured(models.Model):
    """A figure as it was told, with both its times."""

    number = models.FloatField(null=True)
    total = models.FloatField(null=True)
    licensed = models.FloatField(null=True)
    state = models.CharField(max_length=20, blank=True)
    reason = models.CharField(max_length=120, blank=True)
    until = models.DateTimeField(null=True)
    observed_at = models.DateTimeField()
    reported_at = models.DateTimeField()

    class Meta:
        abstract = True

    @property
    def figure(self) -> Figure:
        """As the rules know it."""
        return Figure(self.number, self.total, self.licensed, self.state, self.reason, self.until)


class CapacityValue(_Figured):
    """What one report said of one metric. No number and no state is: not known."""

    report = models.ForeignKey(CapacityReport, on_delete=models.PROTECT, related_name="figures")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    played_in = models.CharField(max_length=_SLUG, blank=True)
    metric = models.CharField(max_length=40)
    source = models.CharField(max_length=80)

    class Meta:
        ordering = ["reported_at", "pk"]
        indexes = [
            models.Index(
                fields=["organisation", "played_in", "metric", "reported_at"], name="capacity_value_by_time"
            )
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(number__isnull=True) | Q(number__gte=0), name="not_below_zero"
            ),
            models.CheckConstraint(
                condition=Q(number__isnull=True) | Q(total__isnull=True) | Q(number__lte=F("total")),
                name="not_more_free_than_staffed",
            ),
            models.CheckConstraint(
                condition=Q(total__isnull=True) | Q(licensed__isnull=True) | Q(total__lte=F("licensed")),
                name="not_more_staffed_than_licensed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.metric} of {self.organisation_id}"

    @property
    def told(self) -> Told:
        """With its source and both its times."""
        return Told(self.pk, self.source, self.observed_at, self.reported_at, self.figure)


class CapacityStanding(_Figured):
    """The value that stands per institution, metric and world: worked out from what was told, and kept.

    The figure stands here too, so that a region is added up without a look at what was told before.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    # The regions of the institution when it last told something, in order: "VR23" or "VR23 VR24".
    area = models.CharField(max_length=100, blank=True)
    played_in = models.CharField(max_length=_SLUG, blank=True)
    metric = models.CharField(max_length=40)
    value = models.ForeignKey(CapacityValue, on_delete=models.PROTECT, related_name="+")
    source = models.CharField(max_length=80)
    via = models.CharField(max_length=20)
    method = models.CharField(max_length=10)
    valid_until = models.DateTimeField()
    # What another source says of the same thing at the same time, and when it said so last.
    beside = models.ForeignKey(CapacityValue, null=True, on_delete=models.PROTECT, related_name="+")
    beside_observed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["played_in", "organisation", "metric"], name="one_value_stands_per_thing"
            )
        ]
        indexes = [
            # Everything that adding up a region asks, so that it never reads the rows themselves.
            models.Index(
                fields=[
                    "played_in",
                    "metric",
                    "area",
                    "state",
                    "valid_until",
                    "number",
                    "total",
                    "beside",
                    "organisation",
                ],
                name="capacity_added_up",
            ),
            # An open table asks every second whether a value grew too old.
            models.Index(fields=["played_in", "valid_until"], name="capacity_grown_old"),
        ]

    def __str__(self) -> str:
        return f"{self.metric} of {self.organisation_id}"

    @property
    def stands(self) -> Stands:
        """As the rules know it; `beside` is read with it."""
        told = Told(self.value_id, self.source, self.observed_at, self.reported_at, self.figure)
        other = self.beside.told if self.beside else None
        if other is not None and self.beside_observed_at is not None:
            other = other.seen_again(self.beside_observed_at, other.reported_at)
        return Stands(told, other)


class CapacityRelease(models.Model):
    """For all institutions in the regions of an activity at once, to these organisations that take part.

    It counts only as long as people work in the activity.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="capacity_releases")
    audience = models.JSONField()  # slugs
    agreement = models.CharField(max_length=200)
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(agreement="") & ~Q(reason=""), name="capacity_is_released_with_a_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.at:%Y-%m-%d %H:%M}"


class CapacityReleaseEnd(models.Model):
    """A release was withdrawn, by a person or because the activity closed (`by` is None)."""

    release = models.OneToOneField(CapacityRelease, on_delete=models.PROTECT, related_name="end")
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.release_id} {self.at:%Y-%m-%d %H:%M}"


class CapacityReminder(models.Model):
    """A silent institution was asked for its figures. It counts until it tells something."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="capacity_reminders")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["organisation", "at"], name="capacity_reminders_by_time")]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.at:%Y-%m-%d %H:%M}"


class CapacityLook(models.Model):
    """Somebody had figures before them in a table: of this institution, or of a whole region added up.

    Once per sitting; "" as sector is the first figures of every sector.
    """

    class View(models.TextChoices):
        TABLE = "table"
        WALL = "wall"
        REGIONS = "regions"
        ROOM = "room"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    view = models.CharField(max_length=8, choices=View.choices)
    played_in = models.CharField(max_length=_SLUG, blank=True)
    sector = models.CharField(max_length=40, blank=True)
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    region = models.ForeignKey(Region, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["at", "pk"]
        indexes = [
            models.Index(fields=["organisation", "played_in", "at"], name="capacity_looks_at_one"),
            models.Index(fields=["region", "played_in", "at"], name="capacity_looks_at_many"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(view__in=["table", "wall", "regions", "room"]), name="a_look_is_of_a_known_view"
            ),
            models.CheckConstraint(
                condition=Q(organisation__isnull=True, region__isnull=False)
                | Q(organisation__isnull=False, region__isnull=True),
                name="a_look_is_at_one_or_at_a_region",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by_id} {self.view} {self.at:%Y-%m-%d %H:%M}"
