"""Cuts a document into alerts and feed entries while it comes in, and stops at what no honest sender sends.

Expat reads along because it alone says at which byte an element starts and ends: an alert is kept exactly as
it was received, in its own encoding. Of the document no more is held than the piece that is open.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO
from xml.parsers import expat

from samenbeeld.feeds.cap.alert import Reason, reason

ATOM = "http://www.w3.org/2005/Atom"
_CAP = "urn:oasis:names:tc:emergency:cap:"
_XINCLUDE = "http://www.w3.org/2001/XInclude"
_CHUNK_BYTES = 64 * 1024


@dataclass(frozen=True)
class Limits:
    """What is read at most: bytes of a document and of one alert or entry, how many of those, how deep."""

    document_bytes: int = 10 * 1024 * 1024
    piece_bytes: int = 2 * 1024 * 1024
    pieces: int = 50_000
    depth: int = 32


@dataclass(frozen=True)
class Piece:
    """One element as it was received: an alert, or an entry of a feed."""

    name: str  # namespace, a space, local name; without namespace the local name alone
    original: bytes
    encoding: str
    line: int  # of the document, from 1
    around: tuple[tuple[str, str], ...]  # (prefix, namespace) declared by the elements around it
    is_alert: bool
    alerts_inside: int  # alerts inside this piece, that came before it as pieces of their own


@dataclass(frozen=True)
class Head:
    """What a feed says of itself: the names of its children (see `Piece.name`); of RSS, of its channel."""

    is_atom: bool
    names: frozenset[str]


class Refusal(Exception):
    """The rest of the document is not read."""

    def __init__(self, why: Reason) -> None:
        super().__init__(why.key)
        self.why = why


@dataclass
class _Open:
    name: str
    start: int | None = None  # the byte where a piece starts; None when it is none
    line: int = 0
    around: tuple[tuple[str, str], ...] = ()
    is_alert: bool = False
    alerts_inside: int = 0
    namespaces: list[tuple[str, str]] = field(default_factory=list)


def pieces(source: BinaryIO, limits: Limits) -> Iterator[Piece | Head]:
    """Alerts wherever they stand, after them the entry they stood in, and a head last when it is a feed.

    Raises Refusal where the document stops being readable; what came before it has been given by then.
    """
    cutter = _Cutter(limits)
    while chunk := source.read(_CHUNK_BYTES):
        yield from cutter.feed(chunk)
    yield from cutter.feed(b"", is_last=True)


class _Cutter:
    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.held = bytearray()  # what may still be part of a piece
        self.held_from = 0  # the byte of the document at which `held` starts
        self.read = 0
        self.encoding = "utf-8"
        self.open: list[_Open] = []
        self.declared: list[tuple[str, str]] = []
        self.cut = 0
        self.in_feed: set[str] = set()
        self.done: list[Piece | Head] = []
        self.parser = parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.XmlDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartNamespaceDeclHandler = lambda prefix, uri: self.declared.append((prefix or "", uri or ""))
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def feed(self, chunk: bytes, is_last: bool = False) -> Iterator[Piece | Head]:
        if not self.read:
            self.encoding = _utf_16(chunk) or self.encoding
        self.read += len(chunk)
        if self.read > self.limits.document_bytes:
            raise Refusal(reason("too-large", megabytes=self.limits.document_bytes // 1024**2))
        self.held += chunk
        refused: Refusal | None = None
        try:
            self.parser.Parse(chunk, is_last)
        except expat.ExpatError as error:
            # Only the place is told: the text of the error could say what the document wants to be read.
            refused = Refusal(reason("not-well-formed", line=error.lineno, column=error.offset + 1))
        except (LookupError, UnicodeError):
            refused = Refusal(reason("encoding"))
        except Refusal as refusal:
            refused = refusal
        yield from self.done
        self.done.clear()
        if refused:
            raise refused
        self._forget()

    def _forget(self) -> None:
        """Drops what no open piece needs."""
        starts = [element.start for element in self.open if element.start is not None]
        oldest = min(starts, default=self.parser.CurrentByteIndex)
        if starts and self.read - oldest > self.limits.piece_bytes + _CHUNK_BYTES:
            raise Refusal(self._piece_too_large(self.parser.CurrentLineNumber))
        if (surplus := oldest - self.held_from) > 0:
            del self.held[:surplus]
            self.held_from = oldest

    def _declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and not self.encoding.startswith("utf-16"):
            self.encoding = encoding

    def _doctype(self, *_: object) -> None:
        raise Refusal(reason("doctype", line=self.parser.CurrentLineNumber))

    def _instruction(self, *_: object) -> None:
        # Before the root a style sheet is common, and never followed. Inside an alert it has no business.
        if any(element.is_alert for element in self.open):
            raise Refusal(reason("instruction", line=self.parser.CurrentLineNumber))

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        line = self.parser.CurrentLineNumber
        if len(self.open) >= self.limits.depth:
            raise Refusal(reason("too-deep", line=line, deepest=self.limits.depth))
        if name.startswith(f"{_XINCLUDE} "):
            raise Refusal(reason("xinclude", line=line))
        if not self.open:
            _check_root(name)
        element = _Open(name, namespaces=self.declared)
        self.declared = []
        element.is_alert = _is_alert(name) and not any(outer.is_alert for outer in self.open)
        is_in_feed = self._is_in_feed()
        if is_in_feed:
            self.in_feed.add(name)
        if element.is_alert or (is_in_feed and name in (f"{ATOM} entry", "item")):
            element.start, element.line = self.parser.CurrentByteIndex, line
            element.around = tuple(pair for outer in self.open for pair in outer.namespaces)
        self.open.append(element)

    def _is_in_feed(self) -> bool:
        around = [element.name for element in self.open]
        return around == [f"{ATOM} feed"] or around == ["rss", "channel"]

    def _end(self, _name: str) -> None:
        element = self.open.pop()
        if element.start is not None:
            self._cut(element, element.start)
        elif not self.open:
            self.done.append(Head(element.name == f"{ATOM} feed", frozenset(self.in_feed)))

    def _cut(self, element: _Open, start: int) -> None:
        self.cut += 1
        if self.cut > self.limits.pieces:
            raise Refusal(reason("too-many", line=element.line, most=self.limits.pieces))
        end = self._end_of_tag(self.parser.CurrentByteIndex)
        if end - start > self.limits.piece_bytes:
            raise Refusal(self._piece_too_large(element.line))
        original = bytes(self.held[start - self.held_from : end - self.held_from])
        for outer in self.open:
            outer.alerts_inside += element.is_alert
        self.done.append(
            Piece(
                element.name,
                original,
                self.encoding,
                element.line,
                element.around,
                element.is_alert,
                element.alerts_inside,
            )
        )

    def _end_of_tag(self, at: int) -> int:
        """The byte after `</name>`. After `<name/>` expat already stands there."""
        start = at - self.held_from
        wide = 2 if self.encoding.startswith("utf-16") else 1
        if not self.held.startswith("</".encode(self.encoding), start):
            return at
        while not self.held.startswith(">".encode(self.encoding), start):
            start += wide
        return start + wide + self.held_from

    def _piece_too_large(self, line: int) -> Reason:
        return reason("piece-too-large", line=line, megabytes=self.limits.piece_bytes // 1024**2)


def _is_alert(name: str) -> bool:
    return name.startswith(_CAP) and name.endswith(" alert")


def _check_root(name: str) -> None:
    if not _is_alert(name) and name not in (f"{ATOM} feed", "rss"):
        raise Refusal(reason("not-cap"))


def _utf_16(start: bytes) -> str:
    """UTF-16 shows in the first two bytes: a byte order mark, or the first `<`."""
    if start[:2] in (b"\xff\xfe", b"<\x00"):
        return "utf-16-le"
    return "utf-16-be" if start[:2] in (b"\xfe\xff", b"\x00<") else ""
