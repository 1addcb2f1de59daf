"""Who is asked to read a version, and who has read and understood it."""

from django.db import models

from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models.plan import PlanVersion


class ReadingRequest(models.Model):
    """Everybody in the regions of this version who has one of these functions reads it by a day."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="reading_requests")
    functions = models.JSONField()
    due_on = models.DateField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["version", "pk"]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.due_on}"


class PlanReading(models.Model):
    """This person says: I read this version and understood it. Once, and it stays."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="readings")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["version", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["version", "member"], name="a_version_is_read_once_by_each")
        ]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.member_id}"
