"""The journal proves that it is whole, or names the first line that is not: by every way to falsify it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import connection
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from samenbeeld.audit import journal, queries, rules, witness
from samenbeeld.audit.events import ObjectRead
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.audit.models import SEALED, JournalLine
from samenbeeld.audit.queries import Broken, Intact
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.tests import databases

CONTENT, LINK, MISSING = "audit-broken-content", "audit-broken-link", "audit-broken-missing"
CUT_OFF, WITNESS = "audit-broken-cut-off", "audit-broken-witness"


def add(count: int = 1) -> None:
    for number in range(count):
        name = f"thing-{number}"
        journal.record(SYSTEM, ObjectRead("x.thing", name), object_kind="x.thing", object_id=name)


@pytest.fixture
def six_lines(
    db: None, settings: Settings, tmp_path: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:  # fmt: skip
    """Six lines, seen by the witness as after a commit. The guard of the database is off in tests."""
    settings.DATA = tmp_path
    with django_capture_on_commit_callbacks(execute=True):
        add(6)


def sql(statement: str, *values: str | int) -> None:
    """What the owner of the database could type."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def reseal(first: int, *, before: str | None = None) -> None:
    """Make line `first` and all after it fit again, as somebody would who knows how the chain works."""
    if before is None:
        before = JournalLine.objects.get(number=first - 1).digest if first > 1 else rules.START
    for line in JournalLine.objects.filter(number__gte=first).order_by("number"):
        digest = rules.digest(before, line.sealed())
        sql(
            "UPDATE audit_journalline SET previous_digest = %s, digest = %s WHERE number = %s",
            before,
            digest,
            line.number,
        )
        before = digest


def forge_after(number: int) -> None:
    """Slip a line in that fits perfectly on the one before."""
    for later in range(6, number, -1):
        sql("UPDATE audit_journalline SET number = %s WHERE number = %s", later + 1, later)
    before = JournalLine.objects.get(number=number)
    forged = JournalLine.objects.get(number=number + 2)
    forged.number, forged.id, forged.actor_name = number + 1, uuid7(), "Niemand"
    forged.previous_digest = before.digest
    forged.digest = rules.digest(before.digest, forged.sealed())
    forged.save(force_insert=True)


def swap(one: int, other: int) -> None:
    for old, new in ((one, 0), (other, one), (0, other)):
        sql("UPDATE audit_journalline SET number = %s WHERE number = %s", new, old)


def remove(number: int, *, renumber: bool = False) -> None:
    sql("DELETE FROM audit_journalline WHERE number = %s", number)
    for later in range(number + 1, 7) if renumber else ():
        sql("UPDATE audit_journalline SET number = %s WHERE number = %s", later - 1, later)


def edit_and_reseal() -> None:
    sql("UPDATE audit_journalline SET actor_name = 'Niemand' WHERE number = 3")
    reseal(3)


def test_a_journal_that_nobody_touched_is_whole(six_lines: None) -> None:
    last = JournalLine.objects.get(number=6)
    assert queries.verify() == Intact(6, last.digest, is_end_witnessed=True)


def test_an_empty_journal_is_whole(db: None) -> None:
    assert queries.verify() == Intact(0, rules.START, is_end_witnessed=False)


OTHER = {
    "id": uuid7().hex,
    "at": "2020-01-01 00:00:00",
    "before": '{"level": 1}',
    "after": '{"object_kind": "x.thing", "object_id": "thing-9"}',
}


@pytest.mark.parametrize("column", [column for column in SEALED if column != "number"])
def test_a_change_of_any_field_is_found_at_its_line(six_lines: None, column: str) -> None:
    sql(f"UPDATE audit_journalline SET {column} = %s WHERE number = 3", OTHER.get(column, "anders"))
    assert queries.verify() == Broken(3, CONTENT)


@databases.of_sqlite  # the columns of PostgreSQL have a type, and take no nonsense
@pytest.mark.parametrize(("column", "nonsense"), [("at", "gisteren"), ("id", "geen")])
def test_what_cannot_even_be_read_is_found_at_its_line(six_lines: None, column: str, nonsense: str) -> None:
    sql(f"UPDATE audit_journalline SET {column} = %s WHERE number = 3", nonsense)
    assert queries.verify() == Broken(3, CONTENT)


@pytest.mark.parametrize(
    ("falsify", "found"),
    [
        pytest.param(lambda: remove(3), Broken(3, MISSING), id="removed"),
        pytest.param(lambda: remove(1), Broken(1, MISSING), id="first removed"),
        pytest.param(lambda: remove(3, renumber=True), Broken(3, LINK), id="removed and renumbered"),
        pytest.param(lambda: swap(3, 4), Broken(3, LINK), id="two changed places"),
        # The forged line itself fits; the first that does not is the one after it.
        pytest.param(lambda: forge_after(3), Broken(5, LINK), id="inserted"),
        pytest.param(lambda: remove(6), Broken(6, CUT_OFF), id="end cut off"),
        pytest.param(lambda: sql("DELETE FROM audit_journalline"), Broken(1, CUT_OFF), id="all gone"),
        pytest.param(edit_and_reseal, Broken(6, WITNESS), id="changed and sealed anew"),
    ],
)
def test_a_falsified_journal_is_found_at_its_first_wrong_line(
    six_lines: None, falsify: Callable[[], None], found: Broken
) -> None:
    falsify()
    assert queries.verify() == found


def test_a_journal_that_was_written_anew_from_the_first_line_is_found(
    six_lines: None, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    sql("DELETE FROM audit_journalline")
    with django_capture_on_commit_callbacks(execute=True):
        add(8)
    assert queries.verify() == Broken(6, WITNESS)


def test_an_end_that_was_cut_off_stays_visible_however_much_is_written_after_it(
    six_lines: None, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    remove(6)
    with django_capture_on_commit_callbacks(execute=True):
        add(10)
    assert queries.verify() == Broken(6, WITNESS)


def test_without_a_witness_the_journal_says_that_its_end_is_not_proved(
    six_lines: None, tmp_path: Path
) -> None:
    (tmp_path / witness.FILE).unlink()
    remove(6)
    verdict = queries.verify()
    assert isinstance(verdict, Intact)
    assert (verdict.count, verdict.is_end_witnessed) == (5, False)


def test_a_line_that_was_never_committed_is_not_witnessed(
    six_lines: None, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=False):
        add(3)
    seen = witness.remembered()
    assert seen is not None
    assert seen.number == 6


def test_the_first_of_two_wrong_lines_is_named(six_lines: None) -> None:
    for number in (5, 2):
        sql("UPDATE audit_journalline SET actor_name = 'Niemand' WHERE number = %s", number)
    assert queries.verify() == Broken(2, CONTENT)
