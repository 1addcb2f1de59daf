"""The link in a message, with which one answers without logging in: once, and for a short while."""

from dataclasses import dataclass
from datetime import datetime, timedelta

OPEN, USED, EXPIRED, FOR_ANOTHER, CLOSED = "open", "used", "expired", "for-another", "closed"


@dataclass(frozen=True)
class Link:
    """A link as it was made, and when it was used."""

    made_at: datetime
    expires_at: datetime
    used_at: datetime | None = None


def state_of(
    link: Link,
    *,
    now: datetime,
    clocks_differ: timedelta,
    is_closed: bool = False,
    is_somebody_else: bool = False,
) -> str:
    """What may be done with the link now. Two clocks may differ a little, so its edges are soft."""
    if is_somebody_else:
        return FOR_ANOTHER
    if link.used_at is not None:
        return USED
    if now > link.expires_at + clocks_differ or now < link.made_at - clocks_differ:
        return EXPIRED
    return CLOSED if is_closed else OPEN
