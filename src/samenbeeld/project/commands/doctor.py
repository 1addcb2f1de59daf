"""`samenbeeld doctor`: what is missing or unhealthy here, and how to mend it."""

import asyncio
import os
import shutil
import socket
import sqlite3
import sys
import time
from argparse import Namespace
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import DatabaseError, connection

from samenbeeld.accounts.models import Account
from samenbeeld.audit import queries as audit
from samenbeeld.federation import queries as federation
from samenbeeld.files import keys as files_key
from samenbeeld.files import queries as files
from samenbeeld.jobs import queries as jobs
from samenbeeld.kernel.clock import now
from samenbeeld.look import ages
from samenbeeld.look.words import say
from samenbeeld.project import second_lock, threads
from samenbeeld.project.environment import APPLICATION
from samenbeeld.project.tables import waiting

_OLDEST_POSTGRESQL = 15
# These sort by code point, as SQLite does.
_COLLATIONS = ("C", "POSIX", "C.UTF-8", "C.utf8")
# Beside those of pages: three for the live texts, two for work and post, one that began, and two to spare.
OF_A_PROCESS = threads.MOST + 8
# For commands such as this one.
_OF_COMMANDS = 6
# Work that waits longer than this has nobody who does it.
_LATE = timedelta(minutes=5)


@dataclass(frozen=True)
class Finding:
    """One thing looked at. `mend` says what to do and is empty when all is well; a warning does not fail."""

    what: str
    mend: str = ""
    warning: bool = False


def doctor(_arguments: Namespace) -> int:
    """Prints each finding. 0 when nothing needs mending, else 1."""
    ill = False
    for finding in findings():
        verdict = "ok" if not finding.mend else ("warning" if finding.warning else "ill")
        print(f"{say('doctor-verdict-' + verdict):<8}{finding.what}")
        if finding.mend:
            print(f"        -> {finding.mend}")
            ill = ill or not finding.warning
    return int(ill)


def findings() -> Iterator[Finding]:
    """Every check in the order in which one would mend them. A damaged file is asked nothing more."""
    yield from map(_looked_at, OF_THE_MACHINE)
    if settings.NATS:
        yield _looked_at(neighbours_can_be_told)
    is_sound, *of_the_engine = OF_THE_ENGINE[connection.vendor]
    sound = _looked_at(is_sound)
    yield sound
    if sound.mend:
        return
    yield from map(_looked_at, [*of_the_engine, tables])
    if waiting():
        return
    yield from map(_looked_at, OF_THE_TABLES)
    if settings.NODE_NATS:
        yield from map(_looked_at, [links_with_nodes, refused_post, much_post])


def _looked_at(check: Callable[[], Finding]) -> Finding:
    try:
        return check()
    except Exception as error:  # a check that breaks is itself a finding, not the end of the round
        return Finding(say("doctor-check-broke", check=check.__name__), say("doctor-error", error=str(error)))


def python_version() -> Finding:
    name = say("doctor-python", version=sys.version.split()[0])
    return Finding(name, "" if sys.version_info >= (3, 11) else say("doctor-python-mend"))


def sqlite_engine() -> Finding:
    name = say("doctor-sqlite", version=sqlite3.sqlite_version)
    try:
        sqlite3.connect(":memory:").execute("CREATE VIRTUAL TABLE probe USING fts5(body)")
    except sqlite3.OperationalError:
        return Finding(name, say("doctor-sqlite-mend"))
    return Finding(name)


def postgresql_engine() -> Finding:
    """Not too old, and sorting as the other engine does."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('server_version'), current_setting('server_version_num')::int")
        version, number = cursor.fetchone()
    oldest = _OLDEST_POSTGRESQL
    mend = "" if number >= oldest * 10_000 else say("doctor-postgresql-mend", oldest=oldest)
    return Finding(say("doctor-postgresql", version=version), mend)


def letters() -> Finding:
    """Every character can be kept, and names stand in the same order on both engines."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_encoding_to_char(encoding), datcollate, datlocprovider FROM pg_database"
            " WHERE datname = current_database()"
        )
        encoding, collation, provider = cursor.fetchone()
    good = encoding == "UTF8" and collation in _COLLATIONS and provider != "i"
    name = say("doctor-encoding", encoding=encoding, collation=collation)
    return Finding(name, "" if good else say("doctor-encoding-mend"))


