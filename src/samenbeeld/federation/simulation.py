"""The other regions and the national node, invented: what they say comes in by the same road as of real ones.

For tests, exercises and demonstrations. The same seed tells the same story, so that what was played can be
played again. A wave of trouble goes over the map of regions, so that neighbours stand alike; on top of that
each region has a will of its own. Nodes can be silent, late, double, or with a wrong clock.

What is played is called so by its code: the real node of that region can always be joined under its own.
"""

import hashlib
import heapq
import math
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from random import Random
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from django.conf import settings

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.escalation.queries import ladder
from samenbeeld.federation import actions, keys, queries
from samenbeeld.federation.keys import Card
from samenbeeld.federation.queries.national import places
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import HEARTBEAT, NOBODY, RELEASED, Envelope, Label, moment, signed
from samenbeeld.federation.rules.facts import BOTTLENECK, PHASE, Fact
from samenbeeld.federation.rules.picture import Place
from samenbeeld.federation.rules.sharing import PLAYED
from samenbeeld.federation.rules.tasks import NATIONAL, REGION
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.levels import Level
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.look.words import in_language, say

_NATIONAL = "kcr2"
_CALM = timedelta(minutes=4)  # between two words of one region, on the average
_LATE = timedelta(minutes=5)
_FALLS_SILENT = timedelta(minutes=3)  # it was there, and then it was not
_AHEAD = timedelta(minutes=30)  # a clock that nobody believes
_HIGHEST_STEP = 4
_SENTENCES = 8
_BOTTLENECKS = 4
_SPEED = 0.06  # tiles a minute that the wave travels
_WIDTH = 2.2  # tiles


class Fault(StrEnum):
    """What is wrong with a node."""

    SILENT = "silent"
    LATE = "late"
    DOUBLE = "double"
    CLOCK = "clock"


@dataclass(frozen=True)
class Happening:
    """After so long this region stands on this step. `sentence`: which of the sentences it says;
    `bottleneck`: which one it names beside that, None for none.
    """

    after: timedelta
    region: str
    step: int
    grip: int | None
    sentence: int
    bottleneck: int | None


@dataclass
class SimulatedNode:
    """One that is not there. Its keys follow from its code: played again it is the same node."""

    code: str
    name: str
    region: str
    seed: int
    sent: int = 0
    had: int = 0  # up to where it was taken in before: said again after a restart, and not sent again
    stood: dict[str, UUID] = field(default_factory=dict)

    @property
    def card(self) -> Card:
        """How it is known to others."""
        closing = X25519PrivateKey.from_private_bytes(self._secret("closing"))
        return Card(
            code=self.code,
            name=self.name,
            task=REGION if self.region else NATIONAL,
            regions=(self.region,) if self.region else (),
            oin=NOBODY,
            signing=self._signing.public_key().public_bytes_raw(),
            closing=closing.public_key().public_bytes_raw(),
        )

    def says(self, fact: Fact, at: datetime, *, to: Card, mode: Mode) -> bytes:
        """The next envelope for this node. It corrects what it said of the same before."""
        self.sent += 1
        before, pk = self.stood.get(fact.subject), self._id()
        self.stood[fact.subject] = pk
        data: dict[str, Json] = {"fact": facts.written(fact), "released": moment(at), "settles": []}
        return self._closed(
            RELEASED, pk, fact.subject, at, to=to, mode=mode, number=self.sent, data=data,
            retracts=str(before) if before else "",
        )  # fmt: skip

    def heartbeat(self, at: datetime, *, to: Card, taken: int) -> bytes:
        """A sign of life; `taken`: up to where it has what we sent."""
        data: dict[str, Json] = {"head": self.sent, "taken": taken, "missing": False}
        pk = UUID(int=Random(f"{self.seed}/{self.code}/{at.timestamp()}").getrandbits(128), version=4)
        return self._closed(HEARTBEAT, pk, self.code, at, to=to, mode=Mode.REAL, number=0, data=data)

    def _closed(
        self, kind: str, pk: UUID, subject: str, at: datetime, *, to: Card, mode: Mode, number: int,
        data: dict[str, Json], retracts: str = "",
    ) -> bytes:  # fmt: skip
        envelope = Envelope(
            id=str(pk), origin=self.code, oin=NOBODY, recipient=to.code, sequence=number, kind=kind,
            subject=subject, at=at, label=Label(frozenset({to.code}), Tlp.AMBER, mode, 1),
            key=self.card.key, retracts=retracts, data=data,
        )  # fmt: skip
        text = signed(envelope, self._signing)
        return keys.close(text, public=to.closing, key=to.key, to=to.code)

    @property
    def _signing(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self._secret("signing"))

    def _secret(self, what: str) -> bytes:
        # Of this system alone: who reads this file can not speak for a node that is played elsewhere.
        return hashlib.sha256(f"{settings.SECRET_KEY}/played/{self.code}/{what}".encode()).digest()

    def _id(self) -> UUID:
        return UUID(int=Random(f"{self.seed}/{self.code}/{self.sent}").getrandbits(128), version=4)


