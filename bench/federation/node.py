"""One node without pages, told what to do line by line: `python -m bench.federation.node`.

Each line is a JSON list of a word and its values; the answer is one line of JSON. All that goes between
nodes is the code of the product: outbox, post, inbox. Moments are seconds of the clock of the
machine.
"""

import asyncio
import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

os.environ["DJANGO_SETTINGS_MODULE"] = "samenbeeld.project.settings"

import django

django.setup()

from django.db import connection, transaction
from pycrdt import Doc, Text

from samenbeeld.accounts.models import Account
from samenbeeld.audit.journal import SYSTEM
from samenbeeld.escalation.actions import set_step
from samenbeeld.federation import actions, events, keys, leaving, outbox, queries
from samenbeeld.federation.models import ForeignFact, InboxEnvelope, Peer
from samenbeeld.federation.post import Post
from samenbeeld.federation.queries import joint
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import RELEASED, Label, moment, opened
from samenbeeld.federation.rules.facts import PHASE, Fact
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import actions as organisations
from samenbeeld.organisations.models import Membership
from samenbeeld.organisations.queries import author_of
from samenbeeld.project import memory, tables
from samenbeeld.realtime import publish
from samenbeeld.realtime import queries as realtime
from samenbeeld.realtime.actions import append_update

OIN = "0" * 20
SAID = (
    "De Maas stijgt sneller dan verwacht. Twee verpleeghuizen bij Borgharen bereiden ontruiming voor, en het "
    "ziekenhuis neemt tot morgenochtend geen geplande zorg aan. Verzonnen voor een meting."
)
LEVELS = (Level.YELLOW, Level.ORANGE, Level.RED)
_BATCH = 100

# Whose envelopes became certain here, from which number to which, and when.
_came: list[tuple[str, int, int, float]] = []


def _hear(event: object) -> None:
    if isinstance(event, events.EnvelopesTaken):
        _came.append((event.peer, event.first, event.last, time.time()))


publish.subscribe(_hear)


def make_tables() -> bool:
    """A database without anything in it, to be copied for each node."""
    tables.bring_up_to_date()
    return True


def make(code: str) -> str:
    """This node with one commander (the national node is `kcr2`), and its card."""
    if code != "kcr2":
        place = organisations.add_region(actor=SYSTEM, code=code.upper(), slug=code, name=code.upper())
        office = organisations.add_organisation(
            actor=SYSTEM, slug="ghor", name="GHOR", kind="ghor", regions=[place], is_invented=True
        )
        organisations.add_member(
            actor=SYSTEM,
            account=Account.objects.create(login="acgz", name="ACGZ"),
            organisation=office,
            functions=["acgz"],
            valid_from=now(),
            valid_until=None,
        )
    regions = [] if code == "kcr2" else [code.upper()]
    actions.make_node(actor=SYSTEM, code=code, name=code.upper(), regions=regions, oin=OIN)
    return keys.card_text(queries.card())


def know(cards: list[str]) -> int:
    """All others from now on; who is on the list itself is left."""
    own = queries.required_own().code
    read = [keys.read_card(card.encode()) for card in cards]
    return len([actions.add_peer(actor=SYSTEM, card=card) for card in read if card.code != own])


def start(nats: str) -> bool:
    """The post, as `samenbeeld node run` has it."""
    memory.settle()
    threading.Thread(target=lambda: asyncio.run(Post(nats).run()), daemon=True).start()
    return True


def write(to: str, count: int) -> int:
    """So many facts for this peer, as fast as they can be written."""
    peer = queries.peer(to)
    assert peer is not None
    for begin in range(0, count, _BATCH):
        with transaction.atomic():
            for number in range(begin, min(begin + _BATCH, count)):
                _put([peer], number)
    return count


class Steady:
    """Tells some peers one fact each time, in a thread of its own, in one transaction like every release."""

    def __init__(self, to: list[str], pause: float, begin: float, end: float) -> None:
        self._pause, self._begin, self._end = pause, begin, end
        self._peers = [peer for peer in queries.peers() if peer.code in to]
        self.written, self.late = 0, 0.0
        self._thread = threading.Thread(target=self._write, daemon=True)
        self._thread.start()

    def _write(self) -> None:
        at, number = self._begin, 0
        while at < self._end:
            time.sleep(max(0.0, at - time.time()))
            self.late = max(self.late, time.time() - at)
            with transaction.atomic():
                _put(self._peers, number)
            self.written += len(self._peers)
            at, number = at + self._pause, number + 1
        connection.close()

    def join(self) -> dict[str, float]:
        """How many envelopes were written, and how late the latest was begun (seconds)."""
        self._thread.join()
        return {"written": self.written, "late": self.late}


_steady: list[Steady] = []


def steady(to: list[str], pause: float, begin: float, end: float) -> bool:
    """From `begin` until `end` a fact each `pause` seconds, for all of these peers."""
    _steady.append(Steady(to, pause, begin, end))
    return True


