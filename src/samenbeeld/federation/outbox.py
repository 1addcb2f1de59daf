"""What goes to a peer is written here, in the transaction of the act; the post takes it from here."""

from collections.abc import Mapping
from uuid import UUID

from django.db.models import F

from samenbeeld.federation import keys, queries
from samenbeeld.federation.models import NodeKey, OutboxEnvelope, Peer, PeerLink
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import HEARTBEAT, Envelope, Label, signed
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp


def put(
    peer: Peer,
    kind: str,
    *,
    id: UUID,
    subject: str,
    label: Label,
    data: Mapping[str, Json],
    retracts: str = "",
) -> None:
    """The next envelope for this peer. Needs the transaction of an action, which is alone."""
    PeerLink.objects.filter(peer=peer).update(sent=F("sent") + 1)
    sequence = PeerLink.objects.values_list("sent", flat=True).get(peer=peer)
    node, pair, at = queries.required_own(), queries.key(), now()
    envelope = Envelope(
        id=str(id),
        origin=node.code,
        oin=node.oin,
        recipient=peer.code,
        sequence=sequence,
        kind=kind,
        subject=subject,
        at=at,
        label=label,
        key=pair.code,
        retracts=retracts,
        data=data,
    )
    body = signed(envelope, keys.signing_key(bytes(pair.signing_private)))
    OutboxEnvelope.objects.create(peer=peer, sequence=sequence, body=body, made_at=at)


def between_nodes(peer: Peer) -> Label:
    """The label of what the nodes tell each other about themselves."""
    return Label(frozenset({peer.code}), Tlp.AMBER, Mode.REAL, 1)


def heartbeat(peer: Peer) -> bytes:
    """A signed sign of life: our last number, up to where we have those of the peer, whether we lack any."""
    node, pair, link, at = queries.required_own(), _known_to(peer), peer.link, now()
    is_late = link.behind_since is not None and at - link.behind_since > queries.limits().heartbeat
    envelope = Envelope(
        id=str(uuid7()),
        origin=node.code,
        oin=node.oin,
        recipient=peer.code,
        sequence=0,
        kind=HEARTBEAT,
        subject=node.code,
        at=at,
        label=between_nodes(peer),
        key=pair.code,
        data={"head": link.sent, "taken": link.taken, "missing": link.is_missing or is_late},
    )
    return signed(envelope, keys.signing_key(bytes(pair.signing_private)))


def _known_to(peer: Peer) -> NodeKey:
    """The newest of our keys of which the peer said that it was told."""
    return next(
        pair
        for pair in NodeKey.objects.order_by("-number")
        if pair.told.get(peer.code, 0) <= peer.link.confirmed
    )
