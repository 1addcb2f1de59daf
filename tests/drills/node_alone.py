"""One node of the chain without pages, told what to do: `python -m tests.drills.node_alone MINUTES`.

Each line is a JSON list of a word and its values; the answer is one line of JSON. MINUTES: so far ahead is
the clock of its machine.
"""

import asyncio
import json
import os
import sys
import threading
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo

os.environ["DJANGO_SETTINGS_MODULE"] = "samenbeeld.project.settings"

import django

from samenbeeld.kernel import clock


class _WrongClock(datetime):
    """What a machine says whose clock is wrong."""

    minutes = int(sys.argv[1]) if sys.argv[1:] else 0

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) + timedelta(minutes=cls.minutes)


clock.datetime = _WrongClock  # type: ignore[attr-defined, misc]
django.setup()

from django.db import transaction  # noqa: E402 - settings first
from nats.aio.client import Client  # noqa: E402 - settings first

from samenbeeld.accounts.models import Account  # noqa: E402 - settings first
from samenbeeld.audit.journal import SYSTEM  # noqa: E402 - settings first
from samenbeeld.escalation.actions import set_step  # noqa: E402 - settings first
from samenbeeld.federation import actions, keys, leaving, outbox, queries  # noqa: E402 - settings first
from samenbeeld.federation.models import (  # noqa: E402 - settings first
    EnvelopeRefusal,
    ForeignFact,
    InboxEnvelope,
    JointDocument,
    OutboxEnvelope,
    Peer,
    PeerLink,
)
from samenbeeld.federation.nats_config import OUT  # noqa: E402 - settings first
from samenbeeld.federation.parcel import closed_for  # noqa: E402 - settings first
from samenbeeld.federation.post import Post  # noqa: E402 - settings first
from samenbeeld.federation.queries import national  # noqa: E402 - settings first
from samenbeeld.federation.rules import facts  # noqa: E402 - settings first
from samenbeeld.federation.rules.envelope import RELEASED, Label, moment, opened, signed  # noqa: E402 - settings first
from samenbeeld.federation.rules.facts import PHASE  # noqa: E402 - settings first
from samenbeeld.federation.tests.chain import DISPUTED, made  # noqa: E402 - settings first
from samenbeeld.jobs import queue  # noqa: E402 - settings first
from samenbeeld.kernel.clock import now  # noqa: E402 - settings first
from samenbeeld.kernel.errors import Refused  # noqa: E402 - settings first
from samenbeeld.kernel.ids import uuid7  # noqa: E402 - settings first
from samenbeeld.kernel.marking import Mode, Tlp  # noqa: E402 - settings first
from samenbeeld.organisations import actions as organisations  # noqa: E402 - settings first
from samenbeeld.organisations.models import Membership, Region  # noqa: E402 - settings first
from samenbeeld.organisations.queries import author_of  # noqa: E402 - settings first
from samenbeeld.project.commands import doctor  # noqa: E402 - settings first
from samenbeeld.realtime import queries as realtime  # noqa: E402 - settings first
from samenbeeld.realtime.actions import append_update  # noqa: E402 - settings first
from samenbeeld.realtime.tests.writing import Person, text_of  # noqa: E402 - settings first


def make(code: str) -> str:
    """A region with one commander, its node, and its card."""
    place = organisations.add_region(actor=SYSTEM, code=code.upper(), slug=code, name=code.upper())
    office = organisations.add_organisation(
        actor=SYSTEM, slug="ghor", name="GHOR", kind="ghor", regions=[place], is_invented=True
    )
    commander = organisations.add_member(
        actor=SYSTEM,
        account=Account.objects.create(login="acgz", name="ACGZ"),
        organisation=office,
        functions=["acgz"],
        valid_from=now(),
        valid_until=None,
    )
    set_step(actor=commander, region=place, step=3, reason="Maas stijgt")
    actions.make_node(actor=SYSTEM, code=code, name=code.upper(), regions=[code.upper()], oin="0" * 20)
    return keys.card_text(queries.card())


def make_in_chain(code: str) -> str:
    """One of three nodes, each of which says something of the same region; its card."""
    return keys.card_text(made(code))


