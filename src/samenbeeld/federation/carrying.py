"""What others send along in the post of the nodes: a package above says how its kind is taken in."""

from collections.abc import Callable

from samenbeeld.federation.models import Peer
from samenbeeld.federation.rules.envelope import Envelope

# Shows what it says as theirs, in the transaction of whoever takes it in; answers why not, "" when it is.
Taker = Callable[[Peer, Envelope], str]

_takers: dict[str, Taker] = {}


def carry(kind: str, taker: Taker) -> None:
    """From now on envelopes of this kind go to `taker`."""
    _takers[kind] = taker


def taker_of(kind: str) -> Taker | None:
    """Who takes in this kind."""
    return _takers.get(kind)
