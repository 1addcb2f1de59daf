"""What came in from a peer, in order: kept as it came, and shown as theirs."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.federation import carrying, events, keys, queries, words_in
from samenbeeld.federation.models import (
    EnvelopeRefusal,
    ForeignFact,
    ForeignWithdrawal,
    InboxEnvelope,
    Peer,
    PeerLink,
)
from samenbeeld.federation.rules import facts
from samenbeeld.federation.rules.canonical import Json, Unreadable
from samenbeeld.federation.rules.envelope import JOINT, KEY, RELEASED, WITHDRAWN, Envelope, when
from samenbeeld.federation.rules.facts import LONGEST
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict
from samenbeeld.realtime import publish

_CONTENT = "federation-refused-content"


@dataclass(frozen=True)
class Judgement:
    """One envelope as it was judged; `left`: why its content is not shown, "" when it is."""

    envelope: Envelope
    text: bytes
    left: str


@journalled
def take_in(*, actor: Stamp, peer: Peer, judged: Sequence[Judgement], road: str) -> events.EnvelopesTaken:
    """The next envelopes of this peer, without a gap. Raises Conflict when another took them first."""
    link = PeerLink.objects.select_for_update(of=("self",)).select_related("peer").get(peer=peer)
    peer = link.peer
    first = judged[0].envelope
    if first.sequence != link.taken + 1 or first.key != peer.key:
        raise Conflict("federation-had-already")

    rows, at, reasons = _Rows(peer, [each.envelope for each in judged]), now(), []
    for each in judged:
        reason = each.left or _shown(actor, rows, each.envelope)
        reasons.append(reason)
        rows.came(
            InboxEnvelope(
                peer=peer,
                sequence=each.envelope.sequence,
                digest=keys.digest(each.text),
                body=each.text,
                road=road,
                received_at=at,
                refused=reason,
            )
        )
    rows.save()
    link.profile = max([link.profile, *(each.envelope.profile for each in judged if not each.left)])
    link.taken = judged[-1].envelope.sequence
    link.head = max(link.head, link.taken)
    link.received_at = at
    link.is_missing = False
    link.behind_since = None if link.head == link.taken else link.behind_since
    link.save()
    left = sum(map(bool, reasons))
    event = events.EnvelopesTaken(peer.code, first.sequence, link.taken, left, road)
    journal.record(actor, event, object_kind=queries.NODE, object_id=peer.code, object_label=peer.name)
    publish.on_commit(event)
    return event


@journalled
def refuse(*, actor: Stamp, origin: str, reason: str, claimed: str) -> EnvelopeRefusal:
    """The first of this day that is not taken from this node for this reason; others are only counted."""
    at = now()
    refusal = EnvelopeRefusal.objects.create(
        origin=origin, reason=reason, day=at.date(), count=1, first_at=at, last_at=at, last_claimed=claimed
    )
    event = events.EnvelopesRefused(origin, reason)
    journal.record(actor, event, object_kind=queries.NODE, object_id=origin or "?")
    return refusal


class _Rows:
    """The rows of what came of a peer, and of what it releases and takes back, which go into the tables
    together: a link that was away for a while has thousands of them.
    """

    def __init__(self, peer: Peer, envelopes: Sequence[Envelope]) -> None:
        named = {UUID(each.id) for each in envelopes} | {
            UUID(each.retracts) for each in envelopes if each.retracts
        }
        there = ForeignFact.objects.filter(peer=peer, fact__in=named).select_related("withdrawal")
        self.peer = peer
        self._known = {row.fact: row for row in there}
        self._taken_back = {row.fact for row in self._known.values() if hasattr(row, "withdrawal")}
        self._facts: list[ForeignFact] = []
        self._withdrawals: list[ForeignWithdrawal] = []
        self._inbox: list[InboxEnvelope] = []

    def came(self, row: InboxEnvelope) -> None:
        """This envelope is ours now."""
        self._inbox.append(row)

    def released(self, envelope: Envelope) -> str:
        """The reason when it cannot be shown. Raises Unreadable, KeyError and ValueError."""
        fact, settles = facts.read(_object(envelope.data["fact"])), envelope.data["settles"]
        if fact.subject != envelope.subject or not isinstance(settles, list) or len(settles) > 100:
            return _CONTENT
        known_as = UUID(envelope.id)
        if known_as in self._known:
            return _CONTENT
        row = ForeignFact(
            peer=self.peer,
            fact=known_as,
            subject=fact.subject,
            region=fact.region,
            level=fact.level.value,
            mode=envelope.label.mode.value,
            tlp=envelope.label.tlp.value,
            content=facts.written(fact),
            settles=[str(UUID(str(each))) for each in settles],
            # Nobody looks younger than the envelope in which it came.
            released_at=min(when(envelope.data["released"]), envelope.at, now()),
            received_at=now(),
        )
        self._known[known_as] = row
        self._facts.append(row)
        return self.withdrawn(envelope, ForeignWithdrawal.Why.CORRECTED) if envelope.retracts else ""

    def withdrawn(self, envelope: Envelope, why: str) -> str:
        """As `released`."""
        known_as, reason = UUID(envelope.retracts), envelope.data.get("reason", "")
        row = self._known.get(known_as)
        if row is None or row.mode != envelope.label.mode.value:
            # Of what we never had, or could not show, there is nothing to take back.
            return "" if envelope.kind == RELEASED else _CONTENT
        if known_as in self._taken_back:
            return ""
        withdrawal = ForeignWithdrawal(
            fact=row,
            why=ForeignWithdrawal.Why(why).value,
            reason=reason[:LONGEST] if isinstance(reason, str) else "",
            at=envelope.at,
            received_at=now(),
        )
        self._taken_back.add(known_as)
        self._withdrawals.append(withdrawal)
        return ""

    def save(self) -> None:
        """From now on they stand in the tables."""
        ForeignFact.objects.bulk_create(self._facts)
        ForeignWithdrawal.objects.bulk_create(self._withdrawals)
        InboxEnvelope.objects.bulk_create(self._inbox)
        self._facts, self._withdrawals, self._inbox = [], [], []


def _shown(actor: Stamp, rows: _Rows, envelope: Envelope) -> str:
    """Show what it says as theirs; the reason when it cannot be shown."""
    try:
        if envelope.kind == RELEASED:
            return rows.released(envelope)
        if envelope.kind == WITHDRAWN:
            return rows.withdrawn(envelope, str(envelope.data["why"]))
        rows.save()  # whoever takes in the next one sees what came before it
        if envelope.kind == KEY:
            return _key_changed(actor, rows.peer, envelope)
        if envelope.kind in JOINT:
            return words_in.take(rows.peer, envelope)
        taker = carrying.taker_of(envelope.kind)
        return taker(rows.peer, envelope) if taker else _CONTENT
    except (Unreadable, KeyError, ValueError):
        return _CONTENT


def _key_changed(actor: Stamp, peer: Peer, envelope: Envelope) -> str:
    signing, closing = (
        base64.b64decode(str(envelope.data[name]), validate=True) for name in ("signing", "closing")
    )
    keys.check_public(signing, closing)
    before, after = peer.key, keys.code_of(signing, closing)
    if after == before or after in peer.old_keys:
        return _CONTENT
    peer.old_keys = [*peer.old_keys, before]
    peer.key, peer.signing, peer.closing = after, signing, closing
    peer.save()
    event = events.PeerKeyChanged(peer.code, before, after)
    journal.record(actor, event, object_kind=queries.NODE, object_id=peer.code, object_label=peer.name)
    return ""


def _object(value: Json) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise Unreadable("no object")
    return value
