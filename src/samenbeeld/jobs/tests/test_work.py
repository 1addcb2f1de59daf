"""The loop in a thread and in a process of its own, on a real file, by several at once."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases

PUT = """
from samenbeeld.jobs import queue
from django.db import transaction
with transaction.atomic():
    for number in range(30):
        queue.later("samenbeeld.jobs.tests.work_of_tests.write_down", what=str(number))
"""
PUT_SLOW = """
from samenbeeld.jobs import queue
queue.later("samenbeeld.jobs.tests.work_of_tests.take_long_once")
"""
COUNT = """
from django_tasks_db.models import DBTaskResult
from samenbeeld.jobs.models import PeriodicWork
workers = DBTaskResult.objects.values_list("worker_ids", flat=True)
print(DBTaskResult.objects.successful().count(), max(map(len, workers)))
"""


def python(folder: Path, code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", f"import django\ndjango.setup()\n{code}"],
        env=environment(folder), capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def done(folder: Path) -> int:
    """How much is done; seen in the table, as a process of ours takes a second to begin."""
    with databases.opened(folder) as database:
        told = "SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE status = 'SUCCESSFUL'"
        return int(database.execute(told).fetchone()[0])


def in_hand(folder: Path) -> int:
    """How much a process is busy with, or was when it was killed."""
    with databases.opened(folder) as database:
        told = "SELECT count(*) FROM django_tasks_database_dbtaskresult WHERE status = 'RUNNING'"
        return int(database.execute(told).fetchone()[0])


def environment(folder: Path) -> dict[str, str]:
    return {
        **os.environ,
        **databases.environment(folder),
        "DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings",
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return databases.empty(tmp_path)


def worker(folder: Path) -> "subprocess.Popen[str]":
    code = "from samenbeeld.project.command_line import main; main()"
    command = [sys.executable, "-W", "error", "-c", code, "work"]
    return subprocess.Popen(
        command, env=environment(folder), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def test_two_processes_do_everything_once_and_stop_when_told(folder: Path) -> None:
    python(folder, PUT)
    workers = [worker(folder) for _ in range(2)]
    deadline = time.monotonic() + 20
    while done(folder) < 30 and time.monotonic() < deadline:
        time.sleep(0.2)
    assert python(folder, COUNT) == "30 1"
    for process in workers:
        process.send_signal(signal.SIGTERM)
    said = [process.communicate(timeout=10)[0] for process in workers]
    assert [process.returncode for process in workers] == [0, 0]
    assert said == ["Samenbeeld werkt. Stoppen: Ctrl-C.\n"] * 2


@pytest.mark.drill
@pytest.mark.night
def test_when_a_process_is_killed_in_the_middle_of_a_task_another_does_it(folder: Path) -> None:
    """kill -9 while it has something in hand; whoever starts next does that and all the rest."""
    python(folder, PUT_SLOW + PUT)
    first = worker(folder)
    deadline = time.monotonic() + 60
    while in_hand(folder) == 0 and time.monotonic() < deadline:
        time.sleep(0.05)
    first.kill()
    first.communicate()
    assert in_hand(folder) == 1
    second = worker(folder)
    while done(folder) < 31 and time.monotonic() < deadline + 60:
        time.sleep(0.2)
    second.send_signal(signal.SIGTERM)
    second.communicate(timeout=30)
    assert python(folder, COUNT) == "31 2"