def data_folder() -> Finding:
    free_gigabytes = shutil.disk_usage(settings.DATA).free / 1e9
    name = say("doctor-data", folder=str(settings.DATA), free=round(free_gigabytes, 1))
    if not os.access(settings.DATA, os.W_OK):
        return Finding(name, say("doctor-data-mend", folder=str(settings.DATA)))
    return Finding(name, say("doctor-disk-mend") if free_gigabytes < 1 else "")


def disk_speed() -> Finding:
    """How long one durable write takes here: every "saved" on screen waits for it."""
    path = settings.DATA / "doctor-probe"
    slowest = 0.0
    with path.open("wb") as file:
        for _ in range(20):
            started = time.perf_counter()
            file.write(b"x" * 1024)
            file.flush()
            os.fsync(file.fileno())
            slowest = max(slowest, time.perf_counter() - started)
    path.unlink()
    milliseconds = round(slowest * 1000, 1)
    mend = say("doctor-fsync-mend") if milliseconds > 50 else ""
    return Finding(say("doctor-fsync", milliseconds=milliseconds), mend, warning=True)


def secret_key_is_private() -> Finding:
    path = settings.DATA / "secret-key"
    open_to_others = path.exists() and path.stat().st_mode & 0o077
    return Finding(say("doctor-key"), say("doctor-key-mend", path=str(path)) if open_to_others else "")


def tables() -> Finding:
    count = waiting()
    mend = say("doctor-tables-mend", count=count) if count else ""
    return Finding(say("doctor-tables"), mend, warning=True)


def server_answers() -> Finding:
    try:
        connection.ensure_connection()
    except DatabaseError as error:
        return Finding(say("doctor-server"), say("command-database-away", why=str(error).strip()))
    return Finding(say("doctor-server"))


def database_is_sound() -> Finding:
    try:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA quick_check")
            verdict = cursor.fetchone()[0]
    except DatabaseError as error:
        verdict = str(error)
    return Finding(
        say("doctor-database"), "" if verdict == "ok" else say("doctor-database-mend", verdict=verdict)
    )


def writes_are_durable() -> Finding:
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous")
        full = cursor.fetchone()[0] >= 2
        cursor.execute("PRAGMA journal_mode")
        wal = cursor.fetchone()[0] == "wal"
    return Finding(say("doctor-durable"), "" if full and wal else say("doctor-durable-mend"))


def server_is_durable() -> Finding:
    """What an operator, a database or an account may have switched off for the sake of speed."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT name FROM pg_settings WHERE setting = 'off'"
            " AND name IN ('fsync', 'full_page_writes', 'synchronous_commit') ORDER BY name"
        )
        off = ", ".join(name for (name,) in cursor.fetchall())
    mend = say("doctor-durable-postgresql-mend", settings=off) if off else ""
    return Finding(say("doctor-durable-postgresql"), mend)


def enough_connections() -> Finding:
    """The server has room for the processes that run now, each with all the connections it may take."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_setting('max_connections')::int,"
            " current_setting('superuser_reserved_connections')::int"
            " + coalesce(current_setting('reserved_connections', true), '0')::int,"
            " (SELECT rolconnlimit FROM pg_roles WHERE rolname = current_user),"
            " (SELECT datconnlimit FROM pg_database WHERE datname = current_database()),"
            " (SELECT count(DISTINCT application_name) FROM pg_stat_activity"
            " WHERE datname = current_database() AND usename = current_user AND pid <> pg_backend_pid()"
            " AND application_name <> current_setting('application_name') AND application_name LIKE %s)",
            [f"{APPLICATION} %"],
        )
        most, reserved, of_account, of_database, running = cursor.fetchone()
    room = min(limit for limit in (most - reserved, of_account, of_database) if limit >= 0)
    fits = max(0, room - _OF_COMMANDS) // OF_A_PROCESS
    name = say("doctor-connections", fits=fits, running=running)
    if fits >= max(1, running):
        return Finding(name)
    need = max(1, running) * OF_A_PROCESS + _OF_COMMANDS + reserved
    return Finding(name, say("doctor-connections-mend", each=OF_A_PROCESS, need=need))


