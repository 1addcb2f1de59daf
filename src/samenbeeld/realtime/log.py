"""The log of a document in the database: load, append, read back. Plain calls, for threads that may wait."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

from django.db import DEFAULT_DB_ALIAS, connection, connections, transaction
from django.db.models import Exists, OuterRef, Q, QuerySet

from samenbeeld.kernel import clock
from samenbeeld.realtime import packing
from samenbeeld.realtime.models import (
    Checkpoint,
    ClientBinding,
    Document,
    LogRow,
    RefusedUpdate,
    Segment,
    Writer,
)
from samenbeeld.realtime.moment import one_moment
from samenbeeld.realtime.rules import Author, Row, Stamp, unpack_ranges
from samenbeeld.realtime.wire import Malformed

_MOST_REFUSED_KEPT = 1_000
_LARGEST_REFUSED_KEPT = 64 * 1024
# As a number: SQLite may keep a truth that is neither of the two, and reads it as one.
_FIELDS = (
    "seq, delivered_at_ms, ranges, CAST(deletes AS integer), "
    '"update", digest, account, name, organisation, organisation_name, function'
)
_ROWS = f"""SELECT {_FIELDS} FROM realtime_logrow JOIN realtime_writer w ON w.id = writer_id
    WHERE document_id = %s AND seq > %s AND seq <= %s ORDER BY seq"""
# Asked once a second by every process, so written out: building it with the ORM costs more than answering it.
_HEADS = """SELECT document_id, seq, digest FROM realtime_logrow newest WHERE document_id IN ({marks})
    AND seq = (SELECT MAX(seq) FROM realtime_logrow WHERE document_id = newest.document_id)"""
_IS_SQLITE = connection.vendor == "sqlite"
_MARK = "?" if _IS_SQLITE else "%s"  # as the driver itself wants it
_INTO = """INSERT INTO realtime_logrow
    (document_id, seq, writer_id, delivered_at_ms, ranges, deletes, "update", digest) """
_VALUES = f"({', '.join([_MARK] * 8)})"
_INSERT = f"{_INTO}VALUES {_VALUES}"
# PostgreSQL: rooms write beside each other, and none beside a door. Any number that nobody else here locks.
_TURN = 7_513_027_002
_BEGIN = "BEGIN IMMEDIATE" if _IS_SQLITE else f"BEGIN; SELECT pg_advisory_xact_lock_shared({_TURN})"
_ALONE = (
    f"{_INTO}VALUES {{rows}}"
    if _IS_SQLITE
    else f"{_INTO}SELECT one.* FROM (SELECT pg_advisory_xact_lock_shared({_TURN})) AS in_turn,"
    " (VALUES {rows}) AS one"
)
_BIND = f"""INSERT INTO realtime_clientbinding (document_id, client, account)
    VALUES ({", ".join([_MARK] * 3)})"""
END = 2**62
_NEITHER: Any = 2  # of a truth: nobody wrote that, so nothing is sealed with it


@dataclass(frozen=True, slots=True)
class Head:
    """Where the log of a document ends: last sequence number and its digest; 0 and empty at the start."""

    seq: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Loaded:
    """Everything needed to stand the document up again."""

    document_id: int
    head: Head
    checkpoint_seq: int
    checkpoint: bytes
    updates: tuple[bytes, ...]
    owners: dict[int, str]


def document_id(name: str) -> int:
    """The id of document `name`, which is made when it was not there."""
    return Document.objects.get_or_create(name=name, defaults={"created_at": clock.now()})[0].pk


def load(name: str) -> Loaded:
    """The newest checkpoint, what came after it, and who owns which Yjs client id."""
    document = document_id(name)
    with one_moment():
        newest = Checkpoint.objects.filter(document_id=document).order_by("-seq").first()
        seq = newest.seq if newest else 0
        rows = rows_between(document, seq)
        owners = dict(ClientBinding.objects.filter(document_id=document).values_list("client", "account"))
        return Loaded(
            document,
            head(document),
            seq,
            bytes(newest.state) if newest else b"",
            tuple(row.update for row in rows),
            owners,
        )


def head(document: int) -> Head:
    """Where the log ends now."""
    row = LogRow.objects.filter(document_id=document).order_by("-seq").values_list("seq", "digest").first()
    if row:
        return Head(row[0], bytes(row[1]))
    segments = Segment.objects.filter(document_id=document).order_by("-last_seq")
    folded = segments.values_list("last_seq", "last_digest").first()
    return Head(folded[0], bytes(folded[1])) if folded else Head(0, b"")


def heads(documents: Sequence[int]) -> dict[int, Head]:
    """Where the log ends per document, for documents with rows that are not folded."""
    if not documents:
        return {}
    marks = ", ".join(["%s"] * len(documents))
    with connection.cursor() as cursor:
        cursor.execute(_HEADS.format(marks=marks), list(documents))
        return {document: Head(seq, bytes(digest)) for document, seq, digest in cursor.fetchall()}


class Cursor(Protocol):
    """Of the framework, or of the driver below it."""

    def executemany(self, sql: str, many: list[tuple[int | str | bytes, ...]], /) -> object: ...


@contextmanager
def one_transaction() -> Iterator[Cursor]:
    """All of what is inside, or nothing. The thread of the log opens one per tick, so it is the bare thing:
    the framework's `atomic` and its cursor cost more than the rows themselves.

    Not inside another transaction, and nothing inside may ask for `on_commit`. Raises DatabaseError.
    """
    database = connections[DEFAULT_DB_ALIAS]
    database.ensure_connection()
    with database.wrap_database_errors, closing(database.connection.cursor()) as cursor:
        cursor.execute(_BEGIN)
        try:
            yield cursor
            cursor.execute("COMMIT")
        except BaseException:
            # A commit that fails leaves it open, and then nothing could begin any more; or the database has
            # undone it already, and there is nothing to undo.
            with suppress(Exception):
                cursor.execute("ROLLBACK")
            raise


def append(cursor: Cursor, document: int, rows: Sequence[Row], owners: Mapping[int, str]) -> None:
    """Add rows and new owners of client ids. The caller holds the transaction, and this cursor in it.

    Raises IntegrityError when another process wrote these sequence numbers first.
    """
    if owners:
        cursor.executemany(_BIND, [(document, client, account) for client, account in owners.items()])
    cursor.executemany(_INSERT, [_record(document, row) for row in rows])


def append_alone(document: int, rows: Sequence[Row]) -> None:
    """Add rows in one statement, which is a transaction of its own: all that a lone keystroke needs.

    Not inside a transaction. Raises IntegrityError as `append` does, and DatabaseError.
    """
    database = connections[DEFAULT_DB_ALIAS]
    database.ensure_connection()
    values = [value for row in rows for value in _record(document, row)]
    with database.wrap_database_errors:
        database.connection.execute(_ALONE.format(rows=", ".join([_VALUES] * len(rows))), values)


def keep_rooms_waiting() -> None:
    """Until the transaction of the caller ends, nobody else adds rows. On SQLite that is so already.

    A lock on the document alone would not do: a room that adds to several waits for one and has the other.
    """
    if not _IS_SQLITE:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])


def writer_id(author: Author) -> int:
    """The row of this author. Call `know_writers` first when inside a transaction that may roll back."""
    known = _writers.get(author)
    return known if known is not None else _find_writer(author)


def know_writers(authors: Iterable[Author]) -> None:
    """Make and remember the rows of these authors, outside any transaction."""
    for author in authors:
        if author not in _writers:
            found = _find_writer(author)
            if not connection.in_atomic_block:
                _writers[author] = found


def forget_writers() -> None:
    """After the tables were emptied: remembered ids mean nothing any more."""
    _writers.clear()


def rows_between(document: int, after: int, until: int = END) -> list[Row]:
    """Rows with `after` < seq <= `until`, folded or not, in order."""
    rows = [row for row in _folded_rows(document, after, until) if after < row.seq <= until]
    with connection.cursor() as cursor:
        cursor.execute(_ROWS, [document, rows[-1].seq if rows else after, until])
        rows += [_row(*record) for record in cursor.fetchall()]
    return rows


def first_unreadable(document: int) -> int | None:
    """Sequence number of the first row of the first segment that cannot be unpacked; None when all can."""
    for segment in _segments(document, 0, END):
        try:
            packing.unpack(bytes(segment.stamps), bytes(segment.updates))
        except Malformed:
            return segment.first_seq
    return None


def first_misplaced(document: int) -> int | None:
    """Sequence number of the first row that stands where nobody reads it, or in a segment that says something
    else than what is in it; None when there is none. Raises Malformed.
    """
    end = 0
    for segment in Segment.objects.filter(document_id=document).order_by("first_seq"):
        rows = packing.unpack(bytes(segment.stamps), bytes(segment.updates))
        first, last = rows[0], rows[-1]
        said = segment.first_seq, segment.last_seq, segment.last_at_ms, bytes(segment.last_digest)
        if said != (first.seq, last.seq, last.at_ms, last.digest):
            return first.seq
        end = max(end, last.seq)
    rows_here = LogRow.objects.filter(document_id=document)
    hidden = rows_here.filter(Q(seq__lte=end) | ~Exists(Writer.objects.filter(pk=OuterRef("writer_id"))))
    return hidden.order_by("seq").values_list("seq", flat=True).first()


def of_no_document() -> tuple[int, int] | None:
    """The number of a document that is not there, and the first row of it that is; None as it should be."""
    return _stray(LogRow.objects.all(), "seq") or _stray(Segment.objects.all(), "first_seq")


def folder() -> Path | None:
    """Where the log is on this machine's own disk; None when a database server keeps it."""
    return Path(connection.settings_dict["NAME"]).parent if _IS_SQLITE else None


