"""Who ought to read something: not everybody who may, where a roster says who has duty."""

from collections.abc import Collection, Iterable, Mapping
from typing import TypeVar

Person = TypeVar("Person")
Place = TypeVar("Place")


def ought_to_read(
    functions: Iterable[str],
    person: Person,
    place: Place,
    on_duty: Mapping[tuple[Place, str], Collection[Person]],
) -> bool:
    """Whether this person counts in one of these functions at that organisation.

    `on_duty` names who has duty per organisation and function; where it names nobody no roster is known, and
    everybody in that function counts.
    """
    rosters = (on_duty.get((place, function), ()) for function in functions)
    return any(not roster or person in roster for roster in rosters)
