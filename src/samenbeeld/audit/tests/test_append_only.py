"""The database itself refuses to touch what was written, through our models and by whoever opens the file."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from samenbeeld.audit import append_only, journal
from samenbeeld.audit.events import ObjectRead
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import JournalLine
from samenbeeld.kernel.tests import databases

_OR_REPLACE = " OR REPLACE" if databases.IS_SQLITE else ""
COPY_OF_LINE_3 = f"""INSERT{_OR_REPLACE} INTO audit_journalline
    (number, id, at, kind, actor_account, actor_name, organisation, function, purpose, object_kind, object_id,
     object_label, tlp, mode, "before", "after", previous_digest, digest)
    SELECT {{number}}, {{id}}, at, kind, actor_account, 'Niemand', organisation, function, purpose,
     object_kind, object_id, object_label, tlp, mode, "before", "after", previous_digest, {{digest}}
    FROM audit_journalline WHERE number = 3"""
# PostgreSQL replaces only what is named, and there each line has a proper id.
NEW_ID = "'00000000-0000-7000-8000-000000000001'"
NAMED = [
    pytest.param(COPY_OF_LINE_3.format(number="3", id=NEW_ID, digest="'b'"), id="replaced by number"),
    pytest.param(COPY_OF_LINE_3.format(number="9999", id="id", digest="'b'"), id="replaced by id"),
    pytest.param(COPY_OF_LINE_3.format(number="9999", id=NEW_ID, digest="digest"), id="replaced by seal"),
]
if not databases.IS_SQLITE:
    by_name = " ON CONFLICT (number) DO UPDATE SET actor_name = 'Niemand'"
    NAMED = [
        pytest.param(COPY_OF_LINE_3.format(number="3", id=NEW_ID, digest="'b'") + by_name, id="replaced"),
        pytest.param("TRUNCATE audit_journalline", id="truncated"),
    ]


@pytest.fixture
def guarded(transactional_db: None) -> Iterator[None]:
    """The guard back on: it is off in the database of the tests, so that it can be emptied."""
    with connection.schema_editor() as schema:
        append_only.guard(schema)
    yield
    with connection.schema_editor() as schema:
        append_only.unguard(schema)


@pytest.fixture
def file(demonstration_folder: Path) -> Iterator[Any]:
    """The file of a real node, as anybody opens it who has the file: without our code."""
    with databases.opened(demonstration_folder) as opened:
        yield opened


def add(name: str) -> JournalLine:
    with transaction.atomic():
        return journal.record(SYSTEM, ObjectRead("x", name), object_kind="x", object_id=name)


def test_a_line_can_be_added(guarded: None) -> None:
    add("een")
    add("twee")
    assert JournalLine.objects.count() == 2


def test_a_line_cannot_be_changed_through_the_model(guarded: None) -> None:
    line = add("een")
    line.actor_name = "Niemand"
    with pytest.raises(IntegrityError, match="append-only"):
        line.save()


def test_many_lines_cannot_be_changed_at_once(guarded: None) -> None:
    add("een")
    with pytest.raises(IntegrityError, match="append-only"):
        JournalLine.objects.update(actor_name="Niemand")


def test_a_line_cannot_be_removed_through_the_model(guarded: None) -> None:
    line = add("een")
    with pytest.raises(IntegrityError, match="append-only"):
        line.delete()


def test_the_guard_can_be_put_up_twice(guarded: None) -> None:
    with connection.schema_editor() as schema:
        append_only.guard(schema)
    line = add("een")
    with pytest.raises(IntegrityError, match="append-only"):
        line.delete()


@pytest.mark.parametrize(
    "statement",
    [
        pytest.param("UPDATE audit_journalline SET actor_name = 'Niemand' WHERE number = 3", id="changed"),
        pytest.param("UPDATE audit_journalline SET number = number + 1000", id="renumbered"),
        pytest.param("DELETE FROM audit_journalline WHERE number = 3", id="removed"),
        pytest.param("DELETE FROM audit_journalline", id="emptied"),
        *NAMED,
    ],
)
def test_whoever_opens_the_file_is_refused(file: Any, statement: str) -> None:
    with pytest.raises(databases.REFUSED, match="append-only"):
        file.execute(statement)


def test_whoever_opens_the_file_can_add_and_no_more(file: Any) -> None:
    file.execute(COPY_OF_LINE_3.format(number="9999", id=NEW_ID, digest="'b'"))
    assert file.execute("SELECT actor_name FROM audit_journalline WHERE number = 9999").fetchone() == (
        "Niemand",
    )
