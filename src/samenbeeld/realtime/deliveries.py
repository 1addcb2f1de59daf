"""The rows of the log themselves, for who follows a document change by change."""

from collections.abc import Iterator, Mapping, Sequence

from django.db.models import Q

from samenbeeld.realtime import packing
from samenbeeld.realtime.models import Document, LogRow, Segment
from samenbeeld.realtime.moment import one_moment
from samenbeeld.realtime.rules import Row


def written(names: Sequence[str], *, after: Mapping[str, int] | None = None) -> dict[str, list[Row]]:
    """Who delivered which update when, folded or not, in order. Three queries, however many documents.

    Of a document named in `after` only the rows beyond that sequence number.
    """
    ids = dict(Document.objects.filter(name__in=names).values_list("pk", "name"))
    known = after or {}
    found: dict[str, list[Row]] = {name: [] for name in names}
    with one_moment():
        for document, row in _rows({pk: known.get(name, 0) for pk, name in ids.items()}):
            found[ids[document]].append(row)
    return found


def _rows(after: Mapping[int, int]) -> Iterator[tuple[int, Row]]:
    if not after:
        return
    beyond, folded = Q(), Q()
    for document, seq in after.items():
        beyond |= Q(document=document, seq__gt=seq)
        folded |= Q(document=document, last_seq__gt=seq)
    for segment in Segment.objects.filter(folded).order_by("document", "first_seq"):
        for row in packing.unpack(bytes(segment.stamps), bytes(segment.updates)):
            if row.seq > after[segment.document_id]:
                yield segment.document_id, row
    for found in LogRow.objects.filter(beyond).select_related("writer").order_by("document", "seq"):
        yield (
            found.document_id,
            Row(
                found.seq,
                found.writer.author,
                found.delivered_at_ms,
                bytes(found.ranges),
                found.deletes,
                bytes(found.update),
                bytes(found.digest),
            ),
        )