class Simulation:
    """Everybody but us. `faults`: by CBS code of a region, in small letters."""

    def __init__(
        self, seed: int, *, faults: Mapping[str, Fault] | None = None, mode: Mode = Mode.REAL
    ) -> None:
        own = queries.required_own()
        peers = queries.peers()
        # A demonstration of before called what it plays as the node itself would be called.
        before = {peer.code for peer in peers if peer.key == SimulatedNode(peer.code, "", "", seed).card.key}
        real = [peer for peer in peers if peer.code not in before]
        known = {code for peer in real for code in peer.regions}
        there = [place for place in places() if place.code not in {*own.regions, *known}]
        self._faults, self._mode = dict(faults or {}), mode
        self.nodes = {
            place.code: SimulatedNode(_code(place.code, before), _named(place.name), place.code, seed)
            for place in there
        }
        if not there:
            raise Refused("federation-nobody-to-play")
        if own.task != NATIONAL and all(peer.task != NATIONAL for peer in real):
            self.nodes[""] = SimulatedNode(_code(_NATIONAL, before), _named("KCR2"), "", seed)
        self._story = story(seed, there)
        self._next = next(self._story)
        self._late: list[tuple[timedelta, int, bytes]] = []
        self._beaten: datetime | None = None
        self._count = 0

    def join(self, begun: Mapping[str, int] | None = None) -> None:
        """We know them from now on, and go on where they were; with `begun` it is told anew from there, and
        only what was not taken in yet arrives.
        """
        for node in self.nodes.values():
            peer = queries.peer(node.code) or actions.add_peer(actor=SYSTEM, card=node.card)
            node.had = peer.link.taken
            node.sent = node.had if begun is None else begun.get(node.code, 0)

    def leave_out(self, taken: Mapping[str, int]) -> None:
        """Up to these numbers, by code, it was taken in: perhaps by another process."""
        for node in self.nodes.values():
            node.had = max(node.had, taken.get(node.code, 0))

    def due(self, elapsed: timedelta, now: datetime) -> list[bytes]:
        """All that arrives until then, closed for us, in order of arrival."""
        to, found = queries.card(), list[bytes]()
        while self._next.after <= elapsed:
            happening, self._next = self._next, next(self._story)
            node = self.nodes[happening.region]
            if self._is_away(node, happening.after):
                continue
            for fact in _facts(happening, node, now):
                letter = node.says(fact, self._clock(node, now), to=to, mode=self._mode)
                if node.sent > node.had:
                    found += self._arriving(node, happening.after, letter)
        while self._late and self._late[0][0] <= elapsed:
            found.append(heapq.heappop(self._late)[2])
        return found + self._beats(elapsed, now, to)

    def _arriving(self, node: SimulatedNode, after: timedelta, letter: bytes) -> list[bytes]:
        fault = self._fault(node)
        if fault is Fault.LATE:
            self._count += 1
            heapq.heappush(self._late, (after + _LATE, self._count, letter))
            return []
        return [letter, letter] if fault is Fault.DOUBLE else [letter]

    def _beats(self, elapsed: timedelta, now: datetime, to: Card) -> list[bytes]:
        # On our clock: the one of the story may stand still, or run.
        if self._beaten is not None and now - self._beaten < queries.limits().heartbeat:
            return []
        self._beaten = now
        sent = {peer.code: peer.link.sent for peer in queries.peers()}
        return [
            node.heartbeat(self._clock(node, now), to=to, taken=sent.get(node.code, 0))
            for node in self.nodes.values()
            if not self._is_away(node, elapsed)
        ]

    def _clock(self, node: SimulatedNode, now: datetime) -> datetime:
        return now + _AHEAD if self._fault(node) is Fault.CLOCK else now

    def _is_away(self, node: SimulatedNode, elapsed: timedelta) -> bool:
        return self._fault(node) is Fault.SILENT and elapsed > _FALLS_SILENT

    def _fault(self, node: SimulatedNode) -> Fault | None:
        return self._faults.get(node.code.removeprefix(PLAYED))


