"""Many documents as they were, in as many queries as for one."""

from collections.abc import Mapping, Sequence

from django.db.models import Max, Q

from samenbeeld.realtime import packing
from samenbeeld.realtime.models import Checkpoint, LogRow, Segment
from samenbeeld.realtime.newest import either, whole


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
        document: whole(starts.get(document, (0, b""))[1], updates.get(document, [])) for document in wanted
    }


def folded_positions(documents: Sequence[int], at_ms: int) -> dict[int, int]:
    """Per document the last row in its segments that was delivered at or before `at_ms`. Two queries."""
    found: dict[int, int] = {}
    partly: dict[int, int] = {}
    segments = Segment.objects.filter(document__in=documents).order_by("first_seq")
    for pk, document, last_seq, last_at_ms in segments.values_list(
        "pk", "document_id", "last_seq", "last_at_ms"
    ):
        if document in partly:
            continue
        if last_at_ms <= at_ms:
            found[document] = last_seq
        else:
            partly[document] = pk
    for segment in Segment.objects.filter(pk__in=partly.values()).defer("updates") if partly else ():
        for stamp in packing.unpack_stamps(bytes(segment.stamps)):
            if stamp.at_ms <= at_ms:
                found[segment.document_id] = max(found.get(segment.document_id, 0), stamp.seq)
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
