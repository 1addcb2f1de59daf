"""What may be found. The words themselves stand in the engine's own table (`engine`)."""

from django.db import models

from samenbeeld.kernel.ids import uuid7


class SearchEntry(models.Model):
    """One thing that was written, with what permission needs to know. `kind` and `object_id` are opaque here.

    `number` is the row in the engine's table.
    """

    number = models.BigAutoField(primary_key=True)
    id = models.UUIDField(default=uuid7, unique=True, editable=False)
    kind = models.CharField(max_length=60)
    object_id = models.CharField(max_length=180)
    title = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=2, default="nl")
    activity = models.CharField(max_length=60, blank=True)
    owner = models.CharField(max_length=60, blank=True)
    tlp = models.CharField(max_length=12, blank=True)
    mode = models.CharField(max_length=8)
    changed_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "search entries"
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="found_once")]

    def __str__(self) -> str:
        return f"{self.kind}: {self.title}"
