"""Which code reads which kind of source. A source is thrown away by its folder and its line here."""

from collections.abc import Callable
from datetime import datetime

from samenbeeld.feeds import erviss, waterwebservices
from samenbeeld.feeds.cap import source as cap
from samenbeeld.feeds.rules.definition import Feed
from samenbeeld.feeds.said import Said

_READERS: dict[str, Callable[[Feed, bytes, datetime], Said]] = {
    "cap": cap.read,
    "erviss": erviss.read,
    "waterwebservices": waterwebservices.read,
}
_QUESTIONS: dict[str, Callable[[Feed], bytes]] = {"waterwebservices": waterwebservices.question}


def read(feed: Feed, body: bytes, at: datetime) -> Said:
    """What this answer says. `at`: when it came in. Raises Unreadable."""
    return _READERS[feed.kind](feed, body, at)


def question(feed: Feed) -> bytes | None:
    """What is sent along when the source is asked; None when asking is enough."""
    ask = _QUESTIONS.get(feed.kind)
    return ask(feed) if ask else None
