"""What goes to a peer is written here, in the transaction of the act; the post takes it from here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from samenbeeld.audit import queries as audit
from samenbeeld.federation import journal_witness, keys, queries, rows
from samenbeeld.federation.models import NodeKey, OutboxEnvelope, Peer, PeerLink
from samenbeeld.federation.rules.canonical import Json
from samenbeeld.federation.rules.envelope import HEARTBEAT, Envelope, Label, signed
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.ids import uuid7
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.realtime import publish


@dataclass(frozen=True)
class Written:
    """Something was put in the outbox for this peer; told within this process, once it is certain."""

    peer: str


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
    put_for([peer], kind, id=id, subject=subject, label=label, data=data, retracts=retracts)


def put_for(
    peers: Iterable[Peer],
    kind: str,
    *,
    id: UUID,
    subject: str,
    label: Label,
    data: Mapping[str, Json],
    retracts: str = "",
) -> None:
    """The same for several peers, an envelope for each."""
    us, at, to = queries.us(), now(), list(peers)
    private, envelopes = keys.signing_key(us.private), []
    numbers = _next_numbers(to)
    for peer in to:
        envelope = Envelope(
            id=str(id),
            origin=us.code,
            oin=us.oin,
            recipient=peer.code,
            sequence=numbers[peer.pk],
            kind=kind,
            subject=subject,
            at=at,
            label=label,
            key=us.key,
            retracts=retracts,
            data=data,
        )
        body = signed(envelope, private)
        envelopes.append(OutboxEnvelope(peer=peer, sequence=envelope.sequence, body=body, made_at=at))
        publish.on_commit(Written(peer.code))
    rows.add(envelopes)


def _next_numbers(peers: Iterable[Peer]) -> dict[int, int]:
    """The number of the next envelope for each of these, by the id of the peer. Two queries, however many.

    Locked in one order: two that write to the same peers do not wait for each other.
    """
    locked = PeerLink.objects.select_for_update(of=("self",)).only("peer_id", "sent").order_by("peer__code")
    links = list(locked.filter(peer__in=peers))
    for link in links:
        link.sent += 1
    rows.save(links, ["sent"])
    return {link.peer_id: link.sent for link in links}


def between_nodes(peer: Peer) -> Label:
    """The label of what the nodes tell each other about themselves."""
    return Label(frozenset({peer.code}), Tlp.AMBER, Mode.REAL, 1)


def heartbeat(peer: Peer) -> bytes:
    """A signed sign of life: our last number, up to where we have those of the peer, whether we lack any."""
    ((_, text),) = heartbeats([peer])
    return text


def heartbeats(peers: Iterable[Peer]) -> Iterator[tuple[Peer, bytes]]:
    """A sign of life for each of these, with their links."""
    node, pairs, late = queries.required_own(), queries.all_keys(), queries.limits().heartbeat
    end, every = audit.end(), list(peers)
    standing = journal_witness.standing(peer.link for peer in every)
    for peer in every:
        link, pair, at = peer.link, _known_to(peer, pairs), now()
        # While it comes, it need not come again: who catches up on ten thousand is behind for long.
        since = max(filter(None, (link.behind_since, link.received_at)), default=at)
        is_late = link.behind_since is not None and at - since > late
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
            data={
                "head": link.sent,
                "taken": link.taken,
                "missing": link.is_missing or is_late,
                **journal_witness.told(link, end, standing),
            },
        )
        yield peer, signed(envelope, keys.signing_key(bytes(pair.signing_private)))


def _known_to(peer: Peer, pairs: Iterable[NodeKey]) -> NodeKey:
    """The newest of our keys of which the peer said that it was told. `pairs`: the newest first."""
    return next(pair for pair in pairs if pair.told.get(peer.code, 0) <= peer.link.confirmed)
