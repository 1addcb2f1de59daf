"""Values, thresholds and codes. Rows are added, never changed; the rest is worked out from them."""

from django.db import models
from django.db.models import F, Q

from samenbeeld.indicators.rules.definition import GRAVE
from samenbeeld.indicators.rules.machine import State, Value, gates_kept
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.levels import Level
from samenbeeld.organisations.models import Membership, Region

RAW, VALIDATED, FAILED = "raw", "validated", "failed"
QUALITIES = (RAW, VALIDATED, FAILED)
_CODES = [level.value for level in GRAVE]


class Measurement(models.Model):
    """One value with both its times. A correction is another row, of the same moment and reported later."""

    indicator = models.CharField(max_length=60)
    of = models.DateTimeField()
    reported_at = models.DateTimeField()
    value = models.FloatField(null=True)
    quality = models.CharField(max_length=10)
    source = models.CharField(max_length=60)

    class Meta:
        ordering = ["indicator", "of", "reported_at"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "of", "reported_at"], name="one_value_per_report"),
            models.CheckConstraint(
                condition=Q(quality=FAILED, value__isnull=True)
                | (Q(quality__in=[RAW, VALIDATED]) & Q(value__isnull=False)),
                name="only_a_failure_has_no_value",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.of:%Y-%m-%d %H:%M}: {self.value}"

    @property
    def as_value(self) -> Value:
        """Without where it came from."""
        return Value(self.of, self.value, self.reported_at, self.quality)


class Standing(models.Model):
    """Where an indicator stands after its newest value. Worked out from the values, and kept to be quick."""

    indicator = models.CharField(max_length=60, primary_key=True)
    thresholds = models.PositiveIntegerField()  # the number of the set that it was worked out by
    gates = models.JSONField()
    level = models.CharField(max_length=8)
    since = models.DateTimeField()
    of = models.DateTimeField()
    reported_at = models.DateTimeField()
    value = models.FloatField(null=True)
    quality = models.CharField(max_length=10)

    def __str__(self) -> str:
        return f"{self.indicator}: {self.level}"

    @property
    def state(self) -> State:
        """As the machine knows it."""
        newest = Value(self.of, self.value, self.reported_at, self.quality)
        return State(gates_kept(self.gates), Level(self.level), self.since, newest)


class ThresholdSet(models.Model):
    """Other thresholds for an indicator from a day on. They count when a second person agreed."""

    indicator = models.CharField(max_length=60)
    number = models.PositiveIntegerField()
    valid_from = models.DateField()
    thresholds = models.JSONField()  # level -> value in the unit of the indicator
    raise_after = models.PositiveSmallIntegerField()
    clear_after = models.PositiveSmallIntegerField()
    hysteresis = models.FloatField()
    source = models.CharField(max_length=400)
    reason = models.CharField(max_length=400)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["indicator", "number"]
        constraints = [
            models.UniqueConstraint(fields=["indicator", "number"], name="threshold_sets_are_numbered"),
            models.CheckConstraint(condition=~Q(source="") & ~Q(reason=""), name="thresholds_say_why"),
        ]

    def __str__(self) -> str:
        return f"{self.indicator} {self.number}"


class ThresholdReading(models.Model):
    """The second pair of eyes on other thresholds."""

    thresholds = models.OneToOneField(ThresholdSet, on_delete=models.PROTECT, related_name="reading")
    agrees = models.BooleanField()
    remark = models.CharField(max_length=400, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(agrees=True) | ~Q(remark=""), name="refused_with_a_remark")
        ]

    def __str__(self) -> str:
        return f"{self.thresholds_id}: {'agreed' if self.agrees else 'refused'}"


class OfficialCode(models.Model):
    """A code of an authority for a theme in a region, as it was said. Beside our own level, never instead."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    issuer = models.CharField(max_length=60)
    reference = models.CharField(max_length=400)  # how the authority calls this message
    theme = models.CharField(max_length=40)
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    level = models.CharField(max_length=8)
    event = models.CharField(max_length=200)
    headline = models.CharField(max_length=400, blank=True)
    begins = models.DateTimeField()
    ends = models.DateTimeField()
    signature = models.CharField(max_length=20, blank=True)
    received_at = models.DateTimeField()

    class Meta:
        ordering = ["begins", "event"]
        indexes = [models.Index(fields=["theme", "region", "ends"], name="code_of_a_tile")]
        constraints = [
            models.UniqueConstraint(
                fields=["issuer", "reference", "region", "event", "level", "begins"], name="one_code_once"
            ),
            models.CheckConstraint(condition=Q(level__in=_CODES), name="code_is_a_colour"),
            models.CheckConstraint(condition=Q(ends__gt=F("begins")), name="code_ends"),
        ]

    def __str__(self) -> str:
        return f"{self.issuer} {self.level}: {self.event}"


class CodeEnd(models.Model):
    """The authority took a message back, or put another in its place."""

    issuer = models.CharField(max_length=60)
    reference = models.CharField(max_length=400)
    because = models.CharField(max_length=400)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["issuer", "reference"], name="one_end_once")]

    def __str__(self) -> str:
        return f"{self.issuer} {self.reference}"


class Hearing(models.Model):
    """When we last heard an authority on a theme, and until when its silence means that there is no code."""

    issuer = models.CharField(max_length=60)
    theme = models.CharField(max_length=40)
    heard_at = models.DateTimeField()
    holds_until = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["issuer", "theme"], name="one_hearing_per_theme")]

    def __str__(self) -> str:
        return f"{self.issuer} on {self.theme}"
