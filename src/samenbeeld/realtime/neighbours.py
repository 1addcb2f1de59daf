"""The other processes that serve the same rooms: tells them what happened here and hears what happened there.

They speak over NATS, each to all. Nothing depends on it but time: what a process does not hear it finds in
the log within a second, and rights at the next recheck. This module, and with it the client of NATS, is
imported only where `SAMENBEELD_NATS` is set.
"""

import asyncio
import secrets
from collections.abc import Iterable
from contextlib import suppress
from typing import Protocol

import structlog
from django.conf import settings
from django.utils.crypto import salted_hmac
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.errors import Error as NatsError

from samenbeeld.realtime.letters import Letter, Part, Seal, Unreadable
from samenbeeld.realtime.wire import AwarenessEntry

_report = structlog.get_logger("samenbeeld.live")
_SIGN_OF_LIFE_SECONDS: float = getattr(settings, "LIVE_SIGN_OF_LIFE_SECONDS", 1.0)
# Three signs missed, and a little for a busy machine.
_SILENT_SECONDS = 3.5 * _SIGN_OF_LIFE_SECONDS
_RECONNECT_SECONDS = 0.5
# A cut cable says nothing; NATS itself would notice after four minutes.
_PING_SECONDS = 5
_PATIENCE_SECONDS = 2.0
# A message of NATS holds 1 MB, a frame of a client eight.
_PART_BYTES = 512 * 1024


async def trouble_with(address: str) -> str:
    """Why NATS cannot be reached there; empty when it can."""
    client = Client()
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS):
            await client.connect(address, allow_reconnect=False, error_cb=_not_twice)
            await client.close()
    except Exception as error:
        return str(error) or type(error).__name__
    return ""


async def _not_twice(_error: Exception) -> None:
    """What goes wrong while connecting is raised as well."""


class Here(Protocol):
    """What this process does with what it hears. All of it on the event loop, and none of it waits."""

    def rows_elsewhere(self, room: str, seq: int) -> None: ...

    def rights_elsewhere(self, account: str) -> None: ...

    def present_elsewhere(self, process: str, room: str, entries: Iterable[AwarenessEntry]) -> None: ...

    def news_elsewhere(self, room: str) -> None: ...

    def opened_elsewhere(self, room: str) -> None: ...

    def gone_elsewhere(self, process: str) -> None: ...

    def missed_something(self) -> None: ...

    def part_elsewhere(self, part: Part) -> bool: ...


