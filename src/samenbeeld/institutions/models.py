"""What institutions say of themselves, and that it is still so."""

from django.db import models

from samenbeeld.institutions.rules import LONGEST_WORDS
from samenbeeld.organisations.models import Membership, Organisation


class InstitutionProfile(models.Model):
    """What an institution says of itself. Rows are added, never changed: the newest counts.

    `care` are codes of policy; `needs` by code `{"hours", "words", "supplier"}`, hours null is unknown;
    `offers` each `{"care", "places", "within_hours", "words"}`. Its sites stand with the organisation.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    care = models.JSONField()
    needs = models.JSONField()
    offers = models.JSONField()
    words = models.CharField(max_length=LONGEST_WORDS, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["organisation", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "number"], name="an_institution_profile_has_its_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.number}"


class InstitutionConfirmation(models.Model):
    """Somebody of the institution looked: this profile is still right."""

    profile = models.ForeignKey(InstitutionProfile, on_delete=models.PROTECT, related_name="confirmations")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["profile", "-at"]

    def __str__(self) -> str:
        return f"{self.profile_id} {self.at}"
