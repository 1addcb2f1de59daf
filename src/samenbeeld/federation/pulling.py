"""Pulling from the stream of another node: a request is always open there, and what comes is had at once.

The client has a `fetch` for this, which waits until its batch is full or its time is over: something that
comes alone would be had seconds late.
"""

import asyncio
import json
from collections.abc import Sequence
from contextlib import suppress

from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.aio.subscription import Subscription
from nats.js.api import AckPolicy, ConsumerConfig
from nats.js.errors import ServerError

_AT_ONCE = 100  # messages in one request
_MOST_BYTES = 300_000  # handed on together: more would hold up what comes from others
_REQUEST_SECONDS = 60
# While nobody is there we ask so often, so that a line that is whole again is used at once.
_AGAIN_SECONDS = 0.5
# What was sent to us and lost on its way comes again after so long. Sooner would be harder for who is busy:
# what it has and did not get to yet would come twice.
_ACK_SECONDS = 15.0
# What was taken need not come again: said of all before it in one word, this soon or after so many. A word
# for each message would be half of all the work between the servers.
_ACKNOWLEDGED_SECONDS, _ACKNOWLEDGED_MESSAGES = 5.0, 100
_ANSWER_SECONDS = 2.0
_NOTHING, _OVER, _SIGN, _NOBODY = "404", "408", "100", "503"
_MADE_OTHERWISE = 10012  # one of the same name is there, with other settings
# The stream of a peer says so often that it is there. On one of them we watch the line itself: it says so
# more often, and when it comes back all others are asked again.
SIGN_SECONDS, WATCHED_SIGN_SECONDS = 10.0, 1.0
# Who says nothing for so many signs lost our request, or the line is cut.
_SILENT_SIGNS = 2.5
# After so many it is all made anew: after a restart of a server a request may wait for ever
# (https://github.com/nats-io/nats.py/issues/504).
_PATIENCE_SIGNS = 5.0


class Pull:
    """One stream of one node, from `open` until `close`."""

    def __init__(
        self, client: Client, *, domain: str, stream: str, subject: str, own: str, sign_seconds: float
    ) -> None:
        self._client = client
        self._domain, self._stream, self._subject, self._own = domain, stream, subject, own
        self._sign_seconds = sign_seconds
        self.is_silent = False  # whether somebody should be there, and is not
        self._box = client.new_inbox()
        self._heard: Subscription | None = None
        self._asked_at = 0.0
        self._coming = 0  # how many messages the stream may still send before it is asked again
        self._taken: list[Msg] = []  # of which the stream does not know yet that they were taken
        self._telling: asyncio.Task[None] | None = None
        self._has_failed = False

    async def open(self) -> None:
        """Raises when the other node cannot be reached."""
        wanted = ConsumerConfig(
            name=self._own,
            durable_name=self._own,
            filter_subject=self._subject,
            ack_policy=AckPolicy.ALL,
            ack_wait=_ACK_SECONDS,
        )
        stream = self._client.jetstream(domain=self._domain, timeout=_ANSWER_SECONDS)
        try:
            await stream.add_consumer(self._stream, wanted)
        except ServerError as error:
            if error.err_code != _MADE_OTHERWISE:
                raise
            # By an older version: what it had comes once more, and changes nothing.
            await stream.delete_consumer(self._stream, self._own)
            await stream.add_consumer(self._stream, wanted)
        self._heard = await self._client.subscribe(self._box)

    async def close(self) -> None:
        """What still comes is not for us."""
        if self._telling is not None:
            self._telling.cancel()
        with suppress(Exception):
            await self._acknowledge()
            if self._heard is not None:
                await self._heard.unsubscribe()

    def took(self, messages: Sequence[Msg]) -> None:
        """They need not come again, nor those before them."""
        if self._has_failed:
            return
        self._taken.extend(messages)
        if len(self._taken) >= _ACKNOWLEDGED_MESSAGES:
            self._tell(0)
        elif self._telling is None or self._telling.done():
            self._tell(_ACKNOWLEDGED_SECONDS)

    def fail(self) -> None:
        """What came now was not taken: it and what follows has to come again, so no more is said of it."""
        self._has_failed = True

    def _tell(self, seconds: float) -> None:
        if self._telling is not None:
            self._telling.cancel()
        self._telling = asyncio.create_task(self._acknowledge_after(seconds))

    async def _acknowledge_after(self, seconds: float) -> None:
        await asyncio.sleep(seconds)
        with suppress(Exception):
            await self._acknowledge()

    async def _acknowledge(self) -> None:
        taken, self._taken = self._taken, []
        if taken:
            await taken[-1].ack()

    async def next(self) -> list[Msg]:
        """What came, as soon as there is any; nothing when the stream was not heard for so long that it has
        to be opened anew, or when it is heard again after a silence.
        """
        clock = asyncio.get_running_loop().time
        until = clock() + _PATIENCE_SIGNS * self._sign_seconds
        while clock() < until and not self._has_failed:
            if self._coming <= _AT_ONCE // 2:
                await self._ask()
            message = await self._one(_SILENT_SIGNS * self._sign_seconds)
            status = _status(message)
            if message is not None and not status:
                return await self._with_those_behind(message)
            if status in (_SIGN, _NOTHING, _OVER):
                if self.is_silent:
                    return []
                until = clock() + _PATIENCE_SIGNS * self._sign_seconds
            else:
                self.is_silent = True
            if status != _SIGN:
                self._coming = 0
            if status not in (_SIGN, _NOTHING, _OVER, ""):
                await asyncio.sleep(_AGAIN_SECONDS)
        return []

    async def again(self) -> None:
        """There is more than came: perhaps our request was lost. Who asks twice gets everything once."""
        if asyncio.get_running_loop().time() - self._asked_at >= _AGAIN_SECONDS:
            await self._ask()

    async def _ask(self) -> None:
        wanted = {
            "batch": _AT_ONCE,
            "expires": _REQUEST_SECONDS * 1_000_000_000,
            "idle_heartbeat": int(self._sign_seconds * 1_000_000_000),
        }
        asked = f"$JS.{self._domain}.API.CONSUMER.MSG.NEXT.{self._stream}.{self._own}"
        await self._client.publish(asked, json.dumps(wanted).encode(), reply=self._box)
        self._coming, self._asked_at = _AT_ONCE, asyncio.get_running_loop().time()

    async def _with_those_behind(self, message: Msg) -> list[Msg]:
        """What lies ready is had in one go: that is one transaction for many."""
        assert self._heard is not None
        found, size = [message], len(message.data)
        while self._heard.pending_msgs and size < _MOST_BYTES:
            more = await self._one(1)
            if more is not None and not _status(more):
                found.append(more)
                size += len(more.data)
        self._coming -= len(found)
        return found

    async def _one(self, seconds: float) -> Msg | None:
        assert self._heard is not None
        with suppress(TimeoutError):  # also the one of NATS
            return await self._heard.next_msg(timeout=seconds)
        return None


def _status(message: Msg | None) -> str:
    """What the server says by itself; "" for what somebody wrote, and when nothing came."""
    return (message.headers or {}).get("Status", "") if message is not None else ""
