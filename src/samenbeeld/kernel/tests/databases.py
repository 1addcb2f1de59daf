"""A data folder for a process that a test starts. On PostgreSQL a folder has a database of its own beside it.

The server is the one of `scripts/with-postgresql`; without it all is SQLite, and the database is a file in
the folder.
"""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest

_SERVER = os.environ.get("SAMENBEELD_DATABASE", "")
IS_SQLITE = not _SERVER
_FILE = "samenbeeld.sqlite3"
# The second lock opens everything to who says to be the node.
_AS_NODE = '-c samenbeeld.reader={"node":true}'
of_sqlite = pytest.mark.skipif(not IS_SQLITE, reason="about the file of SQLite")
of_postgresql = pytest.mark.skipif(IS_SQLITE, reason="about the server of PostgreSQL")


def _refused() -> type[Exception]:
    if IS_SQLITE:
        return sqlite3.IntegrityError
    from psycopg import IntegrityError

    return IntegrityError


REFUSED = _refused()  # what the driver raises when the database itself refuses a change


def environment(folder: Path) -> dict[str, str]:
    """What a process is told to keep its data in `folder`; its database is made when it was not there."""
    told = {"SAMENBEELD_DATA": str(folder)}
    if IS_SQLITE:
        return told
    _create(folder)
    return told | {"SAMENBEELD_DATABASE": _address(database_of(folder))}


def copied(folder: Path, to: Path) -> Path:
    """`to`, with all that is in `folder` and its database. Nobody may have it open."""
    shutil.copytree(folder, to, dirs_exist_ok=True)
    if not IS_SQLITE:
        _create(to, template=database_of(folder))
    return to


def shared(name: str, make: Callable[[Path], object]) -> Path:
    """A folder of this name that is made once, for all workers together. Nobody changes what is in it."""
    root = Path(os.environ["SAMENBEELD_TESTS"])
    if not IS_SQLITE:
        # The folder may stay longer than the server, and be shared with tests on SQLite: made is made there.
        root /= hashlib.sha256(_SERVER.encode()).hexdigest()[:12]
        root.mkdir(exist_ok=True)
    folder, is_made = root / name, root / f"{name}-is-made"
    with (root / f"{name}-lock").open("w") as lock:
        # Whoever comes first makes it, the others wait.
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not is_made.exists():
            _remove(folder)  # somebody began and was cut off
            folder.mkdir()
            make(folder)
            is_made.touch()
    return folder


def with_tables() -> Path:
    """A folder with a database that has every table of this version, made once."""
    return shared("with-tables", lambda folder: in_folder(folder, "tables.bring_up_to_date()"))


def empty(folder: Path) -> Path:
    """`folder`, with every table of this version in its database and nothing in them."""
    return copied(with_tables(), folder)


def bring(table: str, where: str, of: Path, to: Path) -> None:
    """The rows of `table` for which `where` holds: from the database of one folder into that of another."""
    with opened(of) as source, opened(to) as target:
        found = source.execute(f"SELECT * FROM {table} WHERE {where}")
        places = ", ".join(["?" if IS_SQLITE else "%s"] * len(found.description))
        for row in found.fetchall():
            target.execute(f"INSERT INTO {table} VALUES ({places})", row)


def fill_from(folder: Path, own: sqlite3.Connection) -> None:
    """`own`, a database in memory, becomes what that of `folder` is."""
    with opened(folder) as original:
        original.backup(own)


@contextmanager
def opened(folder: Path, *, timeout: float = 20) -> Iterator[Any]:
    """The database of `folder` as anybody opens it who has the file or the password: without our code.

    A connection of the driver itself, each statement a transaction of its own.
    """
    if IS_SQLITE:
        with closing(sqlite3.connect(folder / _FILE, timeout=timeout, isolation_level=None)) as connection:
            yield connection
    else:
        from psycopg import connect

        with connect(_address(database_of(folder)), autocommit=True, options=_AS_NODE) as connection:
            yield connection


@contextmanager
def nobody_else_writes(folder: Path, table: str) -> Iterator[None]:
    """Somebody holds on to the right to write in this table (SQLite: in all of them); reading goes on."""
    with opened(folder) as database:
        database.execute("BEGIN IMMEDIATE" if IS_SQLITE else "BEGIN")
        if not IS_SQLITE:
            database.execute(f"LOCK TABLE {table} IN EXCLUSIVE MODE")
        yield
        database.execute("ROLLBACK")


def keep(folder: Path) -> None:
    """A backup of the database of `folder`, once. Nobody may have it open."""
    if not IS_SQLITE:
        _create(folder / "kept", template=database_of(folder))
        return
    # Through the database: what stands in its journal comes along.
    with opened(folder) as one, closing(sqlite3.connect(folder / "kept")) as other:
        one.backup(other)


def put_back(folder: Path) -> None:
    """That backup in the place of the database."""
    if IS_SQLITE:
        for file in folder.glob(f"{_FILE}*"):
            file.unlink()
        shutil.copy(folder / "kept", folder / _FILE)
        return
    _drop(folder)
    _create(folder, template=database_of(folder / "kept"))


def step_by_step(folder: Path) -> None:
    """Every table, made by one migration after the other, in the new database of `folder`."""
    in_folder(folder, "tables.step_by_step()")


def in_folder(folder: Path, *statements: str) -> None:
    """Something of `project.tables` in a process of its own, with its data and database in `folder`."""
    before = "import django; django.setup(); from samenbeeld.project import tables"
    python(folder, "-c", "\n".join((before, *statements)), **environment(folder))


def python(folder: Path, *words: str, **more: str) -> None:
    """Python in a process of its own, with its data in `folder`. Raises CalledProcessError."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("SAMENBEELD_")}
    settings = {"SAMENBEELD_DATA": str(folder), "DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings"}
    told = {**own, **settings, **more}
    subprocess.run([sys.executable, *words], env=told, check=True, capture_output=True)


def database_of(folder: Path) -> str:
    """What its database is called on the server."""
    return f"folder_{hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:24]}"


def _create(folder: Path, template: str = "template1") -> None:
    from psycopg import connect, errors, sql

    name, original = sql.Identifier(database_of(folder)), sql.Identifier(template)
    with connect(_SERVER, autocommit=True) as server:
        try:
            server.execute(sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(name, original))
        except errors.DuplicateDatabase:
            return


def _remove(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    if not IS_SQLITE:
        _drop(folder)


def _drop(folder: Path) -> None:
    from psycopg import connect
    from psycopg.errors import InsufficientPrivilege

    with connect(_SERVER, autocommit=True) as server:
        for again in reversed(range(20)):
            try:
                server.execute(f"DROP DATABASE IF EXISTS {database_of(folder)} WITH (FORCE)")
                break
            except InsufficientPrivilege:
                # The server itself tidies up in it, and only it may send its own away.
                if not again:
                    raise
                time.sleep(0.5)


def _address(database: str) -> str:
    from psycopg.conninfo import make_conninfo

    return make_conninfo(_SERVER, dbname=database)
