"""Another node, for tests: it has keys of its own, closes what it says for us, and opens what we say."""

import base64
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.federation import actions, keys, leaving, queries
from samenbeeld.federation.keys import Card
from samenbeeld.federation.models import OutboxEnvelope, Peer
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import (
    BETWEEN,
    HEARTBEAT,
    KEY,
    RELEASED,
    WITHDRAWN,
    Envelope,
    Label,
    moment,
    opened,
    signed,
)
from samenbeeld.federation.rules.facts import PHASE, Fact
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp

OIN = "00000001234567890000"


def nothing_to_undo() -> None:
    """The time to undo what was released is over."""
    leaving.leave(until=now() + timedelta(hours=1))


def make_us(code: str = "vr24", region: str = "VR24") -> None:
    """Make this database a node."""
    actions.make_node(actor=SYSTEM, code=code, name="Zuid-Limburg", regions=[region], oin=OIN)


@dataclass
class OtherNode:
    """A node with the program of somebody else."""

    code: str = "vr23"
    region: str = "VR23"
    sent: int = 0
    pair: keys.Pair = field(default_factory=keys.make)
    task: str = ""

    @property
    def card(self) -> Card:
        task = self.task or ("region" if self.region else "national")
        return Card(
            self.code,
            self.code.upper(),
            task,
            (self.region,) if self.region else (),
            OIN,
            self.pair.signing,
            self.pair.closing,
        )

    @property
    def private(self) -> Ed25519PrivateKey:
        return keys.signing_key(self.pair.signing_private)

    def known(self) -> Peer:
        """We know it from now on."""
        actions.add_peer(actor=SYSTEM, card=self.card)
        return self.peer

    @property
    def peer(self) -> Peer:
        found = queries.peer(self.code)
        assert found is not None
        return found

    def envelope(self, kind: str = RELEASED, **values: Any) -> Envelope:
        """The next one for us."""
        self.sent += 1
        usual = Envelope(
            id=str(uuid7()),
            origin=self.code,
            oin=OIN,
            recipient="vr24",
            sequence=self.sent,
            kind=kind,
            subject=facts.subject(PHASE, self.region or "VR23"),
            at=now(),
            label=Label(frozenset({"vr24"}), Tlp.AMBER, Mode.REAL, 1),
            key=self.pair.code,
        )
        return replace(usual, **values)

    def phase(
        self, level: Level = Level.RED, *, region: str = "", grip: int | None = 2, **values: Any
    ) -> Envelope:
        """It says where its region stands."""
        place = region or self.region or "VR23"
        fact = Fact(
            PHASE, place, "", level, level.value.title(), level.value, grip, "Maas", "HIN, GHOR", now(), None
        )
        data: dict[str, Json] = {"fact": facts.written(fact), "released": moment(now()), "settles": []}
        return self.envelope(**{"subject": fact.subject, "data": data, **values})

    def withdrawal(self, of: Envelope, reason: str = "Verkeerd gelezen", why: str = "withdrawn") -> Envelope:
        """It takes that back."""
        return self.envelope(
            WITHDRAWN, subject=of.subject, retracts=of.id, data={"why": why, "reason": reason}
        )

    def new_key(self) -> Envelope:
        """It tells of its next key, and signs with that one from then on."""
        before, self.pair = self.pair, keys.make()
        said: dict[str, Json] = {
            name: base64.b64encode(some).decode()
            for name, some in (("signing", self.pair.signing), ("closing", self.pair.closing))
        }
        told = self.envelope(KEY, subject=self.code, data=said, key=before.code)
        self._signs_with = {told.id: before}
        return told

    def heartbeat(
        self,
        *,
        head: int = 0,
        taken: int = 0,
        missing: bool = False,
        at: datetime | None = None,
        more: Mapping[str, Json] | None = None,
    ) -> bytes:
        """Its sign of life, closed for us."""
        data: dict[str, Json] = {"head": head, "taken": taken, "missing": missing, **(more or {})}
        said = self.envelope(HEARTBEAT, subject=self.code, data=data, at=at or now(), sequence=0)
        self.sent -= 1
        return self.closed(said)

    def closed(self, envelope: Envelope) -> bytes:
        """As it travels to us."""
        return self.closed_together([envelope])

    def closed_together(self, envelopes: Iterable[Envelope]) -> bytes:
        """As what waited for us travels."""
        return closed_for_us(BETWEEN.join(map(self._signed, envelopes)))

    def _signed(self, envelope: Envelope) -> bytes:
        pair = getattr(self, "_signs_with", {}).get(envelope.id, self.pair)
        return signed(envelope, keys.signing_key(pair.signing_private))

    def received(self) -> list[Envelope]:
        """What we put in the box for it, as soon as it can no longer be undone."""
        nothing_to_undo()
        rows = OutboxEnvelope.objects.filter(peer__code=self.code).order_by("sequence")
        return [opened(bytes(row.body)) for row in rows]

    def last_fact(self) -> UUID:
        """The id of the last thing we released to it."""
        return UUID([each for each in self.received() if each.kind == RELEASED][-1].id)


def closed_for_us(text: bytes) -> bytes:
    """Closed with the public half of our key."""
    card = queries.card()
    return keys.close(text, public=card.closing, key=card.key, to=card.code)
