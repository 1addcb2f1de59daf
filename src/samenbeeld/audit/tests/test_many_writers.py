"""Processes and threads that write in one journal at the same moment, on a real file, keep one chain."""

import os
import subprocess
import sys
from pathlib import Path

from samenbeeld.kernel.tests import databases

LINES_PER_THREAD = 40
WRITER = f"""
import os, threading
import django
django.setup()
from django.db import connection, transaction
from samenbeeld.audit import journal
from samenbeeld.audit.events import ObjectRead

def write(name):
    for _ in range({LINES_PER_THREAD}):
        with transaction.atomic():
            journal.record(journal.SYSTEM, ObjectRead("x", name), object_kind="x", object_id=name)
    connection.close()

threads = [threading.Thread(target=write, args=[f"{{os.getpid()}}-{{which}}"]) for which in (1, 2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
"""
# Number of lines of a journal that is whole, and of the last line that its witness saw.
VERDICT = """
import django
django.setup()
from samenbeeld.audit import queries, witness
print(queries.verify().count, witness.remembered().number)
"""


def in_folder(folder: Path, code: str) -> "subprocess.Popen[str]":
    settings = databases.environment(folder) | {"DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings"}
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", code],
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def said(process: "subprocess.Popen[str]") -> str:
    return process.communicate(timeout=120)[0].strip()


def test_who_writes_at_the_same_moment_writes_in_one_chain(demonstration_folder: Path) -> None:
    lines = int(said(in_folder(demonstration_folder, VERDICT)).split()[0])
    writers = [in_folder(demonstration_folder, WRITER) for _ in range(2)]
    assert [said(writer) for writer in writers] == ["", ""]
    lines += 4 * LINES_PER_THREAD
    assert said(in_folder(demonstration_folder, VERDICT)) == f"{lines} {lines}"
