"""What points at a step for a region, what is open in it, what follows, and how that goes."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.urls import reverse

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.alerts.queries import addressing
from samenbeeld.alerts.queries.addressing import Preview
from samenbeeld.alerts.rules.audience import Wanted, Within
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.crisis_picture.queries.meeting import Place, team_scope
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation import rules as ladder
from samenbeeld.escalation.models import StepChange
from samenbeeld.escalation.queries import said
from samenbeeld.follow_up import rules
from samenbeeld.follow_up.models import FollowUp, FollowUpStep
from samenbeeld.follow_up.rules import Item, Proposal, Sign
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import current_language, say
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.safety_picture.queries.tiles import Place as Spot
from samenbeeld.safety_picture.queries.tiles import Tile, published_at, tiles
from samenbeeld.safety_picture.rules.definition import severity
from samenbeeld.safety_picture.rules.proposing import PHASE
from samenbeeld.upkeep import queries as upkeep
from samenbeeld.upkeep.queries import OpenItem

# So long after it was confirmed it is still being done; later it is said that it did not succeed yet.
_BUSY = timedelta(minutes=2)
_PERMISSIONS = {
    ladder.PICTURES: "crisis_picture.write_shared",
    ladder.ALARM: "alerts.send",
    ladder.REPORTS: "situation_reports.request",
    ladder.NO_REPORTS: "situation_reports.request",
    ladder.MEETING: "crisis_picture.plan_meeting",
    ladder.TASK: "crisis_picture.order",
}


class State(StrEnum):
    """How one thing stands."""

    BUSY = "busy"
    WAITING = "waiting"
    DONE = "done"
    FAILED = "failed"
    DROPPED = "dropped"
    LEFT_OUT = "left-out"
    OVERTAKEN = "overtaken"


@dataclass(frozen=True)
class Following:
    """One thing that follows, and how it stands. `ask`: who can do it when who confirmed it may not."""

    row: FollowUp
    state: State
    last: FollowUpStep | None
    ask: str

    @property
    def words(self) -> str:
        """As policy said it then."""
        return str(self.row.how[current_language()])

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to do something."""
        return self.state in (State.WAITING, State.FAILED)


@dataclass(frozen=True)
class StillOpen:
    """What is not finished in the running activities of a region; `hidden` in those closed to the reader.

    `fingerprint` is another one when the list is.
    """

    rows: tuple[tuple[Activity, tuple[OpenItem, ...]], ...]
    hidden: int
    fingerprint: str

    @property
    def count(self) -> int:
        """Everything, also what the reader may not see."""
        return sum(len(items) for _, items in self.rows) + self.hidden


def proposal(region: Region, now: datetime, reader: Membership) -> Proposal:
    """The step that everything known now points at, with why. It sets nothing. An activity that is closed to
    the reader counts, and is not named.
    """
    rule = policy.load("ladder")["proposal"]
    definition_in_force, standing = escalation.ladder(), escalation.current_step(region)
    found = tiles([region], now)
    unknown = sum(1 for tile in found.values() if not tile.theme.parent and tile.level is Level.UNKNOWN)
    signs = [
        *_tiles(rule, region, found),
        *_activities(rule, region, reader),
        *_scales(rule, region),
        *_regions(rule, region, definition_in_force),
    ]
    return rules.propose(
        signs,
        current=standing.step.number if standing.step else None,
        unknown=unknown,
        down_at_a_time=definition_in_force.down_at_a_time,
    )


def running_in(region: Region) -> list[Activity]:
    """The real activities that run in this region."""
    return [
        activity
        for activity in activities.running_now(Mode.REAL)
        if region.code in {found.code for found in activity.regions.all()}
    ]


def still_open(region: Region, member: Membership) -> StillOpen:
    """What is not finished in this region. What is closed to the member is counted and not named."""
    running = running_in(region)
    readable = {activity.pk for activity in running if upkeep.may_see(member, activity)}
    every = [(activity, tuple(upkeep.open_items(activity))) for activity in running]
    names = [f"{activity.slug}/{item.kind}/{item.key}" for activity, items in every for item in items]
    return StillOpen(
        rows=tuple((activity, items) for activity, items in every if items and activity.pk in readable),
        hidden=sum(len(items) for activity, items in every if activity.pk not in readable),
        fingerprint=hashlib.sha256("\n".join(sorted(names)).encode()).hexdigest()[:32],
    )


