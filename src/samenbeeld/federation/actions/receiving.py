"""What came in from a peer, in order: kept as it came, and shown as theirs."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.federation import carrying, events, keys, queries
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
from samenbeeld.federation.rules.envelope import KEY, RELEASED, WITHDRAWN, Envelope, when
from samenbeeld.federation.rules.facts import LONGEST
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict

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
    link = PeerLink.objects.select_for_update().get(peer=peer)
    peer = Peer.objects.get(pk=peer.pk)
    first = judged[0].envelope
    if first.sequence != link.taken + 1 or first.key != peer.key:
        raise Conflict("federation-had-already")

    left = 0
    for each in judged:
        reason = each.left or _shown(actor, peer, each.envelope)
        left += bool(reason)
        InboxEnvelope.objects.create(
            peer=peer,
            sequence=each.envelope.sequence,
            digest=keys.digest(each.text),
            body=each.text,
            road=road,
            received_at=now(),
            refused=reason,
        )
        link.profile = max(link.profile, each.envelope.profile if not each.left else 0)
    link.taken = judged[-1].envelope.sequence
    link.head = max(link.head, link.taken)
    link.received_at = now()
    link.is_missing = False
    link.behind_since = None if link.head == link.taken else link.behind_since
    link.save()
    event = events.EnvelopesTaken(peer.code, first.sequence, link.taken, left, road)
    journal.record(actor, event, object_kind=queries.NODE, object_id=peer.code, object_label=peer.name)
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


def _shown(actor: Stamp, peer: Peer, envelope: Envelope) -> str:
    """Show what it says as theirs; the reason when it cannot be shown."""
    try:
        if envelope.kind == RELEASED:
            return _released(peer, envelope)
        if envelope.kind == WITHDRAWN:
            return _withdrawn(peer, envelope, str(envelope.data["why"]))
        if envelope.kind == KEY:
            return _key_changed(actor, peer, envelope)
        taker = carrying.taker_of(envelope.kind)
        return taker(peer, envelope) if taker else _CONTENT
    except (Unreadable, KeyError, ValueError):
        return _CONTENT


def _released(peer: Peer, envelope: Envelope) -> str:
    fact, settles = facts.read(_object(envelope.data["fact"])), envelope.data["settles"]
    if fact.subject != envelope.subject or not isinstance(settles, list) or len(settles) > 100:
        return _CONTENT
    if ForeignFact.objects.filter(peer=peer, fact=UUID(envelope.id)).exists():
        return _CONTENT
    ForeignFact.objects.create(
        peer=peer,
        fact=UUID(envelope.id),
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
    return _withdrawn(peer, envelope, ForeignWithdrawal.Why.CORRECTED) if envelope.retracts else ""


def _withdrawn(peer: Peer, envelope: Envelope, why: str) -> str:
    row = ForeignFact.objects.filter(peer=peer, fact=UUID(envelope.retracts)).first()
    if row is None or row.mode != envelope.label.mode.value:
        # Of what we never had, or could not show, there is nothing to take back.
        return "" if envelope.kind == RELEASED else _CONTENT
    reason = envelope.data.get("reason", "")
    if hasattr(row, "withdrawal"):
        return ""
    ForeignWithdrawal.objects.create(
        fact=row,
        why=ForeignWithdrawal.Why(why).value,
        reason=reason[:LONGEST] if isinstance(reason, str) else "",
        at=envelope.at,
        received_at=now(),
    )
    return ""


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
