"""kill -9 of the whole product in the middle of an exercise: each inject is played once."""

import json
import os
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from samenbeeld.kernel.tests import databases
from tests.browser.demonstration import ROOT, Demonstration

pytestmark = [pytest.mark.drill, pytest.mark.night]

EXERCISE = "stroomuitval-roermond"
INJECTS = 60
PATIENCE_SECONDS = 60

# Every kind of inject that leaves a trace in the tables, all due at once and the clock running.
SCRIPT = f"""
import django
django.setup()
from samenbeeld.accounts.models import Account
from samenbeeld.activities import queries as activities
from samenbeeld.exercises import actions, queries
from samenbeeld.exercises.rules import ALARM, CALL, MESSAGE, OWN, REPORT, TEXT, Line
from samenbeeld.kernel.clock import now
from samenbeeld.organisations import queries as organisations

leader = organisations.current_membership(Account.objects.get(login="daan"))
activity = activities.by_slug("{EXERCISE}")
due = queries.timing(activity).minute(now())
kinds = (MESSAGE, TEXT, CALL, MESSAGE, ALARM, MESSAGE, REPORT)
lines = [
    Line(
        due, "Netbeheerder", kind, f"Gebeurtenis {{number}}", to="laurentius",
        place=OWN if kind == TEXT else "", expected_by=due + 60 if kind == REPORT else None,
    )
    for number, kind in zip(range({INJECTS}), kinds * {INJECTS})
]
made = actions.take_script(actor=leader, activity=activity, lines=lines, origin="drill")
print(made[0].number)
"""


@pytest.fixture
def folder(demonstration_folder: Path) -> Path:
    return demonstration_folder


@pytest.fixture
def product(folder: Path) -> Iterator[Demonstration]:
    running = Demonstration(folder)
    running.start()
    yield running
    running.stop()


def test_after_a_kill_in_the_middle_of_playing_every_inject_was_played_exactly_once(
    product: Demonstration, folder: Path
) -> None:
    environment = {
        **os.environ,
        **databases.environment(folder),
        "SAMENBEELD_DEMO": "1",
        "DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings",
    }
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    first = int(done.stdout.split()[-1])
    wait_until(folder, first, INJECTS // 3)
    # Between two transactions, or in the middle of one.
    time.sleep(random.uniform(0, 0.02))
    product.kill()
    assert waiting(folder, first)
    product.start()
    wait_until(folder, first, INJECTS)

    states = rows(folder, "SELECT state, count(*) FROM exercises_inject WHERE number >= ? GROUP BY 1", first)
    assert states == [("delivered", INJECTS)]
    lines = rows(
        folder,
        "SELECT after FROM audit_journalline WHERE kind IN"
        " ('exercises.InjectDelivered', 'exercises.InjectHandedOver') AND object_id = ?",
        EXERCISE,
    )
    told = Counter((json.loads(after) if isinstance(after, str) else after)["number"] for (after,) in lines)
    assert {number: told[number] for number in range(first, first + INJECTS)} == dict.fromkeys(
        range(first, first + INJECTS), 1
    )
    texts = "SELECT count(*) FROM crisis_picture_suggestion WHERE text LIKE 'Gebeurtenis %'"
    linked = (
        "SELECT count(*) FROM exercises_inject_suggestions s"
        " JOIN exercises_inject i ON i.id = s.inject_id WHERE i.number >= ?"
    )
    of_kind = "SELECT count(*) FROM exercises_inject WHERE kind = ? AND number >= ?"
    assert rows(folder, texts) == rows(folder, linked, first) == rows(folder, of_kind, "text", first)
    alarms = "SELECT count(*) FROM alerts_alarm WHERE first LIKE 'Gebeurtenis %'"
    assert rows(folder, alarms) == rows(folder, of_kind, "alarm", first)
    asked = "SELECT count(*) FROM situation_reports_reportrequest WHERE note LIKE '%Gebeurtenis %'"
    assert rows(folder, asked) == rows(folder, of_kind, "report", first)


def rows(folder: Path, question: str, *values: Any) -> list[tuple[Any, ...]]:
    """`question` with a ? for each value."""
    with databases.opened(folder) as database:
        if not databases.IS_SQLITE:
            question = question.replace("%", "%%").replace("?", "%s")
        return [tuple(row) for row in database.execute(question, values).fetchall()]


def waiting(folder: Path, first: int) -> int:
    question = "SELECT count(*) FROM exercises_inject WHERE state = 'waiting' AND number >= ?"
    return int(rows(folder, question, first)[0][0])


def wait_until(folder: Path, first: int, played: int) -> None:
    """Until so many were played, or more."""
    end = time.monotonic() + PATIENCE_SECONDS
    while waiting(folder, first) > INJECTS - played:
        assert time.monotonic() < end, f"{waiting(folder, first)} still wait"
        time.sleep(0.005)
