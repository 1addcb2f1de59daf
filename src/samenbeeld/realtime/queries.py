"""What one may ask about shared documents. Reads the log, which is never behind what anybody has seen."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from django.db.models import Max, OuterRef, Subquery

from samenbeeld.realtime import log, newest, packing, past
from samenbeeld.realtime.models import Document, LogRow
from samenbeeld.realtime.moment import one_moment
from samenbeeld.realtime.rules import Author, Stamp, first_broken
from samenbeeld.realtime.text import plain_text
from samenbeeld.realtime.wire import Malformed

Change = tuple[datetime, Author]


def document_names() -> list[str]:
    """Every document there is, in order of name."""
    return list(Document.objects.order_by("name").values_list("name", flat=True))


def heads(names: Sequence[str]) -> dict[str, int]:
    """Sequence number of the last row per document; those without a row are left out. Three queries."""
    ids = _documents(names)
    return {ids[pk]: head.seq for pk, head in _heads(list(ids)).items()}


def state(name: str) -> bytes:
    """The whole document as one Yjs update; empty when there is nothing."""
    return states([name]).get(name, b"")


def states(names: Sequence[str]) -> dict[str, bytes]:
    """The same for many documents; those without a row are left out.

    Five queries, however many documents; one that did not change since it was last asked is not read again.
    """
    with one_moment():
        ids = _documents(names)
        return newest.states({ids[pk]: (pk, head) for pk, head in _heads(list(ids)).items()})


def text(name: str) -> str:
    """The text a reader sees, one line per block."""
    return plain_text(state(name))


def texts(names: Sequence[str]) -> dict[str, str]:
    """The same for many documents; those without a row are left out."""
    return {name: plain_text(content) for name, content in states(names).items()}


def state_at_position(name: str, seq: int) -> bytes:
    """The document as it was after row `seq`; empty before the first."""
    return states_at_positions({name: seq})[name]


def states_at_positions(positions: Mapping[str, int]) -> dict[str, bytes]:
    """The same for many documents. Five queries, however many."""
    with one_moment():
        ids = _documents(list(positions))
        found = past.states_after({pk: positions[name] for pk, name in ids.items() if positions[name] > 0})
        return dict.fromkeys(positions, b"") | {ids[pk]: content for pk, content in found.items()}


def state_at(name: str, moment: datetime) -> bytes:
    """The document as it was at that moment; empty before the first row."""
    return states_at([name], moment)[name]


def states_at(names: Sequence[str], moment: datetime) -> dict[str, bytes]:
    """The same for many documents. Nine queries, however many."""
    with one_moment():
        return states_at_positions(positions_at(names, moment))


def position_at(name: str, moment: datetime) -> int:
    """Sequence number of the last row delivered at or before `moment`; 0 when there is none."""
    return positions_at([name], moment)[name]


def positions_at(names: Sequence[str], moment: datetime) -> dict[str, int]:
    """The same for many documents. Four queries, however many."""
    ids = _documents(names)
    at_ms = int(moment.timestamp() * 1000)
    live = LogRow.objects.filter(document__in=ids, delivered_at_ms__lte=at_ms).order_by()
    found = dict(live.values_list("document").annotate(last=Max("seq")))
    # What was folded comes before what was not.
    found |= past.folded_positions([pk for pk in ids if pk not in found], at_ms)
    return dict.fromkeys(names, 0) | {ids[pk]: seq for pk, seq in found.items()}


def stamps(name: str, *, after: int = 0, until: int = log.END) -> list[Stamp]:
    """Who delivered which clocks and when, for rows `after` < seq <= `until`, in order.

    A browser finds the author of a piece of text by its Yjs item id (client, clock).
    """
    document = _document(name)
    with one_moment():
        return log.stamps_between(document, after, until) if document is not None else []


def stamps_since(name: str, moment: datetime) -> list[Stamp]:
    """The stamps that are newer than `moment`: what is new since somebody looked."""
    return stamps(name, after=position_at(name, moment))


def stamps_of(name: str, ids: Iterable[tuple[int, int]]) -> dict[tuple[int, int], Stamp]:
    """Who delivered these item ids; an id that is not known is left out."""
    wanted = set(ids)
    found: dict[tuple[int, int], Stamp] = {}
    for stamp in stamps(name):
        for client, start, end in stamp.ranges:
            for one in wanted:
                if one[0] == client and start <= one[1] < end:
                    found.setdefault(one, stamp)
    return found


def last_change(name: str) -> Change | None:
    """When and by whom the document was changed last; None when never."""
    return last_changes([name]).get(name)


def last_changes(names: Sequence[str]) -> dict[str, Change]:
    """The same for many documents; those that were never changed are left out. Two queries."""
    last = LogRow.objects.filter(document=OuterRef("document")).order_by("-seq").values("seq")[:1]
    rows = LogRow.objects.filter(document__name__in=names, seq=Subquery(last))
    found = {
        row.document.name: (_moment(row.delivered_at_ms), row.writer.author)
        for row in rows.select_related("writer", "document").defer("update", "ranges", "digest")
    }
    # A document that was compacted whole has its last row in its last segment.
    for segment in newest.last_segments_of([name for name in names if name not in found]):
        stamp = packing.unpack_stamps(bytes(segment.stamps))[-1]
        found[segment.document.name] = (_moment(stamp.at_ms), stamp.author)
    return found


def last_row(prefix: str) -> int:
    """Number of the newest row in any document whose name begins so, 0 without one. It only rises."""
    documents = Document.objects.filter(name__startswith=prefix).values("pk")
    rows = LogRow.objects.filter(document__in=documents).order_by("-pk")
    return rows.values_list("pk", flat=True).first() or 0


def verify(name: str) -> int | None:
    """Sequence number of the first row of the log that is missing or changed; None when all is well."""
    document = _document(name)
    if document is None:
        return None
    with one_moment():
        try:
            return first_broken(b"", log.rows_between(document, 0))
        except Malformed:
            return log.first_unreadable(document)


def ranges_of(stamp: Stamp) -> list[tuple[int, int, int]]:
    """(client, first clock, number of clocks) as the browser wants them."""
    return [(client, start, end - start) for client, start, end in stamp.ranges]


def _document(name: str) -> int | None:
    return Document.objects.filter(name=name).values_list("pk", flat=True).first()


def _documents(names: Sequence[str]) -> dict[int, str]:
    return dict(Document.objects.filter(name__in=names).values_list("pk", "name"))


def _heads(documents: Sequence[int]) -> dict[int, log.Head]:
    found = log.heads(documents)
    # A document that was compacted whole ends in its last segment.
    for one in newest.last_segments([document for document in documents if document not in found]):
        found[one.document_id] = log.Head(one.last_seq, bytes(one.last_digest))
    return found


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, UTC)
