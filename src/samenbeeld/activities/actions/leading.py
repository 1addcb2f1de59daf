"""Leading an activity: may you, lock, rule, save, journal, publish on commit."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.text import slugify

from samenbeeld.access.queries import require
from samenbeeld.access.rules import Scope
from samenbeeld.activities import events, queries, rules
from samenbeeld.activities.actions.recording import locked, record
from samenbeeld.activities.models import Activity, GripStatus, Participation
from samenbeeld.activities.queries.closing import check_ending
from samenbeeld.audit.journal import journalled
from samenbeeld.escalation.queries import ladder
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership, Organisation, Region
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish


@journalled
def open_activity(
    *,
    actor: Membership,
    name: str,
    kind: str,
    mode: Mode,
    regions: Sequence[Region],
    participants: Sequence[Organisation] = (),
    tlp: Tlp = Tlp.AMBER,
    slug: str = "",
    as_concept: bool = False,
    at: datetime | None = None,
) -> Activity:
    """Open an activity for the actor's organisation, which takes part itself. `at`: when it began."""
    codes = tuple(region.code for region in regions)
    require(actor, "activities.create", _scope_of_a_new_one(actor, codes, tlp, mode))
    started_at = at or now()
    rules.check_opening(name=name, kind=kind, mode=mode, regions=codes)
    rules.check_moment(started_at, last_at=None, now=now())

    activity = Activity.objects.create(
        slug=_free_slug(slug or slugify(name)[:50]),
        name=name.strip(),
        kind=kind,
        mode=mode.value,
        state=Activity.State.CONCEPT if as_concept else Activity.State.ACTIVE,
        tlp=tlp.value,
        owner=actor.organisation,
        started_at=None if as_concept else started_at,
        created_by=actor,
        created_at=now(),
    )
    activity.regions.set(regions)
    joining = {organisation.pk: organisation for organisation in (actor.organisation, *participants)}
    Participation.objects.bulk_create(
        Participation(activity=activity, organisation=organisation, joined_at=started_at)
        for organisation in joining.values()
    )
    record(
        stamp(actor),
        activity,
        events.ActivityOpened(
            activity=activity.slug,
            name=activity.name,
            kind=activity.kind,
            mode=activity.mode,
            state=activity.state,
            tlp=activity.tlp,
            owner=actor.organisation.slug,
            regions=codes,
            participants=tuple(sorted(organisation.slug for organisation in joining.values())),
        ),
    )
    return activity


@journalled
def set_grip_level(
    *,
    actor: Membership,
    activity: Activity,
    region: Region,
    level: int,
    reason: str,
    source_region: Region | None = None,
    at: datetime | None = None,
) -> GripStatus:
    """Record that `region` works at `level` for this activity from `at` (default: now) on."""
    require(actor, "activities.set_grip_level", queries.scope(activity, region=region, owner=""))

    # Two officers may scale up at once; the second must see the first one's level.
    activity = locked(activity)
    latest = queries.current_grip(activity, region)
    change = rules.GripChange(
        region=region.code,
        before=latest.level if latest else 0,
        after=level,
        reason=reason,
        regions=frozenset(found.code for found in activity.regions.all()),
        at=at or now(),
        last_at=latest.set_at if latest else None,
        source_region=source_region.code if source_region else "",
    )
    rules.check_still_open(activity.state)
    rules.check_grip_change(queries.grip_levels(), change, now=now())

    status = GripStatus.objects.create(
        activity=activity,
        region=region,
        level=level,
        source_region=source_region,
        reason=reason.strip(),
        set_by=actor,
        set_at=change.at,
    )
    event = events.GripLevelSet(
        activity=activity.slug,
        region=region.code,
        before=change.before,
        after=change.after,
        reason=status.reason,
        at=change.at.isoformat(),
        source_region=change.source_region,
    )
    record(stamp(actor), activity, event, before={"level": change.before})
    return status


@journalled
def set_step(*, actor: Membership, activity: Activity, step: int, reason: str) -> Activity:
    """Say how serious this situation is, on the ladder. The step of a region is another decision."""
    require(actor, "activities.change_state", queries.scope(activity))
    activity = locked(activity)
    before = activity.step
    rules.check_still_open(activity.state)
    rules.check_step(len(ladder().steps), before=before, after=step, reason=reason)

    activity.step = step
    activity.save(update_fields=["step"])
    event = events.ActivityStepSet(activity.slug, before=before, after=step, reason=reason.strip())
    record(stamp(actor), activity, event, before={"step": before})
    return activity


@journalled
def change_state(*, actor: Membership, activity: Activity, state: str, reason: str = "") -> Activity:
    """Take the activity a step along its road: start, scale down, close, open again, archive."""
    require(actor, "activities.change_state", queries.scope(activity))
    activity = locked(activity)
    before, moment = activity.state, now()
    rules.check_state_change(
        queries.road(), before=before, after=state, reason=reason, closed_at=activity.closed_at, now=moment
    )

    if state in rules.ENDING:
        check_ending(activity, state)

    activity.state = state
    activity.started_at = activity.started_at or moment
    activity.closed_at = moment if state == "closed" else None if state == "active" else activity.closed_at
    activity.save(update_fields=["state", "started_at", "closed_at"])
    event = events.ActivityStateChanged(activity.slug, before=before, after=state, reason=reason.strip())
    record(stamp(actor), activity, event, before={"state": before})
    # A closed activity is written in by nobody: every open connection is looked at again.
    publish.rights_changed("")
    return activity


@journalled
def join(*, actor: Membership, activity: Activity, organisation: Organisation) -> Participation:
    """`organisation` takes part from now on, again when it had left."""
    require(actor, "activities.join", queries.scope(activity))
    activity = locked(activity)
    rules.check_still_open(activity.state)
    if queries.takes_part(activity, organisation):
        raise Conflict("activities-takes-part-already", field="organisation", organisation=organisation.name)

    participation, _ = Participation.objects.update_or_create(
        activity=activity, organisation=organisation, defaults={"joined_at": now(), "left_at": None}
    )
    record(stamp(actor), activity, events.OrganisationJoined(activity.slug, organisation.slug))
    publish.rights_changed("")
    return participation


@journalled
def leave(*, actor: Membership, activity: Activity, organisation: Organisation) -> Participation:
    """`organisation` takes part no longer. What it wrote stays where it is."""
    require(actor, "activities.join", queries.scope(activity))
    activity = locked(activity)
    if not queries.takes_part(activity, organisation):
        raise Conflict("activities-takes-no-part", field="organisation", organisation=organisation.name)
    if organisation.pk == activity.owner_id:
        raise Conflict("activities-owner-stays", field="organisation", organisation=organisation.name)

    participation = Participation.objects.get(activity=activity, organisation=organisation)
    participation.left_at = now()
    participation.save(update_fields=["left_at"])
    record(stamp(actor), activity, events.OrganisationLeft(activity.slug, organisation.slug))
    publish.rights_changed("")
    return participation


def _scope_of_a_new_one(actor: Membership, codes: tuple[str, ...], tlp: Tlp, mode: Mode) -> Scope:
    return Scope(owner=actor.organisation.slug, regions=frozenset(codes), tlp=tlp, mode=mode)


def _free_slug(wanted: str) -> str:
    taken = set(Activity.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
    wanted = wanted or "activiteit"
    numbered = (f"{wanted}-{number}" for number in range(2, len(taken) + 3))
    return wanted if wanted not in taken else next(slug for slug in numbered if slug not in taken)
