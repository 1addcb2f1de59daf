"""`samenbeeld backup`, `restore` and `restore-drill`: a copy, the way back, and whether that way works."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from functools import wraps
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection

from samenbeeld.audit import witness
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Refused
from samenbeeld.look import ages, times
from samenbeeld.look.words import current_language, say
from samenbeeld.project import backups
from samenbeeld.project.backups import Copy, of_file, of_server

_VERIFY = "from samenbeeld.project.command_line import main; main()"


@dataclass(frozen=True)
class Drilled:
    """What came back of a copy. `verdict`: what `samenbeeld verify` said of it, and whether all was whole."""

    seconds: float
    counts: Mapping[str, int]
    has_noted_line: bool
    is_whole: bool
    verdict: str

    def is_good(self, copy: Copy) -> bool:
        """Whether it has all that was there when the copy was begun."""
        has_all = all(self.counts[name] >= count for name, count in copy.noted.counts.items())
        return self.is_whole and self.has_noted_line and has_all


Command = Callable[[Namespace], int]


def _in_words(command: Command) -> Command:
    @wraps(command)
    def told(arguments: Namespace) -> int:
        try:
            return command(arguments)
        except Refused as refused:
            print(say(refused.key, **refused.values), file=sys.stderr)
            return 1

    return told


@_in_words
def backup(arguments: Namespace) -> int:
    """A copy while people work; with `--follow` the log of the server, until told to stop."""
    root = Path(arguments.folder).resolve()
    if arguments.follow:
        if connection.vendor != "postgresql":
            raise Refused("backup-follow-needs-server")
        print(say("backup-following", folder=str(root / of_server.LOG)), flush=True)
        of_server.follow(root)
    started, before, begun_at = time.monotonic(), backups.made(root), now()
    folder = backups.begin(root, begun_at)
    database, user = of_server.names() if _is_server() else ("", "")
    noted = backups.standing(begun_at, database=database, user=user)
    if _is_server():
        of_server.copy(folder)
    else:
        of_file.copy(folder)
    uploads = backups.keep_uploads(folder, before[-1] if before else None)
    backups.finish(folder, replace(noted, ended_at=now()))
    seconds = round(time.monotonic() - started, 1)
    print(say("backup-made", folder=str(folder), seconds=seconds, count=noted.number, uploads=uploads))
    if _is_server() and not (root / of_server.LOG).is_dir():
        print(say("backup-no-log", folder=str(root)))
    print(say("backup-keys", data=str(settings.DATA)))
    return 0


@_in_words
def restore(arguments: Namespace) -> int:
    """The newest copy, or the state of a moment, in the place of what is here."""
    root, moment = Path(arguments.folder).resolve(), now()
    copy = backups.newest(root, arguments.at)
    if (copy.noted.engine == "postgresql") != _is_server():
        raise Refused("restore-other-engine", engine=copy.noted.engine)
    if _is_server():
        of_server.put_back(copy, root, arguments.at)
    else:
        connection.close()
        aside = of_file.put_back(copy, moment)
        if aside.exists():
            print(say("restore-aside", folder=str(aside)))
    backups.bring_back_uploads(copy)
    print(say("restore-done", moment=_moment(_as_of(copy, arguments.at)), data=str(settings.DATA)))
    return 0


@_in_words
def restore_drill(arguments: Namespace) -> int:
    """In a place that is thrown away: does it come back whole, how long does it take, how old is it?"""
    root = Path(arguments.folder).resolve()
    copy = backups.newest(root, arguments.at)
    print(
        say("drill-copy", moment=_moment(copy.noted.begun_at), age=ages.age(copy.noted.begun_at)), flush=True
    )
    drilled = _drilled(copy, root, arguments.at)
    print(drilled.verdict)
    here = backups.standing(now()) if connection.introspection.table_names() else None
    for name, noted in copy.noted.counts.items():
        told = {"noted": noted, "restored": drilled.counts[name], "now": here.counts[name] if here else 0}
        print("  " + say(f"drill-count-{name}", **told))
    if here is not None and (lost := here.counts["lines"] - drilled.counts["lines"]) > 0:
        print(say("drill-lost", count=lost))
    good = drilled.is_good(copy)
    print(say("drill-good" if good else "drill-bad", seconds=round(drilled.seconds, 1)))
    return 0 if good else 1


def _drilled(copy: Copy, root: Path, at: datetime | None) -> Drilled:
    started = time.monotonic()
    with (
        tempfile.TemporaryDirectory(prefix="samenbeeld-drill-") as place,
        _stood_up(copy, Path(place), root, at) as (told, cursor),
    ):
        seconds = time.monotonic() - started
        counts = {name: backups.counted(cursor, table) for name, table in backups.COUNTED.items()}
        if (seen := copy.folder / witness.FILE).exists():
            shutil.copy2(seen, place)
        done = subprocess.run(
            [sys.executable, "-c", _VERIFY, "verify"],
            env={**os.environ, **told, "SAMENBEELD_DATA": place, "SAMENBEELD_NATS": ""},
            capture_output=True, text=True,
        )  # fmt: skip
        return Drilled(
            seconds,
            counts,
            _has_line(cursor, copy),
            done.returncode == 0,
            (done.stdout + done.stderr).strip(),
        )


@contextmanager
def _stood_up(
    copy: Copy, place: Path, root: Path, at: datetime | None
) -> Iterator[tuple[dict[str, str], Any]]:
    if copy.noted.engine == "postgresql":
        with of_server.stood_up(copy, place, root, at) as found:
            yield found
    else:
        with of_file.stood_up(copy, place) as found:
            yield found


def _has_line(cursor: Any, copy: Copy) -> bool:
    """Whether the line that was last when the copy was begun stands in it."""
    if not copy.noted.number:
        return True
    cursor.execute(f"SELECT digest FROM audit_journalline WHERE number = {copy.noted.number:d}")
    return bool(cursor.fetchone() == (copy.noted.digest,))


def _as_of(copy: Copy, at: datetime | None) -> datetime:
    return at if at is not None and _is_server() else copy.noted.begun_at


def _is_server() -> bool:
    return connection.vendor == "postgresql"


def _moment(at: datetime) -> str:
    return times.moment(at, current_language())
