"""A network, or a server behind it, that takes what the page sends and does not answer."""

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page, WebSocketRoute

from samenbeeld.realtime import wire

Pass = Callable[[str | bytes], None]


@dataclass
class Held:
    """The connection of a page. While `is_held` nothing the page sends arrives; then all of it, in order."""

    is_held: bool = False
    # While it is, nothing of the server about texts and maps arrives.
    is_deaf: bool = False
    _unheard: set[bytes] = field(default_factory=set)
    _sockets: list[WebSocketRoute] = field(default_factory=list)
    _waiting: list[Callable[[], None]] = field(default_factory=list)

    def route(self, page: Page) -> None:
        """Call before the page opens."""
        page.route_web_socket(re.compile("/live"), self._open)

    def let_go(self) -> None:
        """From now on everything arrives again."""
        self.is_held = False
        waiting, self._waiting = self._waiting, []
        for send in waiting:
            send()

    def has_missed(self, page: Page, room: str) -> bool:
        """Whether what others wrote in this room was kept from the page; ask until it is."""
        page.evaluate("0")  # the frames come by only while Playwright is at work
        return room.encode() in self._unheard

    def say(self, room: str, reason: dict[str, object]) -> None:
        """As the server says why it does not take something."""
        name, told = room.encode(), json.dumps(reason).encode()
        self._sockets[-1].send(bytes([len(name)]) + name + bytes([2, 0, len(told)]) + told)

    def set_back(self, room: str) -> None:
        """As a server that was put back to before anything was written asks for what it lacks."""
        name = room.encode()
        self._sockets[-1].send(bytes([len(name)]) + name + b"\0\0\1\0")

    def _open(self, socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        self._sockets.append(socket)
        socket.on_message(self._passing_on(server))
        server.on_message(self._hearing(socket))

    def _passing_on(self, server: WebSocketRoute) -> Pass:
        def take(frame: str | bytes) -> None:
            if self.is_held:
                self._waiting.append(lambda: server.send(frame))
            else:
                server.send(frame)

        return take

    def _hearing(self, socket: WebSocketRoute) -> Pass:
        def take(frame: str | bytes) -> None:
            if self.is_deaf and isinstance(frame, bytes):
                name, kind = frame[1 : 1 + frame[0]], frame[1 + frame[0]]
                if kind == wire.SYNC:  # what others wrote, and not who is there or what was saved
                    self._unheard.add(name)
            else:
                socket.send(frame)

        return take
