"""Nodes are each other's witness: each keeps how the journal of the other ended when it last heard of it.

Who cuts off the end of a journal here can also wipe what the witness in the data folder saw; not what another
node saw. With each sign of life a node tells how its journal ends, and that the end which the other remembers
stands in it. Only then the other remembers a newer one: what it knows of a line that is gone
stays, and is told back.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import structlog

from samenbeeld.audit import queries as audit
from samenbeeld.federation.models import PeerLink
from samenbeeld.federation.rules.canonical import Json, Unreadable

_report = structlog.get_logger("samenbeeld.federation")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LARGEST = 2**53 - 1


@dataclass(frozen=True)
class Gone:
    """A peer remembers a line of our journal that is not there."""

    peer: str
    number: int
    digest: str


def told(link: PeerLink, end: tuple[int, str] | None) -> dict[str, Json]:
    """What a sign of life to this peer says of journals; `end` is of ours, None before its first line."""
    said: dict[str, Json] = {}
    if link.their_end is not None:
        said["witness"] = link.their_end
    if end is not None and (link.our_end is None or _stands(link.our_end)):
        said["journal"] = {"number": end[0], "digest": end[1]}
        said["stands"] = link.our_end["digest"] if link.our_end else ""
    return said


def heard(link: PeerLink, data: Mapping[str, Json]) -> dict[str, object]:
    """What is new of both ends, as fields of the link. Raises Unreadable."""
    new: dict[str, object] = {}
    theirs, ours = _end(data.get("journal")), _end(data.get("witness"))
    known = link.their_end
    if theirs is not None and (known is None or data.get("stands") == known["digest"]):
        new["their_end"] = theirs
    if ours is not None and ours != link.our_end:
        new["our_end"] = ours
        if not _stands(ours):
            _report.error("federation.journal_end_gone", number=ours["number"])
    return new


def gone() -> list[Gone]:
    """Every line of our journal that a peer remembers and that is not there."""
    found = PeerLink.objects.filter(peer__removed_at=None, our_end__isnull=False).select_related("peer")
    return [
        Gone(link.peer.name, end["number"], end["digest"])
        for link in found
        if (end := link.our_end) and not _stands(end)
    ]


def _stands(end: Mapping[str, Json]) -> bool:
    return audit.has_line(int(str(end["number"])), str(end["digest"]))


def _end(said: Json) -> dict[str, Json] | None:
    if said is None:
        return None
    number, digest = (said.get("number"), said.get("digest")) if isinstance(said, dict) else (None, None)
    if isinstance(number, bool) or not isinstance(number, int) or not 0 < number <= _LARGEST:
        raise Unreadable("no line")
    if not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
        raise Unreadable("no seal")
    return {"number": number, "digest": digest}
