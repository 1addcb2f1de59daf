"""What the one who leaves wrote for the one who relieves, and who took it over."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models.entries import Entry
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation


class HandOver(Entry):
    """A note at the end of a shift that began at `since`, for colleagues of one organisation. It stays."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="hand_overs")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField()
    note = models.TextField(max_length=4000)
    written_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    # One sending of one form: a second one with the same key is the same note.
    key = models.CharField(max_length=36)

    class Meta:
        ordering = ["-written_at", "-id"]
        indexes = [models.Index(fields=["activity", "organisation"], name="hand_over_by_organisation")]
        constraints = [
            models.UniqueConstraint(fields=["activity", "key"], name="a_hand_over_is_sent_once"),
            models.CheckConstraint(condition=~Q(note=""), name="a_hand_over_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.written_at}"


class TakeOver(Entry):
    """Somebody read a hand-over and took the work over: its signature. Once, by somebody else."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    hand_over = models.OneToOneField(HandOver, on_delete=models.PROTECT, related_name="taken")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.by_id} at {self.at}"
