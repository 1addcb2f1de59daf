"""What a node does with an envelope that arrives, by whatever road: one verdict, with its reason."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from samenbeeld.federation.rules.envelope import KINDS, PROFILE, Envelope
from samenbeeld.federation.rules.sharing import may_hold


class Verdict(StrEnum):
    """TAKE: the next one. KNOWN: had it. GAP: earlier ones are missing, ask for those. LATER: not now, it is
    asked for again. DROP: of the peer itself and never good; counted as had, so that the next can come.
    IGNORE: not of a peer, and nothing follows from it.
    """

    TAKE = "take"
    KNOWN = "known"
    GAP = "gap"
    LATER = "later"
    DROP = "drop"
    IGNORE = "ignore"


@dataclass(frozen=True)
class Judged:
    """A verdict, and for what is not taken the sentence that says why."""

    verdict: Verdict
    reason: str = ""


@dataclass(frozen=True)
class KnownPeer:
    """What we know of a peer: its key now, those it had, the highest format it spoke, what we had of it."""

    code: str
    key: str
    old_keys: frozenset[str]
    profile: int
    taken: int


def judge(
    envelope: Envelope,
    peer: KnownPeer | None,
    *,
    own: str,
    is_signed: bool,
    is_same: bool | None,
    now: datetime,
    tolerance: timedelta,
) -> Judged:
    """The verdict. `is_signed`: with the present key of the peer. `is_same`: of one we had under this number,
    whether it is the very same; None when we had none.
    """
    if peer is None:
        return Judged(Verdict.IGNORE, "federation-refused-unknown")
    if envelope.recipient != own:
        return Judged(Verdict.IGNORE, "federation-refused-not-for-us")
    if envelope.sequence <= peer.taken and is_same:
        return Judged(Verdict.KNOWN)
    if envelope.key in peer.old_keys:
        return Judged(Verdict.IGNORE, "federation-refused-old-key")
    if envelope.key != peer.key or not is_signed:
        return Judged(Verdict.IGNORE, "federation-refused-forged")
    if envelope.sequence <= peer.taken:
        return Judged(Verdict.IGNORE, "federation-refused-second-truth")
    if envelope.sequence > peer.taken + 1:
        return Judged(Verdict.GAP)
    return _content(envelope, peer, own, now, tolerance)


def is_fresh(at: datetime, heard: datetime | None, *, now: datetime, tolerance: timedelta) -> bool:
    """Whether a heartbeat of `at` says something of now, and was not heard before."""
    return abs(now - at) <= tolerance and (heard is None or at > heard)


def _content(envelope: Envelope, peer: KnownPeer, own: str, now: datetime, tolerance: timedelta) -> Judged:
    """Of the next one, signed by the peer."""
    if envelope.profile > PROFILE or envelope.kind not in KINDS:
        return Judged(Verdict.LATER, "federation-refused-newer")
    if envelope.profile < peer.profile:
        return Judged(Verdict.DROP, "federation-refused-downgrade")
    if envelope.at > now + tolerance:
        return Judged(Verdict.LATER, "federation-refused-clock")
    if not may_hold(envelope.label, own):
        return Judged(Verdict.DROP, "federation-refused-label")
    return Judged(Verdict.TAKE)
