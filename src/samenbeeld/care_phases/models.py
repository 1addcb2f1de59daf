"""Who declared what phase of care, how far resources are stretched, which steps hold, and who advised what.

Every row is added and never changed; a newer one corrects it. Nothing here is about a person: what a row is
about is a region, a resource of policy, or a decision.
"""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Decision
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Region


class PhaseDeclaration(models.Model):
    """A body said that care is in a phase, by a definition, until a moment at which it is weighed again.

    `region` is None for more than one region. Codes are those of `policy/care-phases.toml`. The newest row of
    the same scope and region counts.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="phase_declarations")
    number = models.PositiveIntegerField()
    scope = models.CharField(max_length=10)
    region = models.ForeignKey(Region, null=True, on_delete=models.PROTECT, related_name="+")
    phase = models.CharField(max_length=10)
    policy_version = models.CharField(max_length=20)
    declared_by = models.CharField(max_length=20)
    advised_by = models.JSONField(default=list)
    verified_by = models.JSONField(default=list)
    # What was meant by the phase, and where that stands: people use one word for different things.
    definition = models.CharField(max_length=300)
    definition_source = models.CharField(max_length=200)
    reason = models.CharField(max_length=500)
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    declared_at = models.DateTimeField()
    until = models.DateTimeField()
    recorded_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="a_declaration_has_its_own_number"),
            models.CheckConstraint(
                condition=Q(scope="region", region__isnull=False)
                | (~Q(scope="region") & Q(region__isnull=True)),
                name="a_phase_of_one_region_names_it",
            ),
            models.CheckConstraint(condition=~Q(definition=""), name="a_phase_has_a_definition"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id}: {self.phase}"


class SurgeState(models.Model):
    """How far one resource (space, staff, supplies) is stretched in a region. The newest of both counts."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="surge_states")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    resource = models.CharField(max_length=10)
    state = models.CharField(max_length=12)
    # The trigger of policy that was reached, "" when people decided without one.
    trigger = models.CharField(max_length=20, blank=True)
    reason = models.CharField(max_length=300)
    review_at = models.DateTimeField()
    set_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    set_at = models.DateTimeField()

    class Meta:
        ordering = ["set_at", "pk"]

    def __str__(self) -> str:
        return f"{self.resource}: {self.state}"


class SurgeReading(models.Model):
    """A value of one indicator of a resource. It decides nothing: a trigger does, through a person."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="surge_readings")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    indicator = models.CharField(max_length=20)
    value = models.DecimalField(max_digits=10, decimal_places=1)
    source = models.CharField(max_length=100)
    seen_at = models.DateTimeField()
    told_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    told_at = models.DateTimeField()

    class Meta:
        ordering = ["told_at", "pk"]

    def __str__(self) -> str:
        return f"{self.indicator}: {self.value}"


class ScarcityActivation(models.Model):
    """A step under scarcity holds in a region from now on: which version, who said so, and why it may."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="scarcity_steps")
    number = models.PositiveIntegerField()
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    step = models.CharField(max_length=10)
    step_version = models.CharField(max_length=20)
    activated_by = models.CharField(max_length=20)
    ethics = models.CharField(max_length=500)
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="+")
    review_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="an_activation_has_its_own_number"),
            models.CheckConstraint(condition=~Q(ethics=""), name="a_step_has_an_ethics_note"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id}: {self.step}"


class ScarcityEnd(models.Model):
    """A step under scarcity holds no longer, once."""

    activation = models.OneToOneField(ScarcityActivation, on_delete=models.PROTECT, related_name="end")
    reason = models.CharField(max_length=300)
    ended_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    ended_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.activation_id}"


class DirectionVoice(models.Model):
    """What a body advised on a decision, or why it sees it otherwise. The decision has its own register."""

    class Kind(models.TextChoices):
        ADVICE = "advice"
        DISSENT = "dissent"

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="direction_voices")
    kind = models.CharField(max_length=7, choices=Kind.choices)
    body = models.CharField(max_length=20)
    text = models.CharField(max_length=500)
    recorded_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["recorded_at", "pk"]

    def __str__(self) -> str:
        return f"{self.body}: {self.kind}"


class CareReview(models.Model):
    """A phase or a step was weighed again: it holds, it is changed, or it is withdrawn. Of a step that is
    withdrawn the end is written too.
    """

    class Outcome(models.TextChoices):
        HOLDS = "holds"
        CHANGED = "changed"
        WITHDRAWN = "withdrawn"

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="care_reviews")
    declaration = models.ForeignKey(
        PhaseDeclaration, null=True, on_delete=models.PROTECT, related_name="reviews"
    )
    activation = models.ForeignKey(
        ScarcityActivation, null=True, on_delete=models.PROTECT, related_name="reviews"
    )
    outcome = models.CharField(max_length=9, choices=Outcome.choices)
    reason = models.CharField(max_length=500)
    # When it is weighed once more; None for what was withdrawn.
    review_at = models.DateTimeField(null=True)
    recorded_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["recorded_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(declaration__isnull=True, activation__isnull=False)
                | Q(declaration__isnull=False, activation__isnull=True),
                name="a_review_is_of_a_phase_or_a_step",
            ),
            models.CheckConstraint(
                condition=Q(outcome="withdrawn", review_at__isnull=True)
                | (~Q(outcome="withdrawn") & Q(review_at__isnull=False)),
                name="what_holds_is_weighed_again",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="a_review_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id}: {self.outcome}"


class ScarcityObjection(models.Model):
    """A body objects to a step under scarcity, or appeals against the answer to an objection. It is about the
    step, never about a patient.
    """

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="scarcity_objections")
    number = models.PositiveIntegerField()
    activation = models.ForeignKey(ScarcityActivation, on_delete=models.PROTECT, related_name="objections")
    # The objection of which the answer is appealed against; None for a first one.
    appeals = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="appeal")
    body = models.CharField(max_length=20)
    text = models.CharField(max_length=500)
    recorded_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="an_objection_has_its_own_number")
        ]

    def __str__(self) -> str:
        return f"{self.activity_id}: {self.number}"


class ObjectionAnswer(models.Model):
    """What was answered to an objection, once. What follows from it is a review of the step."""

    class Outcome(models.TextChoices):
        GRANTED = "granted"
        PARTLY = "partly"
        REJECTED = "rejected"

    objection = models.OneToOneField(ScarcityObjection, on_delete=models.PROTECT, related_name="answer")
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    body = models.CharField(max_length=20)
    reason = models.CharField(max_length=500)
    recorded_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="an_answer_has_a_reason")]

    def __str__(self) -> str:
        return f"{self.objection_id}: {self.outcome}"
