"""Describe a source of one's own, describe it otherwise, stop it and ask it again."""

from samenbeeld.access.queries import require
from samenbeeld.access.rules import NODE_SCOPE
from samenbeeld.audit import journal
from samenbeeld.audit.journal import journalled
from samenbeeld.feeds import events
from samenbeeld.feeds.mapped.definition import LONGEST_NAME, Reading, kept
from samenbeeld.feeds.models import FeedState, MappedFeed
from samenbeeld.feeds.queries import FEED, check_not_fed, every_code
from samenbeeld.feeds.queries.mapped import check_address, check_reading, mapped_policy
from samenbeeld.feeds.rules.definition import code_for
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, NotFound, Refused
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import stamp
from samenbeeld.realtime import publish

_Event = events.MappedFeedSaved | events.MappedFeedStopped | events.MappedFeedResumed


@journalled
def save_mapped_feed(
    *,
    actor: Membership,
    name: str,
    address: str,
    every_minutes: int,
    reading: Reading,
    code: str = "",
    seen: int = 0,
) -> MappedFeed:
    """Describe a source: a new one without `code`, else the version after `seen`.

    Raises NotAllowed; Refused with the field; NotFound; Conflict when a colleague changed it meanwhile.
    """
    require(actor, "feeds.manage", NODE_SCOPE)
    before = _held(code, seen) if code else None
    name = " ".join(name.split())
    if not name:
        raise Refused("feeds-mapped-name-missing", field="name")
    if len(name) > LONGEST_NAME:
        raise Refused("feeds-mapped-too-long", field="name", most=LONGEST_NAME)
    if every_minutes not in mapped_policy().every_minutes:
        raise Refused("feeds-mapped-every-missing", field="every_minutes")
    check_address(address)
    check_reading(reading)
    code = code or code_for(name, every_code())
    check_not_fed(reading.indicator, by_other_than=code)
    made = MappedFeed.objects.create(
        code=code, number=before.number + 1 if before else 1, name=name, address=address,
        every_minutes=every_minutes, reading=kept(reading), is_stopped=False, by=actor, at=now(),
    )  # fmt: skip
    FeedState.objects.filter(feed=code).update(next_at=made.at)
    _record(actor, made, events.MappedFeedSaved(code, made.number, address, reading.goal))
    return made


@journalled
def stop_mapped_feed(*, actor: Membership, code: str, seen: int) -> MappedFeed:
    """Ask it no longer; what it said stays. Raises NotAllowed; NotFound; Conflict."""
    require(actor, "feeds.manage", NODE_SCOPE)
    made = _next(actor, _held(code, seen), is_stopped=True)
    _record(actor, made, events.MappedFeedStopped(code, made.number))
    return made


@journalled
def resume_mapped_feed(*, actor: Membership, code: str, seen: int) -> MappedFeed:
    """Ask it again. Raises NotAllowed; NotFound; Refused when it may no longer be asked; Conflict."""
    require(actor, "feeds.manage", NODE_SCOPE)
    before = _held(code, seen)
    check_address(before.address)
    check_not_fed(before.reading.get("indicator", ""), by_other_than=code)
    made = _next(actor, before, is_stopped=False)
    FeedState.objects.filter(feed=code).update(next_at=made.at)
    _record(actor, made, events.MappedFeedResumed(code, made.number))
    return made


def _held(code: str, seen: int) -> MappedFeed:
    """The newest version, held until the end of the action."""
    row = MappedFeed.objects.select_for_update().filter(code=code).order_by("-number").first()
    if row is None:
        raise NotFound("feeds-unknown", field="feed", code=code)
    if row.number != seen:
        raise Conflict("feeds-mapped-changed")
    return row


def _next(actor: Membership, before: MappedFeed, *, is_stopped: bool) -> MappedFeed:
    if before.is_stopped == is_stopped:
        raise Conflict("feeds-mapped-changed")
    return MappedFeed.objects.create(
        code=before.code, number=before.number + 1, name=before.name, address=before.address,
        every_minutes=before.every_minutes, reading=before.reading, is_stopped=is_stopped, by=actor, at=now(),
    )  # fmt: skip


def _record(actor: Membership, made: MappedFeed, event: _Event) -> None:
    journal.record(stamp(actor), event, object_kind=FEED, object_id=made.code, object_label=made.name)
    publish.on_commit(event)
