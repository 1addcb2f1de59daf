"""A database is the same whether it was made at once or step by step."""

import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases
from samenbeeld.project import tables

HOW = "run `python -m scripts.tables`"
HOW_OF_SERVER = "run `scripts/with-postgresql python -m scripts.tables`"


@pytest.fixture
def new() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        yield database


def test_the_file_is_of_the_migrations_that_are_here() -> None:
    assert tables.FILE.read_text().splitlines()[0] == f"-- {tables.mark()}", HOW


def test_the_file_of_a_server_is_of_migrations_as_they_are_now() -> None:
    text = tables.OF_SERVER.read_text()
    made_of = tables.ours_in(text)
    assert len(made_of) > 100
    assert text.splitlines()[0] == f"-- {tables.mark(made_of)}", HOW_OF_SERVER


def test_what_is_read_is_what_is_written(new: sqlite3.Connection) -> None:
    tables.begin(new)
    assert tables.as_sql(new) == tables.FILE.read_text()


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
    half.write_text(tables.FILE.read_text()[:20_000])
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


@databases.of_postgresql
def test_a_server_that_has_tables_keeps_them(tmp_path: Path) -> None:
    databases.environment(tmp_path)
    with databases.opened(tmp_path) as database:
        database.execute("CREATE TABLE of_an_earlier_version (word TEXT)")
    databases.in_folder(tmp_path, "tables.begin_on_server()")
    with databases.opened(tmp_path) as database:
        found = database.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        assert found.fetchall() == [("of_an_earlier_version",)]


@databases.of_postgresql
def test_of_two_that_begin_at_the_same_moment_one_makes_the_tables(tmp_path: Path) -> None:
    databases.environment(tmp_path)
    with ThreadPoolExecutor() as both:
        list(both.map(lambda _: databases.in_folder(tmp_path, "tables.begin_on_server()"), range(2)))
    with databases.opened(tmp_path) as database:
        (taken,) = database.execute("SELECT count(*) FROM django_migrations").fetchone()
    assert taken == tables.OF_SERVER.read_text().count("INSERT INTO django_migrations")


@pytest.mark.night
@databases.of_postgresql
def test_step_by_step_makes_the_same_tables_on_a_server(tmp_path: Path) -> None:
    at_once, step_by_step, again = (tmp_path / name for name in ("at-once", "step-by-step", "again"))
    databases.in_folder(at_once, "tables.begin_on_server()")
    databases.step_by_step(step_by_step)
    # PostgreSQL says the same list in other words after its own words were read once: so both are read.
    made = told(step_by_step)
    databases.in_folder(again, f"from pathlib import Path; tables.OF_SERVER = Path({str(made)!r})",
                        "tables.begin_on_server()")  # fmt: skip
    assert told(at_once).read_text() == told(again).read_text(), HOW_OF_SERVER


def told(folder: Path) -> Path:
    """A file with the tables of the database of `folder`, in the words of the `pg_dump` that is here."""
    file = folder / "told.sql"
    databases.in_folder(
        folder,
        "from pathlib import Path; from django.db import connection",
        "from samenbeeld.project.backups import of_server",
        "dump = of_server.tables()",
        f"Path({str(file)!r}).write_text(tables.as_sql_of_server(dump, connection.cursor()))",
    )
    return file
