"""Reads a Yjs update (version 1) without applying it: whose clocks it brings and what it deletes. Pure.

A frame is judged by this reading before it may touch the document. Layout as written by Yjs 13
(`src/utils/encoding.js`, `src/structs/*.js`): per client a run of structs, then the delete set.
"""

from typing import NamedTuple

from samenbeeld.realtime.wire import Malformed

_GC, _SKIP = 0, 10
_DELETED, _JSON, _BINARY, _STRING, _EMBED, _FORMAT, _TYPE, _ANY, _DOC = range(1, 10)
_HAS_ORIGIN, _HAS_RIGHT_ORIGIN, _HAS_PARENT_SUB = 0x80, 0x40, 0x20
_XML_ELEMENT, _XML_HOOK = 3, 5
_LAST_TYPE = 6
_LARGEST_CLIENT = 2**53
# The server's document counts clocks in 32 bits; no text of people comes near.
_LARGEST_CLOCK = 2**32
_DEEPEST = 64

EMPTY = b"\x00\x00"


class Range(NamedTuple):
    """Clocks of one Yjs client, `start` inclusive, `end` exclusive."""

    client: int
    start: int
    end: int


class Reading(NamedTuple):
    """What an update brings, what it deletes, and what it stands beside.

    `needs` is per client the first clock that it does not need: neighbours and parents of what it brings.
    """

    inserts: tuple[Range, ...]
    deletes: tuple[Range, ...]
    needs: dict[int, int]

    @property
    def is_empty(self) -> bool:
        return not self.inserts and not self.deletes


def read_update(data: bytes) -> Reading:
    """What `data` would do. Raises Malformed for anything that is not one whole update."""
    try:
        return _read_update(data)
    except IndexError:
        raise Malformed("ends inside an update") from None


def split_by_client(data: bytes) -> tuple[dict[int, bytes], bytes]:
    """One update per Yjs client with what it brings, and one with only what is deleted. Raises Malformed.

    An update of one client may build on that of another, whichever comes first.
    """
    parts: dict[int, bytes] = {}
    try:
        clients, at = _number(data, 0)
        for _ in range(clients):
            start = at
            client, _ = _number(data, _number(data, at)[1])
            at = _read_client(data, at, [], {})
            parts[client] = b"\x01" + data[start:at] + b"\x00"
    except IndexError:
        raise Malformed("ends inside an update") from None
    return parts, b"\x00" + data[at:]


def read_state_vector(data: bytes, most: int | None = None) -> dict[int, int]:
    """Yjs client -> the first clock that is not known. Raises Malformed, also beyond `most` clients."""
    try:
        count, at = _number(data, 0)
        if most is not None and count > most:
            raise Malformed("too many clients")
        vector = {}
        for _ in range(count):
            client, at = _number(data, at)
            clock, at = _number(data, at)
            if client >= _LARGEST_CLIENT or clock >= _LARGEST_CLOCK:
                raise Malformed("number out of bounds")
            vector[client] = clock
    except IndexError:
        raise Malformed("ends inside a state vector") from None
    if at != len(data):
        raise Malformed("bytes left over")
    return vector


def _read_update(data: bytes) -> Reading:
    inserts: list[Range] = []
    needs: dict[int, int] = {}
    clients, at = _number(data, 0)
    for _ in range(clients):
        at = _read_client(data, at, inserts, needs)
    deletes, at = read_delete_set(data, at)
    if at != len(data):
        raise Malformed("bytes left over")
    return Reading(tuple(inserts), deletes, needs)


def _read_client(data: bytes, at: int, inserts: list[Range], needs: dict[int, int]) -> int:
    structs, at = _number(data, at)
    client, at = _number(data, at)
    start, at = _number(data, at)
    clock = start
    for _ in range(structs):
        info = data[at]
        kind = info & 0x1F
        if kind == _SKIP:
            # A hole: clocks that this update does not bring.
            if clock > start:
                inserts.append(Range(client, start, clock))
            length, at = _number(data, at + 1)
            start = clock = clock + length
            continue
        length, at = _number(data, at + 1) if kind == _GC else _read_item(data, at, info, kind, needs)
        if length == 0:
            raise Malformed("struct without length")
        clock += length
    if client >= _LARGEST_CLIENT or clock >= _LARGEST_CLOCK:
        raise Malformed("number out of bounds")
    if clock > start:
        inserts.append(Range(client, start, clock))
    return at


