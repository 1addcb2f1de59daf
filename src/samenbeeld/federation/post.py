"""The post between nodes: NATS JetStream moves what the outbox holds, and truth stays in the databases.

Each node writes to a stream on its own NATS; whoever it is for pulls it from there, through the leaf links of
the hub. What NATS loses, doubles or turns around is noticed by the number of an envelope: the receiver asks
for what it lacks in its next sign of life. An envelope is delivered when the other node says that it has it.
"""

import asyncio
import threading
from collections import Counter
from collections.abc import Callable, Collection, Coroutine, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import ParamSpec, TypeVar

import structlog
from django.db import connection
from django.db.models import F, Q
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.js.api import StorageType, StreamConfig

from samenbeeld.federation import events, inbox, leaving, outbox, queries
from samenbeeld.federation.models import BY_POST, PeerLink
from samenbeeld.federation.nats_config import LIVE, OUT, STREAM, box
from samenbeeld.federation.parcel import closed_together
from samenbeeld.federation.pulling import SIGN_SECONDS, WATCHED_SIGN_SECONDS, Pull
from samenbeeld.federation.stand import Newest, Waiting, closed_after, newest, stand
from samenbeeld.realtime import publish

P = ParamSpec("P")
R = TypeVar("R")

_report = structlog.get_logger("samenbeeld.federation")
# So many are on their way to a peer that did not yet say that it has them. What waits longer stays in the
# outbox, where it can still be put together: a link that was away for hours has few messages to catch up on.
_UNDERWAY = 3_000
# What people released and can no longer undo leaves this soon after.
_LOOK_SECONDS = 2.0
# While people write together the next word follows soon; so long after the last one.
_BRISK_LOOK_SECONDS, _BRISK_SECONDS = 0.1, 20.0
# What another process of ours put in the outbox is found this soon, and the first word after a silence; what
# this one puts there at once.
_GLANCE_SECONDS = 0.2
# Signs of life that come after each other are read together: each has another node wait for nothing.
_HEAR_SECONDS = 1.5
# Who sent us something hears that we have it this soon, or after so many at once.
_CONFIRM_SECONDS = 5.0
_CONFIRM_ENVELOPES = 400
_LONGEST_PAUSE_SECONDS = 0.5
# The one on whose stream we watch the line is tried more often: when it is there, so are all behind it.
_WATCHED_PAUSE_SECONDS = 0.2
# Taken in together, of several peers: others who write here wait for it.
_MOST_TAKEN_BYTES = 300_000
# More of all peers together stays in the stream until there is room.
_MOST_WAITING_BYTES = 3_000_000
_FEW, _RESTS, _LONGEST_REST_SECONDS = 20, 4, 0.6
_KEPT_SECONDS = 30 * 24 * 3600


@dataclass(frozen=True)
class _Came:
    """Messages of a peer, which are not in the books yet, and where they came from."""

    messages: Sequence[Msg]
    pull: Pull

    @property
    def size(self) -> int:
        """In bytes."""
        return sum(len(each.data) for each in self.messages)


