"""Proposals with what they were made from, transfers as counts with their steps, what a week may bring."""

from django.db import models
from django.db.models import F, Q

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.spread.rules.road import STEPS
from samenbeeld.spread.rules.sharing import METHODS

_WORDS, _METRIC = 300, 40


class SpreadProposal(models.Model):
    """One fair share: what it was given, with its digest, and what came out. Advice, until it is chosen.

    `sender` None: those who come, from wherever. `vehicles` None: nobody said how many can drive.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="spread_proposals")
    number = models.PositiveIntegerField()
    metric = models.CharField(max_length=_METRIC)
    total = models.PositiveIntegerField()
    sender = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    method = models.CharField(max_length=12, choices=[(each, each) for each in METHODS])
    vehicles = models.PositiveSmallIntegerField(null=True)
    given = models.JSONField()
    given_digest = models.CharField(max_length=64)
    outcome = models.JSONField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="a_share_has_its_own_number")
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.number}"


class SpreadChoice(models.Model):
    """What a person decided about one proposal, once."""

    class Kind(models.TextChoices):
        TAKEN_OVER = "taken_over"
        REJECTED = "rejected"

    proposal = models.OneToOneField(SpreadProposal, on_delete=models.PROTECT, related_name="choice")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    reason = models.CharField(max_length=_WORDS, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="rejected") | ~Q(reason=""), name="a_share_is_rejected_with_a_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.proposal_id}: {self.kind}"


class SpreadTransfer(models.Model):
    """So many of one kind of bed from one hospital to another, as it was asked. Counts, never people."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="spread_transfers")
    number = models.PositiveIntegerField()
    metric = models.CharField(max_length=_METRIC)
    sender = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    receiver = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    count = models.PositiveIntegerField()
    proposal = models.ForeignKey(SpreadProposal, null=True, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="a_transfer_has_its_own_number"),
            models.CheckConstraint(condition=Q(count__gt=0), name="a_transfer_is_of_somebody"),
            models.CheckConstraint(condition=~Q(sender=F("receiver")), name="a_transfer_goes_elsewhere"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.number}"


class SpreadTransferStep(models.Model):
    """A next step of a transfer, about so many. The newest counts; without one it is asked."""

    transfer = models.ForeignKey(SpreadTransfer, on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=10, choices=[(each, each) for each in STEPS])
    count = models.PositiveIntegerField()
    reason = models.CharField(max_length=_WORDS, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(step="withdrawn", reason=""), name="a_transfer_is_withdrawn_with_a_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.transfer_id}: {self.step}"


class SpreadExpectation(models.Model):
    """What a region expects: so many lie there now, so many come per day, and how long they stay. The newest
    of a region and metric counts.
    """

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="spread_expectations")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    metric = models.CharField(max_length=_METRIC)
    present = models.PositiveIntegerField()
    low = models.FloatField()
    likely = models.FloatField()
    high = models.FloatField()
    stay_days = models.FloatField()
    words = models.CharField(max_length=_WORDS)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(low__gte=0, low__lte=F("likely"), likely__lte=F("high")),
                name="an_expectation_is_low_likely_high",
            ),
            models.CheckConstraint(condition=Q(stay_days__gte=1), name="a_stay_is_a_day_at_least"),
        ]

    def __str__(self) -> str:
        return f"{self.region_id}: {self.metric}"
