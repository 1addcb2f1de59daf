"""Groups without names, what hospitals and ambulances said, proposals and what a person chose.

Every row is added and never changed; a newer one corrects it. There is no table of people here, and no free
text beside a group.
"""

from django.db import models
from django.db.models import F, Q

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation, Region


class CasualtyPlace(models.Model):
    """Where casualties are gathered: a spot on the map. Longitude before latitude, WGS84."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="casualty_places")
    number = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=60)
    longitude = models.FloatField()
    latitude = models.FloatField()
    added_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="a_place_has_its_own_number"),
            models.UniqueConstraint(fields=["activity", "name"], name="a_place_has_its_own_name"),
            models.CheckConstraint(
                condition=Q(longitude__range=(2.0, 8.0), latitude__range=(50.0, 54.5)),
                name="casualty_place_lies_near",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class CasualtyGroup(models.Model):
    """So many of one class at one place, as somebody saw it. The newest of a place and class counts."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="casualty_groups")
    place = models.ForeignKey(CasualtyPlace, on_delete=models.PROTECT, related_name="+")
    triage = models.CharField(max_length=4)
    low = models.PositiveIntegerField()
    likely = models.PositiveIntegerField()
    high = models.PositiveIntegerField()
    seen_at = models.DateTimeField()
    source = models.CharField(max_length=12)
    reported_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    reported_at = models.DateTimeField()

    class Meta:
        ordering = ["reported_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(low__lte=F("likely"), likely__lte=F("high")), name="a_group_is_low_likely_high"
            )
        ]

    def __str__(self) -> str:
        return f"{self.likely} {self.triage}"


class HospitalAnswer(models.Model):
    """What one hospital said of this activity: its slots per hour, a stop, or that nobody answered."""

    class Kind(models.TextChoices):
        CONFIRMED = "confirmed"
        STOP = "stop"
        SILENT = "silent"

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="hospital_answers")
    hospital = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=9, choices=Kind.choices)
    slots = models.JSONField(default=dict)  # class: how many per hour; only when confirmed
    answered_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    answered_at = models.DateTimeField()

    class Meta:
        ordering = ["answered_at", "pk"]

    def __str__(self) -> str:
        return f"{self.hospital_id}: {self.kind}"


class AmbulanceDeployment(models.Model):
    """How many ambulances of one region, or of a service across the border that drives for it, drive for one
    place, from when. The newest of each counts.
    """

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="ambulance_deployments")
    place = models.ForeignKey(CasualtyPlace, on_delete=models.PROTECT, related_name="+")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    service = models.ForeignKey(Organisation, on_delete=models.PROTECT, null=True, related_name="+")
    count = models.PositiveIntegerField()
    there_at = models.DateTimeField()
    reported_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    reported_at = models.DateTimeField()

    class Meta:
        ordering = ["reported_at", "pk"]

    def __str__(self) -> str:
        return f"{self.count} {self.whose}"

    @property
    def whose(self) -> str:
        """The name of who drives."""
        return self.service.name if self.service else self.region.name


class Departure(models.Model):
    """How many of a class left a place for a hospital so far: a running total, the newest counts."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="departures")
    place = models.ForeignKey(CasualtyPlace, on_delete=models.PROTECT, related_name="+")
    triage = models.CharField(max_length=4)
    hospital = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    count = models.PositiveIntegerField()
    at = models.DateTimeField()
    reported_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    reported_at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.count} {self.triage}"


class DistributionProposal(models.Model):
    """One run of the rule: what it was given, with its digest, and what came out. Advice, until chosen."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="distribution_proposals")
    number = models.PositiveIntegerField()
    rule_version = models.CharField(max_length=20)
    given = models.JSONField()
    given_digest = models.CharField(max_length=64)
    outcome = models.JSONField()
    # Why somebody deviates from what the rule alone would say, "" when nobody does.
    reason = models.CharField(max_length=300, blank=True)
    made_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="a_proposal_has_its_own_number")
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.number}"


class DistributionChoice(models.Model):
    """What a person decided about one proposal, once."""

    class Kind(models.TextChoices):
        TAKEN_OVER = "taken_over"
        REJECTED = "rejected"

    proposal = models.OneToOneField(DistributionProposal, on_delete=models.PROTECT, related_name="choice")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    reason = models.CharField(max_length=300, blank=True)
    chosen_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    chosen_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="rejected") | ~Q(reason=""), name="a_proposal_is_rejected_with_a_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.proposal_id}: {self.kind}"
