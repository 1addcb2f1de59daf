"""Files that were uploaded. Their content stands encrypted in the data folder, never in the database."""

from django.db import models
from django.db.models import Q

from samenbeeld.files.rules import CLEAN, INFECTED, QUARANTINED, REFUSED
from samenbeeld.kernel.ids import uuid7


class StoredFile(models.Model):
    """One file. `digest`, `size` and `wrapped_key` never change; the state goes on from quarantined, once."""

    class State(models.TextChoices):
        QUARANTINED = QUARANTINED
        CLEAN = CLEAN
        INFECTED = INFECTED
        REFUSED = REFUSED

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    digest = models.CharField(max_length=64)  # SHA-256 of the content
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=10)
    wrapped_key = models.BinaryField()
    state = models.CharField(max_length=11, choices=State.choices, default=State.QUARANTINED)
    stored_at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)
    settled_by = models.CharField(max_length=120, blank=True)  # the scanner with its version
    # The program made it itself, so nobody scanned it; `settled_by` says who made it.
    is_own = models.BooleanField(default=False)
    signature = models.CharField(max_length=120, blank=True)  # what the scanner found
    is_read = models.BooleanField(default=False)  # its words were looked for
    has_words = models.BooleanField(null=True)  # None until they were looked for
    tell = models.CharField(max_length=120, blank=True)  # the task that hears of it when it is settled

    class Meta:
        indexes = [models.Index(fields=["state", "stored_at"], name="files_that_wait")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state=QUARANTINED) | Q(settled_at__isnull=False), name="file_settled_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.digest[:12]}"