def within(region: Region, activity: Activity | None = None) -> Within:
    """A step is of one region: nobody outside it is alarmed because of it. Under a strict label only who
    takes part may know of the activity.
    """
    mode = Mode(activity.mode) if activity else Mode.REAL
    if activity is None or rules.reaches_the_region(Tlp(activity.tlp)):
        return Within(mode, frozenset({region.code}))
    taking_part = frozenset(each.slug for each in activities.participants(activity))
    return Within(mode, frozenset({region.code}), taking_part)


def places(region: Region, member: Membership) -> list[Activity]:
    """The activities in which what follows can happen: real ones that run here and are open to the member."""
    return activities.readable(member, running_in(region))


def reached(
    region: Region, items: Sequence[Item], by: Membership, activity: Activity | None = None
) -> Preview | None:
    """Whom the alarm among these items would go to now when `by` sets the step; None when there is none."""
    alarm = next((item for item in items if item.happening.does == ladder.ALARM), None)
    if alarm is None:
        return None
    return addressing.preview(wanted(region, alarm.happening.how["functions"], by), within(region, activity))


def wanted(region: Region, functions: Sequence[str], by: Membership) -> Wanted:
    """Who in these functions works for an organisation of the region. Whoever set the step knows of it."""
    return Wanted(
        functions=frozenset(functions),
        regions=frozenset({region.code}),
        knowing=frozenset({str(by.pk)}),
    )


def may_do(member: Membership, row: FollowUp) -> bool:
    """Whether this member may do this one."""
    if row.activity is None or row.does not in _PERMISSIONS:
        return False
    if row.does == ladder.MEETING:
        scope = team_scope(row.activity, Place(row.how["team"], region=row.change.region))
    else:
        scope = activities.scope(row.activity, owner="" if row.does == ladder.TASK else None)
    return access.may(member, _PERMISSIONS[row.does], scope)


def change_numbered(region: Region, number: int) -> StepChange:
    """That step of this region. Raises NotFound."""
    found = escalation.history(region).filter(pk=number).first()
    if found is None:
        raise NotFound("follow-up-not-found")
    return found


def by_id(pk: UUID) -> FollowUp:
    """The one with this id. Raises NotFound."""
    found = _rows().filter(pk=pk).first()
    if found is None:
        raise NotFound("follow-up-not-found")
    return found


def following(change: StepChange, now: datetime) -> list[Following]:
    """Everything that follows from this step, in order, and how it stands."""
    return _standing(list(_rows().filter(change=change)), _newest_changes(), now)


def open_to(member: Membership, now: datetime) -> list[Following]:
    """What this member can still do of what follows from the newest step of each region."""
    if not any(access.may_somewhere(member, permission) for permission in set(_PERMISSIONS.values())):
        return []
    newest = _newest_changes()
    return [
        each
        for each in _standing(list(_open_rows()), newest, now)
        if each.is_open and may_do(member, each.row)
    ]


def may_set(member: Membership, region: Region) -> bool:
    """Whether this member may set the step of this region."""
    return access.may(member, "escalation.set_step", Scope(regions=frozenset({region.code})))


def _tiles(rule: Any, region: Region, found: dict[Spot, Tile]) -> Iterator[Sign]:
    for tile in found.values():
        # A tile that follows the step says nothing new about the step.
        if tile.theme.parent or tile.theme.follows == PHASE or tile.current is None:
            continue
        step = rules.points_at(rule, rules.TILE, tile.level.value)
        if step is not None:
            url = f"{reverse('safety_picture_theme', args=[tile.theme.code])}?regio={region.slug}"
            yield Sign(
                rules.TILE, step, said(tile.theme.name), say(f"look-level-{tile.level.value}"),
                published_at(tile.current), url,
            )  # fmt: skip


