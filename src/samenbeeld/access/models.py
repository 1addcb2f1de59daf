"""Releases: who, beyond the owner, may see something. No row means nobody."""

from django.db import models
from django.db.models import Q

from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation, Region


class Release(models.Model):
    """One thing opened to one organisation or one region, until a moment or until it is withdrawn.

    `object_kind` and `object_id` are opaque here (for example "crisis_picture.section_document" and its id).
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    object_kind = models.CharField(max_length=60)
    object_id = models.CharField(max_length=120)
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    region = models.ForeignKey(Region, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)
    released_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    released_at = models.DateTimeField()
    until = models.DateTimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["object_kind", "object_id"], name="release_by_object")]
        constraints = [
            models.CheckConstraint(
                condition=Q(organisation__isnull=False, region__isnull=True)
                | Q(organisation__isnull=True, region__isnull=False),
                name="release_names_exactly_one_audience",
            )
        ]

    def __str__(self) -> str:
        return f"{self.object_kind} {self.object_id} to {self.organisation or self.region}"