def leave_checkpoints_to_tidy() -> None:
    """On SQLite, the connection of this thread never stops to move the write-ahead log into the database."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_autocheckpoint=0")


def tidy() -> None:
    """On SQLite, move the write-ahead log into the database, beside the writer and without stopping it."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(PASSIVE)")


def tail(document: int, after: int) -> tuple[list[Row], dict[int, str]]:
    """Rows after `after` and all owners of client ids, read at one moment."""
    with one_moment():
        owners = ClientBinding.objects.filter(document_id=document).values_list("client", "account")
        return rows_between(document, after), dict(owners)


def stamps_between(document: int, after: int, until: int = END) -> list[Stamp]:
    """Who and when of the same rows, without reading the text."""
    stamps = [
        stamp
        for segment in _segments(document, after, until)
        for stamp in packing.unpack_stamps(bytes(segment.stamps))
        if after < stamp.seq <= until
    ]
    live = LogRow.objects.filter(document_id=document, seq__gt=after, seq__lte=until).order_by("seq")
    for row in live.select_related("writer").defer("update", "digest"):
        ranges = unpack_ranges(bytes(row.ranges))
        stamps.append(Stamp(row.seq, row.writer.author, row.delivered_at_ms, ranges, row.deletes))
    return stamps


def checkpoint(document: int, seq: int, state: bytes) -> None:
    """Keep the whole document after row `seq`; older ones stay only at the end of a segment."""
    with transaction.atomic():
        Checkpoint.objects.get_or_create(
            document_id=document, seq=seq, defaults={"state": state, "at_ms": _moment_of(document, seq)}
        )
        borders = Segment.objects.filter(document_id=document).values("last_seq")
        Checkpoint.objects.filter(document_id=document, seq__lt=seq).exclude(seq__in=borders).delete()


