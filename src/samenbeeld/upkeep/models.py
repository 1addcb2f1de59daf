"""Confirmations of what is old, and what became of everything that was open at the end."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation


class Confirmation(models.Model):
    """Somebody said that an entry still holds. Rows are added; the newest renews the age of the entry."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    key = models.CharField(max_length=200)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["activity", "kind", "key"], name="confirmation_by_entry")]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"


class AftermathTask(models.Model):
    """What was open at the end and goes on, with an owner. It can be finished after the activity closed."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="aftermath_tasks")
    kind = models.CharField(max_length=13)
    key = models.CharField(max_length=200)
    text = models.CharField(max_length=500)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    due = models.DateTimeField()
    given_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    done_at = models.DateTimeField(null=True)
    done_by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["due", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "kind", "key"], name="an_item_is_carried_once")
        ]

    def __str__(self) -> str:
        return self.text


class DroppedItem(models.Model):
    """What was open at the end and is not taken further, with the reason."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=13)
    key = models.CharField(max_length=200)
    text = models.CharField(max_length=500)
    reason = models.CharField(max_length=300)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "kind", "key"], name="an_item_is_dropped_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="an_item_is_dropped_with_a_reason"),
        ]

    def __str__(self) -> str:
        return self.text
