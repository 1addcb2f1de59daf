"""What was written of a version, as it stood when others were asked to judge it."""

from django.db import models

from samenbeeld.plans.models.plan import PlanVersion


class PlanText(models.Model):
    """The live text at the moment it was sent for review. Rows are added, never changed: the newest counts.

    `blocks` is what `realtime.blocks.stored` makes, `words` a line per block, `position` its place in
    the log.
    """

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="texts")
    position = models.PositiveBigIntegerField()
    blocks = models.JSONField()
    words = models.TextField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["version", "pk"]

    def __str__(self) -> str:
        return f"{self.version_id} at {self.position}"