def _read_item(data: bytes, at: int, info: int, kind: int, needs: dict[int, int]) -> tuple[int, int]:
    """Length in clocks of the item at `at`, and the position after it."""
    at += 1
    if info & _HAS_ORIGIN:
        at = _read_id(data, at, needs)
    if info & _HAS_RIGHT_ORIGIN:
        at = _read_id(data, at, needs)
    if not info & (_HAS_ORIGIN | _HAS_RIGHT_ORIGIN):
        names_root, at = _number(data, at)
        at = _pass_bytes(data, at) if names_root == 1 else _read_id(data, at, needs)
        if info & _HAS_PARENT_SUB:
            at = _pass_bytes(data, at)
    if kind == _STRING:
        return _read_string(data, at)
    return _read_other_content(data, at, kind)


def _read_string(data: bytes, at: int) -> tuple[int, int]:
    size, at = _number(data, at)
    end = at + size
    if end > len(data):
        raise Malformed("ends inside text")
    text = data[at:end]
    if text.isascii():
        return size, end
    try:
        # Yjs counts UTF-16 units, as JavaScript does.
        return len(text.decode().encode("utf-16-le")) >> 1, end
    except UnicodeDecodeError:
        raise Malformed("text is not UTF-8") from None


def _read_other_content(data: bytes, at: int, kind: int) -> tuple[int, int]:
    if kind == _FORMAT:
        return 1, _pass_bytes(data, _pass_bytes(data, at))
    if kind == _TYPE:
        type_ref, at = _number(data, at)
        if type_ref > _LAST_TYPE:
            raise Malformed(f"shared type {type_ref}")
        return 1, _pass_bytes(data, at) if type_ref in (_XML_ELEMENT, _XML_HOOK) else at
    if kind == _DELETED:
        return _number(data, at)
    if kind in (_BINARY, _EMBED):
        return 1, _pass_bytes(data, at)
    if kind in (_ANY, _JSON):
        count, at = _number(data, at)
        for _ in range(count):
            at = _pass_any(data, at, 0) if kind == _ANY else _pass_bytes(data, at)
        return count, at
    if kind == _DOC:
        return 1, _pass_any(data, _pass_bytes(data, at), 0)
    raise Malformed(f"struct type {kind}")


def _pass_any(data: bytes, at: int, depth: int) -> int:
    """The position after a value in lib0's `any` encoding."""
    if depth > _DEEPEST:
        raise Malformed("nested too deep")
    tag = data[at]
    at += 1
    if tag in (127, 126, 121, 120):  # undefined, null, false, true
        return at
    if tag == 125:  # whole number with a sign, so more than 7 groups fit no safe integer either
        return _number(data, at)[1]
    if tag in (124, 123, 122):  # float32, float64, bigint
        return _within(data, at + (4 if tag == 124 else 8))
    if tag in (119, 116):  # text, bytes
        return _pass_bytes(data, at)
    if tag in (118, 117):  # object, list
        count, at = _number(data, at)
        for _ in range(count):
            at = _pass_any(data, _pass_bytes(data, at) if tag == 118 else at, depth + 1)
        return at
    raise Malformed(f"value type {tag}")


def read_delete_set(data: bytes, at: int) -> tuple[tuple[Range, ...], int]:
    """The ranges of the delete set at `at`, and the position after it. Raises Malformed or IndexError."""
    clients, at = _number(data, at)
    if not clients:
        return (), at
    ranges = []
    for _ in range(clients):
        client, at = _number(data, at)
        count, at = _number(data, at)
        for _ in range(count):
            start, at = _number(data, at)
            length, at = _number(data, at)
            ranges.append(Range(client, start, start + length))
    return tuple(ranges), at


def _number(data: bytes, at: int) -> tuple[int, int]:
    byte = data[at]
    if byte < 0x80:
        return byte, at + 1
    number = byte & 0x7F
    shift = 7
    while True:
        at += 1
        byte = data[at]
        number |= (byte & 0x7F) << shift
        if byte < 0x80:
            return number, at + 1
        shift += 7
        if shift > 56:
            raise Malformed("number too long")


def _read_id(data: bytes, at: int, needs: dict[int, int]) -> int:
    client, at = _number(data, at)
    clock, at = _number(data, at)
    if clock >= needs.get(client, 0):
        needs[client] = clock + 1
    return at


def _pass_bytes(data: bytes, at: int) -> int:
    size, at = _number(data, at)
    return _within(data, at + size)


def _within(data: bytes, at: int) -> int:
    if at > len(data):
        raise Malformed("ends inside a value")
    return at
