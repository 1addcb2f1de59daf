"""One tick: judge what came in, merge it, and make one row per author, or more when one builds on another."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Protocol

from pycrdt import merge_updates

from samenbeeld.kernel import clock
from samenbeeld.realtime import rules, wire, yjs
from samenbeeld.realtime.document import Broken, LiveDocument
from samenbeeld.realtime.log import Head
from samenbeeld.realtime.rules import Author, Row
from samenbeeld.realtime.seat import Seat
from samenbeeld.realtime.yjs import Range, Reading

# Above this size an update is read in a thread, so that a large paste does not hold up other rooms.
_READ_ELSEWHERE_BYTES = 128 * 1024

MALFORMED = "realtime-malformed"
OUT_OF_STEP = "realtime-out-of-step"


@dataclass(slots=True)
class Pending:
    """What a seat sent, waiting for the tick."""

    seat: Seat
    step: int
    update: bytes
    reading: Reading | None = None


@dataclass(slots=True)
class Share:
    """One author's part of the tick: a row of the log."""

    author: Author
    updates: list[bytes] = field(default_factory=list)
    ranges: list[Range] = field(default_factory=list)
    deletes: bool = False


@dataclass(slots=True)
class Tick:
    """What was accepted: how many messages per seat, the rows to write, and one update for everyone."""

    accepted: dict[Seat, int] = field(default_factory=dict)
    shares: list[Share] = field(default_factory=list)
    owners: dict[int, str] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    merged: bytes = b""
    # Per author the share that grows, and per Yjs client the share that brought its last change.
    _growing: dict[Author, int] = field(default_factory=dict)
    _brought: dict[int, int] = field(default_factory=dict)

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
        share = self.shares[self._place(author, reading)]
        share.updates.append(pending.update)
        share.ranges.extend(reading.inserts)
        share.deletes = share.deletes or bool(reading.deletes)

    def _place(self, author: Author, reading: Reading) -> int:
        """Which share this belongs to: no row may build on a row that comes after it."""
        brought, earliest = self._brought, 0
        if brought:
            builds_on = [*reading.needs, *(client for client, _, _ in reading.inserts + reading.deletes)]
            earliest = max([brought.get(client, 0) for client in builds_on], default=0)
        place = self._growing.get(author, -1)
        if place < earliest:
            place = self._growing[author] = len(self.shares)
            self.shares.append(Share(author))
        for client, _, _ in reading.inserts:
            brought[client] = place
        return place

    @property
    def head(self) -> Head:
        """Where the log ends once this tick is in it."""
        last = self.rows[-1]
        return Head(last.seq, last.digest)

    def number(self, head: Head) -> None:
        """Give the rows their place after `head`."""
        at_ms = clock.now_ms()
        self.rows = []
        for share in self.shares:
            update = merged(share.updates)
            row = rules.next_row(
                head.digest, head.seq + 1, share.author, at_ms, share.ranges, share.deletes, update
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


def any_large(batch: list[Pending]) -> bool:
    """Whether somebody pasted a book."""
    return any(len(pending.update) >= _READ_ELSEWHERE_BYTES for pending in batch)


async def read_large(batch: list[Pending]) -> None:
    """Read in a thread what would hold up the event loop. What is malformed is left for `judge`."""
    loop = asyncio.get_running_loop()
    for pending in batch:
        if len(pending.update) >= _READ_ELSEWHERE_BYTES:
            with suppress(wire.Malformed):
                pending.reading = await loop.run_in_executor(None, yjs.read_update, pending.update)


def judge(batch: list[Pending], document: LiveDocument, refusals: Refusals, room: str) -> Tick:
    """Refuse what may not be, apply what may, and number the rows. Nothing is written yet.

    Raises Broken when the document cannot take an update that read well.
    """
    tick = Tick()
    for pending in batch:
        if pending.seat.is_out_of_step:
            continue
        try:
            reading = pending.reading or yjs.read_update(pending.update)
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


def _judge(pending: Pending, reading: Reading, tick: Tick, document: LiveDocument) -> str | None:
    """Accept into the tick, or the reason why not. Raises Malformed or Broken."""
    seat = pending.seat
    if not rules.fits(reading, document.clocks):
        if pending.step != wire.STEP2:
            return OUT_OF_STEP
        # A whole answer with something that waits: it waits at the client too, where nobody sees it.
        pending.update = document.fitting(pending.update)
        reading = yjs.read_update(pending.update)
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
    if reason := document.refusal(pending.update, reading):
        return reason
    document.apply(pending.update, reading.inserts)
    tick.accept(pending, reading, document.owners)
    return None


def _refuse(pending: Pending, key: str, refusals: Refusals, room: str) -> None:
    seat = pending.seat
    refusals.keep_refused(room, seat.grant.author.account, key, pending.update)
    if key == OUT_OF_STEP:
        # Something before this never arrived. Who comes in anew is asked for all that is lacking.
        seat.is_out_of_step = True
        seat.send_away(1013, OUT_OF_STEP)
        return
    seat.refuse(key)
    if key == MALFORMED:
        seat.send_away(4400, MALFORMED)
