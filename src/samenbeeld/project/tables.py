"""The tables of this version: of a database that has none yet, and of one of an earlier version.

What all migrations together make stands in a file for each engine. A database that is new reads that at once;
step by step it takes a minute, because Django draws all models anew after each step. A database that is there
takes the steps it has not taken. `python -m scripts.tables` writes the file of SQLite after a new migration.
That of PostgreSQL may be of some migrations ago: a new database takes what came after as every other does.
"""

import hashlib
import re
import sqlite3
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.db import OperationalError, connection, transaction
from django.db.migrations import Migration
from django.db.migrations.executor import MigrationExecutor

from samenbeeld.project import second_lock

PACKAGES = Path(__file__).parents[1]
FILE = Path(__file__).with_name("tables.sql")
OF_SERVER = Path(__file__).with_name("tables-postgresql.sql")
# A number of our own: who makes all tables holds it until they are there.
_TURN = 3_803_803_803
# How long a step waits for a table, and others with it; how often, after a pause in which they go on.
_LOCK_SECONDS, _PAUSE_SECONDS, _TRIES = 2, 1.0, 60
_NO_LOCK = "55P03"
# What a program of PostgreSQL says to itself before it makes what it was told: no table, nor a part of one.
_ASIDE = re.compile(r"(?:--|SET |SELECT pg_catalog\.set_config|\\).*|\s*")
# A table of words keeps its parts in tables of its own, and makes those itself.
_VIRTUAL = "CREATE VIRTUAL TABLE"


def bring_up_to_date() -> None:
    """The tables of this version, in the database of this process."""
    # Django looks through every table there is also when there is nothing to change: seconds of each start.
    if waiting():
        if connection.vendor == "sqlite":
            connection.ensure_connection()
            begin(connection.connection)
            call_command("migrate", verbosity=0, interactive=False)
        else:
            begin_on_server()
            _migrate_beside_people()
    second_lock.put_up()


def waiting() -> int:
    """How many changes to the tables this version has that this database has not."""
    return len(_plan())


def _plan() -> list[tuple[Migration, bool]]:
    executor = MigrationExecutor(connection)
    return executor.migration_plan(executor.loader.graph.leaf_nodes())


def _migrate_beside_people() -> None:
    """The steps that wait, while processes of the version before serve people.

    Who comes at the same moment waits, and has nothing left to do. A step that waits for a lock makes all
    wait who come after it for the same table: so it gives up soon, lets them go first, and tries again.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = 0")
        cursor.execute("SELECT pg_advisory_lock(%s)", [_TURN])
        try:
            # What makes an index while people write is no transaction: cut off, it leaves half an index.
            gives_up = all(migration.atomic for migration, _ in _plan())
            cursor.execute(f"SET lock_timeout = '{_LOCK_SECONDS if gives_up else 0}s'")
            for again in reversed(range(_TRIES)):
                try:
                    call_command("migrate", verbosity=0, interactive=False)
                    break
                except OperationalError as error:
                    if not again or getattr(error.__cause__, "sqlstate", "") != _NO_LOCK:
                        raise
                    time.sleep(_PAUSE_SECONDS)
        finally:
            cursor.execute("RESET lock_timeout")
            cursor.execute("SELECT pg_advisory_unlock(%s)", [_TURN])


def begin(database: sqlite3.Connection) -> None:
    """Every table, when there is none yet: all of them or, when it is cut off, none. Else it does nothing."""
    database.execute("BEGIN IMMEDIATE")
    try:
        if database.execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,):
            for statement in _statements(FILE.read_text()):
                database.execute(statement)
    except BaseException:
        database.execute("ROLLBACK")
        raise
    database.execute("COMMIT")


def begin_on_server() -> None:
    """The same in the PostgreSQL of this process. Who comes at the same moment waits, and finds them made."""
    with transaction.atomic(), connection.cursor() as cursor:
        # As long as it takes: whoever is first is not done sooner because others give up.
        cursor.execute("SET LOCAL lock_timeout = 0")
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_TURN])
        if not connection.introspection.table_names(cursor):
            # A function may name a table that is made after it.
            cursor.execute("SET LOCAL check_function_bodies = off")
            cursor.execute(OF_SERVER.read_text())


def step_by_step() -> None:
    """Each migration after the one before, in the database of this process: what the files are held to."""
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def as_sql(database: sqlite3.Connection) -> str:
    """The text that `begin` reads: the tables of this database and which migrations made them."""
    made = database.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid")
    rows = [(kind, name, sql) for kind, name, sql in made if not name.startswith("sqlite_")]
    virtual = tuple(f"{name}_" for _, name, sql in rows if sql.startswith(_VIRTUAL))
    # A trigger may name a table that was made after its own.
    told = [
        sql
        for kind in ("table", "index", "trigger")
        for each, name, sql in rows
        if each == kind and not name.startswith(virtual or "-")
    ]
    return "\n".join([f"-- {mark()}", *(f"{sql};" for sql in told), *_taken(database), ""])


def as_sql_of_server(dump: str, cursor: Any) -> str:
    """The text that `begin_on_server` reads: what pg_dump says of the tables of a database that took each
    step, in whatever schema they are made, and which migrations made them.
    """
    told = [line for line in dump.replace("public.", "").splitlines() if not _ASIDE.fullmatch(line)]
    text = "\n".join([*told, *_taken(cursor), ""])
    return f"-- {mark(ours_in(text))}\n{text}"


def mark(of: Iterable[str] | None = None) -> str:
    """What the migrations of our packages are now, or these of them ("organisations/migrations/0001_x.py");
    the first line of a file says of which it was made.
    """
    files = PACKAGES.glob("*/migrations/*.py") if of is None else [PACKAGES / each for each in of]
    told = hashlib.sha256()
    for file in sorted(files):
        told.update(f"{file.relative_to(PACKAGES)}\n".encode() + file.read_bytes())
    return told.hexdigest()


def ours_in(text: str) -> list[str]:
    """The files of our migrations which this text of tables was made of."""
    named = re.findall(r"VALUES \('(\w+)', '(\w+)', CURRENT_TIMESTAMP\)", text)
    files = [f"{app}/migrations/{name}.py" for app, name in named]
    return [file for file in files if (PACKAGES / file).parents[1].is_dir()]


def _taken(database: Any) -> list[str]:
    found = database.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall()
    return [
        f"INSERT INTO django_migrations (app, name, applied) VALUES ('{app}', '{name}', CURRENT_TIMESTAMP);"
        for app, name in found
    ]


def _statements(text: str) -> Iterator[str]:
    """One by one: `executescript` would first end the transaction that they are in. What is cut off at the
    end is a statement too: that nobody can carry it out undoes the others.
    """
    lines: list[str] = []
    for line in text.splitlines():
        lines.append(line)
        statement = "\n".join(lines)
        if line.endswith(";") and sqlite3.complete_statement(statement):
            yield statement
            lines = []
    if lines:
        yield "\n".join(lines)
