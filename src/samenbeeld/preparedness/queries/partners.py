"""With whom one's own organisation agreed something, and how to reach them."""

from collections.abc import Iterable
from dataclasses import dataclass

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Scope
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import ContactPoint, Membership, Organisation
from samenbeeld.plans import queries as plans
from samenbeeld.plans.queries import Shown


@dataclass(frozen=True)
class Partner:
    """Another party: every way to reach it that may count, and the agreement."""

    ways: tuple[ContactPoint, ...]
    agreed: Shown

    @property
    def organisation(self) -> Organisation:
        """Which one it is."""
        return self.ways[0].organisation


def partners(member: Membership, among: Iterable[Shown]) -> list[Partner]:
    """The other parties of those of these plans that the member's organisation agreed to, by name: those that
    can be reached and that the member may know of. No query as long as nothing changed.
    """
    agreed = plans.agreements.partners(member, among)
    if not agreed:
        return []
    found = (
        Partner(ways, agreed[ways[0].organisation.slug])
        for ways in organisations.ways_to_reach(frozenset(agreed))
    )
    return [each for each in found if _may_know(member, each.organisation)]


def _may_know(member: Membership, other: Organisation) -> bool:
    where = Scope(owner=other.slug, regions=organisations.region_codes(other))
    return access.may(member, "organisations.read", where)
