"""One tick: judge what came in, merge it, and make one row per author."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from pycrdt import merge_updates

from samenbeeld.realtime import log, rules, wire, yjs
from samenbeeld.realtime.document import Broken, LiveDocument
from samenbeeld.realtime.log import Head
from samenbeeld.realtime.rules import Author, Row
from samenbeeld.realtime.seat import Seat
from samenbeeld.realtime.yjs import Range, Reading

# Above this size an update is read in a thread, so that a large paste does not hold up other rooms.
_READ_ELSEWHERE_BYTES = 128 * 1024

MALFORMED = "realtime-malformed"


@dataclass(slots=True)
class Pending:
    """What a seat sent, waiting for the tick."""

    seat: Seat
    step: int
    update: bytes


@dataclass(slots=True)
class Share:
    """One author's part of the tick."""

    updates: list[bytes] = field(default_factory=list)
    ranges: list[Range] = field(default_factory=list)
    deletes: bool = False


@dataclass(slots=True)
class Tick:
    """What was accepted: how many messages per seat, the rows to write, and one update for everyone."""

    accepted: dict[Seat, int] = field(default_factory=dict)
    shares: dict[Author, Share] = field(default_factory=dict)
    owners: dict[int, str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    merged: bytes = b""

    def count(self, seat: Seat) -> None:
        """One more message of this seat is safe once the tick is."""
        self.accepted[seat] = self.accepted.get(seat, 0) + 1

    def accept(self, pending: Pending, reading: Reading, owners: dict[int, str]) -> None:
        """This update goes into the log under its author; new client ids become the author's."""
        author = pending.seat.grant.author
        self.count(pending.seat)
        for client, _, _ in reading.inserts:
            if client not in owners:
                owners[client] = self.owners[client] = author.account
        share = self.shares.get(author)
        if share is None:
            share = self.shares[author] = Share()
        share.updates.append(pending.update)
        share.ranges.extend(reading.inserts)
        share.deletes = share.deletes or bool(reading.deletes)

    def number(self, head: Head) -> None:
        """Give the rows their place after `head`."""
        at_ms = log.now_ms()
        self.rows = []
        for author, share in self.shares.items():
            update = merged(share.updates)
            row = rules.next_row(
                head.digest, head.seq + 1, author, at_ms, share.ranges, share.deletes, update
            )
            self.rows.append(row)
            head = Head(row.seq, row.digest)
        self.merged = merged([row.update for row in self.rows])


def merged(updates: Sequence[bytes]) -> bytes:
    """One update that says what all of these say."""
    return updates[0] if len(updates) == 1 else merge_updates(*updates)


class Refusals(Protocol):
    """Where refused updates are kept."""

    def keep_refused(self, room: str, account: str, reason: str, update: bytes) -> None: ...


async def judge(batch: list[Pending], document: LiveDocument, refusals: Refusals, room: str) -> Tick:
    """Refuse what may not be, apply what may, and number the rows. Nothing is written yet.

    Raises Broken when the document cannot take an update that read well.
    """
    tick = Tick()
    for pending in batch:
        try:
            reading = await _read(pending.update)
            key = _judge(pending, reading, tick, document)
        except wire.Malformed:
            key = MALFORMED
        except Broken:
            # Whoever sent this must not come back with it and break the fresh room too.
            _refuse(pending, MALFORMED, refusals, room)
            raise
        if key is not None:
            _refuse(pending, key, refusals, room)
    if tick.shares:
        tick.number(document.head)
    return tick


async def _read(update: bytes) -> Reading:
    if len(update) < _READ_ELSEWHERE_BYTES:
        return yjs.read_update(update)
    return await asyncio.get_running_loop().run_in_executor(None, yjs.read_update, update)


def _judge(pending: Pending, reading: Reading, tick: Tick, document: LiveDocument) -> str | None:
    """Accept into the tick, or the reason why not. Raises Malformed or Broken."""
    seat = pending.seat
    author = seat.grant.author
    # Every reconnecting client repeats its whole delete set in step 2; most of it is known.
    may_repeat = pending.step == wire.STEP2 or not reading.deletes or not seat.grant.may_write
    if reading.is_empty or (may_repeat and document.is_known(reading)):
        tick.count(seat)
        return None
    if not seat.grant.may_write:
        return "realtime-read-only"
    if rules.is_forged(reading.inserts, author.account, document.owners, document.clocks):
        return "realtime-client-of-another"
    document.apply(pending.update, reading.inserts)
    tick.accept(pending, reading, document.owners)
    return None


def _refuse(pending: Pending, key: str, refusals: Refusals, room: str) -> None:
    seat = pending.seat
    seat.refuse(key)
    refusals.keep_refused(room, seat.grant.author.account, key, pending.update)
    if key == MALFORMED:
        seat.send_away(4400, MALFORMED)