def keep_refused(room: str, account: str, reason: str, update: bytes) -> None:
    """Keep what was refused, cut to 64 kB; the oldest go when there are more than a thousand."""
    kept = RefusedUpdate.objects.create(
        room=room[:200],
        account=account,
        reason=reason,
        refused_at_ms=clock.now_ms(),
        size=len(update),
        update=update[:_LARGEST_REFUSED_KEPT],
    )
    RefusedUpdate.objects.filter(pk__lte=kept.pk - _MOST_REFUSED_KEPT).delete()


_writers: dict[Author, int] = {}


def _find_writer(author: Author) -> int:
    writer, _ = Writer.objects.get_or_create(
        account=author.account,
        name=author.name,
        organisation=author.organisation,
        organisation_name=author.organisation_name,
        function=author.function,
    )
    return writer.pk


def _folded_rows(document: int, after: int, until: int) -> Iterator[Row]:
    for segment in _segments(document, after, until):
        yield from packing.unpack(bytes(segment.stamps), bytes(segment.updates))


def _stray(rows: "QuerySet[Any]", seq: str) -> tuple[int, int] | None:
    strays = rows.filter(~Exists(Document.objects.filter(pk=OuterRef("document_id"))))
    found: tuple[int, int] | None = (
        strays.order_by("document_id", seq).values_list("document_id", seq).first()
    )
    return found


def _segments(document: int, after: int, until: int) -> list[Segment]:
    found = Segment.objects.filter(document_id=document, last_seq__gt=after, first_seq__lte=until)
    return list(found.order_by("first_seq"))


def _record(document: int, row: Row) -> tuple[int | str | bytes, ...]:
    writer = writer_id(row.author)
    return document, row.seq, writer, row.at_ms, row.ranges, row.deletes, row.update, row.digest


def _moment_of(document: int, seq: int) -> int:
    moments = LogRow.objects.filter(document_id=document, seq=seq).values_list("delivered_at_ms", flat=True)
    found = moments.first()
    return found if found is not None else clock.now_ms()


def _row(seq: int, at_ms: int, ranges: Any, deletes: Any, update: Any, digest: Any, *author: str) -> Row:
    truth = bool(deletes) if deletes in (0, 1) else _NEITHER
    return Row(seq, _author(*author), at_ms, bytes(ranges), truth, bytes(update), bytes(digest))


@lru_cache(maxsize=4096)
def _author(*fields: str) -> Author:
    return Author(*fields)
