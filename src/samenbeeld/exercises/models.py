"""The clock of an exercise, its injects, what observers noted, and lessons."""

from datetime import timedelta

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models import Suggestion
from samenbeeld.exercises import rules
from samenbeeld.exercises.rules import Line, Timing
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans.models import PlanProposal


class ExerciseClock(models.Model):
    """The clock of one exercise. `led_by` set it last: what is delivered is delivered in their name."""

    activity = models.OneToOneField(Activity, on_delete=models.PROTECT, related_name="exercise_clock")
    elapsed = models.DurationField(default=timedelta)
    since = models.DateTimeField(null=True)
    speed = models.PositiveSmallIntegerField(default=1)
    begun_at = models.DateTimeField(null=True)
    led_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(speed__range=(rules.SLOWEST, rules.FASTEST)), name="exercise_runs_at_a_speed"
            )
        ]

    def __str__(self) -> str:
        return f"clock of {self.activity_id}"

    @property
    def timing(self) -> Timing:
        """This clock as the rule sees it."""
        return Timing(self.elapsed, self.since, self.speed)


class Inject(models.Model):
    """One inject of a script. What was delivered or skipped changes no more, but for how it was answered."""

    class Kind(models.TextChoices):
        MESSAGE = rules.MESSAGE
        TEXT = rules.TEXT
        REPORT = rules.REPORT
        CALL = rules.CALL
        ALARM = rules.ALARM

    class State(models.TextChoices):
        WAITING = rules.WAITING
        DELIVERED = rules.DELIVERED
        SKIPPED = rules.SKIPPED
        FAILED = rules.FAILED

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="injects")
    number = models.PositiveIntegerField()
    minute = models.PositiveIntegerField()
    sender = models.CharField(max_length=rules.LONGEST_ROLE)
    to = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    text = models.CharField(max_length=rules.LONGEST_TEXT)
    place = models.CharField(max_length=20, blank=True)
    expected = models.CharField(max_length=rules.LONGEST_EXPECTED, blank=True)
    expected_by = models.PositiveIntegerField(null=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.WAITING)
    settled_at = models.DateTimeField(null=True)
    settled_minute = models.PositiveIntegerField(null=True)
    why_failed = models.CharField(max_length=80, blank=True)
    is_met = models.BooleanField(null=True)
    met_minute = models.PositiveIntegerField(null=True)
    # What a text became in the pictures of the players.
    suggestions = models.ManyToManyField(Suggestion, related_name="+")
    written_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["activity", "minute", "number"]
        indexes = [models.Index(fields=["state", "activity"], name="inject_by_state")]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="an_inject_has_its_own_number"),
            models.CheckConstraint(
                condition=Q(state="waiting", settled_at__isnull=True)
                | ~Q(state="waiting") & Q(settled_at__isnull=False),
                name="an_inject_is_settled_at_a_moment",
            ),
        ]

    def __str__(self) -> str:
        return f"T+{self.minute} {self.kind}"

    @property
    def line(self) -> Line:
        """What it says, as somebody wrote it."""
        return Line(
            self.minute,
            self.sender,
            self.kind,
            self.text,
            self.to,
            self.place,
            self.expected,
            self.expected_by,
        )


class Observation(models.Model):
    """What an observer saw, about one goal of the exercise. Written once."""

    class Sign(models.TextChoices):
        GOOD = "good"
        BAD = "bad"
        NEUTRAL = "neutral"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="observations")
    goal = models.CharField(max_length=120)
    sign = models.CharField(max_length=7, choices=Sign.choices)
    text = models.CharField(max_length=500)
    minute = models.PositiveIntegerField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    # A form that is sent twice carries the same key.
    key = models.CharField(max_length=36, unique=True)

    class Meta:
        ordering = ["activity", "at", "pk"]

    def __str__(self) -> str:
        return f"{self.sign}: {self.goal}"


class Lesson(models.Model):
    """What was learned, in somebody's words; with a `plan`, what should change in it. Written once."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="lessons")
    number = models.PositiveIntegerField()
    text = models.CharField(max_length=600)
    plan = models.CharField(max_length=160, blank=True)
    change = models.CharField(max_length=600, blank=True)
    owner = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    key = models.CharField(max_length=36, unique=True)

    class Meta:
        ordering = ["activity", "number"]
        constraints = [
            models.UniqueConstraint(fields=["activity", "number"], name="a_lesson_has_its_own_number"),
            models.CheckConstraint(
                condition=Q(plan="", change="", owner__isnull=True)
                | ~Q(plan="") & ~Q(change="") & Q(owner__isnull=False),
                name="a_proposal_names_plan_change_and_owner",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}: {self.text}"


class LessonProposal(models.Model):
    """A lesson went to the owner of a plan; the proposal itself, with its answer, stands with the plan."""

    lesson = models.OneToOneField(Lesson, on_delete=models.PROTECT, related_name="proposal")
    proposal = models.OneToOneField(PlanProposal, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.lesson_id} {self.proposal_id}"
