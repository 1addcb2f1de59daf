"""Every room of this process: opens them, rechecks rights, puts them to sleep, drains at the end."""

import asyncio
import re
import secrets
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import count
from typing import TYPE_CHECKING, Protocol

import structlog
from django.conf import settings

from samenbeeld.realtime import log, publish
from samenbeeld.realtime.grants import Authorise, Grants
from samenbeeld.realtime.line import PING_SECONDS, Draining, NotHere, OpenLine
from samenbeeld.realtime.room import Room
from samenbeeld.realtime.rules import RECHECK_SECONDS, Author, Grant
from samenbeeld.realtime.storage import Storage
from samenbeeld.realtime.tokens import Pass
from samenbeeld.realtime.trial import Form
from samenbeeld.realtime.wire import AwarenessEntry

if TYPE_CHECKING:
    from samenbeeld.realtime.letters import Part
    from samenbeeld.realtime.neighbours import Neighbours

_report = structlog.get_logger("samenbeeld.live")
_SLEEP_AFTER_SECONDS = 60.0
_WATCH_SECONDS = 1.0
# Three times within the silence after which a line is asked for a sign of life.
_NOW_AND_THEN_ROUNDS = max(1, int(PING_SECONDS / 3 / _WATCH_SECONDS))
# Long enough for a goodbye to be read; a client that does not answer it may not hold the server.
_FAREWELL_SECONDS = 0.3
# Several neighbours are found again in the same moment.
_CATCH_UP_SECONDS = 0.2
_PROCESS = re.compile(r"[0-9a-f]{12}")
FormOf = Callable[[str], Form | None]


class Stream(Protocol):
    """A line on which nothing comes in: what its client says comes beside it, here or at another process."""

    is_closed: bool

    def hear_body(self, body: bytes) -> None: ...

    def hear_part(self, part: "Part") -> bool: ...


def _nobody(_account_id: str, _rooms: Collection[str]) -> Mapping[str, Grant]:
    """Closed until `project` says who decides."""
    return {}


def _free(_room: str) -> Form | None:
    """A text has no form."""
    return None