class Neighbours:
    """Lives on one event loop from `start` to `stop`. What is told is collected and sent at once."""

    def __init__(self, address: str, here: Here) -> None:
        self._address = address
        self._here = here
        self.process = secrets.token_hex(6)
        # Two nodes on one NATS do not hear each other, and cannot read what they would hear.
        self._seal = Seal(salted_hmac("samenbeeld.neighbours", "key", algorithm="sha256").digest())
        name = salted_hmac("samenbeeld.neighbours", "subject", algorithm="sha256").hexdigest()[:16]
        self._subject = f"samenbeeld.{name}.live"
        self._letter = Letter(self.process)
        self._sent = 0
        self._parts_sent = 0
        self._has_to_say = asyncio.Event()
        self._client = Client()
        self._is_away = False
        # Per process the number of its last letter, and when we heard of it. Who fell silent is not here.
        self._heard: dict[str, tuple[int, float]] = {}
        self._loop = asyncio.get_running_loop()

    def start(self) -> None:
        """Begin to speak and to listen. Does not wait for NATS to be there."""
        self._tasks = [
            self._loop.create_task(work()) for work in (self._connect, self._speak, self._notice_silence)
        ]

    async def stop(self) -> None:
        """Say goodbye, so that nobody waits to see whether we fell silent."""
        for task in self._tasks:
            task.cancel()
        await asyncio.wait(self._tasks)
        self._letter.is_last = True
        self._is_away = True  # of our own will: nothing to report
        with suppress(Exception):
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await self._send()
                await self._client.flush()
        with suppress(Exception):
            async with asyncio.timeout(_PATIENCE_SECONDS):
                await self._client.close()

    # What happened here.

    def wrote(self, room: str, seq: int) -> None:
        """The log of this room has rows up to `seq`, and they are on disk."""
        self._letter.rows[room] = seq
        self._has_to_say.set()

    def rights_changed(self, account: str) -> None:
        """Of this account; "" means of everybody."""
        self._letter.rights.add(account)
        self._has_to_say.set()

    def present(self, room: str, entries: dict[int, AwarenessEntry]) -> None:
        """Who came, moved or left here."""
        self._letter.present.setdefault(room, {}).update(entries)
        self._has_to_say.set()

    def news(self, room: str) -> None:
        """Something beside the text of this room is new."""
        self._letter.news.add(room)
        self._has_to_say.set()

    def opened(self, room: str) -> None:
        """Ask who is in this room elsewhere."""
        self._letter.opened.add(room)
        self._has_to_say.set()

    async def pass_on(self, process: str, stream: str, body: bytes) -> bool:
        """`body` is for a stream of this process; whether it was heard there. A piece that nobody answers for
        is not sent once more: the client comes back, and knows by itself what was not acknowledged.
        """
        for at in range(0, len(body), _PART_BYTES):
            end = at + _PART_BYTES
            self._parts_sent += 1
            part = Part(self.process, self._parts_sent, stream, at, end >= len(body), body[at:end])
            if not await self._is_heard(part, process):
                return False
        return True

    # Speaking.

    async def _connect(self) -> None:
        await self._client.connect(
            self._address,
            error_cb=self._trouble,
            disconnected_cb=self._lost,
            reconnected_cb=self._found,
            max_reconnect_attempts=-1,
            # It says int and sleeps so long; half a second does as well.
            reconnect_time_wait=_RECONNECT_SECONDS,  # type: ignore[arg-type]
            ping_interval=_PING_SECONDS,
            no_echo=True,
            name=f"samenbeeld-{self.process}",
        )
        await self._client.subscribe(self._subject, cb=self._hear)
        await self._client.subscribe(f"{self._subject}.{self.process}", cb=self._hear_part)
        await self._found()

    async def _speak(self) -> None:
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._has_to_say.wait(), _SIGN_OF_LIFE_SECONDS)
            self._has_to_say.clear()
            try:
                await self._send()
            except Exception:
                _report.exception("live.neighbours_not_told")

    async def _send(self) -> None:
        """What cannot be sent now is not kept: by its number the others will know that they missed it."""
        letter, self._letter = self._letter, Letter(self.process)
        for part in letter.parts():
            self._sent += part.says_something
            part.number = self._sent
            if self._client.is_connected:
                await self._client.publish(self._subject, self._seal.close(part))

    async def _is_heard(self, part: Part, process: str) -> bool:
        if not self._client.is_connected:
            return False
        try:
            answer = await self._client.request(
                f"{self._subject}.{process}", self._seal.close_part(part, process), _PATIENCE_SECONDS
            )
            return self._seal.open_answer(answer.data, part)
        except (NatsError, Unreadable):
            return False

    # Listening.

    async def _hear(self, message: Msg) -> None:
        try:
            letter = self._seal.open(message.data)
        except Unreadable:
            _report.warning("live.neighbours_unreadable")
            return
        before, _ = self._heard.get(letter.process, (0, 0.0))
        self._heard[letter.process] = letter.number, self._loop.time()
        try:
            self._take(letter)
            if letter.number != before + letter.says_something and not letter.is_last:
                self._here.missed_something()
        except Exception:
            _report.exception("live.neighbours_not_heard")

    async def _hear_part(self, message: Msg) -> None:
        try:
            part = self._seal.open_part(message.data, self.process)
        except Unreadable:
            _report.warning("live.neighbours_unreadable")
            return
        try:
            is_heard = self._here.part_elsewhere(part)
            await message.respond(self._seal.close_answer(part, is_heard))
        except Exception:
            _report.exception("live.neighbours_not_heard")

    def _take(self, letter: Letter) -> None:
        if letter.is_last:
            self._gone(letter.process)
            return
        for room, seq in letter.rows.items():
            self._here.rows_elsewhere(room, seq)
        for account in letter.rights:
            self._here.rights_elsewhere(account)
        for room, entries in letter.present.items():
            self._here.present_elsewhere(letter.process, room, entries.values())
        for room in letter.news:
            self._here.news_elsewhere(room)
        for room in letter.opened:
            self._here.opened_elsewhere(room)

    async def _notice_silence(self) -> None:
        while True:
            await asyncio.sleep(_SIGN_OF_LIFE_SECONDS)
            silent = self._loop.time() - _SILENT_SECONDS
            for process in [process for process, (_, at) in self._heard.items() if at < silent]:
                self._gone(process)

    def _gone(self, process: str) -> None:
        del self._heard[process]
        self._here.gone_elsewhere(process)

    # The post itself.

    async def _trouble(self, error: Exception) -> None:
        """NATS tries again by itself, twice a second; said once until it succeeds."""
        if not self._client.is_connected and not self._is_away:
            self._is_away = True
            _report.warning("live.neighbours_away", why=type(error).__name__)

    async def _lost(self) -> None:
        await self._trouble(ConnectionError())

    async def _found(self) -> None:
        self._is_away = False
        _report.warning("live.neighbours_reached")
