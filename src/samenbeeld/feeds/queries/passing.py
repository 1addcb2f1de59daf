"""Which notices of a source became signals, and how many in the last hour."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import cache

from samenbeeld.feeds import passing as rules
from samenbeeld.feeds.models import PassedOn
from samenbeeld.feeds.passing import Known, Passing
from samenbeeld.feeds.said import Notice
from samenbeeld.kernel import policy

# So many keys are asked about in one question.
_AT_ONCE = 500


@cache
def passing() -> Passing:
    """The numbers, from policy."""
    return rules.passing(policy.load("feeds"))


def known_among(feed: str, notices: Iterable[Notice]) -> dict[str, Known]:
    """What was passed on of the keys of these, by key."""
    keys = list(dict.fromkeys(map(rules.key_of, notices)))
    found: dict[str, Known] = {}
    for start in range(0, len(keys), _AT_ONCE):
        rows = PassedOn.objects.filter(feed=feed, key__in=keys[start : start + _AT_ONCE])
        for key, version, moment in rows.order_by().values_list("key", "version", "moment"):
            before = found.get(key, Known(frozenset(), None))
            moments = [each for each in (before.newest, moment) if each is not None]
            found[key] = Known(before.versions | {version}, max(moments, default=None))
    return found


def passed_this_hour(feed: str, now: datetime) -> int:
    """How many notices of this source became signals in the hour before now."""
    return PassedOn.objects.filter(feed=feed, at__gt=now - timedelta(hours=1)).count()


def is_taken(feed: str, reference: str) -> bool:
    """Whether a notice of this source has this name in the inbox."""
    return PassedOn.objects.filter(feed=feed, reference=reference).exists()
