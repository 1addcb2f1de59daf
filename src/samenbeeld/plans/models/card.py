"""What somebody does by a plan, step by step, and what they would change in the plan."""

from django.db import models
from django.db.models import Q

from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models.plan import PlanVersion
from samenbeeld.plans.rules.cards import LEARNED_IN, LONGEST_CARD_TITLE, LONGEST_PLACE, LONGEST_PROPOSAL
from samenbeeld.plans.rules.road import LONGEST_REASON


class ScenarioCard(models.Model):
    """What one function does by a version of a plan. Rows are added, never changed.

    `role` is a function, or "" for everybody. The newest of a role counts, and so it does in later versions;
    `steps` [] takes the card away. Each step is `{"text", "hint", "minutes"}`, minutes null without a moment.
    """

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="cards")
    role = models.CharField(max_length=30, blank=True)
    title = models.CharField(max_length=LONGEST_CARD_TITLE)
    steps = models.JSONField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["version", "pk"]

    def __str__(self) -> str:
        return f"{self.version_id} {self.role}"


class PlanProposal(models.Model):
    """What a reader would change in a plan: `place` in the text ("" the whole of it), what, and why.

    `learned_in`: in the real thing or an exercise; "" by reading.
    Not in which activity: who reads the plan need not know of it.
    """

    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="proposals")
    card = models.ForeignKey(ScenarioCard, null=True, on_delete=models.PROTECT, related_name="proposals")
    text = models.CharField(max_length=LONGEST_PROPOSAL)
    place = models.CharField(max_length=LONGEST_PLACE, blank=True)
    why = models.CharField(max_length=LONGEST_PROPOSAL, blank=True)
    learned_in = models.CharField(max_length=8, blank=True, choices=[(one, one) for one in LEARNED_IN])
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["version", "pk"]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.text[:40]}"


class PlanProposalAnswer(models.Model):
    """What the owner of the plan did with it: taken over in a next version, or not and why. Written once."""

    proposal = models.OneToOneField(PlanProposal, on_delete=models.PROTECT, related_name="answer")
    is_taken = models.BooleanField()
    reason = models.CharField(max_length=LONGEST_REASON, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(is_taken=True) | ~Q(reason=""), name="declined_with_a_reason")
        ]

    def __str__(self) -> str:
        return f"{self.proposal_id}: {self.is_taken}"


class ProposalWorkedIn(models.Model):
    """What was taken over from a reader now stands in this version. Once for each; again in another one when
    this version was thrown away.
    """

    proposal = models.ForeignKey(PlanProposal, on_delete=models.PROTECT, related_name="workings")
    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["version", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["proposal", "version"], name="worked_in_once_per_version")
        ]

    def __str__(self) -> str:
        return f"{self.proposal_id} in {self.version_id}"
