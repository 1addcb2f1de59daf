"""Many documents as they are now, in a few queries; what did not change comes from memory."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence

from django.db.models import OuterRef, Q, Subquery
from pycrdt import Doc

from samenbeeld.realtime.log import Head
from samenbeeld.realtime.models import Checkpoint, LogRow, Segment

_MOST_KEPT_BYTES = 32 * 1024 * 1024

# (document, end of its log) -> state. The digest in the end makes a stale answer impossible.
_kept: OrderedDict[tuple[int, Head], bytes] = OrderedDict()


def states(wanted: Mapping[str, tuple[int, Head]]) -> dict[str, bytes]:
    """Name -> (document, end of its log) in, name -> whole document out."""
    missing = {key for key in wanted.values() if key not in _kept}
    fresh = _read([document for document, _ in missing]) if missing else {}
    found = {}
    for name, key in wanted.items():
        state = _kept.get(key)
        if state is None:
            state = fresh[key[0]]
            _keep(key, state)
        found[name] = state
    return found


def last_segments(documents: Sequence[int]) -> list[Segment]:
    """The last segment of each of these documents that has one, without the text."""
    if not documents:
        return []
    last = Segment.objects.filter(document=OuterRef("document")).order_by("-last_seq").values("last_seq")[:1]
    found = Segment.objects.filter(document__in=documents, last_seq=Subquery(last))
    return list(found.defer("updates"))


def _read(documents: Sequence[int]) -> dict[int, bytes]:
    last = Checkpoint.objects.filter(document=OuterRef("document")).order_by("-seq").values("seq")[:1]
    checkpoints = Checkpoint.objects.filter(document__in=documents, seq=Subquery(last))
    pieces: dict[int, list[bytes]] = {document: [] for document in documents}
    tails = {document: Q(document=document) for document in documents}
    for checkpoint in checkpoints:
        pieces[checkpoint.document_id].append(bytes(checkpoint.state))
        tails[checkpoint.document_id] &= Q(seq__gt=checkpoint.seq)
    either = Q()
    for tail in tails.values():
        either |= tail
    rows = LogRow.objects.filter(either).order_by("seq").values_list("document_id", "update")
    for document, update in rows:
        pieces[document].append(bytes(update))
    return {document: _whole(updates) for document, updates in pieces.items()}


def _whole(updates: Sequence[bytes]) -> bytes:
    if len(updates) == 1:
        return updates[0]
    document: Doc[object] = Doc()  # type: ignore[type-var]
    with document.transaction():
        for update in updates:
            document.apply_update(update)
    return document.get_update()


def _keep(key: tuple[int, Head], state: bytes) -> None:
    _kept[key] = state
    while sum(map(len, list(_kept.values()))) > _MOST_KEPT_BYTES and len(_kept) > 1:
        _kept.popitem(last=False)
