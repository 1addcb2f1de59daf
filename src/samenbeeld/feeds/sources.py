"""Which code reads which kind of source. A source is thrown away by its folder and its line here."""

import hashlib
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from samenbeeld.feeds import erviss, waterwebservices
from samenbeeld.feeds.cap import source as cap
from samenbeeld.feeds.rules.definition import Feed, Reason, Unreadable
from samenbeeld.feeds.said import Said

_READERS: dict[str, Callable[[Feed, bytes, datetime], Said]] = {
    "cap": cap.read,
    "erviss": erviss.read,
    "waterwebservices": waterwebservices.read,
}
_QUESTIONS: dict[str, Callable[[Feed], bytes]] = {"waterwebservices": waterwebservices.question}


@dataclass(frozen=True)
class Answer:
    """One answer, read: `said`, or `unreadable` when nothing can be used. `packed`: its bytes, compressed.

    Made before anything is written: a large document takes seconds, and meanwhile others write.
    """

    said: Said
    unreadable: Reason | None
    packed: bytes
    size: int
    digest: str  # SHA-256 in hexadecimals


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """What this answer says. `at`: when it came in. Raises Unreadable."""
    return _READERS[feed.kind](feed, body, at)


def answer(feed: Feed, body: bytes, at: datetime) -> Answer:
    """The answer as it is taken over, also when it is unreadable."""
    said, unreadable = Said(), None
    try:
        said = read(feed, body, at)
    except Unreadable as found:
        unreadable = found.reason
        said = Said(refused=[unreadable])
    return Answer(said, unreadable, zlib.compress(body), len(body), hashlib.sha256(body).hexdigest())


def question(feed: Feed) -> bytes | None:
    """What is sent along when the source is asked; None when asking is enough."""
    ask = _QUESTIONS.get(feed.kind)
    return ask(feed) if ask else None
