"""One node of the chain without pages, told what to do line by line: `python -m tests.live.node_alone`.

Each line is a JSON list of a word and its values; the answer is one line of JSON.
"""

import asyncio
import json
import os
import sys
import threading
from datetime import timedelta

os.environ["DJANGO_SETTINGS_MODULE"] = "samenbeeld.project.settings"

import django

django.setup()

from django.db import transaction  # noqa: E402 - settings first

from samenbeeld.accounts.models import Account  # noqa: E402 - settings first
from samenbeeld.audit.journal import SYSTEM  # noqa: E402 - settings first
from samenbeeld.escalation.actions import set_step  # noqa: E402 - settings first
from samenbeeld.federation import actions, keys, leaving, outbox, queries  # noqa: E402 - settings first
from samenbeeld.federation.models import EnvelopeRefusal, ForeignFact, InboxEnvelope, PeerLink  # noqa: E402 - settings first
from samenbeeld.federation.post import Post  # noqa: E402 - settings first
from samenbeeld.federation.rules import facts  # noqa: E402 - settings first
from samenbeeld.federation.rules.envelope import RELEASED, Label, moment  # noqa: E402 - settings first
from samenbeeld.federation.rules.facts import PHASE  # noqa: E402 - settings first
from samenbeeld.kernel.clock import now  # noqa: E402 - settings first
from samenbeeld.kernel.ids import uuid7  # noqa: E402 - settings first
from samenbeeld.kernel.marking import Mode, Tlp  # noqa: E402 - settings first
from samenbeeld.organisations import actions as organisations  # noqa: E402 - settings first
from samenbeeld.organisations.models import Membership  # noqa: E402 - settings first


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


def know(card: str) -> str:
    return actions.add_peer(actor=SYSTEM, card=keys.read_card(card.encode())).code


def write(to: str, count: int) -> int:
    """So many facts for this peer: the first released by a person, the others put in the outbox at once."""
    commander = Membership.objects.get()
    place = commander.organisation.regions.get()
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


TOLD = {"how": how, "make": make, "know": know, "write": write, "state": state, "start": start}

if __name__ == "__main__":
    for line in sys.stdin:
        word, *values = json.loads(line)
        print(json.dumps(TOLD[word](*values)), flush=True)
