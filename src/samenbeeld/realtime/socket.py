"""The websocket door: takes an upgraded connection over from uvicorn, on the same port, for picows.

`ws://…/live/<room>?token=…` speaks plain y-websocket; `ws://…/live?token=…` carries many rooms.
"""

import asyncio
import logging
from functools import partial
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from picows import WSAutoPingStrategy, WSFrame, WSListener, WSMsgType, WSTransport, WSUpgradeRequest
from picows.picows import WSProtocol  # type: ignore[attr-defined]  # its stubs leave it out

from samenbeeld.realtime import wire
from samenbeeld.realtime.hub import HUB
from samenbeeld.realtime.line import PING_SECONDS, OpenLine
from samenbeeld.realtime.rules import LARGEST_FRAME_BYTES, is_room_name
from samenbeeld.realtime.tokens import BadPass, Pass, read

_log = logging.getLogger("samenbeeld.live.socket")
_PATH = "/live"
# Looked up once: a member of an enumeration costs more to find than to compare, and this is done per frame.
_CLOSE, _BINARY, _CONTINUATION, _TEXT = (
    WSMsgType.CLOSE, WSMsgType.BINARY, WSMsgType.CONTINUATION, WSMsgType.TEXT,
)  # fmt: skip
_HANDSHAKE_SECONDS = 10
# Beyond this many unsent bytes the reader is slow and steps aside.
_HIGH_WATER_BYTES = 512 * 1024
_LARGEST_REFUSED_BYTES = 64 * 1024 * 1024
_LINGER_SECONDS = 20.0


class LiveProtocol(WSProtocol):  # type: ignore[misc]
    """uvicorn's `ws` protocol class: it calls `connection_made`, then `data_received` with the request."""

    def __init__(self, config: Any, server_state: Any, app_state: Any, _loop: Any = None) -> None:
        super().__init__(
            None, None, False, _listener, _log, True, _HANDSHAKE_SECONDS,
            False, 0, 0, WSAutoPingStrategy.PING_WHEN_IDLE, True,
            _LARGEST_REFUSED_BYTES, None, 4096,
        )  # fmt: skip

    def data_received(self, data: bytes) -> None:
        """The upgrade request, rebuilt by uvicorn; after this, uvloop reads straight into our buffer."""
        while data:
            room = self.get_buffer(len(data))
            size = min(len(room), len(data))
            room[:size] = data[:size]
            self.buffer_updated(size)
            data = data[size:]

    def buffer_updated(self, size: int) -> None:
        """A frame that is too large is refused at once and the rest of it read into nothing."""
        listener = self.listener
        if listener is not None:
            listener.bytes_unframed += size
            if listener.bytes_unframed > LARGEST_FRAME_BYTES + 64 * 1024:
                listener.refuse_too_large()
                self.transport.underlying_transport.set_protocol(_Nowhere(self))
                return
        super().buffer_updated(size)


class _Nowhere(asyncio.BufferedProtocol):
    """Where the rest of a frame goes that was refused, until nothing comes any more.

    Closing without reading would reset the connection, and the refusal would be lost with it.
    """

    def __init__(self, refused: LiveProtocol) -> None:
        self._refused = refused
        self._buffer = memoryview(bytearray(64 * 1024))
        self._has_come = True
        self._look()

    def get_buffer(self, sizehint: int) -> memoryview:
        return self._buffer

    def buffer_updated(self, nbytes: int) -> None:
        self._has_come = True

    def connection_lost(self, exc: Exception | None) -> None:
        self._refused.connection_lost(exc)

    def pause_writing(self) -> None:
        self._refused.pause_writing()

    def resume_writing(self) -> None:
        self._refused.resume_writing()

    def _look(self) -> None:
        if not self._has_come:
            self._refused.transport.disconnect()
        elif not self._refused.transport.is_disconnected:
            self._has_come = False
            asyncio.get_running_loop().call_later(1.0, self._look)


