"""Tells the rest of this process what happened, once it is certain."""

from collections.abc import Callable

import structlog
from django.db import transaction

_report = structlog.get_logger("samenbeeld.publish")

Subscriber = Callable[[object], None]
_subscribers: list[Subscriber] = []
_rights_watchers: list[Callable[[str], None]] = []
_news_watchers: list[Callable[[str], None]] = []


def on_commit(event: object) -> None:
    """Tell every subscriber of `event` after the transaction commits; never when it rolls back."""
    transaction.on_commit(lambda: _tell(event))


def subscribe(subscriber: Subscriber) -> Callable[[], None]:
    """From now on `subscriber` hears every event, in the thread that committed. Returns how to stop that."""
    _subscribers.append(subscriber)
    return lambda: _subscribers.remove(subscriber)


def rights_changed(account_id: str) -> None:
    """After the commit, look again at every open connection of this account; "" means of everybody."""

    def tell() -> None:
        for watcher in list(_rights_watchers):
            watcher(account_id)

    transaction.on_commit(tell)


def watch_rights(watcher: Callable[[str], None]) -> Callable[[], None]:
    """`watcher` hears the account of every change of rights. Returns how to stop that."""
    _rights_watchers.append(watcher)
    return lambda: _rights_watchers.remove(watcher)


def beside(room: str) -> None:
    """After the commit, whoever may write in this room and is there looks again at what stands beside it."""

    def tell() -> None:
        for watcher in list(_news_watchers):
            watcher(room)

    transaction.on_commit(tell)


def watch_news(watcher: Callable[[str], None]) -> Callable[[], None]:
    """`watcher` hears the room of everything that is new beside a text. Returns how to stop that."""
    _news_watchers.append(watcher)
    return lambda: _news_watchers.remove(watcher)


def _tell(event: object) -> None:
    for subscriber in list(_subscribers):
        try:
            subscriber(event)
        except Exception:
            # The change is committed; one deaf listener may not make it look undone.
            _report.exception("publish.subscriber_failed", event_type=type(event).__name__)
