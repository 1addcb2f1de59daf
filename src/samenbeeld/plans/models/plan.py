"""A plan through its versions, and the road each version went."""

from django.db import models
from django.db.models import Q

from samenbeeld.files.models import StoredFile
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans.rules.road import (
    LONGEST_MEANING,
    LONGEST_NOTE,
    LONGEST_REASON,
    LONGEST_TITLE,
    RETURNED,
    STEPS,
    WITHDRAWN,
)


class Plan(models.Model):
    """One plan through all its versions. What it says stands with the version."""

    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()

    class Meta:
        ordering = ["owner", "number"]
        constraints = [models.UniqueConstraint(fields=["owner", "number"], name="a_plan_has_its_own_number")]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.number}"


class PlanVersion(models.Model):
    """One version of a plan. Rows are added, never changed: what was established stays as it was read.

    `themes`, `regions` and `phases` are lists of codes and steps. A version may keep the file of another.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=LONGEST_TITLE)
    kind = models.CharField(max_length=20)
    themes = models.JSONField()
    regions = models.JSONField()
    phases = models.JSONField()
    tlp = models.CharField(max_length=12)
    effective_on = models.DateField()
    review_on = models.DateField()
    meaning = models.CharField(max_length=LONGEST_MEANING, blank=True)
    note = models.CharField(max_length=LONGEST_NOTE, blank=True)
    language = models.CharField(max_length=2, default="nl")
    # Without a file it is written here, and its text is kept in `PlanText`.
    file = models.ForeignKey(StoredFile, null=True, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=160, blank=True)
    written_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    # A form that is sent twice carries the same key.
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["plan", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="a_plan_version_has_its_number"),
            models.CheckConstraint(
                condition=Q(review_on__gt=models.F("effective_on")), name="reviewed_after_it_began"
            ),
        ]

    @property
    def label(self) -> Tlp:
        """How far it may travel."""
        return Tlp(self.tlp)

    @property
    def is_written(self) -> bool:
        """Whether it is written here, and not uploaded."""
        return self.file_id is None

    def __str__(self) -> str:
        return f"{self.title} v{self.number}"


class PlanStep(models.Model):
    """What happened to a version: sent, returned, established, or the plan withdrawn. Rows are added."""

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=11, choices=[(step, step) for step in STEPS])
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=LONGEST_REASON, blank=True)
    replaced_by = models.ForeignKey(Plan, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["version", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind__in=[RETURNED, WITHDRAWN]) | ~Q(reason=""),
                name="plan_goes_back_with_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(kind=WITHDRAWN) | Q(replaced_by__isnull=True), name="only_withdrawn_is_replaced"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.kind}"
