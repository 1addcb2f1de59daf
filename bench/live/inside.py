"""Run inside our product (`python -m bench.live.inside EDITS`): a long document, opened and compacted.

Six people type in turn, one row of the log per edit: the most rows there can be. Prints figures as JSON.
"""

import json
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from statistics import median
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pycrdt import Doc

    from samenbeeld.realtime.rules import Author, Row, Stamp

NAME = "scratch.long"
PEOPLE = 6
BURST = 40  # edits one person makes before the next one has a turn
ROWS_PER_COMMIT = 5_000
START_MS = 1_790_000_000_000
STEP_MS = 700
MOMENTS = 12
OPENINGS = 15


def main(edits: int) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samenbeeld.project.settings")
    import django

    django.setup()
    from samenbeeld.realtime import actions, log, queries, yjs
    from samenbeeld.realtime.document import LiveDocument
    from samenbeeld.realtime.models import LogRow

    actions.create_document(NAME)
    text = write_log(edits)
    rows_before = LogRow.objects.count()
    stamps_before = by_clock(queries.stamps(NAME))
    moments = [
        datetime.fromtimestamp((START_MS + STEP_MS * edits * part // MOMENTS) / 1000, UTC)
        for part in range(1, MOMENTS + 1)
    ]
    texts_before = [content_of(queries.state_at(NAME, moment)) for moment in moments]
    started = time.perf_counter()
    actions.compact(NAME)
    compact_ms = (time.perf_counter() - started) * 1000

    open_ms = median(timed(lambda: LiveDocument(log.load(NAME))) for _ in range(OPENINGS))
    stamps_after = by_clock(queries.stamps(NAME))
    texts_after = [content_of(queries.state_at(NAME, moment)) for moment in moments]
    state = queries.state(NAME)
    typed = sum(yjs.read_state_vector(document_of(state).get_state()).values())
    clocks = stamps_before.keys() | stamps_after.keys()
    print(
        json.dumps(
            {
                "edits": edits,
                "openMs": open_ms,
                "compactMs": compact_ms,
                "stateBytes": len(state),
                "rowsBefore": rows_before,
                "rowsAfter": LogRow.objects.count(),
                "unstamped": typed - len(stamps_after),
                "stampsChanged": sum(stamps_before.get(one) != stamps_after.get(one) for one in clocks),
                "moments": len(moments),
                "momentsChanged": sum(a != b for a, b in zip(texts_before, texts_after, strict=True)),
                "sameText": content_of(state) == text,
                "firstBrokenRow": queries.verify(NAME),
            }
        )
    )


def write_log(edits: int) -> str:
    """Fills the log of `NAME` with `edits` rows and returns the text they end in."""

    from samenbeeld.realtime import log

    document = log.document_id(NAME)
    rows: list[Row] = []
    owners: dict[int, str] = {}
    bound: set[int] = set()
    text = ""
    for row, client, text in typed_rows(edits):  # noqa: B007 - the last text is the result
        rows.append(row)
        if client not in bound:
            owners[client] = row.author.account
            bound.add(client)
        if len(rows) == ROWS_PER_COMMIT or row.seq == edits:
            log.know_writers({one.author for one in rows})
            with log.one_transaction() as cursor:
                log.append(cursor, document, rows, owners)
            rows, owners = [], {}
    return text


def typed_rows(edits: int) -> Iterator[tuple["Row", int, str]]:
    """One row per edit: mostly a letter after the one before, now and then a jump or a deletion."""
    from samenbeeld.realtime import yjs
    from samenbeeld.realtime.rules import next_row

    chance = random.Random(100_000)
    people = [Person(number) for number in range(PEOPLE)]
    history: list[bytes] = []
    digest = b""
    for seq in range(1, edits + 1):
        person = people[(seq // BURST) % PEOPLE]
        person.catch_up(history)
        update = person.type(chance)
        history.append(update)
        reading = yjs.read_update(update)
        row = next_row(
            digest,
            seq,
            person.author,
            START_MS + STEP_MS * seq,
            reading.inserts,
            bool(reading.deletes),
            update,
        )
        digest = row.digest
        yield row, person.client, str(person.text) if seq == edits else ""


class Person:
    """One of the people at the keyboard, with a Yjs document of his or her own."""

    def __init__(self, number: int) -> None:
        from pycrdt import Doc, Text

        from samenbeeld.realtime.rules import Author

        self.doc: Doc[Any] = Doc(client_id=1000 + number)
        self.client = 1000 + number
        self.text = self.doc.get("content", type=Text)
        self.author: Author = Author(f"bench-{number}", f"Person {number}", "", "", "")
        self.known = 0
        self.cursor = 0
        self.updates: list[bytes] = []
        self.doc.observe(lambda event: self.updates.append(event.update))

    def catch_up(self, history: list[bytes]) -> None:
        for update in history[self.known :]:
            self.doc.apply_update(update)
        self.known = len(history)
        self.updates.clear()

    def type(self, chance: random.Random) -> bytes:
        length = len(self.text)
        if chance.random() < 0.02:
            self.cursor = chance.randrange(length + 1)
        self.cursor = min(self.cursor, length)
        if self.cursor > 0 and chance.random() < 0.12:
            del self.text[self.cursor - 1]
            self.cursor -= 1
        else:
            self.text.insert(self.cursor, chance.choice("aeionrst "))
            self.cursor += 1
        self.known += 1
        return self.updates.pop()


def by_clock(stamps: list["Stamp"]) -> dict[tuple[int, int], tuple["Author", int]]:
    """Who wrote each character and when: (client, clock) -> (author, milliseconds)."""
    return {
        (client, clock): (stamp.author, stamp.at_ms)
        for stamp in stamps
        for client, start, end in stamp.ranges
        for clock in range(start, end)
    }


def document_of(state: bytes) -> "Doc[Any]":
    from pycrdt import Doc

    doc: Doc[Any] = Doc()
    if state:
        doc.apply_update(state)
    return doc


def content_of(state: bytes) -> str:
    from pycrdt import Text

    return str(document_of(state).get("content", type=Text))


def timed(call: Callable[[], object]) -> float:
    started = time.perf_counter()
    call()
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main(int(sys.argv[1]))
