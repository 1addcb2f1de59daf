"""The one road in, for envelopes of the post and of a file alike: opened, judged, taken in order.

Not a decision of anybody: what becomes of an envelope is `rules.receiving`; what is written is an action.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

import structlog
from django.db import IntegrityError, transaction
from django.db.models import F

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.federation import journal_witness, keys, links, queries, rows
from samenbeeld.federation.actions.receiving import Coming, Judgement, refuse, take_in
from samenbeeld.federation.models import BY_FILE, EnvelopeRefusal, InboxEnvelope, OwnNode, Peer, PeerLink
from samenbeeld.federation.rules.canonical import Unreadable
from samenbeeld.federation.rules.envelope import (
    BETWEEN,
    HEARTBEAT,
    KEY,
    Envelope,
    is_signed_as_opened,
    opened,
)
from samenbeeld.federation.rules.receiving import Judged, Verdict, judge
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict

_report = structlog.get_logger("samenbeeld.federation")
_MOST_AT_ONCE = 400  # in one transaction
_MOST_EARLY_BYTES = 8_000_000  # of all peers together


@dataclass(frozen=True)
class Received:
    """How many were taken, had before, and not taken."""

    taken: int = 0
    known: int = 0
    refused: int = 0

    def __add__(self, other: "Received") -> "Received":
        return Received(self.taken + other.taken, self.known + other.known, self.refused + other.refused)


@dataclass(frozen=True)
class _Letter:
    envelope: Envelope
    text: bytes


class Desk:
    """Who we are, what we open with and how far we are with each peer, for whoever takes in many messages one
    after the other.
    """

    def __init__(self) -> None:
        self.node = queries.own()
        self._keys = queries.closing_keys()
        self._peers: dict[str, Peer] = {}
        self._early: dict[str, list[_Letter]] = {}

    def keep(self, origin: str, letters: Sequence[_Letter]) -> None:
        """These came before what they follow on. As a rule that is underway: after a cut, what had been sent
        already comes again in any order. What does not fit in memory is asked for again by its number.
        """
        kept = sum(len(each.text) for some in self._early.values() for each in some)
        if kept + sum(len(each.text) for each in letters) <= _MOST_EARLY_BYTES:
            self._early[origin] = list(letters)

    def with_early(self, origin: str, letters: Sequence[_Letter]) -> list[_Letter]:
        """These in order of their number, among those of this peer that were too early before."""
        every = [*self._early.pop(origin, ()), *letters]
        return sorted(every, key=lambda letter: letter.envelope.sequence)

    def next_of(self, origin: str, letters: Sequence[_Letter]) -> Coming | None:
        """The first of these letters, when they are just what comes next of a peer of whom we had the one
        before; else they are judged by what the tables say.
        """
        peer = self._peers.get(origin)
        if peer is None or self.node is None:
            return None
        bench = _Bench(self.node, peer)
        batch = letters[:_MOST_AT_ONCE]
        for letter in batch:
            found = bench.judged(letter)
            if found.verdict is not Verdict.TAKE or letter.envelope.kind == KEY:
                return None
            bench.took(letter)
        return Coming(peer, [Judgement(letter.envelope, letter.text, "") for letter in batch])

    def took(self, coming: Coming) -> None:
        """What comes next of this peer follows on that."""
        link, judged = coming.peer.link, coming.judged
        link.taken = judged[-1].envelope.sequence
        link.profile = max([link.profile, *(each.envelope.profile for each in judged if not each.left)])
        self._peers[coming.peer.code] = coming.peer

    def forget(self, code: str) -> None:
        """What we remember of this peer is no longer so: others take in too."""
        self._peers.pop(code, None)

    def opened(self, closed: bytes) -> Iterator[_Letter]:
        """What was closed together. Raises Unreadable at the first that is no envelope: who fills a message
        with what is none is told of it once.
        """
        for text in self._text(closed).split(BETWEEN):
            yield _Letter(opened(text), text)

    def _text(self, closed: bytes) -> bytes:
        own = self.node.code if self.node else ""
        try:
            return keys.open_closed(closed, own=own, private_of=self._keys)
        except Unreadable:
            self._keys = queries.closing_keys()  # perhaps it is closed for a key that was made since
            return keys.open_closed(closed, own=own, private_of=self._keys)


def receive(closed: Iterable[bytes], road: str, desk: Desk | None = None) -> Received:
    """Take in what was closed for us. The same again changes nothing; what is refused is counted and told."""
    return sum(receive_of(closed, road, desk).values(), Received())


def receive_of(closed: Iterable[bytes], road: str, desk: Desk | None = None) -> dict[str, Received]:
    """The same, and what became of it by the code of whoever says that it is of them; "" of nobody.

    What several sent is one transaction.
    """
    desk = desk or Desk()
    if desk.node is None:
        return {}
    by_origin: dict[str, list[_Letter]] = {}
    signs: list[_Letter] = []
    unreadable = Received()
    for each in closed:
        try:
            for letter in desk.opened(each):
                if letter.envelope.kind == HEARTBEAT:
                    signs.append(letter)
                else:
                    by_origin.setdefault(letter.envelope.origin, []).append(letter)
        except Unreadable as wrong:
            note("", "federation-refused-unreadable", str(wrong))
            unreadable += Received(refused=1)
    _hear(desk.node, signs, by_file=road == BY_FILE)
    total = {"": unreadable}
    by_origin = {origin: desk.with_early(origin, letters) for origin, letters in by_origin.items()}
    _in_order(desk, desk.node, by_origin, road, total)
    return total


def _hear(node: OwnNode, signs: Sequence[_Letter], *, by_file: bool) -> None:
    """Signs of life of peers, as they were signed: one transaction for all."""
    if not signs:
        return
    refused: list[tuple[str, str, str]] = []
    # In the order in which whoever writes to several locks their links.
    in_order = sorted(signs, key=lambda letter: (letter.envelope.origin, letter.envelope.at))
    with transaction.atomic():
        peers = {peer.code: peer for peer in queries.peers({each.envelope.origin for each in in_order})}
        before = {code: peer.link.our_end for code, peer in peers.items()}
        heard: dict[str, PeerLink] = {}
        for letter in in_order:
            origin = letter.envelope.origin
            try:
                heard[origin] = links.hear(
                    node, peers.get(origin), letter.envelope, letter.text, by_file=by_file
                )
            except Unreadable as wrong:
                refused.append(("", "federation-refused-unreadable", str(wrong)))
            except links.NotHeard as wrong:
                refused.append((wrong.origin, wrong.reason, f"{origin} ♥"))
        rows.save(list(heard.values()), links.HEARD)
    journal_witness.report([link for code, link in heard.items() if link.our_end != before[code]])
    for each in refused:
        note(*each)


def note(origin: str, reason: str, claimed: str) -> None:
    """Count what was not taken; the first of a day is a line in the journal and in the operator's log."""
    at, claimed = now(), claimed[:60]
    same = EnvelopeRefusal.objects.filter(origin=origin, reason=reason, day=at.date())
    if same.update(count=F("count") + 1, last_at=at, last_claimed=claimed):
        return
    _report.warning("federation.refused", origin=origin, reason=reason)
    try:
        refuse(actor=SYSTEM, origin=origin, reason=reason, claimed=claimed)
    except IntegrityError:
        same.update(count=F("count") + 1, last_at=at, last_claimed=claimed)  # another process was first


