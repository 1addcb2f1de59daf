"""Folds old rows into segments: smaller, and nothing of who, when and what is lost."""

import structlog
from django.db import transaction
from pycrdt import get_state

from samenbeeld.realtime import log, packing, past, yjs
from samenbeeld.realtime.models import Checkpoint, Document, LogRow, Segment
from samenbeeld.realtime.rules import SEGMENT_ROWS

_report = structlog.get_logger("samenbeeld.live")


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
    state = past.states_after({document: rows[-1].seq})[document]
    if not _is_whole(document, rows[-1].seq, state):
        return 0
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
        defaults={"at_ms": rows[-1].at_ms, "state": state},
    )
    live.delete()
    return count


def keep_checkpoint(document: int, seq: int, state: bytes) -> None:
    """Keep `state` as the whole document after row `seq`, unless it lacks something that those rows say."""
    if _is_whole(document, seq, state):
        log.checkpoint(document, seq, state)


def _is_whole(document: int, seq: int, state: bytes) -> bool:
    """Whether everything in the rows since the checkpoint before is in `state`.

    What builds on something that never came waits apart in a document, and is left out of its state: a
    checkpoint would lose it for good.
    """
    before = Checkpoint.objects.filter(document_id=document, seq__lt=seq).order_by("-seq")
    known = yjs.read_state_vector(get_state(state))
    for row in log.rows_between(document, before.values_list("seq", flat=True).first() or 0, seq):
        reading = yjs.read_update(row.update)
        if any(end > known.get(client, 0) for client, _, end in (*reading.inserts, *reading.deletes)):
            _report.warning("live.something_waits", document=document, seq=row.seq)
            return False
    return True
