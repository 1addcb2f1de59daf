"""What holds now for one person, asked once and in a fixed number of questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import GripStanding
from samenbeeld.activities.queries.documents import visible_documents
from samenbeeld.crisis_picture.queries.freshness import Freshness
from samenbeeld.crisis_picture.queries.meeting import may_read_decisions
from samenbeeld.crisis_picture.queries.overview import Overview, overviews
from samenbeeld.crisis_picture.queries.work import Work, work
from samenbeeld.escalation import queries as escalation
from samenbeeld.escalation.queries import Standing
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.situation_reports import queries as reports
from samenbeeld.situation_reports.queries import ReportStanding
from samenbeeld.upkeep import queries as upkeep


@dataclass(frozen=True)
class Situation:
    """Phases, running activities and their pictures, as far as this person may know of them.

    `text_only` are slugs of activities of which only a text was released: its name, and no more than that.
    """

    member: Membership
    now: datetime
    own_regions: frozenset[str]
    standings: dict[Mode, Sequence[Standing]]
    activities: list[Activity]
    overviews: dict[str, Overview]
    grips: dict[str, list[GripStanding]]
    text_only: frozenset[str]
    may_read_phase: bool
    work: Work  # of the activities in which this person may read it, in both modes

    @cached_property
    def documents(self) -> dict[str, Activity]:
        """Id of each document this person may see -> its activity; asked only when there is news of one."""
        known = {activity.pk: activity for activity in self.activities}
        visible = visible_documents(self.member, self.activities)
        return {str(one.pk): known[one.activity_id] for one in visible}

    @cached_property
    def aging(self) -> dict[str, int]:
        """Slug of each activity -> how much in it is older than it holds, that this person may confirm."""
        return upkeep.aging_to_confirm(self.member, self.activities, self.work, self.now)

    @property
    def regions(self) -> list[Standing]:
        """Regions that somebody put on a step and the person's own regions, the own ones first."""
        shown = [each for each in self.standings[Mode.REAL] if each.step or self.is_own(each)]
        return sorted(shown, key=lambda each: not self.is_own(each))

    def is_own(self, standing: Standing) -> bool:
        """Whether the person's organisation works in this region."""
        return standing.region.code in self.own_regions

    def phase_of(self, activity: Activity) -> Standing | None:
        """The highest step among the regions of this activity, in its own mode. None: nobody set one."""
        codes = {region.code for region in activity.regions.all()}
        found = [each for each in self.standings[Mode(activity.mode)] if each.region.code in codes]
        return max((each for each in found if each.step), key=_height, default=None)

    def own_phase_of(self, activity: Activity) -> Standing | None:
        """The same for the person's own regions only; of the whole activity when it is in none of them."""
        codes = {region.code for region in activity.regions.all()} & self.own_regions
        found = [each for each in self.standings[Mode(activity.mode)] if each.region.code in codes]
        return max((each for each in found if each.step), key=_height, default=self.phase_of(activity))

    def step_number(self, activity: Activity) -> int:
        """How serious this activity is: its own step, else that of its regions; -1 when nobody said so."""
        if activity.step is not None:
            return activity.step
        phase = self.phase_of(activity)
        return phase.step.number if phase and phase.step else -1

    def takes_part(self, activity: Activity) -> bool:
        """Whether the person's organisation takes part."""
        return activities.takes_part(activity, self.member.organisation)

    def own_picture(self, activity: Activity) -> Freshness | None:
        """How fresh the own picture of the person's organisation is; None when it takes no part."""
        mine = self.member.organisation_id
        fresh = self.overviews[activity.slug].freshness
        return next((each for each in fresh if each.organisation.pk == mine), None)

    def owes_report(self, activity: Activity) -> ReportStanding | None:
        """How the person's organisation stands when it owes a report that this person may fill in."""
        mine = self.member.organisation_id
        found = self.overviews[activity.slug].reports
        standing = next((each for each in found if each.organisation.pk == mine), None)
        if standing is None or not standing.owes:
            return None
        may_write = reports.may(self.member, "write", activity, self.member.organisation)
        return standing if may_write else None


def situation(member: Membership, now: datetime) -> Situation:
    """Everything the first page and its tasks are made of."""
    every = list(activities.running_now())
    pictures = overviews(member, every, now)
    readable = {activity.slug for activity in activities.readable(member, every)}
    text_only = frozenset(slug for slug, each in pictures.items() if each.rooms and slug not in readable)
    running = [activity for activity in every if activity.slug in readable | text_only]
    return Situation(
        member=member,
        now=now,
        own_regions=organisations.region_codes(member.organisation),
        standings={mode: escalation.standings(mode) for mode in _modes(running)},
        activities=running,
        overviews={activity.slug: pictures[activity.slug] for activity in running},
        grips=activities.grip_standings(activity for activity in running if activity.slug in readable),
        text_only=text_only,
        may_read_phase=access.may(member, "escalation.read", Scope()),
        work=work(*(each for each in running if may_read_decisions(each, member)), reader=member),
    )


def _modes(running: list[Activity]) -> set[Mode]:
    return {Mode.REAL, *(Mode(activity.mode) for activity in running)}


def _height(standing: Standing) -> int:
    return standing.step.number if standing.step else -1
