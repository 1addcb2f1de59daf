"""Take over what a source said, or write down that it said nothing."""

from collections.abc import Sequence
from datetime import datetime

from samenbeeld.access.queries import require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.feeds import events
from samenbeeld.feeds.actions.counting import _count
from samenbeeld.feeds.actions.passing import _pass_on
from samenbeeld.feeds.counted import Count
from samenbeeld.feeds.models import LONGEST_ADDRESS, FeedState, Reception
from samenbeeld.feeds.queries import FEED, is_kept
from samenbeeld.feeds.rules.definition import Feed, Reason, clean, wait
from samenbeeld.feeds.sources import Answer
from samenbeeld.indicators.actions import record_values
from samenbeeld.indicators.actions.official import hear_codes
from samenbeeld.indicators.queries.measured import unknown_among
from samenbeeld.kernel.clock import now
from samenbeeld.look import times
from samenbeeld.look.words import DEFAULT_LANGUAGE
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish

_MOST_REFUSED_KEPT = 50
_LONGEST_WORDS = 300


@journalled
def take(
    *, actor: Stamp, feed: Feed, answer: Answer, further: Sequence[Answer] = (), left: Sequence[Reason] = ()
) -> events.FeedTaken | events.FeedMissed:
    """Hand on what an answer says, and keep it as it came in, also when nothing of it can be used.

    `further`: what was read on where the answer led to; `left`: what of that could not be read. The same
    answer as the last one is taken again, because an authority that repeats itself is still heard, and is
    not kept twice.
    """
    at, said = now(), answer.said
    if answer.unreadable is not None:
        _keep(feed, answer, at)
        return _missed(actor, feed, answer.unreadable, at)
    news = {code: new for code, told in said.values.items() if (new := unknown_among(code, told))}
    if news:
        record_values(actor=actor, source=feed.code, values=news)
    if issuer := feed.own.get("issuer"):
        hear_codes(
            actor=actor, issuer=issuer, theme=feed.own["theme"], codes=said.codes, ended=said.ended,
            holds_until=at + feed.holds if said.is_whole else None,
        )  # fmt: skip
    answers = [answer, *further]
    notices = [notice for each in answers for notice in each.said.notices]
    passed = _pass_on(actor, feed, notices, at)
    counts = [count for each in answers for count in each.said.counts]
    counted = _count(actor, feed, counts)
    left = [*left, *_of_before(feed, counts, at), *counted.refused]
    values = sum(map(len, news.values())) + counted.changed
    later = {id(notice) for notice in passed.later}
    for each in answers:
        signals = sum(notice in passed.now for notice in each.said.notices)
        # Where we read on is read once: what has to wait must be read again.
        if each is answer or not any(id(notice) in later for notice in each.said.notices):
            _keep(feed, each, at, values=values if each is answer else 0, signals=signals)
    _is_well(feed, at, waiting=len(passed.later), left=left)
    refused = len(left) + sum(len(each.said.refused) for each in answers)
    event = events.FeedTaken(
        feed.code, answer.digest, values, len(said.codes), refused, len(passed.now), len(passed.later)
    )
    _record(actor, feed, event)
    return event


@journalled
def miss(*, actor: Stamp, feed: Feed, reason: Reason) -> events.FeedMissed:
    """It did not answer: it is asked again later, and each time in a row later still."""
    return _missed(actor, feed, reason, now())


@journalled
def ask_soon(*, actor: Membership, feed: Feed) -> events.FeedHurried:
    """Ask it at the next round, whatever it did before. Raises NotAllowed."""
    require(actor, "feeds.manage", NODE_SCOPE)
    FeedState.objects.filter(feed=feed.code).update(next_at=now())
    event = events.FeedHurried(feed.code)
    _record(stamp(actor), feed, event)
    return event


@journalled
def forget(*, actor: Stamp, before: datetime) -> events.ReceptionsForgotten:
    """Answers from before that moment go, but for the last one of each source. What they said stays."""
    in_order = Reception.objects.order_by("received_at").values_list("feed", "pk")
    kept: dict[str, int] = dict(in_order)
    count, _ = Reception.objects.filter(received_at__lt=before).exclude(pk__in=kept.values()).delete()
    event = events.ReceptionsForgotten(before.isoformat(), count)
    journal.record(actor, event, object_kind=FEED, object_id="")
    return event


def _missed(actor: Stamp, feed: Feed, reason: Reason, at: datetime) -> events.FeedMissed:
    row = FeedState.objects.select_for_update().filter(feed=feed.code).first()
    failures = (row.failures if row else 0) + 1
    FeedState.objects.update_or_create(
        feed=feed.code,
        defaults={
            "asked_at": at, "next_at": at + wait(feed, failures), "failures": failures,
            "reason": reason.key, "reason_values": dict(reason.values),
        },
    )  # fmt: skip
    event = events.FeedMissed(feed.code, reason.key, failures)
    _record(actor, feed, event)
    return event


def _is_well(feed: Feed, at: datetime, *, waiting: int, left: Sequence[Reason]) -> None:
    FeedState.objects.update_or_create(
        feed=feed.code,
        defaults={
            "asked_at": at, "good_at": at, "next_at": at + wait(feed, 0), "failures": 0, "reason": "",
            "reason_values": {}, "waiting": waiting, "left": _written(left),
        },
    )  # fmt: skip


def _of_before(feed: Feed, counts: Sequence[Count], at: datetime) -> list[Reason]:
    """A source that answers with what it told hours ago stands still, and that does not show by itself."""
    newest = max((each.observed_at for each in counts), default=at)
    if at - newest <= feed.holds:
        return []
    return [Reason("feeds-count-frozen", {"since": times.stamp(newest, DEFAULT_LANGUAGE)})]


def _written(reasons: Sequence[Reason]) -> list[list[object]]:
    return [
        [each.key, {name: _short(value) for name, value in each.values.items()}]
        for each in reasons[:_MOST_REFUSED_KEPT]
    ]


def _short(value: str | int | float) -> str | int | float:
    """What others wrote, as far as somebody reads on."""
    return clean(value)[:_LONGEST_WORDS] if isinstance(value, str) else value


def _keep(feed: Feed, answer: Answer, at: datetime, *, values: int = 0, signals: int = 0) -> None:
    if is_kept(feed.code, answer.address, answer.digest, answer.updated):
        return
    said = answer.said
    Reception.objects.create(
        feed=feed.code, received_at=at, address=answer.address[:LONGEST_ADDRESS], digest=answer.digest,
        size=answer.size, body=answer.packed, is_readable=answer.unreadable is None, values=values,
        codes=len(said.codes), signals=signals, refused=_written(said.refused),
    )  # fmt: skip


def _record(
    actor: Stamp, feed: Feed, event: events.FeedTaken | events.FeedMissed | events.FeedHurried
) -> None:
    journal.record(actor, event, object_kind=FEED, object_id=feed.code, object_label=feed.name.nl)
    publish.on_commit(event)
