"""Codes that a person confirmed, units that were asked, and how each unit went. Rows are only added."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.alerts.models import Alarm
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation, Region


class CodeConfirmation(models.Model):
    """A code holds in one region of an activity from a moment on, until the next row of that region.

    `proposed` and `counts` are units per kind, as policy said and as the person decided; `aftercare` says per
    item of policy "done" or "open", only at the end.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="scale_up_codes")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    code = models.CharField(max_length=10)
    policy_version = models.CharField(max_length=20)
    proposed = models.JSONField(default=dict)
    counts = models.JSONField(default=dict)
    # The GRIP level that was set with it; None when it was left as it was.
    grip = models.PositiveSmallIntegerField(null=True)
    alarm = models.ForeignKey(Alarm, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300, blank=True)
    aftercare = models.JSONField(default=dict)
    confirmed_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    confirmed_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="a_code_has_its_own_number"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id}: {self.code}"


class ResourceUnit(models.Model):
    """So many of one kind that go, come and leave together. What nobody knows of its times is None."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="resource_units")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=20)
    name = models.CharField(max_length=60)
    count = models.PositiveIntegerField()
    # Whose it is: its people may say how it goes.
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    ready_minutes = models.PositiveIntegerField(null=True)
    endurance_minutes = models.PositiveIntegerField(null=True)
    asked_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="a_unit_has_its_own_number"),
            models.CheckConstraint(condition=Q(count__gte=1), name="a_unit_is_at_least_one"),
        ]

    def __str__(self) -> str:
        return self.name


class UnitStep(models.Model):
    """A unit came into another state. `at` is when it happened, `told_at` when somebody wrote it down."""

    unit = models.ForeignKey(ResourceUnit, on_delete=models.PROTECT, related_name="steps")
    place = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10)
    at = models.DateTimeField()
    reason = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    told_at = models.DateTimeField()

    class Meta:
        ordering = ["unit", "place"]
        constraints = [
            # Of two people who say at once how it goes the database lets one in.
            models.UniqueConstraint(fields=["unit", "place"], name="a_unit_takes_one_step_at_a_time"),
        ]

    def __str__(self) -> str:
        return f"{self.unit_id}: {self.state}"
