"""Many documents as they were, in as many queries as for one."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from django.db.models import Max, OuterRef, Q, Subquery

from samenbeeld.realtime import packing
from samenbeeld.realtime.models import Checkpoint, Document, LogRow, Segment
from samenbeeld.realtime.newest import either, whole, without_text


def states_after(wanted: Mapping[int, int]) -> dict[int, bytes]:
    """Document -> sequence number in, document -> the whole document after that row out; empty without rows.

    Each from its nearest checkpoint. Four queries.
    """
    if not wanted:
        return {}
    starts = _nearest_checkpoints(wanted)
    spans = {document: (starts.get(document, (0, b""))[0], until) for document, until in wanted.items()}
    updates = _updates({document: span for document, span in spans.items() if span[0] < span[1]})
    return {
        document: _whole(starts.get(document, (0, b""))[1], tuple(updates.get(document, ())))
        for document in wanted
    }


# Put together anew the same text has other bytes each time; who looks back at a moment reads it as before.
@lru_cache(maxsize=256)
def _whole(start: bytes, updates: tuple[bytes, ...]) -> bytes:
    return whole(start, updates)


def positions(names: Sequence[str], moment: datetime) -> dict[str, tuple[int, int]]:
    """Per name the document and its last row that was delivered at or before `moment`, 0 before the first.

    One query, and one more for documents of which the moment lies within a segment.
    """
    at_ms = int(moment.timestamp() * 1000)
    rows = LogRow.objects.filter(document=OuterRef("pk"), delivered_at_ms__lte=at_ms).order_by("-seq")
    segments = Segment.objects.filter(document=OuterRef("pk"))
    whole_before = segments.filter(last_at_ms__lte=at_ms).order_by("-last_seq")
    partly_before = segments.filter(last_at_ms__gt=at_ms).order_by("first_seq")
    found: dict[str, tuple[int, int]] = {}
    partly: dict[int, tuple[str, int]] = {}
    for pk, name, live, folded, within in Document.objects.filter(name__in=names).values_list(
        "pk",
        "name",
        Subquery(rows.values("seq")[:1]),
        Subquery(whole_before.values("last_seq")[:1]),
        Subquery(partly_before.values("pk")[:1]),
    ):
        # What was folded comes before what was not.
        found[name] = (pk, live or folded or 0)
        if live is None and within is not None:
            partly[within] = (name, pk)
    for segment in without_text(partly):
        name, pk = partly[segment.pk]
        for stamp in packing.unpack_stamps(bytes(segment.stamps)):
            if stamp.at_ms <= at_ms:
                found[name] = (pk, max(found[name][1], stamp.seq))
    return found


def _nearest_checkpoints(wanted: Mapping[int, int]) -> dict[int, tuple[int, bytes]]:
    before = either(Q(document=document, seq__lte=seq) for document, seq in wanted.items())
    seqs = Checkpoint.objects.filter(before).values_list("document").annotate(last=Max("seq")).order_by()
    nearest = [Q(document=document, seq=seq) for document, seq in seqs]
    found = Checkpoint.objects.filter(either(nearest)) if nearest else ()
    return {one.document_id: (one.seq, bytes(one.state)) for one in found}


def _updates(spans: Mapping[int, tuple[int, int]]) -> dict[int, list[bytes]]:
    """What the rows say, folded or not, after the first and up to the second sequence number; in order."""
    found: dict[int, list[bytes]] = {document: [] for document in spans}
    if not spans:
        return found
    overlapping = (
        Q(document=d, last_seq__gt=after, first_seq__lte=until) for d, (after, until) in spans.items()
    )
    for segment in Segment.objects.filter(either(overlapping)).order_by("first_seq"):
        after, until = spans[segment.document_id]
        rows = packing.unpack(bytes(segment.stamps), bytes(segment.updates))
        found[segment.document_id] += [row.update for row in rows if after < row.seq <= until]
    live = (Q(document=d, seq__gt=after, seq__lte=until) for d, (after, until) in spans.items())
    updates = LogRow.objects.filter(either(live)).order_by("seq").values_list("document_id", "update")
    for document, update in updates:
        found[document].append(bytes(update))
    return found
