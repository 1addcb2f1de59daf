"""Exercises on the calendar, who was there, what was reached, what is improved, and self-assessments.

Rows are added, never changed: the newest counts.
"""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.organisations.models import Membership, Organisation
from samenbeeld.plans.models import Plan, PlanProposal
from samenbeeld.training.rules.holding import LONGEST_REMARK, LONGEST_WORDS, RESULTS
from samenbeeld.training.rules.improving import ENDS, LONGEST_LESSON, LONGEST_PROOF, LONGEST_TODO
from samenbeeld.training.rules.planning import (
    KINDS,
    LONGEST_ABOUT,
    LONGEST_GOAL,
    LONGEST_PLACE,
    LONGEST_REASON,
    LONGEST_TITLE,
    PLAN,
    TESTS,
)


class ExerciseEvent(models.Model):
    """One education, training or exercise. When and what stands with how it was planned."""

    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()

    class Meta:
        ordering = ["owner", "number"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "number"], name="an_exercise_has_its_own_number")
        ]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.number}"


class ExercisePlanning(models.Model):
    """How it is planned. `themes` and `regions` are lists of codes; `places` null is without a limit."""

    event = models.ForeignKey(ExerciseEvent, on_delete=models.PROTECT, related_name="plannings")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=LONGEST_TITLE)
    kind = models.CharField(max_length=9, choices=[(kind, kind) for kind in KINDS])
    themes = models.JSONField()
    regions = models.JSONField()
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    place = models.CharField(max_length=LONGEST_PLACE, blank=True)
    places = models.PositiveIntegerField(null=True)
    about = models.CharField(max_length=LONGEST_ABOUT, blank=True)
    leader = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["event", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="an_exercise_planning_has_its_number"),
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")), name="an_exercise_ends_after_it_began"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ExerciseGoal(models.Model):
    """What has to go well, and what that tests. `code`: see Goal, "" for a plan."""

    planning = models.ForeignKey(ExercisePlanning, on_delete=models.PROTECT, related_name="goals")
    number = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=LONGEST_GOAL)
    tests = models.CharField(max_length=10, choices=[(one, one) for one in TESTS])
    code = models.CharField(max_length=40, blank=True)
    plan = models.ForeignKey(Plan, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["planning", "number"]
        constraints = [
            models.UniqueConstraint(fields=["planning", "number"], name="an_exercise_goal_has_its_number"),
            models.CheckConstraint(
                condition=Q(tests=PLAN, plan__isnull=False, code="")
                | ~Q(tests=PLAN) & Q(plan__isnull=True) & ~Q(code=""),
                name="a_goal_tests_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class ExerciseCancellation(models.Model):
    """It does not take place, and why. Once."""

    event = models.OneToOneField(ExerciseEvent, on_delete=models.PROTECT, related_name="cancellation")
    reason = models.CharField(max_length=LONGEST_REASON)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.event_id}"


class ExerciseSignUp(models.Model):
    """Somebody comes, or not after all: the newest row of a person counts."""

    event = models.ForeignKey(ExerciseEvent, on_delete=models.PROTECT, related_name="sign_ups")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    is_coming = models.BooleanField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["event", "pk"]

    def __str__(self) -> str:
        return f"{self.event_id} {self.member_id} {self.is_coming}"


class AttendanceList(models.Model):
    """The leader wrote down who was there: from then on it was held. The newest list counts."""

    event = models.ForeignKey(ExerciseEvent, on_delete=models.PROTECT, related_name="attendance_lists")
    number = models.PositiveIntegerField()
    others = models.PositiveIntegerField()
    activity = models.ForeignKey(Activity, null=True, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["event", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="an_attendance_list_has_its_number")
        ]

    def __str__(self) -> str:
        return f"{self.event_id} {self.number}"


class Attendance(models.Model):
    """Whether somebody who signed up was there."""

    attendance_list = models.ForeignKey(AttendanceList, on_delete=models.PROTECT, related_name="rows")
    member = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    was_there = models.BooleanField()

    class Meta:
        ordering = ["attendance_list", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["attendance_list", "member"], name="somebody_was_there_or_not")
        ]

    def __str__(self) -> str:
        return f"{self.attendance_list_id} {self.member_id} {self.was_there}"


class ExerciseEvaluation(models.Model):
    """What went well and what did not. The newest counts."""

    event = models.ForeignKey(ExerciseEvent, on_delete=models.PROTECT, related_name="evaluations")
    number = models.PositiveIntegerField()
    went_well = models.CharField(max_length=LONGEST_WORDS, blank=True)
    went_badly = models.CharField(max_length=LONGEST_WORDS, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["event", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="an_exercise_evaluation_has_its_number")
        ]

    def __str__(self) -> str:
        return f"{self.event_id} {self.number}"


class GoalResult(models.Model):
    """What was reached of one goal."""

    evaluation = models.ForeignKey(ExerciseEvaluation, on_delete=models.PROTECT, related_name="results")
    goal = models.ForeignKey(ExerciseGoal, on_delete=models.PROTECT, related_name="+")
    result = models.CharField(max_length=11, choices=[(one, one) for one in RESULTS])
    remark = models.CharField(max_length=LONGEST_REMARK, blank=True)

    class Meta:
        ordering = ["evaluation", "goal__number"]
        constraints = [
            models.UniqueConstraint(fields=["evaluation", "goal"], name="a_goal_has_one_result_each_time")
        ]

    def __str__(self) -> str:
        return f"{self.goal_id}: {self.result}"


class ContinuityAssessment(models.Model):
    """An institution judges its own continuity. `question_set` is a version in policy.

    `answers` by the code of the question `{"answer", "evidence", "on"}`; `conclusions` words by subject.
    """

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    question_set = models.CharField(max_length=20)
    answers = models.JSONField()
    conclusions = models.JSONField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["organisation", "-number"]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "number"], name="a_continuity_assessment_has_its_number"
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation_id} {self.number}"


