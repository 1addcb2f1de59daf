"""A connection of one person, whatever it travels on: websocket or event stream, one room or many."""

import asyncio
import random
from typing import TYPE_CHECKING

import structlog
from django.conf import settings

from samenbeeld.realtime import wire
from samenbeeld.realtime.rules import (
    BYTE_BURST,
    BYTES_PER_SECOND,
    LARGEST_FRAME_BYTES,
    LONGEST_PAUSE_SECONDS,
    MESSAGE_BURST,
    MESSAGES_PER_SECOND,
    MOST_ROOMS_PER_LINE,
    RECHECK_SECONDS,
    is_room_name,
)
from samenbeeld.realtime.seat import Seat
from samenbeeld.realtime.tokens import Pass

if TYPE_CHECKING:
    from samenbeeld.realtime.hub import Hub

_report = structlog.get_logger("samenbeeld.live")
# A connection that is silent this long is asked for a sign of life; without it, it is half open and goes.
# picows can do this with a task per connection; one look a second over all of them is cheaper, and it knows
# that a slow line on which our bytes still move is alive.
PING_SECONDS: float = getattr(settings, "LIVE_PING_SECONDS", 15)
_MOST_WAITING = 200


class NotHere(Exception):
    """This account may not enter this room."""


class Draining(Exception):
    """The server is going down; try again in a moment."""


