"""What people said of sentences that a program drafted. The drafts themselves are never stored."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.crisis_picture.models.entries import Entry
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership


class DraftAnswer(Entry):
    """One drafted sentence was taken over as a suggestion, or turned down, once. The text is as drafted."""

    class Kind(models.TextChoices):
        ACCEPTED = "accepted"
        REJECTED = "rejected"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="draft_answers")
    key = models.CharField(max_length=16)
    block = models.CharField(max_length=20)
    text = models.CharField(max_length=2000)
    url = models.CharField(max_length=500)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    reason = models.CharField(max_length=300, blank=True)
    suggestion = models.OneToOneField(Suggestion, null=True, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "key"], name="a_drafted_sentence_is_answered_once"),
            models.CheckConstraint(
                condition=Q(kind="accepted", suggestion__isnull=False) | (Q(kind="rejected") & ~Q(reason="")),
                name="a_drafted_sentence_is_suggested_or_turned_down",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.text[:40]}"
