"""The post between nodes: NATS JetStream moves what the outbox holds, and truth stays in the databases.

Each node writes to a stream on its own NATS; whoever it is for pulls it from there, through the leaf links of
the hub. What NATS loses, doubles or turns around is noticed by the number of an envelope: the receiver asks
for what it lacks in its next sign of life. An envelope is delivered when the other node says that it has it.
"""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import ParamSpec, TypeVar

import structlog
from django.db import close_old_connections, connection
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.js.api import AckPolicy, ConsumerConfig, StorageType, StreamConfig
from nats.js.client import JetStreamContext

from samenbeeld.federation import inbox, leaving, outbox, queries
from samenbeeld.federation.models import BY_POST, OutboxEnvelope, PeerLink
from samenbeeld.federation.parcel import closed_for

P = ParamSpec("P")
R = TypeVar("R")

_report = structlog.get_logger("samenbeeld.federation")
_STREAM = "SAMENBEELD_OUT"
_OUT, _LIVE = "samenbeeld.out", "samenbeeld.live"
_AT_ONCE = 200
_LOOK_SECONDS = 1.0
_FETCH_SECONDS = 2.0
# A pull that says nothing for so long is made anew: after a restart of a server it may wait for ever
# (https://github.com/nats-io/nats.py/issues/504).
_PATIENCE_SECONDS = 10.0
# What was sent to us and lost on its way comes again after so long.
_ACK_SECONDS = 5.0
_LONGEST_PAUSE_SECONDS = 1.0
_KEPT_SECONDS = 30 * 24 * 3600


