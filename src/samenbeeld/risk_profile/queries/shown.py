"""What one person may see of profiles, and what waits for them."""

from dataclasses import dataclass
from datetime import date, timedelta

from samenbeeld.access import queries as access
from samenbeeld.escalation.queries import said
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import NotFound
from samenbeeld.look.times import local
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.risk_profile.models import ProfileVersion
from samenbeeld.risk_profile.queries.definition import PUBLIC, method, scope
from samenbeeld.risk_profile.queries.kept import (
    KeptProfile,
    Told,
    accepted,
    every_profile,
    followed,
    on_agenda,
    one_profile,
    waits_for,
    whole,
)
from samenbeeld.risk_profile.rules import road
from samenbeeld.risk_profile.rules.content import Capability, Judged, Narrow, ScenarioTold, Suffices, Todo
from samenbeeld.risk_profile.rules.road import Term

_AHEAD = timedelta(days=30)
# Who works on a draft sees it; others read what was established.
_WORKS_ON = ("risk_profile.write", "risk_profile.dissent", "risk_profile.establish")


@dataclass(frozen=True)
class SeenProfile:
    """One version of a profile as one person may use it."""

    kept: KeptProfile
    version: ProfileVersion
    works_on: bool
    may_write: bool
    may_dissent: bool
    may_establish: bool
    may_export: bool

    @property
    def state(self) -> str:
        """How the version stands."""
        return self.kept.state(self.version)

    @property
    def is_open(self) -> bool:
        """Whether something can be written in it."""
        return self.state == road.DRAFT

    @property
    def versions(self) -> tuple[ProfileVersion, ...]:
        """Those that this person sees, the newest first."""
        every = self.kept.versions
        if self.works_on:
            return every
        return tuple(each for each in every if self.kept.state(each) == road.ESTABLISHED)


@dataclass(frozen=True)
class AtTheme:
    """A scenario of an established version that belongs to a theme."""

    region: Region
    version: ProfileVersion
    scenario: ScenarioTold
    judged: Judged


@dataclass(frozen=True)
class Able:
    """Something that a region can do, with the scenarios that count on it."""

    region: Region
    capability: Capability
    scenarios: tuple[tuple[ScenarioTold, Suffices], ...]

    @property
    def code(self) -> str:
        """`zuid-limburg/3`: what others know it by, in every version of the profile."""
        return f"{self.region.slug}/{self.capability.number}"


@dataclass(frozen=True)
class Waiting:
    """A step of the workflow that waits for somebody."""

    region: Region
    step: int

    @property
    def name(self) -> str:
        """The step, in the language of the screen."""
        return said(method().steps[self.step])


@dataclass(frozen=True)
class Agenda:
    """Something on the work agenda that waits for an organisation."""

    region: Region
    todo: Todo


def shown(member: Membership) -> list[SeenProfile]:
    """Every profile that this member sees something of: the newest version that they may see."""
    found = (_seen(kept, member, None) for kept in every_profile())
    return [each for each in found if each is not None]


def seen(member: Membership, region: Region, number: int | None = None) -> SeenProfile:
    """One version, or the newest that this member may see. Raises NotFound, also when they may not."""
    kept = one_profile(region)
    found = _seen(kept, member, number) if kept else None
    if found is None:
        raise NotFound("risk-profile-not-found")
    return found


def at_theme(theme: str, region: Region, member: Membership) -> list[AtTheme]:
    """The scenarios of the established profile of a region for a theme, what weighs most first.

    No query as long as nothing changed.
    """
    kept = next((each for each in every_profile() if each.profile.region_id == region.code), None)
    version = kept.established if kept else None
    if version is None or not access.may(member, "risk_profile.read", scope(version)):
        return []
    told = whole(version.pk)
    return [
        AtTheme(region, version, each.scenario, each)
        for each in told.judged
        if theme in each.scenario.told.themes
    ]


def able(member: Membership) -> list[Able]:
    """What regions can do, of the newest version of each profile that this member may see."""
    return [
        Able(
            found.kept.profile.region,
            each,
            tuple(
                (scenario, one)
                for scenario in told.scenarios
                for one in scenario.suffices
                if one.capability.number == each.number
            ),
        )
        for found in shown(member)
        for told in (told_to(found),)
        for each in told.capabilities
    ]