def story(seed: int, there: list[Place]) -> Iterator[Happening]:
    """What happens in these regions, in order of time, without an end."""
    chance = Random(seed)
    origin = (chance.uniform(1, 5), chance.uniform(1, 8))
    agenda = [(chance.uniform(0, 2), number) for number in range(len(there))]
    heapq.heapify(agenda)
    while agenda:
        minutes, number = heapq.heappop(agenda)
        place = there[number]
        step = _step(chance, math.dist(origin, (place.column, place.row)), minutes)
        yield Happening(
            after=timedelta(minutes=minutes),
            region=place.code,
            step=step,
            grip=min(step, chance.randrange(3)) if chance.random() < 0.7 else None,
            sentence=chance.randrange(_SENTENCES),
            bottleneck=chance.randrange(_BOTTLENECKS) if step >= 2 and chance.random() < 0.4 else None,
        )
        heapq.heappush(agenda, (minutes + chance.expovariate(1 / (_CALM.total_seconds() / 60)), number))


def _step(chance: Random, distance: float, minutes: float) -> int:
    """High where the wave is now; and by chance one lower or higher."""
    front = (minutes * _SPEED) % 10
    height = _HIGHEST_STEP * math.exp(-(((distance - front) / _WIDTH) ** 2))
    return max(0, min(_HIGHEST_STEP, round(height * 0.8 + chance.choice((-0.5, 0, 0, 0.5)))))


def _facts(happening: Happening, node: SimulatedNode, now: datetime) -> Iterator[Fact]:
    stands = ladder().steps[happening.step]
    by = _said("federation-simulated-by", "nl", node=node.name)
    key = f"federation-simulated-{'calm' if happening.step < 2 else 'grave'}-{happening.sentence}"
    yield Fact(
        PHASE, happening.region, "", stands.level, stands.name.nl, stands.name.en, happening.grip,
        _said(key, "nl"), by, now, None,
    )  # fmt: skip
    if happening.bottleneck is not None:
        word = f"federation-simulated-bottleneck-{happening.bottleneck}"
        nl, en = _said(word, "nl"), _said(word, "en")
        yield Fact(
            BOTTLENECK, happening.region, f"s{happening.bottleneck}", Level.UNKNOWN, nl, en, None, "", by,
            now, None,
        )  # fmt: skip


def _code(of: str, before: Collection[str]) -> str:
    code = of.lower()
    return code if code in before else f"{PLAYED}{code}"


def _named(name: str) -> str:
    return say("federation-simulated", name=name)


def _said(key: str, language: str, **values: object) -> str:
    with in_language(language):
        return say(key, **values)
