"""What may be done to a shared document from the server's side. People write through a room."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from django.db import connection, transaction
from pycrdt import Doc, UndoManager, XmlFragment

from samenbeeld.kernel import clock
from samenbeeld.realtime import folding, log, queries, rules, yjs
from samenbeeld.realtime.hub import HUB
from samenbeeld.realtime.models import ClientBinding, Document
from samenbeeld.realtime.rules import Author, is_room_name
from samenbeeld.realtime.text import ROOT
from samenbeeld.realtime.wire import Malformed


def create_document(name: str) -> None:
    """Make the document when it is not there yet. Raises ValueError for a name that is no room name."""
    if not is_room_name(name):
        raise ValueError(f"not a room name: {name!r}")
    log.document_id(name)


def append_update(name: str, author: Author, update: bytes, at: datetime | None = None) -> int:
    """Write `update` into the log in the name of `author`; everyone in the room sees it after the commit.

    Joins the transaction of its caller, if there is one. Returns the sequence number of the row, or of the
    last row when the update is empty. Raises ValueError for bytes that are no Yjs update.
    """
    try:
        reading = yjs.read_update(update)
    except Malformed as error:
        raise ValueError(f"not a Yjs update: {error}") from None
    create_document(name)
    with transaction.atomic():
        # The locks make one writer at a time number the rows; a live room tries again after us.
        log.keep_rooms_waiting()
        document = Document.objects.select_for_update().get(name=name).pk
        head = log.head(document)
        if reading.is_empty:
            return head.seq
        at_ms = clock.now_ms() if at is None else int(at.timestamp() * 1000)
        row = rules.next_row(
            head.digest, head.seq + 1, author, at_ms, reading.inserts, bool(reading.deletes), update
        )
        with connection.cursor() as cursor:
            log.append(cursor, document, [row], _new_owners(document, reading, author))
        transaction.on_commit(lambda: HUB.tail_changed(name, row.seq))
    return row.seq


def carry_over(source: str, target: str, by: Author, at: datetime) -> None:
    """Put what stands in `source` in `target` as well, each letter with the author who wrote it there.

    What was deleted in `source` does not come along, nor what `target` has already. `by` is who deletes in
    `target` what came along before and was deleted in `source` since. Joins the transaction of its caller.
    """
    document: Doc[Any] = Doc()
    if content := queries.state(source):
        document.apply_update(content)
    there: Doc[Any] = Doc()
    if content := queries.state(target):
        there.apply_update(content)
    parts, deleted = yjs.split_by_client(document.get_update(there.get_state()))
    for client, author in _authors(source, parts).items():
        append_update(target, author, parts[client], at)
    append_update(target, by, deleted, at)


def put_back(name: str, position: int, by: Author) -> None:
    """Let the document say again what it said after the row at `position`; `by` is who does so.

    What was written since stays in the log. Joins the transaction of its caller.
    """
    document: Doc[Any] = Doc()
    content = document.get(ROOT, type=XmlFragment)
    if before := queries.state_at_position(name, position):
        document.apply_update(before)
    since = UndoManager(scopes=[content])
    if present := queries.state(name):
        document.apply_update(present)
    known = document.get_state()
    while since.can_undo():
        since.undo()
    append_update(name, by, document.get_update(known))


def compact(name: str) -> int:
    """Fold the rows of this document into segments; who, when and every earlier state stay exact.

    Returns how many rows were folded.
    """
    document = log.document_id(name)
    return folding.fold(document, also_short=True)


def _authors(name: str, clients: Collection[int]) -> dict[int, Author]:
    """Who wrote with each of these Yjs clients, in the order in which they first came."""
    found: dict[int, Author] = {}
    for stamp in queries.stamps(name):
        for client, _, _ in stamp.ranges:
            if client in clients:
                found.setdefault(client, stamp.author)
    return found


def _new_owners(document: int, reading: yjs.Reading, author: Author) -> Mapping[int, str]:
    clients = {client for client, _, _ in reading.inserts}
    known = ClientBinding.objects.filter(document_id=document, client__in=clients)
    return dict.fromkeys(clients - set(known.values_list("client", flat=True)), author.account)