def second_lock_holds() -> Finding:
    """An account that passes every lock, or tables without one, open to a forgotten question what is somebody
    else's.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolname FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)"
        )
        passes = cursor.fetchone()
    mend = "" if waiting() or second_lock.is_up() else say("doctor-second-lock-missing")
    if passes:
        mend = say("doctor-second-lock-mend", account=passes[0])
    return Finding(say("doctor-second-lock"), mend)


def journal_is_intact() -> Finding:
    verdict = audit.verify()
    if isinstance(verdict, audit.Broken):
        mend = say("doctor-journal-mend", number=str(verdict.number), why=say(verdict.why))
        return Finding(say("doctor-journal"), mend)
    return Finding(say("doctor-journal"))


def background_work() -> Finding:
    """What waits to be done later, and whether somebody does it."""
    standing, moment = jobs.standing(), now()
    last = ages.age(standing.last_tick_at) if standing.last_tick_at else say("doctor-work-never")
    name = say("doctor-work", waiting=standing.waiting, last=last)
    if standing.ailing:
        return Finding(name, say("doctor-work-ailing", names=", ".join(standing.ailing)), warning=True)
    if standing.given_up:
        return Finding(name, say("doctor-work-given-up", count=standing.given_up), warning=True)
    is_late = standing.oldest_at is not None and moment - standing.oldest_at > _LATE
    return Finding(name, say("doctor-work-late") if is_late else "", warning=True)


def links_with_nodes() -> Finding:
    """Every other node was heard lately, and nothing waits long."""
    found = federation.connections(now())
    ailing = [each for each in found if each.is_alarming]
    name = say("doctor-links", count=len(found))
    if not ailing:
        return Finding(name)
    names = ", ".join(
        f"{each.peer.name} ({say(f'federation-health-{each.health.value}')})" for each in ailing
    )
    return Finding(name, say("doctor-links-mend", names=names), warning=True)


def refused_post() -> Finding:
    """Nothing of another node was refused in the last day: who deceives is told here."""
    found = federation.refused_lately(now())
    name = say("doctor-refused", count=sum(each.count for each in found))
    if not found:
        return Finding(name)
    why = "; ".join(f"{each.origin or '?'}: {say(each.reason)} ({each.count}x)" for each in found[:5])
    return Finding(name, say("doctor-refused-mend", why=why), warning=True)


def much_post() -> Finding:
    """No node sends so much that it fills our disk."""
    found = federation.flooding(now())
    names = ", ".join(f"{each.name} ({each.code})" for each in found)
    mend = say("doctor-much-post-mend", names=names, many=federation.limits().many) if found else ""
    return Finding(say("doctor-much-post"), mend, warning=True)


def virus_scanner() -> Finding:
    """Without a scanner every upload waits, closed."""
    standing = files.scanner_standing()
    if standing.version:
        return Finding(say("doctor-scanner", scanner=standing.version))
    name = say("doctor-scanner-none", count=standing.waiting)
    return Finding(
        name, say("doctor-scanner-mend", address=standing.address, why=standing.why_not), warning=True
    )


def files_key_is_private() -> Finding:
    path = files_key.path()
    open_to_others = path.exists() and path.stat().st_mode & 0o077
    return Finding(say("doctor-files-key"), say("doctor-key-mend", path=str(path)) if open_to_others else "")


def neighbours_can_be_told() -> Finding:
    """Without NATS the processes go on; they only hear of each other later."""
    from samenbeeld.realtime.neighbours import trouble_with

    why = asyncio.run(trouble_with(settings.NATS))
    return Finding(say("doctor-nats"), say("doctor-nats-mend", why=why) if why else "", warning=True)


def demonstration_logins() -> Finding:
    mixed = (
        Account.objects.filter(is_demonstration=True).exists()
        and Account.objects.filter(is_demonstration=False).exists()
    )
    return Finding(say("doctor-logins"), say("doctor-logins-mend") if mixed else "")


def port() -> Finding:
    name = say("doctor-port", port=str(settings.PORT))
    if port_is_free(settings.PORT):
        return Finding(name)
    return Finding(name, say("doctor-port-mend", port=str(settings.PORT)), warning=True)


def port_is_free(number: int) -> bool:
    """Nobody listens on this port of this machine."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.settimeout(0.5)
        return probe.connect_ex(("127.0.0.1", number)) != 0


OF_THE_MACHINE = [
    python_version,
    data_folder,
    disk_speed,
    secret_key_is_private,
    files_key_is_private,
    port,
]
# What can be looked at before the first start. The first of each says whether there is a database to ask.
OF_THE_ENGINE = {
    "sqlite": [database_is_sound, sqlite_engine, writes_are_durable],
    "postgresql": [
        server_answers,
        postgresql_engine,
        letters,
        server_is_durable,
        enough_connections,
        second_lock_holds,
    ],
}
OF_THE_TABLES = [journal_is_intact, background_work, virus_scanner, demonstration_logins]