class Post:
    """Runs on one event loop from `run` until it is cancelled; asks the database in threads of its own."""

    def __init__(self, address: str, beat_seconds: float = 0) -> None:
        self._address = address
        self._beat_seconds = beat_seconds or queries.limits().heartbeat.total_seconds()
        self._client = Client()
        self._database = ThreadPoolExecutor(1, thread_name_prefix="post")
        self._reading = ThreadPoolExecutor(1, thread_name_prefix="post-reading")
        self._own = ""
        # Per peer our last number in the stream: begins again at what it said it has.
        self._published: dict[str, int] = {}
        self._held: set[str] = set()  # peers for whom more waits than may be underway
        self._is_over = threading.Event()
        self._is_new = asyncio.Event()
        self._newest = Newest(0, 0)
        self._rooms: list[str] = []  # of what is written together
        self._left_at = -_LOOK_SECONDS
        self._receivers: dict[str, asyncio.Task[None]] = {}
        self._pulls: dict[str, Pull] = {}
        self._watched = ""  # the peer on whose stream we watch the line
        self._came: list[_Came] = []
        self._has_come = asyncio.Event()
        self._has_room = asyncio.Event()
        self._heard: list[bytes] = []
        self._has_heard = asyncio.Event()
        self._owed: Counter[str] = Counter()  # what came of a peer since it last heard that we have it
        self._has_to_beat = asyncio.Event()
        self._beat_at: dict[str, float] = {}  # when each peer hears of us at the latest
        self._brisk_until = 0.0
        self._is_away = False

    async def run(self) -> None:
        """Until cancelled. What breaks is reported and tried again."""
        self._desk = await self._ask(inbox.Desk)
        self._own = await self._ask(_own_code)
        await self._connect()
        loop = asyncio.get_running_loop()
        deafen = publish.subscribe(partial(self._told, loop))
        glancing = threading.Thread(target=self._glance, args=(loop,), name="post-glance", daemon=True)
        glancing.start()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._again("send", self._send))
                group.create_task(self._again("beat", self._beat))
                group.create_task(self._again("take", self._take))
                group.create_task(self._again("hear", self._hear))
        finally:
            deafen()
            self._is_over.set()
            for task in self._receivers.values():
                task.cancel()
            with suppress(Exception):
                await asyncio.wait_for(self._client.close(), 2)
            self._database.shutdown(wait=False)
            self._reading.shutdown(wait=False)

    def _told(self, loop: asyncio.AbstractEventLoop, event: object) -> None:
        """In whatever thread: something was put in the outbox here, or a text was begun with others."""
        if isinstance(event, events.JointDocumentBegun):
            # Its first words must not wait until we look which texts there are.
            loop.call_soon_threadsafe(self._look_now)
        if isinstance(event, outbox.Written):
            loop.call_soon_threadsafe(self._is_new.set)

    def _look_now(self) -> None:
        self._left_at = -_LOOK_SECONDS
        self._is_new.set()

    # Sending.

    async def _send(self) -> None:
        """What the outbox holds and the stream not yet."""
        self._is_new.clear()
        await self._leave()
        self._newest, waiting = await self._look_up(stand, self._rooms)
        self._listen_to(waiting)
        for code, how in waiting.items():
            if how.wants:
                await self._ask(_resent, code)
                self._published.pop(code, None)
        await self._publish(waiting)
        self._held = {code for code, how in waiting.items() if self._begin(code, how) < how.sent}
        await self._until_new()

    def _begin(self, code: str, how: Waiting) -> int:
        """The last number of which this peer needs nothing more of us now."""
        return max(self._published.get(code, 0), how.confirmed)

    async def _publish(self, waiting: Mapping[str, Waiting]) -> None:
        """All that each lacks goes into the stream, as far as it may be underway."""
        begins = {code: self._begin(code, how) for code, how in waiting.items()}
        underway: list[Coroutine[None, None, None]] = []
        while lacking := {
            code: (waiting[code], begin)
            for code, begin in begins.items()
            if begin < min(waiting[code].sent, waiting[code].confirmed + _UNDERWAY)
        }:
            # The next are closed while the stream takes those before.
            closing = asyncio.create_task(self._look_up(closed_after, lacking))
            await asyncio.gather(*underway)
            closed = await closing
            underway = [self._to_stream(code, *each) for code, each in closed.items()]
            # Whoever is not among them has a rest that went with a backup that was put back.
            begins = {code: last for code, (last, _) in closed.items()}
        await asyncio.gather(*underway)

    async def _to_stream(self, code: str, last: int, parcel: bytes) -> None:
        await self._client.jetstream(domain=self._own).publish(f"{OUT}.{self._own}.{code}", parcel)
        self._published[code] = last

    async def _leave(self) -> None:
        """What people released and can no longer undo, and what they write together."""
        at = asyncio.get_running_loop().time()
        if at - self._left_at >= self._look_seconds():
            self._left_at = at
            written = await self._ask(leaving.leave)
            self._rooms = written.rooms
            if written.has_left:
                self._brisk_until = at + _BRISK_SECONDS

    def _look_seconds(self) -> float:
        is_brisk = asyncio.get_running_loop().time() < self._brisk_until
        return _BRISK_LOOK_SECONDS if is_brisk else _LOOK_SECONDS

    async def _until_new(self) -> None:
        """Until there is something in the outbox that was not looked at, and not longer than a look."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._is_new.wait(), self._look_seconds())

    def _glance(self, loop: asyncio.AbstractEventLoop) -> None:
        """In a thread of its own: what another process put in the outbox or wrote in a text is found."""
        while not self._is_over.wait(_GLANCE_SECONDS):
            try:
                last = newest(self._rooms)
                if last.word != self._newest.word:
                    loop.call_soon_threadsafe(self._look_now)
                elif last != self._newest:
                    loop.call_soon_threadsafe(self._is_new.set)
            except Exception:
                connection.close()  # perhaps it is what is broken
        connection.close()

    async def _beat(self) -> None:
        """A sign of life for each peer now and then; soon for whoever sent us something, so that it knows."""
        at = asyncio.get_running_loop().time()
        due = {code for code in self._receivers if at >= self._beat_at.get(code, 0)} | self._owed.keys()
        self._owed.clear()
        self._has_to_beat.clear()
        if due:
            for code, text in await self._look_up(_heartbeats, due):
                self._beat_at[code] = at + self._beat_seconds
                await self._client.publish(f"{LIVE}.{code}.{self._own}", text)
        with suppress(TimeoutError):
            await asyncio.wait_for(self._has_to_beat.wait(), min(_CONFIRM_SECONDS, self._beat_seconds))

    # Receiving.

    def _listen_to(self, waiting: Mapping[str, Waiting]) -> None:
        """A peer that was added is listened to from the next look on, one that was removed no more."""
        for code in self._receivers.keys() - waiting.keys():
            self._receivers.pop(code).cancel()
            self._pulls.pop(code, None)
        # As a rule the national node is the hub, and all roads lead there.
        self._watched = next(
            (code for code, how in waiting.items() if how.is_national), min(waiting, default="")
        )
        for code in waiting:
            if code not in self._receivers:
                receive, pause = partial(self._receive, code), partial(self._pause_for, code)
                self._receivers[code] = asyncio.create_task(self._again(f"receive {code}", receive, pause))

    async def _receive(self, code: str) -> None:
        """Pull what this peer has for us from its own stream, until that is not heard any more."""
        is_watched = code == self._watched
        pull = Pull(
            self._client,
            domain=code,
            stream=STREAM,
            subject=f"{OUT}.{code}.{self._own}",
            own=self._own,
            sign_seconds=WATCHED_SIGN_SECONDS if is_watched else SIGN_SECONDS,
        )
        try:
            await pull.open()
            self._pulls[code] = pull
            if is_watched:
                await self._line_is_there()
            while found := await pull.next():
                self._came.append(_Came(found, pull))
                self._say_how_much_waits()
                await self._has_room.wait()
                if pull.is_silent:
                    pull.is_silent = False
                    if is_watched:
                        await self._line_is_there()
        finally:
            self._pulls.pop(code, None)
            await pull.close()

    async def _take(self) -> None:
        """What came of one, with what came of others meanwhile: that is one commit."""
        await self._has_come.wait()
        some: list[_Came] = []
        while self._came and sum(each.size for each in some) < _MOST_TAKEN_BYTES:
            some.append(self._came.pop(0))
        self._say_how_much_waits()
        began = asyncio.get_running_loop().time()
        count = 0
        try:
            count = await self._take_in(some)
        except Exception:
            # One of them may be what is wrong, and the others do not wait for that.
            for each in some:
                try:
                    await self._take_in([each])
                except Exception as error:
                    each.pull.fail()
                    _report.info("federation.tried_again", what="take", why=type(error).__name__)
        if count < _FEW:
            # Where even few take long, more comes together meanwhile: then each costs less.
            took = asyncio.get_running_loop().time() - began
            await asyncio.sleep(min(_RESTS * took, _LONGEST_REST_SECONDS))

    def _say_how_much_waits(self) -> None:
        """Whether there is something to take, and whether more may come: it all stays in memory."""
        waits = sum(each.size for each in self._came)
        (self._has_come.set if waits else self._has_come.clear)()
        (self._has_room.set if waits < _MOST_WAITING_BYTES else self._has_room.clear)()

    async def _take_in(self, some: Sequence["_Came"]) -> int:
        """How many envelopes they were."""
        closed = [message.data for each in some for message in each.messages]
        had = await self._ask(inbox.receive_of, closed, BY_POST, desk=self._desk)
        for each in some:
            # Also what was refused: truth is the outbox of the other, and we ask it by number.
            each.pull.took(each.messages)
        counts = {code: each.taken + each.known + each.refused for code, each in had.items()}
        for code in counts.keys() & self._receivers.keys():
            self._owed[code] += counts[code]
            if self._owed[code] >= _CONFIRM_ENVELOPES:
                self._has_to_beat.set()
        return sum(counts.values())

    async def _line_is_there(self) -> None:
        """Perhaps after a while without: all hear of us, and are asked again what they have."""
        self._beat_at.clear()
        self._has_to_beat.set()
        for pull in list(self._pulls.values()):
            await pull.again()

    async def _put_aside(self, message: Msg) -> None:
        """Who said that it lives may have come back just now, with much for us."""
        self._heard.append(message.data)
        if self._held or len(self._heard) == 1:
            self._has_heard.set()

    async def _hear(self) -> None:
        """The signs of life that came."""
        await self._has_heard.wait()
        self._has_heard.clear()
        heard, self._heard = self._heard, []
        behind = await self._ask(_hear, heard, self._desk)
        for code in behind:
            if (pull := self._pulls.get(code)) is not None:
                await pull.again()
        if self._held or any(behind.values()):
            self._is_new.set()  # perhaps one has more of us than before, and the next may go
        if not self._held:
            await asyncio.sleep(_HEAR_SECONDS)

    # The connection itself.

    async def _connect(self) -> None:
        await self._client.connect(
            self._address,
            error_cb=self._trouble,
            disconnected_cb=self._lost,
            reconnected_cb=self._found,
            max_reconnect_attempts=-1,
            reconnect_time_wait=1,
            ping_interval=5,
            name=f"samenbeeld-node-{self._own}",
            inbox_prefix=box(self._own),
        )
        await self._client.subscribe(f"{LIVE}.{self._own}.*", cb=self._put_aside)
        await self._again_until_done("stream", self._make_stream)

    async def _make_stream(self) -> None:
        stream = StreamConfig(
            name=STREAM,
            subjects=[f"{OUT}.{self._own}.*"],
            storage=StorageType.FILE,
            max_age=_KEPT_SECONDS,
        )
        await self._client.jetstream(domain=self._own).add_stream(stream)

    async def _trouble(self, error: Exception) -> None:
        if not self._client.is_connected and not self._is_away:
            self._is_away = True
            _report.warning("federation.post_away", why=type(error).__name__)

    async def _lost(self) -> None:
        await self._trouble(ConnectionError())

    async def _found(self) -> None:
        self._is_away = False
        # Perhaps it is another NATS, or one that lost its disk: what is not confirmed goes once more.
        self._published.clear()
        with suppress(Exception):
            await self._make_stream()
        _report.warning("federation.post_reached")

    def _pause_for(self, code: str) -> float:
        return _WATCHED_PAUSE_SECONDS if code == self._watched else _LONGEST_PAUSE_SECONDS

    async def _again(
        self,
        what: str,
        work: Callable[[], Coroutine[None, None, None]],
        longest: Callable[[], float] = lambda: _LONGEST_PAUSE_SECONDS,
    ) -> None:
        """For ever; what breaks waits longer each time, and never longer than `longest`, in seconds."""
        pause = 0.25
        while True:
            try:
                await work()
                pause = 0.25
            except Exception as error:
                _report.info("federation.tried_again", what=what, why=type(error).__name__)
                await asyncio.sleep(min(pause, longest()))
                pause *= 2

    async def _again_until_done(self, what: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
        while True:
            try:
                await work()
                return
            except Exception as error:
                _report.warning("federation.tried_again", what=what, why=type(error).__name__)
                await asyncio.sleep(1)

    async def _ask(self, question: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """In the thread that writes, one after the other."""
        return await _in(self._database, question, *args, **kwargs)

    async def _look_up(self, question: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """What only reads does not wait for what is written just now."""
        return await _in(self._reading, question, *args, **kwargs)


async def _in(thread: ThreadPoolExecutor, question: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
    """The answer of this thread, on its one connection: to open one costs more than what is asked."""

    def asked() -> R:
        try:
            return question(*args, **kwargs)
        except Exception:
            connection.close()  # perhaps it is what is broken
            raise

    return await asyncio.get_running_loop().run_in_executor(thread, asked)


def _own_code() -> str:
    return queries.required_own().code


def _hear(heard: Sequence[bytes], desk: inbox.Desk) -> dict[str, bool]:
    """Takes in signs of life; peers that have more than we took, or want ours again, and whether they do."""
    inbox.receive(heard, BY_POST, desk=desk)
    there = PeerLink.objects.filter(Q(head__gt=F("taken")) | Q(wants=True), peer__removed_at=None)
    return dict(there.values_list("peer__code", "wants"))


def _resent(code: str) -> None:
    PeerLink.objects.filter(peer__code=code).update(wants=False)


def _heartbeats(codes: Collection[str]) -> list[tuple[str, bytes]]:
    """Signs of life for these peers."""
    found = outbox.heartbeats(queries.peers(codes))
    return [(peer.code, closed_together(peer, [text])) for peer, text in found]
