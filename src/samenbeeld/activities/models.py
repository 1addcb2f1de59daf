"""Activities and what holds for each region in them."""

from typing import NoReturn

from django.db import models
from django.db.models import Q

from samenbeeld.files.models import StoredFile
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership, Organisation, Region


class NeverDeleted(models.QuerySet["Activity"]):
    """Rows that stay: what people worked on is a record, also when it is over."""

    def delete(self) -> NoReturn:
        """Refused, always."""
        raise Refused("activities-are-never-deleted")


class Activity(models.Model):
    """One situation people work on together. `mode` never changes; nothing is ever deleted.

    The database itself refuses another mode (trigger `activity_mode_never_changes`).
    """

    class Kind(models.TextChoices):
        INCIDENT = "incident"
        THREAT = "threat"
        EVENT = "event"
        EXERCISE = "exercise"
        CONTINUOUS = "continuous"

    class State(models.TextChoices):
        CONCEPT = "concept"
        ACTIVE = "active"
        SCALED_DOWN = "scaled_down"
        CLOSED = "closed"
        ARCHIVED = "archived"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    mode = models.CharField(max_length=8, choices=[(mode.value, mode.value) for mode in Mode])
    state = models.CharField(max_length=11, choices=State.choices, default=State.CONCEPT)
    tlp = models.CharField(max_length=12, default=Tlp.AMBER.value)
    # How serious this one situation is, on the ladder of the regions. None: nobody said so yet.
    step = models.PositiveSmallIntegerField(null=True)
    regions = models.ManyToManyField(Region, related_name="activities")
    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="owned_activities")
    started_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    created_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    objects = NeverDeleted.as_manager()

    class Meta:
        verbose_name_plural = "activities"
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind="exercise") | Q(mode=Mode.EXERCISE.value),
                name="an_exercise_is_never_real",
            ),
            models.CheckConstraint(
                condition=Q(mode__in=[mode.value for mode in Mode]), name="mode_is_real_or_exercise"
            ),
            models.CheckConstraint(
                condition=Q(step__isnull=True) | Q(step__range=(0, 4)), name="activity_stands_on_the_ladder"
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def delete(self, using: object = None, keep_parents: bool = False) -> NoReturn:
        """Refused, always."""
        raise Refused("activities-are-never-deleted")


class Participation(models.Model):
    """An organisation takes part in an activity."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="participations")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="participations")
    joined_at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "organisation"], name="an_organisation_takes_part_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation} in {self.activity}"


class GripStatus(models.Model):
    """The GRIP level of one region in one activity from a moment on. Rows are added, never changed."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="grip_statuses")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    level = models.PositiveSmallIntegerField()
    # Who leads when several regions decide together (GRIP 5).
    source_region = models.ForeignKey(Region, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500)
    set_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "region", "set_at"]
        indexes = [models.Index(fields=["activity", "region", "set_at"], name="grip_by_region")]
        constraints = [
            models.CheckConstraint(condition=Q(level__range=(0, 5)), name="grip_is_zero_to_five"),
            models.CheckConstraint(condition=~Q(reason=""), name="grip_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"GRIP {self.level} in {self.region_id}"


class ActivityDocument(models.Model):
    """One document of an activity through all its versions. Label and owner stay what they were at first.

    A withdrawn document stays, with the reason; it is no longer opened by others than its owner.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="documents")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=120)
    tlp = models.CharField(max_length=12)
    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    withdrawn_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="a_document_has_its_own_number"),
            models.CheckConstraint(
                condition=Q(withdrawn_at__isnull=True) | ~Q(withdrawn_reason=""),
                name="withdrawn_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class DocumentVersion(models.Model):
    """One upload of a document. Rows are added, never changed; the latest is the one that counts."""

    document = models.ForeignKey(ActivityDocument, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    file = models.OneToOneField(StoredFile, on_delete=models.PROTECT, related_name="+")
    file_name = models.CharField(max_length=160)
    note = models.CharField(max_length=500, blank=True)
    uploaded_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    # A form that is sent twice carries the same key.
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["document", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["document", "number"], name="a_version_has_its_own_number")
        ]

    def __str__(self) -> str:
        return f"{self.document_id} v{self.number}"
