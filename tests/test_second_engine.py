"""A small part of the tests on the second engine, each night; `make test-postgres` passes all of them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from samenbeeld.kernel.tests import databases

ROOT = Path(__file__).resolve().parents[1]
# The log, what is kept until a change, journal, search, queue, permission, tables: each speaks to its engine.
PART = [
    "tests/drills/test_several_processes.py",
    *(
        f"src/samenbeeld/{name}"
        for name in (
            "realtime/tests/test_at_the_same_moment.py",
            "realtime/tests/test_moment.py",
            "audit/tests/test_keeping.py",
            "audit/tests/test_journal.py",
            "search/tests",
            "jobs/tests/test_queue.py",
            "access/tests/test_actions.py",
            "project/tests/test_postgresql.py",
            "project/tests/test_second_lock.py",
            "project/tests/test_backup.py",
            "project/tests/test_tables.py",
        )
    ),
]


@pytest.mark.night
@databases.of_sqlite  # on PostgreSQL all tests are run already
def test_a_part_of_the_tests_passes_on_postgresql(tmp_path: Path) -> None:
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    done = subprocess.run(
        ["scripts/with-postgresql", sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *PART],
        cwd=ROOT, env={**own, "SAMENBEELD_DATA": str(tmp_path)}, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-5000:] + done.stderr
