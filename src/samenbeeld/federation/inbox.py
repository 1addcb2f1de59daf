"""The one road in, for envelopes of the post and of a file alike: opened, judged, taken in order.

Not a decision of anybody: what becomes of an envelope is `rules.receiving`; what is written is an action.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

import structlog
from django.db import IntegrityError
from django.db.models import F

from samenbeeld.audit.journal import SYSTEM
from samenbeeld.federation import keys, links, queries
from samenbeeld.federation.actions.receiving import Judgement, refuse, take_in
from samenbeeld.federation.models import BY_FILE, EnvelopeRefusal, InboxEnvelope, OwnNode, Peer
from samenbeeld.federation.rules.canonical import Unreadable
from samenbeeld.federation.rules.envelope import HEARTBEAT, KEY, Envelope, is_signed, opened
from samenbeeld.federation.rules.receiving import Judged, Verdict, judge
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict

_report = structlog.get_logger("samenbeeld.federation")
_MOST_AT_ONCE = 200  # in one transaction


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


def receive(closed: Iterable[bytes], road: str) -> Received:
    """Take in what was closed for us. The same again changes nothing; what is refused is counted and told."""
    node, ours = queries.own(), queries.closing_keys()
    if node is None:
        return Received()
    by_origin: dict[str, list[_Letter]] = {}
    total = Received()
    for each in closed:
        try:
            text = keys.open_closed(each, own=node.code, private_of=ours)
            envelope = opened(text)
        except Unreadable as wrong:
            note("", "federation-refused-unreadable", str(wrong))
            total += Received(refused=1)
            continue
        if envelope.kind == HEARTBEAT:
            hear(text, by_file=road == BY_FILE)
        else:
            by_origin.setdefault(envelope.origin, []).append(_Letter(envelope, text))
    for letters in by_origin.values():
        letters.sort(key=lambda letter: letter.envelope.sequence)
        total += _of_one(node, letters, road)
    return total


def hear(text: bytes, *, by_file: bool = False) -> None:
    """A sign of life of a peer, as it was signed."""
    try:
        envelope = opened(text)
        links.hear(envelope, text, by_file=by_file)
    except Unreadable as wrong:
        note("", "federation-refused-unreadable", str(wrong))
    except links.NotHeard as wrong:
        note(wrong.origin, wrong.reason, f"{envelope.origin} ♥")


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


def _of_one(node: OwnNode, letters: list[_Letter], road: str) -> Received:
    """All letters of one origin, in order of their number."""
    total = Received()
    while letters:
        peer = queries.peer(letters[0].envelope.origin)
        batch, rest, counted = _next(node, peer, letters)
        total += counted
        if peer is not None and batch:
            try:
                take_in(actor=SYSTEM, peer=peer, judged=batch, road=road)
                total += Received(taken=len(batch))
            except Conflict:
                total += Received(known=len(batch))  # another process took them
        letters = rest
    return total


def _next(
    node: OwnNode, peer: Peer | None, letters: list[_Letter]
) -> tuple[list[Judgement], list[_Letter], Received]:
    """What can be taken in one go, what has to be judged after that, and what happened to the others."""
    batch: list[Judgement] = []
    counted, taken = Received(), peer.link.taken if peer else 0
    for place, letter in enumerate(letters):
        found = _judged(node, peer, taken, letter)
        if found.verdict in (Verdict.TAKE, Verdict.DROP):
            batch.append(Judgement(letter.envelope, letter.text, found.reason))
            taken += 1
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
            if found.verdict in (Verdict.GAP, Verdict.LATER):
                return batch, [], counted  # what follows comes again after it
    return batch, [], counted


def _judged(node: OwnNode, peer: Peer | None, taken: int, letter: _Letter) -> Judged:
    envelope = letter.envelope
    same: bool | None = None
    if peer is not None and envelope.sequence <= taken:
        digests = InboxEnvelope.objects.filter(peer=peer, sequence=envelope.sequence)
        had = digests.values_list("digest", flat=True).first()
        same = None if had is None else had == keys.digest(letter.text)
    return judge(
        envelope,
        replace(queries.known(peer), taken=taken) if peer else None,
        own=node.code,
        is_signed=peer is not None and is_signed(letter.text, bytes(peer.signing)),
        is_same=same,
        now=now(),
        tolerance=queries.limits().clock,
    )


def _left(peer: Peer | None, envelope: Envelope, found: Judged) -> None:
    if peer is not None and found.verdict in (Verdict.GAP, Verdict.LATER):
        links.ask_again(peer, envelope.sequence)
    if found.reason:
        note(peer.code if peer else "", found.reason, _named(envelope))


def _named(envelope: Envelope) -> str:
    return f"{envelope.origin} {envelope.sequence}"
