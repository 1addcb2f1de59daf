"""What may be found. The words themselves stand in the engine's own table (`engine`)."""

from django.db import models

from samenbeeld.kernel.ids import uuid7
from samenbeeld.search.rules.nearness import LONGEST


class SearchShelf(models.Model):
    """All that is seen by the same people and belongs to the same things. Rows are added, never changed.

    `kind` and `state` are opaque here; `key` is made of all the rest. Permission and every count go by shelf.
    """

    number = models.BigAutoField(primary_key=True)
    key = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=60)
    mode = models.CharField(max_length=8)
    owner = models.CharField(max_length=60, blank=True)
    activity = models.CharField(max_length=60, blank=True)
    tlp = models.CharField(max_length=12)
    state = models.CharField(max_length=20, blank=True)
    regions = models.JSONField(default=list)
    themes = models.JSONField(default=list)
    phases = models.JSONField(default=list)

    class Meta:
        verbose_name_plural = "search shelves"

    def __str__(self) -> str:
        return f"{self.kind} {self.owner} {self.activity} {self.tlp}"


class SearchEntry(models.Model):
    """One thing that was written. `kind` and `object_id` are opaque here; `title_stems` as `rules.stems`."""

    number = models.BigAutoField(primary_key=True)
    id = models.UUIDField(default=uuid7, unique=True, editable=False)
    kind = models.CharField(max_length=60)
    object_id = models.CharField(max_length=180)
    title = models.CharField(max_length=200)
    title_stems = models.TextField(blank=True)
    language = models.CharField(max_length=2, default="nl")
    shelf = models.ForeignKey(SearchShelf, on_delete=models.PROTECT, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "search entries"
        constraints = [models.UniqueConstraint(fields=["kind", "object_id"], name="found_once")]

    @property
    def text(self) -> str:
        """The whole of it, passage after passage."""
        return "\n".join(self.passages.order_by("number").values_list("text", flat=True))

    def __str__(self) -> str:
        return f"{self.kind}: {self.title}"


class SearchPassage(models.Model):
    """A part of an entry. `number` is the row in the engine's table, and says on which shelf it stands.

    `stems` are those of the text in reading order, `parts` those of what its compounds are made of.
    """

    number = models.BigIntegerField(primary_key=True)
    entry = models.ForeignKey(SearchEntry, on_delete=models.CASCADE, related_name="passages")
    page = models.PositiveIntegerField(default=0)
    stems = models.TextField(blank=True)
    parts = models.TextField(blank=True)
    text = models.TextField(blank=True)

    def __str__(self) -> str:
        return f"{self.entry_id}, {self.page}"


class SearchWord(models.Model):
    """A word that was ever written, its start and its end: to see what a mistaken word was meant to be."""

    word = models.CharField(max_length=LONGEST, primary_key=True)
    head = models.CharField(max_length=3, db_index=True)
    tail = models.CharField(max_length=3, db_index=True)

    def __str__(self) -> str:
        return self.word
