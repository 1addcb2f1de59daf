"""Requests, reports, verdicts, drafts; and the bottlenecks, needs and figures that flow out of reports."""

from datetime import timedelta

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.situation_reports.rules.rounds import Rhythm


class ReportRequest(models.Model):
    """Organisations of an activity are asked for a report, once or every so many hours.

    For an organisation the newest request that names it counts. `is_for_all`: whoever takes part then.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="report_requests")
    is_for_all = models.BooleanField(default=False)
    # Slugs of those who are asked when it is not for all.
    asked = models.JSONField(default=list)
    first_due_at = models.DateTimeField()
    every_hours = models.PositiveSmallIntegerField(null=True)
    note = models.CharField(max_length=300, blank=True)
    # The round that was told in the stream last. The round itself follows from the clock.
    told_round = models.PositiveIntegerField(default=1)
    asked_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by = models.ForeignKey(Membership, null=True, on_delete=models.PROTECT, related_name="+")
    ended_reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ["activity", "asked_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(first_due_at__gt=models.F("asked_at")), name="report_is_due_after_it_is_asked"
            ),
            models.CheckConstraint(
                condition=Q(every_hours__isnull=True) | Q(every_hours__gt=0), name="rhythm_is_some_hours"
            ),
        ]

    def __str__(self) -> str:
        return f"reports of {self.activity_id} every {self.every_hours} h"

    @property
    def rhythm(self) -> Rhythm:
        """This request as the rule of rounds sees it."""
        every = timedelta(hours=self.every_hours) if self.every_hours else None
        return Rhythm(self.asked_at, self.first_due_at, every, self.ended_at)


class SituationReport(models.Model):
    """One report of one organisation, as it was sent. Never changed; a correction is a new one.

    `values` holds what is known, by the keys of `policy/situation-report/` in its `template_version`.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="situation_reports")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="situation_reports")
    number = models.PositiveIntegerField()
    request = models.ForeignKey(ReportRequest, null=True, on_delete=models.PROTECT, related_name="reports")
    round = models.PositiveIntegerField(null=True)
    due_at = models.DateTimeField(null=True)
    template_version = models.CharField(max_length=20)
    values = models.JSONField()
    level = models.CharField(max_length=8)
    is_unchanged = models.BooleanField(default=False)
    before = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    author = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    submitted_at = models.DateTimeField()
    # The same sending that arrives twice is one report.
    key = models.UUIDField()

    class Meta:
        ordering = ["activity", "organisation", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "organisation", "number"], name="reports_are_numbered_per_organisation"
            ),
            models.UniqueConstraint(
                fields=["activity", "organisation", "key"], name="one_sending_is_one_report"
            ),
            models.CheckConstraint(
                condition=Q(level__in=["green", "yellow", "orange", "red"]), name="report_has_a_level"
            ),
        ]

    def __str__(self) -> str:
        return f"report {self.number} of {self.organisation_id}"


class ReportJudgement(models.Model):
    """What the head of information did with a report: once, and never changed."""

    class Verdict(models.TextChoices):
        ACCEPTED = "accepted"
        RETURNED = "returned"

    report = models.OneToOneField(SituationReport, on_delete=models.PROTECT, related_name="judgement")
    verdict = models.CharField(max_length=8, choices=Verdict.choices)
    reason = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(verdict="returned", reason=""), name="returned_report_has_a_reason"
            )
        ]

    def __str__(self) -> str:
        return self.verdict


class ReportReminder(models.Model):
    """An organisation was reminded of the report it owes."""

    request = models.ForeignKey(ReportRequest, on_delete=models.PROTECT, related_name="reminders")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at"]

    def __str__(self) -> str:
        return f"reminder to {self.organisation_id}"


class DeadlineReminder(models.Model):
    """The clock reminded an organisation that let a deadline pass: once per round, also of two clocks."""

    request = models.ForeignKey(ReportRequest, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    round = models.PositiveIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["request", "organisation", "round"], name="reminded_once_at_a_deadline"
            )
        ]

    def __str__(self) -> str:
        return f"deadline reminder to {self.organisation_id}"


class ReportDraft(models.Model):
    """What people of one organisation are typing. `revision` grows with each save; `base` 0: no report."""

    activity = models.ForeignKey(Activity, on_delete=models.CASCADE, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="+")
    typed = models.JSONField()
    base = models.PositiveIntegerField()
    revision = models.PositiveIntegerField(default=1)
    changed_by = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="+")
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "organisation"], name="one_draft_per_organisation")
        ]

    def __str__(self) -> str:
        return f"draft of {self.organisation_id}"


