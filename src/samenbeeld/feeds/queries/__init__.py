"""Which sources there are, which are listened to, how they do and what they said."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

from django.conf import settings

from samenbeeld.feeds.models import FeedState, Reception
from samenbeeld.feeds.rules import definition as rules
from samenbeeld.feeds.rules.definition import Feed
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound

FEED = "feeds.feed"  # what the journal calls one
# A source that was silent for so many of its rounds is late.
_LATE_ROUNDS = 3


@cache
def feeds() -> dict[str, Feed]:
    """Every source of policy by its code, listened to or not."""
    return rules.feeds(policy.load("feeds"))


def feed(code: str) -> Feed:
    """The source with this code, at the address that the operator gave. Raises NotFound."""
    found = rules.check_feed(feeds(), code)
    address = rules.listened_to(settings.FEEDS).get(code, "")
    return replace(found, address=address) if address else found


def is_listened_to(code: str) -> bool:
    """Whether the operator wants it."""
    return code in rules.listened_to(settings.FEEDS)


def due(now: datetime) -> list[Feed]:
    """The sources that are to be asked now."""
    wanted = [code for code in rules.listened_to(settings.FEEDS) if code in feeds()]
    if not wanted:
        return []
    later = FeedState.objects.filter(feed__in=wanted, next_at__gt=now).values_list("feed", flat=True)
    resting = set(later)
    return [feed(code) for code in wanted if code not in resting]


@dataclass(frozen=True)
class Health:
    """How a source does. `state` of one that never answered is None."""

    feed: Feed
    is_listened_to: bool
    state: FeedState | None
    is_late: bool


def healths(now: datetime) -> list[Health]:
    """All sources, those that are listened to first."""
    states = {row.feed: row for row in FeedState.objects.all()}
    found = [_health(feed(code), states.get(code), now) for code in feeds()]
    return sorted(found, key=lambda each: not each.is_listened_to)


def health(found: Feed, now: datetime) -> Health:
    """The same of one."""
    return _health(found, FeedState.objects.filter(feed=found.code).first(), now)


def receptions(code: str, most: int) -> list[Reception]:
    """What came in last, without the bytes."""
    return list(Reception.objects.filter(feed=code).defer("body").order_by("-received_at")[:most])


def reception(code: str, pk: int) -> Reception:
    """One answer with its bytes. Raises NotFound."""
    row = Reception.objects.filter(feed=code, pk=pk).first()
    if row is None:
        raise NotFound("feeds-no-reception")
    return row


def newest_digest(code: str) -> str:
    """Of the last answer that was kept; "" when there is none."""
    rows = Reception.objects.filter(feed=code).order_by("-received_at")
    return rows.values_list("digest", flat=True).first() or ""


def _health(found: Feed, state: FeedState | None, now: datetime) -> Health:
    good = state.good_at if state else None
    is_late = good is None or now - good > max(found.every * _LATE_ROUNDS, timedelta(minutes=30))
    return Health(found, is_listened_to(found.code), state, is_late)
