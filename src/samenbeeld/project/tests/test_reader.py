"""For whom a process reads: its requests for a person, everything else for the node."""

import pytest
from django.db import DatabaseError, connection, transaction

from samenbeeld.audit.keeping import until_a_change
from samenbeeld.kernel.tests import databases
from samenbeeld.organisations.tests.cast import Cast
from samenbeeld.project import second_lock
from samenbeeld.security.second_lock import NOBODY, NODE, reading_for

pytestmark = [databases.of_postgresql, pytest.mark.django_db]


def test_after_a_request_the_process_reads_for_the_node_again() -> None:
    assert reader() == NODE
    with reading_for(NOBODY):
        assert reader() == NOBODY
        with reading_for(NODE):
            assert reader() == NODE
        assert reader() == NOBODY
    assert reader() == NODE


def test_what_is_undone_leaves_nobody_with_the_eyes_of_another() -> None:
    with reading_for(NOBODY):
        with pytest.raises(DatabaseError), transaction.atomic(), reading_for(NODE):
            broken()
        assert reader() == NOBODY
    assert reader() == NODE


def test_what_is_kept_for_everybody_is_read_for_the_node(cast: Cast) -> None:
    with reading_for(NOBODY):
        assert until_a_change(reader)() == NODE


def test_a_database_that_is_new_has_the_lock() -> None:
    assert second_lock.is_up()
    assert guarded() == second_lock.GUARDED.keys()


def test_a_table_that_somebody_opened_is_guarded_again() -> None:
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE plot_maplayer DISABLE ROW LEVEL SECURITY")
    assert not second_lock.is_up()
    second_lock.put_up()
    assert guarded() == second_lock.GUARDED.keys()


def test_a_lock_of_another_version_is_put_up_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    second_lock.put_up()
    monkeypatch.setattr(second_lock, "GUARDED", {"plot_maplayer": second_lock.GUARDED["plot_maplayer"]})
    second_lock.put_up()
    assert guarded() == {"plot_maplayer"}
    monkeypatch.undo()
    second_lock.put_up()
    assert guarded() == second_lock.GUARDED.keys()


def reader() -> str:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('samenbeeld.reader')")
        return str(cursor.fetchone()[0])


def broken() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1 / 0")


def guarded() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        return {name for (name,) in cursor.fetchall()}
