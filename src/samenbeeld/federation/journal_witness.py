"""Nodes are each other's witness: each keeps how the journal of the other ended when it last heard of it.

Who cuts off the end of a journal here can also wipe what the witness in the data folder saw; not what another
node saw. With each sign of life a node tells how its journal ends, and that the end which the other remembers
stands in it. Only then the other remembers a newer one: what it knows of a line that is gone
stays, and is told back.
"""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import structlog

from samenbeeld.audit import queries as audit
from samenbeeld.federation.models import PeerLink
from samenbeeld.federation.rules.canonical import Json, Unreadable

_report = structlog.get_logger("samenbeeld.federation")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_LARGEST = 2**53 - 1

Line: TypeAlias = tuple[int, str]  # of a journal: its number and its seal


@dataclass(frozen=True)
class Gone:
    """A peer remembers a line of our journal that is not there."""

    peer: str
    number: int
    digest: str


def told(link: PeerLink, end: tuple[int, str] | None, standing: Collection[Line]) -> dict[str, Json]:
    """What a sign of life to this peer says of journals; `end` is of ours, None before its first line, and
    `standing` what of the ends that peers remember stands in it.
    """
    said: dict[str, Json] = {}
    if link.their_end is not None:
        said["witness"] = link.their_end
    if end is not None and (link.our_end is None or _line(link.our_end) in standing):
        said["journal"] = {"number": end[0], "digest": end[1]}
        said["stands"] = link.our_end["digest"] if link.our_end else ""
    return said


def heard(link: PeerLink, data: Mapping[str, Json]) -> dict[str, Mapping[str, Json]]:
    """What is new of both ends, as fields of the link. Raises Unreadable."""
    new: dict[str, Mapping[str, Json]] = {}
    theirs, ours = _end(data.get("journal")), _end(data.get("witness"))
    known = link.their_end
    if theirs is not None and (known is None or data.get("stands") == known["digest"]):
        new["their_end"] = theirs
    if ours is not None and ours != link.our_end:
        new["our_end"] = ours
    return new


def standing(links: Iterable[PeerLink]) -> set[Line]:
    """What of the ends of our journal that these peers remember stands in it. One query."""
    return audit.standing(_line(link.our_end) for link in links if link.our_end)


def report(links: Sequence[PeerLink]) -> None:
    """To the operator, what these peers remember of our journal and is not there."""
    there = standing(links)
    for link in links:
        if link.our_end and _line(link.our_end) not in there:
            _report.error("federation.journal_end_gone", number=link.our_end["number"])


def gone() -> list[Gone]:
    """Every line of our journal that a peer remembers and that is not there."""
    links = PeerLink.objects.filter(peer__removed_at=None, our_end__isnull=False).select_related("peer")
    there = standing(links)
    return [
        Gone(link.peer.name, *line)
        for link in links
        if link.our_end and (line := _line(link.our_end)) not in there
    ]


def _line(end: Mapping[str, Json]) -> Line:
    return int(str(end["number"])), str(end["digest"])


def _end(said: Json) -> dict[str, Json] | None:
    if said is None:
        return None
    number, digest = (said.get("number"), said.get("digest")) if isinstance(said, dict) else (None, None)
    if isinstance(number, bool) or not isinstance(number, int) or not 0 < number <= _LARGEST:
        raise Unreadable("no line")
    if not isinstance(digest, str) or not _DIGEST.fullmatch(digest):
        raise Unreadable("no seal")
    return {"number": number, "digest": digest}
