"""What is down, how long institutions say they last, what lies in store, and measures. Rows stay."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.endurance.rules.saying import MEASURES, STEPS
from samenbeeld.organisations.models import Membership, Organisation

_CODE, _WORDS = 20, 300


class ServiceOutage(models.Model):
    """What somebody said of one outage. The newest row of a `number` counts.

    It hits every institution in these `regions` (codes) and these `institutions` (slugs) that takes part.
    `until`: when the service is expected back, None is unknown; with `is_over` when it came back.
    """

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="service_outages")
    number = models.PositiveIntegerField()
    service = models.CharField(max_length=_CODE)
    regions = models.JSONField()
    institutions = models.JSONField()
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    is_over = models.BooleanField(default=False)
    words = models.CharField(max_length=_WORDS, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(until__isnull=True) | Q(until__gt=models.F("since")),
                name="an_outage_ends_after_it_began",
            ),
            models.CheckConstraint(
                condition=Q(is_over=False) | Q(until__isnull=False), name="what_is_over_has_a_moment"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.number}: {self.service}"


class BufferReport(models.Model):
    """How long one institution lasts without a service, as seen then. `hours` None: they do not know."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="buffer_reports")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    service = models.CharField(max_length=_CODE)
    hours = models.FloatField(null=True)
    words = models.CharField(max_length=_WORDS, blank=True)
    seen_at = models.DateTimeField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(hours__isnull=True) | Q(hours__gte=0), name="a_buffer_is_not_below_zero"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.service}"


class StockReport(models.Model):
    """What one institution has in store, uses per day and expects. The newest of each kind counts."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="stock_reports")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    stock = models.CharField(max_length=_CODE)
    amount = models.FloatField()
    per_day = models.FloatField()
    delivery = models.FloatField(null=True)
    delivery_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount__gte=0, per_day__gte=0), name="a_stock_is_not_below_zero"
            ),
            models.CheckConstraint(
                condition=Q(delivery__isnull=True, delivery_at__isnull=True)
                | Q(delivery__gt=0, delivery_at__isnull=False),
                name="a_delivery_has_an_amount_and_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id}: {self.stock}"


class EnduranceMeasure(models.Model):
    """A measure for one institution: refuel and help add `hours` to a service, move takes `percent` away.

    `takes_effect_at`: from when it counts, once it was agreed on.
    """

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="endurance_measures")
    number = models.PositiveIntegerField()
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    service = models.CharField(max_length=_CODE)
    kind = models.CharField(max_length=8, choices=[(each, each) for each in MEASURES])
    what = models.CharField(max_length=_WORDS)
    hours = models.FloatField(null=True)
    percent = models.PositiveSmallIntegerField(null=True)
    takes_effect_at = models.DateTimeField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="a_measure_has_its_own_number"),
            models.CheckConstraint(
                condition=Q(kind="move", percent__range=(1, 100)) | (~Q(kind="move") & Q(hours__gt=0)),
                name="a_measure_says_how_much",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.number}"


class EnduranceMeasureStep(models.Model):
    """What became of a measure. The newest step counts; without one it is proposed."""

    measure = models.ForeignKey(EnduranceMeasure, on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=8, choices=[(each, each) for each in STEPS])
    reason = models.CharField(max_length=_WORDS, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(step="dropped", reason=""), name="a_measure_is_dropped_with_a_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.measure_id}: {self.step}"
