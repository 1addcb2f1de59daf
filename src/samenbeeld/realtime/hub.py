"""Every room of this process: opens them, rechecks rights, puts them to sleep, drains at the end."""

import asyncio
from collections.abc import Callable

import structlog

from samenbeeld.realtime import log, publish
from samenbeeld.realtime.line import Draining, NotHere, OpenLine
from samenbeeld.realtime.room import Room
from samenbeeld.realtime.rules import RECHECK_SECONDS, Author, Grant
from samenbeeld.realtime.seat import Seat
from samenbeeld.realtime.storage import Storage
from samenbeeld.realtime.tokens import Pass
from samenbeeld.realtime.trial import Form

_report = structlog.get_logger("samenbeeld.live")
_SLEEP_AFTER_SECONDS = 60.0
_WATCH_SECONDS = 1.0
# Long enough for a goodbye to be read; a client that does not answer it may not hold the server.
_FAREWELL_SECONDS = 0.3
# A storm of people who join asks the same thing of the database again and again.
_GRANT_SECONDS = 2.0

Authorise = Callable[[str, str], Grant | None]
FormOf = Callable[[str], Form | None]


def _nobody(_account_id: str, _room: str) -> Grant | None:
    """Closed until `project` says who decides."""
    return None


def _free(_room: str) -> Form | None:
    """A text has no form."""
    return None


