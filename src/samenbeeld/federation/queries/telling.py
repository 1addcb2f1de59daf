"""What of another node may be told on from here, to whom, and who had it of us."""

from dataclasses import dataclass

from samenbeeld.access.queries import require
from samenbeeld.federation import queries
from samenbeeld.federation.models import FactTelling, ForeignFact, Peer, PeerLink
from samenbeeld.federation.queries import sharing
from samenbeeld.federation.rules.facts import Fact
from samenbeeld.kernel.errors import NotFound
from samenbeeld.kernel.marking import Mode, Tlp
from samenbeeld.organisations.models import Membership


@dataclass(frozen=True)
class Tellable:
    """A foreign fact, who may hear it of us and did not yet, and who did. `origin`: whose word it is."""

    row: ForeignFact
    fact: Fact
    origin: str
    allowed: tuple[Peer, ...]
    told: tuple[str, ...]


def locked(pk: int) -> ForeignFact:
    """The fact with all around it, for an action: nothing of its node is taken in meanwhile."""
    PeerLink.objects.select_for_update(of=("self",)).get(peer__facts=pk)
    return _with_all(pk)


def told_already(fact: ForeignFact) -> frozenset[str]:
    """Codes of those who had it of us."""
    rows = FactTelling.objects.filter(fact=fact).values_list("audience", flat=True)
    return frozenset(code for audience in rows for code in audience)


def tellable(member: Membership, pk: int) -> Tellable:
    """For the page. Raises NotAllowed, and NotFound for what is not there, holds or may go no further."""
    row = _with_all(pk)
    here = queries.scope(queries.own(), tlp=Tlp(row.tlp), mode=Mode(row.mode))
    require(member, "federation.release", here)
    if not may_go_on(row):
        raise NotFound("federation-no-fact")
    had, own = told_already(row), queries.required_own().code
    never = had | {own, row.reach.origin, row.peer.code}
    peers = queries.peers()
    names = {peer.code: peer.name for peer in peers}
    return Tellable(
        row,
        sharing.statement(row).fact,
        row.reach.origin_name,
        tuple(peer for peer in peers if peer.code in row.reach.audience and peer.code not in never),
        tuple(names.get(code, code) for code in sorted(had)),
    )


def may_go_on(row: ForeignFact) -> bool:
    """Whether its owner lets anybody hear it of us. Needs `reach` and `withdrawal` read along."""
    return hasattr(row, "reach") and row.reach.hops > 1 and not hasattr(row, "withdrawal")


def _with_all(pk: int) -> ForeignFact:
    found = ForeignFact.objects.select_related("peer", "reach", "withdrawal").filter(pk=pk).first()
    if found is None:
        raise NotFound("federation-no-fact")
    return found
