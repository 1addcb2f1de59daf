"""Goes on with the story while somebody looks: the other organisations write, decide and propose.

They write as real clients over the ordinary websocket, letter by letter, under their own login. They never
write as the cast. A player that starts again finds in the texts what was done already and goes on after it.
"""

import asyncio
import contextlib
import random
import re
import sys
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import TypeVar

from django.conf import settings
from django.db import close_old_connections
from pycrdt import XmlText

from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.look.words import say
from samenbeeld.project.demonstration import acting, script, writing
from samenbeeld.project.demonstration.live_client import LiveClient, Unreachable
from samenbeeld.project.demonstration.markup import Block, parse
from samenbeeld.project.demonstration.script import Inject, injects, small_updates
from samenbeeld.project.demonstration.telling import Teller
from samenbeeld.project.demonstration.writing import Typed
from samenbeeld.realtime import tokens

T = TypeVar("T")
_LETTERS_PER_SECOND = 9.0
_LINGER_SECONDS = 40.0
_TRY_AGAIN_SECONDS = 1.5
_LOOK_AT_THE_CLOCK = 2.0
_CLOCK = re.compile(r"\d{2}:\d{2}")


@dataclass
class Player:
    """`speed` 10 plays the two hours of the script in twelve minutes. `port` is where the server listens."""

    speed: float = 1.0
    port: int = field(default_factory=lambda: int(settings.PORT))
    chance: random.Random = field(default_factory=random.Random)

    async def run(self) -> None:
        """Play until cancelled. Trouble with one inject is told and the next one goes on."""
        waiting = await _in_thread(lambda: [inject for inject in injects() if not acting.is_done(inject)])
        passed = min((inject.after for inject in waiting), default=0.0)
        # A fresh start keeps its first pause; one after a restart does not wait for what is long past.
        passed = 0.0 if len(waiting) == len(injects()) else passed - 0.2
        async with self._someone_is_always_here(), self._the_exercise_is_followed():
            for inject in waiting:
                await self._pause(inject.after - passed)
                passed = max(passed, inject.after)
                await self.play(inject)
            await self._go_round()

    async def play(self, inject: Inject) -> None:
        """Do one thing of the script, trying again while the server is away."""
        while True:
            try:
                if inject.room:
                    await self._write(inject)
                else:
                    await _in_thread(lambda: acting.act(inject))
                return
            except Unreachable:
                await asyncio.sleep(_TRY_AGAIN_SECONDS)
            except (Refused, ValueError, StopIteration) as trouble:
                # Somebody at the screen changed the world: the story goes on without this sentence.
                print(say("demonstration-inject-skipped", by=inject.by, reason=str(trouble)), file=sys.stderr)
                return

    async def follow_the_exercise(self) -> None:
        """What is typed in the exercise comes when its clock says so, as fast as that runs.

        While it stands still nobody types.
        """
        every = script.typed_in_exercise()
        waiting = await _in_thread(lambda: [inject for inject in every if not acting.is_done(inject)])
        while waiting:
            timing = await _in_thread(acting.exercise_clock)
            if timing.since is not None and waiting[0].after <= timing.minute(now()):
                await replace(self, speed=float(timing.speed)).play(waiting.pop(0))
            else:
                await asyncio.sleep(_LOOK_AT_THE_CLOCK)

    @contextlib.asynccontextmanager
    async def _the_exercise_is_followed(self) -> AsyncIterator[None]:
        following = asyncio.create_task(self.follow_the_exercise())
        try:
            yield
        finally:
            following.cancel()

    async def _go_round(self) -> None:
        every, lines = small_updates()
        while True:
            for inject in lines:
                await self._pause(every)
                await self.play(inject)

    async def _write(self, inject: Inject) -> None:
        client = await self._client(inject).connect()
        try:
            await self._pause_seconds(2.0)
            if inject.replace[1]:
                await self._correct(client, inject)
            else:
                await self._type(client, inject)
            await self._pause_seconds(_LINGER_SECONDS, at_most=_LINGER_SECONDS / 4)
        finally:
            client.leave()

    async def _correct(self, client: LiveClient, inject: Inject) -> None:
        old, new = inject.replace
        seen = (now() - timedelta(minutes=1)).isoformat(timespec="minutes")
        with client.document.transaction():
            writing.replace(old, new, observed_at=seen)(client.content)
        client.show(client.last_clock())

    async def _type(self, client: LiveClient, inject: Inject) -> None:
        block, said = await _in_thread(lambda: self._said(inject))
        if await self._renewed(client, said):
            return
        words, said = _half_written(client, said) or (self._begun(client, block, inject.below), said)
        for typed in said:
            for letter in typed.text:
                if not client.is_connected:
                    await self._reconnected(client)
                words.insert(len(words), letter, dict(typed.marks))
                client.show(client.last_clock())
                await self._pause_seconds(self.chance.uniform(0.4, 1.8) / _LETTERS_PER_SECOND)
        client.show(None)

    def _begun(self, client: LiveClient, block: Block, below: str) -> XmlText:
        with client.document.transaction():
            fresh = writing.begin_block(client.content, block.kind, level=block.level, after=below)
            words = fresh.children.append(XmlText())
        assert isinstance(words, XmlText)
        return words

    async def _renewed(self, client: LiveClient, said: list[Typed]) -> bool:
        """A small update that stands there already from an earlier round only gets its new clock."""
        line = "".join(typed.text for typed in said)
        if not line.startswith(_STANDING):
            return False
        for block in client.content.children:
            old = writing.plain(block)
            if old != line and _CLOCK.sub("", old) == _CLOCK.sub("", line):
                with client.document.transaction():
                    writing.replace(old, line, observed_at=now().isoformat(timespec="minutes"))(
                        client.content
                    )
                client.show(client.last_clock())
                return True
        return False

    async def _reconnected(self, client: LiveClient) -> None:
        while not client.is_connected:
            with contextlib.suppress(Unreachable):
                await client.connect()
                return
            await asyncio.sleep(_TRY_AGAIN_SECONDS)

    def _said(self, inject: Inject) -> tuple[Block, list[Typed]]:
        teller: Teller = acting.teller_of_now()
        entry = parse(f"@ 14:22 {inject.by}\n{inject.line()}")[0]
        block = entry.steps[0]
        assert isinstance(block, Block)
        at = teller.story.anchor
        return block, [typed for sentence in block.sentences for typed in teller.sentence(sentence, at)]

    def _client(self, inject: Inject) -> LiveClient:
        async def address() -> str:
            account = await _in_thread(lambda: acting.account_of(inject.by))
            token = tokens.sign(account, [inject.room])
            return f"ws://127.0.0.1:{self.port}/live/{inject.room}?token={token}"

        return LiveClient(address, inject.place)

    @contextlib.asynccontextmanager
    async def _someone_is_always_here(self) -> AsyncIterator[None]:
        """The second head of information keeps the summary open: nobody is alone on the first screen."""
        first = next(inject for inject in injects() if inject.place == "summary")
        client = self._client(first)
        task = asyncio.create_task(self._stay(client))
        try:
            yield
        finally:
            task.cancel()
            client.leave()

    async def _stay(self, client: LiveClient) -> None:
        while True:
            if not client.is_connected:
                await self._reconnected(client)
            await asyncio.sleep(15)
            # A presence that is not said again for half a minute is taken for somebody who left.
            client.show(None)

    async def _pause(self, minutes: float) -> None:
        await asyncio.sleep(max(0.0, minutes) * 60 / self.speed)

    async def _pause_seconds(self, seconds: float, *, at_most: float = 5.0) -> None:
        await asyncio.sleep(min(seconds / self.speed, at_most))


_STANDING = "Stand "
_RECOGNISED_LETTERS = 5


def _half_written(client: LiveClient, said: list[Typed]) -> tuple[XmlText, list[Typed]] | None:
    """The sentence that stopped in the middle when the server was killed, and what is still to be typed."""
    line = said[0].text
    for _, words in writing.texts_in(client.content):
        there = writing.plain(words)
        if len(there) >= _RECOGNISED_LETTERS and there != line and line.startswith(there):
            return words, [Typed(line[len(there) :], said[0].marks), *said[1:]]
    return None


async def _in_thread(call: Callable[[], T]) -> T:
    """The database is for threads; the loop belongs to the live path."""

    def with_fresh_connection() -> T:
        close_old_connections()
        try:
            return call()
        finally:
            close_old_connections()

    return await asyncio.to_thread(with_fresh_connection)
