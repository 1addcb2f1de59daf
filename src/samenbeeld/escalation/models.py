"""Which step of the ladder each region is on. The definition itself is policy: `policy/ladder.toml`."""

from django.db import models
from django.db.models import Q

from samenbeeld.organisations.models import Membership, Region


class StepChange(models.Model):
    """A region goes to a step of the ladder at a moment, for a reason. Rows are added, never changed."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="step_changes")
    ladder_version = models.CharField(max_length=20)
    step = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=500)
    review_at = models.DateTimeField(null=True)
    set_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()
    mode = models.CharField(max_length=8, default="real")
    advice = models.CharField(max_length=500, blank=True, default="")
    # What the rules proposed at that moment and what it rested on; None: nothing was proposed.
    proposed = models.PositiveSmallIntegerField(null=True)
    evidence = models.JSONField(default=list)

    class Meta:
        ordering = ["region", "set_at"]
        indexes = [models.Index(fields=["region", "mode", "set_at"], name="step_by_region")]
        constraints = [
            models.CheckConstraint(condition=Q(step__range=(0, 4)), name="ladder_has_five_steps"),
            models.CheckConstraint(condition=~Q(reason=""), name="step_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.region_id} on step {self.step}"


class ScaleChange(models.Model):
    """What somebody says of a region beside its step: mono, or the phase of care. Rows are added."""

    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="scale_changes")
    scale = models.CharField(max_length=20)
    value = models.CharField(max_length=10)
    reason = models.CharField(max_length=500)
    set_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        ordering = ["region", "set_at"]
        indexes = [models.Index(fields=["region", "scale", "set_at"], name="scale_by_region")]
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="scale_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.region_id}: {self.scale} {self.value}"
