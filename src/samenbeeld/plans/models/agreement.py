"""What an agreement binds its parties to. The agreement itself is a plan of that kind."""

from django.db import models
from django.db.models import Q

from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans.models.plan import Plan
from samenbeeld.plans.rules.agreements import ENDED, LONGEST_OBLIGATION, LONGEST_REMARK, MET, SHORTFALLS


class AgreementTerms(models.Model):
    """Who agreed, until when, and what about. Rows are added, never changed: the newest counts.

    `parties` are slugs of organisations; `parts` the words of each part by its code in policy. Without
    `expires_on` it holds until somebody ends it.
    """

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="terms")
    number = models.PositiveIntegerField()
    parties = models.JSONField()
    signed_on = models.DateField(null=True)
    expires_on = models.DateField(null=True)
    parts = models.JSONField()
    shortfall = models.CharField(max_length=12, blank=True, choices=[(step, step) for step in SHORTFALLS])
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["plan", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="terms_have_their_number"),
            models.CheckConstraint(
                condition=Q(signed_on__isnull=True)
                | Q(expires_on__isnull=True)
                | Q(expires_on__gt=models.F("signed_on")),
                name="terms_end_after_they_were_signed",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.number}"


class Obligation(models.Model):
    """What one party has to do, the first time on a day, then perhaps every so many months."""

    plan = models.ForeignKey(Plan, on_delete=models.PROTECT, related_name="obligations")
    number = models.PositiveIntegerField()
    text = models.CharField(max_length=LONGEST_OBLIGATION)
    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    every_months = models.PositiveSmallIntegerField(null=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["plan", "number"]
        constraints = [
            models.UniqueConstraint(fields=["plan", "number"], name="an_obligation_has_its_number"),
            models.CheckConstraint(
                condition=Q(every_months__isnull=True) | Q(every_months__gt=0), name="again_after_some_months"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.number}"


class ObligationStep(models.Model):
    """It was met on a day, or it no longer holds and why. Rows are added."""

    obligation = models.ForeignKey(Obligation, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=5, choices=[(MET, MET), (ENDED, ENDED)])
    on = models.DateField()
    remark = models.CharField(max_length=LONGEST_REMARK, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["obligation", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind=ENDED) | ~Q(remark=""), name="an_obligation_ends_with_a_reason"
            )
        ]

    def __str__(self) -> str:
        return f"{self.obligation_id}: {self.kind}"
