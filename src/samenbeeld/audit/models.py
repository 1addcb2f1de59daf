"""The journal: one line per change, each chained to the one before. Never updated, never deleted."""

from django.db import connection, models

from samenbeeld.kernel.ids import uuid7


class JournalLine(models.Model):
    """Who did what to which object, why, and what it was before and after.

    `digest` is SHA-256 over the previous digest and this line's canonical JSON, so a changed, removed or
    inserted line breaks the chain at that place. Database triggers refuse UPDATE and DELETE.
    """

    # Counted by `journal.record` under its lock, so that there are no gaps and a removed line shows.
    number = models.BigIntegerField(primary_key=True)
    id = models.UUIDField(default=uuid7, unique=True, editable=False)
    at = models.DateTimeField()
    kind = models.CharField(max_length=80)  # event or read, for example "activities.GripLevelSet"
    actor_account = models.CharField(max_length=36, blank=True)
    actor_name = models.CharField(max_length=120)
    organisation = models.CharField(max_length=60, blank=True)
    function = models.CharField(max_length=40, blank=True)
    purpose = models.CharField(max_length=200, blank=True)
    object_kind = models.CharField(max_length=60)
    object_id = models.CharField(max_length=120)
    object_label = models.CharField(max_length=200, blank=True)
    tlp = models.CharField(max_length=12, blank=True)
    mode = models.CharField(max_length=8, blank=True)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    previous_digest = models.CharField(max_length=64)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["number"]
        indexes = [
            models.Index(fields=["object_kind", "object_id"], name="journal_by_object"),
            models.Index(fields=["actor_account", "at"], name="journal_by_actor"),
            models.Index(fields=["at"], name="journal_by_time"),
            models.Index(fields=["kind"], name="journal_by_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.kind}"

    @staticmethod
    def last() -> tuple[int, str] | None:
        """Number and seal of the last line, None before the first; as it stands, for every action asks it."""
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT number, digest FROM {JournalLine._meta.db_table} ORDER BY number DESC LIMIT 1"
            )
            found = cursor.fetchone()
        return (found[0], found[1]) if found else None

    def sealed(self) -> dict[str, object]:
        """Everything the digest covers: all of the line but the digests themselves."""
        return {field: getattr(self, field) for field in SEALED}


SEALED = tuple(
    field.attname for field in JournalLine._meta.fields if field.name not in ("previous_digest", "digest")
)
