"""Measures inside our own process, in the data folder of SAMENBEELD_DATA; prints one line of JSON.

`python -m bench.picture.inside pages|tile|ingest|edition`. Server time runs from the request in Django's
hands until the whole answer is there, as in `bench.room`. "After a change" is the first page after an action
changed something elsewhere: what was kept until then is read anew.
"""

import json
import re
import shutil
import sqlite3
import sys
import time
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from playwright.sync_api import sync_playwright

import bench.picture.begin  # noqa: F401 - Django first
from bench.picture.begin import DATA, DATABASE
from bench.picture.bounds import PAGE_QUERIES
from bench.picture.size import INGESTED
from bench.room.figures import spread
from bench.room.inside import browser, clocked
from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.editions.actions import freeze_edition
from samenbeeld.editions.queries.gathering import gathered
from samenbeeld.indicators.actions import record_values
from samenbeeld.indicators.models import Standing
from samenbeeld.indicators.rules.machine import Value
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.marking import Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.actions import add_organisation
from samenbeeld.organisations.models import Membership, Region
from samenbeeld.project import memory
from scripts.chromium import CHROMIUM

Figures = dict[str, Any]
TILE = "/veiligheidsbeeld/hoogwater/"
PAGES = {"Nu": "/", "grid": "/veiligheidsbeeld/", "tile page": TILE}
PEOPLE = ("bram", "farid")  # who watches over information, and the expert who judges
VISITS, CHANGES = 60, 15
ROUNDS = 3  # of the curve and of taking in; the visits of the curve are divided over them
INSERT = (
    "INSERT INTO indicators_measurement (indicator, of, reported_at, value, quality, source)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)


def pages() -> Figures:
    """Each page as each of these people opens it."""
    found = [
        {"name": name, "login": login, **measured(browser(login), path)}
        for login in PEOPLE
        for name, path in PAGES.items()
    ]
    return {"pages": found}


def tile() -> Figures:
    """The page of one theme, for the curve."""
    return measured(browser(PEOPLE[0]), TILE, VISITS // ROUNDS, CHANGES // ROUNDS)


def measured(visitor: Client, path: str, visits: int = VISITS, changes: int = CHANGES) -> Figures:
    """What a page takes and asks, when nothing changed and after a change; and whether it answered."""
    # The first visits are noted in the journal and read texts into memory.
    statuses = {visitor.get(path).status_code for _ in range(2)}
    asked = questions(visitor, path)
    took = [both(visitor, path) for _ in range(visits)]
    change()
    asked_anew = questions(visitor, path)
    anew = []
    for _ in range(changes):
        change()
        anew.append(both(visitor, path))
    return {
        "path": path,
        "right": statuses == {200},
        "kb": len(visitor.get(path).content) / 1000,
        "queries": len(asked),
        "questions": asked if len(asked) > PAGE_QUERIES else [],
        **times(took),
        "changed": {"queries": len(asked_anew), "questions": asked_anew, **times(anew)},
    }


def both(visitor: Client, path: str) -> tuple[float, float]:
    """Milliseconds that a visit took, and milliseconds of processor: without waiting for others."""
    began = time.process_time()
    took = clocked(lambda: visitor.get(path))
    return took, (time.process_time() - began) * 1000


def times(took: list[tuple[float, float]]) -> Figures:
    """Of what it took median, p95 and longest; and the same of the processor as `cpu`."""
    return {**spread([each for each, _ in took]), "cpu": spread([each for _, each in took])}


def questions(visitor: Client, path: str) -> list[str]:
    """The beginning of each question; to begin and end a reading asks nothing."""
    with CaptureQueriesContext(connection) as asked:
        visitor.get(path)
    every = [str(one["sql"]) for one in asked.captured_queries]
    return [_short(sql) for sql in every if not sql.startswith(("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE"))]


def _short(sql: str) -> str:
    """Without values: who asked and in which session is no figure."""
    head, _, tail = re.sub(r"'[^']*'", "?", sql).partition(" FROM ")
    return f"SELECT FROM {tail[:140]}" if head.startswith("SELECT") and tail else head[:140]


def change() -> None:
    """An action elsewhere, small as they come."""
    # A name of its own also in the next round, which begins in the same folder.
    slug = f"bench-{uuid4()}"
    add_organisation(
        actor=SYSTEM, slug=slug, name="Verzonnen", kind="nursing_home",
        regions=Region.objects.all()[:1],
    )  # fmt: skip


def ingest() -> Figures:
    """New values for every indicator by the action; the same rows by `executemany` in a copy, by turns."""
    connection.close()
    copy = DATA / "rival.sqlite3"
    shutil.copy(DATABASE, copy)
    ours, theirs = [], []
    for number in range(ROUNDS):
        values = fresh()
        ours.append(clocked(lambda values=values: record_values(actor=SYSTEM, source="bench", values=values)))
        rows = [
            (code, stored(each.of), stored(each.reported_at), each.value, each.quality, f"bench-{number}")
            for code, each_of in values.items() for each in each_of
        ]  # fmt: skip
        theirs.append(clocked(lambda rows=rows: plainly(copy, rows)))
        if len(rows) != INGESTED:
            raise RuntimeError(f"{len(rows)} rows were written")
    return {"rows": INGESTED, "ours": spread(ours), "plain": spread(theirs)}


def fresh() -> dict[str, list[Value]]:
    """New values per indicator, seconds apart, after the newest of each and as large as that."""
    newest = list(Standing.objects.values_list("indicator", "of", "value"))
    each = INGESTED // len(newest)
    return {code: [Value(at, value, at) for at in _moments(of, each)] for code, of, value in newest}


def _moments(after: datetime, many: int) -> list[datetime]:
    return [after + timedelta(seconds=number) for number in range(1, many + 1)]


def stored(moment: datetime) -> str:
    """As Django writes it on SQLite."""
    return str(moment.astimezone(UTC).replace(tzinfo=None))


def plainly(path: Any, rows: list[tuple[Any, ...]]) -> None:
    """The rows in one transaction, with the settings of the product."""
    database = sqlite3.connect(path, isolation_level=None)
    try:
        database.executescript("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;")
        database.execute("BEGIN IMMEDIATE")
        database.executemany(INSERT, rows)
        database.execute("COMMIT")
    finally:
        database.close()


def edition() -> Figures:
    """The edition of this week is frozen once; then its PDF, and the page printed by Chromium, by turns."""
    actor, regions, moment = member("bram"), organisations.regions(), now()
    seen = gathered(regions, moment).fingerprint
    made: list[Any] = []
    froze = clocked(
        lambda: made.append(freeze_edition(actor=actor, regions=regions, tlp=Tlp.GREEN, seen=seen))
    )
    page, visitor = f"/veiligheidsbeeld/edities/{made[0].number}/", browser("bram")
    html = visitor.get(page).content.decode()
    files: list[bytes] = []
    ours, theirs = [], []
    for _ in range(ROUNDS):
        ours.append(clocked(lambda: files.append(taken(visitor, page))))
        theirs.append(clocked(lambda: files.append(printed(html))))
    return {
        "themes": html.count("<article"),
        "freezeMs": froze,
        "ours": spread(ours),
        "chromium": spread(theirs),
        "right": all(one.startswith(b"%PDF") for one in files),
        "kb": [len(one) / 1000 for one in files[:2]],
    }


def taken(visitor: Client, page: str) -> bytes:
    """The edition as a reader takes it along."""
    return visitor.post(f"{page}pdf/", {"purpose": "bench"}).content


def printed(html: str) -> bytes:
    """The same page on paper by a browser that is started for it, as ours starts a program for it."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM)
        sheet = chromium.new_page()
        sheet.set_content(html)
        made: bytes = sheet.pdf()
        chromium.close()
    return made


def member(login: str) -> Membership:
    """Somebody of the demonstration."""
    found = organisations.current_membership(Account.objects.get(login=login))
    assert found is not None  # nobody of the demonstration has left
    return found


CASES = {"pages": pages, "tile": tile, "ingest": ingest, "edition": edition}

if __name__ == "__main__":
    memory.settle()  # as the server does
    print(json.dumps(CASES[sys.argv[1]]()))
