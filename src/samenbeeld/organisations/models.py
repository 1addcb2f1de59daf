"""Regions, organisations, their sites and contacts, and who works where in which function."""

from django.db import models
from django.db.models import Q

from samenbeeld.accounts.models import Account
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7


class Region(models.Model):
    """A safety region (veiligheidsregio). `code` is the CBS code, for example VR24."""

    code = models.CharField(max_length=4, primary_key=True)
    slug = models.SlugField(unique=True)
    name = models.CharField(max_length=80)

    def __str__(self) -> str:
        return self.name


class Organisation(models.Model):
    """A care partner, a region's own bureau, a municipality, a utility.

    Kinds are data: `policy/organisation-kinds.toml`.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    slug = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=30)
    regions = models.ManyToManyField(Region, related_name="organisations")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    # Invented for the demonstration, and shown as such wherever it appears.
    is_invented = models.BooleanField(default=False)

    def __str__(self) -> str:
        return self.name


class Site(models.Model):
    """A place where an organisation gives care. Longitude before latitude, WGS84."""

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="sites")
    name = models.CharField(max_length=120)
    address = models.CharField(max_length=200, blank=True)
    municipality_code = models.CharField(max_length=6, blank=True)
    longitude = models.FloatField(null=True)
    latitude = models.FloatField(null=True)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(longitude__isnull=True, latitude__isnull=True)
                | Q(longitude__range=(3.0, 7.5), latitude__range=(50.5, 54.0)),
                name="site_lies_in_the_netherlands",
            )
        ]

    def __str__(self) -> str:
        return self.name


class _Standing(models.Manager["ContactPoint"]):
    """What one can reach somebody by; not what was replaced or taken away."""

    def get_queryset(self) -> models.QuerySet["ContactPoint"]:
        return super().get_queryset().filter(withdrawn_at=None)


class ContactPoint(models.Model):
    """How an organisation is reached, in which function and when, and when that was last checked.

    `purpose` and `hours` are words as typed, or the name of a sentence in `locale/`. `days` is one of
    `rules.DAYS`, "" when nobody said; `opens` and `closes` are a clock in the Netherlands, None for the whole
    day, and `closes` may be on the next morning. What was wrong is withdrawn and stays; another row takes its
    place.
    """

    class Kind(models.TextChoices):
        PHONE = "phone"
        EMAIL = "email"
        RADIO = "radio"

    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="contacts")
    kind = models.CharField(max_length=5, choices=Kind.choices)
    value = models.CharField(max_length=120)
    purpose = models.CharField(max_length=120, blank=True)
    hours = models.CharField(max_length=80, blank=True)
    priority = models.PositiveSmallIntegerField(default=1)
    checked_on = models.DateField(null=True)
    function = models.CharField(max_length=40, blank=True, default="")
    days = models.CharField(max_length=8, blank=True, default="")
    opens = models.TimeField(null=True)
    closes = models.TimeField(null=True)
    withdrawn_at = models.DateTimeField(null=True)

    objects = _Standing()
    ever = models.Manager["ContactPoint"]()

    class Meta:
        ordering = ["organisation", "priority"]
        constraints = [
            models.CheckConstraint(
                condition=Q(opens__isnull=True, closes__isnull=True)
                | Q(opens__isnull=False, closes__isnull=False) & ~Q(days=""),
                name="contact_hours_are_of_some_days",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind}: {self.value}"


class Membership(models.Model):
    """A person works for an organisation in some functions, from a day until (perhaps) another.

    `functions` are codes of `policy/functions.toml`, for example ["hin"]. A guest's membership ends by
    itself.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="memberships")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    functions = models.JSONField(default=list)
    valid_from = models.DateTimeField(default=now)
    valid_until = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=models.F("valid_from")),
                name="membership_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return f"{self.account} at {self.organisation}"


class DutyShift(models.Model):
    """Somebody has duty in a function for their organisation, from a moment until another.

    A shift that was entered wrongly is withdrawn and stays; another one takes its place.
    """

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="duty_shifts")
    function = models.CharField(max_length=40)
    starts_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["function", "starts_at", "ends_at"], name="duty_by_function_and_time")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")), name="duty_ends_after_it_starts"
            )
        ]

    def __str__(self) -> str:
        return f"{self.function}: {self.membership_id}"
