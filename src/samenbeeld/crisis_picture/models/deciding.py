"""Decisions with the steps they went through, and the tasks that come from them."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models.entries import Entry
from samenbeeld.crisis_picture.models.pictures import PictureVersion
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation, Region


class Decision(Entry):
    """What is proposed to be decided in one region. How it stands follows from its steps.

    `options` were weighed; `authority` is a code of `policy/decisions.toml`. A decision that `replaces`
    another ends it at the moment it is taken itself.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="decisions")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    text = models.CharField(max_length=500)
    options = models.JSONField(default=list)
    no_alternative = models.CharField(max_length=500, blank=True)
    reason = models.TextField(max_length=1000)
    authority = models.CharField(max_length=30)
    valid_until = models.DateTimeField(null=True)
    replaces = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    proposed_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    # One sending of one form: a second one with the same key is the same proposal.
    key = models.CharField(max_length=36)

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="decision_numbers_do_not_repeat"),
            models.UniqueConstraint(fields=["activity", "key"], name="a_decision_is_sent_once"),
            models.CheckConstraint(condition=~Q(reason=""), name="decision_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.number}"


class DecisionStep(Entry):
    """One step of a decision. Only taking it carries the version on which it rests; only an order a check."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="steps")
    place = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10)
    text = models.TextField(max_length=1000, blank=True)
    version = models.ForeignKey(PictureVersion, null=True, on_delete=models.PROTECT, related_name="decisions")
    check_at = models.DateTimeField(null=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["decision", "place"]
        constraints = [
            # Of two people who decide at once the database lets one in.
            models.UniqueConstraint(fields=["decision", "place"], name="one_step_after_another"),
            models.CheckConstraint(
                condition=Q(state="decided", version__isnull=False)
                | (~Q(state="decided") & Q(version__isnull=True)),
                name="a_decision_rests_on_a_version",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.decision_id} {self.state}"


class Task(Entry):
    """Something somebody does by a moment; alone, or as order of a decision."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="tasks")
    number = models.PositiveIntegerField()
    decision = models.ForeignKey(Decision, null=True, on_delete=models.PROTECT, related_name="tasks")
    text = models.CharField(max_length=500)
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    function = models.CharField(max_length=30, blank=True)
    person = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    due = models.DateTimeField()
    given_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    given_at = models.DateTimeField()
    key = models.CharField(max_length=40)

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="task_numbers_do_not_repeat"),
            models.UniqueConstraint(fields=["activity", "key"], name="a_task_is_sent_once"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.number}"


class TaskStep(Entry):
    """One step of a task, with the reason where it needs one."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    task = models.ForeignKey(Task, on_delete=models.PROTECT, related_name="steps")
    place = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=11)
    text = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["task", "place"]
        constraints = [
            models.UniqueConstraint(fields=["task", "place"], name="one_step_of_a_task_after_another")
        ]

    def __str__(self) -> str:
        return f"{self.task_id} {self.state}"
