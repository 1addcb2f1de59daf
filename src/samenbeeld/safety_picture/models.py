"""Judgements of the themes, what others said of them, the calendar and signals. Rows are added only."""

from datetime import date, timedelta

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.levels import Level
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.safety_picture.rules.calendar import CLASSES, Entry, days_between
from samenbeeld.safety_picture.rules.definition import JUDGED
from samenbeeld.safety_picture.rules.signals import (
    DISMISS,
    FOLD,
    LINK,
    LONGEST_NOTE,
    LONGEST_REFERENCE,
    LONGEST_SOURCE,
    LONGEST_TEXT,
    LONGEST_TITLE,
    STATES,
    STEPS,
    TAKE_UP,
    VERIFY,
)

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


class Occasion(models.Model):
    """Something on the calendar: an event, works, an exercise, a demonstration, a holiday.

    `municipality` is a CBS code, "" for the whole region. Who changes it adds one that `replaces` it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    uid = models.CharField(max_length=255)
    kind = models.CharField(max_length=20)
    risk_class = models.CharField(max_length=1, blank=True)
    title = models.CharField(max_length=200)
    municipality = models.CharField(max_length=8, blank=True)
    place = models.CharField(max_length=200, blank=True)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    is_whole_day = models.BooleanField()
    note = models.CharField(max_length=400, blank=True)
    source = models.CharField(max_length=100, blank=True)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    added_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["starts_at", "title"]
        indexes = [models.Index(fields=["region", "ends_at"], name="occasion_by_region")]
        constraints = [
            models.CheckConstraint(condition=Q(ends_at__gt=models.F("starts_at")), name="occasion_ends"),
            models.CheckConstraint(condition=Q(risk_class__in=["", *CLASSES]), name="occasion_has_a_class"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def days(self) -> list[date]:
        """The days of a Dutch calendar on which it is there."""
        # The end is the first moment after it: until midnight is not yet the next day.
        last = local(self.ends_at - timedelta(microseconds=1)).date()
        return days_between(local(self.starts_at).date(), last)

    @property
    def entry(self) -> Entry:
        """What was written down, without by whom."""
        return Entry(
            self.uid, self.kind, self.risk_class, self.title, self.municipality, self.place,
            local(self.starts_at), local(self.ends_at), self.is_whole_day, self.note,
        )  # fmt: skip


class OccasionWithdrawal(models.Model):
    """It is not going to be there, and why."""

    occasion = models.OneToOneField(Occasion, on_delete=models.PROTECT, related_name="withdrawal")
    reason = models.CharField(max_length=200)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="off_with_a_reason")]

    def __str__(self) -> str:
        return f"{self.occasion_id}: {self.reason}"


class Signal(models.Model):
    """Something that somebody saw or that a source sent. Where it stands follows from its steps.

    `theme` is what the sender thought of, "" for none; `municipality` a CBS code, "" for the whole region.
    `sent_by` is None for what the platform fetched at `source`; with both, somebody passed on what they heard
    there. `reference` is the address or number under which the source has it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=LONGEST_TITLE)
    text = models.CharField(max_length=LONGEST_TEXT, blank=True)
    theme = models.CharField(max_length=40, blank=True)
    municipality = models.CharField(max_length=8, blank=True)
    source = models.CharField(max_length=LONGEST_SOURCE, blank=True)
    reference = models.CharField(max_length=LONGEST_REFERENCE, blank=True)
    happened_at = models.DateTimeField()
    received_at = models.DateTimeField()
    sent_by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-received_at"]
        indexes = [
            models.Index(fields=["region", "received_at"], name="signal_by_region"),
            models.Index(fields=["region", "happened_at"], name="signal_by_moment"),
        ]
        constraints = [
            models.CheckConstraint(condition=~Q(title=""), name="signal_says_what"),
            models.CheckConstraint(
                condition=Q(sent_by__isnull=False) | ~Q(source=""), name="signal_is_from_somebody"
            ),
            models.UniqueConstraint(
                fields=["region", "source", "reference"],
                condition=~Q(reference=""),
                name="signal_of_a_source_once",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SignalStep(models.Model):
    """What somebody did with a signal, and where it stands since.

    `note`: what it was checked against, or the reason. A link has `theme` or `activity`; what is folded has
    the earlier signal in `under`.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    signal = models.ForeignKey(Signal, on_delete=models.PROTECT, related_name="steps")
    number = models.PositiveIntegerField()
    kind = models.CharField(max_length=10)
    state = models.CharField(max_length=10)
    note = models.CharField(max_length=LONGEST_NOTE, blank=True)
    theme = models.CharField(max_length=40, blank=True)
    activity = models.ForeignKey(Activity, null=True, on_delete=models.PROTECT, related_name="+")
    under = models.ForeignKey(Signal, null=True, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["signal", "number"]
        indexes = [models.Index(fields=["theme", "at"], name="signal_step_by_theme")]
        constraints = [
            models.UniqueConstraint(fields=["signal", "number"], name="signal_steps_are_numbered"),
            models.CheckConstraint(
                condition=Q(kind__in=STEPS) & Q(state__in=STATES), name="signal_step_is_known"
            ),
            models.CheckConstraint(
                condition=~Q(kind__in=(VERIFY, DISMISS, TAKE_UP)) | ~Q(note=""), name="signal_step_says_why"
            ),
            models.CheckConstraint(
                condition=Q(kind=LINK) & (~Q(theme="") ^ Q(activity__isnull=False))
                | ~Q(kind=LINK) & Q(theme="", activity__isnull=True),
                name="signal_link_leads_somewhere",
            ),
            models.CheckConstraint(
                condition=Q(kind=FOLD, under__isnull=False) | ~Q(kind=FOLD) & Q(under__isnull=True),
                name="signal_is_folded_under_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.signal_id}, {self.number}: {self.kind}"