def begin_text(others: list[str]) -> bool:
    """A text in which the others write along."""
    actions.begin_document(actor=Membership.objects.get(), title="Maas", audience=others)
    return True


def write_word(word: str, where: float) -> bool:
    """At the begin of one of the words of the text, or at its end: `where` from 0 to 1."""
    person = _listening()
    ends = [0, *(place + 1 for place, letter in enumerate(str(person.text)) if letter == " ")]
    return _append(person.types(f"{word} ", at=ends[int(where * len(ends))]))


def erase_word(where: float) -> str:
    """The word that went, "" when there was none."""
    person = _listening()
    words = str(person.text).split()
    if not words:
        return ""
    word = words[int(where * len(words))]
    _append(person.erases(str(person.text).index(f"{word} "), len(word) + 1))
    return word


def text() -> str | None:
    """Of the text that was begun; None as long as it is not here."""
    found = JointDocument.objects.first()
    return text_of(realtime.state(found.room)) if found else None


def decide(step: int, others: list[str]) -> list[object]:
    """This node speaks of the region: what it said (an id and a level), and what of others it had heard."""
    commander, region = Membership.objects.get(), Region.objects.get(code=DISPUTED)
    with suppress(Refused):  # it stands there already, or lower than it may go at once
        set_step(actor=commander, region=region, step=step, reason="Maas stijgt")
    release = actions.release_fact(actor=commander, region=region, kind=PHASE, audience=others)
    leaving.leave(until=now() + timedelta(hours=1))
    heard = [str(pk) for pk in ForeignFact.objects.values_list("fact", flat=True)]
    return [str(release.pk), release.content["level"], heard]


def claims() -> list[str]:
    """Every word about the region that stands, as a person here reads it on the national picture."""
    rows = national.national(Membership.objects.get(), Mode.REAL, now()).rows
    return sorted({claim.level.value for row in rows if row.place.code == DISPUTED for claim in row.claims})


def _listening() -> Person:
    person = Person()
    person.hears(realtime.state(JointDocument.objects.get().room) or b"\x00\x00")
    return person


def _append(update: bytes) -> bool:
    append_update(JointDocument.objects.get().room, author_of(Membership.objects.get()), update)
    return True


def know(card: str) -> str:
    return actions.add_peer(actor=SYSTEM, card=keys.read_card(card.encode())).code


def write(to: str, count: int) -> int:
    """So many facts for this peer: the first released by a person, the others put in the outbox at once."""
    commander = Membership.objects.get()
    place = commander.organisation.regions.order_by("code").last()
    assert place is not None
    released = actions.release_fact(actor=commander, region=place, kind=PHASE, audience=[to])
    leaving.leave(until=now() + timedelta(hours=1))
    peer = queries.peer(to)
    assert peer is not None
    label = Label(frozenset({to}), Tlp.AMBER, Mode.REAL, 1)
    fact = facts.read(released.content)
    with transaction.atomic():
        for _ in range(count - 1):
            outbox.put(
                peer,
                RELEASED,
                id=uuid7(),
                subject=fact.subject,
                label=label,
                data={"fact": facts.written(fact), "released": moment(now()), "settles": []},
            )
    return count


def state(other: str) -> dict[str, object]:
    """What came from this peer, in the order in which it came, and what it said it has of us."""
    came = InboxEnvelope.objects.filter(peer__code=other).order_by("pk")
    peer = queries.peer(other)
    assert peer is not None
    return {
        "numbers": list(came.values_list("sequence", flat=True)),
        "shown": ForeignFact.objects.filter(peer=peer).count(),
        "confirmed": peer.link.confirmed,
        "sent": peer.link.sent,
    }


def start(nats: str) -> bool:
    threading.Thread(target=lambda: asyncio.run(Post(nats, beat_seconds=0.5).run()), daemon=True).start()
    return True


def how() -> list[object]:
    """How the post stands, for who asks why a test failed."""
    link = PeerLink.objects.get()
    counts = InboxEnvelope.objects.count(), EnvelopeRefusal.objects.count()
    return [link.sent, link.confirmed, link.taken, link.head, link.wants, link.is_missing, *counts]