class Socket(WSListener):
    """One websocket. The line is there once the pass was good."""

    def __init__(self, target: "_Target") -> None:
        self._target = target
        self._line: _SocketLine | None = None
        self._parts: list[bytes] = []
        self.bytes_unframed = 0

    def on_ws_connected(self, transport: WSTransport) -> None:
        transport.underlying_transport.set_write_buffer_limits(high=_HIGH_WATER_BYTES)
        target = self._target
        if target.holder is None:
            _close(transport, target.code, target.key)
            return
        self._line = _SocketLine(transport, target.holder, target)
        self._line.open()

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        self.bytes_unframed = frame.tail_size
        kind = frame.msg_type
        if self._line is not None:
            self._line.has_spoken = True
        if kind == _CLOSE:
            transport.send_close(frame.get_close_code(), None)
            transport.disconnect()
        elif kind in (_BINARY, _CONTINUATION):
            if frame.fin and not self._parts:
                self._hear(frame.get_payload_as_bytes())
            else:
                self._collect(frame)
        elif kind == _TEXT and self._line is not None:
            self._line.close(4400, "realtime-malformed")

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        if self._line is not None:
            self._line.lost()

    def pause_writing(self) -> None:
        if self._line is not None and not self._line.is_closed:
            self._line.pause()

    def resume_writing(self) -> None:
        if self._line is not None and not self._line.is_closed:
            self._line.resume()

    def refuse_too_large(self) -> None:
        """Called by the protocol before the frame is whole."""
        if self._line is not None:
            self._line.close(4413, "realtime-too-large")

    def _hear(self, data: bytes) -> None:
        if self._line is not None:
            self._line.hear(data)

    def _collect(self, frame: WSFrame) -> None:
        """A message in several frames. RFC 6455 allows it; some proxies do it."""
        self._parts.append(frame.get_payload_as_bytes())
        if sum(map(len, self._parts)) > LARGEST_FRAME_BYTES:
            self._parts.clear()
            self.refuse_too_large()
        elif frame.fin:
            whole, self._parts = b"".join(self._parts), []
            self._hear(whole)


class _SocketLine(OpenLine):
    def __init__(self, transport: WSTransport, holder: Pass, target: "_Target") -> None:
        super().__init__(HUB, holder, only_room=target.room, wants_saved=target.wants_saved)
        self._transport = transport
        self.send = partial(transport.send, _BINARY)  # type: ignore[method-assign]
        # A broadcast calls this once per person: straight into C, and nothing is copied on the way.
        self.share = transport.send_reuse_external_bytearray  # type: ignore[method-assign,assignment]
        self._unsent = 0
        self._is_asked = False
        # Set with every frame, and turned into a time when somebody looks.
        self.has_spoken = False

    def cut(self) -> None:
        self._transport.disconnect(False)

    def resume(self) -> None:
        """It reads again, and so it lives."""
        self.is_alive()
        super().resume()

    def is_alive(self) -> None:
        """The client said something, if only "pong", or took what we sent."""
        self.has_spoken = False
        self.alive_at = self._loop.time()
        self._is_asked = False

    def look_after(self, now: float) -> None:
        unsent = self._transport.underlying_transport.get_write_buffer_size()
        if self.has_spoken or unsent < self._unsent:
            self.is_alive()
        self._unsent = unsent
        super().look_after(now)
        if self.is_paused or self.is_closed:
            # A pong waits behind what we could not send yet: for a pause there is a limit of its own.
            return
        silent = now - self.alive_at
        if silent > 2 * PING_SECONDS:
            self._transport.disconnect(False)
        elif silent > PING_SECONDS and not self._is_asked:
            self._is_asked = True
            self._transport.send_ping()

    def hang_up(self, code: int, key: str) -> None:
        if code == 4413 and self.only_room is not None:
            self.send(wire.refusal(key, code=code))
        _close(self._transport, code, key)


class _Target:
    """Where a request wants to go: room (None: carrying), pass, or the close code that says why not."""

    def __init__(self, url: str) -> None:
        split = urlsplit(url)
        asked = parse_qs(split.query)
        room = unquote(split.path.removeprefix(_PATH)).strip("/")
        self.room: str | None = room or None
        # A carrying socket is our own, so it always wants to hear what is saved.
        self.wants_saved = self.room is None or asked.get("saved") == ["1"]
        self.holder: Pass | None = None
        self.code, self.key = 4401, "realtime-token-expired"
        if self.room is not None and not is_room_name(self.room):
            self.code, self.key = 4403, "realtime-not-allowed"
            return
        try:
            self.holder = read(asked.get("token", [""])[0])
        except BadPass:
            return


def _listener(request: WSUpgradeRequest) -> Socket | None:
    path = request.path.decode("ascii", "replace")
    if path.split("?")[0].rstrip("/") != _PATH and not path.startswith(_PATH + "/"):
        return None  # 404
    return Socket(_Target(path))


def _close(transport: WSTransport, code: int, key: str) -> None:
    transport.send_close(code, key)  # type: ignore[arg-type]
    # The client answers a close with a close; one that does not is gone after a while all the same.
    asyncio.get_running_loop().call_later(_LINGER_SECONDS, transport.disconnect, False)
