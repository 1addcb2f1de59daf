"""Which sources there are, which are listened to, how they do and what they said."""

import zlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cache

from django.conf import settings
from django.db.models import F
from django.db.models.functions import Length

from samenbeeld.feeds.models import LONGEST_ADDRESS, FeedState, Reception
from samenbeeld.feeds.queries import mapped
from samenbeeld.feeds.queries.passing import passing
from samenbeeld.feeds.rules import definition as rules
from samenbeeld.feeds.rules.definition import Feed
from samenbeeld.feeds.said import Further
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import NotFound, Refused
from samenbeeld.security import outbound

FEED = "feeds.feed"  # what the journal calls one
NEW = "nieuw"  # stands where the code of a source stands in an address
# A source that was silent for so many of its rounds is late.
_LATE_ROUNDS = 3


@cache
def feeds() -> dict[str, Feed]:
    """Every source of policy by its code, listened to or not."""
    return rules.feeds(policy.load("feeds"))


def every_code() -> frozenset[str]:
    """What is taken, also by an address of ours: codes of policy and of sources of one's own."""
    return frozenset({*feeds(), *mapped.newest(), NEW})


def feed(code: str) -> Feed:
    """The source with this code, at the address that the operator gave. Raises NotFound."""
    own = mapped.newest().get(code)
    if own is not None and code not in feeds():
        return mapped.as_feed(own)
    found = rules.check_feed(feeds(), code)
    address = rules.listened_to(settings.FEEDS).get(code, "")
    return replace(found, address=address) if address else found


def is_listened_to(code: str) -> bool:
    """Whether the operator wants it, or an administrator."""
    return code in _wanted()


def due(now: datetime) -> list[Feed]:
    """The sources that are to be asked now."""
    wanted = _wanted()
    if not wanted:
        return []
    later = FeedState.objects.filter(feed__in=wanted, next_at__gt=now).values_list("feed", flat=True)
    resting = set(later)
    return [feed(code) for code in wanted if code not in resting]


def check_not_fed(indicator: str, *, by_other_than: str) -> None:
    """Raise Refused when another source that is listened to gives the values of this indicator: two that
    differ by a little would correct each other for ever.
    """
    for code in _wanted():
        own = feed(code).own
        gives = {own.get("indicator"), *(each["indicator"] for each in own.get("series", ()))}
        if indicator and indicator in gives and code != by_other_than:
            raise Refused("feeds-mapped-indicator-taken", field="indicator", name=feed(code).name.nl)


def _wanted() -> list[str]:
    """In order: what the operator named, and what an administrator described and did not stop."""
    named = [code for code in rules.listened_to(settings.FEEDS) if code in feeds()]
    own = [code for code, row in mapped.newest().items() if not row.is_stopped and code not in feeds()]
    return named + own


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
    codes = dict.fromkeys([*feeds(), *mapped.newest()])
    found = [_health(feed(code), states.get(code), now) for code in codes]
    return sorted(found, key=lambda each: not each.is_listened_to)


def health(found: Feed, now: datetime) -> Health:
    """The same of one."""
    return _health(found, FeedState.objects.filter(feed=found.code).first(), now)


@dataclass(frozen=True)
class Received:
    """One answer, without its bytes. `is_kept`: whether they lie here."""

    row: Reception
    is_kept: bool


def receptions(code: str, most: int) -> list[Received]:
    """What came in last."""
    rows = Reception.objects.filter(feed=code).defer("body").alias(kept=Length("body"))
    found = rows.annotate(bytes_kept=F("kept")).order_by("-received_at")[:most]
    return [Received(row, row.bytes_kept > 0) for row in found]


def reception(code: str, pk: int) -> Reception:
    """One answer with its bytes. Raises NotFound."""
    row = Reception.objects.filter(feed=code, pk=pk).first()
    if row is None:
        raise NotFound("feeds-no-reception")
    return row


def newest_body(code: str, most: int) -> bytes:
    """The bytes of the last answer of this source, b"" when there are none or more than `most`."""
    row = Reception.objects.filter(feed=code, size__lte=most).order_by("-received_at").first()
    return zlib.decompress(bytes(row.body)) if row is not None and row.body else b""


def is_kept(code: str, address: str, digest: str, updated: datetime | None) -> bool:
    """Whether the last answer from this address was the same, and came in since it changed."""
    rows = Reception.objects.filter(feed=code, address=address[:LONGEST_ADDRESS]).order_by("-received_at")
    last = rows.values_list("digest", "received_at").first()
    return last is not None and last[0] == digest and (updated is None or last[1] >= updated)


def hosts(feed: Feed, address: str) -> Collection[str] | None:
    """Which hosts may be asked for this address of the source; None for any.

    An administrator may only name hosts that the operator allows. What an operator or policy wrote may be
    anywhere. What a source names itself lies with the source, or with
    a host that policy names beside it: it is no list of places for us to visit.
    """
    if feed.kind == mapped.MAPPED:
        return frozenset(settings.FEED_HOSTS)
    if address == feed.address:
        return None
    return {outbound.host_of(feed.address), *feed.own.get("hosts", ())}


def unread(feed: Feed, further: Iterable[Further], now: datetime) -> list[Further]:
    """Those that are not long ago and changed since we had them, the newest first. Each address once."""
    oldest = now - passing().oldest
    recent = [each for each in further if each.updated is None or each.updated >= oldest]
    once = {each.address: each for each in recent}
    found = [each for each in once.values() if not is_read(feed.code, each)]
    return sorted(found, key=lambda each: each.updated or now, reverse=True)


def is_read(code: str, further: Further) -> bool:
    """Whether this source gave us that address since it changed."""
    rows = Reception.objects.filter(feed=code, address=further.address[:LONGEST_ADDRESS])
    return further.updated is not None and rows.filter(received_at__gte=further.updated).exists()


def _health(found: Feed, state: FeedState | None, now: datetime) -> Health:
    good = state.good_at if state else None
    is_late = good is None or now - good > max(found.every * _LATE_ROUNDS, timedelta(minutes=30))
    # In a demonstration nobody is asked for real: what a source said is part of the story.
    was_heard = settings.DEMONSTRATION and state is not None
    return Health(found, is_listened_to(found.code) or was_heard, state, is_late)
