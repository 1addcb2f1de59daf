"""Which notices become signals now: what is new, not long ago, not more than one can read. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any

from samenbeeld.feeds.said import Notice

_LONG_AGO = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True)
class Passing:
    """How many notices of one source come in per hour, and how old one may be."""

    most_an_hour: int
    oldest: timedelta


@dataclass(frozen=True)
class Known:
    """What was passed on of one key: its versions, and the newest moment that the source gave."""

    versions: frozenset[str]
    newest: datetime | None


@dataclass(frozen=True)
class Chosen:
    """`now`: what is passed on, the newest first. `later`: what comes after it, if it is still said."""

    now: Sequence[Notice]
    later: Sequence[Notice]


def passing(policy: Mapping[str, Any]) -> Passing:
    """The table `[signals]` as values. Raises KeyError for what it misses."""
    whole = policy["signals"]
    return Passing(whole["most_an_hour"], timedelta(days=whole["oldest_days"]))


def key_of(notice: Notice) -> str:
    """The key as it is kept: 64 hexadecimals, whatever the source calls it."""
    return sha256(notice.key.encode()).hexdigest()


def recent(notices: Iterable[Notice], policy: Passing, now: datetime) -> list[Notice]:
    """Those that are not long ago. What has no moment was said now."""
    return [each for each in notices if each.moment is None or each.moment >= now - policy.oldest]


def choose(
    notices: Iterable[Notice], known: Mapping[str, Known], policy: Passing, passed_this_hour: int
) -> Chosen:
    """Which are passed on now. `known`: by `key_of`. The same key once, in its newest version."""
    newest: dict[str, Notice] = {}
    for each in notices:
        key = key_of(each)
        if _is_news(each, known.get(key)) and (key not in newest or _when(each) > _when(newest[key])):
            newest[key] = each
    in_order = sorted(newest.values(), key=_when, reverse=True)
    room = max(policy.most_an_hour - passed_this_hour, 0)
    return Chosen(in_order[:room], in_order[room:])


def _is_news(notice: Notice, known: Known | None) -> bool:
    if known is None:
        return True
    if notice.version in known.versions:
        return False
    return notice.moment is None or known.newest is None or notice.moment > known.newest


def _when(notice: Notice) -> datetime:
    return notice.moment or _LONG_AGO


def marked(plain: str, notice: Notice, most: int) -> str:
    """The address or number with a mark that no other version or key has; what is too long is left out."""
    mark = sha256(f"{notice.key}\n{notice.version}".encode()).hexdigest()[:12]
    return f"{plain}#{mark}" if len(plain) + 1 + len(mark) <= most else mark
