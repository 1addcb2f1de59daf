"""What a person follows, and what changed in plans since a moment."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from samenbeeld.access import queries as access
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.organisations.models import Membership
from samenbeeld.plans.models import PlanStep, PlanVersion, PlanWatch
from samenbeeld.plans.queries.definition import scope
from samenbeeld.plans.queries.kept import KeptPlan, every_plan
from samenbeeld.plans.rules import road

WATCH = "plans.watch"  # what a line of the journal is written under
# What readers hear of: what people read from then on, and what they read no longer.
TOLD = (road.ESTABLISHED, road.WITHDRAWN)


@dataclass(frozen=True)
class Watched:
    """Which plans (by key) and themes (by code) somebody follows."""

    plans: frozenset[int]
    themes: frozenset[str]

    def has(self, version: PlanVersion) -> bool:
        """Whether this version is of a plan or a theme that they follow."""
        return version.plan_id in self.plans or bool(self.themes & {*version.themes})


@dataclass(frozen=True)
class PlanChange:
    """A version was established, or the plan withdrawn."""

    kept: KeptPlan
    step: PlanStep
    version: PlanVersion


def watched(member: Membership) -> Watched:
    """What this person follows. No query as long as nothing changed."""
    return _every().get(member.account_id, Watched(frozenset(), frozenset()))


def changes(member: Membership, since: datetime) -> list[PlanChange]:
    """What changed after that moment in plans that this member may read, the newest first."""
    found = [
        PlanChange(kept, step, version)
        for kept in every_plan()
        for version in kept.versions
        for step in kept.steps.get(version.number, ())
        if step.kind in TOLD and step.at > since and _may_read(member, kept, version)
    ]
    return sorted(found, key=lambda each: each.step.at, reverse=True)


def hears_of(member: Membership, owner: str, number: int, version_number: int) -> PlanVersion | None:
    """That version of a plan that they follow and may read; None for every other."""
    follows = watched(member)
    if not (follows.plans or follows.themes):
        return None
    for kept in every_plan():
        if (kept.owner.slug, kept.plan.number) == (owner, number):
            version = next((each for each in kept.versions if each.number == version_number), kept.newest)
            return version if follows.has(version) and _may_read(member, kept, version) else None
    return None


def _may_read(member: Membership, kept: KeptPlan, version: PlanVersion) -> bool:
    return access.may(member, "plans.read", scope(kept.owner, version))


@until_a_change
def _every() -> dict[UUID, Watched]:
    """By account. One query."""
    plans: dict[UUID, set[int]] = {}
    themes: dict[UUID, set[str]] = {}
    rows = PlanWatch.objects.filter(ended_at__isnull=True).values_list("account", "plan", "theme")
    for account, plan, theme in rows:
        if plan is not None:
            plans.setdefault(account, set()).add(plan)
        else:
            themes.setdefault(account, set()).add(theme)
    return {
        account: Watched(frozenset(plans.get(account, ())), frozenset(themes.get(account, ())))
        for account in plans.keys() | themes.keys()
    }
