"""What one may ask about shared documents. Reads the log, which is never behind what anybody has seen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, datetime
from typing import Any

from django.db import connection
from django.db.models import BigIntegerField, FilteredRelation, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Coalesce
from pycrdt import Doc

from samenbeeld.realtime import log, newest, packing, past
from samenbeeld.realtime.models import ClientBinding, Document, LogRow, Segment
from samenbeeld.realtime.moment import one_moment
from samenbeeld.realtime.rules import Author, Stamp, first_broken
from samenbeeld.realtime.text import plain_text
from samenbeeld.realtime.wire import Malformed
from samenbeeld.security.as_stored import as_stored

Change = tuple[datetime, Author]
_AUTHOR_OF_NEWEST = tuple(f"newest__writer__{part.name}" for part in fields(Author))


def document_names() -> list[str]:
    """Every document there is, in order of name."""
    return list(Document.objects.order_by("name").values_list("name", flat=True))


def heads(names: Sequence[str]) -> dict[str, int]:
    """Sequence number of the last row per document; those without a row are left out. Two queries."""
    return {name: head.seq for name, (_, head) in _heads(names).items()}


def ends(names: Sequence[str]) -> dict[str, log.Head]:
    """Where the log of each of these documents ends; those without a row are left out. Two queries.

    The digest in it is made of all rows before: with the same end nothing came and nothing was undone.
    """
    return {name: head for name, (_, head) in _heads(names).items()}


def state(name: str) -> bytes:
    """The whole document as one Yjs update; empty when there is nothing."""
    return states([name]).get(name, b"")


def states(names: Sequence[str]) -> dict[str, bytes]:
    """The same for many documents; those without a row are left out.

    Four queries, however many documents; one that did not change since it was last asked is not read again.
    """
    with one_moment():
        return newest.states(_heads(names))


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
        ids = dict(Document.objects.filter(name__in=positions).values_list("name", "pk"))
        return _states_after(positions, ids)


def state_at(name: str, moment: datetime) -> bytes:
    """The document as it was at that moment; empty before the first row."""
    return states_at([name], moment)[name]


def states_at(names: Sequence[str], moment: datetime) -> dict[str, bytes]:
    """The same for many documents. Six queries, however many."""
    with one_moment():
        found = past.positions(names, moment)
        return dict.fromkeys(names, b"") | _states_after(
            {name: seq for name, (_, seq) in found.items()}, {name: pk for name, (pk, _) in found.items()}
        )


def position_at(name: str, moment: datetime) -> int:
    """Sequence number of the last row delivered at or before `moment`; 0 when there is none."""
    return positions_at([name], moment)[name]


def positions_at(names: Sequence[str], moment: datetime) -> dict[str, int]:
    """The same for many documents. Two queries, however many."""
    return dict.fromkeys(names, 0) | {name: seq for name, (_, seq) in past.positions(names, moment).items()}


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
    """The same for many documents; those that were never changed are left out. Two queries at most."""
    found: dict[str, Change] = {}
    folded: dict[int, str] = {}
    rows = _with_newest_row(names).values_list(
        "name", "newest__delivered_at_ms", "last_segment", *_AUTHOR_OF_NEWEST
    )
    for name, at_ms, last_segment, *author in rows:
        if at_ms is not None:
            found[name] = (_moment(at_ms), Author(*author))
        elif last_segment is not None:
            folded[last_segment] = name
    # A document that was compacted whole has its last row in its last segment.
    for segment in newest.without_text(folded):
        stamp = packing.unpack_stamps(bytes(segment.stamps))[-1]
        found[folded[segment.pk]] = (_moment(stamp.at_ms), stamp.author)
    return found


def owners(name: str) -> dict[int, str]:
    """The account that each Yjs client id of this document belongs to."""
    found = ClientBinding.objects.filter(document__name=name)
    return dict(found.values_list("client", "account"))


def state_vector(name: str) -> bytes:
    """What this document knows, for who may have more of it."""
    document: Doc[Any] = Doc()
    if content := state(name):
        document.apply_update(content)
    return document.get_state()


def length_under(prefix: str) -> int:
    """The numbers of the last rows of all documents whose name begins so, added up: it rises with each row in
    any of them, and never falls.
    """
    rows = LogRow.objects.filter(document=OuterRef("pk")).order_by("-seq").values("seq")[:1]
    # A document that was compacted whole ends in its last segment.
    segments = Segment.objects.filter(document=OuterRef("pk")).order_by("-last_seq").values("last_seq")[:1]
    last = Coalesce(Subquery(rows), Subquery(segments), 0, output_field=BigIntegerField())
    found = Document.objects.filter(name__startswith=prefix).aggregate(total=Sum(last))
    return found["total"] or 0


def lengths(names: Sequence[str]) -> int:
    """The numbers of the last rows of these documents added up: another one when any of them changed.

    For who asks it several times a second: no words are sought for the question.
    """
    if not names:
        return 0
    row, document = LogRow._meta.db_table, Document._meta.db_table
    last = f"SELECT MAX(seq) FROM {row} WHERE document_id = {document}.id"
    places = ", ".join(["%s"] * len(names))
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT ({last}) FROM {document} WHERE name IN ({places})", list(names))
        return sum(seq or 0 for (seq,) in cursor.fetchall())


def verify(name: str) -> int | None:
    """Sequence number of the first row of the log that is missing or changed; None when all is well."""
    document = _document(name)
    if document is None:
        return None
    with one_moment(), as_stored():
        try:
            return first_broken(b"", log.rows_between(document, 0)) or log.first_misplaced(document)
        except Malformed:
            return log.first_unreadable(document)


def verify_places() -> tuple[int, int] | None:
    """The number of a document that is not there and of the first row that says it is of it; None when each
    row has its document.
    """
    return log.of_no_document()


def ranges_of(stamp: Stamp) -> list[tuple[int, int, int]]:
    """(client, first clock, number of clocks) as the browser wants them."""
    return [(client, start, end - start) for client, start, end in stamp.ranges]


def _document(name: str) -> int | None:
    return Document.objects.filter(name=name).values_list("pk", flat=True).first()


def _with_newest_row(names: Sequence[str]) -> "QuerySet[Any]":
    """These documents; `newest` is the last row of each that is not folded, nothing when there is none, and
    `last_segment` the id of the last that is.
    """
    last = LogRow.objects.filter(document=OuterRef("pk")).order_by("-seq").values("seq")[:1]
    segments = Segment.objects.filter(document=OuterRef("pk")).order_by("-last_seq").values("pk")[:1]
    return Document.objects.filter(name__in=names).annotate(
        newest=FilteredRelation("rows", condition=Q(rows__seq=Subquery(last))),
        last_segment=Subquery(segments),
    )


def _heads(names: Sequence[str]) -> dict[str, tuple[int, log.Head]]:
    """Per name the document and where its log ends; those without a row are left out."""
    found: dict[str, tuple[int, log.Head]] = {}
    folded: dict[int, str] = {}
    rows = _with_newest_row(names).values_list("pk", "name", "newest__seq", "newest__digest", "last_segment")
    for pk, name, seq, digest, last_segment in rows:
        if seq is not None:
            found[name] = (pk, log.Head(seq, bytes(digest)))
        elif last_segment is not None:
            folded[last_segment] = name
    # A document that was compacted whole ends in its last segment.
    for one in newest.without_text(folded):
        found[folded[one.pk]] = (one.document_id, log.Head(one.last_seq, bytes(one.last_digest)))
    return found


def _states_after(positions: Mapping[str, int], ids: Mapping[str, int]) -> dict[str, bytes]:
    wanted = {pk: positions[name] for name, pk in ids.items() if positions[name] > 0}
    found = past.states_after(wanted)
    return dict.fromkeys(positions, b"") | {name: found[pk] for name, pk in ids.items() if pk in found}


def _moment(at_ms: int) -> datetime:
    return datetime.fromtimestamp(at_ms / 1000, UTC)