class OpenLine:
    """Frames in, frames out. `only_room` is the room of a plain socket, None on a carrying line.

    Subclasses give `send`, one whole frame to the client, and `hang_up`, the end of the connection; and
    `share`, when they have a cheaper way for a frame that goes to many.
    """

    def __init__(self, hub: "Hub", holder: Pass, *, only_room: str | None, wants_saved: bool) -> None:
        self.hub = hub
        self.holder = holder
        self.only_room = only_room
        self.wants_saved = wants_saved
        self.seats: dict[str, Seat] = {}
        self.is_paused = False
        self.is_closed = False
        self._waiting: dict[str, list[bytes]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._loop = asyncio.get_running_loop()
        # When the client last showed that it lives, or that it takes what we send.
        self.alive_at = self._loop.time()
        # A crowd that came in at once is not looked at again at once.
        self.recheck_at = self._loop.time() + random.uniform(0, RECHECK_SECONDS)
        self._messages_left, self._bytes_left = float(MESSAGE_BURST), float(BYTE_BURST)
        self._counted_at = self._loop.time()

    def send(self, frame: bytes) -> None:
        """One frame to the client; never waits."""
        raise NotImplementedError

    def share(self, kind: int, buffer: bytearray, start: int) -> None:
        """The frame `buffer[start:]`, which goes to many; the bytes before it are room for a header.

        `kind` is always `wire.BINARY`: this is how a websocket takes a frame without making a copy of it.
        """
        self.send(bytes(memoryview(buffer)[start:]))

    def hang_up(self, code: int, key: str) -> None:
        """End the connection, telling the client why."""
        raise NotImplementedError

    def cut(self) -> None:
        """No more waiting for an answer to the goodbye."""

    def open(self) -> None:
        """The connection stands."""
        self.hub.lines.add(self)
        if self.hub.is_draining:
            self.close(1001, "realtime-draining")
        elif self.only_room is not None:
            self._come_in(self.only_room)

    def lost(self) -> None:
        """The connection is gone, with or without a word."""
        self.is_closed = True
        self.hub.lines.discard(self)
        for task in self._tasks:
            task.cancel()
        seats, self.seats = list(self.seats.values()), {}
        for seat in seats:
            seat.room.leave(seat)

    def close(self, code: int, key: str) -> None:
        """End it from our side."""
        if not self.is_closed:
            self.lost()
            self.hang_up(code, key)

    def hear(self, frame: bytes) -> None:
        """One whole frame of the client. Whatever is wrong with it, only this line notices."""
        if self.is_closed or not self._within_budget(len(frame)):
            return
        try:
            if self.only_room is None:
                room, message = wire.read_carried(frame)
            else:
                room, message = self.only_room, frame
            self._hear(room, message)
        except wire.Malformed:
            self.close(4400, "realtime-malformed")

    def leave_seat(self, seat: Seat, code: int, key: str) -> None:
        """The room sends this seat away; on a carrying line the other rooms go on."""
        if self.only_room is not None:
            self.close(code, key)
        elif self.seats.get(seat.room.name) is seat:
            del self.seats[seat.room.name]
            seat.refuse(key, code=code)

    def pause(self) -> None:
        """The client reads slower than we write: its rooms go on without it for a while."""
        self.is_paused = True
        self.alive_at = self._loop.time()
        for seat in self.seats.values():
            seat.room.step_aside(seat)

    def resume(self) -> None:
        """It reads again: each room gives in one piece what was missed."""
        self.is_paused = False
        for seat in list(self.seats.values()):
            seat.room.step_back(seat)

    def look_after(self, now: float) -> None:
        """Called every second: a reader that takes nothing any more is let go."""
        if self.is_paused and now - self.alive_at > LONGEST_PAUSE_SECONDS:
            self.close(4408, "realtime-too-slow")

    def _hear(self, room: str, data: bytes) -> None:
        seat = self.seats.get(room)
        if seat is not None:
            if self.only_room is None and data == wire.LEAVE:
                del self.seats[room]
                seat.room.leave(seat)
            else:
                seat.hear(wire.read_message(data))
        elif room in self._waiting:
            self._waiting[room].append(data)
            if len(self._waiting[room]) > _MOST_WAITING:
                self.close(4429, "realtime-too-fast")
        elif self.only_room is None and data != wire.LEAVE:
            self._knock(room, data)

    def _knock(self, room: str, data: bytes) -> None:
        """Who wants to come in says so with a step 1. The rest was under way to a seat that is gone.

        It may not open a new one: the client counts anew from its next answer, and this would count as that.
        """
        if not is_room_name(room):
            raise wire.Malformed("room name")
        message = wire.read_message(data)
        if message.kind == wire.SYNC and message.step == wire.STEP1:
            if len(self.seats) + len(self._waiting) >= MOST_ROOMS_PER_LINE:
                raise wire.Malformed("too many rooms")
            self._come_in(room, data)
        elif message.kind == wire.QUERY_AWARENESS:
            self.send(self._prefix(room) + wire.awareness([]))

    def _come_in(self, room: str, *said: bytes) -> None:
        self._waiting[room] = list(said)
        task = self._loop.create_task(self._enter(room))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _enter(self, name: str) -> None:
        """Authorise for this room, open it, take a seat, then hear what was said meanwhile."""
        try:
            grant, room = await self.hub.enter(self.holder, name)
        except NotHere:
            self._turn_away(name, 4403, "realtime-not-allowed")
        except Draining:
            self._turn_away(name, 1001, "realtime-draining")
        except Exception:
            _report.exception("live.room_not_opened", room=name)
            self._turn_away(name, 1013, "realtime-storage-trouble")
        else:
            self._sit_down(Seat(room, self, grant, prefix=self._prefix(name), wants_saved=self.wants_saved))

    def _sit_down(self, seat: Seat) -> None:
        name = seat.room.name
        waiting = self._waiting.pop(name, [])
        if self.is_closed:
            return
        self.seats[name] = seat
        seat.room.enter(seat)
        try:
            for data in waiting:
                self._hear(name, data)
        except wire.Malformed:
            self.close(4400, "realtime-malformed")

    def _turn_away(self, room: str, code: int, key: str) -> None:
        self._waiting.pop(room, None)
        if self.only_room is not None:
            self.close(code, key)
        elif not self.is_closed:
            self.send(self._prefix(room) + wire.refusal(key, code=code))

    def _prefix(self, room: str) -> bytes:
        return b"" if self.only_room is not None else wire.carried(room)

    def _within_budget(self, size: int) -> bool:
        self._messages_left -= 1
        self._bytes_left -= size
        if self._messages_left < 0 or self._bytes_left < 0:
            self._refill()
            if self._messages_left < 0 or self._bytes_left < 0:
                self.close(4429, "realtime-too-fast")
        if size > LARGEST_FRAME_BYTES:
            self.close(4413, "realtime-too-large")
        return not self.is_closed

    def _refill(self) -> None:
        """What came free since the last time. Only asked when all is used: a typist never gets here."""
        now = self._loop.time()
        passed, self._counted_at = now - self._counted_at, now
        self._messages_left = min(self._messages_left + passed * MESSAGES_PER_SECOND, MESSAGE_BURST)
        self._bytes_left = min(self._bytes_left + passed * BYTES_PER_SECOND, BYTE_BURST)
