"""Who we are among the nodes, whom we know, and how the post with them stands."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection
from django.db.models import F, Min

from samenbeeld.access.rules import NODE_SCOPE, Scope
from samenbeeld.federation.keys import Card
from samenbeeld.federation.models import (
    EnvelopeRefusal,
    InboxEnvelope,
    NodeKey,
    OutboxEnvelope,
    OwnNode,
    Peer,
)
from samenbeeld.federation.rules import picture
from samenbeeld.federation.rules.picture import Health, PostLimits
from samenbeeld.federation.rules.receiving import KnownPeer
from samenbeeld.federation.rules.sharing import hears
from samenbeeld.kernel import policy
from samenbeeld.kernel.errors import Refused
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations import queries as organisations

__all__ = ["NODE_SCOPE"]

FACT, RELEASE, NODE = "federation.foreignfact", "federation.factrelease", "federation.node"
_IN_ONE_ACTION = timedelta(seconds=5)


@dataclass(frozen=True)
class Connection:
    """A peer and how the post with it stands: `behind`: what we lack of it, `waiting`: it of us."""

    peer: Peer
    health: Health
    behind: int
    waiting: int
    heard_at: datetime | None
    received_at: datetime | None

    @property
    def is_alarming(self) -> bool:
        """Whether somebody should look: it was there, and is slow or silent now."""
        return self.health in (Health.SLOW, Health.SILENT)


@dataclass(frozen=True)
class Us:
    """Who signs: our code and number among the nodes, the code of our key, and its private half, locked."""

    code: str
    oin: str
    key: str
    private: bytes


def limits() -> PostLimits:
    """From policy."""
    return picture.limits(policy.load("federation"))


def own() -> OwnNode | None:
    """This node among the others; None as long as it stands alone."""
    return OwnNode.objects.first()


def required_own() -> OwnNode:
    """This node among the others. Raises Refused as long as it stands alone."""
    found = own()
    if found is None:
        raise Refused("federation-no-node")
    return found


def key() -> NodeKey:
    """The pair of keys that counts. Raises Refused as long as this node stands alone."""
    found = NodeKey.objects.order_by("-number").first()
    if found is None:
        raise Refused("federation-no-node")
    return found


def us() -> Us:
    """Who we are and what we sign with. Raises Refused as long as this node stands alone.

    As it stands, and not by two models: every envelope asks it.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT node.code, node.oin, pair.code, pair.signing_private "
            f"FROM {OwnNode._meta.db_table} node, {NodeKey._meta.db_table} pair "
            "ORDER BY pair.number DESC LIMIT 1"
        )
        found = cursor.fetchone()
    if found is None:
        raise Refused("federation-no-node")
    return Us(found[0], found[1], found[2], bytes(found[3]))


def all_keys() -> list[NodeKey]:
    """All pairs of keys we ever had, the newest first."""
    return list(NodeKey.objects.order_by("-number"))


def closing_keys() -> dict[str, bytes]:
    """All that we ever opened with, locked, by code."""
    return {pair.code: bytes(pair.closing_private) for pair in NodeKey.objects.all()}


def card() -> Card:
    """How others know us. Raises Refused as long as this node stands alone."""
    node, pair = required_own(), key()
    return Card(
        node.code,
        node.name,
        node.task,
        tuple(node.regions),
        node.oin,
        bytes(pair.signing),
        bytes(pair.closing),
    )


def peers(codes: Collection[str] | None = None) -> list[Peer]:
    """The nodes we know, or these of them, by code, with their links; not those we ended with."""
    found = Peer.objects.select_related("link").filter(removed_at=None)
    return list(found if codes is None else found.filter(code__in=codes))


def peers_in(mode: Mode) -> list[Peer]:
    """The nodes to which something of this mode can go."""
    return [each for each in peers() if hears(each.code, mode)]


def every_peer() -> list[Peer]:
    """Also those we ended with: they may come back."""
    return list(Peer.objects.select_related("link"))


def peer(code: str) -> Peer | None:
    """The node with this code that we know, and did not end with."""
    return Peer.objects.select_related("link").filter(code=code, removed_at=None).first()


def known(peer: Peer) -> KnownPeer:
    """The peer as the rule of receiving sees it."""
    return KnownPeer(peer.code, peer.key, frozenset(peer.old_keys), peer.link.profile, peer.link.taken)


def connections(now: datetime) -> list[Connection]:
    """Every peer and how the post with it stands. One query."""
    agreed = limits()
    return [
        Connection(
            peer=each,
            health=picture.health(each.link.heard_at, each.link.behind_since, now=now, limits=agreed),
            behind=max(0, each.link.head - each.link.taken),
            waiting=each.link.sent - each.link.confirmed,
            heard_at=each.link.heard_at,
            received_at=each.link.received_at,
        )
        for each in peers()
    ]


def not_had(codes: Collection[str], said_at: datetime, now: datetime) -> list[Connection]:
    """Which of these did not tell that they have what was put in the outbox up to then, and are slow or
    silent, or should have told it by now. Three queries.
    """
    waiting = [each for each in connections(now) if each.peer.code in codes and each.waiting]
    patience = limits().heartbeat * 3
    first = dict(
        OutboxEnvelope.objects.filter(
            peer__in=[each.peer for each in waiting], sequence__gt=F("peer__link__confirmed")
        )
        .values_list("peer_id")
        .annotate(Min("made_at"))
    )
    return [
        each
        for each in waiting
        # What is put in it stands there a moment after it was said.
        if (made := first.get(each.peer.pk)) and made <= said_at + _IN_ONE_ACTION
        if each.is_alarming or now - said_at > patience
    ]


def refusals(most: int = 50) -> list[EnvelopeRefusal]:
    """What was not taken lately, the newest first."""
    return list(EnvelopeRefusal.objects.all()[:most])


def refused_lately(now: datetime) -> list[EnvelopeRefusal]:
    """What was not taken in the last 24 hours, the newest first: for an alarm. One query."""
    return list(EnvelopeRefusal.objects.filter(last_at__gt=now - timedelta(hours=24)))


def flooding(now: datetime) -> list[Peer]:
    """Who sent more in the last hour than anybody should. One query, and one row per peer is read for it."""
    of_an_hour = InboxEnvelope.objects.filter(
        received_at__gt=now - timedelta(hours=1), sequence=F("peer__link__taken") - limits().many
    )
    return list(Peer.objects.filter(removed_at=None, inbox__in=of_an_hour))


def scope(node: OwnNode | None, *, tlp: Tlp, mode: Mode) -> Scope:
    """Where a foreign fact stands for permission: at this node, so in its regions, or in all it knows."""
    here = node.regions if node and node.regions else [each.code for each in organisations.regions()]
    return Scope(regions=frozenset(here), tlp=tlp, mode=mode)
