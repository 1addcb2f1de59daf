"""A room: the road of a keystroke from one client's socket to all the others.

    receive -> (tick) -> judge -> apply -> commit -> broadcast -> acknowledge

Nothing is acknowledged or shown to others before it is on disk. A lone change goes at once; a busy
room collects for `rules.tick_seconds`. A frame is encoded once per tick, the same bytes to every socket.
"""

import asyncio
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

import structlog

from samenbeeld.kernel import clock
from samenbeeld.realtime import wire
from samenbeeld.realtime.document import Broken, LiveDocument
from samenbeeld.realtime.eager import begun
from samenbeeld.realtime.presence import Presence
from samenbeeld.realtime.rules import PRESENCE_SECONDS, wait_seconds
from samenbeeld.realtime.seat import Seat
from samenbeeld.realtime.storage import Storage
from samenbeeld.realtime.tick import MALFORMED, Pending, Tick, any_large, judge, read_large
from samenbeeld.realtime.writer import NotWritten, SomebodyElseWrote

if TYPE_CHECKING:
    from samenbeeld.realtime.neighbours import Neighbours

_report = structlog.get_logger("samenbeeld.live")
_RETRY_SECONDS = (0.0, 0.1, 0.3, 1.0, 2.0, 4.0)
TROUBLE = "realtime-storage-trouble"


