"""Which code reads which kind of source. A source is thrown away by its folder and its line here."""

import hashlib
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import isfinite

from samenbeeld.capacity.queries.catalogue import catalogue
from samenbeeld.feeds import door2doc, erviss, waterwebservices
from samenbeeld.feeds.cap import source as cap
from samenbeeld.feeds.csaf import source as csaf
from samenbeeld.feeds.fhir import source as fhir
from samenbeeld.feeds.have import source as have
from samenbeeld.feeds.mapped import source as mapped
from samenbeeld.feeds.rules.definition import Feed, Reason, Unreadable, clean
from samenbeeld.feeds.said import Notice, Said
from samenbeeld.indicators.rules.machine import AHEAD, Value

_READERS: dict[str, Callable[[Feed, bytes, datetime], Said]] = {
    "cap": cap.read,
    "csaf": csaf.read,
    "door2doc": door2doc.read,
    "erviss": erviss.read,
    "fhir": fhir.read,
    "have": have.read,
    "mapped": mapped.read,
    "waterwebservices": waterwebservices.read,
}
_LONGEST_VERSION = 200
_QUESTIONS: dict[str, Callable[[Feed], bytes]] = {"waterwebservices": waterwebservices.question}


@dataclass(frozen=True)
class Answer:
    """One answer, read: `said`, or `unreadable` when nothing can be used. `packed`: its bytes, compressed, or
    b"" when they may not be kept.

    Made before anything is written: a large document takes seconds, and meanwhile others write.
    """

    address: str
    said: Said
    unreadable: Reason | None
    packed: bytes
    size: int
    digest: str  # SHA-256 in hexadecimals
    updated: datetime | None = None  # since when the source says that it is so


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """What this answer says. `at`: when it came in. Raises Unreadable."""
    said = _READERS[feed.kind](feed, body, at)
    good = {code: [each for each in told if _can_be(each, at)] for code, told in said.values.items()}
    wrong = [
        Reason("feeds-cannot-be", {"indicator": code})
        for code, told in said.values.items()
        for _ in range(len(told) - len(good[code]))
    ]
    notices, unusable = _usable(said.notices, at)
    counts = [each for each in said.counts if each.observed_at <= at + catalogue().ahead]
    ahead = [Reason("feeds-count-ahead", {"name": each.name}) for each in said.counts if each not in counts]
    refused = [*said.refused, *wrong, *unusable, *ahead]
    return replace(said, values=good, notices=notices, counts=counts, refused=refused)


def _usable(notices: Sequence[Notice], at: datetime) -> tuple[list[Notice], list[Reason]]:
    """Those that say something, of a moment that can be: one ahead of us would hide every later version."""
    usable: list[Notice] = []
    refused: list[Reason] = []
    for each in notices:
        notice = replace(
            each, key=clean(each.key), version=clean(each.version)[:_LONGEST_VERSION],
            title=clean(each.title), text=clean(each.text), source=clean(each.source),
            link=clean(each.link),
        )  # fmt: skip
        if not notice.title or not notice.key:
            refused.append(Reason("feeds-notice-empty"))
        elif notice.moment is not None and notice.moment > at + AHEAD:
            refused.append(Reason("feeds-notice-ahead", {"title": notice.title[:100]}))
        else:
            usable.append(notice)
    return usable, refused


def _can_be(value: Value, at: datetime) -> bool:
    """What is ahead of us would stay the newest for ever, and no number is past every threshold."""
    return value.of <= at + AHEAD and (value.value is None or isfinite(value.value))


def answer(feed: Feed, body: bytes, at: datetime) -> Answer:
    """The answer as it is taken over, also when it is unreadable."""
    said, unreadable = Said(), None
    try:
        said = read(feed, body, at)
    except Unreadable as found:
        unreadable = found.reason
        said = Said(refused=[unreadable, *found.others], is_kept=found.keeps)
    packed = zlib.compress(body) if said.is_kept else b""
    return Answer(feed.address, said, unreadable, packed, len(body), hashlib.sha256(body).hexdigest())


def question(feed: Feed) -> bytes | None:
    """What is sent along when the source is asked; None when asking is enough."""
    ask = _QUESTIONS.get(feed.kind)
    return ask(feed) if ask else None
