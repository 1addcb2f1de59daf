"""Profiles of care risk. Rows are added, never changed: what a version says is the last row up to it."""

from django.db import models
from django.db.models import F, Q

from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.risk_profile.rules.road import (
    CONSULTED,
    ESTABLISHED,
    LONGEST_TEXT,
    LONGEST_TITLE,
    LONGEST_WORDS,
    RETURNED,
    STEPS,
    VERDICTS,
)

_CODE = 40


class RiskProfile(models.Model):
    """The profile of one region through all its versions, kept by the organisation that began it."""

    region = models.OneToOneField(Region, on_delete=models.PROTECT, related_name="+")
    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return str(self.region_id)


class ProfileVersion(models.Model):
    """One version. It says what the version before it said, but for the rows that were written in it."""

    profile = models.ForeignKey(RiskProfile, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=LONGEST_TITLE)
    tlp = models.CharField(max_length=12)
    valid_from = models.DateField()
    valid_until = models.DateField()
    note = models.CharField(max_length=LONGEST_WORDS, blank=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["profile", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["profile", "number"], name="a_profile_version_has_its_number"),
            models.CheckConstraint(
                condition=Q(valid_until__gt=F("valid_from")), name="a_profile_holds_some_time"
            ),
        ]

    @property
    def label(self) -> Tlp:
        """How far it may travel."""
        return Tlp(self.tlp)

    def __str__(self) -> str:
        return f"{self.title} v{self.number}"


class ProfileStep(models.Model):
    """What happened to a version. Who establishes it freezes the method it was made with."""

    version = models.ForeignKey(ProfileVersion, on_delete=models.PROTECT, related_name="steps")
    kind = models.CharField(max_length=11, choices=[(step, step) for step in STEPS])
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    reason = models.CharField(max_length=LONGEST_WORDS, blank=True)
    method = models.JSONField(null=True)

    class Meta:
        ordering = ["version", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(kind=RETURNED) | ~Q(reason=""), name="profile_goes_back_with_a_reason"
            ),
            models.CheckConstraint(
                condition=Q(kind=ESTABLISHED, method__isnull=False)
                | (~Q(kind=ESTABLISHED) & Q(method__isnull=True)),
                name="established_keeps_its_method",
            ),
            models.UniqueConstraint(
                fields=["version"], condition=Q(kind=ESTABLISHED), name="a_profile_is_established_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.version_id}: {self.kind}"


class _Written(models.Model):
    """Something that was written in a version."""

    version = models.ForeignKey(ProfileVersion, on_delete=models.PROTECT, related_name="+")
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        abstract = True


class RiskScenario(_Written):
    """A scenario as it reads since then. `chance_…` 0 to 1 within `years`; lists hold codes."""

    number = models.PositiveIntegerField()
    title = models.CharField(max_length=LONGEST_TITLE)
    kind = models.CharField(max_length=_CODE)
    themes = models.JSONField()
    disruptions = models.JSONField()
    narrative = models.CharField(max_length=LONGEST_TEXT)
    assumptions = models.CharField(max_length=LONGEST_TEXT, blank=True)
    horizon = models.CharField(max_length=_CODE, blank=True)
    letter = models.CharField(max_length=1)
    chance_low = models.FloatField()
    chance_middle = models.FloatField()
    chance_high = models.FloatField()
    years = models.FloatField()
    evidence = models.CharField(max_length=LONGEST_WORDS)
    owner = models.CharField(max_length=LONGEST_TITLE)
    is_dropped = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(chance_low__gt=0)
                & Q(chance_low__lte=F("chance_middle"))
                & Q(chance_middle__lte=F("chance_high"))
                & Q(chance_high__lte=1)
                & Q(years__gt=0),
                name="a_chance_has_bounds_and_a_period",
            )
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class ImpactScore(_Written):
    """The letter of one criterion since then, with its bounds. `parts`: letters by code."""

    scenario = models.PositiveIntegerField()
    criterion = models.CharField(max_length=8)
    letter = models.CharField(max_length=1)
    low = models.CharField(max_length=1)
    high = models.CharField(max_length=1)
    parts = models.JSONField(default=dict)
    evidence = models.CharField(max_length=LONGEST_WORDS)

    def __str__(self) -> str:
        return f"{self.scenario} {self.criterion}: {self.letter}"


class ScoreDissent(_Written):
    """Somebody would give another letter. `criterion` "" is the likelihood."""

    scenario = models.PositiveIntegerField()
    criterion = models.CharField(max_length=8, blank=True)
    letter = models.CharField(max_length=1)
    words = models.CharField(max_length=LONGEST_WORDS)

    def __str__(self) -> str:
        return f"{self.scenario} {self.criterion}: {self.letter}"


class CareDemand(_Written):
    """What is asked of a process since then: factors of normal per horizon, as text so that 1.1 is 1.1."""

    scenario = models.PositiveIntegerField()
    process = models.CharField(max_length=_CODE)
    factors = models.JSONField()

    def __str__(self) -> str:
        return f"{self.scenario} {self.process}"


