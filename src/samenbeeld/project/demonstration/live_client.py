"""A writer at a distance: one person in one room over a plain y-websocket connection, as a browser is."""

import asyncio
import contextlib
from collections.abc import Callable
from typing import Any, Self

from picows import WSCloseCode, WSFrame, WSListener, WSMsgType, WSTransport, ws_connect
from pycrdt import (
    Awareness,
    Doc,
    XmlFragment,
    YMessageType,
    YSyncMessageType,
    create_awareness_message,
    create_sync_message,
    create_update_message,
    handle_sync_message,
)

from samenbeeld.realtime.wire import read_varuint

_PATIENCE_SECONDS = 10.0


class Unreachable(ConnectionError):
    """The server is not there, or closed the door before the text came."""


class LiveClient(WSListener):
    """The document of a room, kept the same as the server's while the connection stands.

    After a broken line, `connect` again: what was typed meanwhile is sent then, because the document is kept.
    """

    def __init__(self, address: Callable[[], Any], place: str = "") -> None:
        self._address = address
        self.document: Doc[Any] = Doc()
        self.presence = Awareness(self.document)
        self._place = place
        self._transport: WSTransport | None = None
        self._is_synced = asyncio.Event()
        self._heard: list[bytes] = []
        self.document.observe(lambda event: self._send_own(event.update))

    @property
    def content(self) -> XmlFragment:
        """What the editor edits."""
        content: XmlFragment = self.document.get("content", type=XmlFragment)
        return content

    @property
    def is_connected(self) -> bool:
        """Whether the line stands."""
        return self._transport is not None

    async def connect(self) -> Self:
        """Join the room and wait for its text. Raises Unreachable."""
        if self._transport is not None:
            return self
        self._is_synced.clear()
        try:
            await ws_connect(lambda: self, await self._address(), enable_auto_ping=True)
            await asyncio.wait_for(self._is_synced.wait(), _PATIENCE_SECONDS)
        except (OSError, TimeoutError, ValueError) as trouble:
            self.leave()
            raise Unreachable(str(trouble)) from trouble
        except Exception as trouble:  # picows has its own errors for a refused handshake
            self.leave()
            raise Unreachable(str(trouble)) from trouble
        self.show(None)
        return self

    def leave(self) -> None:
        """Say goodbye and hang up."""
        transport, self._transport = self._transport, None
        if transport is not None:
            with contextlib.suppress(Exception):
                transport.send_close(WSCloseCode.OK, None)
                transport.disconnect()

    def show(self, clock: int | None) -> None:
        """Tell the others where this person is; `clock` is the last letter typed, None without a cursor."""
        state: dict[str, Any] = {"place": self._place}
        if clock is not None:
            point = {"item": {"client": self.document.client_id, "clock": clock}, "assoc": -1}
            state["cursor"] = {"anchor": point, "head": point}
        self.presence.set_local_state(state)
        said = self.presence.encode_awareness_update([self.document.client_id])
        self._send(create_awareness_message(said))

    def last_clock(self) -> int:
        """Number of the last thing this client made."""
        state = self.document.get_state()
        count, at = read_varuint(state, 0)
        for _ in range(count):
            client, at = read_varuint(state, at)
            clock, at = read_varuint(state, at)
            if client == self.document.client_id:
                return clock - 1
        return -1

    # What the connection calls.

    def on_ws_connected(self, transport: WSTransport) -> None:
        self._transport = transport
        self._send(create_sync_message(self.document))

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.CLOSE:
            transport.disconnect()
        elif frame.msg_type == WSMsgType.BINARY:
            self._hear(frame.get_payload_as_bytes())

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        self._transport = None

    def _hear(self, message: bytes) -> None:
        if message[0] != YMessageType.SYNC:
            return
        self._heard.append(message)
        reply = handle_sync_message(message[1:], self.document)
        self._heard.clear()
        if reply is not None:
            self._send(reply)
        if message[1] == YSyncMessageType.SYNC_STEP2:
            self._is_synced.set()

    def _send_own(self, update: bytes) -> None:
        # What came from the server need not go back to it.
        if not self._heard:
            self._send(create_update_message(update))

    def _send(self, message: bytes) -> None:
        if self._transport is not None:
            self._transport.send(WSMsgType.BINARY, message)