def put_work(count: int) -> int:
    """So many tasks in the queue, in one transaction."""
    with transaction.atomic():
        for number in range(count):
            queue.later("samenbeeld.jobs.tests.work_of_tests.write_down", what=str(number))
    return count


def put_long_work() -> bool:
    """A task that lasts until whoever has it in hand is killed."""
    queue.later("samenbeeld.jobs.tests.work_of_tests.take_long_once")
    return True


def saw(other: str) -> list[object]:
    """How the journal of this peer ended when we last heard of it: number and seal; empty when never."""
    seen = _whom(other).link.their_end
    return [seen["number"], seen["digest"]] if seen else []


def refused() -> dict[str, int]:
    """Per reason how much was not taken."""
    found: dict[str, int] = {}
    for reason, count in EnvelopeRefusal.objects.values_list("reason", "count"):
        found[reason] = found.get(reason, 0) + count
    return found


def alarm() -> list[str]:
    """What the doctor says about what was refused, and about who sends very much."""
    return [doctor.refused_post().mend, doctor.much_post().mend]


# What a node does that deceives. It has the program, the keys and the line of a real one.


def replay(to: str, nats: str, times: int) -> int:
    """All that this peer was ever told, so often again."""
    peer, texts = _whom(to), [bytes(row.body) for row in OutboxEnvelope.objects.filter(peer__code=to)]
    return _sent(peer, nats, texts * times)


def forge(to: str, nats: str, count: int) -> int:
    """As the next ones of ours, signed by somebody else."""
    peer, false = _whom(to), keys.signing_key(keys.make().signing_private)
    said = opened(bytes(OutboxEnvelope.objects.filter(peer=peer).latest("sequence").body))
    after = range(said.sequence + 1, said.sequence + 1 + count)
    return _sent(peer, nats, [signed(replace(said, sequence=each), false) for each in after])


def pretend(to: str, nats: str, count: int) -> int:
    """As the words of a node that our peer does not know, signed by that node."""
    peer, pair = _whom(to), keys.make()
    said = opened(bytes(OutboxEnvelope.objects.filter(peer=peer).latest("sequence").body))
    other, private = replace(said, origin="vr22", key=pair.code), keys.signing_key(pair.signing_private)
    return _sent(peer, nats, [signed(replace(other, sequence=each + 1), private) for each in range(count)])


def write_as_before(to: str, count: int) -> int:
    """The next ones, in order and signed, in the version before this one."""
    peer, pair = _whom(to), queries.key()
    for _ in range(count):
        last = OutboxEnvelope.objects.filter(peer=peer).latest("sequence")
        said = replace(opened(bytes(last.body)), id=str(uuid7()), sequence=last.sequence + 1, profile=0)
        body = signed(said, keys.signing_key(bytes(pair.signing_private)))
        OutboxEnvelope.objects.create(peer=peer, sequence=said.sequence, body=body, made_at=now())
        PeerLink.objects.filter(peer=peer).update(sent=said.sequence)
    return count


def _whom(code: str) -> Peer:
    found = queries.peer(code)
    assert found is not None
    return found


def _sent(peer: Peer, nats: str, texts: Iterable[bytes]) -> int:
    """Each closed for this peer and in our stream, as if the post had done it."""
    messages = [closed_for(peer, text) for text in texts]

    async def send() -> None:
        client = Client()
        await client.connect(nats)
        for each in messages:
            await client.publish(f"{OUT}.{own}.{peer.code}", each)
        await client.flush()
        await client.close()

    own = queries.required_own().code
    asyncio.run(send())
    return len(messages)


TOLD = {
    "begin_text": begin_text,
    "claims": claims,
    "decide": decide,
    "erase_word": erase_word,
    "make_in_chain": make_in_chain,
    "text": text,
    "write_word": write_word,
    "alarm": alarm,
    "forge": forge,
    "how": how,
    "know": know,
    "make": make,
    "pretend": pretend,
    "put_long_work": put_long_work,
    "put_work": put_work,
    "refused": refused,
    "replay": replay,
    "saw": saw,
    "start": start,
    "state": state,
    "write": write,
    "write_as_before": write_as_before,
}

if __name__ == "__main__":
    for line in sys.stdin:
        word, *values = json.loads(line)
        print(json.dumps(TOLD[word](*values)), flush=True)
