"""A copy as an operator makes it, the way back from it, and a drill that tells whether that way works."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pytest_django import Settings

from samenbeeld.kernel.tests import databases
from samenbeeld.project import backups
from samenbeeld.project.tests.test_command_line import (
    NOTHING_LISTENS,
    SAMENBEELD,
    ask,
    attack,
    environment,
    refused,
    samenbeeld,
    told,
)

_ADD = """import django; django.setup()
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.organisations import actions
actions.add_region(actor=SYSTEM, code={code!r}, slug={code!r}.lower(), name={code!r})"""
REGIONS = "SELECT code FROM organisations_region ORDER BY code"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A node with one region in it."""
    folder = databases.empty(tmp_path / "data")
    add("VR23", folder)
    return folder


def add(code: str, data: Path) -> None:
    own = environment(data, NOTHING_LISTENS, DJANGO_SETTINGS_MODULE="samenbeeld.project.settings")
    subprocess.run([sys.executable, "-c", _ADD.format(code=code)], env=own, check=True, capture_output=True)


def upload(data: Path, name: str) -> Path:
    """What an upload leaves in the folder."""
    file = data / "files" / name[-2:] / name
    file.parent.mkdir(parents=True)
    file.write_bytes(b"verzegeld")
    return file


@databases.of_sqlite
def test_a_copy_of_a_file_brings_back_what_was_there_when_it_was_made(data: Path, tmp_path: Path) -> None:
    root, file = tmp_path / "copies", upload(data, "0190-4fa1")
    assert "tot regel 1" in told("backup", str(root), data=data)
    add("VR24", data)
    shutil.rmtree(data / "files")

    said = told("restore-drill", str(root), data=data)
    assert "1 bij het begin van de kopie, 1 teruggezet, 2 nu" in said
    assert "mist 1 regel" in said
    assert "Goed: alles kwam" in said

    told("restore", str(root), data=data)
    assert ask(data, REGIONS) == [("VR23",)]
    assert file.read_bytes() == b"verzegeld"
    [aside] = data.glob("before-restore-*")
    assert (aside / "samenbeeld.sqlite3").exists()


@pytest.mark.night
@databases.of_sqlite
def test_nothing_is_put_over_a_file_that_somebody_has_open(data: Path, tmp_path: Path) -> None:
    told("backup", str(tmp_path / "copies"), data=data)
    with databases.opened(data) as database:
        database.execute("BEGIN")
        database.execute("SELECT count(*) FROM audit_journalline").fetchone()
        assert "Stop het eerst" in refused("restore", str(tmp_path / "copies"), data=data)
    assert ask(data, REGIONS) == [("VR23",)]


@pytest.mark.night
@databases.of_sqlite
def test_a_copy_that_was_falsified_fails_the_drill(data: Path, tmp_path: Path) -> None:
    root = tmp_path / "copies"
    told("backup", str(root), data=data)
    [copy] = backups.made(root)
    attack(copy.folder, "UPDATE audit_journalline SET actor_name = 'niemand'")
    assert "Niet goed" in told("restore-drill", str(root), data=data, code=1)


def test_what_was_cut_off_is_no_copy(tmp_path: Path) -> None:
    (tmp_path / "2026-11-30T080000Z").mkdir()
    assert backups.made(tmp_path) == []


def test_of_a_moment_the_last_copy_before_it_is_taken(tmp_path: Path) -> None:
    for hour in (8, 9):
        at = datetime(2026, 11, 30, hour, tzinfo=UTC)
        folder = backups.begin(tmp_path, at)
        backups.finish(folder, backups.Noted(at, at, "sqlite", 0, "", {}))
    assert backups.newest(tmp_path).noted.begun_at.hour == 9
    assert backups.newest(tmp_path, datetime(2026, 11, 30, 8, 59, tzinfo=UTC)).noted.begun_at.hour == 8


def test_an_upload_that_an_earlier_copy_has_takes_no_room_again(tmp_path: Path, settings: Settings) -> None:
    settings.DATA = tmp_path / "data"
    upload(settings.DATA, "0190-4fa1")
    at = datetime(2026, 11, 30, 8, tzinfo=UTC)
    first = backups.begin(tmp_path / "copies", at)
    assert backups.keep_uploads(first, None) == 1
    before = backups.finish(first, backups.Noted(at, at, "sqlite", 0, "", {}))
    second = backups.begin(tmp_path / "copies", at.replace(hour=9))
    assert backups.keep_uploads(second, before) == 1
    one, other = (folder / "files" / "a1" / "0190-4fa1" for folder in (first, second))
    assert one.samefile(other)


@pytest.fixture
def followed(data: Path, tmp_path: Path) -> Iterator[Path]:
    """Copies of a server, with its log as it is written."""
    root = tmp_path / "copies"
    process = subprocess.Popen(
        [SAMENBEELD, "backup", "--follow", str(root)],
        env=environment(data, NOTHING_LISTENS), stdout=subprocess.DEVNULL,
    )  # fmt: skip
    wait_until(lambda: any(root.glob("wal/*.partial")))
    told("backup", str(root), data=data)
    yield root
    process.terminate()
    process.wait(15)
    with databases.opened(data) as database:
        database.execute("SELECT pg_drop_replication_slot('samenbeeld')")


@databases.of_postgresql
def test_of_a_server_every_moment_after_a_copy_comes_back(data: Path, followed: Path, tmp_path: Path) -> None:
    add("VR24", data)
    time.sleep(1)
    moment = datetime.now(UTC)
    time.sleep(1)
    add("VR25", data)
    written = ask(data, "SELECT pg_current_wal_flush_lsn()")[0][0]
    # How far it was fetched stands beside the slot; who is no superuser sees nothing of it anywhere else.
    fetched = f"SELECT restart_lsn >= '{written}' FROM pg_replication_slots WHERE slot_name = 'samenbeeld'"
    wait_until(lambda: ask(data, fetched) == [(True,)])

    said = told("restore-drill", str(followed), data=data)
    assert "1 bij het begin van de kopie, 3 teruggezet, 3 nu" in said
    assert "Goed: alles kwam" in said

    assert "staat al iets" in refused("restore", str(followed), data=data)
    other = tmp_path / "other"
    other.mkdir()
    told("restore", "--at", moment.isoformat(), str(followed), data=other)
    assert ask(other, REGIONS) == [("VR23",), ("VR24",)]
    assert "Het logboek is heel: 2 regels" in told("verify", data=other)


@databases.of_postgresql
def test_a_moment_that_is_not_in_the_log_is_told(data: Path, followed: Path) -> None:
    done = samenbeeld("restore-drill", "--at", "2099-01-01", str(followed), data=data)
    assert done.returncode == 1
    assert "komt niet overeind" in done.stderr


def wait_until(is_so: Callable[[], bool], seconds: float = 90) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.1)
