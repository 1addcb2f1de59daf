"""The bytes of the y-protocols: numbers, strings and the messages a room and its clients exchange. Pure.

A message is `varuint type` and a body. On a carrying socket every message has the room's name in front.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

SYNC, AWARENESS, AUTH, QUERY_AWARENESS, SAVED = 0, 1, 2, 3, 100
# Ours, on a carrying socket only: this client is done with the room.
LEAVE = b"\x65"
# And the server, on the same: something beside this text is new. What it is, the client asks at its own door.
NEWS = b"\x66"
STEP1, STEP2, UPDATE = 0, 1, 2
PERMISSION_DENIED = 0

# Websocket frames of bytes have this opcode (RFC 6455), and a header of at most this many bytes.
BINARY, HEADROOM = 2, 14

# lib0 writes at most 53 bits; eight groups of seven hold them.
_MOST_GROUPS = 8


class Malformed(ValueError):
    """These bytes are not what the protocol says they should be."""


class Message(NamedTuple):
    """One message of a client. `step` has a meaning for SYNC only; `body` is what the message is about."""

    kind: int
    step: int
    body: bytes


@dataclass(frozen=True, slots=True)
class AwarenessEntry:
    """What one Yjs client says of itself; `state` is JSON text, the word null when it left."""

    client: int
    clock: int
    state: str


# Kept, because the same lengths, moments and clients are written again and again.
@lru_cache(maxsize=4096)
def varuint(number: int) -> bytes:
    """A whole number of at least 0, seven bits a byte, least significant first."""
    groups = bytearray()
    while number > 0x7F:
        groups.append(0x80 | (number & 0x7F))
        number >>= 7
    groups.append(number)
    return bytes(groups)


def read_varuint(data: bytes, at: int) -> tuple[int, int]:
    """The number at `at` and the position after it. Raises Malformed."""
    number = shift = 0
    try:
        if data[at] < 0x80:
            return data[at], at + 1
        while True:
            byte = data[at]
            at += 1
            number |= (byte & 0x7F) << shift
            if byte < 0x80:
                return number, at
            shift += 7
            if shift >= 7 * _MOST_GROUPS:
                raise Malformed("number too long")
    except IndexError:
        raise Malformed("ends inside a number") from None


def with_length(data: bytes) -> bytes:
    """`data` with its length in front."""
    return varuint(len(data)) + data


def read_bytes(data: bytes, at: int) -> tuple[bytes, int]:
    """The bytes whose length stands at `at`, and the position after them. Raises Malformed."""
    length, at = read_varuint(data, at)
    end = at + length
    if end > len(data):
        raise Malformed("ends inside bytes")
    return data[at:end], end


def read_message(data: bytes) -> Message:
    """One message of a client, whole. Raises Malformed, also for bytes left over and for unknown types."""
    kind, at = read_varuint(data, 0)
    step = 0
    if kind == QUERY_AWARENESS:
        body, at = b"", at
    elif kind == SYNC:
        step, at = read_varuint(data, at)
        if step > UPDATE:
            raise Malformed(f"sync step {step}")
        body, at = read_bytes(data, at)
    elif kind == AWARENESS:
        body, at = read_bytes(data, at)
    else:
        raise Malformed(f"message type {kind}")
    if at != len(data):
        raise Malformed("bytes left over")
    return Message(kind, step, body)


def read_carried(data: bytes) -> tuple[str, bytes]:
    """Room name and ordinary message of a frame on a carrying socket. Raises Malformed."""
    name, at = read_bytes(data, 0)
    try:
        return name.decode(), data[at:]
    except UnicodeDecodeError:
        raise Malformed("room name is not text") from None


def carried(room: str) -> bytes:
    """What stands in front of every message about `room` on a carrying socket."""
    return with_length(room.encode())


def step1(state_vector: bytes) -> bytes:
    """Ask the other side for what this state vector lacks."""
    return b"\x00\x00" + with_length(state_vector)


def step2(update: bytes) -> bytes:
    """Answer to a step 1."""
    return b"\x00\x01" + with_length(update)


def update(update: bytes) -> bytes:
    """A change for everyone in the room."""
    return b"\x00\x02" + with_length(update)


def shared(message: bytes) -> bytearray:
    """A message that goes to many, with room in front where each connection writes its header."""
    return bytearray(HEADROOM) + message


def awareness(entries: Iterable[AwarenessEntry]) -> bytes:
    """Presence of these clients."""
    entries = list(entries)
    parts = [varuint(len(entries))]
    for entry in entries:
        parts += varuint(entry.client), varuint(entry.clock), with_length(entry.state.encode())
    return varuint(AWARENESS) + with_length(b"".join(parts))


def read_awareness(body: bytes) -> list[AwarenessEntry]:
    """The entries of an awareness message. Raises Malformed."""
    count, at = read_varuint(body, 0)
    entries = []
    for _ in range(count):
        client, at = read_varuint(body, at)
        clock, at = read_varuint(body, at)
        state, at = read_bytes(body, at)
        try:
            entries.append(AwarenessEntry(client, clock, state.decode()))
        except UnicodeDecodeError:
            raise Malformed("awareness is not text") from None
    if at != len(body):
        raise Malformed("bytes left over")
    return entries


def refusal(key: str, **values: object) -> bytes:
    """Permission denied; the reason is JSON with `key`, the id of a sentence in `locale/`."""
    reason = json.dumps({"key": key, **values}, separators=(",", ":"))
    return varuint(AUTH) + varuint(PERMISSION_DENIED) + with_length(reason.encode())


def saved(count: int, at_milliseconds: int) -> bytes:
    """`count` of this connection's changes in this room are on disk since it joined; server time."""
    return b"\x64" + varuint(count) + varuint(at_milliseconds)
