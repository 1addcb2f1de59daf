"""Questions about activities. Each is one query, or says how many."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import F, OuterRef, Prefetch, QuerySet, Subquery

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import rules
from samenbeeld.activities.models import Activity, GripStatus, Participation
from samenbeeld.audit import queries as audit
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.escalation.queries import ladder
from samenbeeld.escalation.rules import Step
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation, Region

# What a release or a journal line of an activity is written under; its slug is the id.
ACTIVITY = "activities.activity"


@dataclass(frozen=True)
class GripStanding:
    """Where one region of an activity stands. `latest` is None when nobody ever set a level."""

    region: Region
    level: int
    latest: GripStatus | None

    @property
    def since(self) -> datetime | None:
        """From when on the level holds."""
        return self.latest.set_at if self.latest else None


def road() -> rules.Road:
    """The road of an activity, from policy."""
    return rules.road(policy.load("activity"))


def grip_levels() -> tuple[rules.GripLevel, ...]:
    """The GRIP levels, lowest first, from policy."""
    return rules.grip_levels(policy.load("grip"))


def all_activities() -> QuerySet[Activity]:
    """Every activity with what a scope or a row needs, newest first. Three queries."""
    there = Prefetch("participations", _taking_part(), to_attr="taking_part")
    return _bare().prefetch_related(there).order_by("-created_at")


def running(mode: Mode | None = None) -> QuerySet[Activity]:
    """Activities people work in now, real ones before exercises. None asks for both, on purpose."""
    found = all_activities().filter(state__in=rules.SCALED_UP).order_by("-mode", "-started_at")
    return found.filter(mode=mode.value) if mode else found


@until_a_change
def running_now(mode: Mode | None = None) -> tuple[Activity, ...]:
    """The same, read again only after a change; for pages that look at all of them."""
    return tuple(running(mode))


def step_of(activity: Activity) -> Step | None:
    """How serious this situation is, on the ladder; None when nobody said so."""
    return None if activity.step is None else ladder().steps[activity.step]


def by_slug(slug: str) -> Activity:
    """The activity of that slug. Raises NotFound."""
    activity = _bare().filter(slug=slug).first()
    if activity is None:
        raise NotFound("activities-not-found")
    vars(activity)["taking_part"] = _taking_part_in(activity.pk)
    return activity


def participants(activity: Activity) -> list[Organisation]:
    """Organisations that take part now, by name."""
    return [participation.organisation for participation in _current(activity)]


def takes_part(activity: Activity, organisation: Organisation) -> bool:
    """Whether that organisation takes part now."""
    return organisation.pk in _ids_of_participants(activity)


def readable(member: Membership, activities: Iterable[Activity]) -> list[Activity]:
    """Those of `activities` that this member may know of. One question for the releases of what is closed to
    them otherwise, or none.
    """
    activities = list(activities)
    is_open = {each.slug: access.may(member, "activities.read", scope(each)) for each in activities}
    if closed := [each for each in activities if not is_open[each.slug]]:
        audiences = access.released_many(ACTIVITY, [each.slug for each in closed])
        for each in closed:
            released = _released_scope(each, *audiences[each.slug])
            is_open[each.slug] = access.may(member, "activities.read", released)
    return [each for each in activities if is_open[each.slug]]


def readable_by_slug(member: Membership, slug: str) -> Activity:
    """The activity of that slug. Raises NotFound also to whom it is closed: for them it does not exist."""
    activity = by_slug(slug)
    if not readable(member, [activity]):
        raise NotFound("activities-not-found")
    return activity


def region_codes(activity: Activity) -> frozenset[str]:
    """The CBS codes of the regions that it is in."""
    return organisations.codes_of(activity, lambda: activity.regions.all())


def scope(
    activity: Activity,
    *,
    region: Region | None = None,
    owner: str | None = None,
    tlp: Tlp | None = None,
    released_to: Iterable[str] = (),
    released_to_regions: Iterable[str] = (),
) -> Scope:
    """How permission sees this activity, or one thing in it that another `owner` has or another label."""
    return Scope(
        owner=activity.owner.slug if owner is None else owner,
        regions=frozenset([region.code]) if region else region_codes(activity),
        activity=activity.slug,
        participants=_slugs_of_participants(activity),
        released_to=frozenset(released_to),
        released_to_regions=frozenset(released_to_regions),
        tlp=tlp or Tlp(activity.tlp),
        mode=Mode(activity.mode),
    )


def current_grip(activity: Activity, region: Region) -> GripStatus | None:
    """The row that holds now for that region, None when nobody set a level."""
    return next((each for each in grip_history(activity) if each.region_id == region.pk), None)


def grip_standings(activities: Iterable[Activity]) -> dict[str, list[GripStanding]]:
    """Per activity slug: each of its regions with its level, by name. One query for all of them, or none as
    long as nothing changed.
    """
    activities = list(activities)
    latest = _latest_grips(frozenset(activity.pk for activity in activities))
    return {
        activity.slug: [
            standing(region, latest.get((activity.pk, region.pk)))
            for region in sorted(activity.regions.all(), key=lambda region: region.name)
        ]
        for activity in activities
    }


@until_a_change
def _latest_grips(activities: frozenset[UUID]) -> Mapping[tuple[UUID, str], GripStatus]:
    found = GripStatus.objects.filter(activity__in=activities, pk=Subquery(_newest_of_same_region()))
    return {
        (status.activity_id, status.region_id): status
        for status in found.select_related("region", "set_by__account", "source_region")
    }


def highest_grip_now(mode: Mode, known: Callable[[], Iterable[Activity]]) -> Mapping[str, GripStanding]:
    """Per region code the highest level of what runs in this mode, of the activities that may be `known`: a
    level is known with its activity. While no level is set nobody asks which those are. One query, or none as
    long as nothing changed.
    """
    standings = [each for each in _grips_now(mode) if each.latest and each.level]
    ids = {each.pk for each in known()} if standings else set()
    return highest_grip(each for each in standings if each.latest and each.latest.activity_id in ids)


@until_a_change
def _grips_now(mode: Mode) -> tuple[GripStanding, ...]:
    rows = GripStatus.objects.filter(
        activity__state__in=rules.SCALED_UP,
        activity__mode=mode.value,
        activity__regions=F("region"),
        pk=Subquery(_newest_of_same_region()),
    ).select_related("region", "set_by__account", "source_region")
    return tuple(standing(row.region, row) for row in rows)


def highest_grip(standings: Iterable[GripStanding]) -> dict[str, GripStanding]:
    """Per region code the highest level of these, the earliest when several are as high; without level 0."""
    highest: dict[str, GripStanding] = {}
    for standing in standings:
        before = highest.get(standing.region.code)
        if standing.latest and standing.level and (before is None or _outranks(standing, before)):
            highest[standing.region.code] = standing
    return highest


@until_a_change
def grip_history(activity: Activity) -> tuple[GripStatus, ...]:
    """Every level ever set in this activity, newest first. One query, or none as long as nothing changed."""
    return tuple(
        GripStatus.objects.filter(activity=activity)
        .select_related("region", "source_region", "set_by__account", "set_by__organisation")
        .order_by("-set_at", "-pk")
    )


def keep_until(activity: Activity) -> datetime | None:
    """Until when it is kept at least, from policy; None while it is not closed."""
    if activity.closed_at is None:
        return None
    return rules.keep_until(activity.closed_at, policy.load("activity")["retention"]["keep_years"])


def last_reason(activity: Activity) -> str:
    """Why it came into the state in which it is, "" when nobody said so. One query."""
    changes = audit.history_of(ACTIVITY, activity.slug).filter(kind="activities.ActivityStateChanged")
    last = changes.first()
    return str(last.after.get("reason", "")) if last and isinstance(last.after, dict) else ""


def states_that_may_follow(activity: Activity) -> tuple[str, ...]:
    """Where this activity may go from here, now."""
    return rules.may_follow(road(), activity.state, closed_at=activity.closed_at, now=now())


def facts(activity: Activity) -> rules.Facts:
    """The activity as the database tells it; its events must tell the same. Reads everything anew."""
    activity = by_slug(activity.slug)
    levels = {s.region.code: s.level for s in grip_standings([activity])[activity.slug] if s.latest}
    return rules.Facts(
        slug=activity.slug,
        name=activity.name,
        kind=activity.kind,
        mode=activity.mode,
        state=activity.state,
        tlp=activity.tlp,
        step=activity.step,
        owner=activity.owner.slug,
        regions=frozenset(region.code for region in activity.regions.all()),
        participants=frozenset(organisation.slug for organisation in participants(activity)),
        grip=levels,
    )


def _outranks(one: GripStanding, other: GripStanding) -> bool:
    assert one.since
    assert other.since
    return (one.level, other.since) > (other.level, one.since)


def standing(region: Region, latest: GripStatus | None) -> GripStanding:
    """Where a region stands whose newest row is `latest`."""
    return GripStanding(region=region, level=latest.level if latest else 0, latest=latest)


def _released_scope(activity: Activity, organisations: frozenset[str], regions: frozenset[str]) -> Scope:
    return scope(activity, released_to=organisations, released_to_regions=regions)


def _bare() -> QuerySet[Activity]:
    return Activity.objects.select_related("owner").prefetch_related("regions")


@until_a_change
def _taking_part_in(activity: UUID) -> list[Participation]:
    # Every page of an activity needs them, and a hundred may take part; permission asks for their regions.
    return list(_taking_part().filter(activity=activity).prefetch_related("organisation__regions"))


def _taking_part() -> QuerySet[Participation]:
    return (
        Participation.objects.filter(left_at__isnull=True)
        .select_related("organisation")
        .order_by("organisation__name")
    )


def _current(activity: Activity) -> list[Participation]:
    # Lists fetch participations with their activities; a lone activity asks for its own.
    fetched: list[Participation] | None = getattr(activity, "taking_part", None)
    return list(_taking_part().filter(activity=activity)) if fetched is None else fetched


def _slugs_of_participants(activity: Activity) -> frozenset[str]:
    return _participants(activity)[0]


def _ids_of_participants(activity: Activity) -> frozenset[UUID]:
    return _participants(activity)[1]


def _participants(activity: Activity) -> tuple[frozenset[str], frozenset[UUID]]:
    # A page asks permission for hundreds of things of one activity, of which a hundred take part.
    rows = _current(activity)
    kept: tuple[list[Participation], tuple[frozenset[str], frozenset[UUID]]] | None
    kept = vars(activity).get("_participants")
    if kept is None or kept[0] is not rows:
        slugs = frozenset(row.organisation.slug for row in rows)
        kept = vars(activity)["_participants"] = rows, (slugs, frozenset(row.organisation_id for row in rows))
    return kept[1]


def _newest_of_same_region() -> QuerySet[GripStatus, int]:
    same = GripStatus.objects.filter(activity=OuterRef("activity"), region=OuterRef("region"))
    return same.order_by("-set_at", "-pk").values_list("pk", flat=True)[:1]
