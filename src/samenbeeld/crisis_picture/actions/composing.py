"""Writes a sentence into a live text on behalf of a person who pressed a button instead of typing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pycrdt import Doc, XmlElement, XmlFragment, XmlText

Parent = XmlFragment | XmlElement

_ENDS = re.compile(r"[.!?…][\"”’')\]]*\s*$")


class NotOnce(Exception):
    """The sentence that would make way stands in the text `times` times, and not once."""

    def __init__(self, times: int) -> None:
        super().__init__(times)
        self.times = times


@dataclass(frozen=True)
class _Piece:
    """One child of a block, with the letters a reader sees of it."""

    parent: Parent
    child: XmlText | XmlElement
    text: str


@dataclass(frozen=True)
class _Part:
    """The letters of one piece that belong to a sentence."""

    piece: _Piece
    first: int
    last: int

    @property
    def is_whole(self) -> bool:
        return self.first == 0 and self.last == len(self.piece.text)


def with_sentence(
    state: bytes,
    text: str,
    *,
    certainty: str,
    source: str,
    observed_at: str = "",
    reported_at: str = "",
    origin: str = "",
    instead_of: str = "",
) -> bytes:
    """The Yjs update that puts `text` in the document with this `state`, marked with what is said about it.

    It becomes a paragraph of its own at the end, or takes the place of the sentence `instead_of`, which
    stands within one block, also across names and line breaks. Raises NotOnce when that sentence is not
    there, or there more often, so that nothing is overwritten that changed in the meantime.
    """
    document: Doc[Any] = Doc()
    if state:
        document.apply_update(state)
    known = document.get_state()
    content = document.get("content", type=XmlFragment)
    said = {
        "certainty": certainty,
        "source": source,
        "observed_at": observed_at,
        # To the editor null is what is not there.
        "reported_at": reported_at or None,
        "origin": origin or None,
    }
    mark = {"statement": said}
    with document.transaction():
        if instead_of:
            _replace(_only(content, instead_of), text, mark)
        else:
            _append(content, text, mark)
    return document.get_update(known)


def _append(content: XmlFragment, text: str, mark: dict[str, Any]) -> None:
    paragraph = content.children.append(XmlElement("paragraph"))
    paragraph.children.append(XmlText()).insert(0, text, mark)


def _replace(parts: list[_Part], new: str, mark: dict[str, Any]) -> None:
    texts = [part for part in parts if isinstance(part.piece.child, XmlText)]
    # A text of which something stays, rather than one that would be left empty.
    home = next((part for part in texts if not part.is_whole), texts[0] if texts else None)
    if home is None:
        name = parts[0].piece
        name.parent.children.insert(_place(name), XmlText()).insert(0, new, mark)
    for part in reversed(parts):
        text, words = part.piece.child, part.piece.text
        if part is not home and (part.is_whole or not isinstance(text, XmlText)):
            del part.piece.parent.children[_place(part.piece)]
        elif isinstance(text, XmlText):
            # Positions in a Yjs text count UTF-8 bytes here.
            start, size = _size(words[: part.first]), _size(words[part.first : part.last])
            if part is home:
                # Insert first: deleting first could remove the run whose marks it would inherit.
                text.insert(start, new, mark)
                start += _size(new)
            del text[start : start + size]


def _only(content: XmlFragment, sentence: str) -> list[_Part]:
    found = [
        _parts(block, at, at + len(sentence)) for block in _blocks(content) for at in _at(block, sentence)
    ]
    if len(found) != 1:
        raise NotOnce(len(found))
    return found[0]


def _at(block: list[_Piece], sentence: str) -> Iterator[int]:
    whole = "".join(piece.text for piece in block)
    at = whole.find(sentence)
    while at >= 0:
        if _is_whole(whole, at, at + len(sentence)):
            yield at
        at = whole.find(sentence, at + len(sentence))


def _is_whole(line: str, start: int, end: int) -> bool:
    """Whether a sentence begins and ends there: "12 bedden vrij" does not stand in "112 bedden vrij"."""
    before, after = line[:start].rstrip(" "), line[end:].lstrip(" ")
    begins = not before or before.endswith("\n") or _ENDS.search(before) is not None
    ends = not after or after.startswith("\n") or _ENDS.search(line[:end]) is not None
    return begins and ends


def _parts(block: list[_Piece], start: int, end: int) -> list[_Part]:
    parts, before = [], 0
    for piece in block:
        first, last = max(0, start - before), min(len(piece.text), end - before)
        if first < last:
            parts.append(_Part(piece, first, last))
        before += len(piece.text)
    return parts


def _blocks(parent: Parent) -> Iterator[list[_Piece]]:
    """What stands on one line together, for every block that holds letters."""
    line: list[_Piece] = []
    for child in parent.children:
        if isinstance(child, XmlText):
            line.append(
                _Piece(parent, child, "".join(words for words, _ in child.diff() if isinstance(words, str)))
            )
        elif isinstance(child, XmlElement) and child.tag in ("mention", "hard_break"):
            line.append(_Piece(parent, child, _sign(child)))
        elif isinstance(child, XmlElement):
            yield from _blocks(child)
    if line:
        yield line


def _sign(element: XmlElement) -> str:
    return "\n" if element.tag == "hard_break" else str(element.attributes.get("label") or "")


def _place(piece: _Piece) -> int:
    return next(at for at, child in enumerate(piece.parent.children) if child == piece.child)


def _size(text: str) -> int:
    return len(text.encode())
