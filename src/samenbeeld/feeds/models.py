"""What came in, as received; and how each source is doing."""

from django.db import models

from samenbeeld.feeds.mapped.definition import LONGEST_NAME
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation

# As long as the inbox can keep.
from samenbeeld.safety_picture.rules.signals import LONGEST_REFERENCE

LONGEST_ADDRESS = 500
LONGEST_KEY = 100


class Reception(models.Model):
    """One answer of a source, byte for byte (compressed). The same again is not kept twice. `body` is
    empty when what came in may not lie here.

    `refused`: [sentence id, values] of every part that was not taken, at most fifty.
    """

    feed = models.CharField(max_length=40)
    received_at = models.DateTimeField()
    address = models.CharField(max_length=LONGEST_ADDRESS)
    digest = models.CharField(max_length=64)  # SHA-256 of the bytes, in hexadecimals
    size = models.PositiveIntegerField()
    body = models.BinaryField()
    is_readable = models.BooleanField()
    values = models.PositiveIntegerField()
    codes = models.PositiveIntegerField()
    signals = models.PositiveIntegerField(default=0)
    refused = models.JSONField()

    class Meta:
        ordering = ["-received_at"]
        indexes = [models.Index(fields=["feed", "-received_at"], name="receptions_of_a_feed")]

    def __str__(self) -> str:
        return f"{self.feed} {self.received_at:%Y-%m-%d %H:%M}"


class FeedState(models.Model):
    """How a source is doing: when it was asked, when it last answered, and when it is asked again."""

    feed = models.CharField(max_length=40, primary_key=True)
    asked_at = models.DateTimeField()
    good_at = models.DateTimeField(null=True)
    next_at = models.DateTimeField()
    failures = models.PositiveIntegerField(default=0)  # in a row
    reason = models.CharField(max_length=100, blank=True)
    reason_values = models.JSONField(default=dict)
    waiting = models.PositiveIntegerField(default=0)  # notices that were too many for this hour
    left = models.JSONField(
        default=list
    )  # what could not be read on at the last answer: [sentence id, values]

    def __str__(self) -> str:
        return f"{self.feed}: {self.failures}"


class PassedOn(models.Model):
    """A notice of a source that became a signal: told again it is no second one. Kept as long as the signals.

    `key`: SHA-256 of how the source knows it; `reference`: under which name the inbox has it.
    """

    feed = models.CharField(max_length=40)
    key = models.CharField(max_length=64)
    version = models.CharField(max_length=200, blank=True)
    reference = models.CharField(max_length=LONGEST_REFERENCE)
    moment = models.DateTimeField(null=True)  # as the source gave it
    at = models.DateTimeField()

    class Meta:
        ordering = ["-at"]
        indexes = [models.Index(fields=["feed", "at"], name="passed_on_of_a_feed")]
        constraints = [
            models.UniqueConstraint(fields=["feed", "key", "version"], name="a_notice_is_passed_on_once"),
            models.UniqueConstraint(fields=["feed", "reference"], name="a_notice_has_a_name_of_its_own"),
        ]

    def __str__(self) -> str:
        return f"{self.feed} {self.reference}"


class MappedFeed(models.Model):
    """A source of one's own as an administrator described it. Never changed: a change is the next number.

    `reading`: see `mapped.definition.Reading`.
    """

    code = models.CharField(max_length=40)
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=LONGEST_NAME)
    address = models.CharField(max_length=LONGEST_ADDRESS)
    every_minutes = models.PositiveIntegerField()
    reading = models.JSONField()
    is_stopped = models.BooleanField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["code", "number"]
        constraints = [
            models.UniqueConstraint(fields=["code", "number"], name="mapped_feeds_are_numbered"),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.number}"


class InstitutionKey(models.Model):
    """Which institution a source means by a name of its own. Never changed: the newest of a name counts."""

    feed = models.CharField(max_length=40)
    key = models.CharField(max_length=LONGEST_KEY)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["feed", "key"], name="institution_keys_of_a_feed")]
        constraints = [models.CheckConstraint(condition=~models.Q(key=""), name="a_key_says_something")]

    def __str__(self) -> str:
        return f"{self.feed} {self.key}"


class MachineKey(models.Model):
    """A key with which the own program of one institution tells its figures, and nothing else.

    Only the digest is kept; the key itself is shown once. It tells of this institution alone.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="machine_keys")
    name = models.CharField(max_length=LONGEST_NAME)
    digest = models.CharField(max_length=64, unique=True)
    made_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    valid_until = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at"]

    def __str__(self) -> str:
        return self.name
