"""Tables of the live path. The log is the truth; checkpoint and segment make it quick and small.

Moments are Unix milliseconds (`…_ms`): the digest chain must see exactly what the table holds.
"""

from django.db import models

from samenbeeld.realtime.rules import Author


class Document(models.Model):
    """A shared document; its name is the name of its room."""

    name = models.CharField(max_length=200, unique=True)
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class Writer(models.Model):
    """An author as he or she was when writing; kept once, named by many rows."""

    account = models.CharField(max_length=100)
    name = models.CharField(max_length=200)
    organisation = models.CharField(max_length=100, blank=True)
    organisation_name = models.CharField(max_length=200, blank=True)
    function = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "name", "organisation", "organisation_name", "function"],
                name="realtime_writer_once",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def author(self) -> Author:
        return Author(self.account, self.name, self.organisation, self.organisation_name, self.function)


class LogRow(models.Model):
    """One author's changes of one tick. Only ever added; old rows are folded into a segment, unchanged."""

    # No indexes and no number of its own: each would be one more page in every commit.
    pk = models.CompositePrimaryKey("document_id", "seq")
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="rows", db_index=False)
    seq = models.PositiveBigIntegerField()
    writer = models.ForeignKey(Writer, on_delete=models.PROTECT, db_index=False)
    delivered_at_ms = models.PositiveBigIntegerField()
    ranges = models.BinaryField()
    deletes = models.BooleanField()
    update = models.BinaryField()
    digest = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.document_id}:{self.seq}"


class ClientBinding(models.Model):
    """A Yjs client id belongs to the first authenticated account that used it in this document."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="bindings")
    client = models.PositiveBigIntegerField()
    account = models.CharField(max_length=100)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "client"], name="realtime_client_once")]

    def __str__(self) -> str:
        return f"{self.client}: {self.account}"


class Checkpoint(models.Model):
    """The whole document after row `seq`, so that opening does not replay the log."""

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="checkpoints")
    seq = models.PositiveBigIntegerField()
    at_ms = models.PositiveBigIntegerField()
    state = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["document", "seq"], name="realtime_checkpoint_once")]

    def __str__(self) -> str:
        return f"{self.document_id}:{self.seq}"


class Segment(models.Model):
    """Old rows folded together: every author, stamp, update and digest is still there, compressed.

    Stamps and updates lie apart, so that "who wrote this" never unpacks the text.
    """

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="segments")
    first_seq = models.PositiveBigIntegerField()
    last_seq = models.PositiveBigIntegerField()
    last_at_ms = models.PositiveBigIntegerField()
    stamps = models.BinaryField()
    updates = models.BinaryField()
    last_digest = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["document", "first_seq"], name="realtime_segment_once")
        ]

    def __str__(self) -> str:
        return f"{self.document_id}:{self.first_seq}-{self.last_seq}"


class RefusedUpdate(models.Model):
    """What was sent and not accepted, kept for a while so that nobody's words are lost. Bounded."""

    room = models.CharField(max_length=200)
    account = models.CharField(max_length=100)
    reason = models.CharField(max_length=100)
    refused_at_ms = models.PositiveBigIntegerField()
    size = models.PositiveIntegerField()
    update = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.room}: {self.reason}"
