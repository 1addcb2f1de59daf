"""Many documents as they are now, in a few queries; what did not change comes from memory."""

import threading
from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import reduce
from operator import or_

from django.db.models import OuterRef, Q, Subquery
from pycrdt import Doc

from samenbeeld.realtime.log import Head
from samenbeeld.realtime.models import Checkpoint, LogRow, Segment

_MOST_KEPT_BYTES = 32 * 1024 * 1024


class Memory:
    """The last state of each document, up to a number of bytes. Pages are made in several threads."""

    def __init__(self) -> None:
        self._kept: OrderedDict[int, tuple[Head, bytes]] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def state(self, document: int, head: Head) -> bytes | None:
        """What was kept, if the log still ends there; the digest in it makes a stale answer impossible."""
        with self._lock:
            kept = self._kept.get(document)
            if kept is None or kept[0] != head:
                return None
            self._kept.move_to_end(document)
            return kept[1]

    def keep(self, document: int, head: Head, state: bytes) -> None:
        """Remember this one; those asked for longest ago make room."""
        with self._lock:
            _, before = self._kept.pop(document, (head, b""))
            self._kept[document] = (head, state)
            self._bytes += len(state) - len(before)
            while self._bytes > _MOST_KEPT_BYTES and len(self._kept) > 1:
                _, (_, oldest) = self._kept.popitem(last=False)
                self._bytes -= len(oldest)


_memory = Memory()


def states(wanted: Mapping[str, tuple[int, Head]]) -> dict[str, bytes]:
    """Name -> (document, end of its log) in, name -> whole document out."""
    found: dict[int, bytes] = {}
    missing: dict[int, Head] = {}
    for document, head in wanted.values():
        state = _memory.state(document, head)
        if state is None:
            missing[document] = head
        else:
            found[document] = state
    for document, state in _read(list(missing)).items():
        _memory.keep(document, missing[document], state)
        found[document] = state
    return {name: found[document] for name, (document, _) in wanted.items()}


def without_text(segments: Collection[int]) -> list[Segment]:
    """These segments: who wrote what when."""
    return list(Segment.objects.filter(pk__in=segments).defer("updates")) if segments else []


def whole(checkpoint: bytes, updates: Sequence[bytes]) -> bytes:
    """The state of a document from a checkpoint (empty for none) and what came after it."""
    if not updates:
        return checkpoint
    document: Doc[object] = Doc()  # type: ignore[type-var]
    with document.transaction():
        for update in (checkpoint, *updates):
            if update:
                document.apply_update(update)
    return document.get_update()


def either(conditions: Iterable[Q]) -> Q:
    """What meets any of these; there must be one."""
    return reduce(or_, conditions)


def _read(documents: Sequence[int]) -> dict[int, bytes]:
    if not documents:
        return {}
    last = Checkpoint.objects.filter(document=OuterRef("document")).order_by("-seq").values("seq")[:1]
    checkpoints = Checkpoint.objects.filter(document__in=documents, seq=Subquery(last))
    starts = {one.document_id: (one.seq, bytes(one.state)) for one in checkpoints}
    tails = [Q(document=document, seq__gt=starts.get(document, (0, b""))[0]) for document in documents]
    updates: dict[int, list[bytes]] = {document: [] for document in documents}
    rows = LogRow.objects.filter(either(tails)).order_by("seq")
    for document, update in rows.values_list("document_id", "update"):
        updates[document].append(bytes(update))
    return {document: whole(starts.get(document, (0, b""))[1], updates[document]) for document in documents}
