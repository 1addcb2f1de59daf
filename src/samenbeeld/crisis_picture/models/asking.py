"""Questions with their answers, and contradictions with the claims that do not agree."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models.entries import Entry
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation


class InfoRequest(Entry):
    """A question to one or more organisations, by a deadline. With a `unit` the answer is a number."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="info_requests")
    number = models.PositiveIntegerField()
    text = models.CharField(max_length=500)
    unit = models.CharField(max_length=20, blank=True)
    organisations = models.ManyToManyField(Organisation, related_name="+")
    function = models.CharField(max_length=30, blank=True)
    deadline = models.DateTimeField()
    asked_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    key = models.CharField(max_length=40)

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="question_numbers_do_not_repeat"),
            models.UniqueConstraint(fields=["activity", "key"], name="a_question_is_sent_once"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.number}"


class InfoRequestStep(Entry):
    """Taken up, verified, closed or withdrawn. Answered is no step: it follows from the answers."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, related_name="steps")
    place = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=9)
    text = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["request", "place"]
        constraints = [
            models.UniqueConstraint(fields=["request", "place"], name="one_step_of_a_question_after_another")
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.state}"


class Answer(Entry):
    """What one organisation answered, how sure and from whom. A later answer of the same one supersedes."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    request = models.ForeignKey(InfoRequest, on_delete=models.PROTECT, related_name="answers")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    text = models.TextField(max_length=2000, blank=True)
    value = models.DecimalField(max_digits=14, decimal_places=4, null=True)
    certainty = models.CharField(max_length=10)
    source = models.CharField(max_length=200, blank=True)
    seen_at = models.DateTimeField(null=True)
    supersedes = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    key = models.CharField(max_length=36)

    class Meta:
        ordering = ["request", "at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["request", "key"], name="an_answer_is_sent_once"),
            models.CheckConstraint(
                condition=Q(certainty__in=["fact", "assumption", "unknown"]), name="an_answer_has_a_certainty"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.organisation_id}"


class Contradiction(Entry):
    """Two sources name another value for one thing. `owner` is who must know; `question` asks them.

    `request` is the question whose answers differ, None when a person saw it somewhere else.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="contradictions")
    number = models.PositiveIntegerField()
    subject = models.CharField(max_length=200)
    unit = models.CharField(max_length=20, blank=True)
    owner = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    request = models.ForeignKey(
        InfoRequest, null=True, on_delete=models.PROTECT, related_name="contradictions"
    )
    question = models.ForeignKey(InfoRequest, null=True, on_delete=models.PROTECT, related_name="about")
    marked_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    marked_at = models.DateTimeField()
    key = models.CharField(max_length=40)

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "number"], name="contradiction_numbers_do_not_repeat"
            ),
            models.UniqueConstraint(fields=["activity", "key"], name="a_contradiction_is_marked_once"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.number}"


class Claim(Entry):
    """One side of a contradiction: what is said, by whom, seen when.

    `organisation` is the source when the rule found it; None when a person wrote it down.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    contradiction = models.ForeignKey(Contradiction, on_delete=models.PROTECT, related_name="claims")
    place = models.PositiveSmallIntegerField()
    said = models.CharField(max_length=300)
    who = models.CharField(max_length=200)
    seen_at = models.DateTimeField(null=True)
    answer = models.ForeignKey(Answer, null=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField()

    class Meta:
        ordering = ["contradiction", "place"]
        constraints = [
            models.UniqueConstraint(fields=["contradiction", "place"], name="one_claim_beside_another")
        ]

    def __str__(self) -> str:
        return f"{self.said}, {self.who}"


class Settlement(Entry):
    """Which claim holds, and why; or none of them, or both. Once, by a person, or by whoever corrected."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    contradiction = models.OneToOneField(Contradiction, on_delete=models.PROTECT, related_name="settlement")
    claim = models.ForeignKey(Claim, null=True, on_delete=models.PROTECT, related_name="+")
    # Null is no: so the column joins a table whose rows never change without building it anew.
    both_hold = models.BooleanField(null=True)
    reason = models.CharField(max_length=500)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="settlement_has_a_reason")]

    def __str__(self) -> str:
        return str(self.contradiction_id)
