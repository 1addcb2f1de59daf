"""Folds old rows into segments: smaller, and nothing of who, when and what is lost."""

from django.db import transaction

from samenbeeld.realtime import log, packing
from samenbeeld.realtime.document import LiveDocument
from samenbeeld.realtime.log import Head, Loaded
from samenbeeld.realtime.models import Checkpoint, Document, LogRow, Segment
from samenbeeld.realtime.rules import SEGMENT_ROWS


def fold(document: int, *, also_short: bool = False) -> int:
    """Fold every full run of `SEGMENT_ROWS` rows; with `also_short` the rest too. Returns rows folded.

    One transaction per segment: readers and the live room are never kept waiting for long.
    """
    folded = 0
    while (count := _fold_next(document, also_short)) > 0:
        folded += count
    return folded


@transaction.atomic
def _fold_next(document: int, also_short: bool) -> int:
    Document.objects.select_for_update().get(pk=document)
    last = Segment.objects.filter(document_id=document).order_by("-last_seq").first()
    after = last.last_seq if last else 0
    live = LogRow.objects.filter(document_id=document, seq__gt=after, seq__lte=after + SEGMENT_ROWS)
    count = live.count()
    if count == 0 or (count < SEGMENT_ROWS and not also_short):
        return 0
    rows = log.rows_between(document, after, after + SEGMENT_ROWS)
    stamps, updates = packing.pack(rows)
    Segment.objects.create(
        document_id=document,
        first_seq=rows[0].seq,
        last_seq=rows[-1].seq,
        last_at_ms=rows[-1].at_ms,
        stamps=stamps,
        updates=updates,
        last_digest=rows[-1].digest,
    )
    # Time travel starts at the end of a segment, so that is where a checkpoint stays.
    Checkpoint.objects.get_or_create(
        document_id=document,
        seq=rows[-1].seq,
        defaults={"at_ms": rows[-1].at_ms, "state": state_after(document, rows[-1].seq)},
    )
    live.delete()
    return count


def state_after(document: int, seq: int) -> bytes:
    """The whole document after row `seq`: nearest checkpoint at or before it, and the rows from there."""
    nearest = Checkpoint.objects.filter(document_id=document, seq__lte=seq).order_by("-seq").first()
    start = nearest.seq if nearest else 0
    if nearest and start == seq:
        return bytes(nearest.state)
    updates = tuple(row.update for row in log.rows_between(document, start, seq))
    return LiveDocument(
        Loaded(document, Head(seq, b""), start, bytes(nearest.state) if nearest else b"", updates, {})
    ).state()