class ReportedCapacity(models.Model):
    """A figure as an organisation reported it: what, when it was seen, when it was said. None is unknown."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    report = models.ForeignKey(SituationReport, on_delete=models.PROTECT, related_name="figures")
    metric = models.CharField(max_length=40)
    free = models.FloatField(null=True)
    total = models.FloatField(null=True)
    unit = models.CharField(max_length=20, blank=True)
    method = models.CharField(max_length=20, default="manual")
    observed_at = models.DateTimeField()
    reported_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["organisation", "metric", "observed_at"], name="figure_by_metric")]
        constraints = [
            models.CheckConstraint(
                condition=Q(free__isnull=True) | Q(total__isnull=True) | Q(free__lte=models.F("total")),
                name="not_more_free_than_there_is",
            )
        ]

    def __str__(self) -> str:
        return f"{self.metric} of {self.organisation_id}"


class Bottleneck(models.Model):
    """What somebody said of a bottleneck at one moment. The newest row of a thread counts; rows stay."""

    class Status(models.TextChoices):
        OPEN = "open"
        SOLVED = "solved"
        WITHDRAWN = "withdrawn"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    # The same bottleneck through all that is said of it; a report names it so too.
    thread = models.UUIDField()
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="bottlenecks")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    region = models.ForeignKey(Region, null=True, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    what = models.CharField(max_length=300)
    count = models.FloatField(null=True)
    needed_by = models.DateTimeField(null=True)
    solved_locally = models.BooleanField(null=True)
    help = models.CharField(max_length=20, blank=True)
    status = models.CharField(max_length=9, choices=Status.choices, default=Status.OPEN)
    reason = models.CharField(max_length=300, blank=True)
    # Which report it was read from; None when somebody noted it by hand.
    report = models.ForeignKey(SituationReport, null=True, on_delete=models.PROTECT, related_name="+")
    said_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "thread", "said_at", "pk"]
        indexes = [models.Index(fields=["activity", "thread"], name="bottleneck_by_thread")]
        constraints = [
            models.CheckConstraint(
                condition=Q(status="open") | ~Q(reason=""), name="a_bottleneck_is_closed_with_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(count__isnull=True) | Q(count__gte=0), name="a_bottleneck_counts_from_zero"
            ),
        ]

    def __str__(self) -> str:
        return self.what


class BottleneckMerge(models.Model):
    """Somebody judged that two bottlenecks are one, or (no `into`) are not. The newest row counts."""

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="+")
    thread = models.UUIDField()
    into = models.UUIDField(null=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.thread} in {self.into}"


class BottleneckApart(models.Model):
    """Somebody judged that two bottlenecks that look alike are not one. The newest row of a pair counts.

    `first` sorts before `second`, so that a pair is the same from both sides.
    """

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="+")
    first = models.UUIDField()
    second = models.UUIDField()
    is_apart = models.BooleanField(default=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["at", "pk"]
        indexes = [models.Index(fields=["activity", "at"], name="apart_by_activity")]

    def __str__(self) -> str:
        return f"{self.first} is not {self.second}"


class Need(models.Model):
    """What was said of a need at one moment. The newest row of a thread counts; rows stay.

    A report opens it; `owner` is the organisation that takes it up.
    """

    class Status(models.TextChoices):
        OPEN = "open"
        TAKEN_UP = "taken_up"
        MET = "met"
        LAPSED = "lapsed"

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    # The same need through all that is said of it; a report names it so too.
    thread = models.UUIDField()
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="needs")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    what = models.CharField(max_length=300)
    count = models.FloatField(null=True)
    needed_by = models.DateTimeField(null=True)
    priority = models.CharField(max_length=6, blank=True)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.OPEN)
    owner = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300, blank=True)
    report = models.ForeignKey(SituationReport, on_delete=models.PROTECT, related_name="+")
    said_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    said_at = models.DateTimeField()

    class Meta:
        ordering = ["activity", "thread", "said_at", "pk"]
        indexes = [models.Index(fields=["activity", "thread"], name="need_by_thread")]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status="lapsed") | ~Q(reason=""), name="a_need_lapses_with_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(status="taken_up") | Q(owner__isnull=False), name="a_need_taken_up_has_an_owner"
            ),
            models.CheckConstraint(
                condition=Q(count__isnull=True) | Q(count__gte=0), name="a_need_counts_from_zero"
            ),
        ]

    def __str__(self) -> str:
        return self.what
