"""A person's place in a room: what was said through it, what it may do, and how it is answered.

A line (websocket or event stream) holds one seat on a plain socket and many on a carrying one;
to the room they are the same.
"""

from typing import TYPE_CHECKING, Protocol

from samenbeeld.realtime import wire
from samenbeeld.realtime.rules import Grant

if TYPE_CHECKING:
    from samenbeeld.realtime.room import Room


class Line(Protocol):
    """What a seat needs of the connection below it."""

    @property
    def is_paused(self) -> bool: ...

    def send(self, frame: bytes) -> None: ...

    def share(self, kind: int, buffer: bytearray, start: int) -> None: ...

    def leave_seat(self, seat: "Seat", code: int, key: str) -> None: ...


class Seat:
    """One per line and room."""

    __slots__ = (
        "committed",
        "grant",
        "is_out_of_step",
        "is_present",
        "left_at",
        "line",
        "missed",
        "prefix",
        "presences",
        "room",
        "wants_saved",
    )

    def __init__(self, room: "Room", line: Line, grant: Grant, *, prefix: bytes, wants_saved: bool) -> None:
        self.room = room
        self.line = line
        self.grant = grant
        self.prefix = prefix
        self.wants_saved = wants_saved
        self.committed = 0
        self.presences: set[int] = set()
        # True from the moment the handshake is answered: only then does the room broadcast to it.
        self.is_present = False
        # Something of this client was lost on the way; what it says after that is not heard.
        self.is_out_of_step = False
        # What this seat knew when it became too slow to keep up.
        self.left_at: bytes | None = None
        # Presences that changed while the room did not broadcast to this seat.
        self.missed: dict[int, wire.AwarenessEntry] = {}

    def hear(self, message: wire.Message) -> None:
        """One message of the client. Raises Malformed."""
        if message.kind == wire.SYNC:
            if message.step == wire.STEP1:
                self.room.greet(self, message.body)
            else:
                self.room.receive(self, message.step, message.body)
        elif message.kind == wire.AWARENESS:
            self.room.hear_presence(self, wire.read_awareness(message.body))
        else:
            # Always answered: a client asks this to find out whether the line is still alive.
            self.say(self.room.presence.everyone() or wire.awareness([]))

    def say(self, frame: bytes) -> None:
        """To this client alone."""
        self.line.send(self.prefix + frame)

    def refuse(self, key: str, **values: object) -> None:
        """What was sent is not accepted, and the client hears why. The room lives on."""
        self.say(wire.refusal(key, **values))

    def acknowledge(self, at_ms: int) -> None:
        """Everything counted so far is on disk."""
        if self.wants_saved:
            self.say(wire.saved(self.committed, at_ms))

    def send_away(self, code: int, key: str) -> None:
        """Give up the place. `code` closes a plain socket; on a carrying one only the room hears `key`."""
        self.room.leave(self)
        self.line.leave_seat(self, code, key)
