"""Teams at work: when they meet, the moments of their clocks, and what their logger wrote."""

from django.db import models
from django.db.models import Q

from samenbeeld.activities.models import Activity
from samenbeeld.crisis_picture.models.entries import Entry
from samenbeeld.kernel.ids import uuid7
from samenbeeld.organisations.models import Membership, Organisation, Region

# A team of a region, or of one organisation: never of both, never of nobody.
_OF_ONE = Q(region__isnull=False, organisation__isnull=True) | Q(
    region__isnull=True, organisation__isnull=False
)


class Meeting(Entry):
    """A meeting of a team. Moving or calling it off is a new row that replaces this one."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="meetings")
    team = models.CharField(max_length=30)
    region = models.ForeignKey(Region, null=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    starts_at = models.DateTimeField()
    place = models.CharField(max_length=120, blank=True)
    agenda = models.JSONField(default=list)
    replaces = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="replaced_by")
    is_cancelled = models.BooleanField(default=False)
    planned_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    planned_at = models.DateTimeField()

    class Meta:
        ordering = ["starts_at", "id"]
        constraints = [models.CheckConstraint(condition=_OF_ONE, name="a_meeting_is_of_one_team")]

    def __str__(self) -> str:
        return f"{self.team} {self.starts_at}"


class ClockMoment(Entry):
    """When an event of a clock happened, as somebody recorded it. A later record of the event counts."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="clock_moments")
    region = models.ForeignKey(Region, on_delete=models.PROTECT, related_name="+")
    event = models.CharField(max_length=40)
    happened_at = models.DateTimeField()
    recorded_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        ordering = ["recorded_at", "id"]
        indexes = [models.Index(fields=["activity", "recorded_at"], name="clock_by_activity")]

    def __str__(self) -> str:
        return f"{self.event} {self.happened_at}"


class LogLine(Entry):
    """One line of the log of a team. A correction is a new line that names the old one."""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="log_lines")
    team = models.CharField(max_length=30)
    region = models.ForeignKey(Region, null=True, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey(Organisation, null=True, on_delete=models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    text = models.TextField(max_length=2000)
    happened_at = models.DateTimeField()
    corrects = models.OneToOneField("self", null=True, on_delete=models.PROTECT, related_name="corrected_by")
    written_by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField()
    key = models.CharField(max_length=36)

    class Meta:
        ordering = ["activity", "team", "number"]
        indexes = [
            models.Index(
                fields=["activity", "team", "region", "organisation", "happened_at", "number"],
                name="log_by_moment",
            )
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["activity", "team", "region", "number"],
                condition=Q(region__isnull=False),
                name="log_numbers_of_a_region_do_not_repeat",
            ),
            models.UniqueConstraint(
                fields=["activity", "team", "organisation", "number"],
                condition=Q(organisation__isnull=False),
                name="log_numbers_of_an_organisation_do_not_repeat",
            ),
            models.UniqueConstraint(fields=["activity", "key"], name="a_log_line_is_sent_once"),
            models.CheckConstraint(condition=_OF_ONE, name="a_log_line_is_of_one_team"),
        ]

    def __str__(self) -> str:
        return f"{self.team} {self.number}"
