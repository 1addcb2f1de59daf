"""Closed unless released: by the institution itself, or for all at once in a crisis, until that is over."""

from collections.abc import Iterable
from dataclasses import dataclass

from samenbeeld.kernel.errors import Conflict, Refused

LONGEST_REASON = 300


@dataclass(frozen=True)
class Held:
    """One release for all institutions of these regions, to these organisations, as long as it counts."""

    regions: frozenset[str]
    audience: frozenset[str]  # slugs
    is_running: bool  # its activity is worked in
    is_ended: bool

    def opens_to(self, slug: str) -> bool:
        """Whether it shows anything to that organisation now."""
        return self.is_running and not self.is_ended and slug in self.audience


def check_release(
    *, audience: Iterable[str], participants: Iterable[str], reason: str, agreement: str, is_open: bool
) -> None:
    """Raises Refused for a release to nobody, to who takes no part, or without reason and agreement."""
    if not is_open:
        raise Conflict("capacity-activity-is-over")
    named = set(audience)
    if not named:
        raise Refused("capacity-release-to-nobody", field="audience")
    if named - set(participants):
        raise Refused("capacity-release-takes-no-part", field="audience")
    if not agreement.strip():
        raise Refused("capacity-agreement-missing", field="agreement")
    if not reason.strip():
        raise Refused("capacity-release-reason-missing", field="reason")
