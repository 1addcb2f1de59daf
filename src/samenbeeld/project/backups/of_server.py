"""A copy of a PostgreSQL with the programs that come with it, and the way back to any moment after it.

A base copy and the log that the server wrote since (its WAL) make every moment between them. A moment is
made in a server of its own, on a socket in a folder that is thrown away; from there it goes into an empty
database. So nothing is ever changed in the server that people work on.
"""

import os
import pwd
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NoReturn

from django.db import connection

from samenbeeld.kernel.errors import Refused
from samenbeeld.project.backups import Copy
from samenbeeld.security.second_lock import NODE, SETTING

BASE, LOG = "base", "wal"
# As libpq knows them in the environment, where no list of processes shows a password.
_IN_THE_ENVIRONMENT = {
    "host": "PGHOST", "hostaddr": "PGHOSTADDR", "port": "PGPORT", "dbname": "PGDATABASE", "user": "PGUSER",
    "password": "PGPASSWORD", "passfile": "PGPASSFILE", "service": "PGSERVICE", "sslmode": "PGSSLMODE",
    "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT", "sslkey": "PGSSLKEY",
}  # fmt: skip
_PLACES = ("/usr/lib/postgresql/{version}/bin", "/usr/pgsql-{version}/bin")
# The account that Debian makes for the server, which refuses to run as root.
_OWNER = "postgres"
_LONGEST_SECONDS = 6 * 60 * 60


def copy(folder: Path) -> None:
    """A base copy with the log of the time that it took, so that it stands by itself. Raises Refused."""
    _run("pg_basebackup", "--pgdata", str(folder / BASE), "--wal-method=stream", "--checkpoint=fast")


def follow(root: Path) -> NoReturn:
    """Fetches the log of the server as it is written, until told to stop: with it every moment can be made.

    A slot in the server keeps what was not fetched yet, also while this does not run. Never returns.
    """
    log = root / LOG
    log.mkdir(mode=0o700, parents=True, exist_ok=True)
    _run("pg_receivewal", "--create-slot", "--if-not-exists", "--slot=samenbeeld")
    receive = ["--directory", str(log), "--slot=samenbeeld", "--synchronous"]
    program, told = _program("pg_receivewal"), _environment()
    # In the place of this process: whoever ends us ends it, and the slot is free again.
    os.execve(program, [program, "--no-password", *receive], told)