def _activities(rule: Any, region: Region, reader: Membership) -> Iterator[Sign]:
    running = running_in(region)
    grips, readable = activities.grip_standings(running), activities.readable(reader, running)
    for activity in running:
        is_open = activity in readable
        name = activity.name if is_open else say("follow-up-closed-activity")
        url = reverse("activity", args=[activity.slug]) if is_open else ""
        for grip in grips[activity.slug]:
            step = rules.points_at(rule, rules.GRIP, str(grip.level))
            if grip.region.code == region.code and step is not None:
                level = say("digests-grip", level=grip.level)
                yield Sign(rules.GRIP, step, name, level, grip.since, f"{url}#grip" if url else "")
        own = activities.step_of(activity)
        if own is not None and own.number:
            yield Sign(rules.SITUATION, own.number, name, said(own.name), None, url)


def _scales(rule: Any, region: Region) -> Iterator[Sign]:
    for code, change in escalation.current_scales(region).items():
        step = rules.points_at(rule, code, change.value)
        if step is not None:
            scale = escalation.scale(code)
            name = said(scale.value(change.value).name)
            yield Sign(
                code, step, said(scale.name), name, change.set_at, f"{reverse('phase')}#region-{region.slug}"
            )


def _regions(rule: Any, region: Region, definition_in_force: ladder.Ladder) -> Iterator[Sign]:
    standings = [each for each in escalation.standings() if each.step is not None]
    own = next((each for each in standings if each.region.code == region.code), None)
    crisis, top = definition_in_force.steps[-2].number, definition_in_force.steps[-1].number
    if own is None or own.step is None or own.step.number < crisis:
        return
    steps = [each.step.number for each in standings if each.step is not None]
    step = rules.regions_point_at(rule, steps, crisis=crisis, top=top)
    if step is not None:
        others = ", ".join(
            each.region.name
            for each in standings
            if each.step and each.step.number >= crisis and each.region.code != region.code
        )
        yield Sign(rules.REGIONS, step, others, say("follow-up-also-in-crisis"), None, reverse("phase"))


def _rows() -> QuerySet[FollowUp]:
    return FollowUp.objects.select_related(
        "change__region", "change__set_by__account", "change__set_by__organisation"
    ).prefetch_related("steps__by__account", Prefetch("activity", activities.all_activities()))


@until_a_change
def _open_rows() -> list[FollowUp]:
    over = FollowUpStep.objects.filter(kind__in=[FollowUpStep.Kind.DONE, FollowUpStep.Kind.DROPPED])
    found = _rows().filter(is_confirmed=True, change__in=list(_newest_changes().values()))
    return list(found.exclude(pk__in=over.values("follow_up")))


def _newest_changes() -> dict[str, int]:
    return {each.region.code: each.change.pk for each in escalation.standings() if each.change}


def _standing(rows: list[FollowUp], newest: dict[str, int], now: datetime) -> list[Following]:
    return [_one(row, newest, now) for row in rows]


def _one(row: FollowUp, newest: dict[str, int], now: datetime) -> Following:
    steps = list(row.steps.all())
    last = steps[-1] if steps else None
    if not row.is_confirmed:
        return Following(row, State.LEFT_OUT, None, "")
    if last is not None and last.kind != FollowUpStep.Kind.FAILED:
        return Following(row, State(last.kind), last, "")
    if newest.get(row.change.region_id) != row.change_id:
        return Following(row, State.OVERTAKEN, last, "")
    if last is not None:
        return Following(row, State.FAILED, last, "")
    is_late = now - row.change.set_at > _BUSY
    if may_do(row.change.set_by, row) and not is_late:
        return Following(row, State.BUSY, None, "")
    code = access.table().ask.get(_PERMISSIONS[row.does], "administrator")
    return Following(row, State.WAITING, None, organisations.function_name(code, short=True))


def grave_themes(region: Region, now: datetime) -> set[str]:
    """The themes that stand at yellow or higher in this region now."""
    found = tiles([region], now).values()
    return {each.theme.code for each in found if severity(each.level) >= severity(Level.YELLOW)}