def waiting(member: Membership) -> list[Waiting]:
    """The steps of profiles that wait for this person."""
    found = ((kept, waits_for(kept, member)) for kept in every_profile())
    return [
        Waiting(kept.profile.region, step)
        for kept, step in found
        if step is not None and _may_any(member, kept.newest)
    ]


def agenda(member: Membership) -> list[Agenda]:
    """What this member's organisation should do within a month, and did not do yet; the first due first."""
    soon = _today() + _AHEAD
    # Most often nothing is due: what each profile says need not be read for that.
    due = {
        row.profile_id
        for row in on_agenda()
        if row.owner_id == member.organisation_id and not row.is_done and row.due_on <= soon
    }
    found = [
        Agenda(kept.profile.region, todo)
        for kept in every_profile()
        if kept.profile.pk in due
        for scenario in followed(kept.newest.pk)
        for narrow in scenario.narrows
        for advice in narrow.advices
        for todo in advice.todos
        if not todo.is_done and todo.owner == member.organisation.slug and todo.due_on <= soon
    ]
    if not (found and access.may_somewhere(member, "risk_profile.read")):
        return []
    return sorted(found, key=lambda each: each.todo.due_on)


def meetings_due(member: Membership) -> list[Region]:
    """The regions whose profile should have been talked through, for who keeps it."""
    today = _today()
    return [
        kept.profile.region
        for kept in every_profile()
        if kept.meeting_is_due(today) and access.may(member, "risk_profile.write", scope(kept.newest))
    ]


def ending(member: Membership) -> list[tuple[KeptProfile, Term]]:
    """The profiles whose last day comes or has passed and of which nobody began the next version, for who
    keeps them.
    """
    today = _today()
    return [
        (kept, term)
        for kept in every_profile()
        if (term := kept.term(today)) is not Term.HOLDS
        and kept.newest == kept.established
        and access.may(member, "risk_profile.write", scope(kept.newest))
    ]


def to_weigh_again(member: Membership) -> list[tuple[Region, Narrow]]:
    """What a board accepted until a day that has passed, for who keeps the profile."""
    today = _today()
    # Most often no day has passed: what each profile says need not be read for that.
    past = {(row.profile_id, row.bottleneck) for row in accepted() if row.until < today}
    return [
        (kept.profile.region, narrow)
        for kept in every_profile()
        if any(profile == kept.profile.pk for profile, _ in past)
        and access.may(member, "risk_profile.write", scope(kept.newest))
        for scenario in followed(kept.newest.pk)
        for narrow in scenario.narrows
        if (kept.profile.pk, narrow.number) in past
    ]


def may_look(member: Membership) -> bool:
    """Whether this member may look at profiles at all."""
    return access.may(member, "risk_profile.read", PUBLIC)


def told_to(found: SeenProfile) -> Told:
    """What the version says."""
    return whole(found.version.pk)


def _seen(kept: KeptProfile, member: Membership, number: int | None) -> SeenProfile | None:
    works_on = _may_any(member, kept.newest)
    newest = kept.newest if works_on else kept.established
    version = newest if number is None else kept.version(number)
    if version is None:
        return None
    is_established = kept.state(version) == road.ESTABLISHED
    may_read_it = is_established and access.may(member, "risk_profile.read", scope(version))
    if not (may_read_it or works_on):
        return None
    may_write, may_dissent, may_establish = (
        access.may(member, each, scope(kept.newest)) for each in _WORKS_ON
    )
    return SeenProfile(
        kept=kept,
        version=version,
        works_on=works_on,
        may_write=may_write,
        may_dissent=may_dissent,
        may_establish=may_establish,
        may_export=access.may(member, "risk_profile.export", scope(version)),
    )


def _may_any(member: Membership, version: ProfileVersion) -> bool:
    return any(access.may(member, each, scope(version)) for each in _WORKS_ON)


def _today() -> date:
    return local(now()).date()
