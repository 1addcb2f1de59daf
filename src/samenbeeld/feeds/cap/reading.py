"""Reads a document of others: a CAP alert, or a feed (Atom 1.0, RSS 2.0) that holds or links to alerts.

Nothing that a document names is opened: no entity, no schema, no style sheet, no link.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from samenbeeld.feeds.cap import entry
from samenbeeld.feeds.cap.alert import Alert, Reason
from samenbeeld.feeds.cap.cutting import Head, Limits, Piece, Refusal, pieces
from samenbeeld.feeds.cap.entry import Link
from samenbeeld.feeds.cap.fields import Unreadable
from samenbeeld.feeds.cap.judging import judge_alert, parse
from samenbeeld.feeds.cap.signature import UNSIGNED, Verdict


@dataclass(frozen=True)
class Received:
    """An alert that can be used. `original` is the element as it came in, in its own `encoding`.

    `is_summary`: told by the entry of a feed, so unsigned and without what it replaces; `link` then says
    where the alert itself is.
    """

    alert: Alert
    signature: Verdict
    original: bytes
    encoding: str
    line: int
    remarks: tuple[Reason, ...] = ()
    is_summary: bool = False
    link: Link | None = None


@dataclass(frozen=True)
class Refused:
    """Something that cannot be used, and every reason; the first comes first.

    `original` is empty when it is the whole document: whoever fetched it has those bytes.
    """

    reasons: tuple[Reason, ...]
    original: bytes = b""
    encoding: str = "utf-8"
    line: int = 1
    signature: Verdict = UNSIGNED


LIMITS = Limits()

Result = Received | Link | Refused


def read(source: BinaryIO, *, trusted: tuple[str, ...] = (), limits: Limits = LIMITS) -> Iterator[Result]:
    """One result per alert or entry, in order, while the document is read; never raises for its content.

    `trusted`: certificates in PEM of those whose signature counts. What is wrong with the feed itself comes
    last: its alerts are judged alone. A document that stops being readable ends with a Refused.
    """
    try:
        for piece in pieces(source, limits):
            if isinstance(piece, Head):
                if faults := entry.faults_of_feed(piece):
                    yield Refused(tuple(faults))
            elif piece.is_alert:
                yield _judged(piece, trusted)
            else:
                yield from _entry(piece)
    except Refusal as refusal:
        yield Refused((refusal.why,))


def _judged(piece: Piece, trusted: tuple[str, ...]) -> Result:
    judged = judge_alert(piece, trusted)
    if judged.alert is None:
        return Refused(judged.faults, piece.original, piece.encoding, piece.line, judged.signature)
    return Received(
        judged.alert, judged.signature, piece.original, piece.encoding, piece.line, judged.remarks
    )


def _entry(piece: Piece) -> Iterator[Result]:
    """What an entry says beside the alerts that it holds."""
    try:
        element = parse(piece)
        if faults := entry.missing_in_entry(element, piece.line):
            yield Refused(tuple(faults), piece.original, piece.encoding, piece.line)
        elif not piece.alerts_inside:
            summary = entry.summary_of(element)
            link = entry.link_of(element, piece.line)
            if summary is None:
                yield link
            else:
                yield Received(
                    summary,
                    UNSIGNED,
                    piece.original,
                    piece.encoding,
                    piece.line,
                    is_summary=True,
                    link=link,
                )
    except Refusal as refusal:
        yield Refused((refusal.why,), piece.original, piece.encoding, piece.line)
    except Unreadable as unreadable:
        yield Refused((unreadable.why,), piece.original, piece.encoding, piece.line)