class CareDependency(_Written):
    """What a process needs of a resource since then: shares per horizon, as text.

    `basis` "": somebody said how long the buffer lasts. Otherwise it was taken from profiles of institutions,
    of which so many knew it, and so many did not.
    """

    scenario = models.PositiveIntegerField()
    process = models.CharField(max_length=_CODE)
    resource = models.CharField(max_length=_CODE)
    losses = models.JSONField()
    weights = models.JSONField()
    mitigations = models.JSONField()
    buffer_hours = models.PositiveIntegerField(null=True)
    basis = models.CharField(max_length=_CODE, blank=True, default="", db_default="")
    profiles_known = models.PositiveIntegerField(default=0, db_default=0)
    profiles_unknown = models.PositiveIntegerField(default=0, db_default=0)
    supplier = models.CharField(max_length=LONGEST_TITLE, blank=True)

    def __str__(self) -> str:
        return f"{self.scenario} {self.process}: {self.resource}"


class CareMeasure(_Written):
    """A measure that was thought of. `mitigations` null leaves them as they are."""

    scenario = models.PositiveIntegerField()
    number = models.PositiveIntegerField()
    title = models.CharField(max_length=LONGEST_TITLE)
    process = models.CharField(max_length=_CODE)
    resource = models.CharField(max_length=_CODE)
    buffer_hours = models.PositiveIntegerField(null=True)
    mitigations = models.JSONField(null=True)

    def __str__(self) -> str:
        return f"{self.scenario} {self.title}"


class RiskBottleneck(_Written):
    """What limits care in a scenario. Numbers count through the profile."""

    scenario = models.PositiveIntegerField()
    number = models.PositiveIntegerField()
    words = models.CharField(max_length=LONGEST_WORDS)
    disruption = models.CharField(max_length=_CODE)

    def __str__(self) -> str:
        return f"{self.number} {self.words}"


class RiskRecommendation(_Written):
    """What is recommended about a bottleneck. Numbers count through the profile."""

    bottleneck = models.PositiveIntegerField()
    number = models.PositiveIntegerField()
    words = models.CharField(max_length=LONGEST_WORDS)

    def __str__(self) -> str:
        return f"{self.number} {self.words}"


class RegionalCapability(_Written):
    """Something that the region can do, as it reads since then. Numbers count through the profile."""

    number = models.PositiveIntegerField()
    title = models.CharField(max_length=LONGEST_TITLE)
    provider = models.CharField(max_length=LONGEST_TITLE)
    words = models.CharField(max_length=LONGEST_WORDS)
    is_dropped = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"{self.number} {self.title}"


class CapabilityVerdict(_Written):
    """Whether a capability is enough for a scenario since then, and why."""

    scenario = models.PositiveIntegerField()
    capability = models.PositiveIntegerField()
    verdict = models.CharField(max_length=10, choices=[(one, one) for one in VERDICTS])
    words = models.CharField(max_length=LONGEST_WORDS)

    def __str__(self) -> str:
        return f"{self.scenario} {self.capability}: {self.verdict}"


class AgendaAction(models.Model):
    """What is done about a recommendation, as it stands since then; also once a profile is established."""

    profile = models.ForeignKey(RiskProfile, on_delete=models.PROTECT, related_name="+")
    recommendation = models.PositiveIntegerField()
    number = models.PositiveIntegerField()
    words = models.CharField(max_length=LONGEST_WORDS)
    owner = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    due_on = models.DateField()
    is_done = models.BooleanField(default=False)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.number} {self.words}"


class RiskAcceptance(models.Model):
    """The risk that is left was accepted: by which board, why, and until when."""

    profile = models.ForeignKey(RiskProfile, on_delete=models.PROTECT, related_name="+")
    bottleneck = models.PositiveIntegerField()
    by_whom = models.CharField(max_length=LONGEST_TITLE)
    words = models.CharField(max_length=LONGEST_WORDS)
    until = models.DateField()
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.bottleneck} {self.by_whom}"


class ProfileTurn(_Written):
    """How one of the eight steps stands since then: whose turn it is, with whom, and whether it is done."""

    step = models.PositiveSmallIntegerField()
    owner = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    partners = models.JSONField()
    is_done = models.BooleanField(default=False)
    note = models.CharField(max_length=LONGEST_WORDS, blank=True)

    def __str__(self) -> str:
        return f"{self.step}: {self.owner_id}"


class RiskMeeting(models.Model):
    """A meeting about the profile with partners; the law asks for one a year."""

    profile = models.ForeignKey(RiskProfile, on_delete=models.PROTECT, related_name="meetings")
    held_on = models.DateField()
    partners = models.JSONField()
    words = models.CharField(max_length=LONGEST_TEXT)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["profile", "-held_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.profile_id} {self.held_on}"


class RiskConsultation(models.Model):
    """A council or a partner was asked what they think of it; later, in a new row, what they said."""

    profile = models.ForeignKey(RiskProfile, on_delete=models.PROTECT, related_name="consultations")
    version = models.PositiveIntegerField()  # its number: what they had before them
    kind = models.CharField(max_length=8, choices=[(one, one) for one in CONSULTED])
    whom = models.CharField(max_length=LONGEST_TITLE)
    asked_on = models.DateField()
    reaction = models.CharField(max_length=LONGEST_TEXT, blank=True)
    reacted_on = models.DateField(null=True)
    by = models.ForeignKey(Membership, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["profile", "-asked_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(reaction="", reacted_on__isnull=True)
                | (~Q(reaction="") & Q(reacted_on__gte=F("asked_on"))),
                name="a_reaction_has_a_day_after_it_was_asked",
            )
        ]

    def __str__(self) -> str:
        return f"{self.profile_id} {self.whom}"
