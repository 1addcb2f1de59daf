"""Who read what, in which version: once per person and version, and never a list of every click."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models.entries import Entry
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership


class Receipt(Entry):
    """One person had this before them in this version. Of an alarm the answer is the proof (`alerts`).

    A section goes by its room and counts in rows of the log; a decision by its number and counts in steps.
    """

    class Kind(models.TextChoices):
        SECTION = "section"
        DECISION = "decision"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="receipts")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    key = models.CharField(max_length=180)
    version = models.PositiveIntegerField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "kind", "key", "version", "by"], name="a_version_is_read_once"
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["section", "decision"]), name="a_receipt_is_of_a_known_kind"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.by_id} read {self.key} {self.version}"
