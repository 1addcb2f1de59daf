"""One bit of a row of the journal or of a log is another: `samenbeeld verify` names that row.

By day two bits of each column, by night every bit, on both engines: as by somebody who owns the database, or
by a disk that forgets.
"""

from argparse import Namespace
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from django.db import DatabaseError, connection, transaction
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp
from samenbeeld.audit.models import JournalLine
from samenbeeld.escalation.events import StepSet
from samenbeeld.kernel.tests import databases
from samenbeeld.project.commands.verify import verify
from samenbeeld.realtime import actions, log
from samenbeeld.realtime.models import LogRow, Segment, Writer
from samenbeeld.realtime.tests.writing import AMINA, BRAM, Person

pytestmark = [pytest.mark.django_db, pytest.mark.drill]

LINES, ROWS = 3, 6
ENOUGH_BY_DAY = 2
OPEN, FOLDED = "scratch.open", "scratch.gevouwen"
# What a line can hold: letters of all lengths, numbers of both kinds, nothing, and a list in a list.
SAID = {"naam": "Café ‘Zuid’ 🚑", "aantal": 12, "deel": 0.5, "leeg": None, "rij": [[True], []]}


@pytest.fixture
def written(
    settings: Settings, tmp_path: Path, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    """A journal of three lines, and two logs of six rows of two people; one of them is folded."""
    settings.DATA = tmp_path
    log.forget_writers()
    with django_capture_on_commit_callbacks(execute=True):
        for _ in range(LINES):
            journal.record(
                Stamp("0199-amina", "Amina El Idrissi", "de-maasoever", "ico"),
                StepSet("VR24", "1", 1, 2, "Maas stijgt", "", "", "real", "", None),
                object_kind="escalation.step", object_id="VR24", object_label="Zuid-Limburg",
                before=SAID, after=[SAID], purpose="piket", tlp="amber", mode="real",
            )  # fmt: skip
    for name in (OPEN, FOLDED):
        people = [Person(AMINA), Person(BRAM)]
        for number in range(ROWS):
            one, other = people[number % 2], people[1 - number % 2]
            update = one.types(f"woord {number} ") if number < ROWS - 1 else one.erases(0, 3)
            other.hears(update)
            actions.append_update(name, one.author, update)
    actions.compact(FOLDED)
    assert verify(Namespace()) == 0


def columns(table: Any) -> list[str]:
    """All but a number of its own that nobody reads."""
    return [
        field.column for field in table._meta.concrete_fields if field.get_internal_type() != "BigAutoField"
    ]


@pytest.mark.parametrize("column", columns(JournalLine))
def test_whichever_bit_of_a_line_of_the_journal_turns_it_is_named(
    written: None, capsys: Any, request: Any, column: str
) -> None:
    bits = 0
    for number in (2, LINES):
        for how in flips("audit_journalline", column, "number = %s", number, every=is_night(request)):
            bits += 1
            assert verify(Namespace()) == 1, how
            # Who is not where he was lacks there; what stands there instead may be named first.
            first = range(1, LINES + 2) if column == "number" else [number]
            said = told(capsys)
            assert any(f"gebroken bij regel {each}:" in said for each in first), how
    assert bits or is_guarded(column)


@pytest.mark.parametrize("column", columns(LogRow))
def test_whichever_bit_of_a_row_of_a_log_turns_it_is_named(
    written: None, capsys: Any, request: Any, column: str
) -> None:
    bits = 0
    for row in LogRow.objects.order_by("seq").filter(seq__in=(2, ROWS)):
        where = f"document_id = {row.document_id} AND seq = %s"
        for how in flips("realtime_logrow", column, where, row.seq, every=is_night(request)):
            bits += 1
            assert verify(Namespace()) == 1, how
            said = told(capsys)
            # The last row is not missed where it was: it is named where it is.
            is_moved = column == "document_id" and f": rij {row.seq} van" in said
            assert f"De schrijfgeschiedenis van {OPEN}" in said or is_moved, how
    assert bits or is_guarded(column)


@pytest.mark.parametrize("column", columns(Segment))
def test_whichever_bit_of_a_folded_row_turns_it_is_named_or_says_nothing(
    written: None, capsys: Any, request: Any, column: str
) -> None:
    bits, before = 0, log.rows_between(Segment.objects.get().document_id, 0)
    segment = Segment.objects.get()
    for how in flips("realtime_segment", column, "id = %s", segment.pk, every=is_night(request)):
        bits += 1
        if verify(Namespace()) == 0:
            # The last bits of what was pressed together fill up a byte, and say nothing.
            assert column in ("stamps", "updates"), how
            assert log.rows_between(segment.document_id, 0) == before, how
        else:
            said = told(capsys)
            is_moved = column == "document_id" and ": rij 1 van" in said
            assert f"De schrijfgeschiedenis van {FOLDED}" in said or is_moved, how
    assert bits or is_guarded(column)


@pytest.mark.parametrize("column", columns(Writer))
def test_whichever_bit_of_who_wrote_turns_it_is_named(
    written: None, capsys: Any, request: Any, column: str
) -> None:
    bits = 0
    for writer in Writer.objects.all():
        for how in flips("realtime_writer", column, "id = %s", writer.pk, every=is_night(request)):
            bits += 1
            assert verify(Namespace()) == 1, how
            assert f"De schrijfgeschiedenis van {OPEN}" in told(capsys), how
    assert bits or is_guarded(column)


def is_guarded(column: str) -> bool:
    """Whether the database itself refuses whatever leads to a row that is not there."""
    return column.endswith("_id") and not databases.IS_SQLITE


def is_night(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--night"))


def told(capsys: Any) -> str:
    return str(capsys.readouterr().out)


def flips(table: str, column: str, where: str, key: int, *, every: bool) -> Iterator[str]:
    """One bit after the other is another while the caller looks, and says which; what the database itself
    refuses is left out. Of two bits, unless `every`.
    """
    shown = "CAST({0} AS BLOB), typeof({0})" if databases.IS_SQLITE else "{0}, {0}::text"
    question = f"SELECT {shown.format(_named(column))} FROM {table} WHERE {where}"
    with connection.cursor() as cursor:
        cursor.execute(question, [key])
        before = cursor.fetchone()
        count, flipped = _on_sqlite(*before) if databases.IS_SQLITE else _on_postgresql(*before)
        given = 0
        for bit in dict.fromkeys((0, count - 1, *range(count))):
            if given == ENOUGH_BY_DAY and not every:
                return
            kept = transaction.savepoint()
            try:
                value, mark = flipped(bit)
                cursor.execute(f"UPDATE {table} SET {_named(column)} = {mark} WHERE {where}", [value, key])
                if not databases.IS_SQLITE:
                    cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            except (DatabaseError, UnicodeError, ValueError, OverflowError):
                transaction.savepoint_rollback(kept)
                continue
            if column == "document_id" or not _is_as_before(cursor, question, key, before):
                given += 1
                yield f"{column}, bit {bit}: {before} -> {value!r}"
            transaction.savepoint_rollback(kept)


Flipped = tuple[int, Callable[[int], tuple[Any, str]]]


def _on_sqlite(stored: bytes, kind: str) -> Flipped:
    """How many bits a value has, and the value with one of them turned and how that is put in."""
    if kind == "integer":
        number = int(stored)
        return 62, lambda bit: (number ^ 1 << bit, "%s")
    return 8 * len(stored), lambda bit: (_turned(stored, bit), "CAST(%s AS TEXT)" if kind == "text" else "%s")


def _on_postgresql(stored: Any, text: str) -> Flipped:
    if isinstance(stored, bool):
        return 1, lambda _: (not stored, "%s")
    if isinstance(stored, int):
        return 62, lambda bit: (stored ^ 1 << bit, "%s")
    if isinstance(stored, UUID):
        return 128, lambda bit: (UUID(int=stored.int ^ 1 << bit), "%s")
    if isinstance(stored, datetime):
        return 50, lambda bit: (stored + timedelta(microseconds=1 << bit), "%s")
    if isinstance(stored, bytes | memoryview):
        return 8 * len(stored), lambda bit: (_turned(bytes(stored), bit), "%s")
    kind = "%s::jsonb" if text[0] in "[{" else "%s"
    return 8 * len(text.encode()), lambda bit: (_turned(text.encode(), bit).decode(), kind)


def _turned(stored: bytes, bit: int) -> bytes:
    found = bytearray(stored)
    found[bit // 8] ^= 1 << bit % 8
    return bytes(found)


def _is_as_before(cursor: Any, question: str, key: int, before: tuple[Any, ...]) -> bool:
    """PostgreSQL keeps numbers and JSON by what they say, so there some bits are nothing."""
    cursor.execute(question, [key])
    found = cursor.fetchone()
    return found is not None and [
        bytes(each) if isinstance(each, memoryview) else each for each in found
    ] == [bytes(each) if isinstance(each, memoryview) else each for each in before]


def _named(column: str) -> str:
    return f'"{column}"'
