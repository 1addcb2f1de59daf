"""The player against a real server of its own: who wrote what, also when that server is killed in between."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from pycrdt import Doc, XmlFragment

from samenbeeld.kernel.tests import databases
from samenbeeld.project.demonstration import script, world, writing

pytestmark = [pytest.mark.drill, pytest.mark.night]

FIRST, SECOND = [inject for inject in script.injects() if inject.write][:2]
ROWS = """SELECT w.name, r."update", r.delivered_at_ms FROM realtime_logrow r
    JOIN realtime_writer w ON w.id = r.writer_id JOIN realtime_document d ON d.id = r.document_id
    WHERE d.name = ? ORDER BY r.seq"""


@contextmanager
def server(folder: Path, speed: int) -> Iterator[subprocess.Popen[bytes]]:
    command = [str(Path(sys.executable).with_name("samenbeeld")), "demo", "--speed", str(speed)]
    environment = {**os.environ, **databases.environment(folder), "SAMENBEELD_PORT": str(free_port())}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=20)


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def rows(folder: Path, room: str) -> list[tuple[str, bytes, int]]:
    with databases.opened(folder) as database:
        return list(
            database.execute(ROWS if databases.IS_SQLITE else ROWS.replace("?", "%s"), [room]).fetchall()
        )


def text(folder: Path, room: str) -> str:
    document: Doc[XmlFragment] = Doc()
    for _, update, _ in rows(folder, room):
        document.apply_update(update)
    return "\n".join(writing.plain(block) for block in document.get("content", type=XmlFragment).children)


def words_of(inject: script.Inject) -> str:
    return inject.write.rpartition("] ")[2]


def wait_until(what: Callable[[], bool], seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.1)


def test_the_player_writes_under_the_name_of_who_writes(demonstration_folder: Path) -> None:
    before = len(rows(demonstration_folder, FIRST.room))
    with server(demonstration_folder, speed=60):
        wait_until(lambda: words_of(FIRST) in text(demonstration_folder, FIRST.room))
    names = {person.login: person.name for person in world.people()}
    written = rows(demonstration_folder, FIRST.room)[before:]
    assert {name for name, _, _ in written} == {names[FIRST.by]}
    assert len(written) > 5  # letter by letter, not in one piece


def test_a_sentence_cut_off_by_a_killed_server_is_finished_once(demonstration_folder: Path) -> None:
    start = words_of(FIRST)[:12]
    with server(demonstration_folder, speed=8):
        wait_until(lambda: start in text(demonstration_folder, FIRST.room))
    half = text(demonstration_folder, FIRST.room)
    assert words_of(FIRST) not in half
    with server(demonstration_folder, speed=60):
        wait_until(lambda: words_of(SECOND) in text(demonstration_folder, SECOND.room))
    whole = text(demonstration_folder, FIRST.room)
    assert (whole.count(start), whole.count(words_of(FIRST))) == (1, 1)
