"""The same rooms over plain HTTP, for networks that block websockets: server-sent events down, POST up.

    GET  /live-http/stream?token=…   event "open" with the name of the stream, then frames in base64
    POST /live-http/send?stream=…    frames, each with its length in front

A stream is a carrying line with equal rights. Its name is a secret that stands in for the token. With several
processes the POST may come to another than has the stream: that one passes it on (`hub.pass_on`).
"""

import asyncio
import base64
import json
from collections import deque
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import parse_qs

from samenbeeld.realtime import wire
from samenbeeld.realtime.hub import HUB
from samenbeeld.realtime.letters import Part
from samenbeeld.realtime.line import OpenLine
from samenbeeld.realtime.rules import LARGEST_FRAME_BYTES
from samenbeeld.realtime.tokens import BadPass, Pass, read

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

PREFIX = "/live-http/"
_HEARTBEAT_SECONDS = 15.0
_HIGH_WATER_BYTES = 512 * 1024
_LARGEST_BODY_BYTES = LARGEST_FRAME_BYTES + 64 * 1024
_EVENT_HEADERS = [
    (b"content-type", b"text/event-stream"),
    (b"cache-control", b"no-store"),
    # A proxy that collects before it sends would make live text late.
    (b"x-accel-buffering", b"no"),
]


async def live_http(scope: Scope, receive: Receive, send: Send) -> None:
    """ASGI application for everything under `/live-http/`."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1"))
    door = (scope["method"], scope["path"].removeprefix(PREFIX))
    if door == ("GET", "stream"):
        await _open_stream(asked.get("token", [""])[0], receive, send)
    elif door == ("POST", "send"):
        await _take(asked.get("stream", [""])[0], receive, send)
    else:
        await _answer(send, 404)


class _Stream(OpenLine):
    """Frames wait here until the client has taken them; too many, and its rooms go on without it."""

    def __init__(self, holder: Pass) -> None:
        super().__init__(HUB, holder, only_room=None, wants_saved=True)
        self.name = HUB.stream_name()
        self._events: deque[bytes] = deque()
        self._bytes = 0
        self._is_news = asyncio.Event()
        self.is_over = False
        # Of what comes by way of another process: what of a whole is here, and per process its last part.
        self._half = bytearray()
        self._last_parts: dict[str, int] = {}

    def send(self, frame: bytes) -> None:
        self._put(b"data: " + base64.b64encode(frame) + b"\n\n")
        if self._bytes > _HIGH_WATER_BYTES and not self.is_paused and not self.is_closed:
            self.pause()

    def hang_up(self, code: int, key: str) -> None:
        self._put(b"event: close\ndata: " + json.dumps({"code": code, "key": key}).encode() + b"\n\n")
        self.is_over = True

    async def take(self) -> bytes:
        """What the client should get now; a comment when nothing happened for a while."""
        if not self._events:
            self._is_news.clear()
            try:
                await asyncio.wait_for(self._is_news.wait(), _HEARTBEAT_SECONDS)
            except TimeoutError:
                return b": still here\n\n"
        events = b"".join(self._events)
        self._events.clear()
        self._bytes = 0
        self.alive_at = self._loop.time()
        return events

    def taken(self) -> None:
        """The client has room again."""
        if self.is_paused and not self._events and not self.is_closed:
            self.resume()

    def hear_body(self, body: bytes) -> None:
        """Frames, each with its length in front. Whatever is wrong with them, only this line notices."""
        try:
            at = 0
            while at < len(body):
                frame, at = wire.read_bytes(body, at)
                self.hear(frame)
        except wire.Malformed:
            self.close(4400, "realtime-malformed")

    def hear_part(self, part: Part) -> bool:
        """The same in pieces, each once and in order; whether it is heard. The client comes back when not."""
        if self.is_closed or part.number <= self._last_parts.get(part.process, 0):
            return False
        self._last_parts[part.process] = part.number
        if part.at == 0:
            self._half.clear()
        if part.at != len(self._half) or part.at + len(part.data) > _LARGEST_BODY_BYTES:
            return False
        self._half += part.data
        if part.is_last:
            body = bytes(self._half)
            self._half.clear()
            self.hear_body(body)
        return True

    def _put(self, event: bytes) -> None:
        self._events.append(event)
        self._bytes += len(event)
        self._is_news.set()


async def _open_stream(token: str, receive: Receive, send: Send) -> None:
    try:
        stream = _Stream(read(token))
    except BadPass:
        await _answer(send, 401, {"key": "realtime-token-expired", "code": 4401})
        return
    HUB.streams[stream.name] = stream
    gone = asyncio.ensure_future(_until_gone(receive, stream))
    try:
        await send({"type": "http.response.start", "status": 200, "headers": _EVENT_HEADERS})
        await _send_part(send, b"event: open\ndata: " + stream.name.encode() + b"\n\n")
        stream.open()
        while not (gone.done() or (stream.is_over and not stream._events)):
            await _send_part(send, await stream.take())
            stream.taken()
        if not gone.done():
            await send({"type": "http.response.body", "body": b""})
    finally:
        gone.cancel()
        del HUB.streams[stream.name]
        if not stream.is_closed:
            stream.lost()


async def _until_gone(receive: Receive, stream: _Stream) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
    stream.is_over = True
    stream._is_news.set()


async def _take(name: str, receive: Receive, send: Send) -> None:
    stream = HUB.streams.get(name)
    if stream is not None and stream.is_closed:
        stream = None
    if stream is None and not HUB.is_elsewhere(name):
        await _answer(send, 404, {"key": "realtime-stream-gone"})
        return
    body = await _body(receive)
    if body is None:
        await _answer(send, 413, {"key": "realtime-too-large", "code": 4413})
    elif stream is not None:
        stream.hear_body(body)
        await _answer(send, 204)
    elif await HUB.pass_on(name, body):
        await _answer(send, 204)
    else:
        await _answer(send, 404, {"key": "realtime-stream-gone"})


async def _body(receive: Receive) -> bytes | None:
    """The whole body, None when it is too large; read to its end all the same, so that the answer arrives."""
    parts: list[bytes] = []
    size = 0
    more = True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            return b""
        size += len(message.get("body", b""))
        if size <= _LARGEST_BODY_BYTES:
            parts.append(message.get("body", b""))
        more = message.get("more_body", False)
    return b"".join(parts) if size <= _LARGEST_BODY_BYTES else None


async def _send_part(send: Send, body: bytes) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": True})


async def _answer(send: Send, status: int, said: dict[str, object] | None = None) -> None:
    body = json.dumps(said).encode() if said else b""
    headers = [(b"content-type", b"application/json"), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers if said else []})
    await send({"type": "http.response.body", "body": body})
