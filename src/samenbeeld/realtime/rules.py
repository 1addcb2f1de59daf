"""What the live path holds to be true: who writes, how long a tick lasts, what is too much. Pure."""

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from samenbeeld.realtime.wire import Malformed, read_varuint, varuint, with_length
from samenbeeld.realtime.yjs import Range, Reading

LARGEST_FRAME_BYTES = 8 * 1024 * 1024
LARGEST_PRESENCE_BYTES = 4 * 1024
MOST_PRESENCES_PER_SEAT = 16
MOST_ROOMS_PER_LINE = 200

# A fast typist makes 15 changes a second; a script that replays offline work makes bursts.
MESSAGES_PER_SECOND, MESSAGE_BURST = 200, 2_000
BYTES_PER_SECOND, BYTE_BURST = 2 * 1024 * 1024, 4 * LARGEST_FRAME_BYTES

PRESENCE_SECONDS = 1.0
RECHECK_SECONDS = 30.0
LONGEST_PAUSE_SECONDS = 20.0

CHECKPOINT_EVERY_ROWS = 2_000
SEGMENT_ROWS = 10_000

SCRATCH = "scratch."
_ROOM_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,199}")


@dataclass(frozen=True, slots=True)
class Author:
    """Who delivered a change, as it was then. Opaque strings: the live path knows nothing of care."""

    account: str
    name: str
    organisation: str
    organisation_name: str
    function: str


@dataclass(frozen=True, slots=True)
class Grant:
    """This account may be in this room, under this name, and may or may not write."""

    author: Author
    may_write: bool


class Row(NamedTuple):
    """One line of a document's log: one author's changes of one tick, with its place in the digest chain."""

    seq: int
    author: Author
    at_ms: int
    ranges: bytes
    deletes: bool
    update: bytes
    digest: bytes


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who delivered these clocks and when (Unix milliseconds); `deletes` when something was deleted too."""

    seq: int
    author: Author
    at_ms: int
    ranges: tuple[Range, ...]
    deletes: bool


def is_room_name(name: str) -> bool:
    """Readable, safe in a URL."""
    return _ROOM_NAME.fullmatch(name) is not None


def tick_seconds(people: int) -> float:
    """How long a busy room collects before it writes: 15 ms for a team, 38 ms for 200, 60 ms for 1,000.

    A fan-out costs the kernel some 4 µs per person whatever is in it, so a full room writes less often.
    """
    if people <= 50:
        return 0.015
    if people <= 200:
        return 0.015 + (people - 50) / 150 * 0.023
    return min(0.038 + (people - 200) / 800 * 0.022, 0.060)


def wait_seconds(people: int, since_last_tick: float) -> float:
    """How long the first change after a tick waits for others: none in a quiet room, else one whole tick.

    Counted from that change and not from the last tick: nothing ever waits longer, and a busy room writes
    less often.
    """
    tick = tick_seconds(people)
    return 0.0 if since_last_tick >= tick else tick


def is_forged(
    inserts: Iterable[Range], account: str, owners: Mapping[int, str], clocks: Mapping[int, int]
) -> bool:
    """Whether these clocks pretend to be somebody else's.

    A Yjs client id belongs to the first authenticated account that used it. Passing on what is known
    already is no forgery; adding to it is.
    """
    return any(
        owners.get(client, account) != account and end > clocks.get(client, 0) for client, _, end in inserts
    )


def brings_new(inserts: Iterable[Range], clocks: Mapping[int, int]) -> bool:
    """Whether any clock here is not known yet."""
    return any(end > clocks.get(client, 0) for client, _, end in inserts)


def fits(reading: Reading, clocks: Mapping[int, int]) -> bool:
    """Whether all that this update builds on is known or comes with it, so that it takes effect at once."""
    known: dict[int, int] = {}
    for client, start, end in reading.inserts:
        before = known.get(client) or clocks.get(client, 0)
        if start > before:
            return False
        known[client] = max(before, end)
    for client, end in reading.needs.items():
        if end > (known.get(client) or clocks.get(client, 0)):
            return False
    return all(end <= (known.get(client) or clocks.get(client, 0)) for client, _, end in reading.deletes)


def pack_ranges(ranges: Sequence[Range]) -> bytes:
    """Ranges as they stand in the log."""
    parts = [varuint(len(ranges))]
    for client, start, end in ranges:
        parts += varuint(client), varuint(start), varuint(end - start)
    return b"".join(parts)


def unpack_ranges(data: bytes) -> tuple[Range, ...]:
    """The inverse of `pack_ranges`. Raises Malformed."""
    count, at = read_varuint(data, 0)
    ranges = []
    for _ in range(count):
        client, at = read_varuint(data, at)
        start, at = read_varuint(data, at)
        length, at = read_varuint(data, at)
        ranges.append(Range(client, start, start + length))
    if at != len(data):
        raise Malformed("bytes left over")
    return tuple(ranges)


def digest_of(
    before: bytes, seq: int, author: Author, at_ms: int, ranges: bytes, deletes: bool, update: bytes
) -> bytes:
    """SHA-256 over the previous digest and everything this row says, each field with its length."""
    numbers = varuint(seq) + varuint(at_ms) + varuint(deletes)
    said = numbers + _named(author) + with_length(ranges) + with_length(update)
    return hashlib.sha256(before + said).digest()


@lru_cache(maxsize=4096)
def _named(author: Author) -> bytes:
    fields = (author.account, author.name, author.organisation, author.organisation_name, author.function)
    return b"".join(with_length(field.encode()) for field in fields)


def next_row(
    before: bytes, seq: int, author: Author, at_ms: int, ranges: Sequence[Range], deletes: bool, update: bytes
) -> Row:
    """The row that follows the one with digest `before` (empty for the first)."""
    packed = pack_ranges(ranges)
    digest = digest_of(before, seq, author, at_ms, packed, deletes, update)
    return Row(seq, author, at_ms, packed, deletes, update, digest)


def first_broken(before: bytes, rows: Iterable[Row], seq: int = 0) -> int | None:
    """Sequence number of the first row that is missing or not what was written, None when all is well."""
    for row in rows:
        seq += 1
        if row.seq != seq:
            return seq
        try:
            expected = digest_of(before, row.seq, row.author, row.at_ms, row.ranges, row.deletes, row.update)
        except UnicodeError:
            return seq  # a name with letters that are none seals nothing
        if row.digest != expected:
            return seq
        before = row.digest
    return None


def initials(name: str) -> str:
    """At most two letters for a presence mark: first and last name."""
    words = [word for word in name.split() if word[:1].isalpha()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()
