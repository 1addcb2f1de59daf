"""Questions to other nodes and of other nodes, and every word that a side said of them. Rows stay."""

from django.db import models

from samenbeeld.federation.models import Peer
from samenbeeld.federation.rules.envelope import when
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership
from samenbeeld.question_desk.rules import LONGEST_ANSWER, Said, Step


class DeskQuestion(models.Model):
    """What one node asks others; its words are the first row of `words`. `home` and `asked` are codes of
    nodes; `function`: code of the function that it is for there, "" for whoever may answer; `peer` None when
    it is ours.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    home = models.CharField(max_length=16)
    asked = models.JSONField()
    function = models.CharField(max_length=40, blank=True)
    mode = models.CharField(max_length=8)
    tlp = models.CharField(max_length=12)
    peer = models.ForeignKey(Peer, null=True, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-made_at", "-id"]
        indexes = [models.Index(fields=["mode", "made_at"], name="desk_question_by_mode")]

    def __str__(self) -> str:
        return f"{self.home}: {self.id}"


class DeskWord(models.Model):
    """One word of one side, in the order in which it came here. `key` is the same at every node; `by`:
    function and organisation; `member` None when it is of another node; `tlp`: how far this word may go;
    `data`: why and deadline of a wording, the wording that is answered, or until when.
    """

    key = models.UUIDField(unique=True, default=uuid7, editable=False)
    question = models.ForeignKey(DeskQuestion, on_delete=models.PROTECT, related_name="words")
    step = models.CharField(max_length=9, choices=[(step.value, step.value) for step in Step])
    node = models.CharField(max_length=16)
    by = models.CharField(max_length=200)
    member = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    tlp = models.CharField(max_length=12)
    text = models.CharField(max_length=LONGEST_ANSWER, blank=True)
    data = models.JSONField(default=dict)
    at = models.DateTimeField()
    received_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(step=Step.LATER.value) | ~models.Q(text=""), name="desk_word_has_words"
            )
        ]

    def __str__(self) -> str:
        return f"{self.question_id}: {self.step}"

    @property
    def said(self) -> Said:
        """As the rules see it."""
        until = self.data.get("until")
        return Said(
            id=str(self.key),
            step=Step(self.step),
            node=self.node,
            text=self.text,
            at=self.at,
            wording=str(self.data.get("wording", "")),
            until=when(until) if until else None,
        )
