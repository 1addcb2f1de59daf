"""What profiles of institutions say of a buffer, in words."""

from samenbeeld.institutions.rules import Buffers
from samenbeeld.look.words import say
from samenbeeld.risk_profile.rules import buffers
from samenbeeld.risk_profile.rules.buffers import Basis


def basis_words(basis: Basis, found: Buffers) -> str:
    """`Kortste volgens profielen: 4 uur (5 instellingen; van 2 onbekend)`."""
    return say(
        f"risk-profile-basis-{basis}",
        hours=buffers.hours(basis, found) or 0,
        known=found.known,
        unknown=found.unknown,
    )
