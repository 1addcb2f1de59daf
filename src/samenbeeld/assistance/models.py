"""Requests for assistance, ours and those of others, and every step that a side said of them. Rows stay."""

from django.db import models

from samenbeeld.assistance.rules.road import Said, Step
from samenbeeld.federation.models import Peer
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership

LONGEST = 400


class AssistanceRequest(models.Model):
    """What was asked, as it was asked. `home`, `treating` and `helpers` are codes of nodes; `needs`: codes of
    municipalities that sign apart, none is one signature; `peer` None when it is ours.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    home = models.CharField(max_length=16)
    treating = models.CharField(max_length=16)
    helpers = models.JSONField()
    region = models.CharField(max_length=4)  # a CBS code; we need not know the region ourselves
    mode = models.CharField(max_length=8)
    tlp = models.CharField(max_length=12)
    form = models.JSONField()
    needs = models.JSONField()
    place_names = models.JSONField()  # name by code of municipality, as its own node knows them
    peer = models.ForeignKey(Peer, null=True, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-made_at", "-id"]
        indexes = [models.Index(fields=["mode", "made_at"], name="assistance_by_mode")]

    def __str__(self) -> str:
        return f"{self.region}: {self.id}"


class AssistanceStep(models.Model):
    """One step that one side said. Its id is the same at every node. `by`: function and organisation;
    `member` None when it is of another node; `data`: place and authority of a signature, an offer, the chosen
    offers, or those that arrived.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    request = models.ForeignKey(AssistanceRequest, on_delete=models.PROTECT, related_name="steps")
    step = models.CharField(max_length=10, choices=[(step.value, step.value) for step in Step])
    node = models.CharField(max_length=16)
    by = models.CharField(max_length=200)
    member = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=LONGEST, blank=True)
    data = models.JSONField(default=dict)
    at = models.DateTimeField()
    received_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(step__in=["returned", "rejected", "withdrawn"], reason=""),
                name="assistance_ends_with_a_reason",
            )
        ]

    def __str__(self) -> str:
        return f"{self.request_id}: {self.step}"

    @property
    def said(self) -> Said:
        """As the rules of the road see it."""
        return Said(
            id=str(self.id),
            step=Step(self.step),
            node=self.node,
            at=self.at,
            place=str(self.data.get("place", "")),
            chosen=frozenset(str(each) for each in self.data.get("chosen", [])),
            arrived=frozenset(str(each) for each in self.data.get("arrived", [])),
        )
