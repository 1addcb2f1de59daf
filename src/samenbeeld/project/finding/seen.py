"""What one person sees of everything that can be found, and where it is read."""

from collections.abc import Iterable
from dataclasses import dataclass

from samenbeeld.access import queries as access
from samenbeeld.activities import queries as activities
from samenbeeld.activities.models import Activity
from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership
from samenbeeld.project.finding.asking import Asker
from samenbeeld.project.finding.kinds import KINDS
from samenbeeld.search import queries as search
from samenbeeld.search.engine import Within
from samenbeeld.search.queries import Hit, Shelves

__all__ = ["Asker", "Place", "asker", "places", "within"]


@dataclass(frozen=True)
class Place:
    """Where a find is read; `kind` and `icon` are of its kind."""

    kind: str
    icon: str
    url: str


def asker(member: Membership, mode: Mode) -> Asker:
    """Whoever asks, with every activity of this mode."""
    return Asker(member, access.person(member), mode, _activities(mode))


@until_a_change
def _activities(mode: Mode) -> dict[str, Activity]:
    return {activity.slug: activity for activity in activities.all_activities().filter(mode=mode.value)}


def within(who: Asker, shelves: Shelves) -> Within:
    """Among what is looked for this person. Asked anew each time, once for shelves that are alike."""
    open_shelves: set[int] = set()
    for shelf, numbers in shelves.alike.items():
        if shelf.mode is who.mode and shelf.kind in KINDS and KINDS[shelf.kind].reads(who, shelf):
            open_shelves |= numbers
    opened = {(code, one) for code, kind in KINDS.items() for one in kind.opened(who)}
    closed = {(code, one) for code, kind in KINDS.items() for one in kind.closed(who)}
    entries = search.numbers_of(opened | closed)
    kinds = KINDS.values()
    return Within(
        frozenset(open_shelves),
        frozenset(number for one, number in entries.items() if one in opened).union(
            *(kind.opened_numbers(who) for kind in kinds)
        ),
        frozenset(number for one, number in entries.items() if one in closed).union(
            *(kind.closed_numbers(who) for kind in kinds)
        ),
    )


def places(who: Asker, hits: Iterable[Hit]) -> dict[tuple[str, str], Place]:
    """Per kind and id where this person reads it, as the package says whose it is; nothing for what is not
    theirs to read.
    """
    found: dict[tuple[str, str], Place] = {}
    by_kind: dict[str, list[Hit]] = {}
    for hit in hits:
        by_kind.setdefault(hit.kind, []).append(hit)
    for code, of_kind in by_kind.items():
        kind = KINDS[code]
        for object_id, url in kind.addresses(who, of_kind).items():
            found[code, object_id] = Place(kind.name, kind.icon, url)
    return found
