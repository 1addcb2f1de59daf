"""Editions that never change, who is mailed about them, and links for who has no account."""

from datetime import date, timedelta

from django.db import models
from django.db.models import Q

from samenbeeld.accounts.models import Account
from samenbeeld.editions.rules.sharing import LONGEST_NAME, Shared
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Tlp
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership, Region

_LONGEST = 1000  # of an introduction; what is allowed is policy


class Edition(models.Model):
    """The picture of one week, frozen. `content` is that of `rules.content`; `monday` begins its week.

    A mistake is corrected by another one that `replaces` it, with `correction`: what was wrong.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    number = models.PositiveIntegerField(unique=True)
    monday = models.DateField()
    regions = models.ManyToManyField(Region, related_name="+")
    tlp = models.CharField(max_length=12)
    introduction = models.CharField(max_length=_LONGEST, blank=True)
    content = models.JSONField()
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    correction = models.CharField(max_length=_LONGEST, blank=True)
    made_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["-number"]
        indexes = [models.Index(fields=["monday"], name="edition_by_week")]
        constraints = [
            models.CheckConstraint(
                condition=Q(tlp__in=[tlp.value for tlp in Tlp]), name="edition_has_a_label"
            ),
            models.CheckConstraint(
                condition=Q(replaces__isnull=True, correction="")
                | Q(replaces__isnull=False) & ~Q(correction=""),
                name="edition_says_what_it_corrects",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}, {self.monday}"


class Subscription(models.Model):
    """Somebody who wants a mail about each edition of these regions. Another choice is another row.

    `regions` and `themes` are codes; no themes means all.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    regions = models.JSONField()
    themes = models.JSONField()
    made_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account"], condition=Q(ended_at=None), name="one_subscription_per_person"
            )
        ]

    def __str__(self) -> str:
        return f"{self.account_id}: {self.regions}"


class EditionMail(models.Model):
    """The mail about one edition to one subscriber. Steps tell its history.

    HANDED: it was about to go over to the mail server. Whoever finds it so for long does not know whether it
    went, and sends nothing by itself: twice is worse here than asking a person.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        HANDED = "handed"
        SENT = "sent"
        GIVEN_UP = "given_up"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="mails")
    subscription = models.ForeignKey(Subscription, on_delete=models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    handed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["state", "next_try_at"], name="edition_mail_by_turn")]
        constraints = [
            models.UniqueConstraint(fields=["edition", "account"], name="one_mail_per_edition_and_person")
        ]

    def __str__(self) -> str:
        return f"{self.edition_id} {self.state}"


class EditionMailStep(models.Model):
    """One thing that happened to a mail. `reason` is a short code, "" when it went well."""

    class Kind(models.TextChoices):
        SENT = "sent"
        FAILED = "failed"
        AGAIN = "again"

    mail = models.ForeignKey(EditionMail, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=6, choices=Kind.choices)
    reason = models.CharField(max_length=60, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.kind} {self.reason}"


class EditionLink(models.Model):
    """With this link somebody without an account reads one edition. Of its secret the digest is kept."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="links")
    digest = models.CharField(max_length=64)
    for_whom = models.CharField(max_length=LONGEST_NAME)
    until = models.DateTimeField()
    made_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    revoked_by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    revoked_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-made_at"]
        constraints = [models.CheckConstraint(condition=~Q(for_whom=""), name="edition_link_is_for_somebody")]

    def __str__(self) -> str:
        return f"{self.edition_id} for {self.for_whom}"

    @property
    def last_day(self) -> date:
        """The last day of a Dutch calendar on which it works."""
        return local(self.until - timedelta(microseconds=1)).date()

    @property
    def as_rule(self) -> Shared:
        """What decides whether it is open."""
        return Shared(self.until, self.revoked_at)


class LinkOpening(models.Model):
    """Somebody read the edition by that link."""

    link = models.ForeignKey(EditionLink, on_delete=models.PROTECT, related_name="openings")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return f"{self.link_id} at {self.at}"
