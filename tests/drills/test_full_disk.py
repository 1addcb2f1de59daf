"""A disk that is really full: a file system of some megabytes, with a ballast that takes all that is left."""

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases
from tests.live.harness import People, Server

pytestmark = [
    pytest.mark.node, pytest.mark.drill, pytest.mark.night, databases.of_sqlite,
    pytest.mark.skipif(os.getuid() != 0, reason="only root may make a file system"),
]  # fmt: skip


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system of its own."""
    place = tmp_path / "small"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", place], check=True)
    yield place
    subprocess.run(["umount", "--lazy", place], check=True)


def test_on_a_full_disk_nothing_is_acknowledged_nor_shown_and_it_follows_when_there_is_room(
    small: Path,
) -> None:
    server, room, ballast = Server(small).start(), "schijf.vol", small / "ballast"
    people = People(server)
    people.join("amina", room)
    people.join("bram", room)
    people("type", who="amina", text="voor ")
    people("reads", who="bram", text="voor ")
    give_back(next(small.rglob("*.sqlite3")))
    fill(ballast)
    # What was given out before may still hold a few letters; a whole page does not fit.
    people("type", who="amina", at=len("voor "), text="vol " * 20_000)
    refused = people("refused", who="amina", ms=20_000)
    assert {(each["key"], each["passing"]) for each in refused} == {("realtime-storage-trouble", True)}
    assert people("text", who="bram") == "voor "
    ballast.unlink()
    people("reads", who="bram", text="voor " + "vol " * 20_000, ms=30_000)
    people.close()
    server.stop()
    server.start()
    assert server.query(f"verify({room!r})") is None
    later = People(server)
    later.join("bram", room)
    later("reads", who="bram", text="voor " + "vol " * 20_000, ms=20_000)
    later.close()
    server.stop()


def give_back(database: Path) -> None:
    """The log of SQLite keeps the room it once had, and is written over from its start: without that a full
    disk is not noticed for a while.
    """
    with closing(sqlite3.connect(database)) as connection:
        busy, *_ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    assert not busy


def fill(ballast: Path) -> None:
    with ballast.open("wb", buffering=0) as file:
        size = 1 << 20
        while size:
            try:
                file.write(b"x" * size)
            except OSError:
                size //= 2