class Room:
    """One shared document and the people in it. Lives on the event loop of one process."""

    def __init__(
        self, name: str, document: LiveDocument, storage: Storage, neighbours: "Neighbours | None" = None
    ) -> None:
        self.name = name
        self.document = document
        self.presence = Presence()
        self.seats: set[Seat] = set()
        self.is_over = False
        self.empty_since = asyncio.get_running_loop().time()
        self._storage = storage
        self._neighbours = neighbours
        self._loop = asyncio.get_running_loop()
        self._present: dict[Seat, Callable[[int, bytearray, int], None]] = {}
        self._carried: dict[Seat, Callable[[int, bytearray, int], None]] = {}
        self._prefix = wire.carried(name)
        self._queue: list[Pending] = []
        self._timer: asyncio.TimerHandle | None = None
        self._is_flushing = False
        self._flushing: asyncio.Task[None] | None = None
        self._after_flush: list[tuple[Seat, Callable[[Seat], None]]] = []
        self._tail_is_new = False
        self._last_tick = self._last_presence = -1.0
        self._presence_timer: asyncio.TimerHandle | None = None

    # Coming and going.

    def enter(self, seat: Seat) -> None:
        """Take a seat: the client is asked what the server lacks. Broadcasts start after its own question."""
        self.seats.add(seat)
        self._when_settled(seat, self._ask)

    def greet(self, seat: Seat, state_vector: bytes) -> None:
        """Answer a step 1 and let the seat join the broadcast set."""
        self._when_settled(seat, lambda seat: self._answer(seat, state_vector))

    def leave(self, seat: Seat) -> None:
        """The seat is empty; its changes that are under way are still written."""
        self.seats.discard(seat)
        self._absent(seat)
        self.presence.leave(seat)
        self._tell_presence()
        if not self.seats:
            self.empty_since = self._loop.time()

    def step_aside(self, seat: Seat) -> None:
        """The reader cannot keep up: after the tick that is under way, no more broadcasts."""
        self._when_settled(seat, self._set_aside)

    def step_back(self, seat: Seat) -> None:
        """The reader has caught its breath: give in one piece what it missed."""
        self._when_settled(seat, self._catch_up)

    # A keystroke.

    def receive(self, seat: Seat, step: int, update: bytes) -> None:
        """An update (or the answer to a step 1) of a client."""
        self._queue.append(Pending(seat, step, update))
        self._wake()

    def tail_changed(self) -> None:
        """Rows were written outside this room; read them and show them."""
        self._tail_is_new = True
        self._wake()

    def tell_news(self) -> None:
        """Something beside the text is new, or was answered.

        It says not what: who hears it asks, and is answered what he or she may know. Not said again to who is
        away or too slow: the page asks now and then as well.
        """
        for seat in list(self.seats):
            if seat.prefix and seat.is_present:
                seat.say(wire.NEWS)

    @property
    def is_settled(self) -> bool:
        """Nothing is waiting to be written."""
        return not (self._queue or self._tail_is_new or self._is_flushing)

    async def settle(self) -> None:
        """Returns when everything received is written and sent, or was given up."""
        while not self.is_settled:
            self._start()
            if self._flushing:
                await asyncio.wait({self._flushing})

    def _wake(self) -> None:
        if self._is_flushing or self._timer is not None:
            return
        people = len(self._present) + len(self._carried)
        wait = wait_seconds(people, self._loop.time() - self._last_tick)
        if wait:
            self._timer = self._loop.call_later(wait, self._start)
        else:
            self._start()

    def _start(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if not self._is_flushing:
            self._last_tick = self._loop.time()
            self._is_flushing = True
            self._flushing = begun(self._flush())

    async def _flush(self) -> None:
        batch, self._queue = self._queue, []
        try:
            if self._tail_is_new:
                await self._show_tail()
            if any_large(batch):
                await read_large(batch)
            tick = judge(batch, self.document, self._storage, self.name)
            if tick.rows:
                committed = self._storage.commit(self.document, tick)
                frame = wire.update(tick.merged)  # made while the disk is at work
                await self._commit(tick, committed)
                self._broadcast(frame)
            self._acknowledge(tick)
            if tick.rows:
                self._storage.after_commit(self.document)
                if self._neighbours is not None:
                    self._neighbours.wrote(self.name, self.document.head.seq)
        except (asyncio.CancelledError, KeyboardInterrupt, SystemExit):
            raise
        except BaseException:  # a panic of pycrdt is no Exception
            # The document is in doubt; the log is not. Everyone comes in anew, to a fresh room, and says
            # again what was not acknowledged.
            _report.exception("live.room_given_up", room=self.name)
            self.give_up(1013, TROUBLE)
        finally:
            self._is_flushing = False
            waiting, self._after_flush = self._after_flush, []
            for seat, call in waiting:
                self._serve(seat, call)
            if self._queue or self._tail_is_new:
                self._wake()

    async def _commit(self, tick: Tick, committed: asyncio.Future[None]) -> None:
        """Returns when the tick is on disk. Raises NotWritten when the database keeps refusing."""
        delays = iter(_RETRY_SECONDS)
        while True:
            try:
                await committed
                break
            except SomebodyElseWrote:
                known = self.document.head
                bound = await self._show_tail()
                tick.owners = {client: a for client, a in tick.owners.items() if client not in bound}
                tick.number(self.document.head)
                if not self.document.has_form():
                    raise Broken("what others wrote does not go with it") from None
                # Who was ahead of us wrote: with several of us that may happen again and again, and each time
                # the log grows. Only a refusal that brings nothing new is trouble.
                if self.document.head == known and next(delays, None) is None:
                    raise
            except NotWritten:
                delay = next(delays, None)
                if delay is None:
                    raise
                for seat in self.seats:
                    seat.refuse(TROUBLE, passing=True)
                await asyncio.sleep(delay)
            committed = self._storage.commit(self.document, tick)
        self.document.head = tick.head

    def _acknowledge(self, tick: Tick) -> None:
        at_ms = clock.now_ms()
        for seat, count in tick.accepted.items():
            seat.committed += count
            if seat in self.seats:
                seat.acknowledge(at_ms)

    def _broadcast(self, frame: bytes) -> None:
        for readers, message in ((self._present, frame), (self._carried, self._prefix + frame)):
            if readers:
                shared = wire.shared(message)
                # A list, because a full socket steps aside while we write to it.
                for share in list(readers.values()):
                    share(wire.BINARY, shared, wire.HEADROOM)

    async def _show_tail(self) -> dict[int, str]:
        """Rows written elsewhere are applied and shown. Returns who owns which client id now."""
        self._tail_is_new = False
        tail = await self._storage.read_tail(self.document)
        for row in tail.rows:
            self._broadcast(wire.update(row.update))
        return tail.owners

    def give_up(self, code: int, key: str) -> None:
        """The room ends here: everyone leaves with a code that means try again."""
        self.is_over = True
        self._queue.clear()
        for seat in list(self.seats):
            seat.send_away(code, key)

    # The handshake. Waits for a commit that is under way: only then it is what those here have seen.

    def _when_settled(self, seat: Seat, call: Callable[[Seat], None]) -> None:
        if not self._is_flushing:
            self._serve(seat, call)
        else:
            self._after_flush.append((seat, call))

    def _serve(self, seat: Seat, call: Callable[[Seat], None]) -> None:
        """The trouble of one who comes in, or comes back, is not that of the room."""
        if seat not in self.seats:
            return
        try:
            call(seat)
        except wire.Malformed:
            seat.send_away(4400, MALFORMED)
        except Exception:
            _report.exception("live.seat_not_served", room=self.name)
            seat.send_away(1013, TROUBLE)

    def _ask(self, seat: Seat) -> None:
        seat.say(wire.step1(self.document.state_vector()))
        if everyone := self.presence.everyone():
            seat.say(everyone)

    def _answer(self, seat: Seat, state_vector: bytes) -> None:
        seat.say(self.document.answer(state_vector))
        self._join(seat)

    def _set_aside(self, seat: Seat) -> None:
        # It may have caught its breath while the tick was under way.
        if seat.is_present and seat.line.is_paused:
            self._absent(seat)
            seat.left_at = self.document.state_vector()

    def _catch_up(self, seat: Seat) -> None:
        if seat.left_at is not None:
            missed = self.document.answer(seat.left_at)
            seat.left_at = None
            seat.say(missed)
            self._join(seat)

    def _join(self, seat: Seat) -> None:
        if seat.line.is_paused:
            seat.left_at = self.document.state_vector()
            return
        seat.is_present = True
        if seat.missed:
            # Who came and who left while this seat was not broadcast to.
            seat.say(wire.awareness(seat.missed.values()))
            seat.missed = {}
        (self._carried if seat.prefix else self._present)[seat] = seat.line.share

    def _absent(self, seat: Seat) -> None:
        seat.is_present = False
        self._present.pop(seat, None)
        self._carried.pop(seat, None)

    # Presence.

    def hear_presence(self, seat: Seat, entries: list[wire.AwarenessEntry]) -> None:
        """What a client says of itself, spread at most once a second. Raises Malformed."""
        self.presence.hear(seat, entries)
        self._tell_presence()

    def _tell_presence(self) -> None:
        if not self.presence.has_changes or self._presence_timer is not None:
            return
        wait = max(0.0, self._last_presence + PRESENCE_SECONDS - self._loop.time())
        self._presence_timer = self._loop.call_later(wait, self._spread_presence)

    def _spread_presence(self) -> None:
        self._presence_timer = None
        self._last_presence = self._loop.time()
        if changed := self.presence.changes():
            for seat in self.seats:
                if not seat.is_present:
                    seat.missed |= changed
            self._broadcast(wire.awareness(changed.values()))
        own = self.presence.own_changes()
        if self._neighbours is not None and own:
            self._neighbours.present(self.name, own)

    # The same room in another process.

    def present_elsewhere(self, process: str, entries: Iterable[wire.AwarenessEntry]) -> None:
        """Who came, moved or left there."""
        self.presence.hear_elsewhere(process, entries)
        self._tell_presence()

    def gone_elsewhere(self, process: str) -> None:
        """Nobody is there any more."""
        self.presence.forget_elsewhere(process)
        self._tell_presence()

    def tell_neighbours(self) -> None:
        """Who is here, to whoever opened this room elsewhere."""
        own = self.presence.own()
        if self._neighbours is not None and own:
            self._neighbours.present(self.name, own)
