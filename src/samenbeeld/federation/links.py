"""How the post with each peer stands: what it has of us, what we lack, when we last heard of it."""

from django.db.models import F, Value
from django.db.models.functions import Greatest

from samenbeeld.federation import journal_witness, queries
from samenbeeld.federation.models import OwnNode, Peer, PeerLink
from samenbeeld.federation.rules.canonical import Json, Unreadable
from samenbeeld.federation.rules.envelope import HEARTBEAT, PROFILE, Envelope, is_signed_as_opened
from samenbeeld.federation.rules.receiving import is_fresh
from samenbeeld.kernel.clock import now

_LARGEST = 2**31 - 1
# What a sign of life changes in a link.
HEARD = ("said_at", "heard_at", "head", "behind_since", "confirmed", "wants", "their_end", "our_end")


class NotHeard(Exception):
    """A sign of life of nobody we know, forged, of another time, or heard before. `origin` "" for no peer."""

    def __init__(self, origin: str, reason: str) -> None:
        super().__init__(reason)
        self.origin, self.reason = origin, reason


def hear(
    node: OwnNode, peer: Peer | None, envelope: Envelope, text: bytes, *, by_file: bool = False
) -> PeerLink:
    """Its link after a sign of life of this peer, None when we know none: from where it lacks ours, and its
    last number. To be saved (`HEARD`). Raises NotHeard and Unreadable.

    One that came `by_file` says what it had when it was written, and nothing of now.
    """
    at = now()
    if peer is None:
        raise NotHeard("", "federation-refused-unknown")
    if envelope.recipient != node.code or envelope.kind != HEARTBEAT:
        raise NotHeard(peer.code, "federation-refused-not-for-us")
    if envelope.key in peer.old_keys:
        return peer.link  # it does not know yet that we know its new one
    if envelope.key != peer.key or not is_signed_as_opened(envelope, text, bytes(peer.signing)):
        raise NotHeard(peer.code, "federation-refused-forged")
    link, tolerance = peer.link, queries.limits().clock
    is_now = is_fresh(envelope.at, link.said_at, now=at, tolerance=tolerance)
    if by_file and envelope.at < at and link.said_at and envelope.at <= link.said_at:
        return link
    if not is_now and not (by_file and envelope.at < at):
        raise NotHeard(peer.code, "federation-refused-clock")
    if envelope.profile < min(link.profile, PROFILE):
        raise NotHeard(peer.code, "federation-refused-downgrade")
    head, taken = _number(envelope.data.get("head")), _number(envelope.data.get("taken"))
    ends = journal_witness.heard(link, envelope.data)
    if taken > link.sent:
        # It has more of us than we sent: an older state of ours was put back. Our next one follows on its.
        # The database compares: a release between our look and this line has raised the number.
        PeerLink.objects.filter(pk=link.pk).update(sent=Greatest(F("sent"), Value(taken)))
    link.said_at = envelope.at
    link.heard_at = at if is_now else link.heard_at
    link.head = head
    link.behind_since = (link.behind_since or at) if head > link.taken else None
    # Less than before, when an older state of it was put back: it gets those again.
    link.confirmed = taken
    link.wants = envelope.data.get("missing") is True
    for name, value in ends.items():
        setattr(link, name, value)
    return link


def ask_again(peer: Peer, sequence: int) -> None:
    """We lack what comes before this, or cannot take it yet: the next sign of life asks for it."""
    link = PeerLink.objects.get(peer=peer)
    link.is_missing = True
    link.head = max(link.head, sequence)
    link.behind_since = link.behind_since or now()
    link.save(update_fields=["is_missing", "head", "behind_since"])


def _number(value: Json) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _LARGEST:
        raise Unreadable("no number")
    return value
