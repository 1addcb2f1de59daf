"""Who we are among the nodes, and whom we know. Done by an operator at the machine."""

import base64
from collections.abc import Collection

from samenbeeld.audit import journal
from samenbeeld.audit.journal import Stamp, journalled
from samenbeeld.federation import events, keys, outbox, queries
from samenbeeld.federation.keys import Card
from samenbeeld.federation.models import NodeKey, OwnNode, Peer, PeerLink
from samenbeeld.federation.rules import picture
from samenbeeld.federation.rules.envelope import CODE, KEY, OIN
from samenbeeld.federation.rules.tasks import NATIONAL, PARTNER, REGION
from samenbeeld.kernel import policy
from samenbeeld.kernel.clock import now
from samenbeeld.kernel.errors import Conflict, Refused
from samenbeeld.kernel.ids import uuid7


@journalled
def make_node(
    *, actor: Stamp, code: str, name: str, regions: Collection[str], oin: str, is_partner: bool = False
) -> OwnNode:
    """Give this node a name and keys among the others. `regions`: CBS codes of those it speaks for, none for
    the national node and for a partner. Raises Refused and Conflict.
    """
    if queries.own() is not None:
        raise Conflict("federation-has-node")
    if not CODE.fullmatch(code):
        raise Refused("federation-wrong-code", field="code", code=code)
    if not OIN.fullmatch(oin):
        raise Refused("federation-wrong-oin", field="oin", oin=oin)
    strange = set(regions) - {each.code for each in picture.places(policy.load("federation"))}
    if strange:
        raise Refused("federation-wrong-region", field="region", region=", ".join(sorted(strange)))
    if is_partner and regions:
        raise Refused("federation-partner-of-region", field="region", regions=", ".join(sorted(regions)))
    task = PARTNER if is_partner else REGION if regions else NATIONAL
    node = OwnNode.objects.create(
        pk=1, code=code, name=name, task=task, regions=sorted(regions), oin=oin, made_at=now()
    )
    pair = _new_key(1)
    event = events.OwnNodeMade(code, task, node.regions, pair.code)
    journal.record(actor, event, object_kind=queries.NODE, object_id=code, object_label=name)
    return node


@journalled
def change_key(*, actor: Stamp) -> NodeKey:
    """Sign with a new key from now on. The peers are told in an envelope signed with the one before."""
    node, before = queries.required_own(), queries.key()
    pair = keys.make()
    said = {
        "signing": base64.b64encode(pair.signing).decode(),
        "closing": base64.b64encode(pair.closing).decode(),
    }
    # Also those we ended with: who comes back must know whose words these are.
    for peer in queries.every_peer():
        outbox.put(peer, KEY, id=uuid7(), subject=node.code, label=outbox.between_nodes(peer), data={**said})
    told = {peer.code: peer.link.sent for peer in queries.every_peer()}
    after = _kept(pair, before.number + 1, told)
    event = events.NodeKeyChanged(before.code, after.code)
    journal.record(actor, event, object_kind=queries.NODE, object_id=node.code, object_label=node.name)
    return after


@journalled
def add_peer(*, actor: Stamp, card: Card) -> Peer:
    """Know this node from now on. Raises Conflict for one that is known by other keys, and Refused."""
    node = queries.required_own()
    if card.code == node.code:
        raise Refused("federation-own-card")
    found = Peer.objects.filter(code=card.code).first()
    if found is not None and found.key == card.key and found.removed_at is not None:
        return _back(actor, found)
    if found is not None:
        raise Conflict(
            "federation-known" if found.key == card.key else "federation-other-key", code=card.code
        )
    _check_regions(node, card)
    peer = Peer.objects.create(
        code=card.code,
        name=card.name,
        task=card.task,
        regions=list(card.regions),
        oin=card.oin,
        key=card.key,
        signing=card.signing,
        closing=card.closing,
        added_at=now(),
    )
    PeerLink.objects.create(peer=peer)
    event = events.PeerAdded(card.code, card.task, list(card.regions), card.key)
    journal.record(actor, event, object_kind=queries.NODE, object_id=card.code, object_label=card.name)
    return peer


@journalled
def remove_peer(*, actor: Stamp, code: str, reason: str) -> Peer:
    """End with a node: nothing goes to it or is taken from it, and what it said is no longer shown. What it
    has of us stays with it. Raises Refused.
    """
    peer = queries.peer(code)
    if peer is None:
        raise Refused("federation-not-a-peer", nodes=code or "?")
    if not reason.strip():
        raise Refused("federation-remove-why", field="reason")
    peer.removed_at = now()
    peer.save(update_fields=["removed_at"])
    event = events.PeerRemoved(code, reason.strip())
    journal.record(actor, event, object_kind=queries.NODE, object_id=code, object_label=peer.name)
    return peer


def _back(actor: Stamp, peer: Peer) -> Peer:
    peer.removed_at = None
    peer.save(update_fields=["removed_at"])
    # Begun anew, also when it was put back to an older copy and its journal ends earlier than we saw.
    PeerLink.objects.filter(peer=peer).update(their_end=None)
    event = events.PeerBack(peer.code, peer.key)
    journal.record(actor, event, object_kind=queries.NODE, object_id=peer.code, object_label=peer.name)
    return peer


def _check_regions(node: OwnNode, card: Card) -> None:
    """One region has one word: two nodes that both speak for it would be two owners of its facts."""
    for code, name, theirs in [(node.code, node.name, node.regions)] + [
        (each.code, each.name, each.regions) for each in queries.peers()
    ]:
        taken = sorted({*theirs} & {*card.regions})
        if taken and code != card.code:
            raise Refused("federation-region-taken", node=name, regions=", ".join(taken))


def _new_key(number: int) -> NodeKey:
    return _kept(keys.make(), number, {})


def _kept(pair: keys.Pair, number: int, told: dict[str, int]) -> NodeKey:
    return NodeKey.objects.create(
        number=number,
        code=pair.code,
        signing=pair.signing,
        signing_private=pair.signing_private,
        closing=pair.closing,
        closing_private=pair.closing_private,
        told=told,
        made_at=now(),
    )
