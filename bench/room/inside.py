"""Measures inside our own process, in the data folder of SAMENBEELD_DATA; prints one line of JSON.

`python -m bench.room.inside pages|travel|search`. Server time runs from the request in Django's hands
until the whole answer is there: middleware, permission, database, templates. The network is not in it.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any
from urllib.parse import quote

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "samenbeeld.project.settings"
django.setup()

from django.db import connection, transaction  # noqa: E402 - Django first
from django.db.models import Q  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from pycrdt import Doc  # noqa: E402

from bench.room import words  # noqa: E402
from bench.room.figures import spread  # noqa: E402
from bench.room.fill import SLUG  # noqa: E402
from samenbeeld.accounts.models import Account  # noqa: E402
from samenbeeld.activities.models import Activity  # noqa: E402
from samenbeeld.crisis_picture.models import LogLine, PictureDocument  # noqa: E402
from samenbeeld.kernel import clock  # noqa: E402
from samenbeeld.kernel.marking import Mode  # noqa: E402
from samenbeeld.look import times  # noqa: E402
from samenbeeld.project import memory  # noqa: E402
from samenbeeld.realtime import log  # noqa: E402
from samenbeeld.realtime import queries as realtime  # noqa: E402
from samenbeeld.search import actions as indexing  # noqa: E402
from samenbeeld.search import queries  # noqa: E402
from samenbeeld.search.models import SearchEntry, SearchPassage  # noqa: E402

Figures = dict[str, Any]
VISITS = 20
# As every browser asks; compressing the page is a part of making it.
AS_ASKED = {"accept-encoding": "gzip"}
MOMENTS = 40
ROUNDS = 8


def browser(login: str = "") -> Client:
    """A browser in which this person is logged in."""
    made = Client(HTTP_HOST="localhost")
    if login:
        made.force_login(Account.objects.get(login=login))
    return made


def clocked(act: Callable[[], object]) -> float:
    """Milliseconds that it took."""
    began = time.perf_counter()
    act()
    return (time.perf_counter() - began) * 1000


def pages() -> Figures:
    """Per page: milliseconds and the number of queries, and whether it answered as it should."""
    from tests.browser.places import PLACES, Place, address
    from tests.test_few_queries import places

    # What the map asks beside its page is a part of it.
    drawn = Place("drawn on the map", "bram", f"/crisisbeeld/{SLUG}/kaart/getekend/")
    found = [*places(), drawn]
    browsers = {login: browser(login) for login in {place.login for place in found}}
    measured = []
    # The list of the tests also knocks where somebody may not come in; that is an answer too.
    for place in found:
        visitor = browsers[place.login]
        path = address(place.path, lambda where, visitor=visitor: visitor.get(where).content.decode())
        answer = visitor.get(path)  # the first visit is noted in the journal and reads texts into memory
        with CaptureQueriesContext(connection) as asked:
            visitor.get(path)
        # Counted now: the next request empties the log. To begin and end a reading asks nothing.
        queries = sum(not one["sql"].startswith(("BEGIN", "COMMIT")) for one in asked.captured_queries)
        took = [
            clocked(lambda visitor=visitor, path=path: visitor.get(path, headers=AS_ASKED))
            for _ in range(VISITS)
        ]
        measured.append(
            {
                "name": place.name,
                "login": place.login,
                "path": path,
                "queries": queries,
                "kb": _kilobytes(answer),
                "sentKb": _kilobytes(visitor.get(path, headers=AS_ASKED)),
                "right": answer.status_code == place.status
                or (place not in PLACES and answer.status_code == 403),
                "status": answer.status_code,
                **spread(took),
            }
        )
    return {"pages": measured}


def _kilobytes(answer: Any) -> float:
    return 0 if answer.streaming else len(answer.content) / 1000


def travel() -> Figures:
    """Whole pages at random moments of the fourteen days; and the texts, beside a replay of every row."""
    random = Random(7)
    activity = Activity.objects.get(slug=SLUG)
    assert activity.started_at is not None
    begin, end = activity.started_at, clock.now()
    moments = [begin + (end - begin) * random.random() for _ in range(MOMENTS)]
    visitor = browser("bram")
    visitor.get("/")
    took: dict[str, list[float]] = {}
    wrong = 0
    for moment in moments:
        written = quote(f"{times.local(moment):%Y-%m-%dT%H:%M}")
        for name, path in (
            ("looking back", f"/activiteiten/{SLUG}/terugkijken/?moment={written}"),
            ("picture at a moment", f"/crisisbeeld/{SLUG}/op/?moment={written}"),
            ("map at a moment", f"/crisisbeeld/{SLUG}/kaart/?moment={written}"),
            ("what is drawn on it", f"/crisisbeeld/{SLUG}/kaart/getekend/?moment={written}"),
        ):
            statuses: list[int] = []
            took.setdefault(name, []).append(
                clocked(lambda path=path, kept=statuses: kept.append(visitor.get(path).status_code))
            )
            wrong += statuses != [200]
    rooms = list(PictureDocument.objects.filter(activity=activity).values_list("room", flat=True))
    late = [end - timedelta(minutes=number) for number in range(10)]  # when there is most to replay
    ours = [clocked(lambda at=at: realtime.states_at(rooms, at)) for at in late]
    replayed = [clocked(lambda at=at: _replayed(rooms, int(at.timestamp() * 1000))) for at in late]
    return {
        "pages": {name: spread(each) for name, each in took.items()},
        "wrong": wrong,
        "texts": spread(ours),
        "replay": spread(replayed),
    }


def _replayed(rooms: list[str], at_ms: int) -> None:
    """Every text from its first row until that moment, row by row: how it goes without checkpoints."""
    for room in rooms:
        document: Doc[Any] = Doc()
        for row in log.rows_between(log.document_id(room), 0):
            if row.at_ms > at_ms:
                break
            document.apply_update(row.update)


def search() -> Figures:
    """The question as the product asks it, beside the same words by LIKE; also with the whole log indexed."""
    figures: Figures = {}
    with transaction.atomic():
        figures["entries"] = SearchEntry.objects.count()
        figures["index"], figures["like"], figures["hits"] = _searched()
        _index_log()
        figures["bigEntries"] = SearchEntry.objects.count()
        figures["bigIndex"], figures["bigLike"], figures["bigHits"] = _searched()
        transaction.set_rollback(True)
    return figures


def _searched() -> tuple[Figures, Figures, int]:
    ours, theirs, hits = [], [], 0
    for _ in range(ROUNDS):
        for asked in words.ASKED:
            found: list[object] = []
            ours.append(
                clocked(
                    lambda asked=asked, found=found: found.extend(
                        queries.find(asked, mode=Mode.REAL, visible=lambda hit: hit.shelf.activity == SLUG)
                    )
                )
            )
            theirs.append(clocked(lambda asked=asked: _like(asked)))
            hits += bool(found)
    return spread(ours), spread(theirs), hits // ROUNDS


def _like(asked: str) -> list[SearchEntry]:
    """Every word somewhere in title or text, the newest first: no stems, no order by fit."""
    found = SearchEntry.objects.filter(shelf__activity=SLUG, shelf__mode=Mode.REAL.value)
    for word in asked.split():
        there = SearchPassage.objects.filter(text__icontains=word).values("entry")
        found = found.filter(Q(title__icontains=word) | Q(pk__in=there))
    return list(found.order_by("-changed_at")[:20])


def _index_log() -> None:
    for line in LogLine.objects.filter(activity__slug=SLUG):
        indexing.index(
            kind="bench.log", object_id=str(line.pk), title="", text=line.text, mode=Mode.REAL, activity=SLUG
        )


CASES = {"pages": pages, "travel": travel, "search": search}

if __name__ == "__main__":
    memory.settle()  # as the server does
    print(json.dumps(CASES[sys.argv[1]]()))
