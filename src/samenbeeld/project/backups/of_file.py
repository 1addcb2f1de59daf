"""A copy of the file of SQLite, made while people write in it, and put back."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings

from samenbeeld.kernel.errors import Refused
from samenbeeld.project.backups import Copy

NAME = "samenbeeld.sqlite3"
_BESIDE = ("", "-wal", "-shm")


def copy(folder: Path) -> None:
    """One moment, whole, with what still stands in its journal."""
    with closing(sqlite3.connect(settings.DATA / NAME)) as source, closing(_new(folder / NAME)) as target:
        source.backup(target)
        # So that the copy is one file, whoever opens it.
        target.execute("PRAGMA journal_mode=DELETE")


def put_back(made: Copy, now: datetime) -> Path:
    """The copy in the place of the file, which is kept: where. Raises Refused while somebody has it open."""
    current, aside = settings.DATA / NAME, settings.DATA / f"before-restore-{now:%Y-%m-%dT%H%M%SZ}"
    if current.exists():
        _nobody_has(current)
        aside.mkdir(mode=0o700)
        for beside in _BESIDE:
            if (there := settings.DATA / f"{NAME}{beside}").exists():
                there.rename(aside / there.name)
    unfinished = settings.DATA / f"{NAME}.unfinished"
    shutil.copy2(made.folder / NAME, unfinished)
    unfinished.rename(current)
    return aside


@contextmanager
def stood_up(made: Copy, place: Path) -> Iterator[tuple[dict[str, str], Any]]:
    """The copy in a folder of its own: what a process is told to use it, and a cursor on it."""
    shutil.copy2(made.folder / NAME, place / NAME)
    with closing(sqlite3.connect(place / NAME)) as database:
        yield {"SAMENBEELD_DATABASE": ""}, database.cursor()


def _new(path: Path) -> sqlite3.Connection:
    path.touch(mode=0o600)
    return sqlite3.connect(path)


def _nobody_has(file: Path) -> None:
    try:
        with closing(sqlite3.connect(file, timeout=0.5, isolation_level=None)) as database:
            # What reads or writes keeps the journal of the file in use; alone it can be left.
            (mode,) = database.execute("PRAGMA journal_mode=DELETE").fetchone()
            database.execute("BEGIN EXCLUSIVE")
            database.execute("ROLLBACK")
            if mode == "delete":
                database.execute("PRAGMA journal_mode=WAL")
                return
    except sqlite3.DatabaseError as error:
        if "locked" not in str(error):
            return  # damaged: that is what it is restored for
    raise Refused("restore-in-use", data=str(settings.DATA))
