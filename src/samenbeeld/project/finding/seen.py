"""What one person sees of everything that can be found, and where it is read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from samenbeeld.activities import queries as activities
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership
from samenbeeld.project.finding.kinds import KINDS, Asker
from samenbeeld.search import queries as search
from samenbeeld.search.engine import Within
from samenbeeld.search.queries import Hit, Shelf

__all__ = ["Asker", "Place", "asker", "places", "within"]


@dataclass(frozen=True)
class Place:
    """Where a find is read; `kind` and `icon` are of its kind."""

    kind: str
    icon: str
    url: str


def asker(member: Membership, mode: Mode) -> Asker:
    """Whoever asks, with every activity of this mode."""
    known = {activity.slug: activity for activity in activities.all_activities().filter(mode=mode.value)}
    return Asker(member, mode, known)


def within(who: Asker) -> Within:
    """Among what is looked for this person. Asked anew each time, once for shelves that are alike."""
    answers: dict[Shelf, bool] = {}

    def reads(shelf: Shelf) -> bool:
        if shelf.mode is not who.mode or shelf.kind not in KINDS:
            return False
        # Neither themes nor phases open anything; of an owner it only matters whether it is one's own.
        owner = shelf.owner if shelf.owner == who.member.organisation.slug else _another(shelf)
        alike = replace(shelf, owner=owner, themes=frozenset(), phases=frozenset())
        if alike not in answers:
            answers[alike] = KINDS[shelf.kind].reads(who, alike)
        return answers[alike]

    shelves = frozenset(number for number, shelf in search.shelves().items() if reads(shelf))
    opened, closed = frozenset[int](), frozenset[int]()
    for code, kind in KINDS.items():
        opened |= search.entries_of(code, kind.opened(who))
        closed |= search.entries_of(code, kind.closed(who))
    return Within(shelves, opened, closed)


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


def _another(shelf: Shelf) -> str:
    """Somebody else's, or nobody's."""
    return "-" if shelf.owner else ""