def names() -> tuple[str, str]:
    """What the server calls this database and this account."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_database(), current_user")
        database, user = cursor.fetchone()
    return str(database), str(user)


def tables() -> str:
    """The tables of the database of this process as pg_dump tells them: no rows, nor whose they are."""
    with tempfile.TemporaryDirectory() as place:
        told = Path(place) / "tables.sql"
        which = ("--schema-only", "--no-owner", "--no-privileges", "--no-comments")
        _run("pg_dump", *which, "--file", str(told))
        return told.read_text()


def put_back(made: Copy, root: Path, at: datetime | None) -> None:
    """That moment in the database of this process. Raises Refused when there is something in it."""
    if connection.introspection.table_names():
        raise Refused("restore-not-empty", database=names()[0])
    connection.close()
    with tempfile.TemporaryDirectory() as place, stood_up(made, Path(place), root, at) as (told, _cursor):
        whole = Path(place) / "whole.dump"
        from_there = {**_environment(told["SAMENBEELD_DATABASE"]), "PGOPTIONS": f"-c {SETTING}={NODE}"}
        _run(
            "pg_dump",
            "--format=custom",
            "--enable-row-security",
            "--file",
            str(whole),
            environment=from_there,
        )
        _run(
            "pg_restore", "--exit-on-error", "--single-transaction", "--no-owner", "--dbname",
            _environment().get("PGDATABASE") or names()[0], str(whole),
        )  # fmt: skip


@contextmanager
def stood_up(
    made: Copy, place: Path, root: Path, at: datetime | None
) -> Iterator[tuple[dict[str, str], Any]]:
    """The copy in a server of its own, as it was at that moment, or as far as the log goes: what a process is
    told to use it, and a cursor on it. Raises Refused.
    """
    version = (made.folder / BASE / "PG_VERSION").read_text().strip()
    # A socket has a path of at most 107 bytes.
    with tempfile.TemporaryDirectory(prefix="samenbeeld-", dir="/tmp") as short:
        home = Path(short)
        _lay_out(made, home, root / LOG, at)
        start = ["--pgdata", str(home / "data"), "--log", str(home / "said"), "--wait", "--silent"]
        start += ["--timeout", str(_LONGEST_SECONDS), "--options", f"-c config_file={home}/postgresql.conf"]
        try:
            _run("pg_ctl", *start, "start", version=version, as_owner=True)
        except Refused:
            raise Refused("restore-not-up", why=_said(home)) from None
        try:
            address = f"host={home} dbname={made.noted.database} user={made.noted.user}"
            with _reached(address, home) as database:
                yield {"SAMENBEELD_DATABASE": address}, database.cursor()
        finally:
            if (home / "data" / "postmaster.pid").exists():
                stop = ["--pgdata", str(home / "data"), "--mode", "immediate", "--silent", "stop"]
                _run("pg_ctl", *stop, version=version, as_owner=True)


def _reached(address: str, home: Path) -> Any:
    """A connection, as soon as such a server has played its log. Raises Refused when it stopped instead."""
    from psycopg import OperationalError, connect

    end = time.monotonic() + _LONGEST_SECONDS
    while True:
        try:
            return connect(address, autocommit=True, options=f"-c {SETTING}={NODE}")
        except OperationalError as error:
            has_stopped = not (home / "data" / "postmaster.pid").exists()
            if has_stopped or time.monotonic() > end:
                raise Refused("restore-not-up", why=_said(home) or str(error)) from None
            time.sleep(0.2)


def _lay_out(made: Copy, home: Path, log: Path, at: datetime | None) -> None:
    """The folder of such a server: of the copy its data alone, none of its settings."""
    data = home / "data"
    shutil.copytree(made.folder / BASE, data)
    (data / "postgresql.auto.conf").write_text("")
    (home / "hba.conf").write_text("local all all trust\n")
    settings = {
        "listen_addresses": "", "unix_socket_directories": str(home), "hba_file": f"{home}/hba.conf",
        "archive_mode": "off", "hot_standby": "off", "fsync": "off",
    }  # fmt: skip
    if log.is_dir():
        kept = home / LOG
        shutil.copytree(log, kept)
        # The last part is still being filled; what is in it counts.
        for part in kept.glob("*.partial"):
            part.rename(part.with_suffix(""))
        (data / "recovery.signal").touch()
        settings |= {"restore_command": f'cp {kept}/%f "%p"', "recovery_target_action": "promote"}
        if at is not None:
            settings["recovery_target_time"] = at.isoformat()
    (home / "postgresql.conf").write_text(
        "".join(f"{name} = '{value}'\n" for name, value in settings.items())
    )
    data.chmod(0o700)
    if os.getuid() == 0:
        owner = pwd.getpwnam(_OWNER)
        for path in (home, *home.rglob("*")):
            os.chown(path, owner.pw_uid, owner.pw_gid)


def _said(home: Path) -> str:
    """The last complaint in the log of such a server."""
    told = (home / "said").read_text() if (home / "said").exists() else ""
    found = re.findall(r"(?:FATAL|PANIC): +(.+)", told)
    return found[-1] if found else told[-300:]


def _run(
    program: str,
    *words: str,
    version: str = "",
    as_owner: bool = False,
    environment: dict[str, str] | None = None,
) -> None:
    first: Sequence[str] = ("runuser", "-u", _OWNER, "--") if as_owner and os.getuid() == 0 else ()
    mute = () if program == "pg_ctl" else ("--no-password",)
    done = subprocess.run(
        [*first, _program(program, version), *mute, *words],
        env=environment or _environment(), capture_output=True, text=True, cwd="/",
    )  # fmt: skip
    if done.returncode:
        raise Refused("backup-program-failed", program=program, why=done.stderr.strip()[-500:])


def _program(name: str, version: str = "") -> str:
    """Of the version of the server: another refuses the data or speaks another language."""
    if not version:
        connection.ensure_connection()
        version = str(connection.connection.info.server_version // 10_000)
        connection.close()
    for place in _PLACES:
        if (found := Path(place.format(version=version)) / name).exists():
            return str(found)
    if (other := shutil.which(name)) is None:
        raise Refused("backup-no-program", program=name, version=version)
    return other


def _environment(address: str = "") -> dict[str, str]:
    """What a program of PostgreSQL is told to find that database, ours without an address."""
    from psycopg.conninfo import conninfo_to_dict

    words = conninfo_to_dict(address or os.environ["SAMENBEELD_DATABASE"])
    own = (
        {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        if address
        else os.environ
    )
    return {
        **own,
        **{
            _IN_THE_ENVIRONMENT[key]: str(value) for key, value in words.items() if key in _IN_THE_ENVIRONMENT
        },
    }