class Hub:
    """One per process, living on one event loop from `start` to `drain`."""

    def __init__(self) -> None:
        self.authorise: Authorise = _nobody
        self.form_of: FormOf = _free
        self.lines: set[OpenLine] = set()
        # By the name that their clients call them.
        self.streams: dict[str, Stream] = {}
        self.is_draining = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._neighbours: Neighbours | None = None

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
        self._grants = Grants(lambda account, rooms: self.storage.read(self.authorise, account, rooms))
        self._tasks = [
            self._loop.create_task(self._recheck_now_and_then()),
            self._loop.create_task(self._watch()),
        ]
        self._unwatch = publish.watch_rights(self.rights_changed), publish.watch_news(self.news)
        self._catching_up = False
        if address := getattr(settings, "NATS", ""):
            # Where there is one process, the client of NATS is not even there.
            from samenbeeld.realtime.neighbours import Neighbours

            self._neighbours = Neighbours(address, self)
            self._neighbours.start()

    async def drain(self) -> None:
        """Write everything received, then let everyone go with a code that means try again."""
        if self._loop is None or self.is_draining:
            return
        self.is_draining = True
        for unwatch in self._unwatch:
            unwatch()
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
        if self._neighbours is not None:
            await self._neighbours.stop()
            self._neighbours = None
        await asyncio.sleep(_FAREWELL_SECONDS)
        for line in lines:
            line.cut()
        self._loop = None

    # Entering.

    async def enter(self, holder: Pass, name: str) -> tuple[Grant, Room]:
        """What the holder of this pass may do in this room now, and the room. Raises NotHere or Draining."""
        while True:
            generation = self._grants.generation
            grant = (await self._granted(holder, [name])).get(name)
            if grant is None:
                raise NotHere(name)
            room = await self.room(name)
            # Rights that changed since we asked are looked for in the seats, and this one is not taken yet.
            if generation == self._grants.generation:
                return grant, room

    async def _granted(self, holder: Pass, rooms: Collection[str]) -> dict[str, Grant]:
        account = holder.account or "machine"
        scratch = Grant(Author(account, account, "", "", ""), may_write=True)
        found = {room: scratch for room in rooms if holder.opens_scratch(room)}
        asked = [room for room in rooms if room not in found and holder.covers(room)]
        answers = await self._grants.grants(holder.account, asked)
        return found | {room: grant for room, grant in answers.items() if grant is not None}

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
        room = self._rooms[name] = Room(name, document, self.storage, self._neighbours)
        if self._neighbours is not None:
            self._neighbours.opened(name)
        return room

    # Looking after.

    def tail_changed(self, name: str, seq: int) -> None:
        """Rows up to `seq` were written to this document outside its room. From any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._tail_changed, name, seq)

    def _tail_changed(self, name: str, seq: int) -> None:
        self.rows_elsewhere(name, seq)
        if self._neighbours is not None:
            self._neighbours.wrote(name, seq)

    def news(self, name: str) -> None:
        """Something beside this text is new. From any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._news, name)

    def _news(self, name: str) -> None:
        self.news_elsewhere(name)
        if self._neighbours is not None:
            self._neighbours.news(name)

    def rights_changed(self, account: str) -> None:
        """Look again at the seats of this account, or of everybody when empty. From any thread."""
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._rights_changed, account)

    def _rights_changed(self, account: str) -> None:
        self._start_recheck(account)
        if self._neighbours is not None:
            self._neighbours.rights_changed(account)

    def _start_recheck(self, account: str) -> None:
        self._grants.forget()
        task = asyncio.get_running_loop().create_task(self.recheck(account))
        self._tasks.append(task)
        task.add_done_callback(self._tasks.remove)

    async def recheck(self, account: str = "") -> None:
        """Send away who may no longer be here; let those whose rights changed come in anew."""
        for line in list(self.lines):
            if not account or line.holder.account == account:
                await self._recheck_line(line)

    async def _recheck_line(self, line: OpenLine) -> None:
        """All rooms of one line in one question."""
        line.recheck_at = asyncio.get_running_loop().time() + RECHECK_SECONDS
        seats = dict(line.seats)
        try:
            grants = await self._granted(line.holder, list(seats))
            for name, seat in seats.items():
                if name not in grants:
                    seat.send_away(4403, "realtime-not-allowed")
                elif grants[name] != seat.grant:
                    seat.send_away(4409, "realtime-rights-changed")
        except Exception:
            _report.exception("live.recheck_failed")

    async def _recheck_now_and_then(self) -> None:
        """Spread over time, because each line has its own moment."""
        loop = asyncio.get_running_loop()
        while True:
            await asyncio.sleep(_WATCH_SECONDS)
            self._grants.forget_old()
            for line in [line for line in self.lines if line.recheck_at <= loop.time()]:
                await self._recheck_line(line)

    async def _watch(self) -> None:
        """Notice what other processes wrote; now and then tidy, look after lines and put to sleep rooms
        that nobody is in: with a thousand lines a look at each of them is no small thing.
        """
        for round_ in count(1):
            await asyncio.sleep(_WATCH_SECONDS)
            is_now_and_then = round_ % _NOW_AND_THEN_ROUNDS == 0
            try:
                await self._look_for_tails()
                if is_now_and_then:
                    await self.storage.read(log.tidy)
                    self._sleep_empty_rooms()
            except Exception:
                _report.exception("live.watch_failed")
            if is_now_and_then:
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

    # Streams, whose clients speak to whichever process the proxy chooses.

    def stream_name(self) -> str:
        """A new secret that stands in for the token of a stream, and says at which process it is."""
        process = self._neighbours.process if self._neighbours is not None else ""
        return f"{process}.{secrets.token_urlsafe(18)}"

    def is_elsewhere(self, stream: str) -> bool:
        """Another process may have it."""
        process = stream.partition(".")[0]
        # What a client wrote becomes an address of NATS: nothing else than a name of ours may.
        is_process = _PROCESS.fullmatch(process) is not None
        return is_process and self._neighbours is not None and process != self._neighbours.process

    async def pass_on(self, stream: str, body: bytes) -> bool:
        """What was sent here is for a stream that is elsewhere; whether it was heard there."""
        process = stream.partition(".")[0]
        return self._neighbours is not None and await self._neighbours.pass_on(process, stream, body)

    def part_elsewhere(self, part: "Part") -> bool:
        """What was sent elsewhere is for a stream that may be here; whether it heard it."""
        stream = self.streams.get(part.stream)
        return stream is not None and stream.hear_part(part)

    # What another process says, on the loop (`neighbours.Here`).

    def rows_elsewhere(self, name: str, seq: int) -> None:
        """The log of this room goes up to `seq`; we may know."""
        room = self._rooms.get(name)
        if room is not None and seq > room.document.head.seq:
            room.tail_changed()

    def news_elsewhere(self, name: str) -> None:
        """Something beside this text is new, for who writes in it here."""
        if room := self._rooms.get(name):
            room.tell_news()

    def rights_elsewhere(self, account: str) -> None:
        """As if they had changed here."""
        self._start_recheck(account)

    def present_elsewhere(self, process: str, name: str, entries: Iterable[AwarenessEntry]) -> None:
        """Who came, moved or left there."""
        if room := self._rooms.get(name):
            room.present_elsewhere(process, entries)

    def opened_elsewhere(self, name: str) -> None:
        """Somebody there wants to know who is here."""
        if room := self._rooms.get(name):
            room.tell_neighbours()

    def gone_elsewhere(self, process: str) -> None:
        """Its people are not there any more, as far as we know."""
        for room in self._rooms.values():
            room.gone_elsewhere(process)

    def missed_something(self) -> None:
        """Look at everything again, once for all that we missed."""
        if not self._catching_up and not self.is_draining:
            self._catching_up = True
            asyncio.get_running_loop().call_later(_CATCH_UP_SECONDS, self._catch_up)

    def _catch_up(self) -> None:
        self._catching_up = False
        if self._neighbours is None or self.is_draining:
            return
        self._start_recheck("")
        for name, room in self._rooms.items():
            room.tail_changed()
            room.tell_neighbours()
            self._neighbours.opened(name)

    def _sleep_empty_rooms(self) -> None:
        now = asyncio.get_running_loop().time()
        for name, room in list(self._rooms.items()):
            if room.is_over:
                del self._rooms[name]
            elif not room.seats and room.is_settled and now - room.empty_since > _SLEEP_AFTER_SECONDS:
                self.storage.keep_checkpoint(room.document)
                room.is_over = True
                del self._rooms[name]


HUB = Hub()
