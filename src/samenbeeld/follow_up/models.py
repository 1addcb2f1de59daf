"""What follows from a step that a person set, and how each of it went. Rows are added, never changed."""

from django.db import models

from samenbeeld.activities.models import Activity
from samenbeeld.escalation.models import StepChange
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership


class FollowUp(models.Model):
    """One thing of the what-happens list of a step, as it was confirmed or left out."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    change = models.ForeignKey(StepChange, on_delete=models.PROTECT, related_name="follow_ups")
    place = models.PositiveSmallIntegerField()
    does = models.CharField(max_length=12)
    # Its words in both languages and its figures, as policy said then.
    how = models.JSONField()
    activity = models.ForeignKey(Activity, null=True, on_delete=models.PROTECT, related_name="+")
    is_confirmed = models.BooleanField()

    class Meta:
        ordering = ["change", "place"]
        constraints = [models.UniqueConstraint(fields=["change", "place"], name="each_follows_once")]

    def __str__(self) -> str:
        return f"{self.change_id}: {self.does}"


class FollowUpStep(models.Model):
    """What became of it. `said` is a key of the words on the screen with its `values`; `by` None: nobody."""

    class Kind(models.TextChoices):
        DONE = "done"
        FAILED = "failed"
        DROPPED = "dropped"

    follow_up = models.ForeignKey(FollowUp, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    said = models.CharField(max_length=60)
    values = models.JSONField(default=dict)
    url = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["follow_up"],
                condition=models.Q(kind__in=["done", "dropped"]),
                name="a_follow_up_ends_once",
            )
        ]

    def __str__(self) -> str:
        return f"{self.follow_up_id} {self.kind}"
