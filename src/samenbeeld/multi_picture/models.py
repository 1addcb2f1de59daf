"""Parts of the shared picture as they were pushed, each step of them, and keys for who reads them there."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import PictureDocument, PictureVersion
from samenbeeld.crisis_picture.models.entries import Entry
from samenbeeld.kernel.ids import uuid7
from samenbeeld.multi_picture.rules import LONGEST_NAME
from samenbeeld.organisations.models import Membership


class PushedPart(Entry):
    """Sentences of one text, frozen as they stood when they were chosen. A correction is a new row.

    `position` is the place in the log of that text; `version` the fixed version that came last before it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="pushed_parts")
    number = models.PositiveIntegerField()
    document = models.ForeignKey(PictureDocument, on_delete=models.PROTECT, related_name="+")
    tlp = models.CharField(max_length=12)
    sentences = models.JSONField()
    position = models.PositiveIntegerField()
    version = models.ForeignKey(PictureVersion, null=True, on_delete=models.PROTECT, related_name="+")
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    note = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    # One sending of one form.
    key = models.CharField(max_length=36)

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="pushed_parts_are_numbered_once"),
            models.UniqueConstraint(fields=["activity", "key"], name="a_pushed_part_is_sent_once"),
            models.CheckConstraint(condition=~Q(tlp="red"), name="what_is_red_is_not_pushed"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.number}"


class PushedPartStep(Entry):
    """A part went out, was returned, or was withdrawn."""

    class Kind(models.TextChoices):
        PUSHED = "pushed"
        RETURNED = "returned"
        WITHDRAWN = "withdrawn"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    part = models.ForeignKey(PushedPart, on_delete=models.PROTECT, related_name="steps")
    place = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=9, choices=Kind.choices)
    reason = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["part", "place"]
        constraints = [
            models.UniqueConstraint(fields=["part", "place"], name="one_step_of_a_pushed_part_at_a_time"),
            models.CheckConstraint(
                condition=Q(kind="pushed") | ~Q(reason=""), name="a_part_that_stays_here_has_a_reason"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.part_id} {self.kind}"


class PictureKey(models.Model):
    """With this key a program of the other side reads what was pushed of one activity, and nothing else.

    It reads in the name of who made it, as far as that person may. Of the secret the digest is kept.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="picture_keys")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=LONGEST_NAME)
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    valid_until = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return self.name
