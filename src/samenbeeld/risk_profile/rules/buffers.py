"""Where a buffer comes from: somebody said it, or institutions say in their own profile how long they last."""

from dataclasses import dataclass
from enum import StrEnum

from samenbeeld.institutions.rules import Buffers
from samenbeeld.kernel.errors import Refused


class Basis(StrEnum):
    """Which institution of those that know it counts: the first that stands without, or the middle one."""

    SHORTEST = "shortest"
    MIDDLE = "middle"


@dataclass(frozen=True)
class FromProfiles:
    """That a buffer was taken from profiles: which institution counted, of how many, and of how many it was
    unknown.
    """

    basis: Basis
    known: int
    unknown: int


def hours(basis: Basis, found: Buffers) -> int | None:
    """What these profiles say; None while none of them knows it."""
    return found.shortest if basis is Basis.SHORTEST else found.middle


def taken(basis: Basis, found: Buffers, typed: int | None) -> tuple[int, FromProfiles]:
    """The hours of these profiles, and that they are theirs. Raises Refused when none knows it, or when hours
    were typed as well: nobody's figure is thrown away in silence.
    """
    if typed is not None:
        raise Refused("risk-profile-buffer-twice", field="buffer_hours")
    said = hours(basis, found)
    if said is None:
        raise Refused("risk-profile-profiles-unknown", field="basis")
    return said, FromProfiles(basis, found.known, found.unknown)
