"""Asks the sources that are due, one after the other. What one does wrong is not the trouble of the next."""

from dataclasses import replace
from datetime import timedelta

import structlog

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.feeds import actions, queries, sources
from samenbeeld.feeds.rules.definition import Feed, Reason
from samenbeeld.feeds.said import Further
from samenbeeld.feeds.sources import Answer
from samenbeeld.jobs.declared import every
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.security import outbound

_report = structlog.get_logger("samenbeeld.feeds")
_GOOD = range(200, 300)
_KEPT = timedelta(days=30)
# From a provider over its lists to its documents.
_MOST_STEPS = 2
# Others wait meanwhile; what is left is read at the next round.
_LONGEST_ROUND = timedelta(minutes=5)


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
    question = sources.question(feed)
    first = _answer(feed, Further(feed.address), question)
    if isinstance(first, Reason):
        actions.miss(actor=SYSTEM, feed=feed, reason=first)
        return
    further, left = _read_on(feed, first)
    actions.take(actor=SYSTEM, feed=feed, answer=first, further=further, left=left)


def _answer(feed: Feed, further: Further, question: bytes | None = None) -> Answer | Reason:
    """What is at this address of the source, or why nothing is."""
    if not further.address:
        return Reason("feeds-no-address")
    limits = outbound.Limits(feed.most_bytes, feed.seconds)
    try:
        found = outbound.fetch(
            further.address, limits, question=question, only=queries.hosts(feed, further.address)
        )
    except Refused as refused:
        return Reason(refused.key, {name: str(each) for name, each in refused.values.items()})
    if found.status not in _GOOD:
        return Reason("feeds-status", {"status": found.status})
    read = sources.answer(replace(feed, address=further.address), found.body, now())
    return replace(read, updated=further.updated)


def _read_on(feed: Feed, first: Answer) -> tuple[list[Answer], list[Reason]]:
    """What the answer leads to, and what that leads to: a few steps and so many at most, the newest first."""
    found: list[Answer] = []
    left: list[Reason] = []
    most, end = feed.own.get("most_documents", 0), now() + _LONGEST_ROUND
    step, seen = [first], {first.address}
    for _ in range(_MOST_STEPS):
        wanted = queries.unread(feed, (each for answer in step for each in answer.said.further), now())
        wanted = [each for each in wanted if each.address not in seen]
        step = []
        for number, each in enumerate(wanted):
            if len(seen) > most or now() > end:
                left.append(Reason("feeds-more-to-read", {"count": len(wanted) - number}))
                break
            seen.add(each.address)
            answer = _answer(feed, each)
            if isinstance(answer, Reason):
                left.append(Reason("feeds-not-read", {"address": each.address[:200]}))
                left.append(answer)
            else:
                step.append(answer)
        found += step
    return found, left