class ImprovementAction(models.Model):
    """What was learned, and what its owner does about it by a day. From an exercise or a self-assessment."""

    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    lesson = models.CharField(max_length=LONGEST_LESSON)
    todo = models.CharField(max_length=LONGEST_TODO)
    due_on = models.DateField()
    event = models.ForeignKey(ExerciseEvent, null=True, on_delete=models.PROTECT, related_name="improvements")
    assessment = models.ForeignKey(
        ContinuityAssessment, null=True, on_delete=models.PROTECT, related_name="improvements"
    )
    question = models.CharField(max_length=40, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    form_key = models.UUIDField(unique=True)

    class Meta:
        ordering = ["owner", "number"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "number"], name="an_improvement_has_its_number"),
            models.CheckConstraint(
                condition=Q(event__isnull=False, assessment__isnull=True, question="")
                | Q(event__isnull=True, assessment__isnull=False) & ~Q(question=""),
                name="an_improvement_comes_from_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.owner_id} {self.number}: {self.todo[:40]}"


class ImprovementEnd(models.Model):
    """It is done, with where that can be seen; or it is no longer needed, and why. Once."""

    action = models.OneToOneField(ImprovementAction, on_delete=models.PROTECT, related_name="end")
    kind = models.CharField(max_length=7, choices=[(one, one) for one in ENDS])
    words = models.CharField(max_length=LONGEST_PROOF)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="an_improvement_ends_with_words")]

    def __str__(self) -> str:
        return f"{self.action_id}: {self.kind}"


class ImprovementProposal(models.Model):
    """What was learned as a proposal for a plan; the proposal itself stands with the plan."""

    action = models.OneToOneField(ImprovementAction, on_delete=models.PROTECT, related_name="proposal")
    proposal = models.OneToOneField(PlanProposal, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"{self.action_id} {self.proposal_id}"
