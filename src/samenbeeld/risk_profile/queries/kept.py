"""Every profile with its versions, and what became of them."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel import policy
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.risk_profile.models import (
    AgendaAction,
    ProfileStep,
    ProfileTurn,
    ProfileVersion,
    RiskAcceptance,
    RiskConsultation,
    RiskMeeting,
    RiskProfile,
)
from samenbeeld.risk_profile.queries import told
from samenbeeld.risk_profile.queries.definition import method as method_of_now
from samenbeeld.risk_profile.queries.definition import tried as tried_now
from samenbeeld.risk_profile.rules import content, road
from samenbeeld.risk_profile.rules import method as rules
from samenbeeld.risk_profile.rules.content import Capability, Judged, ScenarioTold
from samenbeeld.risk_profile.rules.method import Method
from samenbeeld.risk_profile.rules.road import Term, Turn


@dataclass(frozen=True)
class KeptProfile:
    """A profile; `versions` the newest first, at least one; `steps` and `turns` per number of a version.

    Of `turns` the last of each step counts; the steps of a version begin anew.
    """

    profile: RiskProfile
    versions: tuple[ProfileVersion, ...]
    steps: dict[int, tuple[ProfileStep, ...]]
    turns: dict[int, dict[int, ProfileTurn]]
    meetings: tuple[RiskMeeting, ...]
    consultations: tuple[RiskConsultation, ...]

    @property
    def newest(self) -> ProfileVersion:
        """The last one that was begun."""
        return self.versions[0]

    @property
    def established(self) -> ProfileVersion | None:
        """The last one that was established; None when none was."""
        return next((each for each in self.versions if self.state(each) == road.ESTABLISHED), None)

    def version(self, number: int) -> ProfileVersion | None:
        """The version of that number."""
        return next((each for each in self.versions if each.number == number), None)

    def state(self, version: ProfileVersion) -> str:
        """How this version stands."""
        return road.state([step.kind for step in self.steps.get(version.number, ())])

    def step(self, version: ProfileVersion, kind: str) -> ProfileStep | None:
        """The last time that this happened to this version."""
        found = [each for each in self.steps.get(version.number, ()) if each.kind == kind]
        return found[-1] if found else None

    def before(self, version: ProfileVersion) -> ProfileVersion | None:
        """The version that this one began as a copy of."""
        return self.version(version.number - 1)

    def open_step(self, version: ProfileVersion) -> int | None:
        """Where this version stands of the eight steps."""
        turns = {
            step: Turn(step, str(row.owner_id), row.is_done)
            for step, row in self.turns.get(version.number, {}).items()
        }
        return road.open_step(turns, method_of_now().steps)

    def term(self, today: date) -> Term:
        """How what was established stands by its last day; nothing ends while nothing was established."""
        found = self.established
        months: int = policy.load("risk-profile")["renewal"]["months"]
        return road.term(found.valid_until, today=today, months=months) if found else Term.HOLDS

    def meeting_is_due(self, today: date) -> bool:
        """Whether a year passed without talking it through; never while nothing was established."""
        found = self.established
        step = found and self.step(found, road.ESTABLISHED)
        if step is None:
            return False
        last = max((each.held_on for each in self.meetings), default=None)
        return road.meeting_is_due(
            last, local(step.at).date(), today=today, months=method_of_now().meeting_months
        )


@dataclass(frozen=True)
class Told:
    """What a version says, by the method it was made with."""

    version: ProfileVersion
    known: Method
    scenarios: tuple[ScenarioTold, ...]
    capabilities: tuple[Capability, ...]

    @cached_property
    def judged(self) -> tuple[Judged, ...]:
        """What is scored on everything, gravest first. Made when it is asked: an action has no need of it."""
        samples = tried_now() if self.known == method_of_now() else content.tried(self.known)
        return tuple(content.judged(self.scenarios, self.known, samples))

    def scenario(self, number: int) -> ScenarioTold | None:
        """The scenario of that number."""
        return next((each for each in self.scenarios if each.number == number), None)

    def capability(self, number: int) -> Capability | None:
        """The capability of that number."""
        return next((each for each in self.capabilities if each.number == number), None)


@until_a_change
def every_profile() -> tuple[KeptProfile, ...]:
    """All of them, by region. Five queries, or none as long as nothing changed."""
    return tuple(_kept())


def one_profile(region: Region) -> KeptProfile | None:
    """The profile of a region, read anew; None when nobody began one."""
    return next(iter(_kept(region.code)), None)


@until_a_change
def whole(version: int) -> Told:
    """Everything that the version with this key says. Raises DoesNotExist."""
    found = ProfileVersion.objects.select_related("profile__owner", "profile__region").get(pk=version)
    step = ProfileStep.objects.filter(version=found, kind=road.ESTABLISHED).first()
    known = rules.method(step.method) if step and step.method else method_of_now()
    scenarios = tuple(told.scenarios(found, until=step.at if step else None))
    return Told(found, known, scenarios, tuple(told.capabilities(found)))


@until_a_change
def followed(version: int) -> tuple[ScenarioTold, ...]:
    """The same scenarios, with the work agenda and what was accepted as they stand now."""
    found = ProfileVersion.objects.select_related("profile").get(pk=version)
    return tuple(told.scenarios(found))


@until_a_change
def on_agenda() -> tuple[AgendaAction, ...]:
    """Of every profile each action on its work agenda, as it stands now. One query."""
    rows = AgendaAction.objects.select_related("owner").order_by("pk")
    return tuple({(row.profile_id, row.number): row for row in rows}.values())


@until_a_change
def accepted() -> tuple[RiskAcceptance, ...]:
    """Of every bottleneck that a board accepted the last time that it did. One query."""
    rows = RiskAcceptance.objects.order_by("pk")
    return tuple({(row.profile_id, row.bottleneck): row for row in rows}.values())


def waits_for(kept: KeptProfile, member: Membership) -> int | None:
    """The step of the newest version that waits for this person."""
    version = kept.newest
    step = kept.open_step(version)
    row = kept.turns.get(version.number, {}).get(step or 0)
    return step if row is not None and row.owner.account_id == member.account_id else None


_PEOPLE = ("by__account", "by__organisation")


def _kept(region: str = "") -> list[KeptProfile]:
    only = {"profile__region": region} if region else {}
    versions: dict[RiskProfile, list[ProfileVersion]] = {}
    found = ProfileVersion.objects.filter(**only).select_related(
        "profile__region", "profile__owner", "by__account", "by__organisation"
    )
    for version in found.order_by("profile__region__name", "-number"):
        versions.setdefault(version.profile, []).append(version)
    steps: defaultdict[int, defaultdict[int, list[ProfileStep]]] = defaultdict(lambda: defaultdict(list))
    turns: defaultdict[int, defaultdict[int, dict[int, ProfileTurn]]] = defaultdict(lambda: defaultdict(dict))
    meetings: defaultdict[int, list[RiskMeeting]] = defaultdict(list)
    consultations: defaultdict[int, list[RiskConsultation]] = defaultdict(list)
    for asked in RiskConsultation.objects.filter(**only).select_related(*_PEOPLE):
        consultations[asked.profile_id].append(asked)
    within = {f"version__{key}": value for key, value in only.items()}
    # What method an established version keeps is read with the version, not with the list.
    for step in (
        ProfileStep.objects.filter(**within)
        .select_related("version", *_PEOPLE)
        .defer("method")
        .order_by("pk")
    ):
        steps[step.version.profile_id][step.version.number].append(step)
    rows = ProfileTurn.objects.filter(**within).select_related(
        "version", "owner__account", "owner__organisation"
    )
    for turn in rows.order_by("pk"):
        turns[turn.version.profile_id][turn.version.number][turn.step] = turn
    for meeting in RiskMeeting.objects.filter(**only).select_related(*_PEOPLE):
        meetings[meeting.profile_id].append(meeting)
    return [
        KeptProfile(
            profile=profile,
            versions=tuple(each),
            steps={number: tuple(taken) for number, taken in steps[profile.pk].items()},
            turns={number: dict(taken) for number, taken in turns[profile.pk].items()},
            meetings=tuple(meetings[profile.pk]),
            consultations=tuple(consultations[profile.pk]),
        )
        for profile, each in versions.items()
    ]
