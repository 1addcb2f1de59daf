"""What processes that serve the same rooms say to each other, as sealed bytes.

A letter is a reason to look, never the thing itself: text and permission are asked of the database by whoever
hears that they changed. Presence, which is nowhere on disk, travels whole; so does what a client sends to one
process for the stream that it has open at another.
"""

import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from samenbeeld.realtime.wire import AwarenessEntry, read_bytes, with_length

_NONCE_BYTES = 12
# A message of NATS holds 1 MB; a presence at most 4 kB, so this never splits one.
_PRESENCES_PER_LETTER = 100


class Unreadable(ValueError):
    """Not sealed with our key, or not a letter."""


@dataclass(slots=True)
class Letter:
    """What one process has to say since its letter before this one.

    `number` counts its letters that say something, so that whoever hears one too few knows it.
    """

    process: str
    number: int = 0
    # Per room up to which row of its log there is something new.
    rows: dict[str, int] = field(default_factory=dict)
    # Accounts whose rights changed; "" means everybody.
    rights: set[str] = field(default_factory=set)
    present: dict[str, dict[int, AwarenessEntry]] = field(default_factory=dict)
    # Rooms where something is new beside the text.
    news: set[str] = field(default_factory=set)
    # Rooms that were opened here: who is there?
    opened: set[str] = field(default_factory=set)
    is_last: bool = False

    @property
    def says_something(self) -> bool:
        """Else it is only a sign of life."""
        return bool(self.rows or self.rights or self.present or self.news or self.opened or self.is_last)

    def parts(self) -> Iterator["Letter"]:
        """The same in letters that are small enough."""
        many = [(room, entry) for room, entries in self.present.items() for entry in entries.values()]
        yield replace(self, present=_by_room(many[:_PRESENCES_PER_LETTER]))
        for start in range(_PRESENCES_PER_LETTER, len(many), _PRESENCES_PER_LETTER):
            some = _by_room(many[start : start + _PRESENCES_PER_LETTER])
            yield Letter(self.process, self.number, present=some)


def _by_room(entries: list[tuple[str, AwarenessEntry]]) -> dict[str, dict[int, AwarenessEntry]]:
    rooms: dict[str, dict[int, AwarenessEntry]] = {}
    for room, entry in entries:
        rooms.setdefault(room, {})[entry.client] = entry
    return rooms


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of what a client sent to one process for a stream that another process has (`stream`).

    `at` is where in the whole it begins. `number` counts the parts of `process`: one that comes once more, or
    that somebody kept and sends again, is not heard twice.
    """

    process: str
    number: int
    stream: str
    at: int
    is_last: bool
    data: bytes


class Seal:
    """Only processes with the same key (32 bytes) can read or write: not whoever runs the post."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def close(self, letter: Letter) -> bytes:
        """The letter as it travels."""
        said = {
            "process": letter.process,
            "number": letter.number,
            "rows": letter.rows,
            "rights": sorted(letter.rights),
            "present": {
                room: [(entry.client, entry.clock, entry.state) for entry in entries.values()]
                for room, entries in letter.present.items()
            },
            "news": sorted(letter.news),
            "opened": sorted(letter.opened),
            "last": letter.is_last,
        }
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, json.dumps(said, separators=(",", ":")).encode(), None)

    def open(self, data: bytes) -> Letter:
        """What was closed with the same key. Raises Unreadable."""
        try:
            said = json.loads(self._cipher.decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], None))
            present = [
                (room, AwarenessEntry(*entry)) for room, some in said["present"].items() for entry in some
            ]
            return Letter(
                said["process"], said["number"], said["rows"], set(said["rights"]), _by_room(present),
                set(said["news"]), set(said["opened"]), said["last"],
            )  # fmt: skip
        except (InvalidTag, ValueError, KeyError, TypeError, AttributeError) as error:
            raise Unreadable(type(error).__name__) from None

    def close_part(self, part: Part, to: str) -> bytes:
        """The part as it travels to the process called `to`; at another it cannot be opened."""
        said = [part.process, part.number, part.stream, part.at, part.is_last]
        return self._closed(with_length(json.dumps(said).encode()) + part.data, to)

    def open_part(self, data: bytes, to: str) -> Part:
        """What was closed with the same key for `to`. Raises Unreadable."""
        try:
            inside = self._opened(data, to)
            said, end = read_bytes(inside, 0)
            process, number, stream, at, is_last = json.loads(said)
            return Part(process, number, stream, at, is_last, inside[end:])
        except (InvalidTag, ValueError, TypeError) as error:
            raise Unreadable(type(error).__name__) from None

    def close_answer(self, part: Part, is_heard: bool) -> bytes:
        """Whether the stream heard this part, as it travels back. It answers no other part."""
        return self._closed(b"heard" if is_heard else b"", f"{part.process} {part.number}")

    def open_answer(self, data: bytes, part: Part) -> bool:
        """Whether this part was heard. Raises Unreadable."""
        try:
            return self._opened(data, f"{part.process} {part.number}") == b"heard"
        except (InvalidTag, ValueError) as error:
            raise Unreadable(type(error).__name__) from None

    def _closed(self, inside: bytes, about: str) -> bytes:
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + self._cipher.encrypt(nonce, inside, about.encode())

    def _opened(self, data: bytes, about: str) -> bytes:
        return self._cipher.decrypt(data[:_NONCE_BYTES], data[_NONCE_BYTES:], about.encode())
