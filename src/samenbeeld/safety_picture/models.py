"""Judgements of the themes, and what others said of them. Rows are added, never changed."""

from django.db import models
from django.db.models import Q

from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.safety_picture.rules.definition import JUDGED

_LEVELS = [level.value for level in JUDGED]


class OwnLevel(models.Model):
    """What an expert thought before the rules were heard. `official`: the code of an authority, or ""."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    theme = models.CharField(max_length=40)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    level = models.CharField(max_length=8)
    official = models.CharField(max_length=8, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        indexes = [models.Index(fields=["by", "theme", "region", "at"], name="own_level_of_somebody")]
        constraints = [
            models.CheckConstraint(condition=Q(level__in=_LEVELS), name="own_level_is_on_the_scale")
        ]

    def __str__(self) -> str:
        return f"{self.theme} in {self.region_id}: {self.level}"


class Assessment(models.Model):
    """One judgement of one theme in one region.

    It is published when it needs no second reader, or when one agreed. `outlook` is a level per coming week,
    `evidence` what the proposal rested on.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    theme = models.CharField(max_length=40)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    own = models.OneToOneField(OwnLevel, on_delete=models.PROTECT, related_name="assessment")
    level = models.CharField(max_length=8)
    proposed = models.CharField(max_length=8)
    trend = models.CharField(max_length=8)
    what_is = models.CharField(max_length=400)
    what_if = models.CharField(max_length=400, blank=True)
    what_now = models.CharField(max_length=400, blank=True)
    outlook = models.JSONField()
    reason = models.CharField(max_length=400, blank=True)
    evidence = models.JSONField()
    definition_version = models.CharField(max_length=20)
    needs_second = models.BooleanField()
    valid_until = models.DateTimeField()
    written_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["theme", "region", "number"]
        indexes = [models.Index(fields=["written_at"], name="assessment_by_moment")]
        constraints = [
            models.UniqueConstraint(fields=["theme", "region", "number"], name="assessments_are_numbered"),
            models.CheckConstraint(condition=Q(level__in=_LEVELS), name="assessment_is_on_the_scale"),
            models.CheckConstraint(condition=~Q(what_is=""), name="assessment_says_what_is"),
        ]

    def __str__(self) -> str:
        return f"{self.theme} in {self.region_id}, {self.number}: {self.level}"

    @property
    def as_level(self) -> Level:
        """The level as a value."""
        return Level(self.level)


class SecondReading(models.Model):
    """The second pair of eyes: agreed, or sent back with a remark."""

    assessment = models.OneToOneField(Assessment, on_delete=models.PROTECT, related_name="reading")
    agrees = models.BooleanField()
    remark = models.CharField(max_length=400, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(agrees=True) | ~Q(remark=""), name="sent_back_with_a_remark")
        ]

    def __str__(self) -> str:
        return f"{self.assessment_id}: {'agreed' if self.agrees else 'sent back'}"


class Opinion(models.Model):
    """What an organisation sees: the level of the judgement, or another. The newest of each counts."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    assessment = models.ForeignKey(Assessment, on_delete=models.PROTECT, related_name="opinions")
    level = models.CharField(max_length=8)
    text = models.CharField(max_length=400, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [models.CheckConstraint(condition=Q(level__in=_LEVELS), name="opinion_is_on_the_scale")]

    def __str__(self) -> str:
        return f"{self.by_id} sees {self.level}"
