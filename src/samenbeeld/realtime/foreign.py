"""What was written in a document elsewhere, on another system with a log of its own, comes into ours.

It is judged as what a person here sends: well formed, complete, not under somebody else's client id. What is
not complete yet waits with whoever brought it: nothing stands in the log that has no effect.
"""

from collections.abc import Collection, Iterable
from enum import StrEnum

from pycrdt import merge_updates

from samenbeeld.realtime import log, rules, yjs
from samenbeeld.realtime.actions import append_update
from samenbeeld.realtime.document import Broken, LiveDocument
from samenbeeld.realtime.rules import CHECKPOINT_EVERY_ROWS, Author, Row, unpack_ranges
from samenbeeld.realtime.trial import Form
from samenbeeld.realtime.wire import Malformed

MALFORMED, OF_ANOTHER, TOO_LARGE = (
    "realtime-malformed",
    "realtime-client-of-another",
    "realtime-document-full",
)
EMPTY = yjs.EMPTY


class Outcome(StrEnum):
    """WRITTEN: it stands in the log. KNOWN: it changes nothing. WAITS: something it builds on is not here."""

    WRITTEN = "written"
    KNOWN = "known"
    WAITS = "waits"


class NotTaken(Exception):
    """It may not be; `key` is the sentence that says why. What was sent is kept with the refused."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def append_foreign(
    name: str, author: Author, update: bytes, *, largest: int, form: Form | None = None
) -> Outcome:
    """Write `update` in the name of `author`, who is nobody here. `largest`: bytes of the whole document.

    Needs the transaction of its caller. Raises NotTaken.
    """
    try:
        reading = yjs.read_update(update)
        log.keep_rooms_waiting()
        document = LiveDocument(log.load(name), form)
        if not rules.fits(reading, document.clocks):
            return Outcome.WAITS
        if reading.is_empty or document.is_known(reading):
            return Outcome.KNOWN
        _check(document, author, update, reading, largest)
        document.apply(update, reading.inserts)
    except (Malformed, Broken):
        raise _kept(name, author, update, MALFORMED) from None
    except NotTaken as refused:
        raise _kept(name, author, update, refused.key) from None
    seq = append_update(name, author, update)
    if seq - document.checkpoint_seq >= CHECKPOINT_EVERY_ROWS:
        # Where nobody has the page open no room does it.
        log.checkpoint(document.id, seq, document.state())
    return Outcome.WRITTEN


def without_clients(update: bytes, clients: Collection[int]) -> bytes:
    """`update` without what these Yjs clients wrote; what it deletes stays. Raises Malformed."""
    parts, deleted = yjs.split_by_client(update)
    kept = [part for client, part in parts.items() if client not in clients]
    return together([*kept, deleted])


def together(updates: Iterable[bytes]) -> bytes:
    """One update that says what all of these say."""
    told = [update for update in updates if update != yjs.EMPTY]
    return merge_updates(*told) if len(told) > 1 else (told or [yjs.EMPTY])[0]


def clients_in(row: Row) -> set[int]:
    """The Yjs clients of which this row brings something."""
    return {client for client, _, _ in unpack_ranges(row.ranges)}


def read_known(state_vector: bytes) -> dict[int, int]:
    """Yjs client -> the first clock that who sent this does not know. Raises Malformed."""
    return yjs.read_state_vector(state_vector)


def brings_beyond(row: Row, known: dict[int, int]) -> bool:
    """Whether this row says something to who knows so much (client -> first clock that is not known)."""
    return row.deletes or any(end > known.get(client, 0) for client, _, end in unpack_ranges(row.ranges))


def _check(document: LiveDocument, author: Author, update: bytes, reading: yjs.Reading, largest: int) -> None:
    if rules.is_forged(reading.inserts, author.account, document.owners, document.clocks):
        raise NotTaken(OF_ANOTHER)
    if len(document.state()) + len(update) > largest:
        raise NotTaken(TOO_LARGE)
    if reason := document.refusal(update, reading):
        raise NotTaken(reason)


def _kept(name: str, author: Author, update: bytes, key: str) -> NotTaken:
    log.keep_refused(name, author.account, key, update)
    return NotTaken(key)
