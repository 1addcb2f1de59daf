"""How much one request may carry. What is more is refused unread, or as soon as it is too much."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

# In the scope of a request that was too large: how many bytes it announced or had brought.
TOO_LARGE = "samenbeeld.too_large"
# A browser reads an answer only while its own sending is listened to; so long, and so much, is thrown away.
_LISTEN_SECONDS = 30.0
_LISTEN_BYTES = 1_073_741_824


class BodyLimit:
    """Gives the application an empty body in place of one that is too large, with `TOO_LARGE` in the scope.

    `limit_of` says how many bytes an address takes.
    """

    def __init__(self, application: Application, limit_of: Callable[[str], int]) -> None:
        self._application = application
        self._limit_of = limit_of

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD"):
            await self._application(scope, receive, send)
            return
        limit = self._limit_of(scope["path"])
        announced = _announced(scope)
        if announced > limit:
            scope[TOO_LARGE] = announced
        body = _Body(scope, receive, limit)
        await self._application(scope, body.receive, body.answering(send))


class _Body:
    """The body of one request, until it is too much."""

    def __init__(self, scope: Scope, receive: Receive, limit: int) -> None:
        self._scope, self._receive, self._limit = scope, receive, limit
        self._had, self._is_over = 0, False

    async def receive(self) -> Message:
        if self._is_over:
            # The application listens for the end of the connection; the rest is thrown away below.
            await asyncio.Event().wait()
        if TOO_LARGE in self._scope:
            self._is_over = True
            return {"type": "http.request", "body": b"", "more_body": False}
        message = await self._receive()
        self._had += len(message.get("body", b""))
        if self._had > self._limit:
            self._scope[TOO_LARGE] = self._had
            self._is_over = True
            return {"type": "http.request", "body": b"", "more_body": False}
        return message

    def answering(self, send: Send) -> Send:
        """`send` that keeps the end of a refusal until the rest was thrown away."""

        async def answer(message: Message) -> None:
            is_end = message["type"] == "http.response.body" and not message.get("more_body", False)
            if TOO_LARGE not in self._scope or not is_end:
                await send(message)
                return
            await send({**message, "more_body": True})
            await self._throw_away()
            await send({"type": "http.response.body", "body": b"", "more_body": False})

        return answer

    async def _throw_away(self) -> None:
        thrown = 0
        try:
            async with asyncio.timeout(_LISTEN_SECONDS):
                while thrown < _LISTEN_BYTES:
                    message = await self._receive()
                    thrown += len(message.get("body", b""))
                    if message["type"] != "http.request" or not message.get("more_body", False):
                        return
        except TimeoutError:
            return


def _announced(scope: Scope) -> int:
    """What the header says, 0 without one. Lies are noticed while reading."""
    value = dict(scope["headers"]).get(b"content-length", b"0")
    return int(value) if value.isdigit() else 0
