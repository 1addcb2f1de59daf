"""Two people who decide the same at the same moment: real processes, real threads, a real file."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from samenbeeld.kernel.tests import databases

# Two commanders in two threads of each process take, or decline, the proposal that waits in the world.
DECIDE = """
import json, sys, threading
import django
django.setup()
from django.db import connection
from samenbeeld.accounts.models import Account
from samenbeeld.activities.queries import by_slug
from samenbeeld.crisis_picture import actions
from samenbeeld.crisis_picture.queries.deciding import decision_numbered
from samenbeeld.kernel.errors import Conflict
from samenbeeld.organisations.queries import current_membership

activity = by_slug("hoogwater-maas")
actor = current_membership(Account.objects.get(login="chantal"))
# By its number: whoever starts late finds it decided, and must hear so too.
decision = decision_numbered(activity, 13).decision
told, ready = [], threading.Barrier(2)
connection.close()

def run(act, **more):
    ready.wait(30)
    try:
        act(actor=actor, activity=activity, decision=decision, **more)
        told.append("done")
    except Conflict as conflict:
        told.append(conflict.key)
    finally:
        connection.close()

threads = [
    threading.Thread(target=run, args=[actions.take_decision]),
    threading.Thread(target=run, args=[actions.decline_decision], kwargs={"reason": "Er is nog plek"}),
]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps(told))
"""
PROPOSE = """
import json, sys, threading
import django
django.setup()
from django.db import connection
from samenbeeld.accounts.models import Account
from samenbeeld.activities.queries import by_slug
from samenbeeld.crisis_picture import actions
from samenbeeld.kernel.errors import Conflict
from samenbeeld.organisations.queries import current_membership, region

activity, south = by_slug("hoogwater-maas"), region("VR24")
actor = current_membership(Account.objects.get(login="bram"))
told, ready = [], threading.Barrier(3)
connection.close()

def run(key):
    ready.wait(30)
    try:
        made = actions.propose_decision(
            actor=actor, activity=activity, region=south, text="Iets", reason="Daarom", authority="hin",
            options=["Dit", "Dat"], key=key,
        )
        told.append(made.number)
    except Conflict as conflict:
        told.append(conflict.key)
    finally:
        connection.close()

threads = [threading.Thread(target=run, args=[key]) for key in ("same", "same", "other")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(json.dumps(sorted(told, key=str)))
"""
STEPS = """
import django
django.setup()
from samenbeeld.crisis_picture.models import DecisionStep, PictureVersion
print(DecisionStep.objects.filter(decision__number=13).count(),
      PictureVersion.objects.filter(name="Bij besluit 13").count() in (0, 1))
"""


def started(folder: Path, code: str) -> "subprocess.Popen[str]":
    settings = databases.environment(folder) | {"DJANGO_SETTINGS_MODULE": "samenbeeld.project.settings"}
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", code],
        env={**os.environ, **settings},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def said(process: "subprocess.Popen[str]") -> str:
    return process.communicate(timeout=120)[0].strip().splitlines()[-1]


def test_of_four_who_decide_at_once_one_does_and_the_others_hear_so(demonstration_folder: Path) -> None:
    both = [started(demonstration_folder, DECIDE) for _ in range(2)]
    told: list[Any] = [each for process in both for each in json.loads(said(process))]
    assert sorted(told) == [*3 * ["crisis-picture-decision-went-on"], "done"]
    assert said(started(demonstration_folder, STEPS)) == "1 True"


def test_one_sending_twice_is_one_proposal_and_another_gets_its_own_number(
    demonstration_folder: Path,
) -> None:
    told = json.loads(said(started(demonstration_folder, PROPOSE)))
    assert told == [14, 15, "crisis-picture-sent-before"]
