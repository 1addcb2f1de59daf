"""Who asks, and what a kind of thing that can be found is."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from samenbeeld.access import queries as access
from samenbeeld.access.rules import Person, Scope, decide
from samenbeeld.activities.models import Activity
from samenbeeld.activities.queries import documents
from samenbeeld.crisis_picture import queries as pictures
from samenbeeld.kernel.marking import Mode
from samenbeeld.organisations.models import Membership
from samenbeeld.search.queries import Hit, Shelf

# Kinds of which single things may be released.
RELEASABLE = (documents.DOCUMENT, pictures.DOCUMENT)
_MOST_REMEMBERED = 20_000


@dataclass(frozen=True)
class Asker:
    """Whoever asks, also as permission sees them now; `activities` are all of the mode, by slug."""

    member: Membership
    person: Person
    mode: Mode
    activities: Mapping[str, Activity]

    @cached_property
    def released(self) -> dict[str, frozenset[str]]:
        """The ids, by kind, of what a release that counts now opens to this person."""
        return access.opened_by_kind(self.member, RELEASABLE)

    def may(self, permission: str, scope: Scope) -> bool:
        """Whether this person may."""
        return person_may(self.person, permission, scope)


@lru_cache(maxsize=_MOST_REMEMBERED)
def person_may(person: Person, permission: str, scope: Scope) -> bool:
    """Whether whoever permission sees so may."""
    # The rule looks at nothing else, so for an equal person and place the answer is the same.
    return decide(access.table(), person, permission, scope).allowed


def _none(_: Asker) -> tuple[()]:
    return ()


@dataclass(frozen=True)
class Kind:
    """One kind. `name` is its word in addresses and sentences. Of very many things `opened_numbers` and
    `closed_numbers` say the numbers in the index at once, kept until something changes.
    """

    name: str
    icon: str
    reads: Callable[[Asker, Shelf], bool]
    addresses: Callable[[Asker, list[Hit]], dict[str, str]]
    opened: Callable[[Asker], Iterable[str]] = _none
    closed: Callable[[Asker], Iterable[str]] = _none
    opened_numbers: Callable[[Asker], Iterable[int]] = _none
    closed_numbers: Callable[[Asker], Iterable[int]] = _none