def written() -> dict[str, float]:
    """What `steady` wrote, once it is done."""
    return _steady.pop().join()


def release(to: str, count: int, pause: float) -> list[tuple[int, float]]:
    """So many times: a commander changes the phase and releases it. The number of each envelope, and when its
    release began to leave: the time in which people can undo it is no part of the road.
    """
    commander = Membership.objects.get()
    place = commander.organisation.regions.get()
    found = []
    for number in range(count):
        set_step(actor=commander, region=place, step=2 + number % 2, reason=f"Peiling {number}")
        actions.release_fact(actor=commander, region=place, kind=PHASE, audience=[to], said=SAID[:100])
        began = time.time()
        leaving.leave(until=now() + timedelta(hours=1))
        peer = queries.peer(to)
        assert peer is not None
        found.append((peer.link.sent, began))
        time.sleep(pause)
    return found


def begin_text(to: str) -> str:
    """A text that people here and there write in together; its id."""
    commander = Membership.objects.get()
    return str(actions.begin_document(actor=commander, title="Meting", audience=[to]).pk)


def type_in(text: str, count: int, pause: float) -> list[tuple[int, float]]:
    """So many letters, one after the other as people type; the number and the moment of each."""
    found, document = joint.document(UUID(text)), Doc[Text]()
    assert found is not None
    author, written = author_of(Membership.objects.get()), document.get("text", type=Text)
    typed = []
    for number in range(count):
        known = document.get_state()
        written += "a"
        began = time.time()
        append_update(found.room, author, document.get_update(known))
        typed.append((number, began))
        time.sleep(pause)
    return typed


def letters(text: str, other: str) -> list[tuple[int, float]]:
    """Which letters of this peer stand in the text here, and since when that is certain."""
    found = joint.document(UUID(text))
    if found is None:
        return []
    commits = sorted(at for _, _, at in committed(other))
    return [
        (number, next(at for at in commits if 1000 * at >= stamp.at_ms))
        for stamp in realtime.stamps(found.room)
        for _, begin, end in stamp.ranges
        for number in range(begin, end)
    ]


def count(other: str) -> int:
    """How many became certain here of this peer since we started."""
    return sum(last - first + 1 for peer, first, last, _ in list(_came) if peer == other)


def committed(other: str) -> list[tuple[int, int, float]]:
    """From which number to which they became certain, and when."""
    return [(first, last, at) for peer, first, last, at in list(_came) if peer == other]


def state(other: str) -> dict[str, object]:
    """What the tables say of this peer: how many, each once and in order of arrival; how many are shown."""
    came = list(
        InboxEnvelope.objects.filter(peer__code=other).order_by("pk").values_list("sequence", flat=True)
    )
    peer = queries.peer(other)
    assert peer is not None
    return {
        "count": len(came),
        "distinct": len(set(came)),
        "in order": came == list(range(1, len(came) + 1)),
        "shown": ForeignFact.objects.filter(peer=peer).count(),
        "head": peer.link.head,
        "sent": peer.link.sent,
        "confirmed": peer.link.confirmed,
    }


def roads() -> dict[str, object]:
    """Of all that came: milliseconds from the moment in the envelope until it was certain here; and of which
    peers something is not there once and in order.
    """
    wrong, took = [], []
    for code in {peer for peer, *_ in _came}:
        if not state(code)["in order"]:
            wrong.append(code)
        moments = dict(_moments(code))
        for first, last, at in committed(code):
            took += [round(1000 * (at - moments[number]), 1) for number in range(first, last + 1)]
    return {"took": took, "wrong": wrong}


def forget() -> bool:
    """What came until now is no part of what is measured."""
    _came.clear()
    return True


def _moments(code: str) -> Iterator[tuple[int, float]]:
    rows = InboxEnvelope.objects.filter(peer__code=code).values_list("sequence", "body")
    for sequence, body in rows.iterator():
        yield sequence, opened(bytes(body)).at.timestamp()


def _put(peers: list[Peer], number: int) -> None:
    own = queries.required_own()
    region = own.regions[0] if own.regions else "VR24"
    fact = Fact(
        PHASE, region, "", LEVELS[number % len(LEVELS)], f"Stap {number % 5}", f"Step {number % 5}",
        number % 4, SAID, "ACGZ, GHOR", now(), None,
    )  # fmt: skip
    label = Label(frozenset(peer.code for peer in peers), Tlp.AMBER, Mode.REAL, 1)
    data: dict[str, Json] = {"fact": facts.written(fact), "released": moment(now()), "settles": []}
    outbox.put_for(peers, RELEASED, id=uuid7(), subject=fact.subject, label=label, data=data)


TOLD = {
    each.__name__: each
    for each in (
        make_tables, make, know, start, write, steady, written, release, begin_text, type_in, letters, count,
        committed, state, roads, forget,
    )
}  # fmt: skip

if __name__ == "__main__":
    for line in sys.stdin:
        word, *values = json.loads(line)
        print(json.dumps(TOLD[word](*values)), flush=True)