class Post:
    """Runs on one event loop from `run` until it is cancelled; asks the database in a thread of its own."""

    def __init__(self, address: str, beat_seconds: float = 0) -> None:
        self._address = address
        self._beat_seconds = beat_seconds or queries.limits().heartbeat.total_seconds()
        self._client = Client()
        self._database = ThreadPoolExecutor(1, thread_name_prefix="post")
        self._own = ""
        # Per peer our last number in the stream: begins again at what it said it has.
        self._published: dict[str, int] = {}
        self._receivers: dict[str, asyncio.Task[None]] = {}
        self._has_to_beat = asyncio.Event()
        self._is_away = False

    async def run(self) -> None:
        """Until cancelled. What breaks is reported and tried again."""
        self._own = await self._ask(_own_code)
        await self._connect()
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self._again("send", self._send))
                group.create_task(self._again("beat", self._beat))
        finally:
            for task in self._receivers.values():
                task.cancel()
            with suppress(Exception):
                await asyncio.wait_for(self._client.close(), 2)
            self._database.shutdown(wait=False)

    # Sending.

    async def _send(self) -> None:
        """What the outbox holds and the stream not yet."""
        waiting = await self._ask(_waiting)
        self._listen_to(waiting)
        for code, (sent, confirmed, wants) in waiting.items():
            begin = max(self._published.get(code, 0), confirmed)
            if wants:
                begin = min(begin, confirmed)
                await self._ask(_resent, code)
            while begin < sent:
                texts = await self._ask(_closed_after, code, begin)
                if not texts:
                    break  # the rest went with a backup that was put back
                stream = self._client.jetstream(domain=self._own)
                await asyncio.gather(
                    *(stream.publish(f"{_OUT}.{self._own}.{code}", text) for _, text in texts)
                )
                begin = texts[-1][0]
            self._published[code] = max(begin, confirmed)
        await asyncio.sleep(_LOOK_SECONDS)

    async def _beat(self) -> None:
        """A sign of life for each peer; at once when something came in, so that it knows."""
        for code, text in await self._ask(_heartbeats):
            await self._client.publish(f"{_LIVE}.{code}.{self._own}", text)
        with suppress(TimeoutError):
            await asyncio.wait_for(self._has_to_beat.wait(), self._beat_seconds)
        self._has_to_beat.clear()

    # Receiving.

    def _listen_to(self, codes: Iterable[str]) -> None:
        """A peer that was added is listened to from the next look on, one that was removed no more."""
        for code in self._receivers.keys() - set(codes):
            self._receivers.pop(code).cancel()
        for code in codes:
            if code not in self._receivers:
                self._receivers[code] = asyncio.create_task(
                    self._again(f"receive {code}", partial(self._receive, code))
                )

    async def _receive(self, code: str) -> None:
        """Pull what this peer has for us from its own stream, until nothing came for a while."""
        stream: JetStreamContext = self._client.jetstream(domain=code)
        pull = await stream.pull_subscribe(
            f"{_OUT}.{code}.{self._own}",
            durable=self._own,
            stream=_STREAM,
            config=ConsumerConfig(ack_policy=AckPolicy.EXPLICIT, ack_wait=_ACK_SECONDS),
        )
        try:
            quiet_since = asyncio.get_running_loop().time()
            while asyncio.get_running_loop().time() - quiet_since < _PATIENCE_SECONDS:
                try:
                    found = await pull.fetch(_AT_ONCE, timeout=_FETCH_SECONDS)
                except TimeoutError:  # also the one of NATS: nothing came
                    continue
                await self._ask(inbox.receive, [message.data for message in found], BY_POST)
                # Also what was not taken: truth is the outbox of the other, and we ask it by number.
                for message in found:
                    await message.ack()
                self._has_to_beat.set()
                quiet_since = asyncio.get_running_loop().time()
        finally:
            with suppress(Exception):
                await pull.unsubscribe()

    async def _hear(self, message: Msg) -> None:
        try:
            await self._ask(inbox.receive, [message.data], BY_POST)
        except Exception:
            _report.exception("federation.not_heard")

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
        )
        await self._client.subscribe(f"{_LIVE}.{self._own}.*", cb=self._hear)
        await self._again_until_done("stream", self._make_stream)

    async def _make_stream(self) -> None:
        stream = StreamConfig(
            name=_STREAM,
            subjects=[f"{_OUT}.{self._own}.*"],
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

    async def _again(self, what: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
        """For ever; what breaks waits a little longer each time, and never longer than a few seconds."""
        pause = 0.25
        while True:
            try:
                await work()
                pause = 0.25
            except Exception as error:
                _report.info("federation.tried_again", what=what, why=type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE_SECONDS)

    async def _again_until_done(self, what: str, work: Callable[[], Coroutine[None, None, None]]) -> None:
        while True:
            try:
                await work()
                return
            except Exception as error:
                _report.warning("federation.tried_again", what=what, why=type(error).__name__)
                await asyncio.sleep(1)

    async def _ask(self, question: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """In the thread of the database."""

        def asked() -> R:
            close_old_connections()
            try:
                return question(*args, **kwargs)
            except Exception:
                connection.close()  # perhaps it is what is broken
                raise

        return await asyncio.get_running_loop().run_in_executor(self._database, asked)


def _own_code() -> str:
    return queries.required_own().code


def _waiting() -> dict[str, tuple[int, int, bool]]:
    """Per peer: our last number, up to where it has them, and whether it asked for more."""
    leaving.leave()
    rows = PeerLink.objects.filter(peer__removed_at=None).values_list(
        "peer__code", "sent", "confirmed", "wants"
    )
    return {code: (sent, confirmed, wants) for code, sent, confirmed, wants in rows}


def _resent(code: str) -> None:
    PeerLink.objects.filter(peer__code=code).update(wants=False)


def _closed_after(code: str, number: int) -> list[tuple[int, bytes]]:
    rows = OutboxEnvelope.objects.select_related("peer").filter(peer__code=code, sequence__gt=number)
    return [
        (row.sequence, closed_for(row.peer, bytes(row.body))) for row in rows.order_by("sequence")[:_AT_ONCE]
    ]


def _heartbeats() -> list[tuple[str, bytes]]:
    return [(peer.code, closed_for(peer, outbox.heartbeat(peer))) for peer in queries.peers()]
