"""Own pictures, the shared picture by section, versions and suggestions. The text lives in `realtime`."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership, Organisation


class PictureDocument(models.Model):
    """One live text: an organisation's own picture, or one section of the shared one, under one TLP label.

    `room` is the name of the document in `realtime`, for example "hoogwater-maas.shared.B1.amber".
    `section` is "summary" or a path of the statutory tree ("A1" .. "D4", `policy/statutory-tree.toml`).
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="picture_documents")
    organisation = models.ForeignKey(
        Organisation, null=True, on_delete=models.PROTECT, related_name="own_pictures"
    )
    section = models.CharField(max_length=10, blank=True)
    tlp = models.CharField(max_length=12, default=Tlp.AMBER.value)
    room = models.CharField(max_length=180, unique=True)
    created_at = models.DateTimeField()
    # The step that closed it; empty while it is open. The steps themselves tell what was when.
    closing = models.ForeignKey("DocumentStep", null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=(Q(organisation__isnull=False) & Q(section=""))
                | (Q(organisation__isnull=True) & ~Q(section="")),
                name="own_picture_or_section_of_the_shared_one",
            ),
            models.UniqueConstraint(
                fields=["activity", "organisation", "tlp"],
                condition=Q(organisation__isnull=False),
                name="one_own_picture_per_label",
            ),
            models.UniqueConstraint(
                fields=["activity", "section", "tlp"],
                condition=Q(organisation__isnull=True),
                name="one_text_per_section_and_label",
            ),
        ]

    def __str__(self) -> str:
        return self.room


class DocumentStep(models.Model):
    """A text under one label was closed, or opened again. Rows are added, never changed.

    `moved_to` is the text under another label that its words were carried to.
    """

    class Kind(models.TextChoices):
        CLOSED = "closed"
        OPENED = "opened"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    document = models.ForeignKey(PictureDocument, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=6, choices=Kind.choices)
    moved_to = models.ForeignKey(PictureDocument, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=200)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]
        constraints = [
            models.CheckConstraint(condition=~Q(reason=""), name="closing_a_text_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.document_id} {self.kind}"


class PictureVersion(models.Model):
    """The shared picture fixed under a number and a name: the state of each document at that moment."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="picture_versions")
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=120, blank=True)
    # {room: sequence number in the log}; the log never changes, so this fixes the text exactly.
    positions = models.JSONField()
    fixed_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    fixed_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="version_numbers_do_not_repeat")
        ]

    def __str__(self) -> str:
        return f"{self.activity} {self.number}"


class Suggestion(models.Model):
    """Somebody who may not write here proposes a sentence; the information manager accepts or declines it."""

    class State(models.TextChoices):
        OPEN = "open"
        ACCEPTED = "accepted"
        DECLINED = "declined"
        WITHDRAWN = "withdrawn"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    document = models.ForeignKey(PictureDocument, on_delete=models.CASCADE, related_name="suggestions")
    text = models.TextField(max_length=2000)
    quote = models.TextField(max_length=2000, blank=True)  # the sentence it is about, as it stood
    certainty = models.CharField(max_length=10, default="unknown")
    source = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.OPEN)
    made_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    settled_by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True)
    settled_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["made_at"]

    def __str__(self) -> str:
        return f"{self.state}: {self.text[:40]}"
