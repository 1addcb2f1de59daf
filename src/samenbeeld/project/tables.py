"""The tables of this version: of a database that has none yet, and of one of an earlier version.

What all migrations together make on SQLite stands in `tables.sql`. A database that is new reads that at once;
step by step it takes a minute, because Django draws all models anew after each step. A database that is there
takes the steps it has not taken. `python -m scripts.tables` writes the file after a new migration.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from samenbeeld.project import second_lock

PACKAGES = Path(__file__).parents[1]
FILE = Path(__file__).with_name("tables.sql")
# A table of words keeps its parts in tables of its own, and makes those itself.
_VIRTUAL = "CREATE VIRTUAL TABLE"


def bring_up_to_date() -> None:
    """The tables of this version, in the database of this process."""
    # Django looks through every table there is also when there is nothing to change: seconds of each start.
    if not waiting():
        second_lock.put_up()
        return
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        begin(connection.connection)
    call_command("migrate", verbosity=0, interactive=False)


def waiting() -> int:
    """How many changes to the tables this version has that this database has not."""
    executor = MigrationExecutor(connection)
    return len(executor.migration_plan(executor.loader.graph.leaf_nodes()))


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
    taken = database.execute("SELECT app, name FROM django_migrations ORDER BY id").fetchall()
    for app, name in taken:
        told.append(
            "INSERT INTO django_migrations (app, name, applied)"
            f" VALUES ('{app}', '{name}', CURRENT_TIMESTAMP)"
        )
    return "\n".join([f"-- {mark()}", *(f"{sql};" for sql in told), ""])


def mark() -> str:
    """What the migrations of our packages are now; the first line of the file says of which it was made."""
    told = hashlib.sha256()
    for file in sorted(PACKAGES.glob("*/migrations/*.py")):
        told.update(f"{file.relative_to(PACKAGES)}\n".encode() + file.read_bytes())
    return told.hexdigest()


def _statements(text: str) -> Iterator[str]:
    """One by one: `executescript` would first end the transaction that they are in."""
    lines: list[str] = []
    for line in text.splitlines():
        lines.append(line)
        statement = "\n".join(lines)
        if line.endswith(";") and sqlite3.complete_statement(statement):
            yield statement
            lines = []
