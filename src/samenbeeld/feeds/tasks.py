"""Asks the sources that are due, one after the other. What one does wrong is not the trouble of the next."""

from datetime import timedelta

import structlog

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.feeds import actions, queries, sources
from samenbeeld.feeds.rules.definition import Feed, Reason
from samenbeeld.jobs.declared import every
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.security import outbound

_report = structlog.get_logger("samenbeeld.feeds")
_GOOD = range(200, 300)
_KEPT = timedelta(days=30)


def _is_any_due() -> bool:
    return bool(queries.due(now()))


@every(timedelta(minutes=1), lease=timedelta(minutes=15), when=_is_any_due)
def listen() -> None:
    """Ask everyone who is due."""
    for feed in queries.due(now()):
        _listen_to(feed)


@every(timedelta(days=1))
def forget() -> None:
    """What came in a month ago goes; what it said stays where it was handed on to."""
    actions.forget(actor=SYSTEM, before=now() - _KEPT)


def _listen_to(feed: Feed) -> None:
    try:
        _ask(feed)
    except Exception:
        # A fault of ours with one source; the next one is asked all the same, and this one later.
        _report.exception("feeds.broken", feed=feed.code)
        actions.miss(actor=SYSTEM, feed=feed, reason=Reason("feeds-broken"))


def _ask(feed: Feed) -> None:
    limits = outbound.Limits(feed.most_bytes, feed.seconds)
    try:
        answer = outbound.fetch(feed.address, limits, question=sources.question(feed))
    except Refused as refused:
        values = {name: str(each) for name, each in refused.values.items()}
        actions.miss(actor=SYSTEM, feed=feed, reason=Reason(refused.key, values))
        return
    if answer.status in _GOOD:
        actions.take(actor=SYSTEM, feed=feed, answer=sources.answer(feed, answer.body, now()))
    else:
        actions.miss(actor=SYSTEM, feed=feed, reason=Reason("feeds-status", {"status": answer.status}))
