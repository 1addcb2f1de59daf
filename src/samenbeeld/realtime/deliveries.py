"""The rows of the log themselves, for who follows a document change by change."""

from collections.abc import Iterator, Mapping, Sequence

from django.db.models import Q

from samenbeeld.realtime import packing
from samenbeeld.realtime.models import LogRow, Segment
from samenbeeld.realtime.moment import one_moment
from samenbeeld.realtime.rules import Row


def written(names: Sequence[str], *, after: Mapping[str, int] | None = None) -> dict[str, list[Row]]:
    """Who delivered which update when, folded or not, in order. Two queries, however many documents.

    Of a document named in `after` only the rows beyond that sequence number.
    """
    known = after or {}
    found: dict[str, list[Row]] = {name: [] for name in names}
    with one_moment():
        for name, row in _rows({name: known.get(name, 0) for name in names}):
            found[name].append(row)
    return found


def _rows(after: Mapping[str, int]) -> Iterator[tuple[str, Row]]:
    if not after:
        return
    beyond, folded = Q(), Q()
    for name, seq in after.items():
        beyond |= Q(document__name=name, seq__gt=seq)
        folded |= Q(document__name=name, last_seq__gt=seq)
    segments = Segment.objects.filter(folded).select_related("document")
    for segment in segments.order_by("document", "first_seq"):
        for row in packing.unpack(bytes(segment.stamps), bytes(segment.updates)):
            if row.seq > after[segment.document.name]:
                yield segment.document.name, row
    live = LogRow.objects.filter(beyond).select_related("writer", "document")
    for found in live.order_by("document", "seq"):
        yield (
            found.document.name,
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