def _in_order(
    desk: Desk, node: OwnNode, by_origin: dict[str, list[_Letter]], road: str, total: dict[str, Received]
) -> None:
    """All letters of each, in order of their number; those of several peers in one transaction."""
    waiting = by_origin
    while waiting:
        found = {origin: desk.next_of(origin, letters) for origin, letters in sorted(waiting.items())}
        coming = {origin: each for origin, each in found.items() if each}
        others = [origin for origin, each in found.items() if not each]
        peers = {peer.code: peer for peer in queries.peers(others)} if others else {}
        rest = {}
        for origin in others:
            batch, later, counted = _next(desk, node, peers.get(origin), waiting[origin])
            total[origin] = total.get(origin, Received()) + counted
            if batch:
                coming[origin] = Coming(peers[origin], batch)
            if later:
                rest[origin] = later
        took = _taken(list(coming.values()), road) if coming else set()
        for origin, each in coming.items():
            count = len(each.judged)
            if origin in took:
                desk.took(each)
                total[origin] = total.get(origin, Received()) + Received(taken=count)
                if origin not in others and len(waiting[origin]) > count:
                    rest[origin] = waiting[origin][count:]
                continue
            desk.forget(origin)
            if origin in others:
                total[origin] += Received(known=count)
            else:
                rest[origin] = waiting[origin]
        waiting = rest