class Hub:
    """One per process, living on one event loop from `start` to `drain`."""

    def __init__(self) -> None:
        self.authorise: Authorise = _nobody
        self.form_of: FormOf = _free
        self.lines: set[OpenLine] = set()
        self.is_draining = False
        self._loop: asyncio.AbstractEventLoop | None = None

    async def start(self) -> None:
        """Call once on the event loop that will serve; again after `drain` for a next life."""
        if self._loop is not None:
            return
        self._loop = asyncio.get_running_loop()
        self.is_draining = False
        self.storage = Storage()
        self.storage.start()
        log.forget_writers()
        self._rooms: dict[str, Room] = {}
        self._opening: dict[str, asyncio.Task[Room]] = {}
        # Grows with every change of rights: a grant of one generation opens no seat in the next.
        self._generation = 0
        self._grants: dict[tuple[str, str], tuple[float, asyncio.Task[Grant | None]]] = {}
        self._tasks = [
            self._loop.create_task(self._recheck_now_and_then()),
            self._loop.create_task(self._watch()),
        ]
        self._unwatch = publish.watch_rights(self.rights_changed)

    async def drain(self) -> None:
        """Write everything received, then let everyone go with a code that means try again."""
        if self._loop is None or self.is_draining:
            return
        self.is_draining = True
        self._unwatch()
        for task in self._tasks:
            task.cancel()
        for room in list(self._rooms.values()):
            await room.settle()
            if not room.is_over:
                self.storage.keep_checkpoint(room.document)
        lines = list(self.lines)
        for line in lines:
            line.close(1001, "realtime-draining")
        await self.storage.stop()
        await asyncio.sleep(_FAREWELL_SECONDS)
        for line in lines:
            line.cut()
        self._loop = None

    # Entering.

    async def enter(self, holder: Pass, name: str) -> tuple[Grant, Room]:
        """What the holder of this pass may do in this room now, and the room. Raises NotHere or Draining."""
        while True:
            generation = self._generation
            grant, room = await self.grant(holder, name), await self.room(name)
            # Rights that changed since we asked are looked for in the seats, and this one is not taken yet.
            if generation == self._generation:
                return grant, room

    async def grant(self, holder: Pass, room: str) -> Grant:
        """What the holder of this pass may do in `room`. Raises NotHere."""
        if holder.opens_scratch(room):
            account = holder.account or "machine"
            return Grant(Author(account, account, "", "", ""), may_write=True)
        found = await self._authorised(holder.account, room) if holder.covers(room) else None
        if found is None:
            raise NotHere(room)
        return found

    async def room(self, name: str) -> Room:
        """The room, opened once however many ask at the same time. Raises Draining."""
        if self._loop is None or self.is_draining:
            raise Draining
        room = self._rooms.get(name)
        if room is not None and not room.is_over:
            return room
        opening = self._opening.get(name)
        if opening is None:
            opening = self._opening[name] = self._loop.create_task(self._open(name))
            opening.add_done_callback(lambda _: self._opening.pop(name, None))
        # Shielded: one who leaves while waiting must not take the room away from the others.
        return await asyncio.shield(opening)

    async def _open(self, name: str) -> Room:
        document = await self.storage.open(name, self.form_of(name))
        room = self._rooms[name] = Room(name, document, self.storage)
        return room

    async def _authorised(self, account: str, room: str) -> Grant | None:
        now = asyncio.get_running_loop().time()
        until, task = self._grants.get((account, room), (0.0, None))
        if task is None or now >= until:
            asking = self.storage.read(self.authorise, account, room)
            task = asyncio.get_running_loop().create_task(asking)
            self._grants[account, room] = (now + _GRANT_SECONDS, task)
        return await asyncio.shield(task)

    # Looking after.

    def tail_changed(self, name: str) -> None:
        """Rows were written to this document outside its room. From any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._tail_changed, name)

    def _tail_changed(self, name: str) -> None:
        if room := self._rooms.get(name):
            room.tail_changed()

    def rights_changed(self, account: str) -> None:
        """Look again at the seats of this account, or of everybody when empty. From any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._start_recheck, account)

    def _start_recheck(self, account: str) -> None:
        self._generation += 1
        self._grants.clear()
        task = asyncio.get_running_loop().create_task(self.recheck(account))
        self._tasks.append(task)
        task.add_done_callback(self._tasks.remove)

    async def recheck(self, account: str = "") -> None:
        """Send away who may no longer be here; let those whose rights changed come in anew."""
        for line in list(self.lines):
            if account and line.holder.account != account:
                continue
            for seat in list(line.seats.values()):
                try:
                    await self._recheck_seat(line, seat)
                except Exception:
                    _report.exception("live.recheck_failed", room=seat.room.name)

    async def _recheck_seat(self, line: OpenLine, seat: Seat) -> None:
        try:
            now = await self.grant(line.holder, seat.room.name)
        except NotHere:
            seat.send_away(4403, "realtime-not-allowed")
            return
        if now != seat.grant:
            seat.send_away(4409, "realtime-rights-changed")

    async def _recheck_now_and_then(self) -> None:
        while True:
            await asyncio.sleep(RECHECK_SECONDS)
            self._forget_old_grants()
            await self.recheck()

    async def _watch(self) -> None:
        """Notice what other processes wrote, tidy up, and put rooms to sleep that nobody is in."""
        while True:
            await asyncio.sleep(_WATCH_SECONDS)
            try:
                await self._look_for_tails()
                await self.storage.read(log.tidy)
                self._sleep_empty_rooms()
            except Exception:
                _report.exception("live.watch_failed")
            self._look_after_lines()

    def _look_after_lines(self) -> None:
        now = asyncio.get_running_loop().time()
        for line in list(self.lines):
            try:
                line.look_after(now)
            except Exception:
                _report.exception("live.line_not_looked_after")

    async def _look_for_tails(self) -> None:
        rooms = {room.document.id: room for room in self._rooms.values()}
        heads = await self.storage.read(log.heads, list(rooms))
        for document, head in heads.items():
            if head.seq > rooms[document].document.head.seq:
                rooms[document].tail_changed()

    def _sleep_empty_rooms(self) -> None:
        now = asyncio.get_running_loop().time()
        for name, room in list(self._rooms.items()):
            if room.is_over:
                del self._rooms[name]
            elif not room.seats and room.is_settled and now - room.empty_since > _SLEEP_AFTER_SECONDS:
                self.storage.keep_checkpoint(room.document)
                room.is_over = True
                del self._rooms[name]

    def _forget_old_grants(self) -> None:
        now = asyncio.get_running_loop().time()
        self._grants = {key: kept for key, kept in self._grants.items() if kept[0] > now}


HUB = Hub()
