"""Plans to choose from in a form: those that were chosen, and those what a search found, never all."""

from collections.abc import Iterable
from dataclasses import dataclass

from samenbeeld.organisations.models import Membership
from samenbeeld.plans.queries.shown import Shown, shown

MOST = 50


@dataclass(frozen=True)
class Choosable:
    """By `owner/number`: what was chosen already, and what can be chosen besides, best first.

    `is_more`: more were found than stand there.
    """

    chosen: dict[str, Shown]
    offered: dict[str, Shown]
    is_more: bool

    @property
    def every(self) -> dict[str, Shown]:
        """All of them."""
        return {**self.chosen, **self.offered}


def key_of(each: Shown) -> str:
    """`ghor-zuid-limburg/3`."""
    return f"{each.kept.owner.slug}/{each.kept.plan.number}"


def readable(member: Membership, keys: Iterable[str]) -> dict[str, Shown]:
    """Those of these plans (`owner/number`) that count and that this member may read."""
    asked = set(keys)
    owners = {key.partition("/")[0] for key in asked}
    return {
        key: each
        for owner in sorted(owners - {""})
        for each in shown(member, owner=owner)
        if (key := key_of(each)) in asked
    }


def choosable(member: Membership, words: str = "", chosen: Iterable[str] = ()) -> Choosable:
    """With `words` the plans that hold them, at most MOST; without, those of the own organisation."""
    found = shown(member, words, most=MOST + 1) if words else shown(member, owner=member.organisation.slug)
    offered = {key_of(each): each for each in found[:MOST]}
    return Choosable(readable(member, chosen), offered, len(found) > MOST)