def _taken(coming: Sequence[Coming], road: str) -> set[str]:
    """The codes of those of whom it was taken; of the others another process took it."""
    try:
        told = take_in(actor=SYSTEM, coming=coming, road=road)
    except Conflict:
        return set()
    left = {each.peer for each in told if each.left}
    for each in coming:
        if each.peer.code in left:
            _tell_left(each.peer, each.judged)
    return {each.peer for each in told}


def _next(
    desk: Desk, node: OwnNode, peer: Peer | None, letters: list[_Letter]
) -> tuple[list[Judgement], list[_Letter], Received]:
    """What can be taken in one go, what has to be judged after that, and what happened to the others."""
    batch: list[Judgement] = []
    counted = Received()
    bench = _Bench(node, peer)
    for place, letter in enumerate(letters):
        found = bench.judged(letter)
        if found.verdict in (Verdict.TAKE, Verdict.DROP):
            batch.append(Judgement(letter.envelope, letter.text, found.reason))
            bench.took(letter)
            if found.reason:
                note(letter.envelope.origin, found.reason, _named(letter.envelope))
                counted += Received(refused=1)
            # What follows on another key is signed with that one.
            if letter.envelope.kind == KEY or len(batch) == _MOST_AT_ONCE:
                return batch, letters[place + 1 :], counted
        elif found.verdict is Verdict.KNOWN:
            counted += Received(known=1)
        else:
            counted += Received(refused=1)
            _left(peer, letter.envelope, found)
            if found.verdict is Verdict.GAP:
                desk.keep(letter.envelope.origin, letters[place:])
            if found.verdict in (Verdict.GAP, Verdict.LATER):
                return batch, [], counted  # what follows comes again after it
    return batch, [], counted


class _Bench:
    """Judges the letters of one origin in order, as if those before were in the books already."""

    def __init__(self, node: OwnNode, peer: Peer | None) -> None:
        self._own, self._peer = node.code, peer
        self._known = queries.known(peer) if peer else None
        self._public = bytes(peer.signing) if peer else b""
        self._tolerance = queries.limits().clock
        self._begun: dict[int, bytes] = {}  # what is in this batch, and in no table yet

    def judged(self, letter: _Letter) -> Judged:
        """The verdict on the next letter."""
        envelope = letter.envelope
        return judge(
            envelope,
            self._known,
            own=self._own,
            is_signed=self._known is not None and is_signed_as_opened(envelope, letter.text, self._public),
            is_same=self._is_same(letter),
            now=now(),
            tolerance=self._tolerance,
        )

    def took(self, letter: _Letter) -> None:
        """It counts as had from now on."""
        assert self._known is not None
        self._known = replace(self._known, taken=self._known.taken + 1)
        self._begun[letter.envelope.sequence] = letter.text

    def _is_same(self, letter: _Letter) -> bool | None:
        number = letter.envelope.sequence
        if self._known is None or number > self._known.taken:
            return None
        if (begun := self._begun.get(number)) is not None:
            return begun == letter.text
        digests = InboxEnvelope.objects.filter(peer=self._peer, sequence=number)
        had = digests.values_list("digest", flat=True).first()
        return None if had is None else had == keys.digest(letter.text)


def _left(peer: Peer | None, envelope: Envelope, found: Judged) -> None:
    if peer is not None and found.verdict in (Verdict.GAP, Verdict.LATER):
        links.ask_again(peer, envelope.sequence)
    if found.reason:
        note(peer.code if peer else "", found.reason, _named(envelope))


def _tell_left(peer: Peer, batch: Iterable[Judgement]) -> None:
    """What was taken and not shown, as far as that was not told when it was judged."""
    by_number = {each.envelope.sequence: each.envelope for each in batch if not each.left}
    rows = InboxEnvelope.objects.filter(peer=peer, sequence__in=by_number).exclude(refused="")
    for sequence, reason in rows.values_list("sequence", "refused"):
        note(peer.code, reason, _named(by_number[sequence]))


def _named(envelope: Envelope) -> str:
    return f"{envelope.origin} {envelope.sequence}"
