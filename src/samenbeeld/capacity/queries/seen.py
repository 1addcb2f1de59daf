"""Whose figures somebody sees: their own, what its owner released, and what was released for all."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_

from django.db.models import Q

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.activities.rules import SCALED_UP
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.capacity.models import CapacityRelease
from samenbeeld.capacity.queries.world import INSTITUTION, World, scope
from samenbeeld.capacity.rules.release import Held
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership, Organisation

READ = "capacity.read"


@dataclass(frozen=True)
class Visible:
    """Whose figures: these institutions, and all in these regions. Empty is nobody."""

    slugs: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()

    def includes(self, slug: str, regions: Iterable[str]) -> bool:
        """Whether this institution, in these regions, is among them."""
        return slug in self.slugs or bool(self.regions & set(regions))

    def sorted(self) -> list[str]:
        """The same each time for the same, to tell one from another."""
        return [*sorted(self.slugs), "-", *sorted(self.regions)]

    @property
    def condition(self) -> Q:
        """The same as a condition on institutions."""
        wide = Organisation.regions.through.objects.filter(region_id__in=self.regions)
        return Q(slug__in=self.slugs) | Q(pk__in=wide.values("organisation_id"))


def visible(member: Membership, world: World) -> Visible:
    """Whose figures this member sees in this world, now. Two queries, one as long as nothing changed."""
    own = member.organisation
    is_own = access.may(member, READ, scope(own, world))
    may_be_released = access.may(member, READ, Scope(released_to=frozenset({own.slug}), mode=world.mode))
    slugs = {own.slug} if is_own else set()
    if not may_be_released:
        return Visible(frozenset(slugs))
    slugs |= _released_by_owners(member, world)
    held = [each for each in held_in(world) if each.opens_to(own.slug)]
    return Visible(frozenset(slugs), reduce(or_, (each.regions for each in held), frozenset()))


def may_see(member: Membership, organisation: Organisation, world: World) -> bool:
    """Whether this member sees the figures of that institution in this world."""
    return visible(member, world).includes(organisation.slug, organisations.region_codes(organisation))


def held_in(world: World) -> list[Held]:
    """The releases for all at once that may count in this world: of the activity, or of every real one."""
    return [
        Held(
            regions=frozenset(each.code for each in release.activity.regions.all()),
            audience=frozenset(release.audience),
            is_running=release.activity.state in SCALED_UP,
            is_ended=hasattr(release, "end"),
        )
        for release in _releases(world.played_in)
    ]


def releases_of(activity: Activity) -> list[CapacityRelease]:
    """Every release of this activity with its end, the newest first."""
    found = CapacityRelease.objects.filter(activity=activity).select_related(
        "by__account", "end__by__account"
    )
    return list(found.order_by("-at"))


def participants(activity: Activity) -> list[Organisation]:
    """Who takes part, by name: to whom can be released."""
    return activities.participants(activity)


@until_a_change
def _releases(played_in: str) -> tuple[CapacityRelease, ...]:
    found = CapacityRelease.objects.filter(end=None, activity__state__in=SCALED_UP)
    found = found.filter(activity__slug=played_in) if played_in else found.filter(activity__mode="real")
    return tuple(found.select_related("activity").prefetch_related("activity__regions"))


def _released_by_owners(member: Membership, world: World) -> set[str]:
    keys = access.opened_to(member, INSTITUTION)
    prefix = f"{world.played_in}/" if world.played_in else ""
    return {
        key.removeprefix(prefix) for key in keys if key.startswith(prefix) and ("/" in key) == bool(prefix)
    }
