"""Tells the rest of this process what happened, once it is certain."""

from collections.abc import Callable

import structlog
from django.db import transaction

_report = structlog.get_logger("samenbeeld.publish")

Subscriber = Callable[[object], None]
Watcher = Callable[[str], None]
_subscribers: list[Subscriber] = []
_rights_watchers: list[Watcher] = []
_news_watchers: list[Watcher] = []


def on_commit(event: object) -> None:
    """Tell every subscriber of `event` after the transaction commits; never when it rolls back."""
    transaction.on_commit(lambda: _tell(event))


def subscribe(subscriber: Subscriber) -> Callable[[], None]:
    """From now on `subscriber` hears every event, in the thread that committed. Returns how to stop that."""
    _subscribers.append(subscriber)
    return lambda: _subscribers.remove(subscriber)


def rights_changed(account_id: str) -> None:
    """After the commit, look again at every open connection of this account; "" means of everybody."""
    _after_the_commit(_rights_watchers, account_id)


def watch_rights(watcher: Watcher) -> Callable[[], None]:
    """`watcher` hears the account of every change of rights. Returns how to stop that."""
    return _watch(_rights_watchers, watcher)


def news(room: str) -> None:
    """After the commit, whoever is in this room looks again at what stands beside it."""
    _after_the_commit(_news_watchers, room)


def watch_news(watcher: Watcher) -> Callable[[], None]:
    """`watcher` hears the room of everything that is new beside a text. Returns how to stop that."""
    return _watch(_news_watchers, watcher)


def _after_the_commit(watchers: list[Watcher], what: str) -> None:
    def tell() -> None:
        for watcher in list(watchers):
            watcher(what)

    transaction.on_commit(tell)


def _watch(watchers: list[Watcher], watcher: Watcher) -> Callable[[], None]:
    watchers.append(watcher)
    return lambda: watchers.remove(watcher)


def _tell(event: object) -> None:
    for subscriber in list(_subscribers):
        try:
            subscriber(event)
        except Exception:
            # The change is committed; one deaf listener may not make it look undone.
            _report.exception("publish.subscriber_failed", event_type=type(event).__name__)
