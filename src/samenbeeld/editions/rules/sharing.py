"""A link for who has no account: for whom, until when, and what may be done with it now."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from samenbeeld.editions.rules.freezing import EditionPolicy
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.marking import Tlp

OPEN, OVER, REVOKED = "open", "over", "revoked"
LONGEST_NAME = 120


@dataclass(frozen=True)
class Shared:
    """A link as it was made, and when it was revoked."""

    until: datetime
    revoked_at: datetime | None = None


def state_of(link: Shared, now: datetime) -> str:
    """OPEN, OVER or REVOKED."""
    if link.revoked_at is not None:
        return REVOKED
    return OPEN if now < link.until else OVER


def check_link(policy: EditionPolicy, *, for_whom: str, last_day: date | None, today: date, tlp: Tlp) -> None:
    """Raise Refused, with the field, for a link that may not be made. `last_day` still counts."""
    if tlp not in policy.link_labels:
        raise Refused("editions-link-label", field="for_whom", tlp=tlp.label)
    if not for_whom.strip():
        raise Refused("editions-link-for-whom", field="for_whom")
    if len(for_whom) > LONGEST_NAME:
        raise Refused("editions-link-name-too-long", field="for_whom", most=LONGEST_NAME)
    if last_day is None or last_day < today:
        raise Refused("editions-link-until-missing", field="until")
    if last_day > today + timedelta(days=policy.link_most_days):
        raise Refused("editions-link-too-long", field="until", days=policy.link_most_days)


def check_revoking(link: Shared) -> None:
    """Raise Conflict for what is revoked already."""
    if link.revoked_at is not None:
        raise Conflict("editions-link-was-revoked")
