"""Measures inside our own process, on the engine of the environment; prints one line of JSON.

`python -m bench.plans.inside` after `samenbeeld demo --prepare`.
"""

import json
import sys
import time
from collections.abc import Iterator
from random import Random
from typing import Any

from django.db import connection, transaction

import bench.plans.begin  # noqa: F401 - Django first
from bench.plans import judging, rivals, shelves, words
from bench.plans.size import QUESTIONS, REGIONS, SEED, SIZE
from bench.room.figures import spread
from samenbeeld.accounts.models import Account
from samenbeeld.audit.keeping import one_look
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import queries as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.plans import queries as plans
from samenbeeld.project.finding.seen import asker, within
from samenbeeld.search import actions, queries
from samenbeeld.search.actions import Thing
from samenbeeld.search.engine import Within
from samenbeeld.search.models import SearchEntry, SearchPassage, SearchShelf

Figures = dict[str, Any]
LABELS = (Tlp.GREEN, Tlp.AMBER, Tlp.AMBER, Tlp.RED)
PEOPLE = ("bram", "amina", "eva")
ROUNDS = 2  # of which the quickest counts per question: others work on the same processors
_AT_ONCE = 500


def main() -> None:
    figures: Figures = {"engine": connection.vendor, "quality": quality()}
    figures["fillSeconds"] = 0.0 if SearchEntry.objects.count() > sum(SIZE.values()) else fill()
    figures["size"] = {
        "entries": SearchEntry.objects.count(),
        "passages": SearchPassage.objects.count(),
        "shelves": SearchShelf.objects.count(),
    }
    # The plans themselves too: permission looks at each of them.
    plans_filled = shelves.filled(PEOPLE[0])
    _settle()
    figures["speed"] = {login: speed(login) for login in PEOPLE}
    figures["leaks"] = leaks()
    figures["cold"] = {"fillSeconds": plans_filled, **shelves.measured(PEOPLE[0])}
    print(json.dumps(figures))


def quality() -> Figures:
    """Ours and the engines by themselves, over the same passages and questions."""
    passages, asked = judging.passages(), judging.questions()
    texts = [each.ask for each in asked]
    with transaction.atomic():
        shelf = None
        for each in passages:
            shelf = actions.index(
                kind="bench.judged", object_id=each.id, title=each.title, text=each.text, mode=Mode.REAL
            ).shelf_id
        seen = Within(frozenset([shelf or 0]))
        ours = {
            text: [hit.object_id for hit in queries.search(text, seen=seen, limit=judging.DEEP).hits]
            for text in texts
        }
        transaction.set_rollback(True)
    found = {"samenbeeld": ours}
    by_itself = rivals.postgresql if connection.vendor == "postgresql" else rivals.fts5
    found |= by_itself(passages, texts)
    scored: Figures = {name: judging.halves(asked, each) for name, each in found.items()}
    return {"scores": scored, "found": ours}


def fill() -> float:
    """Documents, organisations and contacts, through the action that brings in many at once."""
    random = Random(SEED)
    began = time.monotonic()
    for group in _groups(SIZE["documents"]):
        actions.index_new(_document(random, number) for number in group)
    for group in _groups(SIZE["organisations"]):
        actions.index_new(thing for number in group for thing in _organisation(random, number))
    return time.monotonic() - began


def _document(random: Random, number: int) -> Thing:
    region = random.choice(REGIONS)
    return Thing(
        kind=plans.PLAN, object_id=f"bench-{number}", title=words.title(random), text=words.document(random),
        mode=Mode.REAL, owner=f"ghor-{region.lower()}", tlp=random.choice(LABELS), regions=(region,),
        themes=(random.choice([*plans.definition().themes]),),
        phases=random.choice(((), (1,), (2, 3), (1, 2, 3, 4, 5))),
    )  # fmt: skip


def _organisation(random: Random, number: int) -> Iterator[Thing]:
    name, regions = words.organisation(number), (random.choice(REGIONS),)
    yield Thing(organisations.ORGANISATION, f"bench-{number}", name, name, Mode.REAL, regions=regions)
    for contact in range(SIZE["contacts"] // SIZE["organisations"]):
        told = f"{words.purpose(random)}\n043 {random.randint(1_000_000, 9_999_999)}"
        yield Thing(
            organisations.CONTACT, f"bench-{number}/{contact}", name, told, Mode.REAL, regions=regions
        )


def speed(login: str) -> Figures:
    """Permission and search together, as the page asks them; without the drawing of the page."""
    member = organisations.current_membership(Account.objects.get(login=login))
    assert member is not None
    asked = [*words.asked(Random(SEED + 1), QUESTIONS), *(each.ask for each in judging.questions())]
    for text in asked[:20]:
        _searched(member, text)
    every = [[_timed(member, text) for text in asked] for _ in range(ROUNDS)]
    took = [min(each) for each in zip(*([wall for wall, _ in one] for one in every), strict=True)]
    worked = [min(each) for each in zip(*([work for _, work in one] for one in every), strict=True)]
    slowest = sorted(zip(took, asked, strict=True), reverse=True)[:5]
    return {
        **spread(took),
        "processor": spread(worked),
        "anyRoundP95": spread([wall for one in every for wall, _ in one])["p95"],
        "shelves": len(within(asker(member, Mode.REAL), queries.known()).shelves),
        "questions": len(asked),
        "hits": sum(len(_searched(member, text).hits) for text in asked),
        "slowest": slowest,
    }


def _timed(member: Membership, text: str) -> tuple[float, float]:
    """Milliseconds that passed, and of those that this process worked."""
    began, worked = time.perf_counter(), time.process_time()
    _searched(member, text)
    return (time.perf_counter() - began) * 1000, (time.process_time() - worked) * 1000


def leaks() -> int:
    """Finds, over all people and questions, on a shelf that permission closes to them; must be none."""
    wrong = 0
    for login in PEOPLE:
        member = organisations.current_membership(Account.objects.get(login=login))
        assert member is not None
        known = queries.known()
        seen, shelves = within(asker(member, Mode.REAL), known), known.shelves
        open_shelves = {shelf for number, shelf in shelves.items() if number in seen.shelves}
        for text in words.asked(Random(SEED + 2), QUESTIONS // 3):
            found = _searched(member, text)
            wrong += sum(
                hit.shelf not in open_shelves and hit.object_id.startswith("bench-") for hit in found.hits
            )
            wrong += sum(number not in seen.shelves and not seen.opened for number in found.counts)
    return wrong


def _searched(member: Membership, text: str) -> queries.Found:
    with one_look():  # as every page is
        return queries.search(text, seen=within(asker(member, Mode.REAL), queries.known()))


def _groups(many: int) -> Iterator[range]:
    for start in range(0, many, _AT_ONCE):
        print(f"    {start:,} of {many:,}", file=sys.stderr, flush=True)
        yield range(start, min(start + _AT_ONCE, many))


def _settle() -> None:
    """What an engine does by itself in a quiet hour."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("VACUUM ANALYZE")
        else:
            cursor.execute("INSERT INTO search_words (search_words) VALUES ('optimize')")
            cursor.execute("ANALYZE")


if __name__ == "__main__":
    main()
