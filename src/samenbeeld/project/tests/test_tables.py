"""A database is the same whether it was made at once or step by step."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases
from samenbeeld.project import tables

HOW = "run `python -m scripts.tables`"


@pytest.fixture
def new() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        yield database


def test_the_file_is_of_the_migrations_that_are_here() -> None:
    assert tables.FILE.read_text().splitlines()[0] == f"-- {tables.mark()}", HOW


def test_what_is_read_is_what_is_written(new: sqlite3.Connection) -> None:
    tables.begin(new)
    assert tables.as_sql(new) == tables.FILE.read_text()


@databases.of_sqlite
@pytest.mark.django_db
def test_with_tables_from_the_file_nothing_waits() -> None:
    assert tables.waiting() == 0


def test_a_database_that_has_tables_keeps_them(new: sqlite3.Connection) -> None:
    new.execute("CREATE TABLE of_an_earlier_version (word TEXT)")
    tables.begin(new)
    assert new.execute("SELECT name FROM sqlite_master").fetchall() == [("of_an_earlier_version",)]


def test_what_is_cut_off_halfway_leaves_nothing(
    new: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    half = tmp_path / "tables.sql"
    half.write_text(tables.FILE.read_text()[:20_000] + ";\nNO SUCH WORD;\n")
    monkeypatch.setattr(tables, "FILE", half)
    with pytest.raises(sqlite3.OperationalError):
        tables.begin(new)
    assert new.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)


@pytest.mark.night
@databases.of_sqlite
def test_step_by_step_makes_the_same_tables(tmp_path: Path) -> None:
    databases.step_by_step(tmp_path)
    with databases.opened(tmp_path) as made:
        assert tables.as_sql(made) == tables.FILE.read_text(), HOW
