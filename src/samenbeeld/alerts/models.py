"""Alarms, who is in them, every step as a row that never changes, and how people are reached."""

from django.db import models
from django.db.models import Q

from samenbeeld.accounts.models import Account
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership


class Alarm(models.Model):
    """Two short sentences about something, sent to people. Never changed; what follows are steps.

    The subject is opaque here (for an activity: kind, slug, name and address): alarms lie below it.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    key = models.CharField(max_length=36, unique=True)  # of the form, so that sending twice is sending once
    number = models.PositiveIntegerField()
    first = models.CharField(max_length=120)
    second = models.CharField(max_length=240, blank=True)
    subject_kind = models.CharField(max_length=60)
    subject_id = models.CharField(max_length=120)
    subject_label = models.CharField(max_length=200)
    subject_url = models.CharField(max_length=300)
    mode = models.CharField(max_length=8, choices=[(mode.value, mode.value) for mode in Mode])
    tlp = models.CharField(max_length=12, default=Tlp.AMBER.value)
    is_test = models.BooleanField(default=False)
    asks_to_come = models.BooleanField(default=False)
    audience = models.JSONField()  # what the sender chose
    sent_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    sent_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["subject_kind", "subject_id"], name="alarm_by_subject")]
        constraints = [
            models.UniqueConstraint(
                fields=["subject_kind", "subject_id", "number"], name="alarms_of_a_subject_are_counted"
            ),
            models.CheckConstraint(
                condition=Q(mode__in=[mode.value for mode in Mode]), name="alarm_is_real_or_exercise"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.first}"


class Recipient(models.Model):
    """Somebody who is in an alarm. `root` is whom they are alarmed for, through others perhaps; None when
    the alarm was sent to them."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    alarm = models.ForeignKey(Alarm, on_delete=models.CASCADE, related_name="recipients")
    membership = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    function = models.CharField(max_length=40)
    is_on_duty = models.BooleanField(default=False)
    site = models.CharField(max_length=120, blank=True)  # the place that lies in the area
    root = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="followers")
    made_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["alarm", "membership"], name="once_in_an_alarm"),
        ]

    def __str__(self) -> str:
        return f"{self.membership_id} in {self.alarm_id}"


class AlarmStep(models.Model):
    """One thing that happened in an alarm. Rows are added, never changed: the database refuses it."""

    class Kind(models.TextChoices):
        MADE = "made"
        SENT = "sent"
        DELIVERED = "delivered"
        OPENED = "opened"
        ANSWERED = "answered"
        FAILED = "failed"
        REMINDED = "reminded"
        PASSED_ON = "passed_on"  # to the next contact, or to nobody when nobody is left
        CLOSED = "closed"

    alarm = models.ForeignKey(Alarm, on_delete=models.CASCADE, related_name="steps")
    recipient = models.ForeignKey(Recipient, null=True, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=9, choices=Kind.choices)
    channel = models.CharField(max_length=6, blank=True)
    answer = models.CharField(max_length=6, blank=True)
    detail = models.CharField(max_length=200, blank=True)
    by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["pk"]
        indexes = [models.Index(fields=["alarm", "kind"], name="step_by_alarm_and_kind")]

    def __str__(self) -> str:
        return f"{self.kind} {self.channel}{self.answer}"


class Delivery(models.Model):
    """One message to one person over one channel: it waits, left, or was given up. Steps tell its history."""

    class State(models.TextChoices):
        WAITING = "waiting"
        SENT = "sent"
        GIVEN_UP = "given_up"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    recipient = models.ForeignKey(Recipient, on_delete=models.CASCADE, related_name="deliveries")
    channel = models.CharField(max_length=6)
    is_reminder = models.BooleanField(default=False)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["state", "next_try_at"], name="delivery_by_turn")]
        constraints = [
            models.UniqueConstraint(
                fields=["recipient", "channel", "is_reminder"], name="one_message_per_channel"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.state}"


class CalmMessage(models.Model):
    """One message that is no alarm, to one person over one channel: it waits, left, or was given up.

    Quiet hours hold it, and after `useless_at` it does not leave any more. `key` is what it is about: of one
    thing nobody is told twice.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    key = models.CharField(max_length=160)
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    channel = models.CharField(max_length=6)
    title = models.CharField(max_length=200)
    text = models.CharField(max_length=300, blank=True)
    path = models.CharField(max_length=300)
    state = models.CharField(max_length=8, choices=Delivery.State.choices, default=Delivery.State.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    useless_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["state", "next_try_at"], name="calm_by_turn")]
        constraints = [
            models.UniqueConstraint(fields=["key", "membership", "channel"], name="told_once_of_one_thing")
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.key} {self.state}"


class AnswerLink(models.Model):
    """The link in one message. Only a digest of its secret is kept: a copy of the database opens nothing."""

    recipient = models.ForeignKey(Recipient, on_delete=models.CASCADE, related_name="links")
    digest = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"link of {self.recipient_id}"


class Reach(models.Model):
    """How somebody is reached outside the screen. Empty means that way does not exist."""

    account = models.OneToOneField(Account, on_delete=models.CASCADE, related_name="+")
    phone = models.CharField(max_length=20, blank=True)
    email = models.EmailField(blank=True)
    # Hold a test call and what is no alarm; an alarm always leaves.
    quiet_from = models.TimeField(null=True)
    quiet_until = models.TimeField(null=True)

    class Meta:
        verbose_name_plural = "reaches"

    def __str__(self) -> str:
        return f"reach of {self.account_id}"


class PushDevice(models.Model):
    """A browser that shows messages also while no page of ours is open (Web Push)."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    name = models.CharField(max_length=80)
    endpoint = models.URLField(max_length=600, unique=True)
    public_key = models.CharField(max_length=120)
    secret = models.CharField(max_length=40)
    added_at = models.DateTimeField()
    gone_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name
