"""Cards that were started in an activity, and how healthy plans were found each night."""

from django.db import models

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Task
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans.models import PlanProposal, PlanVersion, ScenarioCard


class CardStart(models.Model):
    """An organisation works by a card, as it stood in this version of the plan. Written once."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="card_starts")
    card = models.ForeignKey(ScenarioCard, on_delete=models.PROTECT, related_name="+")
    version = models.ForeignKey(PlanVersion, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "-at"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "card", "organisation"], name="a_card_is_started_once_by_each"
            )
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.card_id}"


class CardTask(models.Model):
    """Which task a step of the card became."""

    start = models.ForeignKey(CardStart, on_delete=models.PROTECT, related_name="tasks")
    task = models.OneToOneField(Task, on_delete=models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["start", "place"]
        constraints = [models.UniqueConstraint(fields=["start", "place"], name="a_step_becomes_one_task")]

    def __str__(self) -> str:
        return f"{self.start_id} {self.place}"


class CardLesson(models.Model):
    """Where a proposal for a plan was learned: only who may see the activity reads this."""

    start = models.ForeignKey(CardStart, on_delete=models.PROTECT, related_name="lessons")
    proposal = models.OneToOneField(PlanProposal, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["start", "pk"]

    def __str__(self) -> str:
        return f"{self.start_id} {self.proposal_id}"


class HealthScore(models.Model):
    """How healthy the plans of one organisation for one theme were on a day. Rows are added."""

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    theme = models.CharField(max_length=40)
    day = models.DateField()
    checks = models.PositiveIntegerField()
    ailing = models.PositiveIntegerField()

    class Meta:
        ordering = ["day", "organisation", "theme"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "theme", "day"], name="health_is_noted_once_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.theme} {self.day}"
