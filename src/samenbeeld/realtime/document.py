"""A shared document in memory: applies what was judged, and answers those who join."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable
from types import TracebackType

from pycrdt import Doc, Snapshot

from samenbeeld.realtime import wire, yjs
from samenbeeld.realtime.log import Head, Loaded
from samenbeeld.realtime.rules import Row, brings_new
from samenbeeld.realtime.trial import Form, Trial
from samenbeeld.realtime.yjs import Range, Reading

_EVERYTHING = b"\x00"
_MOST_ANSWERS_KEPT = 64
# Every visit in which somebody typed is a client; no text sees so many.
_MOST_CLIENTS = 100_000


class Broken(Exception):
    """The document could not take an update that read well; it must be loaded afresh."""


class LiveDocument:
    """The replica of this process, at `head` in the log once the tick in flight is committed."""

    def __init__(self, loaded: Loaded, form: Form | None = None) -> None:
        self.id = loaded.document_id
        self.head: Head = loaded.head
        self.checkpoint_seq = loaded.checkpoint_seq
        self.owners = loaded.owners
        self._doc: Doc[object] = Doc()  # type: ignore[type-var]
        with self._doc.transaction():
            for update in (loaded.checkpoint, *loaded.updates):
                if update:
                    self._doc.apply_update(update)
        self.clocks = yjs.read_state_vector(self._doc.get_state())
        self._answers: dict[bytes, bytes] = {}
        self._deleted: dict[int, list[tuple[int, int]]] | None = None
        self._trial = Trial(form, self.state) if form else None

    def refusal(self, update: bytes, reading: Reading) -> str | None:
        """Why this update does not fit the form of this document, a sentence id; None when it does.

        What fits must be applied next. Raises Malformed.
        """
        return self._trial.refusal(update, reading) if self._trial else None

    def has_form(self) -> bool:
        """Whether all of it has its form. Asked when others wrote while something of ours was under way."""
        return self._trial is None or self._trial.has_form()

    def apply(self, update: bytes, inserts: Iterable[Range]) -> None:
        """Take an update that fits (`rules.fits`). Raises Malformed (the document is as it was) or Broken."""
        self._take(update)
        clocks = self.clocks
        for client, _, end in inserts:
            if end > clocks.get(client, 0):
                clocks[client] = end

    def replay(self, rows: Iterable[Row]) -> None:
        """Take what the log holds beyond `head`, whatever it is. Raises Malformed or Broken."""
        if self._trial:
            # Its copy does not see these rows.
            self._trial.forget()
        for row in rows:
            self._take(row.update)
            self.head = Head(row.seq, row.digest)
        # What a row claims to bring is not what is there: it may wait for something that never came.
        self.clocks = yjs.read_state_vector(self._doc.get_state())

    def fitting(self, update: bytes) -> bytes:
        """`update` without what would wait for something unknown. Raises Malformed."""
        scratch: Doc[object] = Doc()  # type: ignore[type-var]
        try:
            with _no_panic:
                scratch.apply_update(self.state())
                scratch.apply_update(update)
                return scratch.get_update(self.state_vector())
        except Broken as error:
            raise wire.Malformed(str(error)) from error

    def _take(self, update: bytes) -> None:
        with _no_panic:
            self._doc.apply_update(update)
        if self._answers:
            self._answers = {}
        self._deleted = None

    def state_vector(self) -> bytes:
        """What this replica knows, for a step 1 or to remember where a slow reader left."""
        return self._doc.get_state()

    def state(self) -> bytes:
        """The whole document as one update."""
        return self._doc.get_update()

    def answer(self, state_vector: bytes) -> bytes:
        """Step 2 for a client that knows `state_vector`; encoded once for all who ask the same.

        Raises Malformed.
        """
        frame = self._answers.get(state_vector)
        if frame is None:
            # pycrdt makes room for as many clients as are announced, before it looks whether they are there.
            yjs.read_state_vector(state_vector or _EVERYTHING, most=_MOST_CLIENTS)
            with _no_panic:
                frame = wire.step2(self._doc.get_update(state_vector or _EVERYTHING))
            if len(self._answers) < _MOST_ANSWERS_KEPT:
                self._answers[state_vector] = frame
        return frame

    def is_known(self, reading: Reading) -> bool:
        """Whether this update would change nothing."""
        return not brings_new(reading.inserts, self.clocks) and self._are_deleted(reading.deletes)

    def _are_deleted(self, deletes: Iterable[Range]) -> bool:
        deletes = list(deletes)
        if not deletes:
            return True
        if self._deleted is None:
            self._deleted = _deleted_in(self._doc)
        for client, start, end in deletes:
            spans = self._deleted.get(client, [])
            place = bisect_right(spans, (start, 2**62)) - 1
            if place < 0 or spans[place][1] < end:
                return False
        return True


class _NoPanic:
    """What goes wrong in the Rust side comes out as Malformed or Broken."""

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if isinstance(error, ValueError):
            # The decoder says no before anything is changed.
            raise wire.Malformed(str(error)) from None
        if error is not None and not isinstance(error, (KeyboardInterrupt, SystemExit)):
            # A panic is not an Exception, and leaves the document in doubt.
            raise Broken(str(error)) from error


_no_panic = _NoPanic()


def _deleted_in(doc: Doc[object]) -> dict[int, list[tuple[int, int]]]:  # type: ignore[type-var]
    """Deleted clocks per client as sorted, joined spans."""
    deleted, _ = yjs.read_delete_set(Snapshot.from_doc(doc).encode(), 0)
    spans: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for client, start, end in sorted(deleted):
        if spans[client] and spans[client][-1][1] >= start:
            before = spans[client].pop()
            spans[client].append((before[0], max(before[1], end)))
        else:
            spans[client].append((start, end))
    return dict(spans)
