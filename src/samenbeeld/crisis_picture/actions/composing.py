"""Writes a sentence into a live text on behalf of a person who pressed a button instead of typing."""

from typing import Any

from pycrdt import Doc, XmlElement, XmlFragment, XmlText


def with_sentence(
    state: bytes, text: str, *, certainty: str, source: str, observed_at: str = "", instead_of: str = ""
) -> bytes:
    """The Yjs update that puts `text` in the document with this `state`, marked with certainty and source.

    It takes the place of the sentence `instead_of` when that still stands there word for word inside one
    paragraph; otherwise it becomes a paragraph of its own at the end, so that nothing is overwritten that
    changed in the meantime.
    """
    document: Doc[Any] = Doc()
    if state:
        document.apply_update(state)
    known = document.get_state()
    content = document.get("content", type=XmlFragment)
    mark = {"statement": {"certainty": certainty, "source": source, "observed_at": observed_at}}
    with document.transaction():
        place = _find(content, instead_of) if instead_of else None
        if place is None:
            _append(content, text, mark)
        else:
            _replace(*place, instead_of, text, mark)
    return document.get_update(known)


def _append(content: XmlFragment, text: str, mark: dict[str, Any]) -> None:
    paragraph = content.children.append(XmlElement("paragraph"))
    paragraph.children.append(XmlText()).insert(0, text, mark)


def _replace(place: XmlText, start: int, old: str, new: str, mark: dict[str, Any]) -> None:
    # Insert first: deleting first could remove the run whose marks the new sentence would inherit.
    place.insert(start, new, mark)
    # Positions in a Yjs text count UTF-8 bytes here.
    del place[start + _size(new) : start + _size(new) + _size(old)]


def _find(parent: XmlFragment | XmlElement, sentence: str) -> tuple[XmlText, int] | None:
    for child in parent.children:
        if isinstance(child, XmlText):
            whole = "".join(piece for piece, _ in child.diff() if isinstance(piece, str))
            at = whole.find(sentence)
            if at >= 0:
                return child, _size(whole[:at])
        elif isinstance(child, XmlElement) and (found := _find(child, sentence)):
            return found
    return None


def _size(text: str) -> int:
    return len(text.encode())
