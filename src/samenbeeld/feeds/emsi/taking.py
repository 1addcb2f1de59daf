"""Whether an event of another control room may become a signal of ours, and what it says then. Pure."""

from datetime import datetime

from samenbeeld.feeds.edxl.distribution import ACTUAL as REAL
from samenbeeld.feeds.edxl.distribution import Distribution
from samenbeeld.feeds.emsi.event import ACTUAL, OPEN_CLASSES, Event
from samenbeeld.kernel.errors import Refused


def check_taking(around: Distribution, event: Event, now: datetime) -> None:
    """Raises Refused: of an exercise or a test, over, or not for an inbox that partners read."""
    if around.status != REAL or event.mode != ACTUAL:
        raise Refused("feeds-emsi-not-real", field="file", status=f"{around.status}, {event.mode}")
    if around.expires_at <= now:
        raise Refused("feeds-emsi-over", field="file", at=around.expires_at)
    if event.security not in OPEN_CLASSES:
        raise Refused("feeds-emsi-closed", field="file", label=event.security)


def source_of(around: Distribution, event: Event) -> str:
    """Who says so."""
    return f"{event.origin_name or event.origin or around.sender} (EMSI)"


def reference_of(around: Distribution, event: Event) -> str:
    """The same message again has the same one."""
    return f"{around.id}#{event.id}"
